/** A small vocabulary for tests of <qadam-form>: put it on the page, find things by their words, act like a person. */
import { userEvent } from 'vitest/browser';
import type { QadamForm } from '../form/qadam-form.ts';
import '../form/define.ts';
import { trialKit, trialPeople } from './all-types.ts';

/** What tests of time see. */
export const NOW = '2026-05-14T11:42:00+05:00';

/** A form on an empty page, drawn. */
export async function formPage(
  properties: Partial<QadamForm> = {},
  parent: Element = document.body,
): Promise<QadamForm> {
  const form = document.createElement('qadam-form');
  let ids = 0;
  Object.assign(form, {
    kit: trialKit(),
    instrument: 'all-types',
    about: 'aru',
    locale: 'ru',
    people: trialPeople,
    now: () => NOW,
    newId: () => `00000000-0000-7000-8000-${String((ids += 1)).padStart(12, '0')}`,
    ...properties,
  });
  parent.append(form);
  await drawn(form);
  return form;
}

/** Waits until the element has drawn what it knows, effects included. */
export async function drawn(form: QadamForm): Promise<void> {
  await form.updateComplete;
  await new Promise((done) => setTimeout(done, 30));
  await form.updateComplete;
}

/** The part of the page that belongs to a question. */
export function ask(form: QadamForm, question: string): HTMLElement {
  const found = form.renderRoot.querySelector<HTMLElement>(`[data-question="${question}"]`);
  if (found === null) throw new Error(`question "${question}" is not drawn`);
  return found;
}

/** Whether a question is drawn. */
export const isDrawn = (form: QadamForm, question: string): boolean =>
  form.renderRoot.querySelector(`[data-question="${question}"]`) !== null;

/** The radio button, check box, button or disclosure with these words. */
export function byWords(within: ParentNode, words: string): HTMLElement {
  const candidates = [...within.querySelectorAll<HTMLElement>('label:has(input), button, summary')];
  const found = candidates.find((each) => each.textContent?.replace(/\s+/g, ' ').trim() === words);
  if (found === undefined) {
    throw new Error(`no "${words}" among: ${candidates.map((each) => each.textContent?.trim()).join(' | ')}`);
  }
  return found.querySelector('input') ?? found;
}

/** Presses what has these words. */
export async function press(form: QadamForm, within: ParentNode, words: string): Promise<void> {
  await userEvent.click(byWords(within, words));
  await drawn(form);
}

/** The input of a question. */
export function input(form: QadamForm, question: string): HTMLInputElement {
  return ask(form, question).querySelector<HTMLInputElement>('input, textarea, select')!;
}

/** Types into a question's field and leaves it. */
export async function type(form: QadamForm, question: string, text: string): Promise<void> {
  await userEvent.fill(input(form, question), text);
  input(form, question).blur();
  await drawn(form);
}
