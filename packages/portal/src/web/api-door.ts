import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Session } from '../data/people.ts';
import type { View } from '../pages/view.ts';
import type { Words } from '../words/ru.ts';
import type { Door } from './door.ts';

/** Somebody who has signed in, and what their page's script asks for. */
export interface Call {
  session: Session;
  view: View;
  errors: Words['errors'];
  params: Readonly<Partial<Record<string, string>>>;
  body: unknown;
  fail(status: number, error: string): FastifyReply;
}
type Serve = (call: Call) => unknown;

/** How scripts of the pages reach the server: like pages and forms, but answered in JSON. */
export class ApiDoor {
  readonly #door: Door;

  constructor(door: Door) {
    this.#door = door;
  }

  /** Answers somebody who has signed in and has a password of their own. */
  async meet(request: FastifyRequest, reply: FastifyReply, serve: Serve): Promise<unknown> {
    const session = await this.#door.sessionOf(request);
    const view = this.#door.viewOf(request, session);
    const { errors } = view.words;
    const fail = (status: number, error: string): FastifyReply => reply.code(status).send({ error });
    if (session === undefined) return fail(401, errors.signInFirst);
    if (session.mustChange) return fail(403, errors.changePassword);
    const params = request.params as Call['params'];
    return serve({ session, view, errors, params, body: request.body, fail });
  }

  /** The same for a change: with the token of the page. */
  change(request: FastifyRequest, reply: FastifyReply, serve: Serve): Promise<unknown> {
    return this.meet(request, reply, (call) =>
      request.headers['x-csrf'] === call.session.csrf ? serve(call) : call.fail(403, call.errors.stale),
    );
  }
}
