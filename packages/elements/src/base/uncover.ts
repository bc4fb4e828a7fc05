/**
 * Brings out what the Tab key has brought wholly under something that stays in view: a browser thinks it is seen there. For
 * `keyup`, which leaves shadow roots, of what holds both.
 */
export function uncover(event: KeyboardEvent, covers: Iterable<Element>): void {
  if (event.key !== 'Tab') return;
  const focused = event.composedPath()[0] as Element;
  const { top, bottom } = focused.getBoundingClientRect();
  for (const cover of covers) {
    const over = cover.getBoundingClientRect();
    const isUnder = over.top <= top && bottom <= over.bottom && !cover.contains(focused);
    if (isUnder) focused.scrollIntoView({ block: 'center' });
  }
}
