import { DraftDatabase, type DraftRow, type KeyRow } from './database.ts';
import { hashOf, keyFrom, newKey, seal, unseal, type KeyMaterial } from './sealing.ts';

/** Why drafts are not kept. */
export type DraftFault = 'insecure' | 'unavailable' | 'other-key' | 'full' | 'removed';

/** What stands in the way of keeping drafts, or of reading one. */
export class DraftError extends Error {
  readonly fault: DraftFault | 'unreadable';
  constructor(fault: DraftFault | 'unreadable', cause?: unknown) {
    super(`drafts: ${fault}`, { cause });
    this.name = 'DraftError';
    this.fault = fault;
  }
}

/** What is kept at a place. */
export interface Kept<Content = unknown> {
  place: string;
  /** When it was written, in milliseconds since 1970. */
  at: number;
  content: Content;
}

export interface StoreOptions {
  /** Name of the database. */
  name: string;
  person: string;
  family: string;
  key?: KeyMaterial | (() => KeyMaterial | Promise<KeyMaterial>) | undefined;
  maxAgeDays: number;
}

const DAY_MS = 86_400_000;
const CHECK = 'qadam';
/** The names by which rows are found. */
type Names = Pick<DraftRow, 'id' | 'person' | 'family'>;

/** Drafts of one person in one case, sealed, in IndexedDB. */
export class DraftStore {
  readonly #options: StoreOptions;
  readonly #database: DraftDatabase;
  #opened: Promise<CryptoKey> | undefined;

  constructor(options: StoreOptions) {
    this.#options = options;
    this.#database = new DraftDatabase(options.name);
  }

  /**
   * Opens the database with its key, and removes what is too old.
   * @throws DraftError `insecure`, `unavailable`, `other-key`
   */
  open(): Promise<void> {
    this.#opened ??= this.#open();
    return this.#opened.then(() => undefined);
  }

  async #open(): Promise<CryptoKey> {
    if (globalThis.crypto?.subtle === undefined) throw new DraftError('insecure');
    const { maxAgeDays, key } = this.#options;
    try {
      await this.#database.removeBefore(Date.now() - maxAgeDays * DAY_MS);
    } catch (cause) {
      throw new DraftError('unavailable', cause);
    }
    const { person } = await this.#names('');
    const material = typeof key === 'function' ? await key() : key;
    return material === undefined ? this.#ownKey(person) : this.#checked(person, await keyFrom(material));
  }

  /** The key that the browser keeps; made once, whichever tab comes first. */
  async #ownKey(person: string): Promise<CryptoKey> {
    const key = await newKey();
    const { key: kept } = await this.#keyRow({ person, key, check: await seal(key, CHECK, [person]) });
    if (kept === undefined) throw new DraftError('other-key'); // the page gave one before
    return kept;
  }

  /** A key that the page gives must be the one with which the person began: under another, nothing is written over. */
  async #checked(person: string, key: CryptoKey): Promise<CryptoKey> {
    const { check } = await this.#keyRow({ person, check: await seal(key, CHECK, [person]) });
    await unseal(key, check, [person]).catch((cause: unknown) => {
      throw new DraftError('other-key', cause);
    });
    return key;
  }

  /** The row that is there, else this one from now on. */
  async #keyRow(row: KeyRow): Promise<KeyRow> {
    const transaction = (await this.#database.connection()).transaction('keys', 'readwrite');
    const before = await transaction.store.get(row.person);
    if (before === undefined) await transaction.store.put(row);
    await transaction.done;
    return before ?? row;
  }

  get name(): string {
    return this.#options.name;
  }

  /** By what the draft at a place is known outside: nothing can be read from it. */
  async idOf(place: string): Promise<string> {
    return (await this.#names(place)).id;
  }

  async #names(place: string): Promise<Names> {
    const { person, family } = this.#options;
    const [id, whose, about] = await Promise.all([
      hashOf(person, family, place),
      hashOf(person),
      hashOf(person, family),
    ]);
    return { id, person: whose, family: about };
  }

  /** @throws DraftError `unreadable` for a draft that was changed, or moved to another's place. */
  async read(place: string): Promise<Kept | undefined> {
    const row = await (await this.#database.connection()).get('drafts', await this.idOf(place));
    return row && this.#opens(row);
  }

  async #opens(row: DraftRow): Promise<Kept> {
    try {
      const value = await unseal((await this.#opened)!, row, boundTo(row));
      return { ...(value as Pick<Kept, 'place' | 'content'>), at: row.at };
    } catch (cause) {
      throw new DraftError('unreadable', cause);
    }
  }

  /**
   * Writes what is typed at a place over what is there. Gives when.
   * @throws DraftError `full`, `unavailable`
   */
  async write(place: string, content: unknown): Promise<number> {
    const names = { ...(await this.#names(place)), at: Date.now() };
    const row = { ...names, ...(await seal((await this.#opened)!, { place, content }, boundTo(names))) };
    try {
      await this.#database.put(row);
    } catch (cause) {
      throw new DraftError(isQuota(cause) ? 'full' : 'unavailable', cause);
    }
    return names.at;
  }

  async remove(place: string): Promise<void> {
    await (await this.#database.connection()).delete('drafts', await this.idOf(place));
  }

  /** What is kept of this person and case, the oldest first; what cannot be read is left out. */
  async list(): Promise<Kept[]> {
    const { family } = await this.#names('');
    const rows = await (await this.#database.connection()).getAllFromIndex('drafts', 'family', family);
    const read = await Promise.all(rows.map((row) => this.#opens(row).catch(() => undefined)));
    return read.filter((kept) => kept !== undefined).sort((left, right) => left.at - right.at);
  }

  /** How many drafts of this person there are, of every case. */
  async count(): Promise<number> {
    const { person } = await this.#names('');
    return (await this.#database.connection()).countFromIndex('drafts', 'person', person);
  }

  /** Removes everything of this person, of every case, with the key. */
  async removeAll(): Promise<void> {
    await this.#database.removeOf((await this.#names('')).person);
    this.#database.close();
  }

  close(): void {
    this.#database.close();
  }
}

const boundTo = ({ id, person, family, at }: Names & Pick<DraftRow, 'at'>): (string | number)[] => [
  id,
  person,
  family,
  at,
];

const isQuota = (error: unknown): boolean => error instanceof DOMException && error.name === 'QuotaExceededError';
