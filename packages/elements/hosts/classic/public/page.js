/** An object cannot stand in an attribute: the page gives the answers as JSON, and this sets the property. */
for (const form of document.querySelectorAll('qadam-form[data-answers]')) form.value = JSON.parse(form.dataset.answers);

const later = document.querySelector('#later');
later?.addEventListener('change', () => (document.querySelector('fieldset').disabled = later.checked));

document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
  console.warn(violatedDirective, blockedURI, sample);
});
