import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import type { Database, Row } from './queries.ts';

const derive = promisify(scrypt) as (password: string, salt: Buffer, length: number) => Promise<Buffer>;
const SESSION_MS = 8 * 3_600_000;
/** On a computer that others use too a session ends after this time without use. */
const IDLE_MS = 30 * 60_000;

/** Somebody who works in the portal. */
export interface Person {
  id: string;
  name: string;
  role: string;
}
/** A person who has signed in; `csrf` goes with every change. */
export interface Session extends Person {
  csrf: string;
}

export interface People {
  add(person: Person, password: string): Promise<void>;
  all(): Promise<Person[]>;
  /** A token for the cookie, or `undefined` when name and password do not fit. `isShared`: on a computer of others. */
  signIn(id: string, password: string, isShared?: boolean): Promise<string | undefined>;
  session(token: string): Promise<Session | undefined>;
  signOut(token: string): Promise<void>;
}

/** People and their sessions in a database. Passwords are kept as scrypt hashes, tokens are random. */
export function peopleIn(database: Database, now: () => number): People {
  return {
    async add({ id, name, role }, password) {
      const salt = randomBytes(16);
      const hash = `${salt.toString('hex')}:${(await derive(password, salt, 32)).toString('hex')}`;
      await database.query('insert into person values ($1, $2, $3, $4) on conflict (id) do nothing', [
        id,
        name,
        role,
        hash,
      ]);
    },
    all: () => database.query('select id, name, role from person order by name') as Promise<never>,
    async signIn(id, password, isShared = false) {
      const [person] = await database.query<{ password: string }>('select password from person where id = $1', [id]);
      const [salt = '', hash = ''] = (person?.password ?? `${'0'.repeat(32)}:${'0'.repeat(64)}`).split(':');
      const given = await derive(password, Buffer.from(salt, 'hex'), 32);
      if (!timingSafeEqual(given, Buffer.from(hash, 'hex')) || person === undefined) return undefined;
      const token = randomBytes(32).toString('base64url');
      const csrf = randomBytes(24).toString('base64url');
      await database.query(
        'insert into session (token, person, csrf, ends_at, is_shared, used_at) values ($1, $2, $3, $4, $5, $6)',
        [token, id, csrf, new Date(now() + SESSION_MS), isShared, new Date(now())],
      );
      return token;
    },
    async session(token) {
      const [found] = await database.query<Session & { is_shared: boolean } & Row>(
        `select p.id, p.name, p.role, s.csrf, s.is_shared from session s join person p on p.id = s.person
         where s.token = $1 and s.ends_at > $2 and (not s.is_shared or s.used_at > $3)`,
        [token, new Date(now()), new Date(now() - IDLE_MS)],
      );
      if (found === undefined) return undefined;
      const { is_shared: isShared, ...session } = found;
      if (isShared) await database.query('update session set used_at = $2 where token = $1', [token, new Date(now())]);
      return session;
    },
    async signOut(token) {
      await database.query('delete from session where token = $1', [token]);
    },
  };
}
