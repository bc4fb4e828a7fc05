import type { Kit } from '@qadam/schema';

/** A text of the kit as it may be shown. */
export interface ShownText {
  text: string;
  /** Language the text is in: the original's where there is no translation. */
  lang: string;
  /** A translation that nobody has reviewed, or whose original has changed since. */
  isDraft: boolean;
  /** The original, beside a draft. */
  original?: string;
}

/** Texts of a kit in one language, by address. */
export class KitTexts {
  /** Language of the sources, which others are translated from. */
  readonly originalLanguage: string;
  /** The locale's language where the kit has it, else the original one. */
  readonly language: string;
  readonly #kit: Pick<Kit, 'texts'>;

  constructor(kit: Pick<Kit, 'model' | 'texts'>, locale: string) {
    const language = locale.split('-')[0] ?? '';
    this.#kit = kit;
    this.originalLanguage = kit.model.languages[0] ?? 'ru';
    this.language = kit.model.languages.includes(language) ? language : this.originalLanguage;
  }

  /** The text at an address; `undefined` where the definitions have none. */
  text(address: string): ShownText | undefined {
    const original = plain(this.#kit.texts[this.originalLanguage]?.[address]);
    const own = this.#kit.texts[this.language]?.[address];
    if (own === undefined) {
      return original === undefined ? undefined : { text: original, lang: this.originalLanguage, isDraft: false };
    }
    if (typeof own === 'string') return { text: own, lang: this.language, isDraft: false };
    if (own.status === 'reviewed') return { text: own.text, lang: this.language, isDraft: false };
    return { text: own.text, lang: this.language, isDraft: true, ...(original && { original }) };
  }

  /** The words alone; the last name of the address where there is no text, so that nothing stands empty. */
  words(address: string): string {
    return this.text(address)?.text ?? lastName(address);
  }
}

type StoredText = Kit['texts'][string][string];
const plain = (text: StoredText | undefined): string | undefined => (typeof text === 'object' ? text.text : text);
const names = /[^/]+/g;
/** `…/question/violence/label` → `violence`. */
const lastName = (address: string): string => (address.match(names) ?? []).slice(-2)[0] ?? address;
