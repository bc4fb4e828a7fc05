import { randomBytes } from 'node:crypto';
import { Client } from 'pg';

/** A server to test against, `postgres://user@host:port/postgres`; without one tests run in the process. */
const server = process.env.QADAM_TEST_POSTGRES;

/** Address of a new empty database on that server; `undefined` without a server. */
export async function newDatabaseUrl(): Promise<string | undefined> {
  if (server === undefined) return undefined;
  const name = `qadam_${randomBytes(6).toString('hex')}`;
  const client = new Client({ connectionString: server });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}
