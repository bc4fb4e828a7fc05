import { randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import cookie from '@fastify/cookie';
import files from '@fastify/static';
import { canonicalJson, type Kit } from '@qadam/schema';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { Cases } from './case.ts';
import { type Sent } from './case.ts';
import type { Families, FamilyLog } from './data/families.ts';
import type { People, Session } from './data/people.ts';
import type { Tries } from './data/tries.ts';
import { deadlinesPage } from './pages/deadlines.ts';
import { familiesPage, familyPage, newFamilyPage } from './pages/families.ts';
import { messagePage } from './pages/layout.ts';
import { registersPage } from './pages/registers.ts';
import { mayAssign } from './queue/owner.ts';
import { signInPage, tooManyTries, WRONG } from './pages/sign-in.ts';
import { addQueue } from './queue/routes.ts';
import { isId } from './web/id.ts';

/** Everything that a page of the portal may load; hosts that restrict policies more name `lit-html` and `qadam`. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html qadam',
].join('; ');
const COOKIE = 'qadam-session';
/** One record with its answers; anything larger is refused before it is read. */
const BODY_LIMIT = 1_000_000;

export interface PortalParts {
  families: Families;
  people: People;
  tries: Tries;
  kit: Kit;
  cases: Cases;
}

/** The portal as a server; nothing listens yet. */
export async function buildApp({ families, people, tries, kit, cases }: PortalParts): Promise<FastifyInstance> {
  const app = Fastify({
    logger: false,
    bodyLimit: BODY_LIMIT,
    ajv: { customOptions: { removeAdditional: false, coerceTypes: false, allErrors: false } },
  });
  await app.register(cookie);
  await app.register(files, { root: folder('portal', 'public'), prefix: '/public/', decorateReply: false });
  await app.register(files, {
    root: folder('elements', 'dist/standalone'),
    prefix: '/elements/',
    decorateReply: false,
  });
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) =>
    done(null, Object.fromEntries(new URLSearchParams(String(body)))),
  );
  app.addHook('onSend', async (_request, reply) => {
    void reply.headers({
      'content-security-policy': POLICY,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
    });
    if (!reply.hasHeader('cache-control')) void reply.header('cache-control', 'no-store');
  });
  app.setErrorHandler(async (error: Error & { statusCode?: number }, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status === 500) process.stderr.write(`${String(error.stack)}\n`);
    const text =
      status === 413 ? 'Запись слишком велика. Ничего не сохранено.' : 'Запрос не понят. Ничего не сохранено.';
    if (request.url.startsWith('/api/')) return reply.code(status).send({ error: text });
    return page(reply.code(status), messagePage('Не получилось', text));
  });

  const listed = async (): Promise<{ id: string; standing: ReturnType<Cases['standing']> }[]> =>
    (await families.all())
      .filter(({ entries }) => entries.length > 0)
      .map((log) => ({ id: log.id, standing: cases.standing(log) }));

  app.get('/sign-in', (_request, reply) => page(reply, signInPage()));
  app.post<{ Body: Record<string, string> }>('/sign-in', async (request, reply) => {
    const { person = '', password = '', shared } = request.body ?? {};
    const minutes = await tries.begin(person, request.ip);
    if (minutes !== undefined) return page(reply.code(429), signInPage(tooManyTries(minutes)));
    const token = await people.signIn(person, password, shared === 'yes');
    if (token === undefined) return page(reply.code(403), signInPage(WRONG));
    await tries.forget(person, request.ip);
    return reply.setCookie(COOKIE, token, { httpOnly: true, sameSite: 'strict', path: '/' }).redirect('/', 303);
  });
  app.post<{ Body: Record<string, string> }>('/sign-out', async (request, reply) => {
    await people.signOut(request.cookies[COOKIE] ?? '');
    return reply.clearCookie(COOKIE, { path: '/' }).redirect('/sign-in', 303);
  });

  signedIn('/', async (session, request, reply) => {
    const all = (request.query as { show?: unknown }).show === 'all';
    return page(reply, familiesPage(session, kit, await listed(), { people: await people.all(), all }));
  });
  signedIn('/deadlines', async (session, _request, reply) => page(reply, deadlinesPage(session, kit, await listed())));
  signedIn('/registers', async (session, _request, reply) => page(reply, registersPage(session, kit, await listed())));
  addQueue(app, { families, people, kit, cases, sessionOf });
  signedIn('/families/new', async (session, _request, reply) => page(reply, newFamilyPage(session)));
  signedIn('/families/:id', async (session, request, reply) => {
    const log = await find(request);
    if (log === undefined) return page(reply.code(404), messagePage('Нет такой записи', 'Проверьте адрес.', session));
    return page(reply, familyPage(session, log.id, log.model, await people.all()));
  });
  app.post<{ Body: Record<string, string> }>('/families', async (request, reply) => {
    const session = await sessionOf(request);
    if (session === undefined) return reply.redirect('/sign-in', 303);
    const { csrf, label = '', child = '', age = '' } = request.body ?? {};
    if (csrf !== session.csrf)
      return page(reply.code(403), messagePage('Не сохранено', 'Страница устарела. Откройте её заново.', session));
    const id = randomUUID();
    const years = /^\d{1,2}$/.test(age) ? { aboutYears: Number(age), judgedOn: cases.now().slice(0, 10) } : undefined;
    const opening = cases.opening(label.trim(), { id: 'child-1', name: child.trim() || label.trim(), born: years });
    await families.create(id, kit.id);
    const added = await families.add(id, `open-${id}`, (log) =>
      cases.decide(log, { entries: [opening], expectedSeq: 0, idempotencyKey: '' }, session),
    );
    if (added.state === 'refused') return page(reply.code(422), newFamilyPage(session, added.result.texts.join(' ')));
    return reply.redirect(`/families/${id}`, 303);
  });

  app.get('/kits/:name', async (request, reply) => {
    if ((request.params as { name: string }).name !== `${kit.id}.json`)
      return reply.code(404).send({ error: 'Такой модели здесь нет.' });
    return reply
      .header('etag', `"${kit.hash}"`)
      .header('cache-control', 'no-cache')
      .type('application/json')
      .send(canonicalJson(kit));
  });
  app.get('/api/session', async (request, reply) => {
    const session = await sessionOf(request);
    if (session === undefined) return reply.code(401).send({ error: 'Сначала войдите.' });
    return { person: session.id, csrf: session.csrf };
  });
  app.get('/api/families/:id/entries', async (request, reply) => {
    if ((await sessionOf(request)) === undefined) return reply.code(401).send({ error: 'Сначала войдите.' });
    const log = await find(request);
    return log === undefined ? reply.code(404).send({ error: 'Такой записи нет.' }) : { entries: log.entries };
  });
  app.post('/api/families/:id/entries', async (request, reply) => {
    const session = await sessionOf(request);
    if (session === undefined) return reply.code(401).send({ error: 'Сначала войдите.' });
    if (request.headers['x-csrf'] !== session.csrf)
      return reply.code(403).send({ error: 'Страница устарела. Откройте её заново.' });
    const sent = readSent(request.body);
    if (sent === undefined) return reply.code(400).send({ error: 'Запрос не понят. Ничего не сохранено.' });
    if (!mayAssign(session) && sent.entries.some(({ type }) => type === 'assigned'))
      return reply.code(403).send({ error: 'Назначает супервизор. Ничего не сохранено.' });
    const { id } = request.params as { id: string };
    if (!isId(id)) return reply.code(404).send({ error: 'Такой записи нет.' });
    const added = await families.add(id, sent.idempotencyKey, (log) => cases.decide(log, sent, session));
    if (added.state === 'unknown-family') return reply.code(404).send({ error: 'Такой записи нет.' });
    if (added.state === 'refused') return reply.code(422).send(added.result);
    return { accepted: added.entries };
  });
  return app;

  /** A page for those who have signed in; others are led to the sign-in. */
  function signedIn(
    path: string,
    serve: (session: Session, request: FastifyRequest, reply: FastifyReply) => Promise<unknown>,
  ): void {
    app.get(path, async (request, reply) => {
      const session = await sessionOf(request);
      return session === undefined ? reply.redirect('/sign-in', 303) : serve(session, request, reply);
    });
  }
  async function sessionOf(request: FastifyRequest): Promise<Session | undefined> {
    const token = request.cookies[COOKIE];
    return token === undefined ? undefined : people.session(token);
  }
  async function find(request: FastifyRequest): Promise<FamilyLog | undefined> {
    const { id } = request.params as { id: string };
    return isId(id) ? families.one(id) : undefined;
  }
}

/** A folder of one of our packages, wherever it is installed. */
const folder = (name: string, path: string): string =>
  join(dirname(createRequire(import.meta.url).resolve(`@qadam/${name}/package.json`)), path);
const page = (reply: FastifyReply, text: string): FastifyReply => reply.type('text/html; charset=utf-8').send(text);

/** The body of an append, if it has its shape; what the entries say is judged by the gate. */
function readSent(body: unknown): Sent | undefined {
  if (typeof body !== 'object' || body === null) return undefined;
  const { entries, expectedSeq, idempotencyKey } = body as Partial<Sent>;
  const isList =
    Array.isArray(entries) &&
    entries.length > 0 &&
    entries.length <= 50 &&
    entries.every((entry) => typeof entry === 'object' && entry !== null);
  if (
    !isList ||
    !Number.isSafeInteger(expectedSeq) ||
    typeof idempotencyKey !== 'string' ||
    !/^[\w-]{8,100}$/.test(idempotencyKey)
  )
    return undefined;
  return { entries, expectedSeq: expectedSeq!, idempotencyKey };
}
