import type { Answers } from '@qadam/schema';
import { property } from 'lit/decorators.js';
import { callsOf, type Call } from '../append/calls.ts';
import type { NewEntry } from '../append/new-entry.ts';
import { DraftController, type DraftHost } from '../drafts/draft-controller.ts';
import type { Drafts } from '../drafts/drafts.ts';
import { FormElement } from './form-element.ts';
import { contradicted, refreshed } from './merge.ts';

/** What is kept of a form. */
interface TypedForm {
  answers: Answers;
  /** The answers that typing began with. */
  begun: Answers;
  record?: string | undefined;
}

/** What a form inside a case is told by it. */
export interface Within {
  /** Tells documents of one instrument and subject apart. */
  part: string;
  /** What the case keeps to open the document again. */
  context(): unknown;
  /** The host has all that is typed in it. */
  onSaved(): void;
  /** Whom to call because of what is not sent, with what goes before the record. */
  callsFor(unsent: readonly NewEntry[]): readonly Call[] | undefined;
}

/** <qadam-form> that keeps what is typed on the device, where the page gives `drafts`. */
export abstract class DraftedForm extends FormElement implements DraftHost<TypedForm> {
  static override objectProperties = [...FormElement.objectProperties, 'drafts', 'phones'];

  /**
   * Keeps what is typed, and what is not sent yet, sealed on this device: what `openDrafts` of `@qadam/elements/drafts` gives.
   * Set it after `entries`. Default: nothing is kept.
   */
  @property({ attribute: false }) drafts: Drafts | undefined;
  /** Telephone numbers by contact id, before those of the model. Default: none. */
  @property({ attribute: false }) phones: Readonly<Record<string, string>> | undefined;
  /**
   * The open document of a case in which it stands.
   * @ignore
   */
  declare within: Within | undefined;

  protected readonly drafting: DraftController<TypedForm> = new DraftController<TypedForm>(this, this.appending);
  /** Answers of the newer record, by question, that are not the ones typed here. */
  protected contradicted: Answers = {};
  #typed: { draft: Answers; content: TypedForm } | undefined;

  /** @ignore */
  draftPlace(): string | undefined {
    const { loaded, readonly, isDisabled, about = 'family', within } = this;
    const kit = this.kits.current;
    if (kit === undefined || loaded === undefined || readonly || isDisabled) return undefined;
    return ['form', kit.id, loaded.id, about, within?.part ?? ''].join('/');
  }

  /** @ignore */
  draftContext(): unknown {
    return this.within?.context();
  }

  /** @ignore */
  typedNow(): TypedForm | undefined {
    const { draft } = this;
    if (!this.isUnsaved) return undefined;
    if (this.#typed?.draft !== draft)
      this.#typed = { draft, content: { answers: draft, begun: this.begun, record: this.recordId } };
    return this.#typed.content;
  }

  /** @ignore */
  restoreTyped({ answers, begun, record }: TypedForm): void {
    const { loaded, begun: newer } = this;
    const typed = this.isUnsaved ? refreshed(loaded, { begun: newer, typed: this.draft, newer: answers }) : answers;
    const versions = { begun, typed, newer };
    this.contradicted = Object.fromEntries(contradicted(versions).map((id) => [id, newer[id]!]));
    this.recordId ??= record;
    this.isChanged = true;
    this.isRestored = true;
    this.rebase(newer, refreshed(loaded, versions));
    this.tellDraft();
  }

  /** @ignore */
  dropTyped(): void {
    this.#settle();
    this.formResetCallback();
    this.tellDraft();
  }

  /** @ignore */
  callsFor(unsent: readonly NewEntry[]): readonly Call[] | undefined {
    const { within, drafts, entries = [], kitTexts: texts, phones } = this;
    const kit = this.kits.current;
    if (within !== undefined) return within.callsFor(unsent);
    if (kit === undefined || texts === undefined) return undefined;
    const ids = drafts?.contactsToCall(kit, entries, unsent, this.present());
    return ids && callsOf(ids, kit, texts, phones);
  }

  /** @ignore */
  override accepted(entries: readonly NewEntry[]): void {
    super.accepted(entries);
    if (this.isChanged) return;
    this.#settle();
    this.drafting.saved();
    this.within?.onSaved();
  }

  /** The reader has decided what becomes of what was put in. */
  protected readonly keepRestored = (): void => {
    this.#settle();
    this.drafting.accept();
  };

  #settle(): void {
    this.isRestored = false;
    this.contradicted = {};
  }
}
