import { expect } from 'vitest';
import type { Locator, Page } from 'playwright-core';

/** The two ways in which everything in the studio can be done. */
export const ways = ['mouse', 'keyboard'] as const;
export type Way = (typeof ways)[number];

/** A methodologist's hand at a page with <qadam-studio>: the same acts with the mouse and with keys alone. */
export class Hand {
  readonly page: Page;
  readonly #way: Way;

  constructor(page: Page, way: Way) {
    this.page = page;
    this.#way = way;
  }

  /** Presses a button, opens what is folded. */
  async press(what: Locator): Promise<void> {
    // on a busy machine the page may be at work on the publication while the press is answered
    if (this.#way === 'mouse') return what.click({ timeout: 90_000 });
    await this.#reach(what);
    await this.page.keyboard.press('Enter');
  }

  /** Checks a box or takes one of several. */
  async check(what: Locator): Promise<void> {
    if (this.#way === 'mouse') return what.check();
    await this.#reach(what);
    await this.page.keyboard.press('Space');
    await expect.poll(() => what.isChecked()).toBe(true);
  }

  /** Takes an option of a list by its words. */
  async choose(list: Locator, words: string): Promise<void> {
    if (this.#way === 'mouse') {
      await list.focus(); // long lists are filled when somebody comes to them
      return void (await list.selectOption({ label: words }));
    }
    await this.#reach(list);
    await this.page.keyboard.press('Home');
    const chosen = (): Promise<string> =>
      list.evaluate((each) => (each as HTMLSelectElement).selectedOptions[0]?.label ?? '');
    const count = await list.locator('option').count();
    for (let at = 0; at < count && (await chosen()) !== words; at += 1) await this.page.keyboard.press('ArrowDown');
    expect(await chosen()).toBe(words);
  }

  /** Adds a condition on a question: by keys the first one is taken, and changed in the line that it has then. */
  async addCondition(list: Locator, line: Locator, question: string): Promise<void> {
    if (this.#way === 'mouse') return this.choose(list, question);
    await this.#reach(list);
    await this.page.keyboard.press('ArrowDown');
    await line.waitFor();
    await this.choose(line, question);
  }

  /** Writes into a field in place of what stands there. */
  async write(field: Locator, text: string): Promise<void> {
    if (this.#way === 'mouse') await field.click();
    else await this.#reach(field);
    await this.page.keyboard.press('Control+a');
    await this.page.keyboard.type(text);
    await expect.poll(() => field.inputValue()).toBe(text);
  }

  /** Gets there with the focus; what cannot have it cannot be used by keys. */
  async #reach(what: Locator): Promise<void> {
    await what.focus();
    const isThere = await what.evaluate((each) => {
      const root = each.getRootNode() as Document | ShadowRoot;
      return root.activeElement === each && (each as HTMLElement).tabIndex >= 0;
    });
    expect(isThere, 'can be reached by keys').toBe(true);
  }

  /** Opens a part of the model. */
  async part(id: string): Promise<void> {
    await this.press(this.page.locator(`#part-${id}`));
    await this.page.locator('#part-title').waitFor();
  }

  /** Waits until everything is kept. */
  async kept(): Promise<void> {
    await this.page.getByText('Сохранено', { exact: true }).waitFor({ timeout: 60_000 });
  }

  /** Waits until checks, families and proofs have been done on what stands there now. */
  async studied(): Promise<void> {
    await expect
      .poll(() => this.page.locator('[part=strip]').innerText(), { timeout: 110_000, interval: 500 })
      .not.toContain('проверяется');
  }

  /** Takes back everything that was done in this visit. */
  async undoAll(): Promise<void> {
    const undo = this.page.getByRole('button', { name: /^Отменить: / });
    while ((await undo.count()) > 0) await this.press(undo);
    await this.kept();
  }
}
