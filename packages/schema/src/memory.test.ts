import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shownQuestions, validateAnswers } from './answers.ts';
import type { Answers, KitInstrument } from './kit.ts';
import { buildKit } from './kit/build.ts';
import { AnswerMemory } from './memory.ts';
import { readFiles } from './node/index.ts';
import { demoFolder, edited, files } from './testing/broken.ts';
import { modelSource } from './workspace/model-source.ts';
import { readWorkspace } from './workspace/workspace.ts';

const is = (fact: string, operator: string, value: unknown): object => ({ any: [{ fact, operator, value }] });

/** The demonstration's instrument, with questions that depend on each other. */
function instrument(): KitInstrument {
  const questions = [
    { id: 'violence', type: 'yes-no', fact: 'violence', danger: true },
    { id: 'safe', type: 'yes-no', fact: 'safe' },
    { id: 'where', type: 'text', fact: 'where', required: true, shownWhen: is('safe', 'equal', 'no') },
    { id: 'visits', type: 'integer', fact: 'visits', min: 0, max: 9 },
    { id: 'seen-on', type: 'date', notFuture: true, shownWhen: is('visits', 'greaterThan', 2) },
    {
      id: 'why',
      type: 'choices',
      options: [{ id: 'x' }, { id: 'y' }],
      shownWhen: { not: is('where', 'equal', 'far') },
    },
  ];
  const changed = edited('instrument', '/sections', [{ id: 'danger', questions }]);
  const workspace = readWorkspace(new Map([...readFiles(demoFolder), [files.instrument, changed]]));
  return buildKit(workspace, modelSource(workspace, 'demo')!).instruments[0]!;
}

const value = fc.constantFrom<unknown>(
  ...['yes', 'no', 'far', 1, 3, 12, '2026-05-01', '2027-01-01', { open: 'refused' }, { value: 'yes', how: 'told' }],
  ...[['x'], ['x', 'x'], undefined],
);
const key = fc.constantFrom('violence', 'safe', 'where', 'visits', 'seen-on', 'why', 'unknown');

test('with a memory the same is found, whatever was answered before', () => {
  const made = instrument();
  fc.assert(
    fc.property(fc.array(fc.tuple(key, value), { maxLength: 30 }), (acts) => {
      const memory = new AnswerMemory();
      let answers: Answers = {};
      for (const [question, answer] of acts) {
        answers = { ...answers, [question]: answer } as Answers;
        const found = [
          validateAnswers(made, answers, { day: '2026-05-14', memory }),
          shownQuestions(made, answers, { memory }),
        ];
        expect(found).toEqual([validateAnswers(made, answers, { day: '2026-05-14' }), shownQuestions(made, answers)]);
      }
    }),
  );
});

test('a list that is changed in place is looked at again', () => {
  const made = instrument();
  const memory = new AnswerMemory();
  const why = ['x'];
  expect(validateAnswers(made, { why }, { memory })).toEqual([]);

  why.push('x');

  expect(validateAnswers(made, { why }, { memory })).toHaveLength(1);
});

test('while nothing is shown otherwise the same map comes again', () => {
  const made = instrument();
  const memory = new AnswerMemory();
  const before = shownQuestions(made, { safe: 'no' }, { memory });

  expect(shownQuestions(made, { safe: 'no', where: 'near' }, { memory }).get('where')).toBe('shown');
  expect(shownQuestions(made, { safe: 'no', visits: 1 }, { memory })).not.toBe(before);
  expect(shownQuestions(made, { safe: 'no', visits: 2 }, { memory })).toBe(
    shownQuestions(made, { safe: 'no', visits: 1 }, { memory }),
  );
});
