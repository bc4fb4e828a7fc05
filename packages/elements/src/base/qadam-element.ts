import type { Kit } from '@qadam/schema';
import { html, LitElement, nothing, render, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { KitController, type KitHost } from '../kit/kit-controller.ts';
import { KitTexts } from '../kit/kit-texts.ts';
import { errorTexts } from '../texts/errors.ts';
import { arrivalOf, packOf } from '../texts/languages.ts';
import { sayIn } from '../texts/texts.ts';
import { ElementError, type QadamErrorDetail } from './element-error.ts';
import { machineNow, type Now } from './now.ts';
import { baseStyles } from './styles.ts';

/** Names come from the page and from kits. */
const MOST_OF_A_NAME = 200;

/** Attributes that choose scheme and size: of `data-` kind, since a page sets them as it does those of its own theme. */
const LOOK = ['data-qadam-theme', 'data-qadam-size'];
const INSIDE = ['case', 'form', 'plan', 'risk', 'triangle'].map((name) => `qadam-${name}`).join();

/**
 * What all elements of Qadam have in common: the kit, the language, the clock, and how a fault is told. Properties that
 * a page has set before the element is defined are taken over by lit when it is upgraded.
 */
export abstract class QadamElement extends LitElement implements KitHost {
  static override styles = baseStyles;
  /** Properties that take objects: an attribute of the same name that holds "[object Object]" is an object lost. */
  static objectProperties: readonly string[] = ['kit'];

  /** URL of a kit: the `kit.json` that `qadam build` writes. Loaded when it is set; without it and `kit` nothing is drawn. */
  @property() src: string | undefined;
  /** A kit, by value: the parsed content of `kit.json`. Goes before `src`. */
  @property({ attribute: false }) kit: Kit | undefined;
  /** Id of the model that the kit must hold; another one is told in `qadam-error`. Default: whatever it holds. */
  @property() model: string | undefined;
  /** Language as in `lang`: ru, en, kk-KZ, uz … Default: `lang` of the nearest element that has one, else Russian. */
  @property() locale: string | undefined;
  /** Hides levels and words of danger until they are asked for. */
  @property({ type: Boolean }) discreet = false;
  /** The present instant with its offset. Default: the machine's clock, in the zone of the kit's calendar. */
  @property({ attribute: false }) now: Now | undefined;

  protected readonly kits: KitController = new KitController(this);
  /** Why the last drawing failed: told once, not at each attempt. */
  #notShown: string | undefined;
  #texts: { kit: Kit; locale: string; texts: KitTexts } | undefined;

  /** The language in force. What is no language tag is passed over. */
  get language(): string {
    const around = this.closest('[lang]')?.getAttribute('lang') ?? document.documentElement.lang;
    return [this.locale, around].find(isLanguage) ?? 'ru';
  }

  /** What the words of the interface are in: Russian stands in for languages that it does not speak. */
  protected get spoken(): string {
    return packOf(this.language) === undefined ? 'ru' : this.language;
  }

  /**
   * Texts of the kit in the language in force.
   * @ignore
   */
  get kitTexts(): KitTexts | undefined {
    const kit = this.kits.current;
    if (kit === undefined) return undefined;
    const locale = this.language;
    if (this.#texts?.kit !== kit || this.#texts.locale !== locale) {
      this.#texts = { kit, locale, texts: new KitTexts(kit, locale) };
    }
    return this.#texts.texts;
  }

  /** The present instant. A page that removes its function gets the machine's clock again. */
  protected instant(): string {
    return this.now?.() ?? machineNow(this.kits.current?.calendar.offsets);
  }

  /** The first drawing in a language waits for its words; Russian stands in where they cannot be loaded. */
  protected override scheduleUpdate(): void | Promise<unknown> {
    const arrival = arrivalOf(this.language);
    if (arrival === undefined) return super.scheduleUpdate();
    return arrival.then((hasCome) => {
      if (!hasCome) this.report(new ElementError('elements/language-not-loaded', { locale: this.language }));
      return super.scheduleUpdate();
    });
  }

  /** What a page has given may be of another kind than its types say: the reader is told, the page hears `qadam-error`. */
  protected override performUpdate(): void {
    try {
      super.performUpdate();
      this.#notShown = undefined;
      this.#dressInner();
    } catch (error) {
      const reason = String(error);
      const fault =
        error instanceof ElementError ? error : new ElementError('elements/not-shown', { tag: this.localName, reason });
      if (fault.message !== this.#notShown) this.report(fault);
      this.#notShown = fault.message;
      const words = html`<p class="note note--warn" role="alert">${this.wordsOf(fault)}</p>`;
      render(words, this.renderRoot, this.renderOptions);
    }
  }

  /** Says once on a screen that its words are a draft translation; elements inside others leave it to those. */
  protected draftNote(): TemplateResult | typeof nothing {
    const pack = packOf(this.language);
    const root = this.getRootNode();
    const isInside = root instanceof ShadowRoot && root.host instanceof QadamElement;
    if (pack?.status !== 'draft' || isInside) return nothing;
    return html`<p class="small soft draft-note" part="draft-note">${pack.draftNote}</p>`;
  }

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, ...LOOK];
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    if (this.hasUpdated && LOOK.includes(name)) this.#dressInner();
  }

  /** What this element was given once, those inside it have. */
  #isDressed = false;

  /** Elements inside this one look as it does. */
  #dressInner(): void {
    this.#isDressed ||= LOOK.some((name) => this.hasAttribute(name));
    if (!this.#isDressed) return;
    for (const name of LOOK) {
      const value = this.getAttribute(name);
      for (const inner of this.renderRoot.querySelectorAll(INSIDE)) {
        if (value === null) inner.removeAttribute(name);
        else if (inner.getAttribute(name) !== value) inner.setAttribute(name, value);
      }
    }
  }

  /** A fault in the reader's words. */
  protected wordsOf(error: ElementError): string {
    const params = Object.entries(error.params).map(([name, value]) => [name, String(value).slice(0, MOST_OF_A_NAME)]);
    return sayIn(errorTexts, this.language)(error.code, Object.fromEntries(params) as Record<string, string>);
  }

  /**
   * Fires `qadam-error`. What can be shown is shown by the element itself.
   * @ignore
   */
  report(error: ElementError): void {
    const detail: QadamErrorDetail = { code: error.code, message: this.wordsOf(error), params: error.params };
    this.dispatchEvent(new CustomEvent('qadam-error', { detail, bubbles: true, composed: true }));
  }

  /** Looks whether there is a kit before anything is made of it; call it first when overriding. */
  protected override willUpdate(_changed: PropertyValues): void {
    this.kits.look();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    for (const name of (this.constructor as typeof QadamElement).objectProperties) this.#findLost(name);
  }

  /** Frameworks write an object as an attribute while the element is not defined yet. */
  #findLost(name: string): void {
    const attribute = name.toLowerCase();
    if (this.getAttribute(attribute) !== '[object Object]') return;
    const tell = (): void => this.report(new ElementError('elements/object-as-text', { attribute, property: name }));
    const arrival = arrivalOf(this.language); // told in the reader's language, once its words are there
    if (arrival === undefined) tell();
    else void arrival.then(tell);
  }
}

const tags = new Map<string, boolean>();

function isLanguage(tag: string | undefined): tag is string {
  if (tag === undefined) return false;
  const known = tags.get(tag) ?? isTag(tag);
  tags.set(tag, known);
  return known;
}

function isTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
