import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import type { Database } from './queries.ts';

const derive = promisify(scrypt) as (password: string, salt: Buffer, length: number) => Promise<Buffer>;
const HOURS = 8;

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
  /** A token for the cookie, or `undefined` when name and password do not fit. */
  signIn(id: string, password: string): Promise<string | undefined>;
  session(token: string): Promise<Session | undefined>;
  signOut(token: string): Promise<void>;
}

/** People and their sessions in a database. Passwords are kept as scrypt hashes, tokens are random. */
export function peopleIn(database: Database): People {
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
    async signIn(id, password) {
      const [person] = await database.query<{ password: string }>('select password from person where id = $1', [id]);
      const [salt = '', hash = ''] = (person?.password ?? `${'0'.repeat(32)}:${'0'.repeat(64)}`).split(':');
      const given = await derive(password, Buffer.from(salt, 'hex'), 32);
      if (!timingSafeEqual(given, Buffer.from(hash, 'hex')) || person === undefined) return undefined;
      const token = randomBytes(32).toString('base64url');
      const csrf = randomBytes(24).toString('base64url');
      await database.query(`insert into session values ($1, $2, $3, now() + interval '${HOURS} hours')`, [
        token,
        id,
        csrf,
      ]);
      return token;
    },
    async session(token) {
      const [found] = await database.query<Session & Record<string, unknown>>(
        'select p.id, p.name, p.role, s.csrf from session s join person p on p.id = s.person where s.token = $1 and s.ends_at > now()',
        [token],
      );
      return found;
    },
    async signOut(token) {
      await database.query('delete from session where token = $1', [token]);
    },
  };
}
