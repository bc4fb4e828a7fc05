import { canonicalJson } from '@qadam/schema';
import type { FastifyInstance } from 'fastify';
import type { Desk } from '../access/desk.ts';
import type { Cases, Sent } from '../case.ts';
import type { DangerDrafts } from '../data/drafts.ts';
import { ApiDoor } from '../web/api-door.ts';
import type { Door } from '../web/door.ts';
import { isId } from '../web/id.ts';

interface ApiParts {
  app: FastifyInstance;
  door: Door;
  desk: Desk;
  drafts: DangerDrafts;
  cases: Cases;
}

/** What the page's script asks for: the kit, who has signed in, the log of a family. */
export function addApi({ app, door, desk, drafts, cases }: ApiParts): void {
  const api = new ApiDoor(door);
  app.get('/kits/:name', async (request, reply) => {
    const { kit } = cases.kit;
    if ((request.params as { name: string }).name !== `${kit.id}.json`)
      return reply.code(404).send({ error: door.viewOf(request).words.errors.noModel });
    return reply
      .header('etag', `"${kit.hash}"`)
      .header('cache-control', 'no-cache')
      .type('application/json')
      .send(canonicalJson(kit));
  });
  app.get('/api/session', (request, reply) =>
    api.meet(request, reply, ({ session }) => ({ person: session.id, csrf: session.csrf })),
  );
  app.get('/api/families/:id/entries', (request, reply) =>
    api.meet(request, reply, async ({ session, errors, params: { id = '' }, fail }) => {
      const entries = isId(id) ? await desk.entries(session, id) : undefined;
      return entries === undefined ? fail(404, errors.noFamily) : { entries };
    }),
  );
  app.post('/api/families/:id/entries', (request, reply) =>
    api.change(request, reply, async ({ session, errors, params: { id = '' }, body, fail }) => {
      const sent = readSent(body);
      if (sent === undefined) return fail(400, errors.notUnderstood);
      if (!isId(id)) return fail(404, errors.noFamily);
      const added = await desk.append(session, id, sent);
      if (added.state === 'unknown-family') return fail(404, errors.noFamily);
      if (added.state === 'forbidden') return fail(added.why === 'not-a-leader' ? 422 : 403, errors[added.why]);
      if (added.state === 'refused') return reply.code(422).send(added.result);
      return { accepted: added.entries };
    }),
  );
  app.post('/api/families/:id/draft', (request, reply) =>
    api.change(request, reply, async ({ session, errors, params: { id = '' }, body, fail }) => {
      const danger = (body as { danger?: unknown } | null)?.danger;
      if (typeof danger !== 'boolean') return fail(400, errors.notUnderstood);
      const seen = isId(id) ? await desk.seen(session, id) : undefined;
      if (seen === undefined) return fail(404, errors.noFamily);
      if (!seen.access.writes) return fail(403, errors['may-not-write']);
      await drafts.set(id, session.id, danger);
      return { danger };
    }),
  );
}

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
