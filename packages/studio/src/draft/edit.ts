import {
  applyOperations,
  looserThan,
  sameJson,
  type Family,
  type LockFault,
  type Operation,
  type OperationFault,
} from '@qadam/schema';
import type { Draft, Opened } from './draft.ts';

/** One thing that a person does: changes by id, families, reasons. All of it is done, or nothing. */
export interface Edit {
  operations?: readonly Operation[];
  /** Families that are written anew; `null`: it is taken away. */
  families?: Readonly<Record<string, Family | null>>;
  /** Why, by address. */
  whys?: Readonly<Record<string, string>>;
}

/** Why an edit is not done: it has no place, or would loosen what a base has locked. */
export type EditFault = { kind: 'operation'; fault: OperationFault } | { kind: 'locked'; faults: readonly LockFault[] };

/** The draft after an edit, or why not. What changes nothing gives the same draft. */
export function edited(opened: Opened, draft: Draft, edit: Edit): { draft: Draft } | EditFault {
  const operations = (edit.operations ?? []).filter((operation) => !isIdle(operation, draft));
  const applied = applyOperations(draft.tree, operations);
  const [fault] = applied.faults;
  if (fault !== undefined) return { kind: 'operation', fault };
  const tree = operations.length === 0 ? draft.tree : applied.tree;
  const looser = opened.base === undefined || tree === draft.tree ? [] : newFaults(opened.base.tree, draft, tree);
  if (looser.length > 0) return { kind: 'locked', faults: looser };
  const families = edit.families === undefined ? draft.families : withFamilies(draft.families, edit.families);
  const whys = edit.whys === undefined ? draft.whys : new Map([...draft.whys, ...Object.entries(edit.whys)]);
  if (tree === draft.tree && families === draft.families && whys === draft.whys) return { draft };
  return { draft: { tree, families, whys } };
}

/** Setting what is so already, or taking away what is not there. */
function isIdle(operation: Operation, { tree }: Draft): boolean {
  if (!('set' in operation)) return false;
  const { faults } = applyOperations(tree, [operation]);
  return faults[0]?.code === 'changes-nothing';
}

function newFaults(base: Draft['tree'], before: Draft, after: Draft['tree']): LockFault[] {
  const found = looserThan(base, after);
  if (found.length === 0) return [];
  const known = looserThan(base, before.tree);
  return found.filter((fault) => !known.some((each) => sameJson(each, fault)));
}

function withFamilies(
  families: ReadonlyMap<string, Family>,
  changed: Readonly<Record<string, Family | null>>,
): ReadonlyMap<string, Family> {
  const next = new Map(families);
  for (const [id, family] of Object.entries(changed))
    if (family === null) next.delete(id);
    else next.set(id, family);
  return next;
}
