/* global document, begin -- a page's code; the element comes from the stand-alone file */
begin({
  open(place, kit, start, tell) {
    const form = document.createElement('qadam-form');
    form.kit = kit;
    form.instrument = 'trial';
    form.about = 'child';
    form.value = start;
    form.addEventListener('input', () => tell(form.value.f1));
    place.append(form);
    return () => form.remove();
  },
  root: (place) => place.firstElementChild?.shadowRoot,
  // the other sections are reached by the rail
  sections: (root) => root.querySelectorAll('.rail--side button').length,
  async goTo(place, section) {
    const form = place.firstElementChild;
    form.goTo(section);
    await form.updateComplete;
  },
});
