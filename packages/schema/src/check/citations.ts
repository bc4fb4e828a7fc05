/** Does each citation stand where it belongs? A deadline of a document on a deadline, a criterion on a question or rule. */
import type { Located, Workspace } from '../workspace/workspace.ts';
import { reporter } from './context.ts';
import type { DefinitionIssue } from './issue.ts';

/** A citation, and the kind of node that makes it: `instrument/questions`, `model/deadlines`; `…/file` for the whole. */
interface Citation {
  place: string;
  located: Located;
  pointer: string;
}

const answers = [
  'instrument/questions',
  'instrument/followUps',
  'instrument/options',
  'instrument/columns',
  'instrument/rows',
];
const rules = ['ruleset/rules', 'ruleset/named', 'facts/facts'];

/**
 * Kinds of items, and the kinds of nodes of which at least one must cite such an item; it may be cited elsewhere besides.
 * Items of other kinds (rules, obligations, principles, definitions, documents …) may stand anywhere.
 */
const belongs: Readonly<Record<string, readonly string[]>> = {
  column: ['instrument/columns', 'model/columns'],
  criterion: [...answers, ...rules],
  deadline: ['model/deadlines'],
  decision: ['model/decisions', 'model/options', ...answers],
  field: [...answers, 'instrument/signatures'],
  form: ['instrument/file'],
  question: [...answers, 'instrument/prompts'],
  register: ['model/registers'],
  'risk-level': ['ruleset/outcomes', 'ruleset/file'],
  role: ['model/roles', 'model/contacts', 'model/decisions', 'instrument/sections', ...answers],
  section: ['instrument/sections', ...answers],
  stage: ['model/stages'],
  table: ['instrument/questions', 'instrument/followUps'],
  transition: ['model/transitions', 'model/stages'],
};

/** Items of the sources that are cited, but nowhere where they belong; told at the first citation. */
export function checkCitations(workspace: Workspace): DefinitionIssue[] {
  const cited = citationsOf(workspace);
  const issues: DefinitionIssue[] = [];
  for (const { value } of workspace.all('source')) {
    for (const { id, kind } of value.items) {
      const citations = cited.get(id);
      const fitting = Object.hasOwn(belongs, kind) ? belongs[kind]! : undefined;
      if (citations === undefined || fitting === undefined) continue;
      if (citations.some(({ place }) => fitting.includes(place))) continue;
      const { located, pointer } = citations[0]!;
      reporter({ issues }, located)(pointer, 'schema/citation-misplaced', {
        id,
        kind,
        allowed: fitting.map((place) => place.replace('/file', '.json').replace('/', '.json → ')),
      });
    }
  }
  return issues;
}

function citationsOf({ definitions }: Workspace): Map<string, Citation[]> {
  const cited = new Map<string, Citation[]>();
  for (const located of definitions) {
    const { kind } = located;
    if (kind !== 'instrument' && kind !== 'model' && kind !== 'ruleset' && kind !== 'facts') continue;
    const visit = (node: unknown, pointer: string, list: string): void => {
      if (Array.isArray(node)) return node.forEach((child, index) => visit(child, `${pointer}/${index}`, list));
      if (typeof node !== 'object' || node === null) return;
      for (const [key, child] of Object.entries(node)) {
        if (key !== 'source') visit(child, `${pointer}/${key}`, key);
        else
          for (const id of [child as string | string[]].flat())
            cited.set(id, [
              ...(cited.get(id) ?? []),
              { place: `${kind}/${list}`, located, pointer: `${pointer}/source` },
            ]);
      }
    };
    visit(located.value, '', 'file');
  }
  return cited;
}
