import { fileURLToPath } from 'node:url';
import axe from 'axe-core';
import type { FastifyInstance } from 'fastify';
import { chromium, type Browser, type Locator, type Page } from 'playwright-core';
import { launchOptions } from '../../../../.config/scripts/browser.mjs';
import { DEMO_PASSWORD } from '../demo.ts';
import { startPortal } from '../start.ts';

/** The portal in memory, with a real browser before it. */
export interface Stage {
  address: string;
  browser: Browser;
  close(): Promise<void>;
}

/** `families`: the example families that are wanted; all where none are named. */
export async function openStage(families?: readonly string[]): Promise<Stage> {
  const definitions = fileURLToPath(new URL('../../../..', import.meta.url));
  const app: FastifyInstance = await startPortal({
    definitions,
    model: 'kz-phc',
    demonstration: families === undefined ? true : { families },
    now: () => Date.now(),
  });
  const address = await app.listen({ host: '127.0.0.1', port: 0 });
  const browser = await chromium.launch(await launchOptions());
  return {
    address,
    browser,
    close: async () => {
      await browser.close();
      await app.close();
    },
  };
}

/** A person at a screen. Everything is done by role and name, as they would find it. */
export class Walker {
  readonly page: Page;
  /** Errors of the page and breaches of its policy; a walk ends with none. */
  readonly problems: string[] = [];

  private constructor(page: Page) {
    this.page = page;
    page.setDefaultTimeout(15_000);
    page.on('pageerror', (error) => this.problems.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') this.problems.push(message.text());
    });
  }

  static async as(stage: Stage, person: string, width = 1366): Promise<Walker> {
    const context = await stage.browser.newContext({
      viewport: { width, height: 900 },
      locale: 'ru-RU',
      timezoneId: 'Asia/Almaty',
    });
    const walker = new Walker(await context.newPage());
    await walker.page.goto(`${stage.address}/sign-in`);
    await walker.page.getByLabel('Имя для входа').fill(person);
    await walker.page.getByLabel('Пароль').fill(DEMO_PASSWORD);
    await walker.button('Войти').click();
    return walker;
  }

  button(name: string | RegExp, options: { exact?: boolean } = {}): Locator {
    return this.page.getByRole('button', { name, ...options });
  }
  /** A new request with one child. */
  async begin(label: string, child: string, age: string): Promise<void> {
    await this.page.getByRole('link', { name: 'Новое обращение' }).click();
    await this.page.getByLabel('Как назвать запись').fill(label);
    await this.page.getByLabel('Как назвать ребёнка').fill(child);
    await this.page.getByLabel(/Сколько ребёнку лет/).fill(age);
    await this.button('Начать').click();
    await this.page.getByRole('heading', { name: label }).waitFor();
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
    await this.button('Записать', { exact: true }).last().click();
    await this.page
      .getByText(/Записано в/)
      .first()
      .waitFor();
  }
  /** Answers a question that offers its answers side by side. */
  async answer(question: RegExp, answer: string): Promise<void> {
    await this.page
      .getByRole('radiogroup', { name: question })
      .getByRole('radio', { name: answer, exact: true })
      .check();
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
    return new Date(Date.now() + 5 * 3_600_000).toISOString().slice(0, 16);
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
