import { randomBytes, randomInt, scrypt, timingSafeEqual } from 'node:crypto';
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
/** A person as the list of people shows them. Who has left is closed, never deleted: the logs name them. */
export interface Member extends Person {
  isClosed: boolean;
}
/** A person who has signed in; `csrf` goes with every change. */
export interface Session extends Person {
  csrf: string;
  locale: string;
  /** The password was given by somebody else: nothing can be done before it is changed. */
  mustChange: boolean;
  /** On a computer of others. */
  isShared: boolean;
}

export interface People {
  /** Adds a person; `false` when the name for signing in is taken, and nothing changes. */
  add(person: Person, password: string, mustChange?: boolean): Promise<boolean>;
  /** Everybody, also who has left. */
  all(): Promise<Member[]>;
  /** A token for the cookie, or `undefined` when name and password do not fit. `isShared`: on a computer of others. */
  signIn(id: string, password: string, isShared?: boolean): Promise<string | undefined>;
  session(token: string): Promise<Session | undefined>;
  signOut(token: string): Promise<void>;
  /** Is it this person's password? */
  isPassword(id: string, password: string): Promise<boolean>;
  /** Sets a password and ends the person's sessions, but for the one of `token`. */
  setPassword(id: string, password: string, how: { mustChange: boolean; token?: string }): Promise<void>;
  setLocale(id: string, locale: string): Promise<void>;
  /** Closes or opens an account; closing ends its sessions. */
  setClosed(id: string, isClosed: boolean): Promise<void>;
}

/** A password is as long as this at least. */
export const PASSWORD_LENGTH = 10;

const LETTERS = 'abcdefghkmnpqrstuvwxyz23456789';

/** A password to be told to somebody and changed by them; without letters that are taken for one another. */
export function newPassword(): string {
  const letters = Array.from({ length: 12 }, () => LETTERS[randomInt(LETTERS.length)]!);
  return [0, 4, 8].map((from) => letters.slice(from, from + 4).join('')).join('-');
}

/** People and their sessions in a database. Passwords are kept as scrypt hashes, tokens are random. `locale`: of new people. */
export function peopleIn(database: Database, now: () => number, locale = 'ru'): People {
  const fits = async (id: string, password: string): Promise<boolean> => {
    const [person] = await database.query<{ password: string }>(
      'select password from person where id = $1 and closed_at is null',
      [id],
    );
    const [salt = '', hash = ''] = (person?.password ?? `${'0'.repeat(32)}:${'0'.repeat(64)}`).split(':');
    const given = await derive(password, Buffer.from(salt, 'hex'), 32);
    return timingSafeEqual(given, Buffer.from(hash, 'hex')) && person !== undefined;
  };
  return {
    async add({ id, name, role }, password, mustChange = false) {
      const added = await database.query(
        `insert into person (id, name, role, password, must_change, locale) values ($1, $2, $3, $4, $5, $6)
         on conflict (id) do nothing returning id`,
        [id, name, role, await hashed(password), mustChange, locale],
      );
      return added.length > 0;
    },
    async all() {
      const rows = await database.query<Person & { closed_at: Date | null } & Row>(
        'select id, name, role, closed_at from person order by name, id',
      );
      return rows.map(({ closed_at: closedAt, ...person }) => ({ ...person, isClosed: closedAt !== null }));
    },
    async signIn(id, password, isShared = false) {
      if (!(await fits(id, password))) return undefined;
      await database.query('delete from session where ends_at <= $1', [new Date(now())]);
      const token = randomBytes(32).toString('base64url');
      const csrf = randomBytes(24).toString('base64url');
      await database.query(
        'insert into session (token, person, csrf, ends_at, is_shared, used_at) values ($1, $2, $3, $4, $5, $6)',
        [token, id, csrf, new Date(now() + SESSION_MS), isShared, new Date(now())],
      );
      return token;
    },
    async session(token) {
      const [found] = await database.query<Session & { is_shared: boolean; must_change: boolean } & Row>(
        `select p.id, p.name, p.role, p.locale, p.must_change, s.csrf, s.is_shared
         from session s join person p on p.id = s.person
         where s.token = $1 and s.ends_at > $2 and (not s.is_shared or s.used_at > $3) and p.closed_at is null`,
        [token, new Date(now()), new Date(now() - IDLE_MS)],
      );
      if (found === undefined) return undefined;
      const { is_shared: isShared, must_change: mustChange, ...session } = found;
      if (isShared) await database.query('update session set used_at = $2 where token = $1', [token, new Date(now())]);
      return { ...session, mustChange, isShared };
    },
    async signOut(token) {
      await database.query('delete from session where token = $1', [token]);
    },
    isPassword: fits,
    async setPassword(id, password, { mustChange, token = '' }) {
      const hash = await hashed(password);
      await database.transaction(async ({ query }) => {
        await query('update person set password = $2, must_change = $3 where id = $1', [id, hash, mustChange]);
        await query('delete from session where person = $1 and token <> $2', [id, token]);
      });
    },
    async setLocale(id, locale) {
      await database.query('update person set locale = $2 where id = $1', [id, locale]);
    },
    async setClosed(id, isClosed) {
      await database.transaction(async ({ query }) => {
        const at = isClosed ? new Date(now()) : null;
        await query('update person set closed_at = $2 where id = $1 and (closed_at is null) = $3', [id, at, isClosed]);
        if (isClosed) await query('delete from session where person = $1', [id]);
      });
    },
  };
}

async function hashed(password: string): Promise<string> {
  const salt = randomBytes(16);
  return `${salt.toString('hex')}:${(await derive(password, salt, 32)).toString('hex')}`;
}
