/** A stranger's portal on this machine: plain pages with the stand-alone files, and cases that are stored as the runtime says. */
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { json } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { accept, openKit, playFamily } from '@qadam/runtime';
import { buildCourse, readWorkspace } from '@qadam/schema';
import { kitOfFolder, readFiles } from '@qadam/schema/node';
import { folderPackage } from '@qadam/training/package';
import { workspaceOf } from '../../bench/studio-page.mjs';
import { root } from '../../scripts/files.mjs';

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'";
const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const built = (path) => join(root, 'packages', path);
/** Address → folder. */
const folders = {
  '/qadam/': built('elements/dist/standalone'),
  '/studio/': built('studio/dist/standalone'),
  '/': here('pages'),
};
const types = { '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.js': 'text/javascript' };

/** The kits, as `qadam build` makes them, and what else the pages load. */
export function readMaterial() {
  const kits = {
    doorstep: kitOfFolder(here('definitions'), 'doorstep'),
    'kz-phc': kitOfFolder(root, 'kz-phc'),
  };
  const course = buildCourse(readWorkspace(readFiles(root)), 'polyclinic');
  const files = folderPackage({
    ...{ id: 'polyclinic-ru', title: 'Поликлиника', description: '', language: 'ru', edition: '1', pageTitle: 'Курс' },
    data: JSON.stringify(course),
    script: readFileSync(built('training/dist/standalone/player.js'), 'utf8'),
  });
  return { kits, course: files, workspace: workspaceOf('kz-phc') };
}

/** Starts it, with nothing done yet in any case. */
export async function openPortal({ kits, course, workspace }) {
  const cases = casesOf(kits);
  /** What was sent, in order: case, key, entries; and answers that are still to fail. */
  const sent = [];
  let failing = 0;

  function append({ kit, by, at, log }, { entries, expectedSeq }) {
    const known = log.filter(({ id }) => entries.some((entry) => entry.id === id));
    if (known.length > 0) return { accepted: known };
    const added = entries.map((entry, index) => ({ ...entry, by, recordedAt: at, seq: log.length + index + 1 }));
    const answer = accept(openKit(kits[kit]), log, added, expectedSeq);
    if (answer.accepted) log.push(...added);
    return answer;
  }

  async function answer(request) {
    const path = decodeURIComponent(new URL(request.url, 'http://portal').pathname);
    const [, kind, name, act] = path.split('/');
    if (kind === 'kits') return { body: JSON.stringify(kits[name.replace('.json', '')]) };
    if (kind === 'workspace.json') return { body: JSON.stringify(workspace) };
    if (kind === 'cases' && act === undefined) return { body: JSON.stringify(cases[name]) };
    if (kind === 'cases') {
      const body = await json(request);
      sent.push({ name, key: request.headers['idempotency-key'], entries: body.entries });
      if (failing > 0) {
        failing -= 1;
        return { status: 503, body: '' };
      }
      return { body: JSON.stringify(append(cases[name], body)) };
    }
    if (kind === 'course') {
      const watched = (page) => page.replace('<head>', '<head><script src="/faults.js"></script>');
      const body = Buffer.from(course.get(name)).toString();
      return { type: types[extname(name)], body: name === 'index.html' ? watched(body) : body };
    }
    const [address, folder] = Object.entries(folders).find(([start]) => path.startsWith(start));
    const file = normalize(join(folder, path.slice(address.length)));
    if (!file.startsWith(folder) || !existsSync(file)) return { status: 404, body: '' };
    return { type: types[extname(file)], body: readFileSync(file) };
  }

  const server = createServer(async (request, response) => {
    const wrong = ({ stack }) => ({ status: 500, type: 'text/plain', body: stack });
    const { status = 200, type = 'application/json', body } = await answer(request).catch(wrong);
    response.writeHead(status, { 'content-type': type, 'content-security-policy': policy }).end(body);
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    sent,
    log: (name) => cases[name].log,
    /** The next requests fail, as with a server that is being restarted. */
    fail: (times) => (failing = times),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Cases of the portal: the log, the clock of its pages, who is signed in. */
function casesOf(kits) {
  const opened = { id: '00000000-0000-7000-8000-000000000001', seq: 1, type: 'opened', body: {} };
  const at = '2026-05-14T11:00:00+05:00';
  const worker = { person: 'saule', role: 'worker' };
  const social = { person: 'saule', role: 'social-worker' };
  return {
    visits: { kit: 'doorstep', by: worker, at, log: [{ ...opened, at, recordedAt: at, by: worker }] },
    urgent: { kit: 'kz-phc', by: social, ...playedUntil(kits, 'beaten-child', '2026-05-14T11:49:00+05:00') },
    planned: { kit: 'kz-phc', by: social, ...playedUntil(kits, 'whole-path', '2026-03-13T11:00:00+05:00') },
  };
}

/** An example family up to a moment of its own clock. */
function playedUntil(kits, id, at) {
  const family = JSON.parse(readFileSync(join(root, `rules/kz-phc/families/${id}.json`), 'utf8'));
  const steps = family.steps.filter((step) => step.at < at);
  return { at, log: [...playFamily(openKit(kits['kz-phc']), { ...family, steps }).entries] };
}
