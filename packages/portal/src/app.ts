import cookie from '@fastify/cookie';
import files from '@fastify/static';
import type { Kit } from '@qadam/schema';
import Fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import { Desk } from './access/desk.ts';
import { Ready } from './access/ready.ts';
import { Rights } from './access/roles.ts';
import type { ListedStanding } from './access/standings.ts';
import type { Cases } from './case.ts';
import type { DangerDrafts } from './data/drafts.ts';
import type { Families } from './data/families.ts';
import type { Journal } from './data/journal.ts';
import type { ListedStore } from './data/listed.ts';
import type { People } from './data/people.ts';
import type { Ties } from './data/ties.ts';
import type { Tries } from './data/tries.ts';
import type { Workspaces } from './data/workspaces.ts';
import { folder } from './packages.ts';
import { messagePage } from './pages/layout.ts';
import type { OtherPortal } from './pages/sign-in.ts';
import type { View } from './pages/view.ts';
import { addQueue } from './queue/routes.ts';
import { addAccount } from './routes/account.ts';
import { addArchive } from './routes/archive.ts';
import { addApi } from './routes/api.ts';
import { addCare } from './routes/care.ts';
import { addFamilies } from './routes/families.ts';
import { addJournal } from './routes/journal.ts';
import { addPeople } from './routes/people.ts';
import { addReports } from './routes/reports.ts';
import { addSearch } from './routes/search.ts';
import { addSimilar } from './routes/similar.ts';
import { addStudio } from './routes/studio.ts';
import { colourSheet } from './settings/colours.ts';
import { kindsIn, languagesIn } from './settings/organisation.ts';
import type { Settings } from './settings/read.ts';
import type { Editions } from './studio/editions.ts';
import { Serving } from './studio/serving.ts';
import { Studying } from './studio/studying.ts';
import { cookieNames, Door, sendPage } from './web/door.ts';
import { isStorable } from './web/text.ts';

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
/** One record with its answers; anything larger is refused before it is read. */
const BODY_LIMIT = 1_000_000;

declare module 'fastify' {
  interface FastifyInstance {
    /** Every route of the portal, so that a test can walk them all. */
    served: readonly { method: string; url: string }[];
    /** Keeps lists ready from now on; waits for the first time, but no longer than this. Called before listening. */
    keepListsReady(waitMs: number): Promise<void>;
  }
}

export interface PortalParts {
  families: Families;
  people: People;
  ties: Ties;
  journal: Journal;
  drafts: DangerDrafts;
  tries: Tries;
  cases: Cases;
  settings: Settings;
  /** Where the settings were read. */
  settingsFolder: string;
  /** Folder with forms/ and rules/. */
  definitions: string;
  workspaces: Workspaces;
  editions: Editions;
  /** Milliseconds since 1970. */
  clock: () => number;
  /** Tells its cookies from those of other portals of this machine. */
  cookieSuffix?: string | undefined;
  /** Other portals, named on the sign-in page. */
  others?: (() => readonly OtherPortal[]) | undefined;
  /** Keeps what lists show over a restart; without it only while the portal runs. */
  listed?: (kit: Kit) => ListedStore<ListedStanding>;
}

/** The portal as a server; nothing listens yet. */
export async function buildApp(parts: PortalParts): Promise<FastifyInstance> {
  const app = Fastify({
    logger: false,
    bodyLimit: BODY_LIMIT,
    ajv: { customOptions: { removeAdditional: false, coerceTypes: false, allErrors: false } },
  });
  const served: { method: string; url: string }[] = [];
  app.decorate('served', served);
  app.addHook('onRoute', ({ method, url }) => {
    for (const each of [method].flat()) if (each !== 'HEAD') served.push({ method: each, url });
  });
  await app.register(cookie);
  await app.register(files, { root: folder('portal', 'public'), prefix: '/public/', decorateReply: false });
  await app.register(files, {
    root: folder('elements', 'dist/standalone'),
    prefix: '/elements/',
    decorateReply: false,
  });
  await app.register(files, {
    root: folder('studio', 'dist/standalone'),
    prefix: '/studio-files/',
    decorateReply: false,
  });
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) =>
    done(null, Object.fromEntries(new URLSearchParams(String(body)))),
  );
  app.addHook('preValidation', async ({ body, query, headers }) => {
    // A form of another site, also where no session is needed: browsers say from where it came.
    const from = headers['sec-fetch-site'];
    const isOwn = body === undefined || from === undefined || from === 'same-origin' || from === 'none';
    if (!isOwn || !isStorable([body, query])) throw Object.assign(new Error('not understood'), { statusCode: 400 });
  });
  app.addHook('onSend', async (_request, reply) => {
    void reply.headers({
      'content-security-policy': POLICY,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
    });
    if (!reply.hasHeader('cache-control')) void reply.header('cache-control', 'no-store');
  });

  const { listed, ...rest } = parts;
  const { people, cases, cookieSuffix } = rest;
  const { organisation } = parts.settings;
  const rights = new Rights(kindsIn(organisation, cases.kit.kit));
  const door = new Door({
    app,
    people,
    cookies: cookieNames(cookieSuffix),
    drawn: () => {
      const { kit } = cases.kit;
      const { name, phones } = organisation;
      return { kit, name, phones, languages: languagesIn(organisation, kit), rights };
    },
  });
  const sheet = organisation.colours === undefined ? '' : colourSheet(organisation.colours);
  app.get('/colours.css', (_request, reply) => reply.type('text/css; charset=utf-8').send(sheet));
  const viewOf = async (request: FastifyRequest): Promise<View> => door.viewOf(request, await door.sessionOf(request));
  app.setErrorHandler(async (error: Error & { statusCode?: number }, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status === 500) process.stderr.write(`${String(error.stack)}\n`);
    const view = await viewOf(request).catch(() => door.viewOf(request));
    const { errors } = view.words;
    const text = status === 413 ? errors.tooLarge : errors.notUnderstood;
    if (request.url.startsWith('/api/')) return reply.code(status).send({ error: text });
    return sendPage(reply.code(status), messagePage(view, errors.failed, text));
  });
  app.setNotFoundHandler(async (request, reply) => {
    const view = await viewOf(request);
    const { errors } = view.words;
    if (request.url.startsWith('/api/')) return reply.code(404).send({ error: errors.noPage });
    return sendPage(reply.code(404), messagePage(view, errors.failed, errors.noPage));
  });

  const desk = new Desk({ ...rest, rights, ...(listed && { listed: listed(cases.kit.kit) }) });
  const serving = new Serving({ ...parts, rights, desk, organisation });
  const ready = new Ready(desk, () => serving.renew());
  app.decorate('keepListsReady', (waitMs: number) => ready.begin(waitMs));
  app.addHook('onClose', () => ready.end());
  const own = { app, door, desk, rights, serving, studying: new Studying() };
  const all = { ...parts, ...own, others: parts.others ?? (() => []) };
  const services = [addAccount, addFamilies, addCare, addSimilar, addSearch, addQueue, addPeople, addJournal, addApi];
  for (const add of [...services, addReports, addArchive, addStudio]) add(all);
  return app;
}
