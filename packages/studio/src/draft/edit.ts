import {
  applyOperations,
  hiddenCharacter,
  interpret,
  looserThan,
  metaRegistry,
  metaSchemas,
  readWorkspace,
  sameJson,
  schemaAddress,
  subtreeOf,
  targetOf,
  valueOf,
  type DefinitionIssue,
  type DefinitionKind,
  type Family,
  type LockFault,
  type Operation,
  type OperationFault,
  type Tree,
} from '@qadam/schema';
import type { Draft, Opened } from './draft.ts';
import type { TaughtCourse, TaughtExercise } from './taught.ts';
import { writeBack } from './write-back.ts';

/** One thing that a person does: changes by id, families, reasons. All of it is done, or nothing. */
export interface Edit {
  operations?: readonly Operation[];
  /** Families that are written anew; `null`: it is taken away. */
  families?: Readonly<Record<string, Family | null>>;
  /** The same of exercises and courses. */
  exercises?: Readonly<Record<string, TaughtExercise | null>>;
  courses?: Readonly<Record<string, TaughtCourse | null>>;
  /** Why, by address. */
  whys?: Readonly<Record<string, string>>;
}

/** Why an edit is not done: it has no place, would loosen what a base has locked, or leaves what nobody could read again. */
export type EditFault =
  | { kind: 'operation'; fault: OperationFault }
  | { kind: 'locked'; faults: readonly LockFault[] }
  | { kind: 'shape'; issues: readonly DefinitionIssue[] };

/** The draft after an edit, or why not. What changes nothing gives the same draft. */
export function edited(opened: Opened, draft: Draft, edit: Edit): { draft: Draft } | EditFault {
  const { operations = [] } = edit;
  const applied = applyOperations(draft.tree, operations);
  const fault = applied.faults.find(({ code }) => code !== 'changes-nothing'); // what is so already is no fault here
  if (fault !== undefined) return { kind: 'operation', fault };
  const tree = applied.faults.length === operations.length ? draft.tree : applied.tree;
  const looser = tree === draft.tree ? [] : newFaults(opened, draft.tree, tree, operations);
  if (looser.length > 0) return { kind: 'locked', faults: looser };
  const families = withChanged(draft.families, edit.families);
  const exercises = withChanged(draft.exercises, edit.exercises);
  const courses = withChanged(draft.courses, edit.courses);
  const whys = edit.whys === undefined ? draft.whys : new Map([...draft.whys, ...Object.entries(edit.whys)]);
  const next: Draft = { tree, families, exercises, courses, whys };
  if ((Object.keys(next) as (keyof Draft)[]).every((key) => next[key] === draft[key])) return { draft };
  const isWhole =
    operations.every((operation) => isReadableAfter(tree, operation)) &&
    Object.values(edit.families ?? {}).every((family) => family === null || isClean('family', family)) &&
    Object.values(edit.exercises ?? {}).every((each) => each === null || isCleanTaught('exercise', each)) &&
    Object.values(edit.courses ?? {}).every((each) => each === null || isCleanTaught('course', each));
  if (isWhole) return { draft: next };
  const issues = readWorkspace(writeBack(opened, next)).issues.filter(({ severity }) => severity === 'error');
  return issues.length > 0 ? { kind: 'shape', issues } : { draft: next };
}

/** The definition that a target is of, without the language of a text. */
function rootOf(target: string): string {
  const [first = '', second = ''] = target.replace(/^text\/[^/]+\//, '').split('/');
  return first === 'ruleset' || first === 'instrument' || first === 'fact' ? `${first}/${second}` : 'model';
}

/** A text alone can be wrong only by itself; anything else by what its definition becomes. */
function isReadableAfter(tree: Tree, operation: Operation): boolean {
  const target = targetOf(operation);
  const given = 'set' in operation ? operation.to : 'add' in operation ? operation.value : undefined;
  if (!target.startsWith('text/')) return isVisible(given) && isReadable(tree, rootOf(target));
  return given === undefined || isClean('text', { $schema: schemaAddress('text'), text: given });
}

/** Does a definition fit the language's form? One that does not could not be opened again. */
function isReadable(tree: Draft['tree'], root: string): boolean {
  if (!tree.nodes.has(root)) return true;
  const [kind] = root.split('/') as [string];
  const value = { ...valueOf(tree, root) };
  if (kind === 'fact') return fits('facts', { $schema: schemaAddress('facts'), facts: [value] });
  if (kind === 'ruleset' || kind === 'instrument') return fits(kind, { $schema: schemaAddress(kind), ...value });
  return fits('model', { $schema: schemaAddress('model'), id: 'model', edition: '1.0.0', ...value });
}

const isVisible = (value: unknown): boolean => hiddenCharacter(JSON.stringify(value ?? null)) === undefined;
const isClean = (kind: DefinitionKind, value: unknown): boolean => isVisible(value) && fits(kind, value);
const isCleanTaught = (kind: 'exercise' | 'course', { definition, texts }: TaughtExercise | TaughtCourse): boolean =>
  isClean(kind, definition) && Object.values(texts).every((text) => isClean('text', text));
const fits = (kind: DefinitionKind, value: unknown): boolean =>
  interpret(metaSchemas[kind], value, metaRegistry).length === 0;

/** What a state loosens, worked out once. */
const knownFaults = new WeakMap<Tree, readonly LockFault[]>();

function newFaults(opened: Opened, before: Tree, after: Tree, operations: readonly Operation[]): LockFault[] {
  const { base, shared } = opened;
  const isOfShared = operations.some((operation) => shared?.roots.has(rootOf(targetOf(operation))) === true);
  if (base === undefined && !isOfShared) return [];
  const ground = (tree: Tree): Tree => base?.tree ?? withRoots(tree, shared!.tree, shared!.roots);
  const faults = (tree: Tree): readonly LockFault[] => {
    const kept = knownFaults.get(tree) ?? looserThan(ground(tree), tree);
    knownFaults.set(tree, kept);
    return kept;
  };
  const found = faults(after);
  if (found.length === 0) return [];
  const known = faults(before);
  return found.filter((fault) => !known.some((each) => sameJson(each, fault)));
}

/** A tree in which some definitions are as they are in another. */
function withRoots(tree: Tree, other: Tree, roots: ReadonlySet<string>): Tree {
  const nodes = new Map(tree.nodes);
  const order = new Map(tree.order);
  for (const root of roots) {
    for (const address of tree.nodes.has(root) ? subtreeOf(tree, root) : []) nodes.delete(address);
    for (const address of subtreeOf(other, root)) nodes.set(address, other.nodes.get(address)!);
    const isOf = (key: string): boolean => key.startsWith(`${root}/`) || key.startsWith(`${root} `);
    for (const key of tree.order.keys()) if (isOf(key)) order.delete(key);
    for (const [key, members] of other.order) if (isOf(key)) order.set(key, members);
  }
  return { nodes, order };
}

function withChanged<T>(
  known: ReadonlyMap<string, T>,
  changed: Readonly<Record<string, T | null>> | undefined,
): ReadonlyMap<string, T> {
  if (changed === undefined) return known;
  const next = new Map(known);
  for (const [id, value] of Object.entries(changed))
    if (value === null) next.delete(id);
    else next.set(id, value);
  return next;
}
