/** Drafts where pages truly live: several tabs, a reload, a crash, a private window, plain http, under the strict policy. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { canonicalJson } from '@qadam/schema';
import { kitOfFolder } from '@qadam/schema/node';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { launchOptions } from '../../../../.config/scripts/browser.mjs';

const root = fileURLToPath(new URL('../../../..', import.meta.url));
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html qadam";
const page = (keeps: string): string => `<!doctype html><html lang="ru"><meta charset="utf-8" />
  <meta name="viewport" content="width=device-width" />
  <script type="module" src="/qadam-form.js"></script><script type="module" src="/${keeps}.js"></script>
  <qadam-form src="/kit.json" instrument="first-look" about="aru"></qadam-form>`;

let server: Server;
let port = 0;
/** What the server has, by key; and whether it answers. */
const log = new Map<string, unknown>();
let folder = '';
let context: BrowserContext;
const problems: string[] = [];

beforeAll(async () => {
  const kit = canonicalJson(kitOfFolder(join(root, 'docs/language/demo'), 'demo'));
  server = createServer((request, response) => {
    const send = (type: string, body: string | Buffer): void => {
      response.writeHead(200, { 'content-type': type, 'content-security-policy': POLICY });
      response.end(body);
    };
    const { url = '/' } = request;
    if (url === '/') return send('text/html', page('page'));
    if (url.startsWith('/?pin=')) return send('text/html', page('pin'));
    if (url === '/kit.json') return send('application/json', kit);
    if (url === '/append') {
      let body = '';
      request.on('data', (part: Buffer) => (body += String(part)));
      request.on('end', () => {
        const { idempotencyKey, entries } = JSON.parse(body) as { idempotencyKey: string; entries: object[] };
        const given = { seq: 1, recordedAt: new Date().toISOString(), by: { person: 'saule', role: 'worker' } };
        if (!log.has(idempotencyKey))
          log.set(
            idempotencyKey,
            entries.map((entry) => ({ ...entry, ...given })),
          );
        send('application/json', JSON.stringify({ accepted: log.get(idempotencyKey) }));
      });
      return;
    }
    const isHost = url === '/page.js' || url === '/pin.js';
    const file = join(root, 'packages/elements', isHost ? 'hosts/drafts' : 'dist/standalone', url);
    readFile(file).then(
      (body) => send(extname(file) === '.js' ? 'text/javascript' : 'application/json', body),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  ({ port } = server.address() as AddressInfo);
});
afterAll(() => new Promise((done) => server.close(done)));
afterEach(async () => {
  await context.close();
  await rm(folder, { recursive: true, force: true });
  folder = '';
  log.clear();
  expect(problems.splice(0).filter((problem) => !/ERR_(FAILED|INTERNET_DISCONNECTED)/.test(problem))).toEqual([]);
});

/** A browser of its own, with a folder on the disk. */
async function begin(): Promise<void> {
  folder ||= await mkdtemp(join(tmpdir(), 'qadam-drafts-'));
  const { args = [], ...options } = await launchOptions();
  const rules = '--host-resolver-rules=MAP portal.example 127.0.0.1';
  context = await chromium.launchPersistentContext(folder, { ...options, args: [...args, rules], locale: 'ru-RU' });
}
async function tab(host = 'localhost', query = ''): Promise<Page> {
  const opened = await context.newPage();
  opened.on('pageerror', (error) => problems.push(error.message));
  opened.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  await opened.goto(`http://${host}:${port}/${query}`);
  await opened.locator('qadam-form .questions').waitFor();
  return opened;
}
const says = (opened: Page, words: RegExp): Promise<void> =>
  opened.getByText(words).first().waitFor({ timeout: 10_000 });
const answer = (opened: Page, question: string, words: string): Promise<void> =>
  opened.locator(`[data-question="${question}"]`).getByRole('radio', { name: words, exact: true }).check();
const answersIn = (opened: Page): Promise<unknown> =>
  opened.locator('qadam-form').evaluate((form) => (form as unknown as { value: unknown }).value);

test('a reload, and the end of the whole browser: what was typed is there again', async () => {
  await begin();
  const first = await tab();
  await answer(first, 'violence', 'Да');
  await says(first, /черновик на этом устройстве/);
  await first.reload();
  await says(first, /Восстановлено несохранённое/);
  await context.close();

  await begin();
  const again = await tab();
  await says(again, /Восстановлено несохранённое/);
  expect(await answersIn(again)).toEqual({ violence: 'yes' });
});

test('a PIN opens what it has sealed; a wrong one opens nothing and writes nothing over it', async () => {
  await begin();
  const first = await tab('localhost', '?pin=warm-bread-42');
  await answer(first, 'violence', 'Да');
  await says(first, /черновик на этом устройстве/);
  await first.close();
  const wrong = await tab('localhost', '?pin=123456');
  await says(wrong, /закрыты другим ключом/);
  await answer(wrong, 'violence', 'Нет');
  await wrong.waitForTimeout(600);
  await wrong.close();

  const again = await tab('localhost', '?pin=warm-bread-42');
  await says(again, /Восстановлено несохранённое/);
  expect(await answersIn(again)).toEqual({ violence: 'yes' });
});

test('two tabs: the second is told, and takes over when the first has crashed', async () => {
  await begin();
  const first = await tab();
  await answer(first, 'violence', 'Да');
  await says(first, /черновик на этом устройстве/);
  const second = await tab();
  await says(second, /Это же открыто в другой вкладке/);
  await first.waitForTimeout(600);

  const session = await context.newCDPSession(first);
  void session.send('Page.crash').catch(() => undefined);

  await says(second, /Восстановлено несохранённое/);
  expect(await answersIn(second)).toEqual({ violence: 'yes' });
});

test('a private window keeps nothing beyond itself', async () => {
  await begin();
  const browser = await chromium.launch(await launchOptions());
  const other = context;
  context = await browser.newContext();
  const first = await tab();
  await answer(first, 'violence', 'Да');
  await says(first, /в частном окне он пропадёт вместе с окном/);
  await first.reload();
  await says(first, /Восстановлено несохранённое/);
  await context.close();

  context = await browser.newContext();
  const again = await tab();
  await again.waitForTimeout(500);
  expect(await answersIn(again)).toEqual({});
  await browser.close();
  context = other;
});

test('plain http: it says so, and nothing of it is on the device', async () => {
  await begin();
  const opened = await tab('portal.example');
  await says(opened, /соединение с порталом не защищено \(http\)/);
  await answer(opened, 'violence', 'Да');
  await opened.waitForTimeout(700);

  expect(await opened.evaluate(() => [isSecureContext, document.documentElement.dataset.error])).toEqual([
    false,
    'insecure',
  ]);
  expect(
    await opened.evaluate(async () => [await indexedDB.databases(), localStorage.length, sessionStorage.length]),
  ).toEqual([[], 0, 0]);
  await opened.reload();
  await opened.locator('qadam-form .questions').waitFor();
  expect(await answersIn(opened)).toEqual({});
});

test('no line, a crash, a line: it goes out once', async () => {
  await begin();
  const first = await tab();
  await answer(first, 'violence', 'Да');
  await answer(first, 'safe', 'Нет');
  await context.setOffline(true);
  await first.getByRole('button', { name: 'Сохранить' }).click();
  await says(first, /Отправим снова в/);
  await says(first, /об этом ещё никто не знает/);
  // it reaches the server, and the page dies before it hears so
  await first.route('**/append', async (route) => {
    await route.fetch();
    await first
      .context()
      .newCDPSession(first)
      .then((session) => void session.send('Page.crash').catch(() => undefined));
  });
  await context.setOffline(false);
  await expect.poll(() => log.size).toBe(1);
  await first.close().catch(() => undefined);

  const again = await tab();
  await says(again, /Сохранено в/);
  expect(log.size).toBe(1);
});
