import { ref } from 'lit/directives/ref.js';

/** Options of a list, in groups; a group without a label stands free. */
export interface OptionGroup {
  label?: string;
  options: readonly { value: string; label: string }[];
}

/** The options of each list as they are copied into every `<select>` that shows it. */
const made = new WeakMap<readonly OptionGroup[], DocumentFragment>();

function fragmentOf(groups: readonly OptionGroup[]): DocumentFragment {
  const known = made.get(groups);
  if (known !== undefined) return known;
  const fragment = document.createDocumentFragment();
  for (const { label, options } of groups) {
    const into = label === undefined ? fragment : document.createElement('optgroup');
    if (into instanceof HTMLOptGroupElement) into.label = label!;
    into.append(...options.map((option) => optionOf(option.value, option.label)));
    if (into !== fragment) fragment.append(into);
  }
  made.set(groups, fragment);
  return fragment;
}

function optionOf(value: string, label: string): HTMLOptionElement {
  const option = document.createElement('option');
  option.value = value;
  option.textContent = label;
  return option;
}

/** What a `<select>` shows: its list, and the option of a value that is not in it. */
const shown = new WeakMap<
  HTMLSelectElement,
  { groups: readonly OptionGroup[]; stray?: HTMLOptionElement | undefined }
>();

function fill(select: HTMLSelectElement, groups: readonly OptionGroup[], value: string, label: string): void {
  const before = shown.get(select);
  if (before?.groups !== groups) select.replaceChildren(fragmentOf(groups).cloneNode(true));
  else if (before.stray !== undefined && before.stray.value !== value) before.stray.remove();
  if (!isShown(select, value)) select.value = value;
  let stray = before?.groups === groups && before.stray?.value === value ? before.stray : undefined;
  if (!isShown(select, value)) {
    stray = optionOf(value, label);
    select.prepend(stray);
    select.value = value;
  }
  shown.set(select, { groups, stray });
}

/** Is this value chosen, and not merely nothing? */
const isShown = (select: HTMLSelectElement, value: string): boolean =>
  select.selectedIndex >= 0 && select.value === value;

/**
 * On a `<select>`: its options, and which is chosen. The same list of groups is drawn once, however often the page is drawn
 * anew, so that a list of hundreds costs nothing while somebody types elsewhere. A value that is not in the list is shown by
 * its label before all others: nothing is changed by being shown.
 */
export const choose = (groups: readonly OptionGroup[], value: string, label = value): ReturnType<typeof ref> =>
  ref((element) => {
    if (element instanceof HTMLSelectElement) fill(element, groups, value, label);
  });
