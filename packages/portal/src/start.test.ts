import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { addPerson, startPortal } from './start.ts';
import { newDatabaseUrl } from './testing/database.ts';

const definitions = fileURLToPath(new URL('../../..', import.meta.url));

test('the first person is added by hand to an empty portal, once, and has to change the password', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'qadam-start-'));
  const url = await newDatabaseUrl();
  const person = { id: 'gulnara', name: 'Гульнара', role: 'supervisor' };

  const password = await addPerson({ url, folder }, person);
  const again = await addPerson({ url, folder }, person);
  const app = await startPortal({
    definitions,
    model: 'kz-phc',
    databaseUrl: url,
    data: folder,
    demonstration: false,
    now: Date.now,
  });
  const enter = (id: string, word: string) =>
    app.inject({ method: 'POST', url: '/sign-in', payload: { person: id, password: word } });
  const entered = await enter('gulnara', password!);
  const cookie = String(entered.headers['set-cookie']).split(';')[0]!;

  expect([entered.statusCode, again]).toEqual([303, undefined]);
  expect((await app.inject({ url: '/people', headers: { cookie } })).headers.location).toBe('/account');
  expect((await enter('saule', 'qadam-demo')).statusCode).toBe(403);
  await app.close();
  rmSync(folder, { recursive: true, force: true });
}, 60_000);
