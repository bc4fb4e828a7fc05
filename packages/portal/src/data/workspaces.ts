import {
  changesBetween,
  keep,
  withChanges,
  type Act,
  type Comment,
  type Editor,
  type FileChanges,
  type KeepAnswer,
  type PublishedEdition,
  type Readiness,
  type Refusal,
  type RefusalCode,
  type Save,
  type StoredWorkspace,
  type StudioWorkspace,
} from '@qadam/studio/workspace';
import { writeLine, type NewLine } from './journal.ts';
import type { Database, Queries, Row } from './queries.ts';

/** Definitions by path. */
export type Files = Readonly<Record<string, string>>;

/** How an act is done. */
export interface Doing {
  by: Editor;
  /** In the offset of the place. */
  at: string;
  /** The machine's clock, for the journal. */
  clock: Date;
  /** May a save give this file this text in that workspace? */
  mayChange: (workspace: StudioWorkspace, path: string, text: string | null) => boolean;
  /** Looks at what is to be published. Takes long, so that it is asked before anything is locked. */
  study: (workspace: StudioWorkspace, edition: EditionWanted) => Promise<Readiness>;
}
/** What is to be published: its number, and where and from when it applies. */
export type EditionWanted = Pick<PublishedEdition, 'edition' | 'scope'>;

/** Models on their way from one edition to the next, with all their past. */
export interface Workspaces {
  /** Without its past; `undefined` before the studio was opened for the first time. */
  one(model: string): Promise<StudioWorkspace | undefined>;
  /** Only what was published, oldest first. */
  editions(model: string): Promise<PublishedEdition[]>;
  /** Begins with this one, unless there is one already; gives the one that there is. */
  begin(workspace: StoredWorkspace): Promise<StudioWorkspace>;
  /** The files as they were after a save, byte for byte; `undefined` where there was none with this number. */
  filesAt(model: string, version: number): Promise<Files | undefined>;
  /**
   * Does the whole act or nothing. Of two who save at once the second is refused and gets what the first has saved. What
   * is published is what was studied: where somebody has come between, it is refused as out of date.
   */
  act(model: string, act: Act, doing: Doing): Promise<KeepAnswer>;
}

/** Workspaces in a database. */
export function workspacesIn(database: Database): Workspaces {
  const need = async (queries: Queries, model: string): Promise<StudioWorkspace> => {
    const found = await load(queries, model);
    if (found === undefined) throw new Error(`there is no workspace of ${model}`);
    return found;
  };
  return {
    one: (model) => load(database, model),
    editions: async (model) => (await editionRows(database, model)).map(editionOf),
    begin: (workspace) =>
      database.transaction(async (queries) => {
        const { model } = workspace;
        const begun = await queries.query(
          'insert into workspace (model, version) values ($1, 0) on conflict do nothing returning model',
          [model],
        );
        const empty = { ...workspace, files: {}, saves: [], comments: [], editions: [] };
        if (begun.length > 0) await write(queries, empty, workspace);
        return need(queries, model);
      }),
    filesAt: (model, version) => filesAt(database, model, version),
    async act(model, act, doing) {
      const studied = isOfEdition(act) ? await study(await need(database, model), act, doing) : {};
      if ('refused' in studied) return studied;
      return database.transaction(async (queries) => {
        // First the lock, by itself: what is read after it is what the one before has left.
        await queries.query('select 1 from workspace where model = $1 for update', [model]);
        const workspace = await need(queries, model);
        const isOther = studied.state !== undefined && studied.state !== stateOf(workspace);
        const answer = isOther ? stale(workspace) : ask(workspace, act, doing, studied.readiness);
        if ('refused' in answer) return withNewer(answer, workspace);
        await write(queries, workspace, answer.kept);
        const line = lineOf(act, workspace, answer.kept);
        if (line !== undefined) await writeLine(queries, { at: doing.clock, by: doing.by, ...line });
        const { past: _, ...kept } = answer.kept;
        return { kept };
      });
    },
  };
}

type Refused = Extract<KeepAnswer, Refusal>;

/** What a study found, and of what. */
interface Studied {
  /** What it rests on: the files by their version, and what was published, recalled and proposed. */
  state?: string;
  readiness?: Readiness;
}
const stateOf = ({ version, editions, proposal }: StudioWorkspace): string =>
  JSON.stringify([version, editions, proposal]);

const stale = ({ version }: StudioWorkspace): Refusal => ({ refused: 'stale', of: String(version) });
/** Refusals of somebody who does not see what others have done: they get it. */
const outdated: ReadonlySet<RefusalCode> = new Set([
  ...(['stale', 'edition-known', 'no-such', 'proposal-waits', 'no-proposal'] as const),
]);
const withNewer = (refusal: Refusal, workspace: StudioWorkspace): Refused =>
  outdated.has(refusal.refused) ? { ...refusal, workspace } : refusal;

/** The gate; of the past it needs nothing but what it adds. */
const ask = (
  workspace: StudioWorkspace,
  act: Act,
  { by, at, mayChange }: Doing,
  readiness?: Readiness,
): ReturnType<typeof keep> =>
  keep({ ...workspace, past: {} }, act, {
    ...{ by, at },
    mayChange: (path, text) => mayChange(workspace, path, text),
    ...(readiness !== undefined && { readiness: () => readiness }),
  });

type OfEdition = Extract<Act, { do: 'publish' | 'approve' }>;
const isOfEdition = (act: Act): act is OfEdition => act.do === 'publish' || act.do === 'approve';

/** What a study says of an edition. What is refused however it comes out is not studied. */
async function study(workspace: StudioWorkspace, act: OfEdition, doing: Doing): Promise<Studied | Refused> {
  const state = stateOf(workspace);
  const wanted = act.do === 'publish' ? act : workspace.proposal;
  if (wanted === undefined) return { state };
  const best = { faults: [], onlyTexts: true, hash: '', approvedBy: [doing.by.role], numbered: workspace.files };
  const answer = ask(workspace, act, doing, best);
  if ('refused' in answer) return withNewer(answer, workspace);
  return { state, readiness: await doing.study(workspace, wanted) };
}

/** The line of the journal that an act about an edition leaves. Saves and comments are kept with the model. */
function lineOf(
  act: Act,
  before: StudioWorkspace,
  after: StudioWorkspace,
): Pick<NewLine, 'act' | 'detail'> | undefined {
  const line = (word: NewLine['act'], edition = ''): Pick<NewLine, 'act' | 'detail'> => ({
    act: word,
    detail: { edition },
  });
  switch (act.do) {
    case 'publish':
      return line(after.proposal === undefined ? 'model-published' : 'model-proposed', act.edition);
    case 'approve':
      return line('model-approved', before.proposal?.edition);
    case 'decline':
      return line('model-declined', before.proposal?.edition);
    case 'widen':
      return line('model-widened', act.edition);
    case 'recall':
      return line('model-recalled', act.edition);
    default:
      return undefined;
  }
}

interface EditionRow extends Row {
  edition: Omit<PublishedEdition, 'scope' | 'recalled'>;
  scope: PublishedEdition['scope'];
  recalled: PublishedEdition['recalled'] | null;
}
const editionRows = ({ query }: Queries, model: string): Promise<EditionRow[]> =>
  query<EditionRow>('select edition, scope, recalled from workspace_edition where model = $1 order by number', [model]);
const editionOf = ({ edition, scope, recalled }: EditionRow): PublishedEdition => ({
  ...edition,
  scope,
  ...(recalled !== null && { recalled }),
});

/** In one statement, so that all of it is of one moment. */
async function load({ query }: Queries, model: string): Promise<StudioWorkspace | undefined> {
  const [found] = await query<{
    version: number;
    proposal: StudioWorkspace['proposal'] | null;
    files: [string, string][];
    saves: Save[];
    comments: { comment: Comment; settled: Comment['settled'] | null }[];
    editions: EditionRow[];
  }>(
    `select w.version, w.proposal,
       (select coalesce(jsonb_agg(jsonb_build_array(path, text)), '[]') from workspace_file where model = w.model) as files,
       (select coalesce(jsonb_agg(save order by version), '[]') from workspace_save where model = w.model) as saves,
       (select coalesce(jsonb_agg(jsonb_build_object('comment', comment, 'settled', settled) order by number), '[]')
          from workspace_comment where model = w.model) as comments,
       (select coalesce(jsonb_agg(jsonb_build_object('edition', edition, 'scope', scope, 'recalled', recalled) order by number), '[]')
          from workspace_edition where model = w.model) as editions
     from workspace w where w.model = $1`,
    [model],
  );
  if (found === undefined) return undefined;
  const { version, proposal, files, saves, comments, editions } = found;
  return {
    $schema: 'https://qadam.example/1/workspace.json',
    ...{ model, version, saves },
    files: sorted(files),
    comments: comments.map(({ comment, settled }) => ({ ...comment, ...(settled !== null && { settled }) })),
    editions: editions.map(editionOf),
    ...(proposal !== null && { proposal }),
  };
}

/** Goes back from the files of today, save by save. */
async function filesAt({ query }: Queries, model: string, version: number): Promise<Files | undefined> {
  const [found] = await query<{ files: [string, string][]; back: FileChanges[] }>(
    `select
       (select coalesce(jsonb_agg(jsonb_build_array(path, text)), '[]') from workspace_file where model = w.model) as files,
       (select coalesce(jsonb_agg(before order by version desc), '[]') from workspace_save
          where model = w.model and version > $2) as back
     from workspace w where w.model = $1 and w.version >= $2 and $2 >= 0`,
    [model, version],
  );
  return found && found.back.reduce(withChanges, sorted(found.files));
}

const sorted = (files: readonly [string, string][]): Record<string, string> =>
  Object.fromEntries([...files].sort(([left], [right]) => (left < right ? -1 : 1)));

/** Writes what differs between a workspace as it is kept and as it is to be; what is the same is the same object in both. */
async function write({ query }: Queries, before: StudioWorkspace, after: StoredWorkspace): Promise<void> {
  const { model } = after;
  const changes = Object.entries(changesBetween(before.files, after.files));
  const gone = changes.filter(([, text]) => text === null).map(([path]) => path);
  const put = Object.fromEntries(changes.filter(([, text]) => text !== null));
  await query('delete from workspace_file where model = $1 and path = any($2)', [model, gone]);
  await query(
    `insert into workspace_file (model, path, text) select $1, key, value from jsonb_each_text($2::jsonb)
     on conflict (model, path) do update set text = excluded.text`,
    [model, JSON.stringify(put)],
  );
  for (const save of after.saves.slice(before.saves.length))
    await query('insert into workspace_save values ($1, $2, $3, $4)', [
      ...[model, save.version, JSON.stringify(save)],
      JSON.stringify(after.past[save.version] ?? {}),
    ]);
  for (const [number, { settled, ...comment }] of after.comments.entries())
    if (after.comments[number] !== before.comments[number])
      await query(
        `insert into workspace_comment values ($1, $2, $3, $4)
         on conflict (model, number) do update set settled = excluded.settled`,
        [model, number, JSON.stringify(comment), jsonOf(settled)],
      );
  for (const [number, { scope, recalled, ...edition }] of after.editions.entries())
    if (after.editions[number] !== before.editions[number])
      await query(
        `insert into workspace_edition values ($1, $2, $3, $4, $5)
         on conflict (model, number) do update set scope = excluded.scope, recalled = excluded.recalled`,
        [model, number, JSON.stringify(edition), JSON.stringify(scope), jsonOf(recalled)],
      );
  await query('update workspace set version = $2, proposal = $3 where model = $1', [
    ...[model, after.version],
    jsonOf(after.proposal),
  ]);
}

const jsonOf = (value: object | undefined): string | null => (value === undefined ? null : JSON.stringify(value));
