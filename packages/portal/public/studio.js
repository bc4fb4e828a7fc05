/* global customElements, document */
/** Joins <qadam-studio> to the portal: brings the model, keeps what is to be kept. A rejection means "not kept". */
const element = document.querySelector('#studio');
/** Texts of the page, in its language. */
const words = JSON.parse(element.dataset.words);
const path = '/api/studio';
let editor;
let csrf;

element.addEventListener('qadam-keep', (event) => {
  event.preventDefault();
  const { act, respondWith } = event.detail;
  respondWith(keep(act));
});
element.addEventListener('qadam-past', (event) => {
  event.preventDefault();
  const { version, respondWith } = event.detail;
  respondWith(past(version));
});

try {
  // The script of the element stands before this one; where it did not load there is nothing to bring the model to.
  if (customElements.get('qadam-studio') === undefined) throw new Error();
  const response = await ask(path);
  if (!response.ok) throw new Error();
  const { workspace, approves, ...session } = await response.json();
  ({ editor, csrf } = session);
  element.editor = editor;
  element.approves = approves;
  element.workspace = workspace;
} catch {
  document.querySelector('#problem').textContent = words.notLoaded;
}

/** Kept or refused; a page whose session has ended stays as it is, and asks again once the same person has signed in. */
async function keep(act) {
  let response = await post(act);
  if (response.status === 403) {
    if (!(await isSamePerson())) throw new Error(words.otherPerson);
    response = await post(act);
  }
  return answer(response, [422]);
}

async function past(version) {
  return (await answer(await ask(`${path}/past/${version}`))).files;
}

async function answer(response, expected = []) {
  if (response.status === 401) throw new Error(words.signedOut);
  if (response.status === 403) throw new Error((await response.json()).error);
  if (!response.ok && !expected.includes(response.status)) throw new Error(`${words.serverSaid} ${response.status}.`);
  return response.json();
}

function post(act) {
  return ask(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-csrf': csrf },
    body: JSON.stringify({ act }),
  });
}

/** A new session of the same person has a token of its own. */
async function isSamePerson() {
  const session = await (await ask('/api/session')).json();
  if (session.person !== editor?.id) return false;
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
