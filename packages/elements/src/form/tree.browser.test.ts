/** What a screen reader is told: the accessibility tree of a form, and labels that belong to their own question. */
import { cdp } from 'vitest/browser';
import { afterEach, expect, test } from 'vitest';
import { kitOfModel } from '../testing/kits.ts';
import { ask, drawn, formPage, press, type } from '../testing/form-page.ts';
import type { QadamForm } from './qadam-form.ts';

afterEach(() => document.body.replaceChildren());

/** A node of the tree, as the browser hands it to assistive programs. */
interface Told {
  role: string;
  name: string;
  /** Its states that are so: checked, invalid, required, expanded, disabled, focused. */
  is: string[];
  description: string;
}

interface Value {
  value?: string | number | boolean;
}
interface AxNode {
  ignored: boolean;
  role?: Value;
  name?: Value;
  description?: Value;
  properties?: { name: string; value: Value }[];
}

/** The tree of this page, which stands in a frame of the runner's. */
async function told(): Promise<Told[]> {
  const session = cdp() as unknown as { send(method: string, params?: object): Promise<unknown> };
  const { frameTree } = (await session.send('Page.getFrameTree')) as {
    frameTree: { childFrames?: { frame: { id: string } }[] };
  };
  const [child] = frameTree.childFrames ?? [];
  const { nodes } = (await session.send('Accessibility.getFullAXTree', { frameId: child!.frame.id })) as {
    nodes: AxNode[];
  };
  const yes = ({ value }: Value): boolean => value === true || value === 'true';
  return nodes
    .filter(({ ignored }) => !ignored)
    .map(({ role, name, description, properties = [] }) => ({
      role: String(role?.value),
      name: String(name?.value ?? '').replace(/\s+/g, ' '),
      description: String(description?.value ?? ''),
      is: properties.filter((each) => yes(each.value)).map((each) => each.name),
    }));
}

const controls = new Set([
  'button',
  'checkbox',
  'radio',
  'textbox',
  'combobox',
  'spinbutton',
  'Date',
  'DateTime',
  'link',
]);
const nameless = (tree: readonly Told[]): string[] =>
  tree.filter(({ role, name }) => controls.has(role) && name.trim() === '').map(({ role }) => role);

test('everything that can be pressed or filled in has a role and a name, in each section', async () => {
  const form = await formPage();
  for (const section of ['danger', 'family', 'plan', 'papers']) {
    form.goTo(section);
    await drawn(form);
    const tree = await told();
    expect(tree.filter(({ role }) => controls.has(role)).length).toBeGreaterThan(3);
    expect(nameless(tree)).toEqual([]);
  }
});

test('a question is a group with its name, and its answers say which is chosen', async () => {
  const form = await formPage();
  await press(form, ask(form, 'violence'), 'Да');
  const tree = await told();

  expect(tree.find(({ role, name }) => role === 'radiogroup' && name.includes('Есть сообщение'))?.is).toContain(
    'required',
  );
  const answers = tree.filter(({ role }) => role === 'radio').slice(0, 3);
  expect(answers.map(({ name, is }) => [name, is.includes('checked')])).toEqual([
    ['Да', true],
    ['Нет', false],
    ['Не известно', false],
  ]);
});

test('what has to be corrected is announced, and told at its field', async () => {
  const form = await formPage();
  form.goTo('family');
  await drawn(form);
  await type(form, 'children', '42');
  await form.submit();
  await drawn(form);
  form.focusQuestion('children');
  await drawn(form);
  const tree = await told();

  expect(tree.some(({ role }) => role === 'alert')).toBe(true);
  const field = tree.find(
    ({ role, name }) => ['textbox', 'spinbutton'].includes(role) && name.includes('Сколько детей'),
  );
  expect(field?.is).toContain('invalid');
  expect(field?.is).toContain('focused');
  expect(field?.description).toMatch(/20/);
});

/** Presses each label that is drawn; gives the questions that changed though the label was not theirs. */
async function strangers(form: QadamForm): Promise<string[]> {
  const found: string[] = [];
  const pressed = new Set<string>();
  const labels = (): HTMLLabelElement[] => [
    ...form.renderRoot.querySelectorAll<HTMLLabelElement>('[data-question] label'),
  ];
  const keyOf = (label: HTMLLabelElement): string =>
    `${label.closest('[data-question]')!.getAttribute('data-question')} ${label.htmlFor} ${label.textContent}`;
  for (let label = labels()[0]; label !== undefined; label = labels().find((each) => !pressed.has(keyOf(each)))) {
    pressed.add(keyOf(label));
    const own = new Set<string | null>();
    for (
      let box = label.closest('[data-question]');
      box !== null;
      box = box.parentElement?.closest('[data-question]') ?? null
    )
      own.add(box.getAttribute('data-question'));
    const before = form.draft;
    label.click();
    await drawn(form);
    const after = form.draft;
    for (const id of new Set([...Object.keys(before), ...Object.keys(after)]))
      if (!own.has(id) && JSON.stringify(before[id]) !== JSON.stringify(after[id]))
        found.push(`${label.textContent} changed ${id}`);
  }
  expect(pressed.size).toBeGreaterThan(0);
  return found;
}

test('pressing a label changes its own question alone: every kind of question', async () => {
  const form = await formPage();
  for (const section of ['danger', 'family', 'plan']) {
    form.goTo(section);
    await drawn(form);
    expect(await strangers(form)).toEqual([]);
  }
});

test('pressing a label changes its own question alone: two of the same form on a page', async () => {
  const kit = kitOfModel('kz-phc');
  const [first, second] = [
    await formPage({ kit, instrument: 'triage' }),
    await formPage({ kit, instrument: 'triage' }),
  ];
  expect(await strangers(first)).toEqual([]);
  expect(second.draft).toEqual({});
});
