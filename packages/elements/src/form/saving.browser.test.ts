import { afterEach, expect, test, vi } from 'vitest';
import type { AppendAnswer, QadamAppendDetail } from '../append/detail.ts';
import type { NewAnsweredEntry } from '../append/new-entry.ts';
import type { QadamForm } from './qadam-form.ts';
import { demoKit } from '../testing/kits.ts';
import { ask, drawn, formPage, NOW, press } from '../testing/form-page.ts';

afterEach(() => document.body.replaceChildren());

/** Answers `qadam-append` and keeps what was sent. */
function host(form: QadamForm, answer: () => Promise<AppendAnswer>): QadamAppendDetail<NewAnsweredEntry>[] {
  const sent: QadamAppendDetail<NewAnsweredEntry>[] = [];
  form.addEventListener('qadam-append', (event) => {
    const { detail } = event as CustomEvent<QadamAppendDetail<NewAnsweredEntry>>;
    sent.push(detail);
    detail.respondWith(answer());
  });
  return sent;
}
const filled = (): Promise<QadamForm> => formPage({ value: { violence: 'no' } });
const words = (form: QadamForm): string => form.renderRoot.textContent ?? '';

test('a record is one "answered" entry for the case', async () => {
  const form = await formPage({ kit: demoKit(), instrument: 'first-look', value: { violence: 'yes' } });
  const sent = host(form, () => Promise.resolve({ accepted: [] }));

  await press(form, form.renderRoot, 'Сохранить');

  expect(sent[0]).toMatchObject({ expectedSeq: 0, idempotencyKey: '00000000-0000-7000-8000-000000000003' });
  expect(sent[0]?.entries).toEqual([
    {
      id: '00000000-0000-7000-8000-000000000002',
      type: 'answered',
      at: NOW,
      about: 'aru',
      body: {
        record: '00000000-0000-7000-8000-000000000001',
        instrument: 'first-look',
        edition: '1.0.0',
        answers: { violence: 'yes' },
      },
    },
  ]);
  expect(words(form)).toContain('Сохранено в 11:42');
});

test('it says that it is saving until the host has answered', async () => {
  const form = await filled();
  let accept = (_answer: AppendAnswer): void => {};
  host(form, () => new Promise((done) => (accept = done)));

  const saved = form.submit();
  await drawn(form);
  expect(words(form)).toContain('Сохраняем…');

  accept({ accepted: [] });
  expect(await saved).toBe(true);
  await drawn(form);
  expect(words(form)).not.toContain('Сохраняем…');
});

test('what the host refuses is said in words and nothing is lost', async () => {
  const form = await filled();
  host(form, () =>
    Promise.resolve({ refused: [{ code: 'runtime/role', message: 'Эту запись делает <b>супервизор</b>.' }] }),
  );

  expect(await form.submit()).toBe(false);
  await drawn(form);

  expect(words(form)).toContain('Эту запись делает <b>супервизор</b>.');
  expect(words(form)).toContain('Всё записанное осталось в форме.');
  expect(form.value).toEqual({ violence: 'no' });
});

test('a refusal names the question, not its id', async () => {
  const form = await filled();
  const params = { code: 'schema/not-an-option', question: 'violence', instrument: form.instrument! };
  host(form, () => Promise.resolve({ refused: [{ code: 'case/answers', params }] }));

  await form.submit();
  await drawn(form);

  expect(words(form)).toContain('Проверьте ответ на вопрос «Есть сообщение о физическом или сексуальном насилии');
});

test('a rejection is "not sent"; sending again is the same act', async () => {
  const form = await filled();
  const answer = vi.fn<() => Promise<AppendAnswer>>();
  answer.mockRejectedValueOnce(new Error('нет связи')).mockResolvedValueOnce({ accepted: [] });
  const sent = host(form, answer);

  await form.submit();
  await drawn(form);
  expect(words(form)).toContain('Не отправлено');
  form.goTo('plan');
  await drawn(form);
  expect(words(form)).toContain('нет связи');

  await press(form, form.renderRoot, 'Отправить ещё раз');
  expect(sent[1]?.idempotencyKey).toBe(sent[0]?.idempotencyKey);
  expect(sent[1]?.entries).toEqual(sent[0]?.entries);
});

test('a rejection without words says nothing but "not sent"', async () => {
  const form = await filled();
  const answer = vi.fn<() => Promise<AppendAnswer>>();
  host(form, answer.mockRejectedValue({ status: 503 })); // as a request of jQuery is rejected

  await form.submit();
  await drawn(form);

  expect(words(form)).toContain('Не отправлено');
  expect(words(form)).not.toContain('object');
});

test('another answer is another entry of the same record', async () => {
  const form = await filled();
  const sent = host(form, () => Promise.reject(new Error('offline')));

  await form.submit();
  await press(form, ask(form, 'violence'), 'Да');
  await form.submit();

  expect(sent[1]?.idempotencyKey).not.toBe(sent[0]?.idempotencyKey);
  expect(sent[1]?.entries[0]?.body.record).toBe(sent[0]?.entries[0]?.body.record);
});

test('a page that nobody listens on is told: not sent', async () => {
  const form = await filled();

  await form.submit();
  await drawn(form);

  expect(words(form)).toContain('Не отправлено');
});

test('a page may keep the answers for itself', async () => {
  const form = await filled();
  const sent = host(form, () => Promise.resolve({ accepted: [] }));
  form.addEventListener('qadam-submit', (event) => event.preventDefault());

  expect(await form.submit()).toBe(false);
  expect(sent).toEqual([]);
});

test('what is missing is listed and each line leads to its field', async () => {
  const form = await formPage();
  form.goTo('plan');

  expect(await form.submit()).toBe(false);
  await drawn(form);
  const list = form.renderRoot.querySelector('.to-fix')!;
  expect(list.textContent).toContain('Нужно исправить: 1');

  list.querySelector('button')!.click();
  await drawn(form);
  const focused = (form.renderRoot as ShadowRoot).activeElement;
  expect(focused?.closest('[data-question]')?.getAttribute('data-question')).toBe('violence');
  expect(ask(form, 'violence').querySelector('[role=radiogroup]')?.getAttribute('aria-describedby')).toBe(
    'q-violence-e',
  );
});

test('hidden answers stay in the draft and out of the record', async () => {
  const form = await formPage({ value: { violence: 'yes', 'by-parent': 'yes' } });
  const sent = host(form, () => Promise.resolve({ accepted: [] }));
  const drafts: unknown[] = [];
  form.addEventListener('qadam-draft', (event) =>
    drafts.push((event as CustomEvent<{ answers: unknown }>).detail.answers),
  );

  await press(form, ask(form, 'violence'), 'Нет');
  await form.submit();

  expect(drafts).toEqual([{ violence: 'no', 'by-parent': 'yes' }]);
  expect(sent[0]?.entries[0]?.body.answers).toEqual({ violence: 'no' });
});
