import { kitHash } from '@qadam/schema';
import { beforeEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { AppendAnswer, QadamAppendDetail } from '../append/detail.ts';
import { casePage, fill, saying, settled, wordsOf } from '../testing/case-page.ts';
import { entriesOf, kit, supervisor } from '../testing/families.ts';
import type { QadamForm } from '../form/qadam-form.ts';
import type { QadamRisk } from '../risk/qadam-risk.ts';
import type { QadamCase } from './qadam-case.ts';

beforeEach(() => {
  document.body.replaceChildren();
  document.title = 'Портал';
});

async function press(element: QadamCase, words: string): Promise<void> {
  saying(element.renderRoot, words).click();
  await settled(element);
}

const urgent = { at: '2026-05-14T11:49:00+05:00', entries: entriesOf('beaten-child', '2026-05-14T11:40') };
const siblings = { at: '2026-05-12T09:30:00+05:00', entries: entriesOf('two-siblings', '2026-05-12T09:00') };
const titles = (element: QadamCase): string[] =>
  [...element.renderRoot.querySelectorAll('.next__item h3')].map(wordsOf);

test('the clock stands above everything else to do', async () => {
  const element = await casePage(urgent);

  expect(titles(element)[0]).toBe('Срочные меры по защите ребёнка · Тимур');
  expect(wordsOf(element.renderRoot.querySelector('.next__item .clock__left'))).toBe('42 минуты');
});

test('an urgent act without a term comes first as well, at once', async () => {
  const deadlines = kit.model.deadlines.map(({ within, ...deadline }) =>
    deadline.id === 'urgent' ? deadline : { ...deadline, ...(within && { within }) },
  );
  const without = { ...kit, model: { ...kit.model, deadlines } };
  const element = await casePage({ ...urgent, kit: { ...without, hash: kitHash(without) } });
  const first = element.renderRoot.querySelector('.next__item')!;

  expect(wordsOf(first.querySelector('h3'))).toBe('Срочные меры по защите ребёнка · Тимур');
  expect(wordsOf(first)).toContain('Первое дело, сразу');
  expect(first.querySelector('.clock')).toBeNull();
});

test('a move that waits for a signature leads to it', async () => {
  const transitions = kit.model.transitions.map((each) =>
    each.id === 'plan-to-implementation'
      ? { ...each, guard: { all: [{ fact: 'document.plan', operator: 'equal' as const, value: 'signed' }] } }
      : each,
  );
  const signed = { ...kit, model: { ...kit.model, transitions } };
  const element = await casePage({
    at: '2026-02-19T10:00:00+05:00',
    entries: entriesOf('whole-path', '2026-02-18T10:00'),
    kit: { ...signed, hash: kitHash(signed) },
  });
  const title = titles(element).find((each) => each.startsWith('Подписи'));

  expect(title).toMatch(/^Подписи: .*план/i);
  await press(element, 'Подписи');
  expect(wordsOf(element.renderRoot)).toContain('Какая подпись');
});

test('to find out comes first, as one task, and leads to the question', async () => {
  const element = await casePage({
    at: '2026-05-13T09:40:00+05:00',
    entries: entriesOf('night-screams', '2026-05-13T09:30'),
  });
  expect(titles(element)[0]).toBe('Узнать: четверг, 14 мая, завтра');
  expect(titles(element).filter((title) => title.startsWith('Узнать'))).toHaveLength(1);

  await press(element, 'Записать ответы');
  await settled(element);

  const form = element.renderRoot.querySelector<QadamForm>('.document:not([hidden]) qadam-form')!;
  expect(form.instrument).toBe('triage');
  expect((form.renderRoot as ShadowRoot).activeElement?.closest('[data-question]')?.getAttribute('data-question')).toBe(
    'violence',
  );
});

test('a level for each child, and the family’s is the highest', async () => {
  const element = await casePage(siblings);
  const levels = [...element.renderRoot.querySelectorAll('.kids > div')].map(wordsOf);

  expect(levels).toEqual([
    'Али, 5 лет средний Подробно: Али',
    'Ая, 21 месяц средний ждёт согласия Подробно: Ая',
    'Семья в целом средний',
  ]);
});

test('a move that is refused says why, stays in the order of focus, and does nothing', async () => {
  const element = await casePage({
    at: '2026-05-14T12:30:00+05:00',
    entries: entriesOf('find-out-first', '2026-05-14T12:00'),
  });
  const button = saying(element.renderRoot, 'Перейти к срочным мерам');
  const why = element.renderRoot.querySelector(`#${button.getAttribute('aria-describedby')}`);

  expect(button.getAttribute('aria-disabled')).toBe('true');
  expect(button.matches(':disabled')).toBe(false);
  expect(wordsOf(why)).toMatch(/^Пока не известно: решит 21 вопрос\.$/);
  await press(element, 'Перейти к срочным мерам');
  expect(element.renderRoot.querySelector('[part=act]')).toBeNull();
});

test('an allowed move is recorded and the stage is the next one', async () => {
  const element = await casePage(siblings);
  await press(element, 'Перейти: Перейти к первичной оценке');
  await press(element, 'Записать');
  await settled(element);

  expect(wordsOf(element.renderRoot.querySelector('.stage--now .is-now'))).toContain('Первичная оценка');
});

test('danger now: from a document that is half filled, which is kept', async () => {
  const element = await casePage(siblings);
  await press(element, 'Заполнить: Личное дело ребёнка');
  const form = element.renderRoot.querySelector('qadam-form')!;
  const input = form.renderRoot.querySelector<HTMLInputElement>('[data-question="file-number"] input')!;
  await userEvent.fill(input, '17');
  input.blur();
  await settled(element);

  await press(element, 'Опасность сейчас');
  await press(element, 'Ая');
  const shown = element.renderRoot.querySelector<QadamForm>('.document:not([hidden]) qadam-form')!;
  expect([shown.instrument, shown.about]).toEqual(['danger-now', 'aya']);
  expect(form.isConnected).toBe(true);
  expect(form.value['file-number']).toBe('17');
});

test('danger now about a child that nobody has registered opens the case with the record', async () => {
  const sent: QadamAppendDetail[] = [];
  const element = await casePage({ at: urgent.at, entries: [] }, (event) =>
    sent.push((event as CustomEvent<QadamAppendDetail>).detail),
  );
  await press(element, 'Опасность сейчас');
  fill(element.renderRoot, 'danger-name', 'Ребёнок на лестнице');
  await settled(element);
  saying(element.renderRoot.querySelector('[part=danger-choice]')!, 'Записать').click();
  await settled(element);
  const form = element.renderRoot.querySelector('qadam-form')!;
  form.value = { what: 'Один на лестнице' };
  await form.updateComplete;
  await form.submit();

  expect(sent[0]!.entries.map(({ type }) => type)).toEqual(['opened', 'answered']);
  expect(sent[0]!.entries[1]!.about).toBe(form.about);
});

test('what is typed while the case is being opened goes out without opening it again', async () => {
  const sent: QadamAppendDetail[] = [];
  const answers: ((answer: AppendAnswer) => void)[] = [];
  const element = await casePage({ at: urgent.at, entries: [] }, (event) => {
    const { detail } = event as CustomEvent<QadamAppendDetail>;
    sent.push(detail);
    detail.respondWith(new Promise((answer) => answers.push(answer)));
  });
  await press(element, 'Опасность сейчас');
  fill(element.renderRoot, 'danger-name', 'Ребёнок на лестнице');
  await settled(element);
  saying(element.renderRoot.querySelector('[part=danger-choice]')!, 'Записать').click();
  await settled(element);
  const form = element.renderRoot.querySelector('qadam-form')!;
  const what = form.renderRoot.querySelector<HTMLTextAreaElement>('[data-question="what"] textarea')!;
  await userEvent.fill(what, 'Один');
  const isSent = form.submit();
  await userEvent.fill(what, 'Один на лестнице');
  what.blur();
  await settled(element);
  const by = { person: 'saule', role: 'worker' };
  const accepted = sent[0]!.entries.map((entry, at) => ({ ...entry, seq: at + 1, recordedAt: entry.at, by }));
  answers[0]!({ accepted });
  await isSent;
  await settled(element);
  void form.submit();

  expect(sent.map(({ entries }) => entries.map(({ type }) => type))).toEqual([['opened', 'answered'], ['answered']]);
});

test('F2 covers the page with words that name nobody, and gives everything back', async () => {
  const element = await casePage(urgent);
  await press(element, 'Записать событие');
  await press(element, 'Записать заметку');
  const note = element.renderRoot.querySelector<HTMLTextAreaElement>('#f-text')!;
  note.focus();
  await userEvent.keyboard('Звонила');
  await userEvent.keyboard('{F2}');
  const cover = element.renderRoot.querySelector<HTMLDialogElement>('dialog')!;
  const { width, height } = cover.getBoundingClientRect();
  expect([width >= innerWidth, height >= innerHeight]).toEqual([true, true]);
  expect(wordsOf(cover)).not.toMatch(/Тимур|травмпункт|высок|опасн/i);

  await userEvent.keyboard('{Escape}');
  expect(cover.open).toBe(true);
  await userEvent.keyboard('{F2}');
  expect(cover.open).toBe(false);
  expect((element.renderRoot as ShadowRoot).activeElement).toBe(note);
  expect(note.value).toBe('Звонила');
  expect(document.title).toBe('Портал');
});

test('discreet: no level and no word of danger until asked', async () => {
  const element = await casePage({ ...urgent, discreet: true });
  const { textContent } = element.renderRoot.querySelector('.frame')!;
  expect(textContent).not.toMatch(/высок|срочн|насили|полици|защит/i);
  expect(element.renderRoot.querySelector('.level')).toBeNull();

  await press(element, 'Показать всё');
  expect(wordsOf(element.renderRoot.querySelector('.kids'))).toContain('высокий');
});

test('refused: what was typed is kept, the newer entries are taken, and it can be sent again', async () => {
  const expectedSeqs: number[] = [];
  const element = await casePage({ ...urgent, entries: entriesOf('beaten-child', '2026-05-14T11:33') }, (event) => {
    const { detail } = event as CustomEvent<QadamAppendDetail>;
    expectedSeqs.push(detail.expectedSeq);
    const refused = [{ code: 'case/newer-entries', params: { count: 1 } }];
    detail.respondWith(Promise.resolve({ refused, entries: urgent.entries.slice(-1) }));
  });
  await press(element, 'Записать событие');
  await press(element, 'Записать заметку');
  fill(element.renderRoot, 'f-text', 'Звонила бабушка');
  await settled(element);
  await press(element, 'Записать');

  expect(wordsOf(element.renderRoot.querySelector('[part=saving]'))).toContain('в дело внесли новые записи');
  expect(element.renderRoot.querySelector<HTMLTextAreaElement>('#f-text')!.value).toBe('Звонила бабушка');
  await press(element, 'Записать');
  expect(expectedSeqs).toEqual([4, 5]);
});

test('nobody answers the event: not sent', async () => {
  const element = await casePage(urgent, () => undefined);
  await press(element, 'Записать событие');
  await press(element, 'Записать заметку');
  fill(element.renderRoot, 'f-text', 'Заметка');
  await settled(element);
  await press(element, 'Записать');

  expect(wordsOf(element.renderRoot.querySelector('[part=saving]'))).toContain('Не отправлено');
});

test('a contact says for each child whether it was seen, with the time when it was', async () => {
  const sent: QadamAppendDetail[] = [];
  const element = await casePage(siblings, (event) => sent.push((event as CustomEvent<QadamAppendDetail>).detail));
  await press(element, 'Записать событие');
  await press(element, 'Записать контакт');
  await press(element, 'Записать');
  expect(element.renderRoot.querySelectorAll('.act .error-text')).toHaveLength(3);

  fill(element.renderRoot, 'f-kind', 'visit');
  await settled(element);
  fill(element.renderRoot, 'f-at', '2026-05-12T08:15');
  await settled(element);
  element.renderRoot.querySelector<HTMLInputElement>('[name=f-seen-ali][value=yes]')!.click();
  await settled(element);
  element.renderRoot.querySelector<HTMLInputElement>('[name=f-seen-aya][value=no]')!.click();
  await settled(element);
  await press(element, 'Записать');

  const [entry] = sent[0]!.entries;
  expect(entry).toMatchObject({
    type: 'contacted',
    at: '2026-05-12T08:15:00+05:00',
    body: {
      kind: 'visit',
      children: [
        { id: 'ali', seen: 'yes' },
        { id: 'aya', seen: 'no' },
      ],
    },
  });
});

test('a supervisor is led to the decision that waits', async () => {
  const element = await casePage({ ...siblings, person: supervisor });
  await press(element, 'Посмотреть');
  await settled(element);
  const panel = element.renderRoot.querySelector<QadamRisk>('.level-view qadam-risk')!;
  saying(panel.renderRoot, 'Согласен, согласна').click();
  await settled(element);

  expect(wordsOf(panel.renderRoot.querySelector('[part=verdict]'))).toBe('Решение: низкий');
});

test('read-only: everything is there, nothing can be done', async () => {
  const element = await casePage({ ...siblings, readonly: true });

  expect(element.renderRoot.querySelector('.acts')).toBeNull();
  expect(
    saying(element.renderRoot.querySelector('[part=moves]')!, 'Перейти к первичной оценке').getAttribute(
      'aria-disabled',
    ),
  ).toBe('true');
});

test('entries of another kind are told; the case comes back when they are put right', async () => {
  const element = await casePage(urgent);
  element.entries = {} as never;
  await settled(element);
  expect(wordsOf(element.renderRoot.querySelector('[role=alert]'))).toContain('<qadam-case> не удалось показать');

  element.entries = urgent.entries;
  await settled(element);
  expect(titles(element)[0]).toBe('Срочные меры по защите ребёнка · Тимур');
});
