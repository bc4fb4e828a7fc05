import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { AppendController, Sent } from '../append/append-controller.ts';
import { ElementError } from '../base/element-error.ts';
import type { DraftHold, Drafts, HoldNews } from './drafts.ts';
import type { DraftFault, Kept } from './store.ts';

/** What is kept of something typed. */
export interface DraftContent<Typed = unknown> {
  typed?: Typed | undefined;
  /** What is on its way and not confirmed: it is sent again with the same key. */
  sent?: Sent | undefined;
  /** What the element around has to know to open it again. */
  context?: unknown;
}

/** What the controller reads of its element. */
export interface DraftHost<Typed> extends ReactiveControllerHost {
  drafts: Drafts | undefined;
  report(error: ElementError): void;
  /** Where it is kept; `undefined` while there is nothing to keep. */
  draftPlace(): string | undefined;
  /** What is typed and in no record. */
  typedNow(): Typed | undefined;
  /** Puts in what was kept, beside what is typed already. */
  restoreTyped(typed: Typed, at: number): void;
  /** Takes out what was put in. */
  dropTyped(): void;
  draftContext?(): unknown;
  /** The place is ours, and it is known what was kept there. */
  draftBegun?(): void;
}

/** What is to be told about a draft. */
export interface DraftState {
  /** Why it is not kept. */
  fault?: DraftFault | undefined;
  /** Another tab has it open, or has saved it. */
  other?: 'open' | 'saved' | undefined;
  /** When it was written that was put in again; until the reader has decided. */
  restoredAt?: number | undefined;
  /** When it was kept last. */
  keptAt?: number | undefined;
}

/** Sending waits no longer than this for the device: a danger has to go out though nothing can be kept. */
const KEEP_WITHIN_MS = 2_000;

/** Keeps what is typed in an element while it is typed, and puts it in again; does nothing without `drafts`. */
export class DraftController<Typed> implements ReactiveController {
  state: DraftState = {};
  readonly #host: DraftHost<Typed>;
  readonly #appending: AppendController;
  #drafts: Drafts | undefined;
  #place: string | undefined;
  #hold: DraftHold | undefined;
  /** Faults are told once. */
  #told: string | undefined;

  constructor(host: DraftHost<Typed>, appending: AppendController) {
    this.#host = host;
    this.#appending = appending;
    appending.keep = () => this.#keepNow();
    host.addController(this);
  }

  /** An element that was taken out may draw once more. */
  #isConnected = false;

  hostUpdated(): void {
    const { drafts } = this.#host;
    if (!this.#isConnected) return;
    const place = drafts && this.#host.draftPlace();
    if (drafts !== this.#drafts || place !== this.#place) this.#move(drafts, place);
    else this.sync();
  }
  hostConnected(): void {
    this.#isConnected = true;
    this.#host.requestUpdate();
  }
  hostDisconnected(): void {
    this.#isConnected = false;
    this.#move(undefined, undefined);
  }

  #move(drafts: Drafts | undefined, place: string | undefined): void {
    this.#hold?.release();
    this.#drafts = drafts;
    this.#place = place;
    this.#written = undefined;
    this.#hold = undefined;
    if (place === undefined) this.state = {};
    else this.#hold = drafts?.hold(place, (news) => this.#hear(news));
  }

  #written: { typed: unknown; sent: Sent | undefined } | undefined;
  /** It is known what was kept. */
  get isBegun(): boolean {
    return this.#written !== undefined;
  }
  /** Has what is typed now written, where it is something else than before. */
  sync(): void {
    if (this.#written === undefined) return;
    const typed = this.#host.typedNow();
    const sent = this.#appending.unsent;
    if (typed === this.#written.typed && sent === this.#written.sent) return;
    this.#written = { typed, sent };
    const content = this.#content(typed, sent);
    this.#hold?.write(content);
    if (content === undefined) this.#set({ restoredAt: undefined, keptAt: undefined });
  }

  #content(typed: Typed | undefined, sent: Sent | undefined): DraftContent<Typed> | undefined {
    if (typed === undefined && sent === undefined) return undefined;
    return { typed, sent, context: this.#host.draftContext?.() };
  }

  /** What is sent has to be on the disk before it goes: after a crash it is sent with the same key. */
  #keepNow(): Promise<void> | undefined {
    if (this.#written === undefined || this.#hold === undefined) return undefined;
    this.sync();
    const late = new Promise<void>((done) => setTimeout(done, KEEP_WITHIN_MS));
    return Promise.race([this.#hold.flush(), late]);
  }

  /** What an earlier page left at a place; `undefined` where there is nothing, or another tab has it open. */
  async left(place: string): Promise<Typed | undefined> {
    const kept = await this.#host.drafts?.list().catch(() => []); // why is told where something is typed
    return (kept?.find((each) => each.place === place)?.content as DraftContent<Typed> | undefined)?.typed;
  }

  /** The host has accepted it: other tabs are told. */
  saved(): void {
    this.#hold?.saved();
  }

  /** The reader keeps what was put in. */
  readonly accept = (): void => this.#set({ restoredAt: undefined });
  /** The reader throws away what was put in. */
  readonly drop = (): void => {
    this.#set({ restoredAt: undefined });
    this.#appending.reset();
    this.#host.dropTyped();
    this.sync();
  };

  #hear(news: HoldNews): void {
    if (news.is === 'kept') this.#set({ keptAt: news.at, fault: undefined });
    else if (news.is === 'mine') this.#begin(news.found as Kept<DraftContent<Typed>> | undefined);
    else if (news.is === 'elsewhere') this.#set({ other: 'open' });
    else if (news.is === 'saved-elsewhere') this.#set({ other: 'saved' });
    else this.#fail(news.fault);
  }

  #begin(found: Kept<DraftContent<Typed>> | undefined): void {
    const { typed, sent } = found?.content ?? {};
    this.#written = { typed: found, sent: undefined }; // never what is typed: it is written anew, or removed
    this.#host.draftBegun?.();
    this.#set({ other: this.state.other === 'saved' ? 'saved' : undefined, restoredAt: typed && found?.at });
    if (typed !== undefined) this.#host.restoreTyped(typed, found!.at);
    if (sent !== undefined) void this.#appending.resume(sent);
    this.sync();
  }

  #fail(fault: DraftFault | 'unreadable'): void {
    if (fault !== 'unreadable') this.#set({ fault, keptAt: undefined });
    if (this.#told === fault) return;
    this.#told = fault;
    this.#host.report(
      fault === 'unreadable'
        ? new ElementError('elements/draft-unreadable')
        : new ElementError('elements/drafts-not-kept', { reason: fault }),
    );
  }

  #set(change: DraftState): void {
    this.state = { ...this.state, ...change };
    this.#host.requestUpdate();
  }
}
