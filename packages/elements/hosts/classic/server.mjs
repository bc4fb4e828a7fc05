/** A server-rendered application with a classic form. The browser posts it; nothing is saved by script. */
import { openKit, standing } from '@qadam/runtime';
import { instrumentOf, validateAnswers } from '@qadam/schema';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { formPage, listPage, visitPage } from './pages.mjs';

const kit = JSON.parse(readFileSync('public/kits/visit/kit.json', 'utf8'));
const rules = openKit(kit);
const headers = { 'content-security-policy': readFileSync('policy.txt', 'utf8').trim() };
const types = { '.css': 'text/css', '.js': 'text/javascript', '.json': 'application/json' };
const visits = [];

/** What the rules say about the answers of one visit: an outcome, or the lowest and the highest that is possible. */
function levelOf(answers) {
  const at = new Date().toISOString();
  const by = { person: 'saule', role: 'worker' };
  const body = { record: randomUUID(), instrument: 'home-visit', edition: kit.edition, answers };
  const opened = { id: randomUUID(), seq: 1, type: 'opened', at, recordedAt: at, by, body: {} };
  const answered = { id: randomUUID(), seq: 2, type: 'answered', about: 'family', at, recordedAt: at, by, body };
  const [level] = standing(rules, [opened, answered], { at }).levels;
  const names = level.inForce.map((id) => kit.texts.en[`ruleset/level/outcome/${id}/label`]);
  return [...new Set(names)].join(' to ');
}

/** A form as it was posted becomes a visit, or the page again with everything that was typed. */
function received(form) {
  const visit = { family: form.get('family'), answers: JSON.parse(form.get('visit') ?? '{}') };
  const faults = validateAnswers(instrumentOf(kit, 'home-visit'), visit.answers).map(({ code }) => code);
  if (!form.has('visit')) faults.length = 0; // the sheet is disabled: it is filled in later
  if (visits.some(({ family }) => family === visit.family)) faults.push('There is a visit to this family already.');
  if (faults.length > 0) return { status: 422, page: formPage(visit, faults) };
  visits.push({ ...visit, level: levelOf(visit.answers) });
  return { status: 303, location: `/visits/${visits.length}` };
}

async function answer({ method, url }, request) {
  const [, number] = /^\/visits\/(\d+)$/.exec(url) ?? [];
  if (method === 'POST' && url === '/visits') return received(new URLSearchParams(await text(request)));
  if (url === '/') return { page: listPage(visits) };
  if (url === '/visits/new') return { page: formPage({ family: '' }, []) };
  if (number) return { page: visitPage(visits[number - 1], number) };
  return { type: types[extname(url)], page: readFileSync(join('public', new URL(url, 'http://host').pathname)) };
}

const server = createServer(async (request, response) => {
  try {
    const { status = 200, type = 'text/html', location, page } = await answer(request, request);
    response.writeHead(status, { ...headers, 'content-type': type, ...(location && { location }) }).end(page);
  } catch ({ code }) {
    response.writeHead(code === 'ENOENT' ? 404 : 400).end();
  }
});
server.listen(process.env.PORT ?? 8081, '127.0.0.1', () => console.log('http://127.0.0.1:' + server.address().port));
