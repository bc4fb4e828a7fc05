/** Keyboard, hostile texts, languages, faults: what a reader meets. */
import { userEvent } from 'vitest/browser';
import { createElement, withJsonFormsControlProps } from '@qadam/renderers/custom';
import { afterEach, expect, test } from 'vitest';
import type { QadamErrorDetail } from '../base/element-error.ts';
import { demoKit } from '../testing/kits.ts';
import { trialKit } from '../testing/all-types.ts';
import { ask, byWords, drawn, formPage, input, isDrawn, press, type } from '../testing/form-page.ts';
import type { QadamForm } from './qadam-form.ts';

afterEach(() => document.body.replaceChildren());

const focused = (form: QadamForm): Element | null => (form.renderRoot as ShadowRoot).activeElement;

async function errorsOf(properties: Partial<QadamForm>): Promise<string[]> {
  const codes: string[] = [];
  const listen = (event: Event): void => void codes.push((event as CustomEvent<QadamErrorDetail>).detail.code);
  document.addEventListener('qadam-error', listen);
  await formPage(properties);
  document.removeEventListener('qadam-error', listen);
  return codes;
}

test('an answer is given with the keyboard alone', async () => {
  const form = await formPage();
  form.focus();
  expect(focused(form)).toBe(ask(form, 'violence').querySelector('input'));

  await userEvent.keyboard(' {ArrowRight}{ArrowRight}');
  expect(form.value).toEqual({ violence: { open: 'not-known' } });
});

test('the menu of other answers opens, closes and gives the focus back', async () => {
  const form = await formPage();
  const menu = byWords(ask(form, 'papers'), 'Другой ответ');
  menu.focus();

  await userEvent.keyboard('{Enter}');
  expect(menu.closest('details')?.open).toBe(true);
  await userEvent.keyboard('{Tab}{Escape}');
  expect(menu.closest('details')?.open).toBe(false);
  expect(focused(form)).toBe(menu);

  await userEvent.keyboard('{Enter}{Tab}{Enter}');
  await drawn(form);
  expect(form.value).toEqual({ papers: { open: 'refused' } });
  expect(focused(form)).toBe(menu);
});

test('the next section takes the focus to its heading', async () => {
  const form = await formPage();

  await press(form, form.renderRoot, 'Дальше: Семья');

  expect(focused(form)?.textContent).toBe('2. Семья');
  expect(isDrawn(form, 'violence')).toBe(false);
});

test('a section that is hidden leaves the rail', async () => {
  const form = await formPage();
  const names = (): string[] =>
    [...form.renderRoot.querySelectorAll('.rail--side .rail__name')].map((name) => name.textContent ?? '');
  expect(names()).toContain('4. Документы');

  await press(form, ask(form, 'papers'), 'Да');
  expect(names()).not.toContain('4. Документы');
});

test('a fault is said when the field is left, and goes as it is mended', async () => {
  const form = await formPage();
  form.goTo('family');
  await drawn(form);

  await userEvent.type(input(form, 'children'), '42');
  expect(ask(form, 'children').querySelector('.error-text')).toBeNull();
  input(form, 'children').blur();
  await drawn(form);
  expect(ask(form, 'children').textContent).toContain('Не больше 20.');

  await type(form, 'children', '2');
  expect(ask(form, 'children').querySelector('.error-text')).toBeNull();
});

test('pressing the next question is not lost when a fault appears above it', async () => {
  const form = await formPage();
  form.goTo('family');
  await drawn(form);
  await userEvent.fill(input(form, 'children'), 'сорок');

  await userEvent.click(byWords(ask(form, 'household'), 'Ару'));
  await drawn(form);

  expect(form.value).toEqual({ children: 'сорок', household: ['aru'] });
  expect(ask(form, 'children').textContent).toContain('Напишите целое число');
});

test('texts of others are shown as text', async () => {
  const nasty = '<img src=x onerror="window.hit = 1"> \u202Etxet';
  const kit = trialKit((texts) => {
    const { violence } = texts.question as Record<string, { label: string; help: string }>;
    violence!.label = nasty;
    violence!.help = nasty;
  });

  const form = await formPage({ kit, people: [{ id: 'dana', kind: 'parent', name: nasty }] });
  form.goTo('family');
  await drawn(form);
  form.goTo('danger');
  await drawn(form);

  expect(form.renderRoot.querySelector('img')).toBeNull();
  expect(ask(form, 'violence').textContent).toContain(nasty);
  expect(getComputedStyle(ask(form, 'violence').querySelector('.words')!).unicodeBidi).toBe('isolate');
  expect('hit' in window).toBe(false);
});

test('a danger in a draft translation always shows its original', async () => {
  const form = await formPage({ kit: demoKit(), instrument: 'first-look', locale: 'en' });

  expect(ask(form, 'violence').textContent).toContain('Сообщали о насилии?');
  expect(ask(form, 'safe').textContent).not.toContain('Условия безопасны?');
  await press(form, ask(form, 'safe'), 'draft translation');
  expect(ask(form, 'safe').textContent).toContain('Условия безопасны?');
});

test('help ends in its source and what it rests on', async () => {
  const form = await formPage({ kit: demoKit(), instrument: 'first-look' });

  const cite = ask(form, 'violence').querySelector('.help .cite')!;
  expect(cite.textContent).toBe('Учебный порядок, Сообщение о насилии, строки 10 по источнику');
});

test('what cannot be shown is said to the page and to the reader', async () => {
  expect(await errorsOf({ instrument: 'first-lok' })).toEqual(['elements/unknown-instrument']);
  expect(document.querySelector('qadam-form')?.renderRoot.textContent).toContain('Есть: all-types');
  expect(await errorsOf({ model: 'other' })).toEqual(['elements/unknown-model']);
  expect(await errorsOf({ kit: {} as never })).toEqual(['elements/kit-broken']);
  expect(await errorsOf({ kit: { $schema: 'https://qadam.example/2/kit.json' } as never })).toEqual([
    'elements/kit-other-version',
  ]);
  expect(await errorsOf({ value: { violence: 'maybe' } })).toEqual(['elements/value-does-not-fit']);
  expect(await errorsOf({ kit: undefined, src: '/nowhere/kit.json' })).toEqual(['elements/kit-not-loaded']);
});

test('what a page gives of another kind is told once, and the form comes back when it is put right', async () => {
  const codes: string[] = [];
  const form = await formPage();
  form.addEventListener('qadam-error', (event) => codes.push((event as CustomEvent<QadamErrorDetail>).detail.code));

  form.entries = {} as never;
  await drawn(form);
  form.requestUpdate();
  await drawn(form);
  expect(codes).toEqual(['elements/not-shown']);
  expect(form.renderRoot.querySelector('[role=alert]')!.textContent).toContain('<qadam-form> не удалось показать');

  form.entries = [];
  await drawn(form);
  expect(form.renderRoot.querySelector('[role=alert]')).toBeNull();
  ask(form, 'violence').querySelector('input')!.click();
  await drawn(form);
  expect(Object.keys(form.value)).toEqual(['violence']);
});

test('an object that became an attribute is named with its remedy', async () => {
  const form = document.createElement('qadam-form');
  const messages: string[] = [];
  form.addEventListener('qadam-error', (event) =>
    messages.push((event as CustomEvent<QadamErrorDetail>).detail.message),
  );
  form.setAttribute('kit', '[object Object]');

  document.body.append(form);

  expect(messages[0]).toContain('.kit');
});

test('a renderer of the host that fails takes nothing else with it', async () => {
  const broken = {
    tester: (element: { scope?: string }) => (element.scope === '#/properties/papers' ? 1000 : -1),
    renderer: () => {
      throw new Error('no');
    },
  };

  const form = await formPage({ renderers: [broken] });

  expect(isDrawn(form, 'violence')).toBe(true);
  expect(form.renderRoot.textContent).toContain('«papers» не удалось показать');
});

test('renderers that come later have what was typed before', async () => {
  const form = await formPage();
  await press(form, ask(form, 'papers'), 'Да');

  form.renderers = [
    {
      tester: (element: { scope?: string }) => (element.scope === '#/properties/papers' ? 1000 : -1),
      renderer: withJsonFormsControlProps(({ data }) => createElement('output', null, String(data))),
    },
  ];
  await drawn(form);

  expect(form.renderRoot.querySelector('output')?.textContent).toBe('yes');
});
