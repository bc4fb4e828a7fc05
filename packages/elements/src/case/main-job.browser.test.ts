import { beforeEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { QadamForm } from '../form/qadam-form.ts';
import { casePage, settled, wordsOf } from '../testing/case-page.ts';
import { entriesOf, kit, worker } from '../testing/families.ts';
import { hostOf } from '../testing/host.ts';
import type { QadamCase } from './qadam-case.ts';

beforeEach(() => document.body.replaceChildren());

/** What has the focus, through all shadow roots. */
function focused(): Element | null {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
}

/** Tabs until what has the focus fits. */
async function tabTo(fits: (element: Element) => boolean): Promise<void> {
  for (let presses = 0; presses < 120; presses += 1) {
    const at = focused();
    if (at !== null && fits(at)) return;
    await userEvent.keyboard('{Tab}');
  }
  throw new Error(`never reached; the focus is on ${focused()?.outerHTML.slice(0, 200)}`);
}

const says =
  (words: string) =>
  (element: Element): boolean =>
    wordsOf(element).startsWith(words);

const formOf = (element: QadamCase): QadamForm =>
  element.renderRoot.querySelector('.document:not([hidden]) qadam-form')!;

async function wait(element: QadamCase): Promise<void> {
  await settled(element);
  await settled(element);
}

test('from the report to the measures with the keyboard alone', async () => {
  let now = '2026-05-14T11:30:00+05:00';
  const element = await casePage({ at: () => now, entries: entriesOf('beaten-child', '2026-05-14T11:24') });

  await tabTo(says('Заполнить: Обращение: срочно ли?'));
  await userEvent.keyboard('{Enter}');
  await wait(element);

  // violence: yes
  const form = formOf(element);
  await tabTo((at) => at.closest('[data-question="violence"]') !== null && at instanceof HTMLInputElement);
  await userEvent.keyboard(' ');
  if (form.value.violence === undefined) await userEvent.keyboard('{ArrowRight}{ArrowLeft}');
  await wait(element);
  expect(JSON.stringify(form.value.violence)).toContain('yes');
  const panel = element.renderRoot.querySelector('qadam-risk')!;
  expect(wordsOf(panel.renderRoot.querySelector('[part=verdict]'))).toBe('Срочно');

  await tabTo(says('Дальше: '));
  await userEvent.keyboard('{Enter}');
  await wait(element);
  now = '2026-05-14T11:31:00+05:00';
  await tabTo(says('Сохранить'));
  await userEvent.keyboard('{Enter}');
  await wait(element);

  // back at the case, the clock runs, and the first button is the measure
  expect(wordsOf(element.renderRoot.querySelector('[part=clock] .clock__left'))).toBe('60 минут');
  expect(wordsOf(focused())).toBe('Что сделать сначала');
  await tabTo(says('Заполнить: Срочные меры'));
  await userEvent.keyboard('{Enter}');
  await wait(element);
  expect(formOf(element).instrument).toBe('emergency-measures');
});

test('telling the police from the clock meets it', async () => {
  const element = await casePage({
    at: '2026-05-14T11:49:00+05:00',
    entries: entriesOf('beaten-child', '2026-05-14T11:40'),
  });
  await tabTo(says('Записать сообщение в орган'));
  await userEvent.keyboard('{Enter}');
  await settled(element);
  expect(wordsOf(focused())).toBe('Записать сообщение в орган');

  await tabTo((at) => at.id === 'f-to');
  await userEvent.selectOptions(focused() as HTMLElement, 'police');
  await tabTo((at) => at.id === 'f-what');
  await userEvent.keyboard('Побои');
  await tabTo((at) => at.id === 'f-ground');
  await userEvent.keyboard('Защита ребёнка');
  await tabTo((at) => at instanceof HTMLButtonElement && at.type === 'submit' && at.closest('.act') !== null);
  await userEvent.keyboard('{Enter}');
  await settled(element);

  expect(element.renderRoot.querySelector('[part=clock]')).toBeNull();
  expect(wordsOf(element.renderRoot.querySelector('[part=history] li'))).toContain('Сообщили: Полиция; Побои');
  expect(wordsOf(element.renderRoot.querySelector('[part=saving]'))).toBe('Записано в 11:49');
});

test('a case begins with a nickname', async () => {
  const at = '2026-05-14T11:24:00+05:00';
  const element = await casePage(
    { at, entries: [] },
    hostOf(kit, worker, () => at),
  );
  await tabTo(says('Новое обращение'));
  await userEvent.keyboard('{Enter}');
  await settled(element);
  await tabTo((here) => here.id === 'f-label');
  await userEvent.keyboard('Мальчик из травмпункта');
  await tabTo((here) => here.id === 'f-born');
  await userEvent.keyboard('3{Enter}');
  await settled(element);

  expect(wordsOf(element.renderRoot.querySelector('h1'))).toBe('Мальчик из травмпункта');
  expect(wordsOf(element.renderRoot.querySelector('dt'))).toBe('Ребёнок, около 3 лет');
  expect(wordsOf(element.renderRoot.querySelector('.next__item h3'))).toContain('Обращение: срочно ли?');
});

test('a wrong entry is found in the history and put right with the keyboard alone', async () => {
  const element = await casePage({
    at: '2026-03-06T10:00:00+05:00',
    entries: entriesOf('whole-path', '2026-02-25T15:00'),
  });
  await tabTo(says('Исправить: Посещение на дому'));
  await userEvent.keyboard('{Enter}');
  await wait(element);
  expect(focused()?.id).toBe('act-title');

  await tabTo((at) => at.id === 'f-note');
  await userEvent.keyboard('Видели дома');
  await tabTo((at) => at.id === 'f-why');
  await userEvent.keyboard('Забыла записать');
  await tabTo((at) => wordsOf(at) === 'Записать' && at instanceof HTMLButtonElement);
  await userEvent.keyboard('{Enter}');
  await wait(element);

  expect(wordsOf(element.renderRoot.querySelector('.history bdi'))).toMatch(/^Запись исправлена: Забыла записать\./);
});
