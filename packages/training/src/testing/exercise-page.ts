/** A small vocabulary for tests of <qadam-exercise>: put it on the page, find things by their words, act like a person. */
import { userEvent } from 'vitest/browser';
import '../define.ts';
import type { QadamExercise } from '../element/qadam-exercise.ts';
import { kit } from './exercises.ts';

type Drawn = HTMLElement & { updateComplete: Promise<unknown>; renderRoot: ParentNode };

/** An exercise on the page, drawn. */
export async function exercisePage(
  properties: Partial<QadamExercise> & Pick<QadamExercise, 'exercise'>,
): Promise<QadamExercise> {
  const element = document.createElement('qadam-exercise');
  Object.assign(element, { kit, locale: 'ru', ...properties });
  document.body.append(element);
  await settled(element);
  return element;
}

/** Waits until the element has drawn what it knows, and those inside it. */
export async function settled(element: Drawn): Promise<void> {
  for (let round = 0; round < 3; round += 1) {
    await element.updateComplete;
    await new Promise((done) => setTimeout(done, 20));
  }
}

/** Words as they are read: without the spaces between the lines. */
export const wordsOf = (within: { textContent: string | null } | null | undefined): string =>
  (within?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** All that the element says, without what is in the elements inside. */
export const saidBy = (element: Drawn): string => wordsOf(element.renderRoot);

/** The button, label or disclosure with these words, or that begins with them. */
export function saying(element: Drawn, words: string): HTMLElement {
  const all = [...element.renderRoot.querySelectorAll<HTMLElement>('button, summary, label:has(input)')];
  const said = (each: HTMLElement): string => each.getAttribute('aria-label') ?? wordsOf(each);
  const found = all.find((each) => said(each) === words) ?? all.find((each) => said(each).startsWith(words));
  if (found === undefined) throw new Error(`nothing says "${words}" among: ${all.map(said).join(' | ')}`);
  return found.querySelector<HTMLElement>('input') ?? found;
}

/** Presses what has these words. */
export async function press(element: Drawn, words: string): Promise<void> {
  await userEvent.click(saying(element, words));
  await settled(element);
}

/** The same, by the keyboard alone. */
export async function pressByKey(element: Drawn, words: string, key = '{Enter}'): Promise<void> {
  saying(element, words).focus();
  await userEvent.keyboard(key);
  await settled(element);
}

/** What has the focus inside the element. */
export const focused = (element: HTMLElement): Element | null => element.shadowRoot!.activeElement;
