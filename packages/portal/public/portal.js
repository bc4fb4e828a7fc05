/* global document */
/** Joins <qadam-case> to the portal: brings the log, takes what the element adds. A rejection means "not sent". */
const element = document.querySelector('#case');
const { family, person, role, names } = element.dataset;
const path = `/api/families/${family}/entries`;
let { csrf } = element.dataset;

element.person = { person, role };
element.names = JSON.parse(names);
element.addEventListener('qadam-append', (event) => {
  const { entries, expectedSeq, idempotencyKey, respondWith } = event.detail;
  respondWith(send({ entries, expectedSeq, idempotencyKey }));
});
element.addEventListener('qadam-error', (event) => {
  document.querySelector('#problem').textContent = event.detail.message ?? '';
});

try {
  element.entries = (await (await ask(path)).json()).entries;
} catch {
  document.querySelector('#problem').textContent = 'Дело не загрузилось. Обновите страницу.';
}

/** Sends; a page whose session has ended stays as it is, and sends again once the same person has signed in. */
async function send(body) {
  let response = await post(body);
  if (response.status === 403 && (await isSamePerson())) response = await post(body);
  if (response.status === 401) throw new Error('Вы больше не в системе. Войдите в соседней вкладке и вернитесь сюда.');
  if (response.status === 403) throw new Error('В соседней вкладке вошёл другой человек. Войдите под своим именем.');
  if (!response.ok && response.status !== 422) throw new Error(`Сервер ответил: ${response.status}.`);
  return response.json();
}

const post = (body) =>
  ask(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-csrf': csrf },
    body: JSON.stringify(body),
  });

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
    throw new Error('Нет связи с сервером.');
  }
}
