const form = document.querySelector('qadam-form');
const risk = document.querySelector('qadam-risk');

const show = (entries) => (form.entries = risk.entries = entries);
show(await (await fetch('entries')).json());

form.addEventListener('qadam-draft', ({ detail }) => (risk.draft = detail));
form.addEventListener('qadam-append', ({ detail }) => {
  const { entries, expectedSeq, respondWith } = detail;
  respondWith(save({ entries, expectedSeq }));
});

async function save(sent) {
  const response = await fetch('entries', { method: 'POST', body: JSON.stringify(sent) });
  if (!response.ok) throw new Error(`The server says ${response.status}.`);
  const answer = await response.json();
  if (answer.accepted) risk.draft = undefined;
  show([...form.entries, ...(answer.accepted ?? answer.entries ?? [])]);
  return answer;
}
