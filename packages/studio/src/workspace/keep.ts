import type { Instant } from '@qadam/schema';
import {
  changesBetween,
  filesAt,
  withChanges,
  type Act,
  type Editor,
  type EditionNote,
  type PublishedEdition,
  type StoredWorkspace,
} from './workspace.ts';

/** Why an act is not done. */
export type RefusalCode =
  | 'stale'
  | 'nothing-changed'
  | 'not-ready'
  | 'edition-known'
  | 'edition-not-later'
  | 'not-only-texts'
  | 'no-such'
  | 'same-person'
  | 'not-your-role'
  | 'no-note'
  | 'no-reason'
  | 'proposal-waits'
  | 'no-proposal'
  | 'locked-place'
  | 'no-answer';

export interface Refusal {
  refused: RefusalCode;
  /** Details for the words: what is not ready, which edition. */
  of?: string;
}

/** What checks, families and proofs say of the files that are to be published. */
export interface Readiness {
  /** Errors, families that fail, properties that are broken, in words; empty: it may be published. */
  faults: readonly string[];
  /** Nothing but texts differs from the edition in force. */
  onlyTexts: boolean;
  /** Hash of the kit. */
  hash: string;
  /** Roles of which a second person approves. */
  approvedBy: readonly string[];
  /** The same files with the edition's number in them. */
  numbered: Readonly<Record<string, string>>;
}

export interface KeepContext {
  by: Editor;
  at: Instant;
  /** Looks at the files; asked only for an edition. */
  readiness?: (edition: string) => Readiness;
  /** May this file be given this text (or be taken away)? What the model stands on comes from elsewhere. Default: all may. */
  mayChange?: (path: string, text: string | null) => boolean;
}

/** The only gate to a workspace: the whole act is done on a copy, or nothing and it says why. Pure. */
export function keep(workspace: StoredWorkspace, act: Act, context: KeepContext): { kept: StoredWorkspace } | Refusal {
  const { by, at } = context;
  switch (act.do) {
    case 'save':
      return save(workspace, act, context);
    case 'comment': {
      if (act.text.trim() === '') return { refused: 'no-note' };
      // Sent again, it changes nothing.
      if (workspace.comments.some(({ id }) => id === act.id)) return { kept: workspace };
      const comment = { id: act.id, address: act.address, text: act.text.trim(), at, by };
      return { kept: { ...workspace, comments: [...workspace.comments, comment] } };
    }
    case 'settle': {
      if (!workspace.comments.some(({ id }) => id === act.comment)) return { refused: 'no-such', of: act.comment };
      const comments = workspace.comments.map((each) =>
        each.id === act.comment ? { ...each, settled: each.settled ?? { at, by } } : each,
      );
      return { kept: { ...workspace, comments } };
    }
    case 'publish':
      return propose(workspace, act, context);
    case 'approve':
      return approve(workspace, context);
    case 'decline': {
      const { proposal, ...rest } = workspace;
      if (proposal === undefined) return { refused: 'no-proposal' };
      if (act.reason.trim() === '') return { refused: 'no-reason' };
      const text = `${proposal.edition}: ${act.reason.trim()}`;
      const comment = { id: `declined-${proposal.edition}-${at}`, address: 'model', text, at, by };
      return { kept: { ...rest, comments: [...rest.comments, comment] } };
    }
    case 'widen':
      return onEdition(workspace, act.edition, (edition) => ({ ...edition, scope: { from: act.from } }));
    case 'recall':
      return recall(workspace, act, context);
  }
}

type Of<Do extends Act['do']> = Extract<Act, { do: Do }>;

function save(
  workspace: StoredWorkspace,
  { version, changes, said }: Of<'save'>,
  { by, at, mayChange = () => true }: KeepContext,
): { kept: StoredWorkspace } | Refusal {
  if (version !== workspace.version) return { refused: 'stale', of: String(workspace.version) };
  const foreign = Object.entries(changes).find(([path, text]) => !mayChange(path, text))?.[0];
  if (foreign !== undefined) return { refused: 'locked-place', of: foreign };
  const files = withChanges(workspace.files, changes);
  const back = changesBetween(files, workspace.files);
  if (Object.keys(back).length === 0) return { refused: 'nothing-changed' };
  const next = workspace.version + 1;
  return {
    kept: {
      ...workspace,
      version: next,
      files,
      saves: [...workspace.saves, { version: next, at, by, said }],
      past: { ...workspace.past, [next]: back },
    },
  };
}

/** Numbers of an edition, for comparing. */
const parts = (edition: string): number[] => edition.split('.').map(Number);
function isLater(edition: string, than: string): boolean {
  const [left, right] = [parts(edition), parts(than)];
  const at = left.findIndex((part, index) => part !== right[index]);
  return at >= 0 && left[at]! > right[at]!;
}

function faultOf(
  workspace: StoredWorkspace,
  { edition, kind, note, version }: EditionNote & { version: number },
  ready: Readiness,
): Refusal | undefined {
  if (version !== workspace.version) return { refused: 'stale', of: String(workspace.version) };
  if (note.trim() === '') return { refused: 'no-note' };
  if (workspace.editions.some((each) => each.edition === edition)) return { refused: 'edition-known', of: edition };
  const last = workspace.editions.at(-1);
  if (last !== undefined && !isLater(edition, last.edition)) return { refused: 'edition-not-later', of: last.edition };
  if (last !== undefined && last.version === workspace.version) return { refused: 'nothing-changed' };
  if (ready.faults.length > 0) return { refused: 'not-ready', of: ready.faults.join('; ') };
  return kind === 'texts' && !ready.onlyTexts ? { refused: 'not-only-texts' } : undefined;
}

function propose(
  workspace: StoredWorkspace,
  { do: _, ...wanted }: Of<'publish'>,
  context: KeepContext,
): { kept: StoredWorkspace } | Refusal {
  const { proposal } = workspace;
  if (proposal?.version === workspace.version) return { refused: 'proposal-waits', of: proposal.edition };
  const ready = context.readiness!(wanted.edition);
  const fault = faultOf(workspace, wanted, ready);
  if (fault !== undefined) return fault;
  if (ready.approvedBy.length > 0)
    return { kept: { ...workspace, proposal: { ...wanted, at: context.at, by: context.by } } };
  const { proposal: _old, ...rest } = workspace;
  return publish(rest, wanted, ready, context);
}

function approve(workspace: StoredWorkspace, context: KeepContext): { kept: StoredWorkspace } | Refusal {
  const { proposal, ...rest } = workspace;
  if (proposal === undefined) return { refused: 'no-proposal' };
  if (proposal.by.id === context.by.id) return { refused: 'same-person' };
  const ready = context.readiness!(proposal.edition);
  if (!ready.approvedBy.includes(context.by.role)) return { refused: 'not-your-role', of: ready.approvedBy.join(', ') };
  const fault = faultOf(workspace, proposal, ready);
  if (fault !== undefined) return fault;
  const { at: _, by, ...wanted } = proposal;
  return publish(rest, wanted, ready, { ...context, by }, context.by);
}

/** The number goes into the files: that is a save of its own, and the edition is made of it. */
function publish(
  workspace: StoredWorkspace,
  wanted: EditionNote & { version: number },
  { numbered, hash }: Readiness,
  { by, at }: KeepContext,
  approvedBy?: Editor,
): { kept: StoredWorkspace } {
  const changes = changesBetween(workspace.files, numbered);
  const saved = save(
    workspace,
    { do: 'save', version: workspace.version, changes, said: [wanted.edition] },
    { by, at },
  );
  const after = 'kept' in saved ? saved.kept : workspace;
  const edition: PublishedEdition = {
    ...wanted,
    version: after.version,
    hash,
    at,
    by,
    ...(approvedBy !== undefined && { approvedBy }),
  };
  return { kept: { ...after, editions: [...after.editions, edition] } };
}

function onEdition(
  workspace: StoredWorkspace,
  id: string,
  change: (edition: PublishedEdition) => PublishedEdition,
): { kept: StoredWorkspace } | Refusal {
  const found = workspace.editions.find(({ edition, recalled }) => edition === id && recalled === undefined);
  if (found === undefined) return { refused: 'no-such', of: id };
  return {
    kept: { ...workspace, editions: workspace.editions.map((each) => (each === found ? change(each) : each)) },
  };
}

function recall(
  workspace: StoredWorkspace,
  { edition: id, reason }: Of<'recall'>,
  { by, at }: KeepContext,
): { kept: StoredWorkspace } | Refusal {
  if (reason.trim() === '') return { refused: 'no-reason' };
  return onEdition(workspace, id, (edition) => ({ ...edition, recalled: { at, by, reason: reason.trim() } }));
}

/** A workspace as it begins: with the files as its first edition. */
export function beginWorkspace(
  model: string,
  files: Readonly<Record<string, string>>,
  first: Pick<PublishedEdition, 'edition' | 'hash' | 'at' | 'by'> & { note?: string },
): StoredWorkspace {
  const { note = '', ...rest } = first;
  const scope = { from: first.at.slice(0, 10) };
  return {
    $schema: 'https://qadam.example/1/workspace.json',
    model,
    version: 0,
    files,
    saves: [],
    comments: [],
    editions: [{ ...rest, kind: 'whole', note, scope, version: 0 }],
    past: {},
  };
}

/** The files of a published edition. */
export const filesOfEdition = (workspace: StoredWorkspace, { version }: PublishedEdition): Record<string, string> =>
  filesAt(workspace, version)!;
