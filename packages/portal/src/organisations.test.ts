import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { kitOfFolder } from '@qadam/schema/node';
import { afterAll, expect, test } from 'vitest';
import { Rights, kindsOf } from './access/roles.ts';
import { folderOf, startOrganisations } from './organisations.ts';
import { contrast } from './settings/colours.ts';
import { languagesIn } from './settings/organisation.ts';
import { organisationsIn, readSettings } from './settings/read.ts';

const definitions = fileURLToPath(new URL('../../..', import.meta.url));
const settings = fileURLToPath(new URL('../settings', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'qadam-organisations-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const organisations = organisationsIn(settings);

test.each(organisations)('$model: its settings fit its model, with an account for each role', ({ model }) => {
  const kit = kitOfFolder(definitions, model);

  const { organisation } = readSettings(settings, kit);

  expect(kit.model.roles.filter(({ id }) => !organisation.accounts.some(({ role }) => role === id))).toEqual([]);
  expect(Object.keys(organisation.roles!)).toEqual(kit.model.roles.map(({ id }) => id));
  expect(languagesIn(organisation, kit)[0]).toBe(organisation.languages[0]);
});

const broken: [what: string, change: (file: Record<string, unknown>) => void, said: RegExp][] = [
  ['an unknown key', (file) => (file.colour = {}), /organisation\.json \/colour: .*no such key.*accounts/],
  ['a language that is not there', (file) => (file.languages = ['de']), /\/languages\/0: "de".*ru, kk, uz, en/],
  [
    'a role that the model lacks',
    (file) => (file.roles = { doctor: 'worker' }),
    /\/roles\/doctor.*"doctor".*case-manager/,
  ],
  ['a kind that is none', (file) => (file.roles = { supervisor: 'chief' }), /\/roles\/supervisor: "chief".*worker/],
  ['a number of nobody', (file) => (file.phones = { doctor: '103' }), /\/phones\/doctor: "doctor".*police/],
  ['a number that is none', (file) => (file.phones = { police: 'call' }), /\/phones\/police: .*telephone number/],
  ['an account twice', ({ accounts }) => (accounts as object[]).push((accounts as object[])[0]!), /\/accounts\/4\/id/],
  [
    'words that cannot be read in its colours',
    ({ colours }) => ((colours as { light: Record<string, string> }).light.accent = '#9fb3bd'),
    /\/colours\/light\/accent: .*contrast.*#9fb3bd/,
  ],
];
test.each(broken)('%s is refused, and it says where', (_, change, said) => {
  const own = mkdtempSync(join(folder, 'settings-'));
  cpSync(join(settings, 'classic'), join(own, 'classic'), { recursive: true });
  const file = join(own, 'classic', 'organisation.json');
  const value = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  change(value);
  writeFileSync(file, JSON.stringify(value));

  expect(() => readSettings(own, kitOfFolder(definitions, 'classic'))).toThrow(said);
});

test('where nobody has said what roles are, who agrees supervises and who moves the case leads', () => {
  const rights = new Rights(kindsOf(kitOfFolder(definitions, 'uz-oila')));

  expect(rights.roles.filter((role) => rights.may({ role }, 'assign'))).toEqual(['supervisor']);
  expect(rights.accessBy('case-manager', new Set(['unled'])).sees).toBe(true);
  expect(rights.accessBy('mediator', new Set(['unled'])).sees).toBe(false);
});

test('contrast is that of WCAG', () => {
  expect(contrast('#000000', '#ffffff')).toBe(21);
  expect(contrast('#777777', '#ffffff').toFixed(2)).toBe('4.48');
});

test('a database that was made for one organisation stays with the first', () => {
  const data = mkdtempSync(join(folder, 'data-'));
  expect(folderOf(data, 'kz-phc', true)).toBe(join(data, 'kz-phc'));

  writeFileSync(join(data, 'PG_VERSION'), '17');

  expect([folderOf(data, 'kz-phc', true), folderOf(data, 'kz-sos', false)]).toEqual([data, join(data, 'kz-sos')]);
});

test('each organisation opens by its first request, in its own language, for its own people', async () => {
  const two = organisations.filter(({ model }) => model === 'classic' || model === 'ru-spb');
  const { portals, close } = await startOrganisations({ definitions, organisations: two, port: 0, now: Date.now });
  const [first, second] = portals;
  const signIn = (address: string, person: string): Promise<Response> =>
    fetch(`${address}/sign-in`, {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams({ person, password: 'qadam-demo' }),
    });
  const page = await (await fetch(`${first!.address}/sign-in`)).text();
  expect([first!.isOpen(), second!.isOpen()]).toEqual([true, false]);

  const other = await (await fetch(`${second!.address}/sign-in`)).text();

  expect(page).toContain(`href="${second!.address}"`);
  expect(page).toContain('Службы профилактики');
  expect([page, other].map((each) => each.includes('sign-in?locale='))).toEqual([false, true]); // of one language there is no choice
  expect(other).toContain('<html lang="en">');
  expect(other).toContain(`<a href="${first!.address}" lang="ru">`);
  const cookies = [await signIn(first!.address, 'olga'), await signIn(second!.address, 'anna')].map(
    ({ headers }) => headers.getSetCookie()[0]!.split('=')[0],
  );
  expect(cookies).toEqual(['qadam-session', 'qadam-session-classic']);
  expect((await signIn(second!.address, 'olga')).status).toBe(403);
  expect(await (await fetch(`${second!.address}/colours.css`)).text()).toContain('--qadam-color-accent:#37474f');
  await close();
  await expect(fetch(first!.address)).rejects.toThrow();
}, 60_000);
