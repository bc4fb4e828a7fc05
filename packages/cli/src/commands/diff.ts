import {
  differenceInWords,
  differenceOf,
  targetOf,
  treeOfSource,
  type DifferenceInWords,
  type Workspace,
} from '@qadam/schema';
import type { Call, Command } from '../command.ts';
import { UsageError } from '../command.ts';
import { earlierWorkspace } from '../editions.ts';
import { openModel, openWorkspace } from '../workspace.ts';

/** `qadam diff A B`: what differs between two editions, in words. */
export const diff: Command = {
  usage: 'diff A [B] [--from DIR] [--table]',
  about: 'two models, overlays, or editions in words; A as it is in DIR; --table as in force / proposed / why',
  options: { from: 'string', table: 'boolean' },
  run(call) {
    const workspace = openWorkspace(call);
    const [a, b = a] = call.words;
    const earlier = earlierWorkspace(call);
    if (a === undefined || b === undefined || (b === a && earlier === undefined))
      throw new UsageError(
        call.language === 'ru'
          ? 'Назовите две модели, или одну и --from с папкой прежней редакции.'
          : 'Name two models, or one and --from with the folder of its earlier edition.',
      );
    const from = treeOfSource(openModel(call, earlier ?? workspace, a));
    const to = treeOfSource(openModel(call, workspace, b));
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
