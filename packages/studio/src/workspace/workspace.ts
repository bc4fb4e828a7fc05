import type { Instant } from '@qadam/schema';

/** Somebody who edits: as the keeper of the workspace knows them, never as the page says. */
export interface Editor {
  id: string;
  name: string;
  role: string;
}

/** One save: what was done, in words of who did it, and by whom. Version 1 is the first. */
export interface Save {
  version: number;
  at: Instant;
  by: Editor;
  said: readonly string[];
}

/** A remark on a node of the definitions, by its address; on the whole model: `model`. */
export interface Comment {
  id: string;
  address: string;
  text: string;
  at: Instant;
  by: Editor;
  settled?: { at: Instant; by: Editor };
}

/** Where an edition applies: everywhere, or first in one unit. */
export interface Scope {
  /** Name of the unit; absent: everywhere. */
  unit?: string;
  /** First day. */
  from: string;
}

/** What is said of an edition when it is published. */
export interface EditionNote {
  edition: string;
  /** `texts`: wording alone was corrected, nothing is decided otherwise. */
  kind: 'whole' | 'texts';
  note: string;
  /** Number and day of the order that puts it in force. */
  order?: string;
  scope: Scope;
}

/** A published edition. It never changes: a mistake is mended by the next one, or the edition is recalled. */
export interface PublishedEdition extends EditionNote {
  /** The save whose files it is made of; 0: as the workspace was begun. */
  version: number;
  /** Hash of its kit. */
  hash: string;
  at: Instant;
  by: Editor;
  approvedBy?: Editor;
  recalled?: { at: Instant; by: Editor; reason: string };
}

/** An edition that waits for a second person. */
export interface Proposal extends EditionNote {
  version: number;
  at: Instant;
  by: Editor;
}

/** Definitions on their way from one edition to the next, and all that is kept beside them. Plain data. */
export interface StudioWorkspace {
  $schema: 'https://qadam.example/1/workspace.json';
  /** Id of the model or overlay. */
  model: string;
  /** Version of the last save; 0 as long as nothing was changed. */
  version: number;
  /** The files of the model and of all that it stands on, by path. */
  files: Readonly<Record<string, string>>;
  /** Oldest first. */
  saves: readonly Save[];
  comments: readonly Comment[];
  /** Oldest first. */
  editions: readonly PublishedEdition[];
  proposal?: Proposal;
  /** Files of a newer edition of what the model stands on, where the keeper has one. */
  offered?: Readonly<Record<string, string>>;
  /** Units that can try an edition first. */
  units?: readonly string[];
}

/** Changed files by path; `null`: the file is not there. */
export type FileChanges = Readonly<Record<string, string | null>>;

/** A workspace with its past: for each version the files that it changed, as they were before. */
export interface StoredWorkspace extends StudioWorkspace {
  past: Readonly<Record<number, FileChanges>>;
}

/** What an editor asks the keeper to do. */
export type Act =
  | { do: 'save'; version: number; changes: FileChanges; said: readonly string[] }
  | { do: 'comment'; id: string; address: string; text: string }
  | { do: 'settle'; comment: string }
  | ({ do: 'publish'; version: number } & EditionNote)
  | { do: 'approve' }
  | { do: 'decline'; reason: string }
  | { do: 'widen'; edition: string; from: string }
  | { do: 'recall'; edition: string; reason: string };

/** The files as they were after a save; `undefined` where there was none with this number. */
export function filesAt({ files, version, past }: StoredWorkspace, wanted: number): Record<string, string> | undefined {
  if (wanted < 0 || wanted > version) return undefined;
  let found: Record<string, string> = { ...files };
  for (let at = version; at > wanted; at -= 1) found = withChanges(found, past[at] ?? {});
  return found;
}

/** Files with changes in them. */
export function withChanges(files: Readonly<Record<string, string>>, changes: FileChanges): Record<string, string> {
  const kept = Object.entries({ ...files, ...changes }).filter(([, text]) => text !== null);
  return Object.fromEntries(kept) as Record<string, string>;
}

/** What leads from some files to others. */
export function changesBetween(
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
): FileChanges {
  const paths = new Set([...Object.keys(before), ...Object.keys(after)]);
  const changed = [...paths].filter((path) => before[path] !== after[path]).sort();
  return Object.fromEntries(changed.map((path) => [path, after[path] ?? null]));
}

/** The edition in force on a day in a unit: the newest that applies there and is not recalled. */
export function editionInForce(
  { editions }: Pick<StudioWorkspace, 'editions'>,
  { unit, on }: { unit?: string; on: string },
): PublishedEdition | undefined {
  return editions.findLast(
    ({ scope, recalled }) =>
      recalled === undefined && scope.from <= on && (scope.unit === undefined || scope.unit === unit),
  );
}

/** The newest edition that is not recalled, also one that only one unit tries. */
export const newestEdition = ({ editions }: Pick<StudioWorkspace, 'editions'>): PublishedEdition | undefined =>
  editions.findLast(({ recalled }) => recalled === undefined);
