/* global document, location */
/** Joins <qadam-case> to the portal: brings the log, takes what the element adds. A rejection means "not sent". */
const element = document.querySelector('#case');
const { family, person, role, csrf } = element.dataset;
const path = `/api/families/${family}/entries`;

element.person = { person, role };
element.addEventListener('qadam-append', (event) => {
  const { entries, expectedSeq, idempotencyKey, respondWith } = event.detail;
  respondWith(send({ entries, expectedSeq, idempotencyKey }));
});
element.addEventListener('qadam-error', (event) => {
  document.querySelector('#problem').textContent = event.detail.message ?? '';
});

const loaded = await fetch(path);
element.entries = (await loaded.json()).entries;

async function send(body) {
  const headers = { 'content-type': 'application/json', 'x-csrf': csrf };
  const response = await fetch(path, { method: 'POST', headers, body: JSON.stringify(body) });
  if (response.status === 401) location.assign('/sign-in');
  if (!response.ok && response.status !== 422) throw new Error(`The server answered ${response.status}.`);
  return response.json();
}
