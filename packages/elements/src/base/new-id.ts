/** Makes an id that no other entry, record or row has: a UUID of version 7. */
export type NewId = () => string;

let last = 0;

/** UUID v7: the machine's time first, so that ids sort by when they were made, then chance. */
export const newUuid: NewId = () => {
  last = Math.max(Date.now(), last + 1); // two ids of one millisecond still sort
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  for (let at = 0; at < 6; at += 1) bytes[at] = Math.floor(last / 2 ** (8 * (5 - at))) % 256;
  bytes[6] = 0x70 | (bytes[6]! & 0x0f);
  bytes[8] = 0x80 | (bytes[8]! & 0x3f);
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
};
