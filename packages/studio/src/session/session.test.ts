import { fileURLToPath } from 'node:url';
import { filesOfModel } from '@qadam/schema';
import { readFiles } from '@qadam/schema/node';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { KeepAnswer } from '../workspace/events.ts';
import { beginWorkspace, keep, type Readiness } from '../workspace/keep.ts';
import { filesAt, type Act, type StoredWorkspace } from '../workspace/workspace.ts';
import { Session } from './session.ts';
import type { Answer, Question } from './student.ts';

const all = readFiles(fileURLToPath(new URL('../../../..', import.meta.url)));
const files = Object.fromEntries(filesOfModel(all, 'classic')!);
const people = {
  aru: { id: 'aru', name: 'Ару', role: 'methodologist' },
  dana: { id: 'dana', name: 'Дана', role: 'methodologist' },
};
const LABEL = 'text/ru/stage/planning/label';

/** One keeper for several people: the real gate, over a value in memory; `isAway`: it cannot be reached. */
class Keeper {
  stored: StoredWorkspace = beginWorkspace('classic', files, {
    ...{ edition: '1.0.0', hash: 'h', at: '2026-05-18T10:00:00+05:00', by: people.aru },
  });
  isAway = false;
  /** What the studying thread was asked, and how it answers: what is studied has tests of its own. */
  readonly asked: Question[] = [];
  answer: (answer: Answer) => void = () => undefined;
  #ids = 0;

  session(person: keyof typeof people): Session {
    const parts = {
      start: (hear: (answer: Answer) => void) => {
        this.answer = hear;
        return { ask: (question: Question) => void this.asked.push(question), end: () => undefined };
      },
      keep: (act: Act) => this.keep(act, person),
      past: (version: number) => Promise.resolve(filesAt(this.stored, version)!),
      changed: () => undefined,
      newId: () => `remark-${(this.#ids += 1)}`,
      now: () => Date.now(),
      today: () => '2026-05-18',
    };
    return Session.open(this.stored, parts)!;
  }

  async keep(act: Act, person: keyof typeof people): Promise<KeepAnswer> {
    await Promise.resolve();
    if (this.isAway) throw new Error('away');
    const readiness = (edition: string): Readiness => ({
      ...{ faults: [], onlyTexts: false, hash: edition, approvedBy: [], numbered: this.stored.files },
    });
    const answer = keep(this.stored, act, { by: people[person], at: '2026-05-18T11:00:00+05:00', readiness });
    if (!('kept' in answer)) return { ...answer, workspace: this.stored };
    this.stored = answer.kept;
    return { kept: structuredClone(answer.kept) }; // as it comes over a wire: nothing is the same object as before
  }
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const rename = (session: Session, label: string, target = LABEL): boolean =>
  session.edit(`переименовано: ${label}`, { operations: [{ set: target, to: label }] }, target);

test('what is typed is kept by itself after a pause, as one save with its words', async () => {
  const keeper = new Keeper();
  const session = keeper.session('aru');
  for (const label of ['П', 'Пл', 'План семьи']) rename(session, label);
  expect(session.keeping).toBe('waiting');
  await vi.advanceTimersByTimeAsync(2000);
  expect(session.keeping).toBe('kept');
  expect(keeper.stored.saves).toHaveLength(1);
  expect(keeper.stored.files['rules/classic/text/ru.json']).toContain('План семьи');
  expect(session.history.steps).toHaveLength(1);
  session.end();
});

test('undo of everything gives the same bytes, also after it was kept', async () => {
  const keeper = new Keeper();
  const session = keeper.session('aru');
  rename(session, 'Другое');
  session.edit('убрана роль', { operations: [{ add: 'role/new-one', value: {} }] });
  await vi.advanceTimersByTimeAsync(2000);
  expect(keeper.stored.files).not.toEqual(files);
  session.undo();
  session.undo();
  expect(session.history.undoes).toBeUndefined();
  await vi.advanceTimersByTimeAsync(2000);
  expect(keeper.stored.files).toEqual(files);
  session.redo();
  expect(session.files()['rules/classic/text/ru.json']).toContain('Другое');
  session.end();
});

test('while the keeper is away nothing is lost, and it is tried again', async () => {
  const keeper = new Keeper();
  const session = keeper.session('aru');
  keeper.isAway = true;
  rename(session, 'План семьи');
  await vi.advanceTimersByTimeAsync(2000);
  expect(session.keeping).toBe('not-kept');
  keeper.isAway = false;
  await vi.advanceTimersByTimeAsync(11_000);
  expect(session.keeping).toBe('kept');
  expect(keeper.stored.files['rules/classic/text/ru.json']).toContain('План семьи');
  session.end();
});

test('the second to save sees both versions; what does not collide is taken from both', async () => {
  const keeper = new Keeper();
  const [aru, dana] = [keeper.session('aru'), keeper.session('dana')];
  rename(aru, 'План семьи');
  await vi.advanceTimersByTimeAsync(2000);
  rename(dana, 'Знакомство', 'text/ru/stage/contact/label');
  await vi.advanceTimersByTimeAsync(2000);
  expect(dana.meeting?.joined.conflicts).toEqual([]);
  dana.decide('соединено', new Map());
  await vi.advanceTimersByTimeAsync(2000);
  expect(dana.keeping).toBe('kept');
  const text = keeper.stored.files['rules/classic/text/ru.json'];
  expect(text).toContain('План семьи');
  expect(text).toContain('Знакомство');
  aru.end();
  dana.end();
});

test('where both changed one thing the second decides, and the other value is in the past', async () => {
  const keeper = new Keeper();
  const [aru, dana] = [keeper.session('aru'), keeper.session('dana')];
  rename(aru, 'План Ару');
  await vi.advanceTimersByTimeAsync(2000);
  rename(dana, 'План Даны');
  await vi.advanceTimersByTimeAsync(2000);
  expect(dana.meeting!.joined.conflicts).toMatchObject([{ target: LABEL, ours: 'План Даны', theirs: 'План Ару' }]);
  dana.decide('решено', new Map([[LABEL, 'theirs']]));
  await vi.advanceTimersByTimeAsync(2000);
  expect(keeper.stored.files['rules/classic/text/ru.json']).toContain('План Ару');
  expect(dana.keeping).toBe('kept');
  aru.end();
  dana.end();
});

test('a family that both changed is kept twice', async () => {
  const keeper = new Keeper();
  const [aru, dana] = [keeper.session('aru'), keeper.session('dana')];
  const [id, family] = [...aru.draft.families][0]!;
  aru.edit('a', { families: { [id]: { ...family, about: 'Так' } } });
  await vi.advanceTimersByTimeAsync(2000);
  dana.edit('b', { families: { [id]: { ...family, about: 'Иначе' } } });
  await vi.advanceTimersByTimeAsync(2000);
  expect(dana.meeting!.joined.copies).toEqual([{ id, copy: `${id}-2` }]);
  dana.decide('c', new Map());
  expect([...dana.draft.families.values()].map(({ about }) => about)).toEqual(expect.arrayContaining(['Так', 'Иначе']));
  aru.end();
  dana.end();
});

test('an edit that nobody could read again is refused with words, and changes nothing', () => {
  const session = new Keeper().session('aru');
  const [rule] = [...session.draft.tree.nodes.keys()].filter((address) => /^ruleset\/.*\/rule\//.test(address));
  const isDone = session.edit('пустое условие', { operations: [{ set: `${rule!}/conditions`, to: { all: [] } }] });
  expect(isDone).toBe(false);
  expect(session.fault).toMatchObject({ said: 'пустое условие', fault: { kind: 'shape' } });
  expect(session.files()).toEqual(files);
  session.end();
});

test('why something is changed is kept, and is there when the model is opened again', async () => {
  const keeper = new Keeper();
  const session = keeper.session('aru');
  rename(session, 'План семьи');
  session.edit('почему', { whys: { [LABEL]: 'Так говорят семьи' } });
  await vi.advanceTimersByTimeAsync(2000);
  expect(session.keeping).toBe('kept');
  expect(session.isTouched).toBe(false);
  session.end();
  const again = keeper.session('dana');
  expect(again.draft.whys.get(LABEL)).toBe('Так говорят семьи');
  expect(keeper.stored.comments).toHaveLength(1);
  again.end();
});

test('what was found of a state is not told of the next one', async () => {
  const keeper = new Keeper();
  const session = keeper.session('aru');
  await vi.advanceTimersByTimeAsync(100);
  const number = (): number => keeper.asked.flatMap((each) => (each.ask === 'study' ? each.number : [])).at(-1)!;
  const first = number();
  keeper.answer({ number: first, found: { issues: [] }, done: true });
  expect(session.isStudied).toBe(true);
  expect(session.fresh.issues).toEqual([]);
  rename(session, 'План семьи');
  expect(session.isStudied).toBe(false);
  expect(session.fresh).toEqual({});
  keeper.answer({ number: first, found: { proofs: [] }, done: true });
  expect(session.fresh).toEqual({});
  await vi.advanceTimersByTimeAsync(400);
  keeper.answer({ number: number(), found: { issues: [] }, done: false });
  expect(session.fresh).toEqual({ issues: [] });
  session.end();
});

test('the files in force are brought once for each edition', async () => {
  const keeper = new Keeper();
  const session = keeper.session('aru');
  const brought = (): number => keeper.asked.filter(({ ask }) => ask === 'in-force').length;
  await vi.advanceTimersByTimeAsync(100);
  expect(session.inForce).toMatchObject({ edition: { edition: '1.0.0' }, files });
  rename(session, 'План семьи');
  await vi.advanceTimersByTimeAsync(2000);
  await session.act({ do: 'comment', id: 'one', address: 'model', text: 'Проверьте срок' });
  await vi.advanceTimersByTimeAsync(100);
  expect(brought()).toBe(1);
  const wanted = { edition: '1.1.0', kind: 'whole', note: 'Приказ', scope: { from: '2026-06-01' } } as const;
  expect(await session.act({ do: 'publish', version: 0, ...wanted })).toBe(true);
  await vi.advanceTimersByTimeAsync(100);
  expect(brought()).toBe(2);
  expect(session.inForce?.edition.edition).toBe('1.1.0');
  session.end();
});
