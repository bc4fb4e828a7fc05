import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  applyOperations,
  baseOf,
  checkWorkspace,
  differenceOf,
  formatDefinition,
  issueLine,
  mergeTrees,
  readWorkspace,
  type Conflict,
  type Side,
  type Workspace,
} from '@qadam/schema';
import { readFiles } from '@qadam/schema/node';
import { UsageError, type Call, type Command } from '../command.ts';
import { earlierWorkspace, editionOf } from '../editions.ts';
import { openWorkspace } from '../workspace.ts';

type Overlay = NonNullable<ReturnType<typeof overlayOf>>['value'];

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
    if (earlier === undefined || overlay === undefined) throw new UsageError(howTo(call));
    const { value, file } = overlay;
    const id = baseOf(value.base);
    const before = editionOf(call, earlier, id);
    const now = editionOf(call, workspace, id);
    const edition = `${id}@${before.source.model.value.edition}`;
    if (edition !== value.base) throw new UsageError(otherEdition(call, value.base, edition));
    const { tree: ours, faults } = applyOperations(before.tree, value.changes);
    if (faults.length > 0) throw new UsageError(faults.map(({ code, target }) => `${code}: ${target}`).join('\n'));
    const merged = mergeTrees(before.tree, ours, now.tree, decisions(call));
    const changes = differenceOf(now.tree, merged.tree).map((operation) => withOld(operation, value));
    const result = { ...value, base: `${id}@${now.source.model.value.edition}`, changes };
    const open = merged.conflicts.filter(({ target }) => !decisions(call).has(target));
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

const howTo = ({ language, words: [id] }: Call): string =>
  language === 'ru'
    ? `Назовите наложение${id === undefined ? '' : ` (модели «${id}» среди наложений нет)`} и --from с папкой прежней редакции основы.`
    : `Name an overlay${id === undefined ? '' : ` (there is none "${id}")`} and --from with the folder of the earlier edition of its base.`;
const otherEdition = ({ language }: Call, base: string, found: string): string =>
  language === 'ru'
    ? `Наложение стоит на ${base}, а в папке ${found}.`
    : `The overlay stands on ${base}, the folder holds ${found}.`;

/** What was decided by hand: target → ours or theirs. */
function decisions(call: Call): Map<string, Side> {
  const { decide } = call.options;
  if (typeof decide !== 'string') return new Map();
  const value = JSON.parse(readFileSync(decide, 'utf8')) as Record<string, Side>;
  for (const [target, side] of Object.entries(value))
    if (side !== 'ours' && side !== 'theirs') throw new UsageError(`${decide}: ${target}: ours | theirs`);
  return new Map(Object.entries(value));
}

type Operation = Overlay['changes'][number];
/** An operation that was there before keeps its reason. */
function withOld(operation: Operation, { changes }: Overlay): Operation {
  const same = changes.find((each) => targetOf(each) === targetOf(operation));
  return same?.why === undefined ? operation : { ...operation, why: same.why };
}
const targetOf = (operation: Operation): string =>
  'set' in operation
    ? `set ${operation.set}`
    : 'add' in operation
      ? `add ${operation.add}`
      : 'remove' in operation
        ? `remove ${operation.remove}`
        : `move ${operation.move}`;

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
