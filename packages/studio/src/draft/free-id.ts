/** The id itself, or with the first number behind it that is not taken. */
export function freeId(stem: string, isTaken: (id: string) => boolean): string {
  if (!isTaken(stem)) return stem;
  let number = 2;
  while (isTaken(`${stem}-${number}`)) number += 1;
  return `${stem}-${number}`;
}
