/** People, their ties to families, similar records, search, journal, drafts and languages: over the routes. */
import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { startPortal } from '../start.ts';
import { newDatabaseUrl } from '../testing/database.ts';
import { triage, violence, Visitor } from '../testing/visitor.ts';
import { kk } from '../words/kk.ts';

const definitions = fileURLToPath(new URL('../../../..', import.meta.url));
const NOON = Date.parse('2026-05-14T12:00:00+05:00');
let app: FastifyInstance;
let clock = NOON;
let saule: Visitor;
let marat: Visitor;
let aliya: Visitor;
let gauhar: Visitor;

beforeAll(async () => {
  const databaseUrl = await newDatabaseUrl();
  app = await startPortal({
    definitions,
    databaseUrl,
    model: 'kz-phc',
    demonstration: { families: [] },
    now: () => clock,
  });
  await enter();
}, 60_000);
afterAll(() => app.close());
afterEach(async () => {
  if (clock === NOON) return;
  clock = NOON;
  // Where the clock went on, their sessions have ended.
  await enter();
});

async function enter(): Promise<void> {
  [saule, marat, aliya, gauhar] = (await Promise.all(
    ['saule', 'marat', 'aliya', 'gauhar'].map((person) => Visitor.as(app, person)),
  )) as [Visitor, Visitor, Visitor, Visitor];
}

/** A family that somebody leads. */
async function led(label: string, by = 'saule'): Promise<string> {
  const family = await saule.open(label);
  expect((await gauhar.post(`${family}/owner`, { to: by })).statusCode).toBe(303);
  return family;
}
const sees = async (visitor: Visitor, family: string): Promise<boolean> =>
  (await visitor.get(family)).statusCode === 200;
const note = (text: string) => ({
  ...triage({}, undefined, '2026-05-14T12:00:00+05:00'),
  type: 'noted',
  about: undefined,
  body: { text },
});
const writes = async (visitor: Visitor, family: string): Promise<number> =>
  (await visitor.append(family, [note('заметка')], ((await visitor.entries(family)) ?? []).length)).statusCode;
const lines = async (query = ''): Promise<string> => (await gauhar.get(`/journal${query}`)).body.replace(/\s+/g, ' ');

test('a family that somebody leads is seen by them and the supervisor; one that nobody leads by all social workers', async () => {
  const own = await led('Своя');
  const unled = await saule.open('Ничья');

  expect(await Promise.all([saule, marat, aliya, gauhar].map((each) => sees(each, own)))).toEqual([
    true,
    false,
    false,
    true,
  ]);
  expect(await Promise.all([saule, marat, aliya, gauhar].map((each) => sees(each, unled)))).toEqual([
    true,
    true,
    false,
    true,
  ]);
  expect((await marat.get(`/api${own}/entries`)).statusCode).toBe(404);
  expect(await writes(marat, own)).toBe(404);
});

test('a psychologist sees and writes in what was opened to them, until it is closed', async () => {
  const family = await led('Психологу');
  await gauhar.post(`${family}/given`, { person: 'aliya' });
  expect([await sees(aliya, family), await writes(aliya, family)]).toEqual([true, 200]);

  await gauhar.post(`${family}/given/end`, { person: 'aliya' });

  expect([await sees(aliya, family), await writes(aliya, family)]).toEqual([false, 404]);
  expect((await saule.post(`${family}/given`, { person: 'aliya' })).statusCode).toBe(403);
});

test('the supervisor reassigns; who had an older page in hand is told who leads', async () => {
  const family = await led('Переназначить');

  const late = await gauhar.post(`${family}/owner`, { to: 'aliya' });
  const done = await gauhar.post(`${family}/owner`, { to: 'marat', from: 'saule', back: 'care' });

  expect([late.statusCode, done.headers.location]).toEqual([422, `${family}/care`]);
  expect(late.body).toContain('Эту семью уже ведёт Сауле');
  expect([await sees(saule, family), await sees(marat, family)]).toEqual([false, true]);
});

test('handing over ends when it is accepted; until then it stays with the giver and is shown to both and in the queue', async () => {
  const family = await led('Передать');

  expect((await saule.post(`${family}/hand-over`, { to: 'marat', reason: 'переезд' })).statusCode).toBe(303);

  expect((await marat.get('/')).body).toContain('Вам передают эту семью');
  expect((await saule.get('/')).body).toContain('Передаётся: Марат');
  expect((await gauhar.get('/queue')).body).toContain('Передаётся: Марат');
  expect([await writes(saule, family), await writes(marat, family)]).toEqual([200, 403]);

  expect((await marat.post(`${family}/hand-over/answer`, { answer: 'yes' })).headers.location).toBe(family);
  expect([await sees(saule, family), await writes(marat, family)]).toEqual([false, 200]);
  expect((await marat.post(`${family}/hand-over/answer`, { answer: 'yes' })).statusCode).toBe(422);
});

test('declined, it stays where it was', async () => {
  const family = await led('Отказ');
  await saule.post(`${family}/hand-over`, { to: 'marat' });

  await marat.post(`${family}/hand-over/answer`, { answer: 'no' });

  expect([await sees(marat, family), await writes(saule, family)]).toEqual([false, 200]);
  expect((await gauhar.get(`${family}/care`)).body).not.toContain('Передаётся');
});

test('only who leads hands over, to somebody else who may lead, and no correction undoes an assignment', async () => {
  const family = await led('Чужая передача');
  await gauhar.post(`${family}/given`, { person: 'aliya' });
  const assigned = (await gauhar.entries(family)).at(-1)!;
  const undo = { ...note(''), type: 'corrected', body: { entry: assigned.id, withdrawn: true, reason: 'моя' } };

  const statuses = [
    await aliya.post(`${family}/hand-over`, { to: 'marat' }),
    await saule.post(`${family}/hand-over`, { to: 'saule' }),
    await saule.post(`${family}/hand-over`, { to: 'gauhar' }),
    await saule.append(family, [undo], 2),
    await saule.append(family, [{ ...note(''), type: 'handed-over', body: { to: 'nobody' } }], 2),
  ].map(({ statusCode }) => statusCode);

  expect(statuses).toEqual([403, 422, 422, 403, 422]);
  expect(await gauhar.entries(family)).toHaveLength(2);
});

test('a deputy sees and does what the owner does, on the days and no others', async () => {
  const family = await led('Замещение');
  const set = (fields: object) =>
    gauhar.post('/deputies', {
      person: 'marat',
      standsIn: 'saule',
      from: '2026-05-15',
      until: '2026-05-16',
      ...fields,
    });
  expect((await set({ until: '2026-05-13' })).statusCode).toBe(422);
  expect((await set({ standsIn: 'marat' })).statusCode).toBe(422);
  expect((await set({})).statusCode).toBe(303);

  const bySight: boolean[] = [];
  for (const day of ['14T23:59', '15T00:00', '16T23:59', '17T00:00']) {
    clock = Date.parse(`2026-05-${day}:00+05:00`);
    const deputy = await Visitor.as(app, 'marat');
    bySight.push(await sees(deputy, family));
    if (day === '15T00:00') {
      expect(await writes(deputy, family)).toBe(200);
      expect((await deputy.get('/')).body).toContain('Вы замещаете: Сауле');
      expect((await deputy.get(`${family}/care`)).body).toContain('Замещает: Марат');
    }
  }

  expect(bySight).toEqual([false, true, true, false]);
});

test('a deputy is named for the days that are now, not for those that are over', async () => {
  const family = await led('Два замещения', 'aliya');
  for (const [from, until] of [
    ['2026-05-14', '2026-05-14'],
    ['2026-05-15', '2026-05-16'],
  ] as const)
    expect((await gauhar.post('/deputies', { person: 'marat', standsIn: 'aliya', from, until })).statusCode).toBe(303);

  clock = Date.parse('2026-05-15T09:00:00+05:00');
  const page = (await (await Visitor.as(app, 'gauhar')).get(`${family}/care`)).body;

  expect(page.match(/Замещает: Марат, по [^<]*/g)).toEqual([expect.stringContaining('16.05.2026')]);
});

test('similar records are found, joined by a person, shown as one case, and parted again', async () => {
  const open = async (visitor: Visitor, label: string, child: string, age: string): Promise<string> =>
    String((await visitor.post('/families', { label, child, age })).headers.location);
  const one = await open(saule, 'Звонок соседки', 'Айгерім', '4');
  const other = await open(marat, 'Из детсада', 'Aigerim', '5');
  await gauhar.post(`${one}/owner`, { to: 'saule' });
  await gauhar.post(`${other}/owner`, { to: 'marat' });
  const id = (family: string): string => family.split('/').at(-1)!;

  expect((await saule.get(one)).body).toContain('Есть похожая запись, которую вы не видите');
  expect((await saule.get(one)).body).not.toContain('Из детсада');
  expect((await gauhar.get('/similar')).body).toContain('Из детсада');
  expect((await saule.get('/similar')).statusCode).toBe(403);
  const pair = { one: id(one), other: id(other), same: 'yes' };
  expect((await gauhar.post('/similar', pair)).statusCode).toBe(422);
  expect((await gauhar.post('/similar', { ...pair, reason: 'одна мама' })).statusCode).toBe(303);
  expect((await gauhar.post('/similar', { ...pair, reason: 'ещё раз' })).statusCode).toBe(422);

  expect((await saule.get(one)).body).toContain(`href="${other}"`);
  expect([await sees(saule, other), await writes(saule, other)]).toEqual([true, 403]);
  expect((await gauhar.get('/?show=all')).body).toMatch(/Одно дело с «(Из детсада|Звонок соседки)»/);
  expect(await gauhar.entries(one)).toHaveLength(2);

  const link = /action="(\/similar\/\d+\/undo)"/.exec((await gauhar.get('/similar')).body)![1]!;
  expect((await gauhar.post(link, {})).statusCode).toBe(303);
  expect([await sees(saule, other), (await gauhar.post(link, {})).statusCode]).toEqual([false, 422]);
});

test('a guest is told nothing of what a family was joined with', async () => {
  const [one, other] = [await led('Открыта гостю'), await led('Имя не для гостя')];
  const id = (family: string): string => family.split('/').at(-1)!;
  await gauhar.post('/similar', { one: id(one), other: id(other), same: 'yes', reason: 'Бабушка Роза сказала' });
  await gauhar.post(`${one}/given`, { person: 'guest' });
  const guest = await Visitor.as(app, 'guest');

  const pages = await Promise.all([one, `${one}/care`, '/', '/?show=all'].map((path) => guest.get(path)));

  expect(pages.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200, 200]);
  for (const { body } of pages) expect(body).not.toMatch(/Имя не для гостя|Роза/);
  expect((await gauhar.get(`${one}/care`)).body).toContain('Роза');
});

test('told apart, a pair is not asked about again', async () => {
  const open = (label: string): Promise<string> =>
    saule.post('/families', { label, child: 'Ержан', age: '3' }).then(({ headers }) => String(headers.location));
  const [one, other] = [await open('Ержан первый'), await open('Ержан второй')].map((each) => each.split('/').at(-1)!);

  await gauhar.post('/similar', { one: one!, other: other!, same: 'no', reason: 'разные мамы' });

  expect((await saule.get(`/families/${one}`)).body).not.toContain('Похожие записи: ');
});

test('search finds across spellings, only what the reader sees, and keeps nothing in an address', async () => {
  await saule.post('/families', { label: 'Тихая', child: 'Қарлығаш', age: '2' });
  const secret = await led('Секрет Карлыгаш');
  const find = async (visitor: Visitor, wanted: string): Promise<string> =>
    (await visitor.post('/search', { wanted })).body;

  for (const spelling of ['карлыгаш', 'ҚАРЛЫҒАШ', 'Qarlygash', 'karlig'])
    expect(await find(saule, spelling)).toContain('Тихая');
  expect(await find(marat, 'карлыгаш')).toContain('Тихая');
  expect(await find(marat, 'карлыгаш')).not.toContain('Секрет');
  expect(await find(saule, 'секрет')).toContain(secret);
  expect(await find(aliya, 'карлыгаш')).toContain('Ничего не нашлось');
  expect((await marat.post('/search', { wanted: 'к' })).statusCode).toBe(422);
  expect((await gauhar.get('/search?q=карлыгаш')).body).not.toContain('Тихая');
});

test('the journal holds who signed in, opened, changed and assigned, and no answer', async () => {
  const family = await led('Для журнала');
  await saule.append(family, [triage({ ...violence, 'who-saw': 'worker' }, undefined, '2026-05-14T12:00:00+05:00')], 2);
  await saule.get(`/api${family}/entries`);
  await app.inject({ method: 'POST', url: '/sign-in', payload: { person: 'пароль-не-там', password: 'x' } });

  const told = await lines(`?family=${family.split('/').at(-1)}`);

  for (const act of ['дело начато', 'назначено, кто ведёт: Сауле', 'в дело записано', 'дело открыто'])
    expect(told).toContain(act);
  expect(await lines()).toContain('неверный пароль');
  expect(await lines()).not.toMatch(/врач|пароль-не-там/);
  expect((await saule.get('/journal')).statusCode).toBe(403);
});

test('a person is added with a password that they change first; closed, they are out, and stay in the list', async () => {
  const added = await gauhar.post('/people', { id: 'new-one', name: 'Новая', role: 'psychologist' });
  const password = /<code>([^<]+)<\/code>/.exec(added.body)![1]!;
  const enter = (word: string) =>
    app.inject({ method: 'POST', url: '/sign-in', payload: { person: 'new-one', password: word } });
  const first = await enter(password);
  const own = await Visitor.with(app, String(first.headers['set-cookie']));

  expect((await own.get('/')).headers.location).toBe('/account');
  expect((await own.get('/api/session')).statusCode).toBe(403);
  const change = (fields: object) =>
    own.post('/account', { old: password, fresh: 'новый длинный', again: 'новый длинный', ...fields });
  expect((await change({ old: 'x' })).statusCode).toBe(403);
  expect((await change({ again: 'другой' })).statusCode).toBe(422);
  expect((await change({ fresh: 'короткий', again: 'короткий' })).statusCode).toBe(422);
  expect((await change({})).statusCode).toBe(200);
  expect((await own.get('/')).statusCode).toBe(200);

  expect((await gauhar.post('/people/new-one/close', {})).statusCode).toBe(303);
  expect([(await own.get('/')).headers.location, (await enter('новый длинный')).statusCode]).toEqual(['/sign-in', 403]);
  expect((await gauhar.get('/people')).body).toContain('Новая');
  await gauhar.post('/people/new-one/open', {});
  expect((await enter('новый длинный')).statusCode).toBe(303);
});

test('people: who may not, and what cannot be', async () => {
  const add = (fields: object) => gauhar.post('/people', { id: 'fine', name: 'Имя', role: 'guest', ...fields });

  expect((await saule.get('/people')).statusCode).toBe(403);
  expect((await saule.post('/people', { id: 'mine', name: 'Моя', role: 'supervisor' })).statusCode).toBe(403);
  for (const wrong of [{ id: 'Плохо' }, { name: ' ' }, { role: 'king' }, { role: 'constructor' }, { id: 'saule' }])
    expect((await add(wrong)).statusCode).toBe(422);
  expect((await gauhar.post('/people/gauhar/close', {})).statusCode).toBe(422);
});

test('a family whose leader has left waits in the queue to be assigned', async () => {
  await gauhar.post('/people', { id: 'leaver', name: 'Уходящая', role: 'social-worker' });
  const family = await led('После ухода', 'leaver');

  await gauhar.post('/people/leaver/close', {});

  expect((await gauhar.get('/queue')).body).toContain('Уходящая больше не работает');
  expect((await gauhar.post(`${family}/owner`, { to: 'saule', from: 'leaver' })).statusCode).toBe(303);
  expect((await gauhar.post(`${family}/owner`, { to: 'leaver', from: 'saule' })).statusCode).toBe(422);
});

test('danger in a draft: that there is one, whose and since when; gone when it is sent or dropped', async () => {
  const family = await led('Черновик');
  const tell = (visitor: Visitor, danger: unknown) =>
    visitor.send({
      method: 'POST',
      url: `/api${family}/draft`,
      payload: { danger },
      headers: { 'x-csrf': visitor.csrf },
    });

  expect((await tell(saule, true)).statusCode).toBe(200);
  clock += 60_000;
  await tell(saule, true);
  expect((await gauhar.get('/queue')).body).toMatch(/Опасность в черновике[^]*Сауле[^]*12:00/);
  expect([(await tell(marat, true)).statusCode, (await tell(saule, 'violence')).statusCode]).toEqual([404, 400]);
  await tell(saule, false);
  expect((await gauhar.get('/queue')).body).not.toContain('Опасность в черновике');

  await tell(saule, true);
  await gauhar.post(`${family}/draft/settled`, { person: 'saule' });
  expect((await gauhar.get('/queue')).body).not.toContain('Опасность в черновике');
});

test('the language is kept with the person, and a draft translation says so', async () => {
  await marat.post('/locale', { locale: 'kk' });
  const page = await (await Visitor.as(app, 'marat')).get('/');
  await marat.post('/locale', { locale: 'en' }); // the organisation does not work in it

  expect(page.body).toContain('<html lang="kk">');
  expect(page.body).toContain(kk.menu.families);
  expect(page.body).toContain(kk.portal.draft);
  expect((await marat.get('/')).body).toContain('Мои семьи');
  expect((await saule.get('/')).body).not.toContain('class="draft"');
});

test('a change of language stays on the page', async () => {
  const change = async (referer: string): Promise<unknown> => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded', host: 'portal', referer };
    const payload = new URLSearchParams({ csrf: marat.csrf, locale: 'ru' }).toString();
    return (await marat.send({ method: 'POST', url: '/locale', payload, headers })).headers.location;
  };
  expect(await change('http://portal/families/1?show=all')).toBe('/families/1?show=all');
  expect(await change('http://portal//elsewhere.example/')).toBe('/elsewhere.example/');
  expect(await change('http://elsewhere.example/families/1')).toBe('/');
});

test('at the sign-in the language is chosen too', async () => {
  const shown = await app.inject({ url: '/sign-in?locale=kk' });
  const cookie = String(shown.headers['set-cookie']).split(';')[0]!;
  const entered = await app.inject({
    method: 'POST',
    url: '/sign-in',
    payload: { person: 'marat', password: 'qadam-demo' },
    headers: { cookie },
  });
  const own = await Visitor.with(app, String(entered.headers['set-cookie']));

  expect(shown.body).toContain(kk.signIn.name);
  expect((await own.get('/')).body).toContain(kk.menu.families);
  await own.post('/locale', { locale: 'ru' });
});

test('a page that is not there says so in words', async () => {
  const answer = await saule.get('/nowhere');

  expect([answer.statusCode, answer.body.includes('Такой страницы нет')]).toEqual([404, true]);
});
