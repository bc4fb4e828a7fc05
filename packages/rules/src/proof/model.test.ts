import { describe, expect, test } from 'vitest';
import type { FactSpec, Kit, KitRuleset } from '@qadam/schema';
import { all, any, derived, fact, highest, is, not, rule, yesNo } from '../testing/facts.ts';
import { DefinitionError } from '../definition-error.ts';
import type { Exception } from './model.ts';
import { proveModel, proveMoves, prover, type ProvableKit } from './model.ts';

const rests = { source: [], basis: 'assumption' } as const;
const letter = { ...rests, instrument: 'letter' };
const stage = (id: string, part: object = {}) => ({ ...rests, id, documents: id === 'end' ? [] : [letter], ...part });
const move = (id: string, from: string, to: string, part: object = {}) => ({
  ...rests,
  id,
  from: [from],
  to,
  by: ['worker'],
  ...part,
});

const FACTS: FactSpec[] = [
  yesNo('violence', { adverse: ['yes'] }),
  yesNo('told', { adverse: ['yes'] }),
  yesNo('goals'),
  fact('level', { type: 'level', values: ['none', 'high'], origin: { kind: 'ruleset', ruleset: 'level' } }),
  fact('closure', {
    type: 'level',
    about: 'family',
    values: ['not-ready', 'ready'],
    origin: { kind: 'ruleset', ruleset: 'closure' },
  }),
  derived(
    'no-high',
    { all: all(is('level', 'none')), over: 'children' },
    { type: 'yes-no', values: ['yes', 'no'], about: 'family' },
  ),
];
const level = highest(['none', 'high'], rule('high', any(is('violence'))));
const closure = {
  ...highest(['not-ready', 'ready'], rule('ready', all(is('goals'), is('no-high')))),
  id: 'closure',
  about: 'family',
} as KitRuleset;

interface Parts {
  stages?: object[];
  transitions?: object[];
  deadlines?: object[];
  rulesets?: KitRuleset[];
}

function kitOf(parts: Parts = {}): ProvableKit {
  const {
    stages = [stage('start', { start: true }), stage('end', { end: true })],
    transitions = [move('close', 'start', 'end', { locked: true, guard: all(is('closure', 'ready')) })],
    deadlines = [{ ...rests, id: 'visit', about: 'child', when: all(is('level', 'high')), within: 'P1D' }],
    rulesets = [level, closure],
  } = parts;
  const model = { stages, transitions, deadlines, decisions: [], anyStage: [] } as unknown as Kit['model'];
  return { id: 'model', model, rulesets, facts: FACTS };
}

const findings = (parts?: Parts) => proveMoves(kitOf(parts)).findings;

test('nothing is told of a model that is as it should be', () => {
  expect(proveModel(kitOf()).map(({ ruleset, findings: all }) => [ruleset, all])).toEqual([
    ['level', []],
    ['closure', []],
    [undefined, []],
  ]);
});

describe('stages and moves', () => {
  test('a stage without a way out is told, unless nobody gets there', () => {
    const stages = [stage('start', { start: true }), stage('middle'), stage('far'), stage('end', { end: true })];

    expect(findings({ stages, transitions: [move('on', 'start', 'middle'), move('off', 'far', 'end')] })).toEqual([
      { property: 'way-out', stage: 'middle' },
    ]);
  });

  test('a move that leads back to where it began is no way out', () => {
    expect(findings({ transitions: [move('again', 'start', 'start')] })).toEqual([
      { property: 'way-out', stage: 'start' },
    ]);
  });

  test('a locked move whose guard can never hold is no way out', () => {
    const never = all(is('goals'), is('goals', 'no'));
    const leave = (part: object) => ({ transitions: [move('close', 'start', 'end', { guard: never, ...part })] });

    expect(findings(leave({ locked: true }))).toEqual([{ property: 'way-out', stage: 'start' }]);
    expect(findings(leave({}))).toEqual([]);
  });

  test('a stage that waits for a condition and asks for nothing is told', () => {
    const wait = (start: object, part: object = { locked: true }) =>
      findings({
        stages: [stage('start', { start: true, ...start }), stage('end', { end: true })],
        transitions: [move('close', 'start', 'end', { guard: all(is('violence', 'no')), ...part })],
      }).filter(({ property }) => property === 'something-to-do');

    expect(wait({ documents: [] })).toEqual([{ property: 'something-to-do', stage: 'start' }]);
    expect(wait({ documents: [{ ...letter, optional: true }] })).toHaveLength(1);
    expect(wait({ documents: [letter] })).toEqual([]);
    expect(wait({ documents: [] }, { locked: false })).toEqual([]);
  });

  test('an end that asks for a document is told, one that offers it is not', () => {
    const end = (optional: object) => stage('end', { end: true, documents: [{ ...letter, ...optional }] });
    const stages = (optional: object) => [stage('start', { start: true }), end(optional)];

    expect(findings({ stages: stages({}) })).toEqual([{ property: 'end-asks-nothing', stage: 'end' }]);
    expect(findings({ stages: stages({ optional: true }) })).toEqual([]);
  });

  test('a locked end while a child is high is told with the case', () => {
    const guard = all(is('goals'));

    expect(findings({ transitions: [move('close', 'start', 'end', { locked: true, guard })] })).toEqual([
      { property: 'never', move: 'close', example: { facts: { goals: 'yes', violence: 'yes' } } },
    ]);
  });
});

describe('what a danger leads to', () => {
  const unanswered = { property: 'answered', ruleset: 'level', outcome: 'high' };
  const deadline = (part: object) => [{ ...rests, id: 'visit', about: 'child', ...part }];

  test.each([
    ['a deadline that starts with it', deadline({ starts: { level: 'level', reaches: 'high' } })],
    ['a deadline that runs while it is', deadline({ when: all(is('level', 'high')) })],
    ['a deadline behind a derived fact', deadline({ when: all(is('no-high', 'no')) })],
  ])('%s answers it', (_, deadlines) => {
    expect(findings({ deadlines })).toEqual([]);
  });

  test.each([
    ['nothing', []],
    ['a deadline about something else', deadline({ when: all(is('goals')) })],
  ])('%s does not', (_, deadlines) => {
    expect(findings({ deadlines })).toEqual([unanswered]);
  });
});

describe('exceptions', () => {
  const wrong = highest(
    ['none', 'high'],
    rule('high', any(is('violence')), 'violence'),
    rule('high', all(is('violence'), is('told')), 'told'),
  );
  const why = 'The source names both.';
  const excuse: Exception = { ruleset: 'level', property: 'rules', rule: 'told', why };
  const prove = (exceptions: Exception[], rulesets: KitRuleset[], inherited = false) =>
    proveModel(kitOf({ rulesets }), { exceptions, inherited });

  test('what is excused stands apart, with its reason', () => {
    const [proof] = prove([excuse], [wrong, closure]);

    expect(proof).toMatchObject({ findings: [], excused: [{ finding: { rule: 'told' }, why }] });
  });

  test('an exception for another rule excuses nothing', () => {
    const proofs = prove([{ ...excuse, rule: 'violence' }], [wrong, closure]);

    expect(proofs[0]?.findings).toMatchObject([{ property: 'rules', rule: 'told' }]);
  });

  test('an exception that nothing needs is told, except by who took it over', () => {
    const told = { property: 'exceptions', exception: excuse };

    expect(prove([excuse], [level, closure]).at(-1)?.findings).toEqual([told]);
    expect(prove([excuse], [level, closure], true).at(-1)?.findings).toEqual([]);
  });
});

describe('a prover', () => {
  const changed = highest(['none', 'high'], rule('high', any(is('violence'))), rule('high', any(is('told')), 'told'));
  const other = highest(['none', 'low', 'high'], rule('high', any(is('violence'))), rule('low', any(is('told'))));

  test('says of a changed ruleset what is said of a model with it', () => {
    const { prove } = prover(kitOf());

    expect(prove()).toEqual(proveModel(kitOf()));
    expect(prove(changed)).toEqual(proveModel(kitOf({ rulesets: [changed, closure] })));
    expect(prove()).toEqual(proveModel(kitOf()));
  });

  test('lets others read an outcome that is added', () => {
    const reads = { ...closure, rules: [rule('ready', all(is('goals'), is('no-high'), not(is('level', 'low'))))] };
    const { prove } = prover(kitOf({ rulesets: [level, reads] }));

    expect(() => prove(changed)).toThrow(DefinitionError);
    expect(prove(other).map(({ ruleset }) => ruleset)).toEqual(['level', 'closure', undefined]);
  });
});
