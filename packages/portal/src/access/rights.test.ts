/**
 * Reader's rights: who reported, and hidden addresses. Marks are planted in every question of those classes; then every
 * route of the server is walked, by somebody without the right and by somebody with it. A new route is walked too, or
 * fails here until it is told how.
 */
import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { isConfidential, withFollowUps, type Kit, type KitQuestion } from '@qadam/schema';
import { kitOfFolder } from '@qadam/schema/node';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { uuidV7 } from '../case.ts';
import { startPortal } from '../start.ts';
import { newDatabaseUrl } from '../testing/database.ts';
import { Visitor } from '../testing/visitor.ts';

const definitions = fileURLToPath(new URL('../../../..', import.meta.url));
const clock = Date.parse('2026-05-14T11:24:00+05:00');
const AT = '2026-05-14T11:24:00+05:00';
const kit: Kit = kitOfFolder(definitions, 'kz-phc');

let app: FastifyInstance;
let saule: Visitor;
let gauhar: Visitor;
/** Psychologist and guest: the family is opened to them, and they have no right to those fields. */
let without: Visitor[];
let family: string;
const marks: string[] = [];
/** Records as they were planted: instrument → record and about. */
const planted = new Map<string, { record: string; about?: string; entry: string; answers: Record<string, unknown> }>();

interface Corrected {
  body: { answers: object };
}
const MARK = 'МЕТКА';
const newMark = (): string => {
  const mark = `${MARK}-${marks.length}-${randomUUID().slice(0, 8)}`;
  marks.push(mark);
  return mark;
};
const questionsOf = (instrument: Kit['instruments'][number]): KitQuestion[] =>
  instrument.sections.flatMap(({ questions }) => questions).flatMap(withFollowUps);
/** Answers with a mark in each confidential question, also in the columns of tables. */
function markedAnswers(instrument: Kit['instruments'][number]): Record<string, unknown> {
  const answers: Record<string, unknown> = {};
  for (const question of questionsOf(instrument)) {
    if (isConfidential(question)) answers[question.id] = newMark();
    const columns = (question.columns ?? []).filter(isConfidential);
    if (columns.length === 0) continue;
    const id = question.rowsOf === 'people' ? 'child-1' : uuidV7(clock);
    answers[question.id] = [{ id, ...Object.fromEntries(columns.map((column) => [column.id, newMark()])) }];
  }
  return answers;
}
const entry = (type: string, body: object, about?: string) => ({
  id: uuidV7(clock),
  type,
  at: AT,
  ...(about !== undefined && { about }),
  body,
});

beforeAll(async () => {
  const databaseUrl = await newDatabaseUrl();
  app = await startPortal({
    definitions,
    databaseUrl,
    model: 'kz-phc',
    demonstration: { families: [] },
    now: () => clock,
  });
  saule = await Visitor.as(app, 'saule');
  gauhar = await Visitor.as(app, 'gauhar');
  without = [await Visitor.as(app, 'aliya'), await Visitor.as(app, 'guest')];
  family = await saule.open('Семья с тайной');
  expect((await gauhar.post(`${family}/owner`, { to: 'saule' })).statusCode).toBe(303);
  for (const person of ['aliya', 'guest'])
    expect((await gauhar.post(`${family}/given`, { person })).statusCode).toBe(303);
  await plant();
}, 120_000);
afterAll(() => app.close());

async function add(visitor: Visitor, entries: object[]): Promise<ReturnType<Visitor['append']>> {
  return visitor.append(family, entries, (await saule.entries(family)).length);
}

/** Every instrument with a confidential question, as far as the gate takes it with these answers alone. */
async function plant(): Promise<void> {
  for (const instrument of kit.instruments) {
    const answers = markedAnswers(instrument);
    if (Object.keys(answers).length === 0) continue;
    const record = randomUUID();
    const about = instrument.about === 'child' ? 'child-1' : undefined;
    const body = { record, instrument: instrument.id, edition: kit.edition, answers };
    const given = entry('answered', body, about);
    let answer = await add(saule, [given]);
    // What the instrument requires besides is not known: that is an answer.
    const required = ({ params }: { params: { code?: string; question?: string } }): string[] =>
      params.code === 'answers/required' ? [params.question!] : [];
    const missing = answer.json<{ refused?: { params: object }[] }>().refused?.flatMap(required) ?? [];
    for (const question of missing) answers[question] = { open: 'not-known' };
    if (missing.length > 0) answer = await add(saule, [given]);
    if (answer.statusCode !== 200) throw new Error(`${instrument.id}: ${answer.body}`);
    planted.set(instrument.id, { record, ...(about && { about }), entry: given.id, answers });
  }
  const { record, entry: wrong } = planted.get('triage')!;
  const corrected = {
    entry: wrong,
    reason: 'исправлено',
    body: {
      record,
      instrument: 'triage',
      edition: kit.edition,
      answers: markedAnswers(kit.instruments.find(({ id }) => id === 'triage')!),
    },
  };
  expect((await add(saule, [entry('corrected', corrected)])).statusCode).toBe(200);
  expect((await add(saule, [entry('reported', { channel: 'call', note: newMark() })])).statusCode).toBe(200);
}

/** How a route is called; those that a person without the right cannot use are called all the same. */
const calls: Record<string, (visitor: Visitor) => Promise<{ body: string }>[]> = {
  'GET /public/*': (visitor) => [visitor.get('/public/portal.js')],
  'GET /elements/*': (visitor) => [visitor.get('/elements/none.js')],
  'GET /studio-files/*': (visitor) => [visitor.get('/studio-files/none.js')],
  'GET /api/studio/past/:version': (visitor) => [visitor.get('/api/studio/past/0')],
  'GET /studio/editions/:edition/kit.json': (visitor) => [visitor.get(`/studio/editions/${kit.edition}/kit.json`)],
  'GET /': (visitor) => [visitor.get('/'), visitor.get('/?show=all')],
  'GET /families/:id': (visitor) => [visitor.get(family)],
  'GET /families/:id/care': (visitor) => [visitor.get(`${family}/care`)],
  'GET /registers/:register/export': (visitor) =>
    kit.model.registers.flatMap(({ id }) =>
      ['csv', 'json'].map((format) => visitor.get(`/registers/${id}/export?format=${format}`)),
    ),
  'GET /monthly/export': (visitor) =>
    ['csv', 'json'].map((format) => visitor.get(`/monthly/export?month=2026-05&format=${format}`)),
  'GET /kits/:name': (visitor) => [visitor.get('/kits/kz-phc.json')],
  'GET /api/families/:id/entries': (visitor) => [visitor.get(`/api${family}/entries`)],
  'POST /sign-in': (visitor) => [visitor.post('/sign-in', { person: 'aliya', password: 'x' })],
  'POST /search': (visitor) => [visitor.post('/search', { wanted: 'тайн' }), visitor.post('/search', { wanted: MARK })],
  'POST /families': (visitor) => [visitor.post('/families', { label: 'Семья с тайной' })],
  'POST /api/families/:id/entries': (visitor) => [
    visitor.append(family, [entry('noted', { text: 'поздно' })], 1),
    visitor.append(
      family,
      [
        entry(
          'answered',
          { record: randomUUID(), instrument: 'triage', edition: '0.1.0', answers: { violence: 'perhaps' } },
          'child-1',
        ),
      ],
      999,
    ),
  ],
  'POST /api/families/:id/draft': (visitor) => [
    visitor.send({
      method: 'POST',
      url: `/api${family}/draft`,
      payload: { danger: false },
      headers: { 'x-csrf': visitor.csrf },
    }),
  ],
};
/** Routes that end the visit. */
const LAST = new Set(['POST /sign-out', 'POST /account', 'POST /locale']);
const idOf = (): string => family.split('/').at(-1)!;

/** Everything that the server gives a person, in one text. */
async function everything(visitor: Visitor): Promise<string> {
  const texts: string[] = [];
  for (const { method, url } of app.served) {
    const name = `${method} ${url}`;
    if (LAST.has(name)) continue;
    const path = url.replace(':id', idOf()).replace(':person', 'nobody');
    const own = calls[name]?.(visitor) ?? [method === 'GET' ? visitor.get(path) : visitor.post(path, {})];
    expect([name, /[:*]/.test(path) && calls[name] === undefined]).toEqual([name, false]);
    for (const answer of await Promise.all(own)) texts.push(`${name}\n${answer.body}`);
  }
  return texts.join('\n');
}

test('marks are planted in every confidential question', () => {
  const confidential = kit.instruments.flatMap(questionsOf).flatMap((each) => [each, ...(each.columns ?? [])]);
  expect(confidential.filter(isConfidential).length).toBeGreaterThan(10);
  expect(marks.length).toBeGreaterThan(confidential.filter(isConfidential).length);
});

test('a person without the right finds them in no answer of any route', async () => {
  for (const visitor of without) {
    const text = await everything(visitor);
    expect(text).toContain('Семья с тайной');
    expect(marks.filter((mark) => text.includes(mark))).toEqual([]);
  }
});

test('the supervisor and who leads the family read them all', async () => {
  for (const visitor of [gauhar, saule]) {
    const text = await everything(visitor);
    expect(marks.filter((mark) => !text.includes(mark))).toEqual([]);
  }
});

test('who writes without seeing them wipes nothing, whether they send the mark of what is withheld or nothing', async () => {
  const [aliya] = without;
  const { record, about } = planted.get('triage')!;
  const before = (await saule.entries(family)).findLast((each) => each.type === 'corrected')!
    .body as unknown as Corrected;
  const seen = (await aliya!.entries(family)).findLast((each) => each.type === 'corrected')!
    .body as unknown as Corrected;
  expect(JSON.stringify(seen.body.answers)).toContain('withheld');

  for (const sent of [seen.body.answers, {}]) {
    const body = { record, instrument: 'triage', edition: kit.edition, answers: { ...sent, 'who-saw': 'other' } };
    const answer = await add(aliya!, [entry('answered', body, about)]);

    expect([answer.statusCode, marks.filter((mark) => answer.body.includes(mark))]).toEqual([200, []]);
    const last = (await saule.entries(family)).at(-1)!.body as { answers: object };
    expect(last.answers).toMatchObject({ ...before.body.answers, 'who-saw': 'other' });
  }
});

test('what their own answers hide is left out of the record, and nothing is refused', async () => {
  const [aliya] = without;
  const { record, about } = planted.get('triage')!;
  const body = { record, instrument: 'triage', edition: kit.edition, answers: { 'who-saw': 'worker' } };

  const answer = await add(aliya!, [entry('answered', body, about)]);

  expect(answer.statusCode).toBe(200);
  const last = (await saule.entries(family)).at(-1)!.body as { answers: object };
  expect(Object.keys(last.answers).sort()).toEqual(['safe-where', 'who-saw']);
});

test('nor does their correction, and its answer tells nothing', async () => {
  const [aliya] = without;
  const { record, entry: wrong, answers } = planted.get('danger-now')!;
  const body = { record, instrument: 'danger-now', edition: kit.edition, answers: { what: 'крик' } };

  const answer = await add(aliya!, [entry('corrected', { entry: wrong, reason: 'лишнее', body })]);

  expect([answer.statusCode, marks.filter((mark) => answer.body.includes(mark))]).toEqual([200, []]);
  const last = (await saule.entries(family)).at(-1)!.body as unknown as Corrected;
  expect(last.body.answers).toMatchObject({ ...answers, what: 'крик' });
});

test('a guest changes nothing', async () => {
  const [, guest] = without;
  const length = (await saule.entries(family)).length;

  const answers = await Promise.all([
    guest!.append(family, [entry('noted', { text: 'я тут' })], length),
    guest!.post('/families', { label: 'Моя' }),
    guest!.post(`${family}/owner`, { to: 'saule' }),
    guest!.post(`${family}/hand-over`, { to: 'saule' }),
    guest!.post(`${family}/given`, { person: 'aliya' }),
  ]);

  expect(answers.map(({ statusCode }) => statusCode)).toEqual([403, 403, 403, 403, 403]);
  expect(await saule.entries(family)).toHaveLength(length);
});
