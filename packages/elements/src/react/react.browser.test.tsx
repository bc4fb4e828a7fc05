import { StrictMode, useState, type ReactElement, type ReactNode, type Ref } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { flushSync } from 'react-dom';
import { afterEach, expect, expectTypeOf, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { QadamAppendDetail } from '../append/detail.ts';
import type { QadamForm as FormElement } from '../form/qadam-form.ts';
import { demoKit } from '../testing/kits.ts';
import { ask, byWords, drawn, press } from '../testing/form-page.ts';
import { QadamCase, QadamForm, QadamPlan, QadamRisk, QadamTriangle } from './index.ts';

let root: Root | undefined;

afterEach(() => {
  root?.unmount();
  document.body.replaceChildren();
});

/** Draws with React 19 and gives the element with this name. */
async function show<Found extends Element>(what: ReactNode, name: string): Promise<Found> {
  document.body.innerHTML = '<div></div>';
  root = createRoot(document.querySelector('div')!);
  flushSync(() => root!.render(<StrictMode>{what}</StrictMode>));
  const element = document.querySelector(name)!;
  await drawn(element as FormElement);
  return element as Found;
}

test('objects, words and switches reach the element', async () => {
  const kit = demoKit();
  const element = await show<FormElement>(
    <QadamForm kit={kit} instrument="first-look" about="aru" locale="en" readonly className="wide" />,
    'qadam-form',
  );

  expect(element.kit).toBe(kit);
  expect([element.instrument, element.readonly, element.className]).toEqual(['first-look', true, 'wide']);
  expect(element.renderRoot.querySelector('h2')?.textContent).toContain('First look');
});

test('what is answered arrives, and what is saved is answered by the page', async () => {
  const seen: string[] = [];
  const sent: QadamAppendDetail['entries'][number][] = [];
  const page = (
    <QadamForm
      kit={demoKit()}
      instrument="first-look"
      about="aru"
      locale="en"
      onInput={() => seen.push('input')}
      onChange={() => seen.push('change')}
      onQadamDraft={({ detail }) => seen.push(`draft ${Object.keys(detail.answers).join()}`)}
      onQadamSubmit={() => seen.push('submit')}
      onQadamAppend={({ detail }) => {
        sent.push(...detail.entries);
        detail.respondWith(Promise.resolve({ accepted: [] }));
      }}
    />
  );
  const element = await show<FormElement>(page, 'qadam-form');

  await press(element, ask(element, 'violence'), 'No');
  expect(seen).toEqual(['input', 'change', 'draft violence']);

  await press(element, ask(element, 'safe'), 'Yes');
  await userEvent.click(byWords(element.renderRoot, 'Save'));
  expect(seen).toContain('submit');
  expect(sent.map(({ type, about }) => [type, about])).toEqual([['answered', 'aru']]);
});

test('a property that the page takes away has its default again', async () => {
  function Page(): ReactElement {
    const [isRead, setRead] = useState<boolean | undefined>(true);
    const free = (): void => setRead(undefined);
    return (
      <>
        <button onClick={free}>Write</button>
        <QadamForm kit={demoKit()} instrument="first-look" about="aru" locale="en" readonly={isRead} />
      </>
    );
  }
  const element = await show<FormElement>(<Page />, 'qadam-form');
  await userEvent.click(document.querySelector('button')!);
  await drawn(element);

  expect(element.hasAttribute('readonly')).toBe(false);
  expect(byWords(element.renderRoot, 'Save')).toBeDefined();
});

test('a page reaches the element itself by a reference', async () => {
  const held: { current: FormElement | null } = { current: null };
  const element = await show(
    <QadamForm ref={held} kit={demoKit()} instrument="first-look" about="aru" />,
    'qadam-form',
  );

  expect(held.current).toBe(element);
  expect(held.current?.checkValidity()).toBe(true);
});

test('each wrapper registers its element', async () => {
  const page = (
    <>
      <QadamRisk about="aru" />
      <QadamPlan />
      <QadamCase />
      <QadamTriangle />
    </>
  );
  await show(page, 'qadam-case');
  for (const name of ['risk', 'plan', 'case', 'triangle'])
    expect(document.querySelector(`qadam-${name}`)?.shadowRoot).not.toBeNull();
});

test('properties and events have types', () => {
  type Props = Parameters<typeof QadamForm>[0];
  expectTypeOf<Props['onQadamAppend']>().toEqualTypeOf<((event: CustomEvent<QadamAppendDetail>) => void) | undefined>();
  expectTypeOf<Props['instrument']>().toEqualTypeOf<string | undefined>();
  expectTypeOf<Props['ref']>().toEqualTypeOf<Ref<FormElement> | undefined>();
  // @ts-expect-error -- an event that the element does not have
  void (<QadamForm onQadamOpen={() => undefined} />);
});
