import { afterEach, beforeEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { hostOf } from '../testing/host.ts';
import type { QadamCase } from '../case/qadam-case.ts';
import type { QadamAppendDetail } from '../append/detail.ts';
import type { QadamForm } from '../form/qadam-form.ts';
import type { QadamRisk } from '../risk/qadam-risk.ts';
import { byWords } from '../testing/form-page.ts';
import { begin, casePage, entriesIn, fill, press, saying, settled, wordsOf } from '../testing/case-page.ts';
import { entriesOf, kit, worker } from '../testing/families.ts';
import { openDrafts } from './open-drafts.ts';

let name = '';
let count = 0;
beforeEach(() => (name = `case-${Date.now()}-${(count += 1)}`));
afterEach(() => document.body.replaceChildren());

const AT = '2026-05-12T09:30:00+05:00';
const siblings = { at: AT, entries: entriesOf('two-siblings', '2026-05-12T09:00') };
const drafts = () => openDrafts({ person: 'saule', case: 'f-1', name });
const offline = (event: Event): void =>
  (event as CustomEvent<QadamAppendDetail>).detail.respondWith(Promise.reject(new Error('нет связи')));
async function until(holds: () => boolean, patience = 6000): Promise<void> {
  const end = performance.now() + patience;
  while (!holds() && performance.now() < end) await new Promise((done) => setTimeout(done, 20));
}
const formOf = (element: QadamCase): QadamForm => element.renderRoot.querySelector<QadamForm>('.document qadam-form')!;
const words = (element: QadamCase): string => wordsOf(element.renderRoot);
const unsaved = (element: QadamCase): string => wordsOf(element.renderRoot.querySelector('.unsaved'));

async function choose(element: QadamCase, question: string, answer: string): Promise<void> {
  const place = formOf(element).renderRoot.querySelector<HTMLElement>(`[data-question="${question}"]`)!;
  byWords(place, answer).click();
  await settled(element);
}
/** Answers that a child was beaten, in the document that is open. */
async function writeDanger(element: QadamCase): Promise<void> {
  const form = formOf(element);
  await form.updateComplete;
  const what = form.renderRoot.querySelector<HTMLTextAreaElement>('[data-question=what] textarea')!;
  await userEvent.fill(what, 'Избит отчимом, отчим дома');
  await choose(element, 'other-immediate', 'Да');
  await choose(element, 'safe-now', 'Нет');
}
async function keptIn(element: QadamCase): Promise<void> {
  await until(() => wordsOf(formOf(element).renderRoot).includes('черновик на этом устройстве'));
}

test('a document that an earlier page left open is named, and leads to what was typed', async () => {
  const before = await casePage({ ...siblings, drafts: drafts() });
  await press(before, 'Оценка риска');
  formOf(before).renderRoot.querySelector<HTMLInputElement>('input[type=radio]')!.click();
  await keptIn(before);
  const typed = formOf(before).value;
  before.remove();

  const element = await casePage({ ...siblings, drafts: drafts() });
  await until(() => unsaved(element) !== '');
  expect(unsaved(element)).toMatch(/^Не сохранено в деле\. Набранное осталось на этом устройстве\. .*Оценка риска · /);
  await press(element, 'Открыть и сохранить');
  await until(() => formOf(element).isUnsaved);

  expect(formOf(element).value).toEqual(typed);
  expect(wordsOf(formOf(element).renderRoot.querySelector('[part=draft]'))).toContain('Восстановлено несохранённое');
});

test('a record that was not sent says whom to call, and goes out once when the next page opens', async () => {
  const before = await casePage({ ...siblings, drafts: drafts(), phones: { supervisor: '+7 700 000 00 01' } }, offline);
  await press(before, 'Опасность сейчас');
  await until(() => before.renderRoot.querySelector('.danger-choice, [part=danger-choice]') !== null);
  before.renderRoot.querySelector<HTMLElement>('[part=danger-choice] button')!.click();
  await settled(before);
  await writeDanger(before);
  await keptIn(before);
  await formOf(before).submit();
  await settled(before);
  const told = wordsOf(formOf(before).renderRoot.querySelector('[part=outcome]'));
  expect(told).toMatch(/^Не отправлено, с 09:30/);
  expect(told).toContain('об этом ещё никто не знает. Позвоните сейчас: ');
  expect(told).toContain('+7 700 000 00 01');
  await press(before, '← К делу');
  expect(unsaved(before)).toContain('Не отправлено, с 09:30');
  expect(unsaved(before)).toContain('+7 700 000 00 01');
  before.remove();

  const element = await casePage(
    { ...siblings, drafts: drafts() },
    hostOf(kit, worker, () => AT),
  );
  await until(() => entriesIn(element, 'answered').some(({ body }) => body.instrument === 'danger-now'));
  await until(() => unsaved(element) === '');

  expect(entriesIn(element, 'answered').filter(({ body }) => body.instrument === 'danger-now')).toHaveLength(1);
  expect(words(element)).toContain('Записано в 09:30');
  expect(await drafts().list()).toEqual([]);
});

test('without drafts a danger that was not sent says whom to call all the same', async () => {
  const element = await casePage(siblings, offline);
  await press(element, 'Опасность сейчас');
  element.renderRoot.querySelector<HTMLElement>('[part=danger-choice] button')!.click();
  await settled(element);
  await writeDanger(element);
  await formOf(element).submit();
  await settled(element);

  expect(wordsOf(formOf(element).renderRoot.querySelector('[part=outcome]'))).toContain('Позвоните сейчас: ');
});

test('what is not known is no danger: nobody is to be called', async () => {
  const element = await casePage(siblings, offline);
  await press(element, 'Оценка риска');
  await formOf(element).submit();
  await settled(element);

  expect(words(element)).not.toContain('Позвоните сейчас');
  expect(wordsOf(formOf(element).renderRoot as ShadowRoot)).not.toContain('Позвоните сейчас');
});

test('a note that was half written is open again', async () => {
  const before = await casePage({ ...siblings, drafts: drafts() });
  await begin(before, 'Записать заметку');
  fill(before.renderRoot, before.renderRoot.querySelector('.act textarea')!.id, 'Звонила бабушка');
  await settled(before);
  await new Promise((done) => setTimeout(done, 600));
  before.remove();

  const element = await casePage({ ...siblings, drafts: drafts() });
  await until(() => element.renderRoot.querySelector('.act [part=draft]') !== null);

  expect(element.renderRoot.querySelector<HTMLTextAreaElement>('.act textarea')!.value).toBe('Звонила бабушка');
  await press(element, 'Записать', '.act');
  await until(() => entriesIn(element, 'noted').length > 0);
  await settled(element);
  expect(entriesIn(element, 'noted')).toHaveLength(1);
  await until(() => element.renderRoot.querySelector('.act') === null);
  await new Promise((done) => setTimeout(done, 600));
  expect(await drafts().list()).toEqual([]);
});

/** Opens Ali's level and writes a decision. */
async function writeDecision(element: QadamCase, level: string, why: string): Promise<void> {
  await press(element, 'Подробно: Али');
  const root = panelOf(element).renderRoot;
  saying(root, 'Решить иначе').click();
  await settled(panelOf(element));
  fill(root, 'option', level);
  fill(root, 'reason', why);
  await settled(panelOf(element));
}
const panelOf = (element: QadamCase): QadamRisk =>
  element.renderRoot.querySelector<QadamRisk>('.level-view qadam-risk')!;
const undecided = { at: AT, entries: entriesOf('two-siblings', '2026-05-11T11:30') };

test('a decision that was left is named, stays as it was typed, and leads back', async () => {
  const element = await casePage(undecided);
  await writeDecision(element, 'high', 'Бабушка ложится в больницу');
  await press(element, '← К делу');

  expect(unsaved(element)).toMatch(/^Не сохранено\. .*Решение об уровне.* · Али Открыть и сохранить/i);
  expect(element.isUnsaved).toBe(true);
  await press(element, 'Открыть и сохранить');
  expect(panelOf(element).renderRoot.querySelector<HTMLTextAreaElement>('#reason')!.value).toContain('Бабушка');

  saying(panelOf(element).renderRoot, 'Записать решение').click();
  await settled(element);
  await press(element, '← К делу');
  expect(unsaved(element)).toBe('');
  expect(entriesIn(element, 'decided').at(-1)).toMatchObject({ about: 'ali', body: { option: 'high' } });
});

test('a decision of an earlier page is named and leads to what was typed', async () => {
  const before = await casePage({ ...undecided, drafts: drafts() });
  await writeDecision(before, 'high', 'Бабушка ложится в больницу');
  await new Promise((done) => setTimeout(done, 600));
  before.remove();

  const element = await casePage({ ...undecided, drafts: drafts() });
  await until(() => unsaved(element) !== '');
  expect(unsaved(element)).toContain('· Али');
  expect(unsaved(element)).toContain('Набранное осталось на этом устройстве');
  await press(element, 'Открыть и сохранить');

  const root = panelOf(element).renderRoot as ShadowRoot;
  expect(wordsOf(root.querySelector('[part=draft]'))).toContain('Восстановлено несохранённое');
  saying(root, 'Выбросить').click();
  await settled(element);
  await press(element, '← К делу');
  expect(unsaved(element)).toBe('');
});

test('a decision that was not sent goes out from the next page of the case, with the time that was typed', async () => {
  const attempts: QadamAppendDetail[] = [];
  const before = await casePage({ ...undecided, drafts: drafts() }, (event) => {
    attempts.push((event as CustomEvent<QadamAppendDetail>).detail);
    offline(event);
  });
  await press(before, 'Подробно: Али');
  const time = before.renderRoot.querySelector<HTMLInputElement>('.when input')!;
  time.value = '2026-05-12T08:00';
  time.dispatchEvent(new Event('change'));
  await settled(before);
  saying(panelOf(before).renderRoot, 'Согласиться').click();
  await settled(before);
  await press(before, '← К делу');
  expect(unsaved(before)).toContain('Не отправлено, с 09:30');
  before.remove();

  const element = await casePage({ ...undecided, drafts: drafts() });
  await until(() => entriesIn(element, 'decided').some(({ about }) => about === 'ali'));
  await until(() => unsaved(element) === '');

  expect(entriesIn(element, 'decided').filter(({ about }) => about === 'ali')).toMatchObject([
    { id: attempts[0]!.entries[0]!.id, at: '2026-05-12T08:00:00+05:00', body: { option: 'medium' } },
  ]);
  expect(words(element)).toContain('Записано в 09:30');
  expect(await drafts().list()).toEqual([]);
});

test('a decision typed beside a document is named when the document is left', async () => {
  const element = await casePage({ ...undecided, drafts: drafts() });
  await press(element, 'Оценка риска');
  const beside = element.renderRoot.querySelector<QadamRisk>('.beside__panel')!;
  saying(beside.renderRoot, 'Решить').click();
  await settled(beside);
  fill(beside.renderRoot, 'reason', 'Бабушка ложится в больницу');
  await settled(beside);
  await press(element, '← К делу');
  expect(unsaved(element)).toContain('Решение');

  await press(element, 'Открыть и сохранить');
  await until(() => panelOf(element).isUnsaved);
  await settled(element);
  expect(panelOf(element).renderRoot.querySelector<HTMLTextAreaElement>('#reason')!.value).toContain('Бабушка');
});

test('what is repeated may be older than what is typed: that stays', async () => {
  const answers: unknown[] = [];
  let isOnline = false;
  const element = await casePage({ ...siblings, drafts: drafts() }, (event) => {
    if (!isOnline) return offline(event);
    answers.push((event as CustomEvent<QadamAppendDetail>).detail.entries);
    return hostOf(kit, worker, () => AT)(event);
  });
  await press(element, 'Опасность сейчас');
  element.renderRoot.querySelector<HTMLElement>('[part=danger-choice] button')!.click();
  await settled(element);
  await writeDanger(element);
  await formOf(element).submit();
  await settled(element);
  const form = formOf(element);
  await choose(element, 'safe-now', 'Да');

  isOnline = true;
  dispatchEvent(new Event('online'));
  await until(() => answers.length > 0);
  await settled(element);

  expect(formOf(element)).toBe(form);
  expect(form.isUnsaved).toBe(true);
  expect(form.value).toMatchObject({ 'safe-now': 'yes' });
});
