import type { Kit } from '@qadam/schema';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Families } from '../data/families.ts';
import type { People, Session } from '../data/people.ts';
import type { Cases } from '../case.ts';
import { messagePage } from '../pages/layout.ts';
import { queuePage } from '../pages/queue.ts';
import { nameOf } from '../pages/words.ts';
import { isId } from '../web/id.ts';
import { queueOf } from './items.ts';
import { assign, mayAssign, mayLead } from './owner.ts';

interface QueueParts {
  families: Families;
  people: People;
  kit: Kit;
  cases: Cases;
  sessionOf(request: FastifyRequest): Promise<Session | undefined>;
}

/** The supervisor's queue as a page, and who leads a family. */
export function addQueue(app: FastifyInstance, { families, people, kit, cases, sessionOf }: QueueParts): void {
  app.get('/queue', async (request, reply) => {
    const session = await sessionOf(request);
    if (session === undefined) return reply.redirect('/sign-in', 303);
    if (!mayAssign(session)) return notYours(reply, session);
    const logs = (await families.all()).filter(({ entries }) => entries.length > 0);
    const items = queueOf(
      kit,
      logs.map((log) => ({ id: log.id, standing: cases.standing(log) })),
    );
    return page(reply, queuePage(session, kit, items, await people.all()));
  });

  app.post<{ Params: { id: string }; Body: Record<string, string> }>('/families/:id/owner', async (request, reply) => {
    const session = await sessionOf(request);
    if (session === undefined) return reply.redirect('/sign-in', 303);
    if (!mayAssign(session)) return notYours(reply, session);
    const refused = (status: number, text: string): FastifyReply =>
      page(reply.code(status), messagePage('Не назначено', text, session));
    if (request.body?.csrf !== session.csrf) return refused(403, 'Страница устарела. Откройте её заново.');
    const everybody = await people.all();
    const to = everybody.find((each) => each.id === request.body.to && mayLead(each));
    if (to === undefined) return refused(422, 'Выберите социального работника или психолога.');
    const { id } = request.params;
    const added = isId(id) ? await assign(families, cases, id, to, session) : undefined;
    if (added === undefined || added.state === 'unknown-family') return refused(404, 'Такой записи нет.');
    if (added.state !== 'refused') return reply.redirect('/queue', 303);
    const { result } = added;
    if ('leader' in result) return refused(422, `Эту семью уже ведёт ${nameOf(everybody, result.leader)}.`);
    return refused(422, result.texts.join(' '));
  });
}

const page = (reply: FastifyReply, text: string): FastifyReply => reply.type('text/html; charset=utf-8').send(text);
const notYours = (reply: FastifyReply, session: Session): FastifyReply =>
  page(reply.code(403), messagePage('Это для супервизора', 'Под вашим именем эта страница не открывается.', session));
