/** A small vocabulary for tests of <qadam-risk> and <qadam-case>: put them on the page, find by words, act like a person. */
import type { Entry } from '@qadam/schema';
import '../case/define.ts';
import type { QadamCase } from '../case/qadam-case.ts';
import type { QadamRisk } from '../risk/qadam-risk.ts';
import { kit, phones, worker } from './families.ts';
import { hostOf } from './host.ts';

/** A panel on the page, drawn. */
export async function riskPage(
  properties: Partial<QadamRisk> & { at: string; entries: readonly Entry[]; about: string },
  parent: Element = document.body,
): Promise<QadamRisk> {
  const { at, ...rest } = properties;
  const panel = document.createElement('qadam-risk');
  Object.assign(panel, { kit, phones, person: worker, locale: 'ru', now: () => at, ...rest });
  parent.append(panel);
  await panel.updateComplete;
  return panel;
}

/** A case on the page with a host that accepts as a portal would. `at` may move on. */
export async function casePage(
  properties: Partial<QadamCase> & { at: string | (() => string); entries: readonly Entry[] },
  host?: (event: Event) => void,
): Promise<QadamCase> {
  const { at, ...rest } = properties;
  const now = typeof at === 'string' ? (): string => at : at;
  const element = document.createElement('qadam-case');
  Object.assign(element, { kit, phones, person: worker, locale: 'ru', now, ...rest });
  element.addEventListener('qadam-append', host ?? hostOf(kit, rest.person ?? worker, now));
  document.body.append(element);
  await settled(element);
  return element;
}

/** Waits until an element and what it draws have settled. */
export async function settled(element: HTMLElement & { updateComplete: Promise<unknown> }): Promise<void> {
  for (let round = 0; round < 3; round += 1) {
    await element.updateComplete;
    await new Promise((done) => setTimeout(done, 20));
  }
}

/** Words as they are read: without the spaces between the lines. */
export const wordsOf = (within: { textContent: string | null } | null | undefined): string =>
  (within?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** A button, label or summary that says this, or begins with it. */
export function saying(within: ParentNode, words: string): HTMLElement {
  const all = [...within.querySelectorAll<HTMLElement>('button, summary, a')];
  const found = all.find((each) => wordsOf(each) === words) ?? all.find((each) => wordsOf(each).startsWith(words));
  if (found === undefined) throw new Error(`nothing says "${words}" among: ${all.map(wordsOf).join(' | ')}`);
  return found;
}

/** Presses what says this, and waits. */
export async function press(element: QadamCase, words: string, within = ''): Promise<void> {
  const root = within === '' ? element.renderRoot : element.renderRoot.querySelector<HTMLElement>(within)!;
  saying(root, words).click();
  await settled(element);
}

/** Opens the form of an act. */
export async function begin(element: QadamCase, act: string): Promise<void> {
  if (element.renderRoot.querySelector('.acts') === null) await press(element, 'Записать событие');
  await press(element, act);
}

/** Begins an act, fills its fields (radio buttons by their value) and records it. */
export async function record(element: QadamCase, act: string, values: Readonly<Record<string, string>>): Promise<void> {
  await begin(element, act);
  await fillAct(element, values);
  await press(element, 'Записать', '.act');
  await settled(element);
}

/** Fills the fields of the act that is open. */
export async function fillAct(element: QadamCase, values: Readonly<Record<string, string>>): Promise<void> {
  for (const [id, value] of Object.entries(values)) {
    const radio = element.renderRoot.querySelector<HTMLInputElement>(`[name=f-${id}][value=${CSS.escape(value)}]`);
    if (radio === null) fill(element.renderRoot, `f-${id}`, value);
    else radio.click();
    await settled(element);
  }
}

/** What the element has in its log of one type, the newest last. */
export const entriesIn = <T extends Entry['type']>(element: QadamCase, type: T): Extract<Entry, { type: T }>[] =>
  (element.entries ?? []).filter((entry): entry is Extract<Entry, { type: T }> => entry.type === type);

/** Lines of the history, the newest first. */
export const historyOf = (element: QadamCase): string[] =>
  [...element.renderRoot.querySelectorAll('.history bdi')].map(wordsOf);

/** The field with this id, filled as a person would. */
export function fill(within: ParentNode, id: string, value: string): void {
  const field = within.querySelector<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>(`#${id}`);
  if (field === null) throw new Error(`no field ${id}`);
  field.value = value;
  field.dispatchEvent(new Event(field instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }));
}
