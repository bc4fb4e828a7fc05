import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { QadamErrorDetail } from '../base/element-error.ts';
import type { AppendAnswer, QadamAppendDetail } from '../append/detail.ts';
import type { QadamForm } from '../form/qadam-form.ts';
import { ask, drawn, formPage, input, press, type } from '../testing/form-page.ts';
import type { Drafts } from './drafts.ts';
import { openDrafts, type DraftsOptions } from './open-drafts.ts';

let name = '';
let count = 0;
beforeEach(() => (name = `form-${Date.now()}-${(count += 1)}`));
afterEach(() => {
  document.body.replaceChildren();
  vi.restoreAllMocks();
});

/** A page that keeps drafts, as it opens anew. */
async function page(
  properties: Partial<QadamForm> = {},
  options: Partial<DraftsOptions> = {},
  parent: Element = document.body,
): Promise<{ form: QadamForm; drafts: Drafts }> {
  const drafts = openDrafts({ person: 'saule', case: 'f-1', name, ...options });
  const form = await formPage({ drafts, ...properties }, parent);
  await drafts.ready;
  await until(() => isDecided(form));
  return { form, drafts };
}
/** It is known what the device keeps of the form. */
const isDecided = (form: QadamForm): boolean =>
  (form as unknown as { drafting: { isBegun: boolean } }).drafting.isBegun || note(form) !== '';
/** The page is gone, as after a crash: nobody has said goodbye. */
function gone({ form }: { form: QadamForm }): void {
  form.remove();
}
async function until(holds: () => boolean | Promise<boolean>, patience = 3000): Promise<void> {
  const end = performance.now() + patience;
  while (!(await holds()) && performance.now() < end) await new Promise((done) => setTimeout(done, 15));
}
const words = (form: QadamForm): string => (form.renderRoot.textContent ?? '').replace(/\s+/g, ' ');
const note = (form: QadamForm): string =>
  (form.renderRoot.querySelector('[part=draft]')?.textContent ?? '').replace(/\s+/g, ' ');
const kept = async (form: QadamForm): Promise<void> => {
  await until(() => words(form).includes('черновик на этом устройстве'));
  await drawn(form);
};
/** Answers `qadam-append` and keeps what was sent. */
function host(form: Element, answer: () => Promise<AppendAnswer>): QadamAppendDetail[] {
  const sent: QadamAppendDetail[] = [];
  form.addEventListener('qadam-append', (event) => {
    const { detail } = event as CustomEvent<QadamAppendDetail>;
    sent.push(detail);
    detail.respondWith(answer());
  });
  return sent;
}
const nicknameIn = async (form: QadamForm): Promise<HTMLInputElement> => {
  form.goTo('family');
  await drawn(form);
  return input(form, 'nickname');
};

test('what is being typed is there again, though the field was never left', async () => {
  const before = await page();
  const field = await nicknameIn(before.form);
  await userEvent.type(field, 'Айка');
  await kept(before.form);
  gone(before);

  const { form } = await page();

  expect(form.value).toEqual({ nickname: 'Айка' });
  expect(note(form)).toMatch(/Восстановлено несохранённое, .*\d\d:\d\d\. Оставить Выбросить/);
  expect(form.isUnsaved).toBe(true);

  await press(form, form.renderRoot, 'Оставить');
  expect(note(form)).toBe('');
  expect(form.value).toEqual({ nickname: 'Айка' });
});

test('what was put in again can be thrown away, here and on the device', async () => {
  const before = await page();
  await press(before.form, ask(before.form, 'violence'), 'Да');
  await kept(before.form);
  gone(before);
  const { form, drafts } = await page({ value: { papers: 'yes' } });
  expect(form.value).toEqual({ papers: 'yes', violence: 'yes' });

  await press(form, form.renderRoot, 'Выбросить');
  await until(async () => (await drafts.list()).length === 0);

  expect(form.value).toEqual({ papers: 'yes' });
  expect(form.isUnsaved).toBe(false);
  gone({ form });
  expect((await page()).form.value).toEqual({});
});

test('what the host has accepted is no draft any more', async () => {
  const before = await page();
  host(before.form, () => Promise.resolve({ accepted: [] }));
  await press(before.form, ask(before.form, 'violence'), 'Нет');
  await kept(before.form);

  expect(await before.form.submit()).toBe(true);
  await drawn(before.form);
  gone(before);
  const { form, drafts } = await page();

  expect(form.value).toEqual({});
  expect(await drafts.list()).toEqual([]);
});

test('what was not sent is sent again by the next page: the same entries, the same key', async () => {
  const before = await page();
  const first = host(before.form, () => Promise.reject(new Error('нет связи')));
  await press(before.form, ask(before.form, 'violence'), 'Нет');
  await before.form.submit();
  await drawn(before.form);
  expect(words(before.form)).toMatch(/Не отправлено, с 11:42 нет связи .*Отправим снова в 11:42.*Отправить сейчас/);
  gone(before);

  const parent = document.body.appendChild(document.createElement('div'));
  const again = host(parent, () => Promise.resolve({ accepted: [] }));
  const { form } = await page({}, {}, parent);
  await until(() => again.length > 0);
  await drawn(form);

  expect(again.map(({ idempotencyKey, entries }) => [idempotencyKey, entries])).toEqual(
    JSON.parse(JSON.stringify(first.map(({ idempotencyKey, entries }) => [idempotencyKey, entries]))),
  );
  expect(form.isUnsaved).toBe(false);
  expect(words(form)).toContain('Сохранено в');
});

test('a crash after the host had it: the log says so, and nothing is sent twice', async () => {
  const before = await page();
  const sent = host(before.form, () => Promise.reject(new Error('ответ потерян')));
  await press(before.form, ask(before.form, 'violence'), 'Нет');
  await before.form.submit();
  gone(before);
  const recorded = { seq: 1, recordedAt: '2026-05-14T11:42:01+05:00', by: { person: 'saule', role: 'worker' } };
  const entries = sent[0]!.entries.map((entry) => ({ ...entry, ...recorded })) as QadamForm['entries'];

  const parent = document.body.appendChild(document.createElement('div'));
  const again = host(parent, () => Promise.resolve({ accepted: [] }));
  const { form, drafts } = await page({ entries }, {}, parent);
  await until(() => !form.isUnsaved);
  await until(async () => (await drafts.list()).length === 0);

  expect(again).toEqual([]);
  expect(await drafts.list()).toEqual([]);
  expect(form.isUnsaved).toBe(false);
});

test('a refusal is not repeated, a lost connection is: as soon as the machine is online', async () => {
  const { form } = await page();
  const answer = vi
    .fn<() => Promise<AppendAnswer>>()
    .mockResolvedValue({ refused: [{ code: 'own', message: 'Нельзя.' }] });
  const sent = host(form, answer);
  await press(form, ask(form, 'violence'), 'Нет');
  await form.submit();
  dispatchEvent(new Event('online'));
  await drawn(form);
  expect(sent).toHaveLength(1);

  answer.mockRejectedValueOnce(new Error('нет связи')).mockResolvedValue({ accepted: [] });
  await form.submit();
  dispatchEvent(new Event('online'));
  await until(() => sent.length === 3);
  await drawn(form);

  expect(new Set(sent.map(({ idempotencyKey }) => idempotencyKey)).size).toBe(1);
  expect(words(form)).toContain('Сохранено в');
});

test('the record has moved on meanwhile: both are shown, nothing is lost', async () => {
  const before = await page({ value: { papers: 'yes', safety: 'hard' } });
  await press(before.form, ask(before.form, 'papers'), 'Нет');
  await press(before.form, ask(before.form, 'violence'), 'Да');
  await kept(before.form);
  gone(before);

  const { form } = await page({ value: { papers: { open: 'refused' }, safety: 'ensured' } });

  expect(form.value).toEqual({ papers: 'no', violence: 'yes', safety: 'ensured' });
  expect(note(form)).toContain('Пока это лежало, запись изменили.');
  expect(note(form)).toContain('в записи «Отказ от ответа»');
});

test('a value that the page sets late goes beside what was put in again', async () => {
  const before = await page();
  await press(before.form, ask(before.form, 'violence'), 'Да');
  await kept(before.form);
  gone(before);
  const { form } = await page();

  form.value = { papers: 'yes' };
  await drawn(form);

  expect(form.value).toEqual({ violence: 'yes', papers: 'yes' });
});

test('the same form in another tab is told and writes nothing over; it takes over when that one goes', async () => {
  const one = await page();
  await press(one.form, ask(one.form, 'violence'), 'Да');
  await kept(one.form);

  const { form } = await page();
  expect(note(form)).toContain('Это же открыто в другой вкладке.');
  await press(form, ask(form, 'papers'), 'Да');
  gone(one);
  await until(() => note(form).includes('Восстановлено'));

  expect(form.value).toEqual({ violence: 'yes', papers: 'yes' });
  await kept(form);
  expect(await openDrafts({ person: 'saule', case: 'f-1', name }).read('form/trial/all-types/aru/')).toMatchObject({
    content: { typed: { answers: { violence: 'yes', papers: 'yes' } } },
  });
});

test('what another tab has saved is told', async () => {
  const one = await page();
  host(one.form, () => Promise.resolve({ accepted: [] }));
  await press(one.form, ask(one.form, 'violence'), 'Нет');
  const { form } = await page();

  await one.form.submit();
  await until(() => note(form).includes('сохранили'));

  expect(note(form)).toContain('Это сохранили в другой вкладке.');
});

test('another key: nothing is kept, the reader and the page are told', async () => {
  const key = new Uint8Array(32);
  const before = await page({}, { key });
  await press(before.form, ask(before.form, 'violence'), 'Да');
  await kept(before.form);
  gone(before);
  const faults: QadamErrorDetail[] = [];
  document.addEventListener('qadam-error', (event) => faults.push((event as CustomEvent<QadamErrorDetail>).detail), {
    once: true,
  });

  const { form } = await page({}, { key: key.slice().fill(1) });

  expect(note(form)).toContain('прежние черновики закрыты другим ключом');
  expect(faults).toMatchObject([{ code: 'elements/drafts-not-kept', params: { reason: 'other-key' } }]);
  gone({ form });
  expect((await page({}, { key })).form.value).toEqual({ violence: 'yes' });
});

test('a full device is told, and what is typed stays on the page', async () => {
  // stands for a full disk: the browser gives no small quota on demand
  const { form } = await page();
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  await press(form, ask(form, 'violence'), 'Да');
  await until(() => note(form) !== '');

  expect(note(form)).toContain('на устройстве нет места');
  expect(form.value).toEqual({ violence: 'yes' });

  vi.restoreAllMocks();
  await press(form, ask(form, 'papers'), 'Да');
  await kept(form);
  expect(note(form)).toBe('');
});

/** Keeps a transaction of another connection at work: what would be written waits for its end. */
async function busyDevice(): Promise<() => void> {
  const database = await new Promise<IDBDatabase>((done) => {
    const opening = indexedDB.open(name);
    opening.onsuccess = () => done(opening.result);
  });
  const store = database.transaction('drafts', 'readwrite').objectStore('drafts');
  let isBusy = true;
  const again = (): void => void (isBusy && (store.count().onsuccess = again));
  again();
  return () => {
    isBusy = false;
    database.close();
  };
}

test('a device that does not answer holds nothing back from being sent', async () => {
  const { form } = await page();
  await press(form, ask(form, 'violence'), 'Да');
  await kept(form);
  const sent = host(form, () => Promise.resolve({ accepted: [] }));
  const end = await busyDevice();
  await press(form, ask(form, 'papers'), 'Да');
  void form.submit();
  await until(() => sent.length > 0, 6000);
  end();

  expect(sent).toHaveLength(1);
});

test('signing out in another tab ends the keeping here', async () => {
  const { form } = await page();
  await press(form, ask(form, 'violence'), 'Да');
  await kept(form);

  const other = openDrafts({ person: 'saule', name });
  await other.removeAll();
  await until(() => note(form) !== '');
  await press(form, ask(form, 'papers'), 'Да');

  expect(note(form)).toContain('Черновики на этом устройстве стёрты');
  expect(await openDrafts({ person: 'saule', case: 'f-1', name }).list()).toEqual([]);
});

test('a page that gives no drafts keeps nothing and repeats nothing', async () => {
  const form = await formPage();
  const sent = host(form, () => Promise.reject(new Error('нет связи')));
  await type(form, 'nickname', 'Айка').catch(() => undefined);
  await press(form, ask(form, 'violence'), 'Нет');
  await form.submit();
  dispatchEvent(new Event('online'));
  await drawn(form);

  expect(sent).toHaveLength(1);
  expect(words(form)).toContain('Отправить ещё раз');
});
