/** AES-GCM with 256 bits. What stands beside a sealed value is bound to it: a value in another's place does not open. */

export interface Sealed {
  iv: Uint8Array<ArrayBuffer>;
  sealed: ArrayBuffer;
}

/** A key as a page gives it: 32 bytes, or a `CryptoKey` for AES-GCM that seals and opens. */
export type KeyMaterial = CryptoKey | BufferSource;

const CIPHER = 'AES-GCM';
const IV_BYTES = 12;
/** Version of what is sealed; an older one would not open. */
const FORMAT = 1;

const beside = (bound: readonly (string | number)[]): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(JSON.stringify([FORMAT, ...bound]));

/** A new key; nothing can read its bytes, this page neither. */
export const newKey = (): Promise<CryptoKey> =>
  crypto.subtle.generateKey({ name: CIPHER, length: 256 }, false, ['encrypt', 'decrypt']);

/** @throws TypeError for bytes that are not 32. */
export function keyFrom(material: KeyMaterial): CryptoKey | Promise<CryptoKey> {
  if (material instanceof CryptoKey) return material;
  if (material.byteLength !== 32) throw new TypeError(`A key has 32 bytes, not ${material.byteLength}`);
  return crypto.subtle.importKey('raw', material, CIPHER, false, ['encrypt', 'decrypt']);
}

export async function seal(key: CryptoKey, value: unknown, bound: readonly (string | number)[]): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const cipher = { name: CIPHER, iv, additionalData: beside(bound) };
  return { iv, sealed: await crypto.subtle.encrypt(cipher, key, new TextEncoder().encode(JSON.stringify(value))) };
}

/** @throws OperationError where the key is another, or anything was changed. */
export async function unseal(
  key: CryptoKey,
  { iv, sealed }: Sealed,
  bound: readonly (string | number)[],
): Promise<unknown> {
  const cipher = { name: CIPHER, iv, additionalData: beside(bound) };
  return JSON.parse(new TextDecoder().decode(await crypto.subtle.decrypt(cipher, key, sealed)));
}

/** Stands for words that may tell something: SHA-256, in hexadecimal. */
export async function hashOf(...words: readonly string[]): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(words)));
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
