import { contactsToCall } from './danger.ts';
import type { Drafts, DraftHold, HoldNews } from './drafts.ts';
import { lockOf, LockedHold } from './hold.ts';
import { hashOf, type KeyMaterial } from './sealing.ts';
import { DraftError, DraftStore, type DraftFault, type Kept } from './store.ts';
import { TabLine } from './tab-line.ts';

/** What `openDrafts` takes. */
export interface DraftsOptions {
  /** Opaque id of who has signed in; drafts of one are never shown to another. */
  person: string;
  /** Opaque id of the case. Default: the page has one. */
  case?: string;
  /**
   * Key of the person: 32 bytes, a `CryptoKey` for AES-GCM, or a function that gives one. Default: one that is made on the
   * device, cannot be read out, and goes with `removeAll`.
   */
  key?: KeyMaterial | (() => KeyMaterial | Promise<KeyMaterial>);
  /** Name of the database. Default: `qadam-drafts`. */
  name?: string;
  /** Drafts older than this are removed. Default: 30. */
  maxAgeDays?: number;
}

/**
 * Drafts for elements: what is typed, and what is not sent yet, is kept sealed on the device until the host confirms it.
 * Where that cannot be (plain http, no storage, another key) nothing is kept, and elements say so.
 */
export function openDrafts(options: DraftsOptions): Drafts {
  return new DeviceDrafts(options);
}

class DeviceDrafts implements Drafts {
  readonly ready: Promise<void>;
  readonly contactsToCall = contactsToCall;
  fault: DraftFault | undefined;
  isLasting = false;
  readonly #store: DraftStore;
  readonly #line: TabLine;
  readonly #person: Promise<string>;
  readonly #holds = new Set<(news: HoldNews) => void>();

  constructor({ person, case: family = '', key, name = 'qadam-drafts', maxAgeDays = 30 }: DraftsOptions) {
    this.#store = new DraftStore({ name, person, family, key, maxAgeDays });
    this.#line = new TabLine(name);
    this.ready = this.#open();
    this.#person = this.ready.then(() => (this.fault === 'insecure' ? '' : hashOf(person)));
    this.#line.listen((told) => void this.#person.then((own) => told === own && this.#end()));
  }

  async #open(): Promise<void> {
    try {
      await this.#store.open();
      this.isLasting = (await navigator.storage?.persisted?.()) === true;
    } catch (error) {
      this.fault = error instanceof DraftError ? (error.fault as DraftFault) : 'unavailable';
    }
  }

  hold(place: string, hear: (news: HoldNews) => void): DraftHold {
    let hold: DraftHold | undefined;
    let isReleased = false;
    this.#holds.add(hear);
    void this.ready.then(() => {
      if (isReleased) return;
      if (this.fault === undefined)
        hold = new LockedHold(this.#store, place, (news) => this.#hear(news, hear), this.#line);
      else hear({ is: 'fault', fault: this.fault });
    });
    return {
      write: (content) => this.fault !== 'removed' && hold?.write(content),
      flush: async () => hold?.flush(),
      saved: () => hold?.saved(),
      release: () => {
        isReleased = true;
        this.#holds.delete(hear);
        hold?.release();
      },
    };
  }

  #hear(news: HoldNews, hear: (news: HoldNews) => void): void {
    if (news.is === 'kept' && !this.isLasting) void this.#askToLast();
    hear(news);
  }

  #isAsked = false;
  /** Asked once something is there to keep, since some browsers ask the person. */
  async #askToLast(): Promise<void> {
    if (this.#isAsked) return;
    this.#isAsked = true;
    this.isLasting = (await navigator.storage?.persist?.().catch(() => false)) === true;
  }

  async list(): Promise<Kept[]> {
    await this.#working();
    const kept = await this.#store.list();
    const { held = [] } = await navigator.locks.query();
    const names = new Set(held.map(({ name }) => name));
    const isFree = await Promise.all(
      kept.map(async ({ place }) => !names.has(lockOf(this.#store.name, await this.#store.idOf(place)))),
    );
    return kept.filter((_, at) => isFree[at]);
  }

  async read(place: string): Promise<Kept | undefined> {
    await this.#working();
    return this.#store.read(place);
  }

  async write(place: string, content: unknown): Promise<number> {
    await this.#working();
    return this.#store.write(place, content);
  }

  async remove(place: string): Promise<void> {
    await this.#working();
    return this.#store.remove(place);
  }

  async count(): Promise<number> {
    await this.#working();
    return this.#store.count();
  }

  async removeAll(): Promise<void> {
    await this.ready;
    if (this.fault === 'insecure' || this.fault === 'unavailable') return;
    this.#end();
    await this.#store.removeAll();
    this.#line.say(await this.#person);
  }

  /** The key is gone: what would be written now, nobody could read. */
  #end(): void {
    this.fault = 'removed';
    for (const hear of this.#holds) hear({ is: 'fault', fault: 'removed' });
  }

  /** @throws DraftError */
  async #working(): Promise<void> {
    await this.ready;
    if (this.fault !== undefined) throw new DraftError(this.fault);
  }
}
