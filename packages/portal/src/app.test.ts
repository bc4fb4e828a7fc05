import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { Entry } from '@qadam/schema';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startPortal } from './start.ts';
import { newDatabaseUrl } from './testing/database.ts';
import { triage, violence, Visitor } from './testing/visitor.ts';

const definitions = fileURLToPath(new URL('../../..', import.meta.url));
let app: FastifyInstance;
let clock = Date.parse('2026-05-14T11:24:00+05:00');

beforeAll(async () => {
  const databaseUrl = await newDatabaseUrl();
  app = await startPortal({ definitions, databaseUrl, model: 'kz-phc', demonstration: true, now: () => clock });
}, 60_000);
afterAll(() => app.close());

test('leads strangers to the sign-in and tells them nothing', async () => {
  for (const url of ['/', '/registers', '/deadlines', '/families/new']) {
    const answer = await app.inject({ url });
    expect([answer.statusCode, answer.headers.location]).toEqual([303, '/sign-in']);
  }
  expect((await app.inject({ url: '/api/families/00000000-0000-4000-8000-000000000001/entries' })).statusCode).toBe(
    401,
  );
});

test('a wrong password is told without saying which part is wrong', async () => {
  const answer = await app.inject({
    method: 'POST',
    url: '/sign-in',
    payload: 'person=saule&password=x',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });

  expect(answer.statusCode).toBe(403);
  expect(answer.body).toContain('Имя и пароль не подходят');
});

test('after five wrong passwords even the right one waits a quarter of an hour, and is told so', async () => {
  const enter = (password: string) =>
    app.inject({
      method: 'POST',
      url: '/sign-in',
      payload: new URLSearchParams({ person: 'gauhar', password, shared: 'yes' }).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
  for (let wrong = 0; wrong < 5; wrong += 1) expect((await enter('x')).statusCode).toBe(403);

  const answer = await enter('qadam-demo');
  clock += 15 * 60_000;
  const later = await enter('qadam-demo');

  expect(answer.statusCode).toBe(429);
  expect(answer.body).toContain('Попробуйте снова через 15 мин.');
  expect(later.statusCode).toBe(303);
  const cookie = String(later.headers['set-cookie']).split(';')[0]!;
  clock += 31 * 60_000;
  expect((await app.inject({ url: '/', headers: { cookie } })).headers.location).toBe('/sign-in');
  clock = Date.parse('2026-05-14T11:24:00+05:00');
});

test('a report becomes a family, its triage starts the hour', async () => {
  const saule = await Visitor.as(app, 'saule');
  const family = await saule.open('Мальчик из травмпункта');
  clock = Date.parse('2026-05-14T11:31:00+05:00');

  const answer = await saule.append(family, [triage(violence)], 1);

  expect(answer.json()).toMatchObject({
    accepted: [{ seq: 2, by: { person: 'saule', role: 'social-worker' }, recordedAt: '2026-05-14T11:31:00+05:00' }],
  });
  expect((await saule.get('/deadlines')).body).toContain('14.05.2026, 12:31');
});

test('the same sending again adds nothing', async () => {
  const saule = await Visitor.as(app, 'saule');
  const family = await saule.open('Повтор');
  const [entry, key] = [triage(violence), randomUUID()];

  const first = await saule.append(family, [entry], 1, key);
  const second = await saule.append(family, [entry], 1, key);

  expect(second.json()).toEqual(first.json());
  expect(await saule.entries(family)).toHaveLength(2);
});

test('who saves second is refused and gets what came between', async () => {
  const saule = await Visitor.as(app, 'saule');
  const family = await saule.open('Вдвоём');
  await saule.append(family, [triage({ 'who-saw': 'worker' })], 1);

  const late = await saule.append(family, [triage(violence)], 1);

  expect(late.statusCode).toBe(422);
  expect(late.json<{ entries: Entry[] }>().entries.map(({ seq }) => seq)).toEqual([2]);
  expect(await saule.entries(family)).toHaveLength(2);
});

test('the server trusts no name, place or time of the page', async () => {
  const saule = await Visitor.as(app, 'saule');
  const family = await saule.open('Чужое имя');
  const forged = {
    ...triage(violence),
    seq: 99,
    by: { person: 'gauhar', role: 'supervisor' },
    recordedAt: '2020-01-01T00:00:00+05:00',
  };

  const answer = await saule.append(family, [forged], 1);

  expect(answer.json()).toMatchObject({ accepted: [{ seq: 2, by: { person: 'saule', role: 'social-worker' } }] });
});

const bad: [
  name: string,
  make: () => { entries: unknown; expectedSeq?: unknown; idempotencyKey?: unknown },
  status: number,
][] = [
  [
    'an unknown instrument',
    () => ({ entries: [{ ...triage({}), body: { ...triage({}).body, instrument: 'horoscope' } }] }),
    422,
  ],
  ['answers that do not fit', () => ({ entries: [triage({ violence: 'perhaps' })] }), 422],
  ['a question that nobody knows', () => ({ entries: [triage({ shoe: '38' })] }), 422],
  ['a time in the future', () => ({ entries: [triage(violence, randomUUID(), '2031-01-01T10:00:00+05:00')] }), 422],
  ['a person who is not in the case', () => ({ entries: [{ ...triage(violence), about: 'somebody-else' }] }), 422],
  ['an entry without a body', () => ({ entries: [{ id: 'x', type: 'answered' }] }), 422],
  [
    'a decision of a role that may not take it',
    () => ({
      entries: [
        {
          id: triage({}).id,
          type: 'moved',
          at: '2026-05-14T11:31:00+05:00',
          body: { transition: 'end-otherwise', reason: 'просто так' },
        },
      ],
    }),
    422,
  ],
  ['no entries', () => ({ entries: [] }), 400],
  ['text for entries', () => ({ entries: 'all of them' }), 400],
  ['a missing key', () => ({ entries: [triage(violence)], idempotencyKey: '' }), 400],
];
test.each(bad)('%s is refused in words and nothing is half saved', async (_name, make, status) => {
  clock = Date.parse('2026-05-14T11:31:00+05:00');
  const saule = await Visitor.as(app, 'saule');
  const family = await saule.open('Плохой ввод');
  const payload = { expectedSeq: 1, idempotencyKey: randomUUID(), ...make() };

  const answer = await saule.send({
    method: 'POST',
    url: `/api${family}/entries`,
    payload,
    headers: { 'x-csrf': saule.csrf },
  });

  expect(answer.statusCode).toBe(status);
  expect(JSON.stringify(answer.json())).toMatch(/[а-я]{4}/);
  expect(await saule.entries(family)).toHaveLength(1);
});

test('a second bad entry takes the first with it', async () => {
  const saule = await Visitor.as(app, 'saule');
  const family = await saule.open('Все или ни одной');

  const answer = await saule.append(family, [triage({ 'who-saw': 'worker' }), triage({ violence: 'perhaps' })], 1);

  expect(answer.statusCode).toBe(422);
  expect(await saule.entries(family)).toHaveLength(1);
});

test('an answer of five megabytes is refused before it is read', async () => {
  const saule = await Visitor.as(app, 'saule');
  const family = await saule.open('Большой ответ');

  const answer = await saule.append(family, [triage({ 'who-saw-name': 'ж'.repeat(5_000_000) })], 1);

  expect(answer.statusCode).toBe(413);
  expect(await saule.entries(family)).toHaveLength(1);
});

test('broken JSON and keys of the prototype are refused', async () => {
  const saule = await Visitor.as(app, 'saule');
  const family = await saule.open('Прототип');
  const send = (payload: string) =>
    saule.send({
      method: 'POST',
      url: `/api${family}/entries`,
      payload,
      headers: { 'x-csrf': saule.csrf, 'content-type': 'application/json' },
    });

  expect((await send('{"entries": [')).statusCode).toBe(400);
  expect((await send('{"__proto__": {"x": 1}, "entries": []}')).statusCode).toBe(400);
  expect(await saule.entries(family)).toHaveLength(1);
});

test.each([
  ['NUL', 'а\u0000б'],
  ['half of a sign', 'а\ud83db'],
])('what no database holds is refused in words: %s', async (_, text) => {
  const saule = await Visitor.as(app, 'saule');
  const family = await saule.open('Знаки');
  const entry = { ...triage({}), type: 'noted', about: undefined, body: { text } };

  const answers = [
    await saule.append(family, [entry], 1),
    await saule.get(`/journal?person=${encodeURIComponent('\u0000')}`),
    await saule.post('/families', { label: 'а\u0000' }),
  ];

  expect(answers.map(({ statusCode }) => statusCode)).toEqual([400, 400, 400]);
  for (const { body } of answers) expect(body).toContain('Запрос не понят');
  expect(await saule.entries(family)).toHaveLength(1);
});

test('a name of any length is a wrong name, and a form of another site is none', async () => {
  const enter = (person: string, from: string) =>
    app.inject({
      method: 'POST',
      url: '/sign-in',
      payload: { person, password: 'qadam-demo' },
      headers: { 'sec-fetch-site': from },
    });
  const long = Array.from({ length: 5000 }, () => randomUUID()).join('');

  const statuses = [await enter(long, 'same-origin'), await enter('saule', 'cross-site'), await enter('saule', 'none')];

  expect(statuses.map(({ statusCode }) => statusCode)).toEqual([403, 400, 303]);
});

test('nobody is signed out by a form without the token of the page', async () => {
  const saule = await Visitor.as(app, 'saule');

  const forged = await saule.post('/sign-out', { csrf: '' });

  expect([forged.statusCode, (await saule.get('/')).statusCode]).toEqual([403, 200]);
  expect((await saule.post('/sign-out', {})).headers.location).toBe('/sign-in');
  expect((await saule.get('/')).headers.location).toBe('/sign-in');
});

test('the same entries with the same key twice are one entry, also when others wrote in between', async () => {
  const saule = await Visitor.as(app, 'saule');
  const family = await saule.open('Дважды');
  const [key, sent] = [randomUUID(), [triage(violence)]];
  const note = { id: randomUUID().replace(/^(.{14})./, '$17'), type: 'noted', at: '2026-05-14T11:32:00+05:00' };

  const first = await saule.append(family, sent, (await saule.entries(family)).length, key);
  const other = { ...note, body: { text: 'Звонила бабушка' } };
  expect((await saule.append(family, [other], (await saule.entries(family)).length)).statusCode).toBe(200);
  const again = await saule.append(family, sent, 1, key);

  expect([first.statusCode, again.statusCode]).toEqual([200, 200]);
  expect(again.json()).toEqual(first.json());
  expect((await saule.entries(family)).filter(({ type }) => type === 'answered')).toHaveLength(1);
});

test('a change without the token of the page is refused', async () => {
  const saule = await Visitor.as(app, 'saule');
  const family = await saule.open('Без ключа');

  const answer = await saule.send({
    method: 'POST',
    url: `/api${family}/entries`,
    payload: { entries: [triage(violence)], expectedSeq: 1, idempotencyKey: randomUUID() },
  });

  expect(answer.statusCode).toBe(403);
});

test('what people write is text on every page', async () => {
  const saule = await Visitor.as(app, 'saule');
  await saule.open('<img src=x onerror=alert(1)>"><script>alert(2)</script>');

  const page = await saule.get('/');

  expect(page.body).not.toContain('<img src=x');
  expect(page.body).not.toContain('<script>alert');
  expect(page.body).toContain('&lt;img src=x');
});

test('titles say no name, level or danger', async () => {
  const saule = await Visitor.as(app, 'saule');
  const family = await saule.open('Тайное имя');

  for (const url of ['/', family, '/deadlines', '/registers']) {
    const title = /<title>(.*)<\/title>/.exec((await saule.get(url)).body)![1];
    expect(title).not.toMatch(/Тайное|риск|опасн|срочн/i);
  }
});

test('every page carries the strict policy', async () => {
  const answer = await app.inject({ url: '/sign-in' });

  expect(answer.headers['content-security-policy']).toContain("require-trusted-types-for 'script'");
  expect(answer.headers['content-security-policy']).not.toContain('unsafe');
});

test('the registers hold the example families', async () => {
  const page = (await (await Visitor.as(app, 'gauhar')).get('/registers')).body;

  expect(page).toContain('Журнал учёта посетителей');
  expect(page).toContain('Как встать в очередь в детский сад');
  expect(page).toContain('Неподтверждённые обращения за помощью');
});
