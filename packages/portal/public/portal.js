/* global document */
import { openDrafts } from '/elements/qadam.js';

/** Joins <qadam-case> to the portal: brings the log, takes what the element adds. A rejection means "not sent". */
const element = document.querySelector('#case');
const { family, person, role, names, phones, colleagues, shared } = element.dataset;
const path = `/api/families/${family}`;
/** On a computer of others nothing is left behind. */
const drafts = shared === undefined ? openDrafts({ person, case: family }) : undefined;
/** Texts of the page, in its language. */
const words = JSON.parse(element.dataset.words);
/** By instrument, the questions about danger and the answers that mean it. */
const dangers = JSON.parse(element.dataset.dangers);
/** Documents with a danger that is not sent. The server is told that there is one, never which. */
const dangerous = new Set();
let told = false;
let { csrf } = element.dataset;

element.person = { person, role };
element.names = JSON.parse(names);
element.phones = JSON.parse(phones);
element.colleagues = JSON.parse(colleagues);
element.addEventListener('qadam-append', (event) => {
  const { entries, expectedSeq, idempotencyKey, respondWith } = event.detail;
  respondWith(send({ entries, expectedSeq, idempotencyKey }));
});
element.addEventListener('qadam-draft', ({ detail: { instrument, about = 'family', answers } }) => {
  const isDanger = Object.entries(dangers[instrument] ?? {}).some(([question, adverse]) => {
    const answer = answers[question];
    return adverse.includes(answer?.value ?? answer);
  });
  dangerous[isDanger ? 'add' : 'delete'](`${instrument} ${about}`);
  tell();
});
// Leaving drops what is kept nowhere; a page that the browser keeps is not left.
globalThis.addEventListener('pagehide', (event) => {
  if (event.persisted || dangerous.size === 0 || (drafts && drafts.fault === undefined)) return;
  dangerous.clear();
  tell();
});
element.addEventListener('qadam-error', (event) => {
  document.querySelector('#problem').textContent = event.detail.message ?? '';
});

try {
  const response = await ask(`${path}/entries`);
  if (!response.ok) throw new Error();
  element.entries = (await response.json()).entries;
  element.drafts = drafts;
} catch {
  document.querySelector('#problem').textContent = words.notLoaded;
}

/** Sends; a page whose session has ended stays as it is, and sends again once the same person has signed in. */
async function send(body) {
  let response = await post('entries', body);
  if (response.status === 403) {
    if (!(await isSamePerson())) throw new Error(words.otherPerson);
    response = await post('entries', body);
  }
  if (response.status === 401) throw new Error(words.signedOut);
  if (response.status === 403) throw new Error((await response.json()).error);
  if (!response.ok && response.status !== 422) throw new Error(`${words.serverSaid} ${response.status}.`);
  const result = await response.json();
  if (result.accepted !== undefined) forget(result.accepted);
  return result;
}

/** What was sent is no draft any more. */
function forget(entries) {
  for (const { type, about = 'family', body } of entries)
    if (type === 'answered') dangerous.delete(`${body.instrument} ${about}`);
  tell();
}

/** Tells the server when the first danger in a draft appears, and when the last one is gone. */
function tell() {
  const danger = dangerous.size > 0;
  if (danger === told) return;
  told = danger;
  // What does not arrive is told with the next answer.
  post('draft', { danger }, { keepalive: true })
    .then((response) => {
      if (!response.ok) told = !danger;
    })
    .catch(() => {
      told = !danger;
    });
}

function post(what, body, options = {}) {
  return ask(`${path}/${what}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-csrf': csrf },
    body: JSON.stringify(body),
    ...options,
  });
}

/** A new session of the same person has a token of its own. */
async function isSamePerson() {
  const session = await (await ask('/api/session')).json();
  if (session.person !== person) return false;
  csrf = session.csrf;
  return true;
}

async function ask(url, options) {
  try {
    return await fetch(url, options);
  } catch {
    throw new Error(words.noConnection);
  }
}
