/** What elements know of the drafts that a page gives them. */
import type { Entry, Kit } from '@qadam/schema';
import type { NewEntry } from '../append/new-entry.ts';
import type { DraftFault, Kept } from './store.ts';

/** What happens to a place that is held. */
export type HoldNews =
  /** It is ours, with what was kept there. */
  | { is: 'mine'; found: Kept | undefined }
  /** Another tab has it open; nothing is written from here. */
  | { is: 'elsewhere' }
  /** The host has accepted what another tab had typed there. */
  | { is: 'saved-elsewhere' }
  | { is: 'kept'; at: number }
  | { is: 'fault'; fault: DraftFault | 'unreadable' };

/** One place of drafts, held by one tab at a time. */
export interface DraftHold {
  /** Writes within half a second; `undefined` removes. */
  write(content: unknown): void;
  /** Writes what is waiting now. */
  flush(): Promise<void>;
  /** What was typed here was accepted: other tabs are told. */
  saved(): void;
  release(): void;
}

/** Drafts of one person, kept sealed on the device: made once by a page with `openDrafts`, given to any element. */
export interface Drafts {
  /** Why nothing is kept; `undefined` while all is well. */
  readonly fault: DraftFault | undefined;
  /** Whether the browser has promised to keep them; without it they may go with a private window, or when space is short. */
  readonly isLasting: boolean;
  /** Settles once it is known whether drafts can be kept. */
  readonly ready: Promise<void>;
  hold(place: string, hear: (news: HoldNews) => void): DraftHold;
  /** What is kept of this case, the oldest first, but for places that some tab has open. */
  list(): Promise<Kept[]>;
  read(place: string): Promise<Kept | undefined>;
  write(place: string, content: unknown): Promise<number>;
  remove(place: string): Promise<void>;
  /** How many drafts of the person there are, of every case. */
  count(): Promise<number>;
  /** Removes all drafts of the person, of every case, with the key: when somebody signs out. */
  removeAll(): Promise<void>;
  /** Ids of contacts to call because of a danger in what is not sent; `undefined` where it establishes none. */
  contactsToCall(
    kit: Kit,
    entries: readonly Entry[],
    unsent: readonly NewEntry[],
    at: string,
  ): readonly string[] | undefined;
}
