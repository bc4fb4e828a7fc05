import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Sealed } from './sealing.ts';

/** A draft as it lies on the device: whose it is, and what it is about, stand in it as hashes alone. */
export interface DraftRow extends Sealed {
  id: string;
  person: string;
  family: string;
  /** When it was written, in milliseconds since 1970. */
  at: number;
}

/** The key of a person, where the browser keeps it; of a key that the page gives, only what it has sealed. */
export interface KeyRow {
  person: string;
  key?: CryptoKey;
  check: Sealed;
}

interface Tables extends DBSchema {
  drafts: { key: string; value: DraftRow; indexes: { person: string; family: string } };
  keys: { key: string; value: KeyRow };
}

type Connection = IDBPDatabase<Tables>;

/** The database of drafts. It gives way to a newer version in another tab, and is opened again when it is next asked. */
export class DraftDatabase {
  readonly #name: string;
  #opening: Promise<Connection> | undefined;

  constructor(name: string) {
    this.#name = name;
  }

  connection(): Promise<Connection> {
    this.#opening ??= openDB<Tables>(this.#name, 1, {
      upgrade(database) {
        const drafts = database.createObjectStore('drafts', { keyPath: 'id' });
        drafts.createIndex('person', 'person');
        drafts.createIndex('family', 'family');
        database.createObjectStore('keys', { keyPath: 'person' });
      },
      blocking: () => this.close(),
      terminated: () => (this.#opening = undefined),
    });
    this.#opening.catch(() => (this.#opening = undefined));
    return this.#opening;
  }

  close(): void {
    const opening = this.#opening;
    this.#opening = undefined;
    void opening?.then((database) => database.close()).catch(() => undefined);
  }

  /** Writes in one transaction that has reached the disk when the promise settles. */
  async put(row: DraftRow): Promise<void> {
    const transaction = (await this.connection()).transaction('drafts', 'readwrite', { durability: 'strict' });
    await Promise.all([transaction.store.put(row), transaction.done]);
  }

  /** Removes the drafts of a person with their key. */
  async removeOf(person: string): Promise<void> {
    const transaction = (await this.connection()).transaction(['drafts', 'keys'], 'readwrite');
    const drafts = transaction.objectStore('drafts');
    const ids = await drafts.index('person').getAllKeys(person);
    await Promise.all([
      ...ids.map((id) => drafts.delete(id)),
      transaction.objectStore('keys').delete(person),
      transaction.done,
    ]);
  }

  /** Removes the drafts of everybody that were written before an instant. */
  async removeBefore(at: number): Promise<void> {
    const transaction = (await this.connection()).transaction('drafts', 'readwrite');
    for (let cursor = await transaction.store.openCursor(); cursor !== null; cursor = await cursor.continue())
      if (cursor.value.at < at) await cursor.delete();
    await transaction.done;
  }
}
