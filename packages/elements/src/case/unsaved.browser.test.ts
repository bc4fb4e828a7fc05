import { beforeEach, expect, test } from 'vitest';
import { casePage, fill, saying, settled, wordsOf } from '../testing/case-page.ts';
import { entriesOf, kit, worker } from '../testing/families.ts';
import { hostOf } from '../testing/host.ts';
import type { AppendAnswer, QadamAppendDetail } from '../append/detail.ts';
import type { QadamForm } from '../form/qadam-form.ts';
import type { QadamCase } from './qadam-case.ts';

beforeEach(() => document.body.replaceChildren());

const siblings = { at: '2026-05-12T09:30:00+05:00', entries: entriesOf('two-siblings', '2026-05-12T09:00') };

async function press(element: QadamCase, words: string): Promise<void> {
  saying(element.renderRoot, words).click();
  await settled(element);
}
/** Does the page ask before it is left? */
function asksToStay(): boolean {
  const event = new Event('beforeunload', { cancelable: true });
  dispatchEvent(event);
  return event.defaultPrevented;
}
async function tick(element: QadamCase): Promise<void> {
  const form = element.renderRoot.querySelector<QadamForm>('.document:not([hidden]) qadam-form')!;
  await form.updateComplete;
  form.renderRoot.querySelector<HTMLInputElement>('input[type=radio]')!.click();
  await settled(element);
}

test('a document that was left half filled is named, leads back, and keeps the page from being left', async () => {
  const element = await casePage(siblings);
  expect(asksToStay()).toBe(false);
  await press(element, 'Оценка риска');
  await tick(element);
  await press(element, '← К делу');

  const note = element.renderRoot.querySelector('.unsaved');
  expect(wordsOf(note)).toMatch(/^Не сохранено\. .*Оценка риска · /);
  expect(asksToStay()).toBe(true);

  await press(element, 'Открыть и сохранить');
  const form = element.renderRoot.querySelector<QadamForm>('.document:not([hidden]) qadam-form')!;
  expect(form.isUnsaved).toBe(true);
});

test('a document closes when it is saved, also where the page shows the entries before it answers', async () => {
  const stored = hostOf(kit, worker, () => siblings.at);
  const element = await casePage(siblings, (event) => {
    const { detail } = event as CustomEvent<QadamAppendDetail>;
    const show = (answer: AppendAnswer): AppendAnswer => {
      if ('accepted' in answer) element.learn(answer.accepted);
      return answer;
    };
    const respondWith = async (answer: Promise<AppendAnswer>): Promise<void> => {
      const shown = answer.then(show);
      detail.respondWith(shown.then(async (given) => (await settled(element), given)));
    };
    stored({ detail: { ...detail, respondWith }, currentTarget: element } as unknown as Event);
  });
  await press(element, 'Обращение: срочно ли?');
  const form = element.renderRoot.querySelector<QadamForm>('.document:not([hidden]) qadam-form')!;
  await form.updateComplete;
  form.renderRoot.querySelector<HTMLInputElement>('#q-violence input[value=no]')!.click();
  await settled(element);

  expect(await form.submit()).toBe(true);
  await settled(element);

  expect(element.isUnsaved).toBe(false);
  expect(element.renderRoot.querySelector('.document:not([hidden])')).toBeNull();
});

test('an act that is being typed keeps the page from being left, an empty one does not', async () => {
  const element = await casePage(siblings);
  await press(element, 'Записать событие');
  await press(element, 'Записать заметку');
  expect(asksToStay()).toBe(false);

  fill(element.renderRoot, element.renderRoot.querySelector('.act textarea')!.id, 'Звонила бабушка');
  await settled(element);
  expect(asksToStay()).toBe(true);

  element.remove();
  expect(asksToStay()).toBe(false);
});

test('workers are called by the names that the host gives; the reader stays "вы"', async () => {
  const others = siblings.entries.map((entry) => ({ ...entry, by: { person: 'gauhar', role: 'supervisor' } }));
  const element = await casePage({ ...siblings, entries: others, names: { gauhar: 'Гаухар' } });

  expect(wordsOf(element.renderRoot.querySelector('.history'))).toContain('· Гаухар');
});
