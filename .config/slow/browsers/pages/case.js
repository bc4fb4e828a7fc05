/* global document -- inside the page */
/** The elements of a page get the case that the page names, and save it. */
const { dataset } = document.documentElement;
const address = `cases/${dataset.case}`;
const elements = document.querySelectorAll('qadam-form, qadam-risk, qadam-plan, qadam-case');
const { log, at, by } = await (await fetch(address)).json();

for (const element of elements) Object.assign(element, { entries: log, now: () => at, person: by });

document.addEventListener('qadam-draft', ({ detail }) => {
  for (const risk of document.querySelectorAll('qadam-risk')) risk.draft = detail;
});
document.addEventListener('qadam-append', ({ detail }) => {
  const { entries, expectedSeq, idempotencyKey, respondWith } = detail;
  respondWith(save({ entries, expectedSeq }, idempotencyKey));
});

async function save(sent, key) {
  const headers = { 'content-type': 'application/json', 'idempotency-key': key };
  const response = await fetch(`${address}/entries`, { method: 'POST', headers, body: JSON.stringify(sent) });
  if (!response.ok) throw new Error(`The server says ${response.status}.`);
  const answer = await response.json();
  const entries = [...elements[0].entries, ...(answer.accepted ?? answer.entries ?? [])];
  for (const element of elements) element.entries = entries;
  for (const risk of document.querySelectorAll('qadam-risk')) if (answer.accepted) risk.draft = undefined;
  return answer;
}
