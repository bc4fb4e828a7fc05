import type { DraftHold, HoldNews } from './drafts.ts';
import { DraftError, type DraftStore } from './store.ts';
import type { TabLine } from './tab-line.ts';

/** From a key to the disk; a machine that stops loses no more than this. */
const WRITE_WITHIN_MS = 400;

/** A page that is being left gives its place back within this. */
const LEAVING_MS = 300;

/** Holds a place by a lock of the browser, which is free again when the tab is closed or has crashed. */
export class LockedHold implements DraftHold {
  readonly #store: DraftStore;
  readonly #place: string;
  readonly #hear: (news: HoldNews) => void;
  readonly #line: TabLine;
  readonly #ended = new AbortController();
  #end: () => void = () => undefined;
  #isMine = false;
  #waiting: { content: unknown } | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Writes go one after the other. */
  #last: Promise<void> = Promise.resolve();

  constructor(store: DraftStore, place: string, hear: (news: HoldNews) => void, line: TabLine) {
    this.#store = store;
    this.#place = place;
    this.#hear = hear;
    this.#line = line;
    const { signal } = this.#ended;
    const now = (): void => void this.flush();
    document.addEventListener('visibilitychange', now, { signal });
    addEventListener('pagehide', now, { signal });
    void this.#begin();
  }

  async #begin(): Promise<void> {
    const id = await this.#store.idOf(this.#place);
    const { signal } = this.#ended;
    if (signal.aborted) return;
    this.#line.listen((told) => told === id && !this.#isMine && this.#tell({ is: 'saved-elsewhere' }), signal);
    const { locks } = navigator;
    const lock = lockOf(this.#store.name, id);
    const own = (): Promise<void> => this.#own();
    await locks
      .request(lock, { ifAvailable: true }, (got) => {
        if (got !== null) return own();
        setTimeout(() => !this.#isMine && this.#tell({ is: 'elsewhere' }), LEAVING_MS);
        void locks.request(lock, { signal }, own).catch(() => undefined); // given up before it was free
        return undefined;
      })
      .catch(() => undefined);
  }

  /** The place is ours until this promise settles. */
  async #own(): Promise<void> {
    if (this.#ended.signal.aborted) return;
    const released = new Promise<void>((done) => (this.#end = done));
    this.#isMine = true;
    let found;
    try {
      found = await this.#store.read(this.#place);
    } catch (error) {
      this.#fail(error);
    }
    this.#tell({ is: 'mine', found });
    await released;
  }

  write(content: unknown): void {
    if (!this.#isMine) return;
    this.#waiting = { content };
    this.#timer ??= setTimeout(() => void this.flush(), WRITE_WITHIN_MS);
  }

  flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const waiting = this.#waiting;
    this.#waiting = undefined;
    if (waiting !== undefined) this.#last = this.#last.then(() => this.#put(waiting.content));
    return this.#last;
  }

  async #put(content: unknown): Promise<void> {
    try {
      if (content === undefined) await this.#store.remove(this.#place);
      else this.#tell({ is: 'kept', at: await this.#store.write(this.#place, content) });
    } catch (error) {
      this.#fail(error);
    }
  }

  saved(): void {
    void this.#store.idOf(this.#place).then((id) => this.#line.say(id));
  }

  release(): void {
    void this.flush().then(() => this.#end());
    this.#ended.abort();
  }

  #fail(error: unknown): void {
    this.#tell({ is: 'fault', fault: error instanceof DraftError ? error.fault : 'unavailable' });
  }

  #tell(news: HoldNews): void {
    if (!this.#ended.signal.aborted) this.#hear(news);
  }
}

/** Name of the lock of a draft, by its id in a database. */
export const lockOf = (database: string, id: string): string => `qadam-draft:${database}:${id}`;
