import { idOf, kindOf, type Family, type Operation, type Tree } from '@qadam/schema';
import type { Draft } from '../draft/draft.ts';
import type { Edit } from '../draft/edit.ts';
import type { TaughtExercise } from '../draft/taught.ts';
import { listOf } from '../scene/lists.ts';
import { goneWith } from './gone.ts';
import { alwaysLists } from './references.ts';
import { usesOf, type Use } from './uses.ts';

/** What is decided of one use: it loses what goes, goes as well, is led elsewhere (`lead:<id>`), or stays: then nothing goes. */
export type Choice = 'detach' | 'delete' | 'keep' | `lead:${string}`;

/** A removal as far as it is decided. */
export interface RemovalPlan {
  /** Everything that has to be decided, also what comes up by what is decided already. */
  uses: readonly Use[];
  /** Those of them without a decision, or with one that stands against it. */
  open: readonly Use[];
  /** The edit, once nothing is open. */
  edit: Edit;
}

export interface RemovalOptions {
  choices: ReadonlyMap<string, Choice>;
  /** Of a stage: the id of the stage where cases go that stand in it. */
  movedTo?: string | undefined;
}

/** Works out what has to be decided so that a node can go, and the one edit that does it. */
export function planRemoval(
  draft: Pick<Draft, 'tree' | 'families' | 'exercises' | 'courses'>,
  address: string,
  { choices, movedTo }: RemovalOptions,
): RemovalPlan {
  const { tree, courses } = draft;
  const deleted = new Set([...choices].flatMap(([key, choice]) => (choice === 'delete' ? [key] : [])));
  const roots = [address];
  const found = new Map<string, Use>();
  for (;;) {
    const now = usesOf(draft, goneWith(tree, roots), deleted);
    for (const use of now) found.set(use.key, use);
    const next = now.filter((use) => goesAsWell(use, choices.get(use.key))).map((use) => use.address);
    if (next.length > 0) {
      roots.push(...new Set(next));
      continue;
    }
    const left = new Set(now.map(({ key }) => key));
    // what goes by its own decision stays in the list; what went along with something else is not asked for
    const uses = [...found.values()].filter((use) => left.has(use.key) || goesAsWell(use, choices.get(use.key)));
    const open = uses.filter(({ key }) => choices.get(key) === undefined || choices.get(key) === 'keep');
    const parts = [
      ...now.flatMap((use) => partsOf(tree, use, choices.get(use.key))),
      ...removedStages(tree, address, movedTo),
      ...removals(tree, roots, movedTo),
    ];
    return { uses, open, edit: joined(parts, courses) };
  }
}

/** Does the node that refers go too? */
const goesAsWell = ({ how, takes }: Use, choice: Choice | undefined): boolean =>
  how !== 'family' && how !== 'exercise' && (choice === 'delete' || (choice === 'detach' && takes));

interface Part {
  operation?: Operation;
  family?: [string, Family | null];
  exercise?: [string, TaughtExercise | null];
}

function partsOf(tree: Tree, { how, address, property, left, takes }: Use, choice: Choice | undefined): Part[] {
  if (choice === undefined || choice === 'keep') return [];
  if (how === 'family') return [{ family: [idOf(address), choice === 'delete' || takes ? null : (left as Family)] }];
  if (how === 'exercise')
    return [{ exercise: [idOf(address), choice === 'delete' || takes ? null : (left as TaughtExercise)] }];
  if (how === 'node' || how === 'emptied') return [];
  const target = `${address}/${property}`;
  if (choice.startsWith('lead:')) {
    const to = choice.slice('lead:'.length);
    const rest = listOf(left as string | string[] | undefined).filter((each) => each !== to);
    return [{ operation: { set: target, to: rest.length > 0 || alwaysLists.has(property) ? [...rest, to] : to } }];
  }
  if (left !== undefined) return [{ operation: { set: target, to: left } }];
  // when to agree is asked only where somebody agrees
  const along = property === 'agreedBy' && tree.nodes.get(address)?.properties.has('agreeWhen') === true;
  return [{ operation: { remove: target } }, ...(along ? [{ operation: { remove: `${address}/agreeWhen` } }] : [])];
}

/** Where earlier editions sent their cases to a stage that goes now, they go on to where its own cases go. */
const removedStages = (tree: Tree, address: string, movedTo: string | undefined): Part[] =>
  kindOf(address) !== 'stage' || movedTo === undefined
    ? []
    : [...tree.nodes.values()]
        .filter(({ list, properties }) => list === 'removedStages' && properties.get('movedTo') === idOf(address))
        .map(({ address: at }) => ({ operation: { set: `${at}/movedTo`, to: movedTo } }));

/** The nodes themselves: what stands in another that goes is not named. */
function removals(tree: Tree, roots: readonly string[], movedTo: string | undefined): Part[] {
  const all = new Set(roots);
  const isInside = (address: string): boolean => {
    const above = tree.nodes.get(address)?.parent ?? '';
    return above !== '' && (all.has(above) || isInside(above));
  };
  return roots
    .filter((root) => !isInside(root))
    .map((root) => ({
      operation: {
        remove: root,
        ...(kindOf(root) === 'stage' && root === roots[0] && movedTo !== undefined && { movedTo: `stage/${movedTo}` }),
      },
    }));
}

function joined(parts: readonly Part[], courses: Draft['courses']): Edit {
  const operations = parts.flatMap(({ operation }) => (operation === undefined ? [] : [operation]));
  const families = Object.fromEntries(parts.flatMap(({ family }) => (family === undefined ? [] : [family])));
  const exercises = Object.fromEntries(parts.flatMap(({ exercise }) => (exercise === undefined ? [] : [exercise])));
  const left = coursesWithout(courses, (id) => exercises[id] === null);
  const isSome = (of: object): boolean => Object.keys(of).length > 0;
  return {
    operations,
    ...(isSome(families) && { families }),
    ...(isSome(exercises) && { exercises }),
    ...(isSome(left) && { courses: left }),
  };
}

/** An exercise that goes leaves its courses; a course that has no other goes with it. */
function coursesWithout(
  courses: Draft['courses'],
  isGone: (exercise: string) => boolean,
): NonNullable<Edit['courses']> {
  return Object.fromEntries(
    [...courses].flatMap(([id, course]): [string, typeof course | null][] => {
      const exercises = course.definition.exercises.filter(({ exercise }) => !isGone(exercise));
      if (exercises.length === course.definition.exercises.length) return [];
      return [[id, exercises.length === 0 ? null : { ...course, definition: { ...course.definition, exercises } }]];
    }),
  );
}
