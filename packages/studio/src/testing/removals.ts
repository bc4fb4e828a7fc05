/** Models of this repository from which nodes are removed, without a screen. For tests in node. */
import { fileURLToPath } from 'node:url';
import { checkWorkspace, filesOfModel, idOf, issueLine, kindOf, readWorkspace } from '@qadam/schema';
import { readFiles } from '@qadam/schema/node';
import { openDraft, type Opened } from '../draft/draft.ts';
import { edited } from '../draft/edit.ts';
import { writeBack } from '../draft/write-back.ts';
import { isLeaf } from '../remove/offers.ts';
import { planRemoval, type Choice } from '../remove/plan.ts';

const all = readFiles(fileURLToPath(new URL('../../../..', import.meta.url)));
const opened = new Map<string, Opened>();

/** A model, opened once. */
export function open(model: string): Opened {
  const known = opened.get(model) ?? openDraft(filesOfModel(all, model)!, model)!;
  opened.set(model, known);
  return known;
}

/** Removes a node with every use decided the same way, as long as new ones come up; `undefined`: a lock forbids it. */
export function removed(model: string, address: string, choice: Choice): ReadonlyMap<string, string> | undefined {
  const { draft } = open(model);
  const movedTo =
    kindOf(address) !== 'stage'
      ? undefined
      : [...draft.tree.nodes.values()].find(
          ({ address: each, list }) => list === 'stages' && each !== address && isLeaf(draft.tree, each),
        )?.address;
  const choices = new Map<string, Choice>();
  for (;;) {
    const plan = planRemoval(draft, address, { choices, movedTo: movedTo && idOf(movedTo) });
    if (plan.open.length === 0) {
      const result = edited(open(model), draft, plan.edit);
      if ('kind' in result && result.kind === 'locked') return undefined;
      if (!('draft' in result)) throw new Error(JSON.stringify(result));
      return writeBack(open(model), result.draft);
    }
    for (const { key } of plan.open) choices.set(key, choice);
  }
}

/** Some nodes of each kind. */
export const sampled = (model: string): string[] => {
  const wanted = {
    ...{ question: 90, option: 80, stage: 5, role: 4, instrument: 11, transition: 12, deadline: 15, decision: 5 },
    ...{ column: 40, rule: 25, fact: 15, placement: 4 },
  };
  const seen: Record<string, number> = {};
  return [...open(model).draft.tree.nodes.keys()].filter((address) => {
    const kind = kindOf(address);
    const every = wanted[kind as keyof typeof wanted];
    if (every === undefined || address.startsWith('removedStage/')) return false;
    seen[kind] = (seen[kind] ?? 0) + 1;
    return seen[kind] % every === 1 || every === 1;
  });
};

/** Faults that say that something is named which is not there, or that a file has not the shape it must have. */
export const broken = (files: ReadonlyMap<string, string>, model: string): string[] =>
  checkWorkspace(readWorkspace(files))
    .filter(({ file, severity }) => severity === 'error' && (file.includes(`/${model}/`) || file.includes('/courses/')))
    .filter(({ code }) => !/citation|reach|dead-end|no-start|locked/.test(code))
    .map((issue) => issueLine(issue, 'ru'));
