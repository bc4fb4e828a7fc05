import { idOf, type Exercise, type ExerciseStep, type Family } from '@qadam/schema';
import { describe, expect, test } from 'vitest';
import { edited } from '../draft/edit.ts';
import { open } from '../testing/removals.ts';
import { exerciseWithout, taughtWithout } from './exercise-without.ts';
import { familyWithout } from './family-without.ts';
import { goneWith } from './gone.ts';
import { planRemoval, type Choice } from './plan.ts';
import { uses } from './uses.ts';

const losing = (model: string, id: string, addresses: readonly string[]) => {
  const { tree, families, exercises } = open(model).draft;
  const taught = exercises.get(id)!;
  const family = families.get(taught.definition.family)!;
  const gone = goneWith(tree, addresses);
  return { taught, losing: { tree, gone, family, left: familyWithout(tree, family, gone) } };
};
const left = (model: string, id: string, ...addresses: string[]) => {
  const { taught, losing: of } = losing(model, id, addresses);
  return taughtWithout(taught, of);
};
const step = (model: string, id: string, at: string, ...addresses: string[]): ExerciseStep | undefined =>
  left(model, id, ...addresses)?.definition.steps.find((each) => each.id === at);
const optionsOf = ({ options = [] }: ExerciseStep): string[] => options.map(({ id }) => id);
const questionOf = (model: string, fact: string): string =>
  [...open(model).draft.tree.nodes.values()].find(
    ({ address, properties }) => properties.get('fact') === fact && address.includes('/question/'),
  )!.address;

describe('an exercise loses what is about what goes', () => {
  test('an option that names a question', () => {
    const call = step('kz-phc', 'what-to-ask', 'call', questionOf('kz-phc', 'low-income'))!;

    expect(optionsOf(call)).toEqual(['other-immediate', 'parental-illness', 'no-documents']);
  });

  test('an option that names an outcome, a step without its ruleset', () => {
    const duties = step('classic', 'ask-first', 'duties', 'ruleset/duties/outcome/consult')!;

    expect(optionsOf(duties)).toEqual(['consult-today', 'find-out', 'find-out-soon']);
    expect(step('classic', 'ask-first', 'duties', 'ruleset/duties')).toBeUndefined();
    expect(step('classic', 'ask-first', 'baby', 'ruleset/duties')).toBeDefined();
  });

  test('an option of a decision; the whole step where it was the right one', () => {
    const april = step('kz-sos', 'half-a-year', 'april', 'decision/review/option/exit');

    expect(optionsOf(april!)).toEqual(['repeat-assessment', 'continue']);
    expect(step('kz-sos', 'half-a-year', 'april', 'decision/review/option/continue')).toBeUndefined();
  });

  test('a mark of a piece of the story', () => {
    const { tree } = open('kz-phc').draft;
    const givers = [...tree.nodes.values()].filter(({ properties }) => properties.get('fact') === 'violence');
    const bruise = step('kz-phc', 'three-visits', 'bruise', ...givers.map(({ address }) => address))!;

    expect(bruise.story!.flatMap(({ facts = [] }) => facts)).toEqual([]);
    expect(bruise.story).toHaveLength(3);
  });

  test('columns and answers of a plan that is wanted, and of its draft', () => {
    const table = questionOfTable('kz-phc-ten');
    const mend = step('kz-phc-ten', 'samiras-draft', 'mend', `${table}/column/resource`)!;
    const wants = mend.wants!.map(({ id }) => id);

    expect(wants).toEqual(['dated', 'no-child-labour', 'parents-do', 'somebody']);
    expect(JSON.stringify(mend)).not.toContain('resource');
    expect(step('kz-phc-ten', 'samiras-draft', 'mend', table)).toBeUndefined();
  });

  test('texts of what goes', () => {
    const { texts } = left('classic', 'ask-first', 'ruleset/duties')!;

    expect(Object.values(texts).map((text) => Object.keys(text.step as object))).toEqual(
      Object.values(texts).map(() => ['baby']),
    );
  });
});

/** The table of the plan that an exercise fills. */
function questionOfTable(model: string): string {
  const { tree, families, exercises } = open(model).draft;
  const { family, steps } = exercises.get('samiras-draft')!.definition;
  const name = steps.find(({ wants }) => wants)!.step;
  const instrument = families.get(family)!.steps.find((each) => each.name === name)!.instrument!;
  const address = `instrument/${instrument}/question/rows`;
  expect(tree.nodes.has(address)).toBe(true);
  return address;
}

describe('where a step goes', () => {
  const at = '2026-05-14T10:00:00+05:00';
  const family = { people: [], steps: [{ at, do: 'look', name: 'seen' }] } as unknown as Family;
  const { tree } = open('classic').draft;
  const gone = goneWith(tree, ['ruleset/duties']);
  const read = (id: string, more: Partial<ExerciseStep> = {}): ExerciseStep => ({ id, do: 'read', ...more });
  const dutiesAt = (id: string, more: Partial<ExerciseStep> = {}): ExerciseStep => ({
    ...{
      id,
      do: 'choose',
      by: 'outcome',
      ruleset: 'duties',
      options: [{ id: 'consult', worth: 1 }, { id: 'find-out' }],
    },
    ...more,
  });
  const sort: ExerciseStep = { id: 'sort', do: 'sort', bins: ['a', 'b'], items: [{ id: 'c', in: 'a' }] };
  const without = (...steps: ExerciseStep[]): ExerciseStep[] | undefined =>
    exerciseWithout({ steps } as Exercise, { tree, gone, family, left: family })?.steps;

  test('the way leads on to what came after it', () => {
    const steps = without(read('first'), dutiesAt('second', { goTo: 'fourth' }), read('third'), {
      ...sort,
      id: 'fourth',
    });

    expect(steps!.map(({ id, goTo }) => [id, goTo])).toEqual([
      ['first', 'fourth'],
      ['third', undefined],
      ['fourth', undefined],
    ]);
  });

  test('an option leads on too, and out where nothing follows', () => {
    const fork: ExerciseStep = {
      ...{ id: 'fork', do: 'choose' },
      options: [{ id: 'left', worth: 1, goTo: 'last' }, { id: 'right' }],
    };
    const steps = without(fork, read('between'), dutiesAt('last'));

    expect(steps![0]!.options!.map(({ goTo }) => goTo)).toEqual(['end', undefined]);
  });

  test('the case is as it was for what follows', () => {
    expect(without(dutiesAt('first', { after: 'seen' }), sort)![0]!.after).toBe('seen');
  });

  test('an exercise in which nothing is left to do goes', () => {
    expect(without(read('first'), dutiesAt('second'))).toBeUndefined();
  });
});

describe('an exercise among the uses', () => {
  const answered = (address: string, of: (key: string) => Choice) => {
    const { draft } = open('classic');
    const choices = new Map<string, Choice>();
    for (;;) {
      const plan = planRemoval(draft, address, { choices });
      if (plan.open.length === 0) return { plan, choices };
      for (const { key } of plan.open) choices.set(key, of(key));
    }
  };

  test('is told where its step or its option would go', () => {
    const use = uses(open('classic').draft, 'ruleset/duties').find(({ key }) => key === 'exercise/ask-first');

    expect(use).toMatchObject({ how: 'exercise', takes: false });
  });

  test('is asked for anew once its family goes, and goes with it', () => {
    const asked = answered('ruleset/duties', (key) => (key.startsWith('family/') ? 'delete' : 'detach'));

    expect(asked.choices.get('exercise/ask-first whole')).toBe('detach');
    expect(asked.plan.edit.exercises).toMatchObject({ 'ask-first': null });
  });

  test('leaves its course; a course without exercises goes', () => {
    const opened = open('kz-sos');
    const courses = new Map(
      [...opened.draft.courses].map(([id, course]) => {
        const exercises = course.definition.exercises.filter(({ exercise }) => exercise === 'half-a-year');
        return [`${id}-short`, { ...course, definition: { ...course.definition, id: `${id}-short`, exercises } }];
      }),
    );
    const draft = { ...opened.draft, courses: new Map([...opened.draft.courses, ...courses]) };
    const choices = new Map<string, Choice>([['exercise/half-a-year', 'delete']]);
    const { edit } = planRemoval(draft, 'decision/review/option/exit', { choices });

    expect(Object.values(edit.courses!).map((course) => course?.definition.exercises.length)).toEqual([3, undefined]);
  });
});

test('a removed question leaves a draft that can be opened again', () => {
  const { draft } = open('kz-phc');
  const address = questionOf('kz-phc', 'low-income');
  const choices = new Map<string, Choice>();
  let plan = planRemoval(draft, address, { choices });
  while (plan.open.length > 0) {
    for (const { key } of plan.open) choices.set(key, 'detach');
    plan = planRemoval(draft, address, { choices });
  }

  expect(Object.keys(plan.edit.exercises!)).toContain('what-to-ask');
  expect(edited(open('kz-phc'), draft, plan.edit)).toHaveProperty('draft');
  expect(idOf(address)).toBe('low-income');
});
