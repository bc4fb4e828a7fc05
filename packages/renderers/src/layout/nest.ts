import type { KitQuestion, Shown, UiElement } from '@qadam/schema';

/** A control with the controls that follow it up. */
export interface NestedControl {
  id: string;
  element: UiElement;
  followUps: NestedControl[];
}

/** The flat list of a section as a tree: a control stands under the one before it that is less deep. */
export function nest(elements: readonly UiElement[]): NestedControl[] {
  const top: NestedControl[] = [];
  const open: NestedControl[] = [];
  for (const element of elements) {
    const { id = '', depth = 0 } = element.options?.qadam ?? {};
    const control: NestedControl = { id, element, followUps: [] };
    open.length = Math.min(depth, open.length);
    (open.at(-1)?.followUps ?? top).push(control);
    open.push(control);
  }
  return top;
}

/** A control that is drawn, or a run of controls that are offered behind a disclosure. */
export type Part = { kind: 'control'; control: NestedControl } | { kind: 'fold'; controls: NestedControl[] };

/** What is drawn of siblings: hidden ones are left out with all under them, folded ones that stand together are one fold. */
export function partsOf(siblings: readonly NestedControl[], shown: ReadonlyMap<string, Shown>): Part[] {
  const parts: Part[] = [];
  for (const control of siblings) {
    const state = shown.get(control.id) ?? 'shown';
    const last = parts.at(-1);
    if (state === 'hidden') continue;
    if (state === 'shown') parts.push({ kind: 'control', control });
    else if (last?.kind === 'fold') last.controls.push(control);
    else parts.push({ kind: 'fold', controls: [control] });
  }
  return parts;
}

/** When the questions of a fold apply, as far as it can be said in two words. */
export type FoldReason = { kind: 'yes' } | { kind: 'no' } | { kind: 'option'; option: string } | { kind: 'other' };

/** Reads the condition of a folded question: "if yes" where it asks just that of the question above. */
export function foldReason(above: KitQuestion | undefined, folded: KitQuestion | undefined): FoldReason {
  const conditions = folded?.shownWhen;
  const nodes =
    conditions === undefined ? [] : 'all' in conditions ? conditions.all : 'any' in conditions ? conditions.any : [];
  const [test] = nodes;
  const isPlain = nodes.length === 1 && test !== undefined && 'fact' in test && test.operator === 'equal';
  if (!isPlain || above?.fact === undefined || test.fact !== above.fact) return { kind: 'other' };
  if (test.value === 'yes' || test.value === 'no') return { kind: test.value };
  return typeof test.value === 'string' ? { kind: 'option', option: test.value } : { kind: 'other' };
}
