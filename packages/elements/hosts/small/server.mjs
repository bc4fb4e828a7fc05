/** A back end for Qadam in thirty lines: one case, kept in a file. `node server.mjs [folder of the page]` */
import { accept, openKit } from '@qadam/runtime';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { json } from 'node:stream/consumers';

const folder = process.argv[2] ?? 'public';
const kit = openKit(JSON.parse(readFileSync(join(folder, 'kits/visit/kit.json'), 'utf8')));
const headers = { 'content-security-policy': readFileSync('policy.txt', 'utf8').trim() };
const types = { '.html': 'text/html', '.css': 'text/css', '.js': 'text/javascript', '.json': 'application/json' };
let log = JSON.parse(readFileSync('case.json', 'utf8'));

function append({ entries, expectedSeq }) {
  const known = log.filter(({ id }) => entries.some((entry) => entry.id === id));
  if (known.length > 0) return { accepted: known }; // sent again, because the answer was lost on its way
  const host = { recordedAt: new Date().toISOString(), by: { person: 'saule', role: 'worker' } }; // who is signed in
  const added = entries.map((entry, at) => ({ ...entry, ...host, seq: log.length + at + 1 }));
  const answer = accept(kit, log, added, expectedSeq);
  if (answer.accepted) writeFileSync('case.json', JSON.stringify((log = [...log, ...added])));
  return answer;
}

const server = createServer(async (request, response) => {
  const send = (type, body) => response.writeHead(200, { ...headers, 'content-type': types[type] }).end(body);
  const file = join(folder, new URL(request.url, 'http://host').pathname.replace(/\/$/, '/index.html'));
  try {
    if (request.url !== '/entries') send(extname(file), readFileSync(file));
    else send('.json', JSON.stringify(request.method === 'GET' ? log : append(await json(request))));
  } catch ({ code }) {
    response.writeHead(code === 'ENOENT' ? 404 : 400).end();
  }
});
server.listen(process.env.PORT ?? 8081, '127.0.0.1', () => console.log('http://127.0.0.1:' + server.address().port));
