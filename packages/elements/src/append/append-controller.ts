import type { Entry } from '@qadam/schema';
import { newUuid, type NewId } from '../base/new-id.ts';
import type { AppendAnswer, AppendIssue } from './detail.ts';
import type { Saving } from './saving.ts';
import { lastSeq } from './new-entry.ts';
import type { NewAct, NewEntry } from './new-entry.ts';
import type { QadamAppendDetail } from './detail.ts';

/** What the controller reads of its element. */
export interface AppendHost extends EventTarget {
  requestUpdate(): void;
  entries: readonly Entry[] | undefined;
  /** Makes ids. Default: UUID version 7. */
  newId?: NewId | undefined;
  /** The present instant with its offset. */
  present(): string;
  /** Takes entries that the host has accepted, or that it had and the page did not. */
  learn(entries: readonly unknown[]): void;
  /** Puts the labels of the kit in the place of its ids. */
  named?(issue: AppendIssue): AppendIssue;
}

interface Sent {
  content: string;
  entries: readonly NewEntry[];
  idempotencyKey: string;
}

/**
 * Sends acts as `qadam-append` and keeps where that stands: saving, saved, refused, not sent. The same act sent again
 * has the same ids and key, so that a host that has it already does not store it twice.
 */
export class AppendController {
  saving: Saving = { state: 'idle' };
  readonly #host: AppendHost;
  #sent: Sent | undefined;

  constructor(host: AppendHost) {
    this.#host = host;
  }

  /** Forgets how the last attempt went. */
  reset(): void {
    if (this.saving.state === 'saving') return;
    this.#set({ state: 'idle' });
  }

  /** Something was saved that another element has sent. */
  noteSaved(): void {
    this.#set({ state: 'saved', at: this.#host.present() });
  }

  /** Sends the acts, all or none. Gives true when the host has accepted them. */
  async send(acts: readonly NewAct[]): Promise<boolean> {
    if (this.saving.state === 'saving') return false;
    const { entries, idempotencyKey } = (this.#sent = this.#entriesOf(acts));
    let answer: Promise<AppendAnswer> | undefined;
    const detail: QadamAppendDetail = {
      entries,
      expectedSeq: lastSeq(this.#host.entries ?? []),
      idempotencyKey,
      respondWith: (promise) => {
        answer ??= Promise.resolve(promise);
      },
    };
    const init = { detail, bubbles: true, composed: true, cancelable: true };
    const isHandledElsewhere = !this.#host.dispatchEvent(new CustomEvent('qadam-append', init));
    if (answer === undefined) {
      this.#set(isHandledElsewhere ? { state: 'idle' } : { state: 'not-sent', reason: '' });
      return false;
    }
    this.#set({ state: 'saving' });
    return this.#settle(answer);
  }

  async #settle(promise: Promise<AppendAnswer>): Promise<boolean> {
    try {
      const answer = await promise;
      if (answer !== null && typeof answer === 'object' && 'accepted' in answer && Array.isArray(answer.accepted)) {
        this.#sent = undefined;
        this.#host.learn(answer.accepted);
        this.#set({ state: 'saved', at: this.#host.present() });
        return true;
      }
      if (answer !== null && typeof answer === 'object' && 'refused' in answer && Array.isArray(answer.refused)) {
        this.#host.learn(answer.entries ?? []);
        const refused: readonly AppendIssue[] = answer.refused;
        const issues = refused.map((issue) => this.#host.named?.(issue) ?? issue);
        this.#set({ state: 'refused', issues });
        return false;
      }
      this.#set({ state: 'not-sent', reason: '' });
    } catch (error) {
      this.#set({ state: 'not-sent', reason: reasonIn(error) });
    }
    return false;
  }

  #entriesOf(acts: readonly NewAct[]): Sent {
    const content = JSON.stringify(acts);
    if (this.#sent?.content === content) return this.#sent;
    const newId = this.#host.newId ?? newUuid;
    const entries = acts.map((act): NewEntry => ({ id: newId(), at: this.#host.present(), ...act }));
    return { content, entries, idempotencyKey: newId() };
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
