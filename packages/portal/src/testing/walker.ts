import { fileURLToPath } from 'node:url';
import { kitOfFolder } from '@qadam/schema/node';
import axe from 'axe-core';
import type { FastifyInstance } from 'fastify';
import { chromium, type Browser, type Locator, type Page } from 'playwright-core';
import { launchOptions } from '../../../../.config/scripts/browser.mjs';
import { DEMO_PASSWORD } from '../demo.ts';
import { languagesIn } from '../settings/organisation.ts';
import { readSettings } from '../settings/read.ts';
import { settingsHere, startPortal } from '../start.ts';
import { wordsOf } from '../words/languages.ts';
import { newDatabaseUrl } from './database.ts';

/** The portal with a real browser before it: in memory, or in a new database of a server that is given. */
export interface Stage {
  address: string;
  browser: Browser;
  /** Language of new people, and where the clocks of their computers stand. */
  locale: string;
  zone: string;
  /** What the portal's clock says. */
  now(): number;
  /** Sets the clocks of the portal and of all browsers. Sessions may have ended by then: `Walker.come`. */
  move(to: string): Promise<void>;
  close(): Promise<void>;
}

/** Where forms/ and rules/ stand. */
export const definitions = fileURLToPath(new URL('../../../..', import.meta.url));
const zones: Readonly<Record<string, string>> = {
  kz: 'Asia/Almaty',
  uz: 'Asia/Tashkent',
  ru: 'Europe/Moscow',
};

/** `families`: the example families that are wanted; all where none are named. `at`: when it begins; default: now. */
export async function openStage(families?: readonly string[], at?: string, model = 'kz-phc'): Promise<Stage> {
  let ahead = at === undefined ? 0 : Date.parse(at) - Date.now();
  const now = (): number => Date.now() + ahead;
  const app: FastifyInstance = await startPortal({
    definitions,
    model,
    demonstration: families === undefined ? true : { families },
    databaseUrl: await newDatabaseUrl(),
    now,
  });
  const address = await app.listen({ host: '127.0.0.1', port: 0 });
  const browser = await chromium.launch(await launchOptions());
  const kit = kitOfFolder(definitions, model);
  const { organisation } = readSettings(settingsHere(), kit);
  return {
    address,
    browser,
    locale: languagesIn(organisation, kit)[0]!,
    zone: zones[kit.calendar.id] ?? 'Asia/Almaty',
    now,
    move: async (to) => {
      ahead = Date.parse(to) - Date.now();
      for (const context of browser.contexts()) await context.clock.setSystemTime(now());
    },
    close: async () => {
      await browser.close();
      await app.close();
    },
  };
}

/** A person at a screen. Everything is done by role and name, as they would find it. */
export class Walker {
  readonly page: Page;
  readonly #stage: Stage;
  readonly #person: string;
  /** Errors of the page and breaches of its policy; a walk ends with none. */
  readonly problems: string[] = [];

  private constructor(page: Page, stage: Stage, person: string) {
    this.page = page;
    this.#stage = stage;
    this.#person = person;
    page.setDefaultTimeout(30_000); // another lane may run beside
    page.on('pageerror', (error) => this.problems.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') this.problems.push(message.text());
    });
  }

  /** A browser of their own, on the page where one signs in. */
  static async before(stage: Stage, person: string, width = 1366): Promise<Walker> {
    const context = await stage.browser.newContext({
      viewport: { width, height: 900 },
      locale: stage.locale === 'ru' ? 'ru-RU' : stage.locale,
      timezoneId: stage.zone,
    });
    if (Math.abs(stage.now() - Date.now()) > 60_000) await context.clock.install({ time: stage.now() });
    const walker = new Walker(await context.newPage(), stage, person);
    await walker.page.goto(`${stage.address}/sign-in`);
    return walker;
  }
  /** The same, signed in. */
  static async as(stage: Stage, person: string, width = 1366): Promise<Walker> {
    const walker = await Walker.before(stage, person, width);
    await walker.#signIn();
    await walker.page.getByRole('heading', { level: 1 }).waitFor();
    return walker;
  }

  /** The same person in another tab of the browser. */
  async beside(): Promise<Walker> {
    return new Walker(await this.page.context().newPage(), this.#stage, this.#person);
  }

  async #signIn(): Promise<void> {
    if (!this.page.url().endsWith('/sign-in')) await this.page.goto(`${this.#stage.address}/sign-in`);
    const { signIn } = wordsOf(this.#stage.locale);
    await this.page.getByLabel(signIn.name).fill(this.#person);
    await this.page.getByLabel(signIn.password).fill(DEMO_PASSWORD);
    await this.button(signIn.enter).click();
    await this.page.waitForURL((url) => !url.pathname.endsWith('/sign-in'), { waitUntil: 'commit' });
  }
  /** Comes another day: signs in again, and opens the page where the work is. */
  async come(address = this.page.url()): Promise<void> {
    await this.#signIn();
    await this.page.goto(address);
  }

  button(name: string | RegExp, options: { exact?: boolean } = {}): Locator {
    return this.page.getByRole('button', { name, ...options });
  }
  /** A new request with one child. */
  async begin(label: string, child: string, age: string): Promise<void> {
    const { begin, families } = wordsOf(this.#stage.locale);
    await this.page.getByRole('link', { name: families.begin }).click();
    await this.page.getByLabel(begin.label).fill(label);
    await this.page.getByLabel(begin.child).fill(child);
    await this.page.getByLabel(begin.age).fill(age);
    await this.button(begin.begin).click();
    await this.page.getByRole('heading', { name: label, level: 1 }).waitFor();
  }
  /** Opens a document from the list of documents; those not asked for now stand behind "ещё". */
  async open(document: string, about = ''): Promise<void> {
    const place = this.page.getByRole('region', { name: 'Документы' });
    const wanted = place.getByRole('button', { name: `${document} ${about}`.trim() });
    if (!(await wanted.first().isVisible())) await place.locator('summary').first().click();
    await wanted.first().click();
    await this.page.getByRole('heading', { name: document, level: 2 }).waitFor();
  }
  /** Takes a move out of the present stage, or a decision of it, from the list of where one can go. */
  async go(act: string, fill: () => Promise<void> = async () => {}): Promise<void> {
    await this.page
      .getByRole('region', { name: 'Где мы сейчас' })
      .getByRole('button', { name: act, exact: true })
      .click();
    await fill();
    await this.record();
  }
  /** Answers a question that offers its answers side by side. */
  async answer(question: RegExp, answer: string): Promise<void> {
    await this.page
      .getByRole('radiogroup', { name: question })
      .getByRole('radio', { name: answer, exact: true })
      .check();
  }
  /** Writes into a field of words, a date or a time. */
  async write(field: string | RegExp, words: string): Promise<void> {
    const box = this.page.getByRole('textbox', { name: field }).filter({ visible: true }).first();
    await box.fill(words);
    await box.press('Tab');
  }
  /** Takes an option of a list. */
  async choose(field: string | RegExp, option: string): Promise<void> {
    await this.page.getByRole('combobox', { name: field }).filter({ visible: true }).selectOption({ label: option });
  }
  /** Goes to the next section. */
  async next(): Promise<void> {
    await this.button(/^Дальше/).click();
  }
  /** Presses the button of a task of "what to do first". */
  async task(words: string | RegExp): Promise<void> {
    const list = this.page.getByRole('region', { name: 'Что сделать сначала' });
    await list.getByRole('listitem').filter({ hasText: words }).getByRole('button').first().click();
  }
  /** What is to be done first, one line for each. */
  async tasks(): Promise<string[]> {
    const list = this.page.getByRole('region', { name: 'Что сделать сначала' });
    await list.waitFor();
    const titles = await list.getByRole('heading', { level: 3 }).allTextContents();
    return titles.map((title) => title.replace(/\s+/g, ' ').trim());
  }
  /** Answers yes or no in the form of an act. */
  async mark(question: RegExp, answer: string): Promise<void> {
    await this.page.getByRole('group', { name: question }).getByRole('radio', { name: answer, exact: true }).check();
  }
  /** Records the act that is open. */
  async record(): Promise<void> {
    await this.button('Записать', { exact: true }).last().click();
    await this.page
      .getByText(/Записано в/)
      .first()
      .waitFor();
  }
  /** Saves the open document, and comes back to the case. */
  async save(): Promise<void> {
    await this.button(/^Сохранить/)
      .last()
      .click();
    await this.page.getByRole('heading', { name: 'Что сделать сначала' }).waitFor();
    await this.page
      .getByText(/Записано в/)
      .first()
      .waitFor();
  }
  /** Goes through the sections, answering in each. */
  async through(sections: readonly (() => Promise<void>)[]): Promise<void> {
    for (const section of sections) {
      await section();
      if (await this.button(/^Дальше/).isVisible()) await this.button(/^Дальше/).click();
    }
  }
  /** Goes to the last section and saves. */
  async saveThrough(): Promise<void> {
    while (await this.button(/^Дальше/).isVisible()) await this.button(/^Дальше/).click();
    await this.save();
  }
  /** What the list of deadlines says of one. */
  async deadline(name: string): Promise<string> {
    const place = this.page.getByRole('region', { name: 'Сроки' });
    const row = place.getByRole('row').filter({ hasText: name }).filter({ visible: true }).first();
    if (!(await row.isVisible())) await place.locator('summary').first().click();
    return (await row.textContent()) ?? '';
  }
  /** Now, as a field for date and time takes it, in the browser's zone. */
  localNow(): string {
    return new Date(this.#stage.now() + 5 * 3_600_000).toISOString().slice(0, 16);
  }
  /** What axe finds on the page (WCAG 2.2 AA), as "rule: target". */
  async violations(): Promise<string[]> {
    await this.page.evaluate(axe.source);
    const found = await this.page.evaluate(async () => {
      const { axe: run } = globalThis as unknown as { axe: typeof axe };
      return run.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] });
    });
    return found.violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${JSON.stringify(target)}`));
  }
}
