import type { Entry } from '@qadam/schema';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { AppendAnswer, QadamAppendDetail } from '../append/detail.ts';
import type { QadamRisk } from '../risk/qadam-risk.ts';
import { fill, riskPage, saying, settled, wordsOf } from '../testing/case-page.ts';
import { entriesOf, supervisor, worker } from '../testing/families.ts';
import { openDrafts } from './open-drafts.ts';

let name = '';
let count = 0;
beforeEach(() => (name = `decision-${Date.now()}-${(count += 1)}`));
afterEach(() => document.body.replaceChildren());

const AT = '2026-05-12T09:30:00+05:00';
/** Ali: medium is established and nobody has decided. */
const medium = { entries: entriesOf('two-siblings', '2026-05-11T11:30'), about: 'ali', at: AT };
/** Aya: a worker has decided low, which waits. */
const waiting = { entries: entriesOf('two-siblings', '2026-05-12T09:00'), about: 'aya', at: AT };

const drafts = (person = 'saule') => openDrafts({ person, case: 'f-1', name });
async function until(holds: () => boolean | Promise<boolean>, patience = 3000): Promise<void> {
  const end = performance.now() + patience;
  while (!(await holds()) && performance.now() < end) await new Promise((done) => setTimeout(done, 15));
}
/** A panel of a page that keeps drafts, once it is known whether something was left. */
async function page(properties: Partial<QadamRisk> = {}, parent: Element = document.body): Promise<QadamRisk> {
  const panel = await riskPage({ drafts: drafts(), ...medium, ...properties }, parent);
  await panel.drafts?.ready;
  await new Promise((done) => setTimeout(done, 100));
  await settled(panel);
  return panel;
}
const note = (panel: QadamRisk, part = 'draft'): string =>
  [...panel.renderRoot.querySelectorAll(`[part=${part}]`)].map(wordsOf).join(' ');
const isKept = (panel: QadamRisk): Promise<void> => until(() => keptAt(panel) !== undefined);
const keptAt = (panel: QadamRisk): number | undefined =>
  (panel as unknown as { drafting: { state: { keptAt?: number } } }).drafting.state.keptAt;
const isEmpty = (): Promise<void> => until(async () => (await drafts().list()).length === 0);
const option = (panel: QadamRisk): string | undefined =>
  panel.renderRoot.querySelector<HTMLSelectElement>('#option')?.value;
const reason = (panel: QadamRisk): string | undefined =>
  panel.renderRoot.querySelector<HTMLTextAreaElement>('#reason')?.value;

async function press(panel: QadamRisk, words: string): Promise<void> {
  saying(panel.renderRoot, words).click();
  await settled(panel);
}
async function write(panel: QadamRisk, level: string, why: string): Promise<void> {
  await press(panel, 'Решить иначе');
  fill(panel.renderRoot, 'option', level);
  fill(panel.renderRoot, 'reason', why);
  await settled(panel);
}
/** A panel in which somebody has written, on a page that is gone. */
async function written(level: string, why: string): Promise<void> {
  const before = await page();
  await write(before, level, why);
  await isKept(before);
  before.remove();
}
/** Answers `qadam-append` and keeps what was sent. */
function host(answer: () => Promise<AppendAnswer>, target: EventTarget): QadamAppendDetail[] {
  const sent: QadamAppendDetail[] = [];
  target.addEventListener('qadam-append', (event) => {
    const { detail } = event as CustomEvent<QadamAppendDetail>;
    sent.push(detail);
    detail.respondWith(answer());
  });
  return sent;
}
/** A page on which the host answers from the beginning. */
async function hosted(properties: Partial<QadamRisk> = {}): Promise<{ panel: QadamRisk; sent: QadamAppendDetail[] }> {
  const parent = document.body.appendChild(document.createElement('div'));
  const sent = host(() => Promise.resolve({ accepted: [] }), parent);
  return { panel: await page(properties, parent), sent };
}
const offline = (): Promise<AppendAnswer> => Promise.reject(new Error('нет связи'));
const next = (entries: readonly Entry[], by: Entry['by'], act: object): readonly Entry[] => {
  const seq = entries.length + 1;
  const added = { id: `00000000-0000-7000-8000-00000000${1000 + seq}`, seq, at: AT, recordedAt: AT, by, ...act };
  return [...entries, added as unknown as Entry];
};
const raised = next(medium.entries, supervisor, {
  type: 'decided',
  about: 'ali',
  body: { decision: 'level', option: 'high', reason: 'Бабушка в больнице' },
});
const lowered = next(medium.entries, worker, {
  type: 'decided',
  about: 'ali',
  body: { decision: 'level', option: 'low', reason: 'Живут у тёти' },
});

test('option and reason that were not sent are there again, and can be kept', async () => {
  await written('high', 'Бабушка ложится в больницу');

  const panel = await page();
  expect([option(panel), reason(panel)]).toEqual(['high', 'Бабушка ложится в больницу']);
  expect(note(panel)).toMatch(/Восстановлено несохранённое, .*\d\d:\d\d\. Оставить Выбросить/);
  expect(note(panel, 'outrun')).toBe('');

  await press(panel, 'Оставить');
  expect(note(panel)).toBe('');
  expect(reason(panel)).toBe('Бабушка ложится в больницу');
});

test('what was put in again can be thrown away, here and on the device', async () => {
  await written('high', 'Бабушка ложится в больницу');
  const panel = await page();

  await press(panel, 'Выбросить');
  await isEmpty();

  expect(panel.isUnsaved).toBe(false);
  expect(option(panel)).toBeUndefined();
  expect(await drafts().list()).toEqual([]);
});

test('a decision that was not sent goes out again from the next page: the same entries, the same key', async () => {
  const before = await page();
  const first = host(offline, before);
  await write(before, 'high', 'Бабушка ложится в больницу');
  await press(before, 'Записать решение');
  expect(note(before, 'saving')).toMatch(/Не отправлено, с 09:30/);
  before.remove();

  const { panel, sent } = await hosted();
  await until(() => sent.length > 0 && !panel.isUnsaved);
  await isEmpty();

  expect(sent.map(({ idempotencyKey, entries }) => [idempotencyKey, entries])).toEqual(
    first.map(({ idempotencyKey, entries }) => [idempotencyKey, entries]),
  );
  expect(note(panel, 'saving')).toContain('Записано в 09:30');
  expect(await drafts().list()).toEqual([]);
});

test('agreeing with the advice, with nothing typed, is on its way like a decision', async () => {
  const before = await page();
  host(offline, before);
  await press(before, 'Согласиться');
  before.remove();

  const { panel, sent } = await hosted();
  await until(() => sent.length > 0 && !panel.isUnsaved);

  expect(sent[0]!.entries).toMatchObject([{ type: 'decided', about: 'ali', body: { option: 'medium' } }]);
});

test('the log has it already: nothing is sent twice', async () => {
  const before = await page();
  const attempts = host(offline, before);
  await write(before, 'high', 'Бабушка ложится в больницу');
  await press(before, 'Записать решение');
  const [attempted] = attempts[0]!.entries;
  before.remove();

  const entries = next(medium.entries, worker, attempted!);
  const { panel, sent } = await hosted({ entries });
  await isEmpty();

  expect(sent).toEqual([]);
  expect(panel.isUnsaved).toBe(false);
  expect(await drafts().list()).toEqual([]);
});

test('a refusal is not repeated by the next page; what was typed is there', async () => {
  const before = await page();
  host(() => Promise.resolve({ refused: [{ code: 'own', message: 'Нельзя.' }] }), before);
  await write(before, 'high', 'Бабушка ложится в больницу');
  await press(before, 'Записать решение');
  await isKept(before);
  before.remove();

  const { panel, sent } = await hosted();
  dispatchEvent(new Event('online'));
  await settled(panel);

  expect(sent).toEqual([]);
  expect(reason(panel)).toBe('Бабушка ложится в больницу');
});

test('the objection of a second person is kept, theirs alone', async () => {
  const own = { ...waiting, person: supervisor };
  const before = await page({ ...own, drafts: drafts('gauhar') });
  fill(before.renderRoot, 'objection', 'Договора с тётей никто не видел');
  await settled(before);
  await isKept(before);
  before.remove();

  const workers = await page(waiting);
  expect(workers.isUnsaved).toBe(false);
  workers.remove();
  const panel = await page({ ...own, drafts: drafts('gauhar') });

  expect(panel.renderRoot.querySelector<HTMLTextAreaElement>('#objection')!.value).toBe(
    'Договора с тётей никто не видел',
  );
  expect(note(panel)).toContain('Восстановлено несохранённое');
});

test('an answer of a second person that is not sent says so', async () => {
  const panel = await page({ ...waiting, person: supervisor });
  host(offline, panel);
  await press(panel, 'Согласен, согласна');

  expect(note(panel, 'saving')).toMatch(/Не отправлено, с 09:30 .*Отправить сейчас/);
});

test('the level has changed meanwhile: both are shown, nothing is sent', async () => {
  await written('low', 'Живут у тёти');

  const { panel, sent } = await hosted({ entries: raised });

  expect([option(panel), reason(panel)]).toEqual(['low', 'Живут у тёти']);
  expect(note(panel, 'outrun')).toMatch(
    /изменились уровень, совет правила или решение.* Тогда действовало: средний Сейчас действует: высокий/,
  );
  expect(sent).toEqual([]);
});

test('somebody else has decided meanwhile: what was typed is read beside it, and can be thrown away', async () => {
  await written('high', 'Бабушка ложится в больницу');

  const panel = await page({ entries: lowered });
  expect(reason(panel)).toBeUndefined();
  expect(note(panel, 'outrun')).toContain('Набрано: высокий Бабушка ложится в больницу');

  await press(panel, 'Выбросить');
  await isEmpty();
  expect(note(panel, 'outrun')).toBe('');
});

test('the record moves on under somebody who is writing: they are told at once', async () => {
  const panel = await page({ drafts: undefined });
  await write(panel, 'low', 'Живут у тёти');
  expect(note(panel, 'outrun')).toBe('');

  panel.entries = raised;
  await settled(panel);

  expect(note(panel, 'outrun')).toContain('Сейчас действует: высокий');
  expect(reason(panel)).toBe('Живут у тёти');
});

test('of two panels of a page one puts it in, and a panel at rest keeps the place of no other', async () => {
  const rest = await page();
  const busy = await page();
  await write(busy, 'high', 'Бабушка ложится в больницу');
  await isKept(busy);
  expect(note(busy)).toBe('');
  rest.remove();
  busy.remove();

  const one = await page();
  const other = await page();
  expect([one.isUnsaved, other.isUnsaved]).toEqual([true, false]);
  expect(note(other)).toBe('');

  await press(one, 'Выбросить');
  await write(other, 'high', 'Снова');
  await isKept(other);
  expect(note(other)).toBe('');
});

test('what is typed about one child is not that of the next, and waits for the first', async () => {
  const panel = await page();
  await write(panel, 'high', 'Бабушка ложится в больницу');
  await isKept(panel);

  panel.about = 'aya';
  await settled(panel);
  expect(panel.isUnsaved).toBe(false);

  panel.about = 'ali';
  await until(() => panel.isUnsaved);
  await settled(panel);
  expect(reason(panel)).toBe('Бабушка ложится в больницу');
});

test.each<[string, Partial<QadamRisk>]>([
  ['one line', { compact: true }],
  ['a panel that is only read', { readonly: true }],
  ['a draft of a form', { draft: { instrument: 'risk-assessment', about: 'ali', answers: {} } }],
  ['a role that does not decide', { person: { person: 'guest', role: 'guest' } }],
])('%s puts nothing in', async (_, properties) => {
  await written('high', 'Бабушка ложится в больницу');

  const panel = await page(properties);

  expect(panel.isUnsaved).toBe(false);
  expect(await drafts().list()).toHaveLength(1);
});
