import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { checkWorkspace, filesOfModel, idOf, kindOf, readWorkspace, sameJson, type Tree } from '@qadam/schema';
import { readFiles } from '@qadam/schema/node';
import { expect, test } from 'vitest';
import { insertion, otherWays } from '../parts/stages/insert-stage.ts';
import { studyAll } from '../study/study.ts';
import { openDraft, type Draft, type Opened } from './draft.ts';
import { edited, type Edit } from './edit.ts';
import { History } from './history.ts';
import { writeBack } from './write-back.ts';

const root = fileURLToPath(new URL('../../../..', import.meta.url));
const all = readFiles(root);

/** Runs of each model; together more than 10,000 commands. A model on a large base costs more. */
const RUNS = { classic: 14, 'family-centre': 5, 'ru-spb': 1, 'almaty-oblast': 1 };
/** Commands in a run, and after how many the files are read again. */
const COMMANDS = 500;
const READ_EVERY = 50;

/** Random choices out of one seed, so that a run that fails can be done again. */
class Dice {
  #state: number;
  constructor(seed: number) {
    this.#state = seed >>> 0;
  }
  below(count: number): number {
    this.#state = (Math.imul(this.#state, 1664525) + 1013904223) >>> 0;
    return Math.floor((this.#state / 2 ** 32) * count);
  }
  of<T>(list: readonly T[]): T {
    return list[this.below(list.length)] as T;
  }
}

const nodes = (tree: Tree, kind: string): string[] =>
  [...tree.nodes.keys()].filter((address) => kindOf(address) === kind);

const removing = (address: string): Edit => ({ operations: [{ remove: address }] });

/** What a person could do next: every kind of edit that the parts of the studio make. */
function command(dice: Dice, { tree, families }: Draft, number: number): Edit {
  const any = (kind: string): string => dice.of(nodes(tree, kind)) ?? `${kind}/none`;
  const question = any('question');
  const instrument = question.split('/').slice(0, 2).join('/');
  const fresh = `new-${number}`;
  const rule = any('rule');
  switch (dice.below(22)) {
    case 0:
      return { operations: [{ set: `text/ru/${question}/label`, to: `Вопрос ${number}` }] };
    case 1:
      return { operations: [{ set: `text/kk/${question}/help`, to: { text: 'Сұрақ', of: '00000000' } }] };
    case 2: {
      const added = `${instrument}/question/${fresh}`;
      const value = { type: 'yes-no', fact: fresh, basis: 'assumption' };
      return {
        operations: [
          { add: added, after: question, value },
          { set: `text/ru/${added}/label`, to: 'Новый вопрос' },
        ],
      };
    }
    case 3:
      return {
        operations: [{ remove: dice.of([question, any('section'), rule, any('deadline'), any('transition')]) }],
      };
    case 4: {
      const other = dice.of(nodes(tree, 'question').filter((each) => each.startsWith(instrument)));
      return { operations: [{ move: question, after: other }] };
    }
    case 5:
      return { operations: [{ set: `${question}/required`, to: true }] };
    case 6:
      return { operations: [{ remove: `${question}/required` }] };
    case 7: {
      const conditions = tree.nodes.get(any('rule'))?.properties.get('conditions');
      return { operations: [{ set: `${rule}/conditions`, to: conditions }] };
    }
    case 8:
      return { operations: [{ set: `${rule}/conditions`, to: { any: [] } }] };
    case 9:
      return { operations: [{ set: `${any('deadline')}/within`, to: `P${1 + dice.below(30)}D` }] };
    case 10: {
      const transition = idOf(any('transition'));
      if (transition === 'none') return {};
      const operations = insertion(tree, {
        ...{ id: fresh, label: 'Этап', transition, alsoOut: otherWays(tree, transition), language: 'ru' },
        onward: { id: `${fresh}-on`, label: 'Дальше' },
      });
      return { operations };
    }
    case 11:
      return removing(any('option'));
    case 12:
      return {
        operations: [
          { add: `role/${fresh}`, value: {} },
          { set: `text/ru/role/${fresh}/label`, to: 'Роль' },
        ],
      };
    case 13: {
      const [id, family] = dice.of([...families]) ?? [];
      return family === undefined
        ? {}
        : { families: { [fresh]: { ...family, id: fresh }, ...(dice.below(3) === 0 && { [id]: null }) } };
    }
    case 14:
      return { operations: [{ set: `${any('stage')}/in`, to: idOf(any('stage')) }] };
    case 15:
      return { operations: [{ set: `${question}/printBeside`, to: true }] };
    case 16:
      return { operations: [{ set: `${any('section')}/printIn`, to: idOf(any('instrument')) }] };
    case 17:
      return { operations: [{ set: `${any('instrument')}/printTimes`, to: 1 + dice.below(10) }] };
    case 18: {
      const added = `${instrument}/signature/${fresh}`;
      return {
        operations: [
          { add: added, value: { by: [idOf(any('role')), 'parent'], basis: 'assumption' } },
          { set: `text/ru/${added}/label`, to: 'Подпись' },
        ],
      };
    }
    case 19: {
      const signature = any('signature');
      return dice.below(2) === 0 ? removing(signature) : { operations: [{ set: `${signature}/by`, to: ['other'] }] };
    }
    case 20: {
      const outcome = any('outcome');
      if (dice.below(3) === 0) return removing(outcome);
      const added = `${outcome.split('/').slice(0, 2).join('/')}/outcome/${fresh}`;
      return {
        operations: [
          { set: `${outcome}/tone`, to: 'low' },
          { add: added, after: outcome, value: { tone: 'medium', basis: 'assumption' } },
          { set: `text/ru/${added}/label`, to: 'Итог' },
        ],
      };
    }
    default:
      return { operations: [{ set: `${question}/type`, to: dice.of(['text', 'date', 'choice', 'integer']) }] };
  }
}

/** Every definition of the draft is in its files, and nothing else is. */
function expectWhole(opened: Opened, draft: Draft): void {
  const files = writeBack(opened, draft);
  const again = openDraft(files, opened.model);
  expect(again, 'the files hold the model').toBeDefined();
  expect([...again!.draft.tree.nodes.keys()].sort()).toEqual([...draft.tree.nodes.keys()].sort());
  for (const [address, node] of draft.tree.nodes) {
    const there = again!.draft.tree.nodes.get(address)!;
    if (!sameJson(Object.fromEntries(node.properties), Object.fromEntries(there.properties)))
      expect(Object.fromEntries(there.properties), address).toEqual(Object.fromEntries(node.properties));
  }
  expect([...again!.draft.families.keys()].sort()).toEqual([...draft.families.keys()].sort());
}

test.each(Object.keys(RUNS) as (keyof typeof RUNS)[])(
  '%s: random editing loses nothing, says what the checks refuse, and can be undone to the byte',
  { timeout: 600_000 },
  (model) => {
    const files = filesOfModel(all, model)!;
    const opened = openDraft(files, model)!;
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const dice = new Dice(seed);
        let history = new History(opened.draft);
        for (let number = 0; number < COMMANDS; number += 1) {
          const turn = dice.below(10);
          if (turn === 0) history = history.undone();
          else if (turn === 1) history = history.redone();
          else {
            const result = edited(opened, history.present, command(dice, history.present, number));
            if ('draft' in result && result.draft !== history.present)
              history = history.followedBy({ state: result.draft, said: String(number), at: number * 10_000 });
          }
          if (number % READ_EVERY === READ_EVERY - 1) expectWhole(opened, history.present);
        }
        const written = writeBack(opened, history.present);
        const refused = checkWorkspace(readWorkspace(written)).some(({ severity }) => severity === 'error');
        const said = studyAll(written, { model }).issues.some(({ severity }) => severity === 'error');
        expect(said).toBe(refused);
        while (history.undoes !== undefined) history = history.undone();
        expect(writeBack(opened, history.present)).toEqual(files);
      }),
      { numRuns: RUNS[model], seed: 20261122 },
    );
  },
);
