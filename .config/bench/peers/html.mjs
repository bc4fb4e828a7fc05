/* global document, begin -- a page's code: the same form without any library, markup in one piece, one listener */
const inputs = {
  text: ({ id }, value) => `<input id="${id}" name="${id}" value="${value}">`,
  'long-text': ({ id }) => `<textarea id="${id}" name="${id}"></textarea>`,
  date: ({ id }) => `<input id="${id}" name="${id}" type="date">`,
  number: ({ id }) => `<input id="${id}" name="${id}" type="number">`,
  'yes-no': ({ id }) => `<input id="${id}" name="${id}" type="checkbox">`,
};
const labelled = (field, start) =>
  `<p data-field="${field.id}"><label for="${field.id}">${field.label}</label> ${inputs[field.type](field, start[field.id] ?? '')}</p>`;
const radios = ({ id, label, options }) =>
  `<fieldset data-field="${id}"><legend>${label}</legend>${options
    .map((each) => `<label><input type="radio" name="${id}" value="${each.id}"> ${each.label}</label>`)
    .join('')}</fieldset>`;

begin({
  open(place, { sections }, start, tell) {
    const form = document.createElement('form');
    form.innerHTML = sections
      .map(({ title, fields }) => {
        const drawn = fields.map((field) => (field.type === 'choice' ? radios(field) : labelled(field, start)));
        return `<section><h2>${title}</h2>${drawn.join('')}</section>`;
      })
      .join('');
    const fields = sections.flatMap((section) => section.fields);
    const hides = new Map(fields.filter(({ hiddenBy }) => hiddenBy).map(({ id, hiddenBy }) => [hiddenBy, id]));
    const answers = { ...start };
    form.addEventListener('input', ({ target }) => {
      answers[target.name] = target.type === 'checkbox' ? target.checked : target.value;
      const hidden = hides.get(target.name);
      if (hidden) form.querySelector(`[data-field="${hidden}"]`).hidden = target.value === 'hide';
      tell(answers.f1);
    });
    place.append(form);
    return () => form.remove();
  },
});
