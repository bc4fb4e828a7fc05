import type { Labels } from '@qadam/runtime/proof';
import type { Tree } from '@qadam/schema';
import type { sayPart } from '../texts/texts.ts';

const caseFacts = ['stage', 'placement', 'round', 'reports', 'attempts', 'expected'] as const;
const entryFacts = ['kind', 'seen', 'spokenAlone', 'reached', 'to', 'deadline'] as const;

/** Values of these facts are nodes of the model. */
const homes: Readonly<Record<string, string>> = {
  'entry.kind': 'contactKind',
  'entry.to': 'contact',
  'entry.deadline': 'deadline',
};

/** Labels that also know what no definition has a word for: facts of the case and of an entry, columns of tables. */
export function withBuiltIns(labels: Labels, tree: Tree, say: ReturnType<typeof sayPart<'rules'>>): Labels {
  const own = (id: string): string | undefined => {
    const plain = caseFacts.find((each) => each === id);
    if (plain !== undefined) return say(`fact-${plain}`);
    const entry = entryFacts.find((each) => `entry.${each}` === id);
    if (entry !== undefined) return say(`entry-${entry}`);
    const column = id.startsWith('row.') ? columnOf(tree, id.slice('row.'.length)) : undefined;
    return column === undefined ? undefined : labels.of(column);
  };
  return {
    ...labels,
    fact(id) {
      const said = labels.fact(id);
      return said === id ? (own(id) ?? id) : said;
    },
    value(id, input) {
      const home = homes[id] ?? (id.startsWith('row.') ? optionHome(tree, id) : undefined);
      const node = home === undefined || typeof input !== 'string' ? undefined : `${home}/${input}`;
      return node !== undefined && tree.nodes.has(node) ? labels.of(node) : labels.value(id, input);
    },
  };
}

const optionHome = (tree: Tree, id: string): string | undefined => {
  const column = columnOf(tree, id.slice('row.'.length));
  return column === undefined ? undefined : `${column}/option`;
};

/** The column of a table of a form, by its id. */
function columnOf(tree: Tree, id: string): string | undefined {
  for (const address of tree.nodes.keys())
    if (address.startsWith('instrument/') && address.endsWith(`/column/${id}`)) return address;
  return undefined;
}
