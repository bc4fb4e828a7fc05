import type { Kit } from '@qadam/schema';
import { ElementError } from '../base/element-error.ts';
import { checkKit, loadKit } from './load-kit.ts';

/** What the controller reads of its element. */
export interface KitHost {
  src: string | undefined;
  kit: Kit | undefined;
  model: string | undefined;
  /** Tells the page and the reader. */
  report(error: ElementError): void;
  requestUpdate(): void;
}

/**
 * Keeps the kit of an element: the property `kit` where it is set, else what stands at `src`. After each change
 * `current` holds the kit, or `error` says why there is none; the element is drawn again.
 */
export class KitController {
  current: Kit | undefined;
  error: ElementError | undefined;
  isLoading = false;
  readonly #host: KitHost;
  #wanted: Kit | string | undefined;
  #model: string | undefined;

  constructor(host: KitHost) {
    this.#host = host;
  }

  /** Called before each drawing, while the element makes ready for it. */
  look(): void {
    const { kit, src, model } = this.#host;
    const wanted = kit ?? src;
    if (wanted === this.#wanted && model === this.#model) return;
    this.#wanted = wanted;
    this.#model = model;
    this.#take(wanted);
  }

  #take(wanted: Kit | string | undefined): void {
    this.current = undefined;
    this.error = undefined;
    this.isLoading = typeof wanted === 'string' && wanted !== '';
    if (wanted === undefined || wanted === '') return;
    if (typeof wanted !== 'string') return this.#settle(() => checkKit(wanted));
    loadKit(wanted).then(
      (kit) => this.#arrive(wanted, () => kit),
      (error: unknown) =>
        this.#arrive(wanted, () => {
          throw error;
        }),
    );
  }

  /** Ignores what comes after the page has asked for something else. */
  #arrive(wanted: string, give: () => Kit): void {
    if (this.#wanted !== wanted) return;
    this.isLoading = false;
    this.#settle(give);
    this.#host.requestUpdate();
  }

  #settle(give: () => Kit): void {
    try {
      const kit = give();
      const { model } = this.#host;
      if (model && kit.id !== model) throw new ElementError('elements/unknown-model', { wanted: model, found: kit.id });
      this.current = kit;
    } catch (error) {
      if (!(error instanceof ElementError)) throw error;
      this.error = error;
      this.#host.report(error);
    }
  }
}
