import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  baseOf,
  checkWorkspace,
  differenceOf,
  faultIssue,
  formatDefinition,
  issueLine,
  mergeTrees,
  overlayOn,
  readWorkspace,
  targetOf,
  type Conflict,
  type Located,
  type ModelSource,
  type Operation,
  type Overlay,
  type Resolved,
  type Side,
  type Workspace,
} from '@qadam/schema';
import { readFiles } from '@qadam/schema/node';
import { UsageError, type Call, type Command } from '../command.ts';
import { earlierWorkspace } from '../editions.ts';
import { openModel, openWorkspace } from '../workspace.ts';

/** `qadam merge OVERLAY --from DIR`: an overlay onto the edition of its base that stands in this folder. */
export const merge: Command = {
  usage: 'merge OVERLAY --from DIR [--decide FILE] [--dry]',
  about:
    'an overlay onto the new edition of its base; DIR holds the edition that it stands on; conflicts are decided in FILE',
  options: { from: 'string', decide: 'string', dry: 'boolean' },
  run(call) {
    const workspace = openWorkspace(call);
    const earlier = earlierWorkspace(call);
    const overlay = overlayOf(call, workspace);
    if (earlier === undefined || overlay === undefined) throw new UsageError(howTo(call, overlay !== undefined));
    const { value, file } = overlay;
    const [before, now] = [earlier, workspace].map((each) => baseIn(call, each, overlay)) as [Resolved, Resolved];
    const edition = nameOf(before.from);
    if (edition !== value.base) throw new UsageError(otherEdition(call, value.base, edition));
    if (before.applied.faults.length > 0) {
      for (const fault of before.applied.faults) call.err(issueLine(faultIssue(fault, before), call.language));
      throw new UsageError(notOfBase(call, value.base));
    }
    const decided = decisions(call);
    const merged = mergeTrees(before.base, before.applied.tree, now.base, decided);
    const changes = differenceOf(now.base, merged.tree).map((operation) => withReason(operation, value));
    const result = { ...value, base: nameOf(now.from), changes };
    const open = merged.conflicts.filter(({ target }) => !decided.has(target));
    const text = formatDefinition('overlay', result);
    const issues = checkWith(call, file.path, text).filter(({ severity }) => severity === 'error');
    const isWritten = open.length === 0 && issues.length === 0 && call.options.dry !== true;
    if (isWritten) writeFileSync(join(call.root, file.path), text);
    if (call.json)
      call.out(JSON.stringify({ overlay: result, conflicts: merged.conflicts, issues, written: isWritten }, null, 2));
    else tell(call, { path: file.path, changes: changes.length, conflicts: merged.conflicts, open, isWritten });
    for (const issue of call.json ? [] : issues) call.out(issueLine(issue, call.language));
    return open.length === 0 && issues.length === 0 ? 0 : 1;
  },
};

function overlayOf(call: Call, workspace: Workspace) {
  const [id] = call.words;
  return id === undefined ? undefined : workspace.one('overlay', id);
}

function howTo({ language, words: [id] }: Call, isFound: boolean): string {
  const isMissing = id !== undefined && !isFound;
  return language === 'ru'
    ? `Назовите надстройку${isMissing ? ` (среди надстроек нет «${id}»)` : ''} и --from с папкой прежнего издания основы.`
    : `Name an overlay${isMissing ? ` (there is none "${id}")` : ''} and --from with the folder of the earlier edition of its base.`;
}
const otherEdition = ({ language }: Call, base: string, found: string): string =>
  language === 'ru'
    ? `Надстройка стоит на ${base}, а в папке ${found}.`
    : `The overlay stands on ${base}, the folder holds ${found}.`;

const notOfBase = ({ language }: Call, base: string): string =>
  language === 'ru' ? `Изменения не подходят к ${base}.` : `The changes do not fit ${base}.`;

/** The overlay on its base as that stands in a workspace. */
function baseIn(call: Call, workspace: Workspace, overlay: Located<'overlay'>): Resolved {
  openModel(call, workspace, baseOf(overlay.value.base)); // an unknown one is told with the nearest known
  return overlayOn(workspace, overlay)!;
}
const nameOf = ({ id, model }: ModelSource): string => `${id}@${model.value.edition}`;

/** What was decided by hand: target → ours or theirs. */
function decisions({ options, language }: Call): Map<string, Side> {
  const { decide } = options;
  if (typeof decide !== 'string') return new Map();
  const sides = existsSync(decide) ? decisionsIn(readFileSync(decide, 'utf8')) : undefined;
  if (sides !== undefined) return sides;
  throw new UsageError(
    language === 'ru'
      ? `${decide}: ожидается файл JSON {"адрес": "ours" или "theirs"}.`
      : `${decide}: expected a JSON file {"address": "ours" or "theirs"}.`,
  );
}
function decisionsIn(text: string): Map<string, Side> | undefined {
  try {
    const sides = Object.entries(JSON.parse(text) as Record<string, Side>);
    return sides.every(([, side]) => side === 'ours' || side === 'theirs') ? new Map(sides) : undefined;
  } catch {
    return undefined;
  }
}

/** An operation that was there before keeps its reason. */
function withReason(operation: Operation, { changes }: Overlay): Operation {
  const before = changes.find((each) => targetOf(each) === targetOf(operation) && kindOf(each) === kindOf(operation));
  return before?.why === undefined ? operation : { ...operation, why: before.why };
}
const kindOf = (operation: Operation): string => ['set', 'add', 'remove', 'move'].find((key) => key in operation)!;

/** The issues of the workspace with the overlay as it would be. */
const checkWith = ({ root }: Call, path: string, text: string) =>
  checkWorkspace(readWorkspace(new Map([...readFiles(root), [path, text]])));

interface Told {
  path: string;
  changes: number;
  conflicts: readonly Conflict[];
  open: readonly Conflict[];
  isWritten: boolean;
}
function tell(call: Call, { path, changes, conflicts, open, isWritten }: Told): void {
  const russian = call.language === 'ru';
  const value = (side: unknown): string => (side === undefined ? '—' : JSON.stringify(side));
  for (const { target, base, ours, theirs, taken } of conflicts) {
    call.out(`${target}`);
    call.out(`  ${russian ? 'было' : 'was'}: ${value(base)}`);
    call.out(`  ${russian ? 'наше' : 'ours'}: ${value(ours)}`);
    call.out(`  ${russian ? 'их' : 'theirs'}: ${value(theirs)}`);
    call.out(`  ${russian ? 'взято' : 'taken'}: ${taken}`);
  }
  if (open.length > 0) {
    call.out(
      russian
        ? `Не решено: ${open.length}. Запишите решения в файл {"адрес": "ours" или "theirs"} и назовите его в --decide. Ничего не записано.`
        : `Not decided: ${open.length}. Write the decisions into a file {"address": "ours" or "theirs"} and name it with --decide. Nothing was written.`,
    );
  } else if (isWritten) call.out(russian ? `${path}: изменений ${changes}` : `${path}: ${changes} changes`);
}
