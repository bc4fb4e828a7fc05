import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyInstance } from 'fastify';
import type { Journal } from '../data/journal.ts';
import { PASSWORD_LENGTH, type People } from '../data/people.ts';
import type { Tries } from '../data/tries.ts';
import { accountPage } from '../pages/account.ts';
import { signInPage, type OtherPortal } from '../pages/sign-in.ts';
import { sendPage, type Door } from '../web/door.ts';
import { written } from '../web/text.ts';
import { spoken } from '../words/languages.ts';

interface AccountParts {
  app: FastifyInstance;
  door: Door;
  people: People;
  tries: Tries;
  journal: Journal;
  /** Other portals of the demonstration. */
  others: () => readonly OtherPortal[];
}

const kept = { httpOnly: true, sameSite: 'strict', path: '/' } as const;

/** The page of this portal that the reader came from; the first one where none is named. */
function pageBefore({ referer, host }: IncomingHttpHeaders): string {
  const from = new URL(referer !== undefined && URL.canParse(referer) ? referer : 'none:');
  return from.host === host ? `/${from.pathname.replace(/^\/+/, '')}${from.search}` : '/';
}

/** Signing in and out, one's own password and language. */
export function addAccount({ app, door, people, tries, journal, others }: AccountParts): void {
  const { cookies } = door;
  app.get('/sign-in', (request, reply) => {
    const view = door.viewOf(request);
    const isChosen = (request.query as { locale?: unknown }).locale !== undefined;
    return sendPage(isChosen ? reply.setCookie(cookies.locale, view.locale, kept) : reply, signInPage(view, others()));
  });
  app.post<{ Body: Record<string, string> }>('/sign-in', async (request, reply) => {
    const { password = '', shared } = request.body ?? {};
    const person = written(request.body?.person, 100);
    const view = door.viewOf(request);
    const minutes = await tries.begin(person, request.ip);
    if (minutes !== undefined)
      return sendPage(reply.code(429), signInPage(view, others(), view.words.signIn.tooMany(minutes)));
    const token = await people.signIn(person, password, shared === 'yes');
    const session = token === undefined ? undefined : await people.session(token);
    if (token === undefined || session === undefined) {
      // A name that nobody has may be a password typed in the wrong field: it is not written down.
      const known = (await people.all()).find(({ id }) => id === person);
      await journal.write({ id: known?.id ?? '', role: known?.role ?? '' }, 'sign-in-refused');
      return sendPage(reply.code(403), signInPage(view, others(), view.words.signIn.wrong));
    }
    await tries.forget(person, request.ip);
    // A language that was chosen at the sign-in stays with the person; the next one at this computer has their own.
    const chosen = request.cookies[cookies.locale];
    if (chosen !== undefined) await people.setLocale(session.id, spoken(chosen, view.languages));
    await journal.write(session, 'signed-in');
    return reply.setCookie(cookies.session, token, kept).clearCookie(cookies.locale, { path: '/' }).redirect('/', 303);
  });
  door.form('/sign-out', undefined, async ({ session, token, reply }) => {
    await people.signOut(token);
    await journal.write(session, 'signed-out');
    return reply.clearCookie(cookies.session, { path: '/' }).redirect('/sign-in', 303);
  });

  door.form('/locale', undefined, async ({ session, view, fields, go, reply }) => {
    await people.setLocale(session.id, spoken(fields.locale, view.languages));
    return go(pageBefore(reply.request.headers));
  });
  door.page('/account', undefined, ({ view, show }) => show(accountPage(view)));
  door.form('/account', undefined, async ({ session, view, fields, show, token }) => {
    const { account } = view.words;
    const { old = '', fresh = '', again = '' } = fields;
    const refused = (problem: string, status = 422): ReturnType<typeof show> =>
      show(accountPage(view, { problem }), status);
    const minutes = await tries.begin(session.id, 'password');
    if (minutes !== undefined) return refused(view.words.signIn.tooMany(minutes), 429);
    if (!(await people.isPassword(session.id, old))) return refused(account.wrong, 403);
    await tries.forget(session.id, 'password');
    if (fresh !== again) return refused(account.differ);
    if ([...fresh].length < PASSWORD_LENGTH) return refused(account.short(PASSWORD_LENGTH));
    if (fresh === old) return refused(account.same);
    await people.setPassword(session.id, fresh, { mustChange: false, token });
    await journal.write(session, 'password-changed');
    return show(accountPage({ ...view, session: { ...session, mustChange: false } }, { done: true }));
  });
}
