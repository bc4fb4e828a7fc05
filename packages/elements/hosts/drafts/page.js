/** A page whose form keeps drafts on the device; it sends to /append. */
import { openDrafts } from '/qadam-drafts.js'; // or '/qadam.js', or '@qadam/elements/drafts'

const form = document.querySelector('qadam-form');
form.drafts = openDrafts({ person: 'u-4711', case: 'f-17' }); // ids of yours that mean nothing to others

form.addEventListener('qadam-error', ({ detail }) => (document.documentElement.dataset.error = detail.params.reason));
form.addEventListener('qadam-append', ({ detail: { entries, idempotencyKey, respondWith } }) =>
  respondWith(send({ entries, idempotencyKey })),
);

async function send(sent) {
  const response = await fetch('/append', { method: 'POST', body: JSON.stringify(sent) });
  return response.json();
}
