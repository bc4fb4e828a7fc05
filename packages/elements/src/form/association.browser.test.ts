import { userEvent } from 'vitest/browser';
import { afterEach, expect, test } from 'vitest';
import { ask, drawn, formPage, input, press, type } from '../testing/form-page.ts';

afterEach(() => document.body.replaceChildren());

function page(): { form: HTMLFormElement; fieldset: HTMLFieldSetElement } {
  document.body.innerHTML = '<form><fieldset></fieldset></form>';
  return { form: document.querySelector('form')!, fieldset: document.querySelector('fieldset')! };
}
const sent = (form: HTMLFormElement): unknown => JSON.parse(new FormData(form).get('look') as string);

test('the form around has the record at each key, without delay', async () => {
  const { form, fieldset } = page();
  const element = await formPage({ name: 'look' }, fieldset);
  element.goTo('family');
  await drawn(element);
  const seen: unknown[] = [];
  element.addEventListener('input', () => seen.push(sent(form)));

  await userEvent.type(input(element, 'nickname'), 'Ә1');

  expect(seen).toEqual([{ nickname: 'Ә' }, { nickname: 'Ә1' }]);
});

test('the host fires plain input and change once for each act', async () => {
  const element = await formPage();
  const events: string[] = [];
  for (const name of ['input', 'change'])
    document.body.addEventListener(
      name,
      (event) => events.push(`${event.type} ${(event.target as Element).localName}`),
      { once: false },
    );

  await press(element, ask(element, 'papers'), 'Да');
  expect(events.splice(0)).toEqual(['input qadam-form', 'change qadam-form']);

  element.goTo('family');
  await drawn(element);
  await type(element, 'nickname', 'Ару');
  expect(events.splice(0)).toEqual(['input qadam-form', 'change qadam-form']);

  input(element, 'nickname').focus();
  input(element, 'nickname').blur();
  expect(events).toEqual([]);
});

test('an optional form that nobody began is in order, a required one is not', async () => {
  const { form, fieldset } = page();
  const element = await formPage({ name: 'look' }, fieldset);
  expect(form.checkValidity()).toBe(true);

  element.required = true;
  await drawn(element);
  expect(element.validity.valueMissing).toBe(true);
});

test('a form with a fault keeps the form around from being sent', async () => {
  const { form, fieldset } = page();
  const element = await formPage({ name: 'look' }, fieldset);

  await press(element, ask(element, 'papers'), 'Да');
  expect(form.checkValidity()).toBe(false);
  expect(element.validationMessage).toContain('Ответьте');
  expect(element.matches(':invalid')).toBe(true);

  await press(element, ask(element, 'violence'), 'Не известно');
  expect(form.checkValidity()).toBe(true);
});

test('what the page had set is drawn again when it sets it again', async () => {
  const given = { nickname: 'Ару' };
  const form = await formPage({ value: given });
  form.focusQuestion('nickname');
  await drawn(form);
  await type(form, 'nickname', 'Аруша');

  form.value = {};
  await form.updateComplete;
  expect(input(form, 'nickname').value).toBe('');

  form.value = given;
  await form.updateComplete;
  expect(input(form, 'nickname').value).toBe('Ару');
});

test('reset brings back what the page had set', async () => {
  const { form, fieldset } = page();
  const element = await formPage({ name: 'look', value: { papers: 'no' } }, fieldset);

  await press(element, ask(element, 'papers'), 'Да');
  form.reset();
  await drawn(element);

  expect(element.value).toEqual({ papers: 'no' });
  expect(ask(element, 'papers').querySelector<HTMLInputElement>('input:checked')?.value).toBe('no');
});

test('a disabled fieldset disables every field', async () => {
  const { fieldset } = page();
  const element = await formPage({ name: 'look' }, fieldset);

  fieldset.disabled = true;
  await drawn(element);

  const enabled = [...element.renderRoot.querySelectorAll('.questions :is(input, select, textarea)')].filter(
    (field) => !field.matches(':disabled'),
  );
  expect(enabled).toEqual([]);
});

test('what the browser kept is restored', async () => {
  const element = await formPage();

  element.formStateRestoreCallback(JSON.stringify({ papers: 'yes' }));
  await drawn(element);

  expect(element.value).toEqual({ papers: 'yes' });
  expect(ask(element, 'papers').querySelector<HTMLInputElement>('input:checked')?.value).toBe('yes');
});

test('a form that is moved keeps what was typed and goes on working', async () => {
  const { form, fieldset } = page();
  const element = await formPage({ name: 'look' }, fieldset);
  await press(element, ask(element, 'violence'), 'Нет');

  form.append(element);
  await drawn(element);
  await press(element, ask(element, 'papers'), 'Да');
  expect(sent(form)).toEqual({ violence: 'no', papers: 'yes' });

  element.remove();
  await drawn(element);
  form.append(element);
  await drawn(element);
  expect(ask(element, 'papers').querySelector<HTMLInputElement>('input:checked')?.value).toBe('yes');
});

test('properties set before the element is defined are taken over', async () => {
  const element = document.createElement('late-form') as HTMLElement & { value?: unknown; draft?: unknown };
  element.value = { violence: 'no' };
  document.body.append(element);
  const { defineQadam } = await import('../define-qadam.ts');

  defineQadam({ prefix: 'late' });
  await customElements.whenDefined('late-form');
  await (element as unknown as { updateComplete: Promise<unknown> }).updateComplete;

  expect(element.draft).toEqual({ violence: 'no' });
});

test('it is read only by the name that native fields have, too', async () => {
  const element = await formPage();

  element.readOnly = true;
  await drawn(element);

  expect(element.hasAttribute('readonly')).toBe(true);
  expect(element.renderRoot.querySelectorAll('.questions input:not(:disabled)')).toHaveLength(0);
});
