import { compareRulesets } from '@qadam/rules/proof';
import {
  buildKit,
  differenceInWords,
  differenceOf,
  targetOf,
  treeOfSource,
  type DifferenceInWords,
  type Kit,
  type Workspace,
} from '@qadam/schema';
import type { Call, Command } from '../command.ts';
import { UsageError } from '../command.ts';
import { earlierWorkspace } from '../editions.ts';
import { formLines, labelsOf } from '@qadam/runtime/proof';
import { openModel, openWorkspace } from '../workspace.ts';

/** `qadam diff A B`: what differs between two editions, in words; `--decides`: in which cases their rules decide otherwise. */
export const diff: Command = {
  usage: 'diff A [B] [--from DIR] [--table | --decides]',
  about:
    'two models, overlays, or editions in words; A as it is in DIR; --table as in force / proposed / why; --decides the cases in which rules decide otherwise',
  options: { from: 'string', table: 'boolean', decides: 'boolean' },
  run(call) {
    const workspace = openWorkspace(call);
    const [a, b = a] = call.words;
    const earlier = earlierWorkspace(call);
    if (a === undefined || b === undefined || (b === a && earlier === undefined))
      throw new UsageError(
        call.language === 'ru'
          ? 'Назовите две модели, или одну и --from с папкой прежнего издания.'
          : 'Name two models, or one and --from with the folder of its earlier edition.',
      );
    const [before, after] = [openModel(call, earlier ?? workspace, a), openModel(call, workspace, b)];
    if (call.options.decides === true)
      return tellCases(call, buildKit(earlier ?? workspace, before), buildKit(workspace, after));
    const [from, to] = [treeOfSource(before), treeOfSource(after)];
    const known = reasons(workspace, b);
    const operations = differenceOf(from, to).map((operation) => {
      const why = known.get(targetOf(operation));
      return why === undefined ? operation : { ...operation, why };
    });
    const said = differenceInWords(from, to, operations, call.language);
    if (call.json) call.out(JSON.stringify(said, null, 2));
    else if (call.options.table === true) for (const line of table(said, call)) call.out(line);
    else {
      for (const each of said) call.out(sentence(each));
      call.out(call.language === 'ru' ? `Отличий: ${said.length}` : `Differences: ${said.length}`);
    }
    return 0;
  },
};

/** What an overlay, or a model of what it shares, says of its changes, by their target. */
function reasons(workspace: Workspace, id: string): Map<string, string> {
  const changes = workspace.one('overlay', id)?.value.changes ?? workspace.one('model', id)?.value.changes ?? [];
  return new Map(changes.flatMap((each) => (each.why === undefined ? [] : [[targetOf(each), each.why]])));
}

function sentence({ operation, what, before, after }: DifferenceInWords): string {
  const sign = 'add' in operation ? '+' : 'remove' in operation && after === undefined ? '−' : '~';
  const change = [before, after].filter((each) => each !== undefined).join(' → ');
  return `${sign} ${what}${change === '' ? '' : `: ${change}`}`;
}

/** Markdown of three columns beside what it is about. */
function table(said: readonly DifferenceInWords[], { language }: Call): string[] {
  const cell = (text: string | undefined): string => (text ?? '—').replaceAll('|', '\\|').replaceAll('\n', ' ');
  const head =
    language === 'ru' ? ['Что', 'Действует', 'Предлагается', 'Почему'] : ['What', 'In force', 'Proposed', 'Why'];
  const rows = said.map(({ what, before, after, why }) => [what, before, after, why]);
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`);
}

/** For each ruleset of both, over every possible answer: from which outcome to which, and for which answers. */
function tellCases(call: Call, before: Kit, after: Kit): number {
  const [earlier, later] = [before, after].map(({ facts }) => new Map(facts.map((fact) => [fact.id, fact])));
  const found = after.rulesets.flatMap((ruleset) => {
    const same = before.rulesets.find(({ id }) => id === ruleset.id);
    if (same === undefined) return [];
    const compared = compareRulesets({ ruleset: same, facts: earlier! }, { ruleset, facts: later! });
    return [{ ruleset: ruleset.id, ...compared }];
  });
  const idsOf = ({ rulesets }: Kit): string[] => rulesets.map(({ id }) => id);
  const alone = (one: Kit, other: Kit): string[] => idsOf(one).filter((id) => !idsOf(other).includes(id));
  const [gone, added] = [alone(before, after), alone(after, before)];
  if (call.json) {
    call.out(JSON.stringify({ compared: found, gone, added }, null, 2));
    return 0;
  }
  for (const id of gone)
    call.out(`${after.id} ${id}: ${call.language === 'ru' ? 'этого набора больше нет' : 'is gone'}`);
  for (const id of added) call.out(`${after.id} ${id}: ${call.language === 'ru' ? 'новый набор' : 'is new'}`);
  for (const each of found) for (const line of caseLines(call, after, each)) call.out(line);
  return 0;
}

type Compared = ReturnType<typeof compareRulesets> & { ruleset: string };

function caseLines({ language }: Call, kit: Kit, { ruleset, differ, incomparable }: Compared): string[] {
  const isRussian = language === 'ru';
  const labels = labelsOf(kit, language);
  const said =
    incomparable.length > 0
      ? `${isRussian ? 'сравнить нельзя' : 'cannot be compared'}: ${incomparable.map((id) => labels.fact(id)).join(', ')}`
      : differ.length === 0
        ? isRussian
          ? 'при любых ответах решает так же'
          : 'decides alike, whatever is answered'
        : isRussian
          ? 'решает иначе, например'
          : 'decides otherwise, for example';
  const cases = differ.map(({ from, to, facts }) =>
    formLines({ facts, outcomes: from, then: { facts, outcomes: to } }, { ruleset }, labels, language),
  );
  return [`${kit.id} ${ruleset}: ${said}`, ...cases.flatMap((lines, index) => (index > 0 ? ['', ...lines] : lines))];
}
