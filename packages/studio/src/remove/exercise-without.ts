import { idOf, kindOf, type Exercise, type ExerciseStep, type Family, type FamilyStep, type Tree } from '@qadam/schema';
import type { TaughtExercise } from '../draft/taught.ts';
import { withoutTextsAt } from '../parts/exercises/texts-of.ts';
import { withoutAnswers } from './answers-without.ts';
import { stepsWithout } from './family-without.ts';
import { factsGivenBy, type Gone } from './gone.ts';
import { withoutTests, type Losing } from './without-tests.ts';

/** What an exercise loses: something of the model, and what that does to its family. */
export interface ExerciseLosing {
  tree: Tree;
  gone: Gone;
  family: Family;
  /** The family without what is gone; `undefined`: the family goes, too. */
  left: Family | undefined;
}

/** An exercise without what is gone, nor the texts of it; `undefined`: nothing is left to do in it. */
export function taughtWithout(taught: TaughtExercise, losing: ExerciseLosing): TaughtExercise | undefined {
  const definition = exerciseWithout(taught.definition, losing);
  if (definition === undefined) return undefined;
  const kept = new Set(definition.steps.flatMap(textPaths));
  const lost = taught.definition.steps.flatMap(textPaths).filter((path) => !kept.has(path));
  return lost.reduce((left, path) => withoutTextsAt(left, path.split('/')), { ...taught, definition });
}

/** Where the texts of a step, and of what it can lose, stand. */
const textPaths = ({ id, options = [], wants = [] }: ExerciseStep): string[] => [
  `step/${id}`,
  ...options.map((option) => `step/${id}/option/${option.id}`),
  ...wants.map((want) => `step/${id}/want/${want.id}`),
];

/**
 * An exercise without what is gone. A step that is left without what it needs goes; where one is gone, the way leads on to what
 * came after it, on the case as it was. `undefined`: no step is left in which there is something to do.
 */
export function exerciseWithout(exercise: Exercise, losing: ExerciseLosing): Exercise | undefined {
  if (losing.left === undefined) return undefined;
  const reader = new StepReader({ ...losing, left: losing.left });
  const kept = new Map(
    exercise.steps.flatMap((step): [string, ExerciseStep][] => {
      const left = reader.left(step);
      return left === undefined ? [] : [[step.id, left]];
    }),
  );
  const isWork = ({ do: act }: ExerciseStep): boolean => act !== 'read';
  if (kept.size < exercise.steps.length && ![...kept.values()].some(isWork)) return undefined;
  return { ...exercise, steps: rejoined(exercise.steps, kept) };
}

/** Has a step nothing to do, nothing that grades it, or no right answer? */
const lacks = ({ do: act, by, ruleset, wants, options }: ExerciseStep): boolean =>
  (act === 'fill' && ruleset === undefined && wants === undefined) ||
  ((by === 'outcome' || by === 'asks') && ruleset === undefined) ||
  (options !== undefined && (options.length < 2 || !options.some(({ worth = 0 }) => worth === 1)));

/** Reads the steps of one exercise. */
class StepReader {
  readonly #losing: ExerciseLosing & { left: Family };
  /** Ids of questions and facts that are still there. */
  readonly #named: ReadonlySet<string>;

  constructor(losing: ExerciseLosing & { left: Family }) {
    this.#losing = losing;
    const { tree, gone } = losing;
    const kept = [...tree.nodes.keys()].filter((address) => !gone.nodes.has(address));
    this.#named = new Set(
      kept.flatMap((address) => [...(isQuestion(address) ? [idOf(address)] : []), ...factsGivenBy(tree, address)]),
    );
  }

  /** The step without what is gone; `undefined`: it cannot be done any more. */
  left(step: ExerciseStep): ExerciseStep | undefined {
    const { family, left: after, gone, tree } = this.#losing;
    const [was, done] = [family, after].map(({ steps }) => steps.find(({ name }) => name && name === step.step));
    if (was !== undefined && was.do !== done?.do) return undefined;
    const { ruleset, story, options, wants, draft, ...rest } = step;
    const instrument = was?.instrument ?? '';
    const left: ExerciseStep = {
      ...rest,
      ...(story && { story: story.map((piece) => this.#piece(piece)) }),
      ...(ruleset !== undefined && !gone.nodes.has(`ruleset/${ruleset}`) && { ruleset }),
      ...(options && {
        options: options.filter(({ id }) => !this.#isGoneOption(step, was, id)).map((option) => this.#option(option)),
      }),
      ...someOf('wants', wants && this.#wants(wants, instrument)),
      ...(draft && { draft: withoutAnswers(tree, instrument, draft, gone) }),
    };
    return lacks(left) && !lacks(step) ? undefined : left;
  }

  #piece({ facts, ...piece }: Piece): Piece {
    const { gone } = this.#losing;
    const isGone = (name: string): boolean =>
      !this.#named.has(name) &&
      (gone.facts.has(name.replace(/^asked\./, '')) ||
        [...gone.nodes].some((address) => isQuestion(address) && idOf(address) === name));
    return {
      ...piece,
      ...someOf(
        'facts',
        facts?.filter((name) => !isGone(name)),
      ),
    };
  }

  /** With `by` an option stands for something of the model. */
  #isGoneOption({ by, ruleset }: ExerciseStep, done: FamilyStep | undefined, id: string): boolean {
    const { nodes, facts } = this.#losing.gone;
    const decision = String(done?.body?.decision);
    switch (by) {
      case 'outcome':
        return nodes.has(`ruleset/${ruleset!}/outcome/${id}`);
      case 'asks':
        return facts.has(id);
      case 'moves':
        return nodes.has(`transition/${id}`);
      case 'deadlines':
        return nodes.has(`deadline/${id}`);
      case 'decision':
        return nodes.has(`decision/${decision}/option/${id}`) || nodes.has(`ruleset/${decision}/outcome/${id}`);
      case undefined:
        return false;
    }
  }

  #option({ entries, ...option }: Option): Option {
    const { tree, gone, family } = this.#losing;
    return { ...option, ...someOf('entries', entries && stepsWithout(tree, gone, entries, family.steps)) };
  }

  #wants(wants: readonly Want[], instrument: string): Want[] {
    const { nodes } = this.#losing.gone;
    return wants.flatMap(({ when, filled, ...want }) => {
      const table = `instrument/${instrument}/question/${want.table}`;
      if (nodes.has(table)) return [];
      const left = {
        ...(when && someTests(withoutTests(when, this.#losingOfRows(table)))),
        ...someOf(
          'filled',
          filled?.filter((column) => !nodes.has(`${table}/column/${column}`)),
        ),
      };
      const lostAll = Object.keys(left).length === 0 && (when !== undefined || filled !== undefined);
      return lostAll ? [] : [{ ...want, ...left }];
    });
  }

  /** What conditions on the rows of a table lose: its own columns and their answers, whichever other table has the like. */
  #losingOfRows(table: string): Losing {
    const { gone } = this.#losing;
    const facts = new Set(gone.facts);
    const values = new Map(gone.values);
    for (const address of gone.nodes) {
      if (!address.startsWith(`${table}/column/`)) continue;
      const [column = '', , option] = address.slice(`${table}/column/`.length).split('/');
      if (option === undefined) facts.add(`row.${column}`);
      else values.set(`row.${column}`, new Set([...(values.get(`row.${column}`) ?? []), option]));
    }
    return { ...gone, facts, values, named: () => false };
  }
}

type Piece = NonNullable<ExerciseStep['story']>[number];
type Option = NonNullable<ExerciseStep['options']>[number];
type Want = NonNullable<ExerciseStep['wants']>[number];

const isQuestion = (address: string): boolean => address.startsWith('instrument/') && kindOf(address) === 'question';
const someTests = (when: Want['when']): Pick<Want, 'when'> => (when === undefined ? {} : { when });
/** A list that may be left out and may not be empty. */
const someOf = <Key extends string, Item>(key: Key, list: readonly Item[] | undefined): Partial<Record<Key, Item[]>> =>
  list === undefined || list.length === 0 ? {} : ({ [key]: list } as Record<Key, Item[]>);

const END = 'end';

/** The steps that are left, one leading on to the other as before. */
function rejoined(steps: readonly ExerciseStep[], kept: ReadonlyMap<string, ExerciseStep>): ExerciseStep[] {
  const onward = (index: number): string => steps[index]!.goTo ?? steps[index + 1]?.id ?? END;
  /** A step that is left, reached from one before it. */
  const reached = (id: string, from: number): string => {
    const index = steps.findIndex((step) => step.id === id);
    return index <= from || kept.has(id) ? id : reached(onward(index), index);
  };
  let after: string | undefined;
  return steps.flatMap((step, index): ExerciseStep[] => {
    const left = kept.get(step.id);
    if (left === undefined) {
      after = step.step ?? step.after ?? after;
      return [];
    }
    const goTo = reached(onward(index), index);
    const follows = steps.slice(index + 1).find(({ id }) => kept.has(id))?.id ?? END;
    const stood = after !== undefined && left.after === undefined && left.step === undefined ? { after } : {};
    after = undefined;
    const options = left.options?.map((option) =>
      option.goTo === undefined ? option : { ...option, goTo: reached(option.goTo, index) },
    );
    const leads = left.goTo !== undefined || goTo !== follows;
    return [{ ...left, ...stood, ...(options && { options }), ...(leads && { goTo }) }];
  });
}
