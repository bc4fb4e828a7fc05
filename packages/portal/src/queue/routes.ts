import type { Kit } from '@qadam/schema';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Families } from '../data/families.ts';
import type { People, Session } from '../data/people.ts';
import type { Cases } from '../case.ts';
import { messagePage } from '../pages/layout.ts';
import { queuePage } from '../pages/queue.ts';
import { queueOf } from './items.ts';

interface QueueParts {
  families: Families;
  people: People;
  kit: Kit;
  cases: Cases;
  sessionOf(request: FastifyRequest): Promise<Session | undefined>;
}

/** The supervisor's queue as a page. */
export function addQueue(app: FastifyInstance, { families, people, kit, cases, sessionOf }: QueueParts): void {
  app.get('/queue', async (request, reply) => {
    const session = await sessionOf(request);
    if (session === undefined) return reply.redirect('/sign-in', 303);
    if (session.role !== 'supervisor') return notYours(reply, session);
    const logs = (await families.all()).filter(({ entries }) => entries.length > 0);
    const items = queueOf(
      kit,
      logs.map((log) => ({ id: log.id, standing: cases.standing(log) })),
    );
    return page(reply, queuePage(session, kit, items, await people.all()));
  });
}

const page = (reply: FastifyReply, text: string): FastifyReply => reply.type('text/html; charset=utf-8').send(text);
const notYours = (reply: FastifyReply, session: Session): FastifyReply =>
  page(reply.code(403), messagePage('Это для супервизора', 'Под вашим именем эта страница не открывается.', session));
