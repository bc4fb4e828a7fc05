/** What all files of settings are checked with. */

/** A text of the settings in some languages, Russian always. */
export type SettingText = Readonly<Partial<Record<string, string>>> & { readonly ru: string };

/** A setting that cannot be used: which file, where in it, what is wrong, what to do. */
export class SettingError extends Error {
  override readonly name = 'SettingError';
}

/** Says what is wrong with a place of a file. */
export type Fault = (pointer: string, what: string) => SettingError;

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Refuses keys that mean nothing: a misspelt one would be left out without a word. */
export function onlyKeys(
  value: Record<string, unknown>,
  known: readonly string[],
  pointer: string,
  fault: Fault,
): void {
  const strange = Object.keys(value).find((key) => !known.includes(key));
  if (strange !== undefined)
    throw fault(`${pointer}/${strange}`, `такого ключа нет, есть / no such key, there are: ${known.join(', ')}`);
}

export function textIn(value: unknown, pointer: string, fault: Fault): SettingText {
  if (!isRecord(value) || typeof value.ru !== 'string' || Object.values(value).some((text) => typeof text !== 'string'))
    throw fault(pointer, 'ожидаются тексты, русский обязателен / expected texts, Russian always: {"ru": "…"}');
  return value as SettingText;
}

export function idIn(value: unknown, known: readonly string[], pointer: string, fault: Fault): string {
  if (typeof value !== 'string' || !known.includes(value))
    throw fault(
      pointer,
      `${JSON.stringify(value)}: нет в модели, есть / not in the model, there are: ${known.join(', ')}`,
    );
  return value;
}

/** A list of ids of the model, at least one. */
export function idsIn(value: unknown, known: readonly string[], pointer: string, fault: Fault): string[] {
  if (!Array.isArray(value) || value.length === 0)
    throw fault(pointer, 'ожидается список, хотя бы из одного / expected a list of at least one');
  return value.map((each, index) => idIn(each, known, `${pointer}/${index}`, fault));
}

/** A text of the settings in the language of the page, else in Russian. */
export const settingText = (text: SettingText, locale: string): string => text[locale] ?? text.ru;
