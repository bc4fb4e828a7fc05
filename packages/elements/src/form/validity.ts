/**
 * Tells the browser whether the form is in order. An anchor is passed only where there is one: `null` is refused, and so
 * is a fault without words.
 */
export function setValidity(
  internals: ElementInternals,
  fault: { flag: 'valueMissing' | 'customError'; words: string } | undefined,
  anchor: HTMLElement | undefined,
): void {
  if (fault === undefined) internals.setValidity({});
  else if (anchor === undefined) internals.setValidity({ [fault.flag]: true }, fault.words);
  else internals.setValidity({ [fault.flag]: true }, fault.words, anchor);
}

const focusable = 'input:not(:disabled), select:not(:disabled), textarea:not(:disabled), button:not(:disabled)';

/** The field of a question itself, or the first thing in it that takes the focus. */
export function focusTarget(root: ParentNode, id: string): HTMLElement | undefined {
  const field = root.querySelector<HTMLElement>(`#${CSS.escape(id)}`);
  if (field === null) return undefined;
  if (field.matches(focusable)) return field;
  return (
    field.querySelector<HTMLElement>(`input:checked:not(:disabled)`) ??
    field.querySelector<HTMLElement>(focusable) ??
    field
  );
}
