import type { Row } from '@qadam/schema';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { QadamAppendDetail } from '../append/detail.ts';
import type { QadamPlan } from '../plan/qadam-plan.ts';
import { fill, saying, settled, wordsOf } from '../testing/case-page.ts';
import { kit, worker } from '../testing/families.ts';
import { hostOf } from '../testing/host.ts';
import { planEntries, planPage } from '../testing/plan-page.ts';
import { openDrafts } from './open-drafts.ts';

let name = '';
let count = 0;
beforeEach(() => (name = `plan-${Date.now()}-${(count += 1)}`));
afterEach(() => document.body.replaceChildren());

const AT = '2026-03-13T11:00:00+05:00';
const running = { at: AT, entries: planEntries('running') };
const drafts = () => openDrafts({ person: 'saule', case: 'f-1', name });
async function until(holds: () => boolean | Promise<boolean>, patience = 3000): Promise<void> {
  const end = performance.now() + patience;
  while (!(await holds()) && performance.now() < end) await new Promise((done) => setTimeout(done, 15));
}
const isEmpty = (): Promise<void> => until(async () => (await drafts().list()).length === 0);
/** A plan of a page that keeps drafts, once it is known whether something was left. */
async function page(properties: Partial<QadamPlan> = {}, host?: (event: Event) => void): Promise<QadamPlan> {
  const plan = await planPage({ drafts: drafts(), ...running, ...properties }, host);
  await plan.drafts?.ready;
  await new Promise((done) => setTimeout(done, 100));
  await settled(plan);
  return plan;
}
async function press(plan: QadamPlan, words: string): Promise<void> {
  saying(plan.renderRoot, words).click();
  await settled(plan);
}
const note = (plan: QadamPlan): string => wordsOf(plan.renderRoot.querySelector('[part=draft]'));
const cell = (plan: QadamPlan, column: string): string | undefined =>
  plan.renderRoot.querySelector<HTMLInputElement>(`#cell-${column}`)?.value;
const actions = ({ entries = [] }: QadamPlan): string[] => {
  const newest = entries.findLast(({ type }) => type === 'answered');
  return newest?.type === 'answered'
    ? (newest.body.answers.actions as Row[]).map(({ action }) => action as string)
    : [];
};
/** A page on which a new step was half written, and which is gone. */
async function halfWritten(): Promise<void> {
  const before = await page();
  await press(before, 'Добавить шаг');
  fill(before.renderRoot, 'cell-action', 'Осмотр педиатра');
  await settled(before);
  await new Promise((done) => setTimeout(done, 600));
  before.remove();
}
async function complete(plan: QadamPlan): Promise<void> {
  fill(plan.renderRoot, 'cell-term', '2026-03-25');
  fill(plan.renderRoot, 'cell-resource', 'own');
  await settled(plan);
  await press(plan, 'Записать');
}
/** A new step that was not sent from a page whose log was `entries`, and the next page, which sends it again. */
async function sentAgain(entries = running.entries): Promise<{ plan: QadamPlan; sent: QadamAppendDetail[] }> {
  const sent: QadamAppendDetail[] = [];
  const hear = (event: Event): void => void sent.push((event as CustomEvent<QadamAppendDetail>).detail);
  const before = await page({ entries }, (event) => {
    hear(event);
    sent[0]!.respondWith(Promise.reject(new Error('нет связи')));
  });
  await press(before, 'Добавить шаг');
  fill(before.renderRoot, 'cell-action', 'Осмотр педиатра');
  await complete(before);
  before.remove();
  const plan = await page({}, (event) => {
    hear(event);
    hostOf(kit, worker, () => AT)(event);
  });
  return { plan, sent };
}

test('a half-written step is there again, is kept, and is recorded once', async () => {
  await halfWritten();

  const plan = await page();
  expect(cell(plan, 'action')).toBe('Осмотр педиатра');
  expect(note(plan)).toMatch(/^Восстановлено несохранённое, .*\d\d:\d\d\. Оставить Выбросить$/);
  await press(plan, 'Оставить');
  expect(note(plan)).toBe('');
  expect(cell(plan, 'action')).toBe('Осмотр педиатра');

  await complete(plan);
  await isEmpty();
  expect(actions(plan).filter((action) => action === 'Осмотр педиатра')).toHaveLength(1);
  expect(await drafts().list()).toEqual([]);
});

test('a half-written step can be thrown away, here and on the device', async () => {
  await halfWritten();
  const plan = await page();

  await press(plan, 'Выбросить');
  await isEmpty();

  expect(plan.isUnsaved).toBe(false);
  expect(cell(plan, 'action')).toBeUndefined();
  plan.remove();
  expect((await page()).isUnsaved).toBe(false);
});

test('a change of a step is there again, though somebody has removed the step meanwhile', async () => {
  const before = await page();
  before.renderRoot.querySelector<HTMLElement>('[data-act=edit]')!.click();
  await settled(before);
  const begun = cell(before, 'action');
  fill(before.renderRoot, 'cell-action', `${begun}, до обеда`);
  await settled(before);
  await new Promise((done) => setTimeout(done, 600));
  before.remove();
  const entries = running.entries.map((entry) => {
    if (entry.type !== 'answered' || entry.body.instrument !== 'plan') return entry;
    const rows = (entry.body.answers.actions as Row[]).filter(({ action }) => action !== begun);
    return { ...entry, body: { ...entry.body, answers: { ...entry.body.answers, actions: rows } } };
  });

  const plan = await page({ entries });

  expect(cell(plan, 'action')).toBe(`${begun}, до обеда`);
  expect(note(plan)).toContain('Восстановлено несохранённое');
});

test('a step that was not sent goes out again from the next page: the same entries, the same key', async () => {
  const { plan, sent } = await sentAgain();
  await until(() => actions(plan).includes('Осмотр педиатра'));
  await isEmpty();

  expect(sent).toHaveLength(2);
  expect(sent[1]!.idempotencyKey).toBe(sent[0]!.idempotencyKey);
  expect(sent[1]!.entries).toEqual(sent[0]!.entries);
  expect(plan.isUnsaved).toBe(false);
  expect(await drafts().list()).toEqual([]);
});

test('a step that was not sent writes nothing over that somebody else has recorded meanwhile', async () => {
  const { plan, sent } = await sentAgain(running.entries.slice(0, -1));
  const theirs = actions(plan);
  await until(() => wordsOf(plan.renderRoot).includes('Пока вы писали, в дело внесли новые записи'));

  expect(sent).toHaveLength(2);
  expect(sent[1]!.expectedSeq).toBe(sent[0]!.expectedSeq);
  expect(actions(plan)).toEqual(theirs);
  expect(cell(plan, 'action')).toBe('Осмотр педиатра');
  await press(plan, 'Записать');
  expect(actions(plan)).toEqual([...theirs, 'Осмотр педиатра']);
});

test('a plan that is only read puts nothing in, and leaves it for one that is written', async () => {
  await halfWritten();

  const plan = await page({ readonly: true });

  expect(cell(plan, 'action')).toBeUndefined();
  expect(await drafts().list()).toHaveLength(1);
});
