import type { Answers, Entry, Kit } from '@qadam/schema';
import type { ReactiveController } from 'lit';
import type { AppendController } from '../append/append-controller.ts';
import type { Call } from '../append/calls.ts';
import type { NewEntry } from '../append/new-entry.ts';
import { DraftController, type DraftHost } from '../drafts/draft-controller.ts';
import type { Drafts } from '../drafts/drafts.ts';
import type { Kept } from '../drafts/store.ts';
import type { Within } from '../form/drafted-form.ts';
import { newUuid } from '../base/new-id.ts';
import { PLAN_PLACE } from '../plan/plan-element.ts';
import { planShape } from '../plan/shape.ts';
import type { Acting } from './acts/act-form.ts';
import { contextOf, documentOf, partOf } from './kept-documents.ts';
import { entriesBefore, valueToRevise, type OpenDocument } from './open-documents.ts';
import { levelIn, type OpenLevel } from './open-levels.ts';

/** Where the act that is being written is kept. */
export const ACT_PLACE = 'act';

interface DraftedCase extends DraftHost<Acting> {
  readonly entries: readonly Entry[] | undefined;
  readonly readonly: boolean;
  readonly phones: Readonly<Record<string, string>> | undefined;
  present(): string;
  callsFor(unsent: readonly NewEntry[]): readonly Call[] | undefined;
  /** The host has all that is typed in a document. */
  close(key: string): void;
  /** Opens again what was open when an earlier page ended. */
  reopen(documents: readonly OpenDocument[], levels: readonly Omit<OpenLevel, 'key'>[], act: Acting | undefined): void;
}

/** Drafts of a case: the act that is being written, and the documents and levels that an earlier page left open. */
export class CaseDrafts implements ReactiveController {
  readonly act: DraftController<Acting>;
  readonly #host: DraftedCase;
  readonly #kit: () => Kit | undefined;
  #reopened: Drafts | undefined;
  readonly #within = new WeakMap<OpenDocument, Within>();
  readonly #calls = new WeakMap<Answers, { entries: unknown; phones: unknown; calls: readonly Call[] | undefined }>();

  constructor(host: DraftedCase, appending: AppendController, kit: () => Kit | undefined) {
    this.#host = host;
    this.#kit = kit;
    this.act = new DraftController(host, appending);
    host.addController(this);
  }

  hostUpdated(): void {
    const { drafts, entries, readonly } = this.#host;
    const kit = this.#kit();
    if (drafts === undefined || drafts === this.#reopened || entries === undefined || kit === undefined) return;
    this.#reopened = drafts;
    if (readonly) return;
    drafts.list().then(
      (kept) => this.#reopen(kept, kit),
      () => undefined, // why nothing can be kept is told where something is typed
    );
  }

  #reopen(kept: readonly Kept[], kit: Kit): void {
    const { entries = [] } = this.#host;
    const valueOf = ({
      instrument,
      about,
      revises,
    }: Pick<OpenDocument, 'instrument' | 'about' | 'revises'>): Answers => {
      const definition = kit.instruments.find(({ id }) => id === instrument);
      return valueToRevise(definition, entries, about, revises);
    };
    const documents = kept.flatMap((each) => documentOf(each, valueOf) ?? []);
    const plan = planShape(kit)?.instrument.id;
    if (plan !== undefined && kept.some(({ place }) => place === PLAN_PLACE)) documents.push(planOf(plan, valueOf));
    const act = kept.find(({ place }) => place === ACT_PLACE)?.content as { typed?: Acting } | undefined;
    this.#host.reopen(
      documents,
      kept.flatMap((each) => levelIn(each) ?? []),
      act?.typed,
    );
  }

  /** What the form of a document is told; the same while the document is. */
  readonly within = (document: OpenDocument): Within => {
    const known = this.#within.get(document);
    if (known !== undefined) return known;
    const host = this.#host;
    const within: Within = {
      part: partOf(document),
      context: () => contextOf(document),
      onSaved: () => host.close(document.key),
      callsFor: (unsent) => host.callsFor([...entriesBefore(document, host.present()), ...unsent]),
    };
    this.#within.set(document, within);
    return within;
  };

  /** Whom to call because of a danger in a document; worked out once for each state of the draft and the log. */
  readonly callsFor = (document: OpenDocument): readonly Call[] | undefined => {
    const { draft, instrument, about, corrects, key } = document;
    const { entries, phones } = this.#host;
    if (draft === undefined || corrects !== undefined) return undefined;
    const known = this.#calls.get(draft);
    if (known !== undefined && known.entries === entries && known.phones === phones) return known.calls;
    const body = { record: key, instrument, edition: this.#kit()?.edition ?? '', answers: draft };
    const calls = this.within(document).callsFor([
      { id: key, at: this.#host.present(), type: 'answered', about, body },
    ]);
    this.#calls.set(draft, { entries, phones, calls });
    return calls;
  };
}

/** The plan, in which a step is half written. */
function planOf(
  instrument: string,
  valueOf: (document: { instrument: string; about: string }) => Answers,
): OpenDocument {
  const document = { instrument, about: 'family', before: [], isTyped: true };
  return { ...document, key: newUuid(), value: valueOf(document) };
}
