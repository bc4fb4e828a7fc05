import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Ability } from '../access/roles.ts';
import type { People, Session } from '../data/people.ts';
import { messagePage } from '../pages/layout.ts';
import type { OwnView, View } from '../pages/view.ts';
import { spoken, wordsOf } from '../words/languages.ts';

/** Names of the cookies. Ports of one machine share them, so that each portal there has its own. */
export interface CookieNames {
  session: string;
  /** The language chosen before signing in. */
  locale: string;
}
export const cookieNames = (suffix = ''): CookieNames => ({
  session: `qadam-session${suffix && `-${suffix}`}`,
  locale: `qadam-locale${suffix && `-${suffix}`}`,
});

/** Somebody who has signed in, at one page. */
export interface Visit {
  session: Session;
  /** The secret of the session; never goes into a page. */
  token: string;
  view: OwnView;
  /** Fields of a form that was sent; empty for a page. */
  fields: Readonly<Record<string, string>>;
  params: Readonly<Record<string, string>>;
  query: Readonly<Record<string, unknown>>;
  show(text: string, status?: number): FastifyReply;
  /** A page that says what did not work. */
  refuse(status: number, title: string, text: string): FastifyReply;
  go(url: string): FastifyReply;
  /** For what is no page: a file, a cookie. */
  reply: FastifyReply;
}
type Serve = (visit: Visit) => Promise<FastifyReply> | FastifyReply;

export interface DoorParts {
  app: FastifyInstance;
  people: People;
  cookies: CookieNames;
  /** What pages of this portal are drawn with now, but for the language. */
  drawn: () => Pick<View, 'kit' | 'name' | 'phones' | 'languages' | 'rights'>;
}

/**
 * How pages and forms are reached: by who has signed in, has a password of their own and may do it; a form also carries
 * the token of its page. Strangers are led to the sign-in and told nothing.
 */
export class Door {
  readonly #app: FastifyInstance;
  readonly #people: People;
  readonly cookies: CookieNames;
  readonly #drawn: DoorParts['drawn'];

  constructor({ app, people, cookies, drawn }: DoorParts) {
    this.#app = app;
    this.#people = people;
    this.cookies = cookies;
    this.#drawn = drawn;
  }

  /** A page for those with an ability; for everybody who has signed in where none is named. */
  page(path: string, ability: Ability | undefined, serve: Serve): void {
    this.#app.get(path, (request, reply) => this.#meet(request, reply, ability, serve));
  }

  /** A form sent by those with an ability. */
  form(path: string, ability: Ability | undefined, serve: Serve): void {
    this.#app.post(path, (request, reply) =>
      this.#meet(request, reply, ability, (visit) => {
        const { errors } = visit.view.words;
        return visit.fields.csrf === visit.session.csrf
          ? serve(visit)
          : visit.refuse(403, errors.notSaved, errors.stale);
      }),
    );
  }

  async sessionOf(request: FastifyRequest): Promise<Session | undefined> {
    const token = request.cookies[this.cookies.session];
    return token === undefined ? undefined : this.#people.session(token);
  }

  /** The page's language and kit, for who may not have signed in. */
  viewOf(request: FastifyRequest, session?: Session): View {
    const asked = (request.query as { locale?: unknown } | undefined)?.locale;
    const chosen = typeof asked === 'string' ? asked : request.cookies[this.cookies.locale];
    const drawn = this.#drawn();
    const locale = spoken(session?.locale ?? chosen, drawn.languages);
    return { locale, words: wordsOf(locale), ...drawn, ...(session !== undefined && { session }) };
  }

  async #meet(
    request: FastifyRequest,
    reply: FastifyReply,
    ability: Ability | undefined,
    serve: Serve,
  ): Promise<FastifyReply> {
    const session = await this.sessionOf(request);
    if (session === undefined) return reply.redirect('/sign-in', 303);
    const path = request.url.split('?')[0]!;
    if (session.mustChange && !OPEN_PATHS.has(path)) return reply.redirect('/account', 303);
    const view = { ...this.viewOf(request, session), session };
    const show = (text: string, status = 200): FastifyReply => sendPage(reply.code(status), text);
    const visit: Visit = {
      session,
      token: request.cookies[this.cookies.session] ?? '',
      view,
      fields: textFields(request.body),
      params: request.params as Record<string, string>,
      query: request.query as Record<string, unknown>,
      show,
      refuse: (status, title, text) => show(messagePage(view, title, text), status),
      go: (url) => reply.redirect(url, 303),
      reply,
    };
    const { errors } = view.words;
    if (ability !== undefined && !view.rights.may(session, ability))
      return visit.refuse(403, errors.notYoursTitle, errors.notYours);
    return serve(visit);
  }
}

/** What somebody can do before they have a password of their own. */
const OPEN_PATHS: ReadonlySet<string> = new Set(['/account', '/locale', '/sign-out']);

export const sendPage = (reply: FastifyReply, text: string): FastifyReply =>
  reply.type('text/html; charset=utf-8').send(text);

function textFields(body: unknown): Record<string, string> {
  if (typeof body !== 'object' || body === null) return {};
  return Object.fromEntries(Object.entries(body).filter(([, value]) => typeof value === 'string'));
}
