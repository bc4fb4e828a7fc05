import type { FactInput, FactSpec, KitRuleset } from '@qadam/schema';
import {
  all,
  any,
  choice,
  choices,
  constant,
  derived,
  fact,
  highest,
  integer,
  is,
  mapOf,
  not,
  rule,
  several,
  test,
  yesNo,
} from './facts.ts';

/**
 * The case that the bench evaluates: 25 rules (16 of a level, 1 of closure, 8 of duties) with 45 different tests, over
 * 60 facts of which the rules read about half. Rules share derived facts, as they would share named conditions.
 */

const CARE = ['good', 'fair', 'poor', 'none'];
const NEEDS = ['food', 'clothes', 'heating', 'medicine', 'school', 'documents'];

const dangers = ['violence', 'left-alone', 'self-harm', 'street', 'exploited', 'threats'].map((id) => yesNo(id));
const grounds = [
  'drinking',
  'drugs',
  'conflict',
  'debts',
  'eviction',
  'illness',
  'disability',
  'unemployed',
  'isolated',
];
const states = ['hygiene', 'feeding', 'supervision', 'attachment', 'school-care', 'health-care'];
const unread = Array.from({ length: 26 }, (_, index) => yesNo(`note-${index}`));

const GIVEN: FactSpec[] = [
  ...dangers,
  ...grounds.map((id) => yesNo(id)),
  ...states.map((id) => choice(id, CARE, { ordered: true })),
  choice('housing', ['own', 'rented', 'shelter', 'street']),
  choice('caregiver', ['parents', 'mother', 'father', 'grandparents', 'other']),
  choices('needs', NEEDS),
  ...['age', 'children', 'absences', 'reports', 'goals-done', 'days-unseen'].map((id) => integer(id)),
  fact('registered', { type: 'date' }),
  yesNo('consent'),
  yesNo('safe'),
  yesNo('seen'),
  ...unread,
];

const from = 'greaterThanInclusive';
const DERIVED: FactSpec[] = [
  constant('small-age', 3),
  derived('small-child', { when: any(test('age', 'lessThan', { fact: 'small-age' })) }),
  derived('addiction', { when: any(is('drinking'), is('drugs')) }),
  derived('carer-unable', { when: any(is('addiction'), is('illness'), is('disability')) }),
  derived('poverty', { when: any(is('debts'), is('unemployed'), is('eviction')) }),
  derived('neglect', {
    when: any(test('hygiene', from, 'poor'), test('feeding', from, 'poor'), test('supervision', from, 'none')),
  }),
];

export const CASE_FACTS = mapOf(...GIVEN, ...DERIVED);

const level = highest(
  ['none', 'low', 'medium', 'high'],
  rule('high', any(is('violence')), 'violence'),
  rule('high', all(is('left-alone'), any(is('small-child'), is('neglect'))), 'left-alone'),
  rule('high', any(is('self-harm'), is('exploited')), 'self-harm'),
  rule('high', all(any(is('street'), is('housing', 'street')), is('safe', 'no')), 'street'),
  rule('high', all(is('carer-unable'), is('neglect'), is('small-child')), 'small-child-neglected'),
  rule('high', all(is('threats'), any(is('addiction'), test('reports', from, 3))), 'threats'),
  rule('medium', all(is('addiction'), not(is('caregiver', 'grandparents'))), 'addiction'),
  rule('medium', all(is('neglect'), any(is('carer-unable'), is('poverty'), is('isolated'))), 'neglect'),
  rule('medium', all(is('conflict'), any(is('small-child'), test('children', from, 3))), 'conflict'),
  rule('medium', any(test('attachment', from, 'none'), test('health-care', from, 'none')), 'care'),
  rule('medium', all(test('absences', from, 30), any(test('school-care', from, 'poor'), is('carer-unable'))), 'school'),
  rule('medium', all(is('poverty'), test('housing', 'in', ['rented', 'shelter']), is('small-child')), 'housing'),
  rule('low', any(is('poverty'), is('carer-unable')), 'income'),
  rule('low', all(test('needs', 'contains', 'food'), test('children', from, 2)), 'food'),
  rule('low', any(test('needs', 'contains', 'heating'), test('needs', 'contains', 'medicine')), 'needs'),
  rule('low', all(is('carer-unable'), test('caregiver', 'in', ['mother', 'father'])), 'alone'),
);
const closure = highest(
  ['not-ready', 'ready'],
  rule(
    'ready',
    all(
      is('safe'),
      is('seen'),
      test('goals-done', from, 80),
      not(any(is('violence'), is('neglect'), is('addiction'), is('threats'))),
    ),
  ),
);
const duties = several(
  ['visit-now', 'visit-week', 'police', 'consult', 'plan', 'documents', 'school', 'review'],
  rule('visit-now', any(is('violence'), all(is('left-alone'), is('small-child')))),
  rule('visit-week', all(any(is('small-child'), is('neglect')), test('days-unseen', 'greaterThan', 7))),
  rule('police', all(is('threats'), is('consent', 'no'))),
  rule('consult', any(is('self-harm'), test('reports', from, 3), all(is('addiction'), is('small-child')))),
  rule('plan', all(any(is('neglect'), is('poverty')), is('consent'))),
  rule('documents', any(test('needs', 'contains', 'documents'))),
  rule('school', all(test('age', from, 6), test('absences', from, 10))),
  rule('review', any(test('registered', 'lessThan', '2026-01-01'), test('days-unseen', from, 30))),
);

export const CASE_RULESETS = {
  level,
  closure: { ...closure, id: 'closure' } as KitRuleset & { hit: 'highest' },
  duties,
};

/** A case with every fact answered, given numbers from 0 to 1. */
export function caseInputs(random: () => number): Record<string, FactInput> {
  const among = <Value>(values: readonly Value[]): Value => values[Math.floor(random() * values.length)] as Value;
  const value = ({ id, type, values = [] }: FactSpec): FactInput => {
    if (type === 'yes-no')
      return id === 'safe' || id === 'seen'
        ? among(['yes', 'yes', 'no'])
        : among(['no', 'no', 'no', 'no', 'no', 'no', 'no', 'yes']);
    if (type === 'choice')
      return values === CARE ? among(['good', 'good', 'good', 'fair', 'fair', ...CARE]) : among(values);
    if (type === 'choices') return values.filter(() => random() < 0.2);
    if (type === 'date') return among(['2025-11-03', '2026-02-14', '2026-05-01']);
    return Math.floor(random() * (id === 'goals-done' ? 101 : 12));
  };
  return Object.fromEntries(GIVEN.map((spec) => [spec.id, value(spec)]));
}
