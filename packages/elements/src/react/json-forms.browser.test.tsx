import { JsonForms } from '@jsonforms/react';
import { rankWith, scopeEndsWith, type ControlProps, type JsonSchema, type UISchemaElement } from '@jsonforms/core';
import { withJsonFormsControlProps } from '@jsonforms/react';
import { createValidator, QADAM_RANK, qadamRenderers } from '@qadam/renderers';
import type { Answers } from '@qadam/schema';
import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import { useState, type ReactElement } from 'react';
import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { formPage, isDrawn } from '../testing/form-page.ts';
import { demoKit, phcKit } from '../testing/kits.ts';
import { QadamSettings } from './json-forms.tsx';

const kit = phcKit();
/** The pair that `qadam build` writes beside the kit, as an application reads it from there. */
const emitted = <Part,>(part: 'schema' | 'uischema'): Part =>
  JSON.parse(JSON.stringify(kit.instruments.find(({ id }) => id === 'case-conference')![part])) as Part;
const schema = emitted<JsonSchema>('schema');
const uischema = emitted<UISchemaElement>('uischema');

let root: Root | undefined;
let latest: { data: Answers; errors: readonly unknown[] };

interface Given {
  locale?: string;
  renderers?: typeof qadamRenderers;
  ajv?: never;
}

function Application({ locale = 'ru', renderers = qadamRenderers, ...rest }: Given): ReactElement {
  const [answers, setAnswers] = useState<Answers>({});
  return (
    <QadamSettings kit={kit} instrument="case-conference" about="family" answers={answers} locale={locale}>
      <JsonForms
        schema={schema}
        uischema={uischema}
        data={answers}
        renderers={renderers}
        cells={[]}
        onChange={({ data, errors = [] }) => {
          latest = { data: data as Answers, errors };
          setAnswers(data as Answers);
        }}
        {...rest}
      />
    </QadamSettings>
  );
}

async function show(application: ReactElement): Promise<void> {
  document.body.innerHTML = '<main></main>';
  root = createRoot(document.querySelector('main')!);
  flushSync(() => root!.render(application));
  await settled();
}
/** JSON Forms tells of changes ten milliseconds later. */
const settled = (): Promise<void> => new Promise((done) => setTimeout(done, 60));

afterEach(() => {
  root?.unmount();
  document.body.replaceChildren();
});

const question = (id: string): HTMLElement => document.querySelector(`[data-question="${id}"]`)!;

/** Fills in a date, a text, a choice of yes and no, and a row of a table. */
async function fillIn(): Promise<void> {
  await userEvent.fill(question('conference-on').querySelector('input')!, '2026-05-14');
  await userEvent.fill(question('priority-needs').querySelector('textarea')!, 'Жильё');
  question('priority-needs').querySelector('textarea')!.blur();
  await userEvent.click(page.elementLocator(question('conference-record-sent')).getByRole('radio', { name: 'Да' }));
  await settled();
}

test('an application of JSON Forms draws the emitted pair and has the data', async () => {
  await show(<Application />);
  expect(document.querySelectorAll('[data-question]').length).toBeGreaterThan(5);
  expect(latest.errors).toEqual([]);

  await fillIn();

  expect(latest.data).toMatchObject({
    'conference-on': '2026-05-14',
    'priority-needs': 'Жильё',
    'conference-record-sent': 'yes',
  });
  expect(latest.errors).toEqual([]);
});

test('a row of a table arrives in the data', async () => {
  await show(<Application />);
  await userEvent.click(page.elementLocator(question('measures')).getByRole('button').first());
  await settled();

  expect(latest.data.measures).toHaveLength(1);
});

test('the same with the validator that needs no code from text', async () => {
  await show(<Application {...{ ajv: createValidator() as never }} />);
  await fillIn();

  expect(latest.data['priority-needs']).toBe('Жильё');
  expect(latest.errors).toEqual([]);
});

test('words follow the language when they have arrived', async () => {
  await show(<Application locale="en" />);
  await expect.poll(() => question('conference-record-sent').textContent).toContain('Yes');
});

test('a renderer of the application draws a question instead', async () => {
  const Mine = withJsonFormsControlProps(({ data, path, handleChange }: ControlProps) => (
    <input
      aria-label="mine"
      value={(data as string) ?? ''}
      onChange={(event) => handleChange(path, event.target.value)}
    />
  ));
  const entry = { tester: rankWith(QADAM_RANK + 1, scopeEndsWith('conference-decisions')), renderer: Mine };
  await show(<Application renderers={[...qadamRenderers, entry]} />);
  await userEvent.fill(page.getByLabelText('mine'), 'Решили');
  await settled();

  expect(latest.data).toEqual({ 'conference-decisions': 'Решили' });
});

test('a renderer of the host draws a question of <qadam-form>, and its change is an act', async () => {
  const Mine = withJsonFormsControlProps(({ data, path, handleChange, enabled }: ControlProps) => (
    <button disabled={!enabled} onClick={() => handleChange(path, 'no')}>
      {data === undefined ? 'ask me' : `said ${String(data)}`}
    </button>
  ));
  const entry = { tester: rankWith(QADAM_RANK + 1, scopeEndsWith('safe')), renderer: Mine };
  const form = await formPage({ kit: demoKit(), instrument: 'first-look', renderers: [entry] });
  const heard: string[] = [];
  for (const name of ['input', 'change', 'qadam-draft']) form.addEventListener(name, () => heard.push(name));

  await userEvent.click(page.getByRole('button', { name: 'ask me' }));
  await settled();

  expect(form.value).toEqual({ safe: 'no' });
  expect(heard).toEqual(['input', 'change', 'qadam-draft']);
  expect(form.renderRoot.textContent).toContain('said no');
  expect(isDrawn(form, 'violence')).toBe(true);
});
