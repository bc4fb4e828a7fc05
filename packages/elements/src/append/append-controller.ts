import type { Entry } from '@qadam/schema';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { newUuid, type NewId } from '../base/new-id.ts';
import { laterBy } from '../base/now.ts';
import type { Drafts } from '../drafts/drafts.ts';
import type { Call } from './calls.ts';
import type { AppendAnswer, AppendIssue, QadamAppendDetail } from './detail.ts';
import { expectedSeqFor } from './expected-seq.ts';
import { lastSeq, type NewAct, type NewEntry } from './new-entry.ts';
import { Repeats } from './repeats.ts';
import type { Saving } from './saving.ts';

/** What the controller reads of its element. */
export interface AppendHost extends EventTarget, ReactiveControllerHost {
  entries: readonly Entry[] | undefined;
  /** With them, what was not sent is sent again until the host answers. */
  drafts?: Drafts | undefined;
  /** Makes ids. Default: UUID version 7. */
  newId?: NewId | undefined;
  /** The present instant with its offset. */
  present(): string;
  /** Takes entries that the host has accepted, or that it had and the page did not. */
  learn(entries: readonly unknown[]): void;
  /** Puts the labels of the kit in the place of its ids. */
  named?(issue: AppendIssue): AppendIssue;
  /** Hears what the host has accepted, at the first attempt or later. */
  accepted?(entries: readonly NewEntry[]): void;
  /** Whom to call because of a danger in what is not sent; `undefined` where it establishes none. */
  callsFor?(unsent: readonly NewEntry[]): readonly Call[] | undefined;
}

/** Acts on their way: the same ids and key with each attempt. */
export interface Sent {
  content: string;
  entries: readonly NewEntry[];
  idempotencyKey: string;
  /** When they were sent first. */
  since: string;
  /** Number of the last entry that the reader had seen. */
  seen: number;
}

/**
 * Sends acts as `qadam-append` and keeps where that stands: saving, saved, refused, not sent. The same act sent again
 * has the same ids and key, so that a host that has it already does not store it twice.
 */
export class AppendController implements ReactiveController {
  saving: Saving = { state: 'idle' };
  /** Keeps what is on its way before it goes, and forgets it once the host has answered. */
  keep: (() => Promise<void> | undefined) | undefined;
  readonly #host: AppendHost;
  readonly #repeats = new Repeats(() => void this.again());
  #sent: Sent | undefined;

  constructor(host: AppendHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    if (this.saving.state === 'not-sent') this.#notSent(this.saving.reason);
  }
  hostDisconnected(): void {
    this.#repeats.stop();
  }

  /** What is on its way and not confirmed. */
  get unsent(): Sent | undefined {
    const { state } = this.saving;
    return state === 'saving' || state === 'not-sent' ? this.#sent : undefined;
  }

  /** Forgets how the last attempt went, and does not repeat it by itself. */
  reset(): void {
    if (this.saving.state === 'saving') return;
    this.#repeats.forget();
    this.#set({ state: 'idle' });
  }

  /** Something was saved that another element has sent. */
  noteSaved(): void {
    if (this.unsent === undefined) this.#set({ state: 'saved', at: this.#host.present() });
  }

  /** Sends the acts, all or none. Gives true when the host has accepted them. */
  async send(acts: readonly NewAct[]): Promise<boolean> {
    if (this.saving.state === 'saving') return false;
    this.#sent = { ...this.#sentOf(acts), seen: this.#lastSeq };
    return this.#go();
  }

  /** Sends once more what was not sent. */
  async again(): Promise<boolean> {
    return this.saving.state === 'not-sent' && this.#sent !== undefined ? this.#go() : false;
  }

  /** Takes up what an earlier page could not send, unless the log has it by now. */
  async resume(sent: Sent): Promise<boolean> {
    if (this.unsent !== undefined) return false;
    this.#sent = sent;
    const known = new Set(this.#host.entries?.map(({ id }) => id));
    if (sent.entries.every(({ id }) => known.has(id))) return this.#accepted([]);
    const calls = this.#host.callsFor?.(sent.entries);
    this.#set({ state: 'not-sent', reason: '', since: sent.since, calls });
    return this.again();
  }

  async #go(): Promise<boolean> {
    this.#repeats.stop();
    const { entries, idempotencyKey, seen } = this.#sent!;
    this.#set({ state: 'saving' });
    const kept = this.keep?.();
    if (kept !== undefined) await kept;
    let answer: Promise<AppendAnswer> | undefined;
    const detail: QadamAppendDetail = {
      entries,
      expectedSeq: expectedSeqFor(entries, seen, this.#host.entries ?? []),
      idempotencyKey,
      respondWith: (promise) => {
        answer ??= Promise.resolve(promise);
      },
    };
    const init = { detail, bubbles: true, composed: true, cancelable: true };
    const isHandledElsewhere = !this.#host.dispatchEvent(new CustomEvent('qadam-append', init));
    if (answer === undefined) {
      if (isHandledElsewhere) this.#set({ state: 'idle' });
      else this.#notSent('');
      return false;
    }
    return this.#settle(answer);
  }

  async #settle(promise: Promise<AppendAnswer>): Promise<boolean> {
    try {
      const answer = await promise;
      if (answer !== null && typeof answer === 'object' && 'accepted' in answer && Array.isArray(answer.accepted))
        return this.#accepted(answer.accepted);
      if (answer !== null && typeof answer === 'object' && 'refused' in answer && Array.isArray(answer.refused)) {
        this.#host.learn(answer.entries ?? []);
        const refused: readonly AppendIssue[] = answer.refused;
        const issues = refused.map((issue) => this.#host.named?.(issue) ?? issue);
        this.#repeats.forget();
        this.#set({ state: 'refused', issues });
        void this.keep?.();
        return false;
      }
      this.#notSent('');
    } catch (error) {
      this.#notSent(reasonIn(error));
    }
    return false;
  }

  #accepted(entries: readonly unknown[]): true {
    const sent = this.#sent!.entries;
    this.#sent = undefined;
    this.#repeats.forget();
    this.#host.learn(entries);
    this.#host.accepted?.(sent);
    this.#set({ state: 'saved', at: this.#host.present() });
    void this.keep?.();
    return true;
  }

  #notSent(reason: string): void {
    const { since, entries } = this.#sent!;
    const waitMs = this.#host.drafts === undefined ? undefined : this.#repeats.plan();
    const again = waitMs === undefined ? undefined : laterBy(this.#host.present(), waitMs);
    this.#set({ state: 'not-sent', reason, since, again, calls: this.#host.callsFor?.(entries) });
  }

  #sentOf(acts: readonly NewAct[]): Omit<Sent, 'seen'> {
    const content = JSON.stringify(acts);
    if (this.#sent?.content === content) return this.#sent;
    const newId = this.#host.newId ?? newUuid;
    const since = this.#host.present();
    const entries = acts.map((act): NewEntry => ({ id: newId(), at: since, ...act }));
    return { content, entries, idempotencyKey: newId(), since };
  }

  get #lastSeq(): number {
    return lastSeq(this.#host.entries ?? []);
  }

  #set(saving: Saving): void {
    this.saving = saving;
    this.#host.requestUpdate();
  }
}

/** The words of a rejection; none where it is an object without words, such as a request of jQuery. */
function reasonIn(error: unknown): string {
  return error instanceof Error ? error.message : typeof error === 'string' ? error : '';
}
