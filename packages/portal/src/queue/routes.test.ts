import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startPortal } from '../start.ts';
import { newDatabaseUrl } from '../testing/database.ts';
import { triage, violence, Visitor } from '../testing/visitor.ts';

const definitions = fileURLToPath(new URL('../../../..', import.meta.url));
let app: FastifyInstance;
let clock = Date.parse('2026-05-14T11:24:00+05:00');

beforeAll(async () => {
  const databaseUrl = await newDatabaseUrl();
  app = await startPortal({ definitions, databaseUrl, model: 'kz-phc', demonstration: true, now: () => clock });
}, 60_000);
afterAll(() => app.close());

/** The rows of the queue that belong to a family. */
const rowsOf = (page: string, family: string): string[] =>
  page.split('<tr>').filter((row) => row.includes(`href="${family}"`));

test('only the supervisor has a queue', async () => {
  const saule = await Visitor.as(app, 'saule');
  const gauhar = await Visitor.as(app, 'gauhar');

  expect((await app.inject({ url: '/queue' })).headers.location).toBe('/sign-in');
  expect((await saule.get('/queue')).statusCode).toBe(403);
  expect((await saule.get('/')).body).not.toContain('/queue');
  expect((await gauhar.get('/')).body).toContain('href="/queue"');
});

test('danger in a triage comes into the queue: to consult, to be led, and its hour when it is over', async () => {
  const saule = await Visitor.as(app, 'saule');
  const gauhar = await Visitor.as(app, 'gauhar');
  const family = await saule.open('Мальчик из очереди');
  clock = Date.parse('2026-05-14T11:31:00+05:00');
  await saule.append(family, [triage(violence)], 1);

  const soon = rowsOf((await gauhar.get('/queue')).body, family).join('');
  clock = Date.parse('2026-05-14T12:40:00+05:00');
  const late = await gauhar.get('/queue');

  expect(soon).toContain('Посоветоваться с супервизором');
  expect(soon).toContain('Назначить, кто ведёт');
  expect(soon).not.toContain('Срочные меры');
  expect(rowsOf(late.body, family)[0]).toMatch(/Срочные меры[^]*просрочено, срок был[^]*12:31/);
  expect(/<title>(.*)<\/title>/.exec(late.body)![1]).toBe('Очередь. Портал поликлиники');
});

test('the supervisor assigns a family; it leaves the queue and stands with whom it was given to', async () => {
  const saule = await Visitor.as(app, 'saule');
  const gauhar = await Visitor.as(app, 'gauhar');
  const family = await saule.open('Для Алии');

  const answer = await gauhar.post(`${family}/owner`, { to: 'aliya' });

  expect([answer.statusCode, answer.headers.location]).toEqual([303, '/queue']);
  expect((await gauhar.entries(family)).at(-1)).toMatchObject({
    type: 'assigned',
    by: { person: 'gauhar', role: 'supervisor' },
    body: { to: 'aliya', role: 'psychologist' },
  });
  expect(rowsOf((await gauhar.get('/queue')).body, family).join('')).not.toContain('Назначить');
  const aliya = await Visitor.as(app, 'aliya');
  expect(rowsOf((await aliya.get('/')).body, family)[0]).toMatch(/data-name="Ведёт">Алия/);
  expect(rowsOf((await saule.get('/')).body, family)).toEqual([]);
  expect(rowsOf((await saule.get('/?show=all')).body, family)).toEqual([]);
  expect((await saule.get(family)).statusCode).toBe(404);
  expect(rowsOf((await gauhar.get('/?show=all')).body, family)).toHaveLength(1);
});

test('of two who assign at once the second is told whom the first has chosen', async () => {
  const gauhar = await Visitor.as(app, 'gauhar');
  const family = await gauhar.open('Двум сразу');

  const answers = await Promise.all(['aliya', 'saule'].map((to) => gauhar.post(`${family}/owner`, { to })));

  expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([303, 422]);
  expect(answers.find(({ statusCode }) => statusCode === 422)?.body).toMatch(/Эту семью уже ведёт (Алия|Сауле)/);
  expect((await gauhar.entries(family)).filter(({ type }) => type === 'assigned')).toHaveLength(1);
});

test('nobody else assigns, and not to anybody', async () => {
  const saule = await Visitor.as(app, 'saule');
  const gauhar = await Visitor.as(app, 'gauhar');
  const family = await saule.open('Никому');
  const entry = { ...triage({}), type: 'assigned', about: undefined, body: { to: 'saule' } };

  expect((await saule.post(`${family}/owner`, { to: 'saule' })).statusCode).toBe(403);
  expect((await saule.append(family, [entry], 1)).statusCode).toBe(403);
  expect((await gauhar.post(`${family}/owner`, { to: 'gauhar' })).statusCode).toBe(422);
  expect((await gauhar.post(`${family}/owner`, { to: 'saule', csrf: 'чужой' })).statusCode).toBe(403);
  expect((await gauhar.post('/families/nowhere/owner', { to: 'saule' })).statusCode).toBe(404);
  expect(await gauhar.entries(family)).toHaveLength(1);
});
