/** A small vocabulary for tests of <qadam-studio>: put it on the page with a model, find by words, act like a person. */
import { filesOfModel } from '@qadam/schema';
import definitions from 'virtual:definitions';
import { userEvent } from 'vitest/browser';
import '../define.ts';
import type { QadamStudio } from '../qadam-studio.ts';
import type { StudioPart } from '../scene/scene.ts';
import { readinessOf } from '../study/readiness.ts';
import type { QadamKeepDetail, QadamPastDetail } from '../workspace/events.ts';
import { keep } from '../workspace/keep.ts';
import { filesAt, type Act, type Editor, type StoredWorkspace } from '../workspace/workspace.ts';

const all = new Map(Object.entries(definitions));

export const editor: Editor = { id: 'aru', name: 'Ару', role: 'methodologist' };
const AT = '2026-05-14T11:42:00+05:00';

/** A workspace of a model of this repository, as nobody has touched it. */
export function workspaceOf(model: string): StoredWorkspace {
  const files = Object.fromEntries(filesOfModel(all, model)!);
  const { edition } = JSON.parse(files[`rules/${model}/model.json`] ?? files[`rules/${model}/overlay.json`]!) as {
    edition: string;
  };
  const first = {
    edition,
    kind: 'whole',
    note: '',
    scope: { from: '2026-05-01' },
    version: 0,
    hash: '',
    at: AT,
    by: editor,
  } as const;
  return {
    $schema: 'https://qadam.example/1/workspace.json',
    ...{ model, version: 0, files, saves: [], comments: [], editions: [first], past: {} },
  };
}

/** A studio on the page, its keeper in memory. */
export interface StudioPage {
  studio: QadamStudio;
  /** What the keeper has now. */
  kept(): StoredWorkspace;
  /** Acts that it was asked for, oldest first. */
  acts: readonly Act[];
}

/** Opens a model, or a workspace of it, on an empty page, drawn. */
export async function studioPage(
  model = 'classic',
  { workspace = workspaceOf(model), ...properties }: Partial<QadamStudio> = {},
): Promise<StudioPage> {
  let stored = workspace as StoredWorkspace;
  const acts: Act[] = [];
  const studio = document.createElement('qadam-studio');
  Object.assign(studio, { locale: 'ru', editor, workspace: stored, now: () => AT, ...properties });
  studio.addEventListener('qadam-keep', (event) => {
    const { act, respondWith } = (event as CustomEvent<QadamKeepDetail>).detail;
    event.preventDefault();
    acts.push(act);
    const { files } = stored;
    const readiness = (edition: string) => readinessOf(files, { model, edition, inForce: undefined, recalled: [] });
    const answer = keep(stored, act, { by: editor, at: AT, readiness });
    if ('kept' in answer) stored = answer.kept;
    respondWith(Promise.resolve(answer));
  });
  studio.addEventListener('qadam-past', (event) => {
    const { version, respondWith } = (event as CustomEvent<QadamPastDetail>).detail;
    event.preventDefault();
    respondWith(Promise.resolve(filesAt(stored, version) ?? {}));
  });
  document.body.append(studio);
  await drawn(studio);
  return { studio, kept: () => stored, acts };
}

/** Waits until the studio has drawn what it knows. */
export async function drawn(studio: QadamStudio): Promise<void> {
  await studio.updateComplete;
  await new Promise((done) => setTimeout(done, 0));
  await studio.updateComplete;
}

/** Waits until the draft is studied to its end. */
export async function studied(studio: QadamStudio, withinMs = 20_000): Promise<void> {
  const end = Date.now() + withinMs;
  const words = (): string => studio.renderRoot.querySelector('.strip')?.textContent ?? '';
  while (words().includes('проверяется') && Date.now() < end) await new Promise((done) => setTimeout(done, 50));
}

/** Opens a part. */
export async function openPart(studio: QadamStudio, part: StudioPart): Promise<void> {
  await userEvent.click(studio.renderRoot.querySelector(`#part-${part}`)!);
  await drawn(studio);
}

const said = (element: Element): string => {
  const name = element.getAttribute('aria-label') ?? element.textContent ?? '';
  return name.replace(/\s+/g, ' ').trim();
};

/** Buttons and disclosures with these words. */
export const buttons = (within: ParentNode, words: string | RegExp): HTMLElement[] =>
  [...within.querySelectorAll<HTMLElement>('button, summary')].filter((each) =>
    typeof words === 'string' ? said(each) === words : words.test(said(each)),
  );

/** The first button or disclosure with these words. */
export function button(within: ParentNode, words: string | RegExp): HTMLElement {
  const [found] = buttons(within, words);
  if (found === undefined)
    throw new Error(`no "${String(words)}" among: ${buttons(within, /./).map(said).join(' | ')}`);
  return found;
}

/** Presses what has these words. */
export async function press(
  studio: QadamStudio,
  words: string | RegExp,
  within: ParentNode = studio.renderRoot,
): Promise<void> {
  await userEvent.click(button(within, words));
  await drawn(studio);
}

/** The field with this label. */
export function field(within: ParentNode, words: string | RegExp): HTMLInputElement {
  const labels = [...within.querySelectorAll<HTMLLabelElement>('label')];
  const fits = (text: string): boolean => (typeof words === 'string' ? text === words : words.test(text));
  const label = labels.find((each) => fits(said(each)));
  const named = [...within.querySelectorAll<HTMLInputElement>('input, select, textarea')].find((each) =>
    fits(each.getAttribute('aria-label') ?? ''),
  );
  const found =
    (label?.control as HTMLInputElement | null | undefined) ??
    label?.querySelector<HTMLInputElement>('input, select, textarea') ??
    named;
  if (found === undefined || found === null)
    throw new Error(`no field "${String(words)}" among: ${labels.map(said).join(' | ')}`);
  return found;
}

/** Writes into the field with this label. */
export async function write(
  studio: QadamStudio,
  words: string | RegExp,
  text: string,
  within: ParentNode = studio.renderRoot,
): Promise<void> {
  await userEvent.fill(field(within, words), text);
  await drawn(studio);
}

/** Chooses in the list with this label, by the words of the choice. */
export async function choose(
  studio: QadamStudio,
  words: string | RegExp,
  option: string,
  within: ParentNode = studio.renderRoot,
): Promise<void> {
  await userEvent.selectOptions(field(within, words), option);
  await drawn(studio);
}
