import type { Family, FamilyStep } from '@qadam/schema';
import { expect, test } from 'vitest';
import { open } from '../../testing/removals.ts';
import { losesFamily } from './held.ts';

/** An exercise, its family, and the family with one named step otherwise; `undefined`: without it. */
function loses(
  [model, id]: [string, string],
  name: string,
  change: (step: FamilyStep) => FamilyStep | undefined,
): boolean {
  const { exercises, families } = open(model).draft;
  const { definition } = exercises.get(id)!;
  const family = families.get(definition.family)!;
  expect(family.steps.map((step) => step.name)).toContain(name);
  const steps = family.steps.flatMap((step) => (step.name === name ? (change(step) ?? []) : step));
  return losesFamily(definition, family, { ...family, steps });
}

const done: [string, string] = ['kz-phc-ten', 'samiras-draft'];
const looked: [string, string] = ['classic', 'ask-first'];

test('an exercise holds the names of steps, and the work of those that a learner does', () => {
  expect(loses(looked, 'nobody-saw', () => undefined)).toBe(true);
  expect(loses(done, 'repaired', () => undefined)).toBe(true);
  expect(loses(done, 'repaired', ({ at, name }) => ({ at, name: name!, do: 'look' }))).toBe(true);
  expect(loses(done, 'repaired', (step) => ({ ...step, instrument: 'other' }))).toBe(true);
});

test('it does not hold what else a family says', () => {
  expect(loses(done, 'repaired', (step) => ({ ...step, at: '2026-05-14T11:00:00+05:00', answers: {} }))).toBe(false);
  expect(loses(looked, 'nobody-saw', ({ at, name }) => ({ at, name: name!, do: 'look' }))).toBe(false);
});

test('it holds its family whole', () => {
  const { exercises, families } = open('classic').draft;
  const { definition } = exercises.get('ask-first')!;

  expect(losesFamily(definition, families.get(definition.family) as Family, undefined)).toBe(true);
});
