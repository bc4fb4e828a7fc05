import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { demo, fileWith, folder, gate, qadam, type Ran } from '../testing/qadam.ts';

const dangers = ['left-in-hospital', 'with-police', 'found-in-street', 'violence', 'other-immediate'];
const all = (value: unknown, facts = dangers): object => Object.fromEntries(facts.map((id) => [id, value]));

const ran = (ruleset: string, content: unknown, ...words: string[]): Promise<Ran> =>
  qadam('evaluate', '--model', 'kz-phc', '--ruleset', ruleset, '--at', '2026-05-14', fileWith(content), ...words);
const evaluate = async (ruleset: string, content: unknown, ...words: string[]): Promise<unknown> =>
  (await ran(ruleset, content, ...words)).lines()[0];
const edition = { edition: '0.2.0' };

describe('a ruleset of which one outcome comes out', () => {
  test('with all facts known gives the outcome', async () => {
    expect(await evaluate('triage', { facts: all('no') })).toEqual({
      ...{ ruleset: 'triage', about: 'child', atLeast: 'not-urgent', atMost: 'not-urgent', outcome: 'not-urgent' },
      ...{ because: [], asks: [], ...edition },
    });
  });

  test('has the keys of the contract in their order', async () => {
    const keys = ['ruleset', 'about', 'atLeast', 'atMost', 'outcome', 'because', 'asks', 'edition'];

    expect(Object.keys((await evaluate('triage', { facts: {} })) as object)).toEqual(keys);
  });

  test('says why, with text, source, basis and facts', async () => {
    const result = await evaluate('triage', { id: 'aru', facts: { violence: 'yes' } });

    expect(result).toEqual({
      ...{
        ruleset: 'triage',
        about: 'aru',
        atLeast: 'urgent',
        atMost: 'urgent',
        outcome: 'urgent',
        asks: [],
        ...edition,
      },
      because: [
        {
          rule: 'violence',
          text: 'Есть сообщение о физическом или сексуальном насилии над ребёнком.',
          source: ['kz-phc-sop/criterion/high-situation-violence'],
          basis: 'source',
          facts: ['violence'],
        },
      ],
    });
  });

  test('with nothing known gives the range and what to ask', async () => {
    expect(await evaluate('triage', { facts: {} })).toMatchObject({
      ...{ atLeast: 'not-urgent', atMost: 'urgent', outcome: null, because: [] },
      asks: expect.toSatisfy((asks: string[]) => asks.toSorted().join() === dangers.toSorted().join()) as unknown,
    });
  });

  test.each([{ open: 'not-known' }, { open: 'refused' }, { open: 'not-asked' }])('%o is not "no"', async (open) => {
    expect(await evaluate('triage', { facts: { ...all('no'), violence: open } })).toMatchObject({
      ...{ atLeast: 'not-urgent', atMost: 'urgent', outcome: null, asks: ['violence'] },
    });
  });

  test('reads an answer that says how it is known', async () => {
    const violence = { value: 'yes', how: 'told', from: 'the nurse' };

    expect(await evaluate('triage', { facts: { violence } })).toMatchObject({ outcome: 'urgent' });
  });

  test('establishes the level by one danger', async () => {
    expect(await evaluate('level', { facts: { 'found-in-street': 'yes' } })).toMatchObject({
      ...{ ruleset: 'level', atLeast: 'high', atMost: 'high', outcome: 'high', asks: [] },
      because: [{ rule: 'found-in-street', facts: ['found-in-street'] }],
    });
  });

  test('leaves a level open between what is established and what may be', async () => {
    const result = await evaluate('level', { facts: { ...all('no'), 'evades-care': 'yes' } });

    expect(result).toMatchObject({
      atLeast: 'medium',
      atMost: 'high',
      outcome: null,
      because: [{ rule: 'evades-care' }],
    });
    expect((result as { asks: string[] }).asks.toSorted()).toEqual([
      'care-judgement',
      'health-judgement',
      'safety-judgement',
    ]);
  });

  test('speaks the language asked for where there are texts', async () => {
    const text = async (locale: string): Promise<unknown> => {
      const words = ['--model', 'demo', '--ruleset', 'level', '--root', demo, '--locale', locale];
      const { lines } = await qadam('evaluate', ...words, fileWith({ facts: { safe: 'no', violence: 'no' } }));
      return (lines()[0] as { because: { text: string }[] }).because[0]?.text;
    };

    expect(await text('ru')).toBe('Условия, в которых живёт ребёнок, небезопасны.');
    expect(await text('en')).toMatch(/^[A-Z]/);
  });
});

describe('a ruleset of which several outcomes may hold', () => {
  interface Duties {
    outcomes: { id: string; holds: boolean | null; because: object[]; asks: string[] }[];
  }
  const duties = async (facts: object): Promise<Duties> => (await evaluate('duties', { facts })) as Duties;
  const holds = ({ outcomes }: Duties): Record<string, boolean | null> =>
    Object.fromEntries(outcomes.map(({ id, holds: each }) => [id, each]));

  test('gives each outcome by itself', async () => {
    const result = await duties({ violence: 'yes' });

    expect(Object.keys(result)).toEqual(['ruleset', 'about', 'outcomes', 'edition']);
    expect(result.outcomes.map((outcome) => Object.keys(outcome).join())).toEqual(
      result.outcomes.map(() => 'id,holds,because,asks'),
    );
    expect(holds(result)).toMatchObject({ consult: true, notify: true, 'open-file': true });
  });

  test('leaves unknown what may hold', async () => {
    const { outcomes } = await duties({});
    const consult = outcomes.find(({ id }) => id === 'consult');

    expect(consult).toMatchObject({ holds: null, because: [] });
    expect(consult?.asks).toContain('violence');
  });

  test('takes facts that are built in as given', async () => {
    const written = {
      'document.triage': 'complete',
      'document.risk-assessment': 'missing',
      violence: { open: 'refused' },
    };

    expect(holds(await duties(written))).toMatchObject({ 'find-out': true });
    expect(holds(await duties({ ...written, 'document.triage': 'missing' }))).toMatchObject({ 'find-out': false });
  });

  test('takes a level given for one that a person decided', async () => {
    const low = { level: 'low', triage: 'not-urgent' };

    expect(holds(await duties({ violence: 'yes', ...low }))).toMatchObject({ consult: false, notify: false });
    expect(holds(await duties({ level: 'high' }))).toMatchObject({ consult: true, notify: true });
  });
});

describe('a ruleset about the family', () => {
  /** The demonstration with a ruleset that reads its children. */
  function withClosure(): string {
    const root = folder(demo);
    const rule = { all: [{ fact: 'family-level', operator: 'notEqual', value: 'high' }] };
    const closure = {
      ...{ $schema: 'https://qadam.example/1/ruleset.json', id: 'closure', about: 'family' },
      ...{ outcomes: ['not-ready', 'ready'], hit: 'highest', otherwise: 'not-ready', basis: 'assumption' },
      rules: [{ id: 'nobody-high', then: 'ready', conditions: rule }],
    };
    writeFileSync(join(root, 'rules/demo/closure.rules.json'), JSON.stringify(closure));
    const path = join(root, 'rules/demo/text/ru.json');
    const texts = JSON.parse(readFileSync(path, 'utf8')) as { ruleset: Record<string, object> };
    const outcome = { 'not-ready': { label: 'Рано' }, ready: { label: 'Можно' } };
    const nobody = { 'nobody-high': { reason: 'Ни у кого нет высокого риска.' } };
    texts.ruleset.closure = { label: 'Закрыть', outcome, rule: nobody };
    writeFileSync(path, JSON.stringify(texts));
    return root;
  }
  const closure = async (content: unknown): Promise<unknown> => {
    const words = ['--model', 'demo', '--ruleset', 'closure', '--root', withClosure()];
    return (await qadam('evaluate', ...words, fileWith(content))).lines()[0];
  };
  const calm = { safe: 'yes', violence: 'no' };

  test('reads its children', async () => {
    const both = [
      { id: 'aru', facts: calm },
      { id: 'dana', facts: { ...calm, violence: 'yes' } },
    ];

    expect(await closure({ children: both.slice(0, 1) })).toMatchObject({ about: 'family', outcome: 'ready' });
    expect(await closure({ children: both })).toMatchObject({ about: 'family', outcome: 'not-ready' });
  });

  test('asks for questions, not for what is derived from them', async () => {
    const children = [
      { id: 'aru', facts: calm },
      { id: 'dana', facts: { safe: 'no' } },
    ];

    expect(await closure({ children })).toMatchObject({ outcome: null, asks: ['violence'] });
  });

  test('computes the level of the children for whom none is given', async () => {
    const decided = { id: 'aru', facts: { level: 'medium' } };

    expect(await closure({ children: [decided, { id: 'dana', facts: calm }] })).toMatchObject({ outcome: 'ready' });
    expect(await closure({ children: [decided, { id: 'dana', facts: { violence: 'yes' } }] })).toMatchObject({
      outcome: 'not-ready',
    });
  });

  test('refuses facts in the wrong place, and a child named twice', async () => {
    const aru = { id: 'aru', facts: calm };

    expect(await closure({ facts: calm, children: [] })).toEqual({
      error: 'The fact "safe" is not about the family: it belongs into children.',
    });
    expect(await closure({ children: [aru, aru] })).toEqual({ error: 'The child "aru" is named twice.' });
    expect(await closure({ children: { aru } })).toHaveProperty('error');
  });

  test('takes facts that the host gives', async () => {
    const caseload = async (facts: object): Promise<unknown> => {
      const words = ['--model', 'sos', '--ruleset', 'caseload', '--root', gate];
      return (await qadam('evaluate', ...words, fileWith({ facts }))).lines()[0];
    };

    expect(await caseload({ 'caseload-families': 15, 'caseload-children': 50 })).toMatchObject({
      about: 'family',
      outcomes: [
        { id: 'warning', holds: true },
        { id: 'strong-warning', holds: false },
      ],
    });
    expect(await caseload({ 'caseload-children': 51 })).toMatchObject({
      outcomes: [
        { id: 'warning', holds: null, asks: ['caseload-families'] },
        { id: 'strong-warning', holds: true },
      ],
    });
  });
});

describe('what is refused', () => {
  const values = 'It has: "yes", "no", {"open": "not-asked"}, {"open": "not-known"}, {"open": "refused"}.';

  test.each([
    ['an unknown fact', { violance: 'yes' }, 'There is no fact "violance". Did you mean "violence"?'],
    ['a fact far from all', { weather: 'good' }, 'There is no fact "weather".'],
    ['a derived fact', { 'family-level': 'high' }, 'The fact "family-level" is computed and cannot be given.'],
    ['a constant', { 'infant-months': 3 }, 'The fact "infant-months" is computed and cannot be given.'],
    ['a cell of a table', { 'row.who': 'x' }, 'There is no fact "row.who".'],
    ['a value that is none', { violence: 'maybe' }, `The fact "violence" has no value "maybe". ${values}`],
    ['true for yes', { violence: true }, `The fact "violence" has no value true. ${values}`],
    ['null', { violence: null }, `The fact "violence" has no value null. ${values}`],
    ['a list for one value', { violence: ['yes'] }, `The fact "violence" has no value ["yes"]. ${values}`],
    [
      'a way of being open that there is not',
      { violence: { open: 'unknown' } },
      `The fact "violence" has no value {"open":"unknown"}. ${values}`,
    ],
    [
      'does-not-apply where it is no answer',
      { violence: { open: 'does-not-apply' } },
      `The fact "violence" has no value {"open":"does-not-apply"}. ${values}`,
    ],
  ])('%s', async (_, facts, error) => {
    const { status, lines } = await ran('triage', { facts });

    expect({ status, lines: lines() }).toEqual({ status: 1, lines: [{ error }] });
  });

  test.each([
    ['a number written as text', { reports: '2' }],
    ['a part of a number', { reports: 1.5 }],
    ['a day that does not exist', { 'helped-on': '2026-02-30' }],
    ['one value for a list', { 'help-given': 'information' }],
    ['a list with a value that is none', { 'help-given': ['information', 'luck'] }],
  ])('%s', async (_, facts) => {
    expect(await evaluate('level', { facts })).toHaveProperty('error');
  });

  test('keys that JavaScript gives a meaning', async () => {
    const proto = (place: string): string => `{"facts":{"violence":"no"${place}}}`;

    expect(await evaluate('triage', proto(',"__proto__":{"violence":"yes"}'))).toEqual({
      error: 'There is no fact "__proto__".',
    });
    expect(await evaluate('triage', proto(',"constructor":"yes"'))).toEqual({
      error: 'There is no fact "constructor".',
    });
    expect(await evaluate('triage', '{"id":"__proto__","facts":{"violence":"yes"}}')).toMatchObject({
      about: '__proto__',
      outcome: 'urgent',
    });
    expect(({} as Record<string, unknown>).violence).toBeUndefined();
  });

  test('in Russian where that is asked for', async () => {
    expect(await evaluate('triage', { facts: { violance: 'yes' } }, '--locale', 'ru')).toEqual({
      error: 'Факта «violance» нет. Возможно, «violence».',
    });
    expect(await evaluate('triage', { facts: { 'family-level': 'high' } }, '--locale', 'ru')).toEqual({
      error: 'Факт «family-level» вычисляется, его не задают.',
    });
  });

  test('an unknown ruleset, before anything is read', async () => {
    expect(await ran('triaje', {})).toMatchObject({
      ...{ status: 1, out: [], err: ['There is no ruleset "triaje". Did you mean "triage"?'] },
    });
  });
});

describe('many cases', () => {
  test('one a line, a bad line stops no other', async () => {
    const lines = [
      '{"facts":{"violence":"yes"}}',
      'no json',
      '',
      '{"facts":{"violance":"yes"}}',
      'null',
      '[1]',
      '{"id":"dana","facts":{}}',
    ];
    const { status, lines: results } = await ran('triage', lines.join('\n'));

    expect(status).toBe(1);
    expect(results()).toMatchObject([
      { outcome: 'urgent' },
      { error: 'This cannot be read as JSON.' },
      { error: 'There is no fact "violance". Did you mean "violence"?' },
      { error: expect.stringContaining('Expected {"facts"') as string },
      { error: expect.stringContaining('Expected {"facts"') as string },
      { about: 'dana', outcome: null },
    ]);
  });

  test('in a list', async () => {
    const { status, lines } = await ran('triage', [
      { id: 'a', facts: {} },
      { id: 'b', facts: all('no') },
    ]);

    expect(status).toBe(0);
    expect(lines()).toMatchObject([
      { about: 'a', outcome: null },
      { about: 'b', outcome: 'not-urgent' },
    ]);
  });

  test('do not know of one another', async () => {
    const one = await evaluate('duties', { facts: {} });
    const { lines } = await ran('duties', [{ facts: { level: 'high' } }, { facts: {} }]);

    expect(lines()[1]).toEqual(one);
  });
});
