/* global window -- inside the page */
/** A person at a browser: finds things by role and name, uses mouse and keyboard, waits as people wait. */
import { setTimeout as pause } from 'node:timers/promises';
import { same } from '../hosts/page.mjs';
import { inPage } from './in-page.mjs';

/** So long may anything take to appear on a machine with other work. */
const PATIENCE = 15_000;

export class Walker {
  #driver;
  #portal;

  constructor(driver, portal) {
    this.#driver = driver;
    this.#portal = portal;
  }

  get portal() {
    return this.#portal;
  }
  /** Opens a page of the portal and waits for what it is about. */
  async open(path, role, name) {
    await this.#driver.open(`${this.#portal.url}/${path}`);
    return this.see(role, name);
  }
  /** Runs a function in the page. */
  read(act, given) {
    return this.#driver.evaluate(act, given);
  }
  /** What the policy has refused and what broke since the page was opened. */
  faults() {
    return this.read(() => window.faults);
  }
  resize(width, height) {
    return this.#driver.resize(width, height);
  }
  press(key, ...held) {
    return this.#driver.press(key, ...held);
  }

  /** Waits for something to be there, and tells what it is. Names: the whole name, or a pattern. */
  see(role, name, within, nth) {
    return this.until(`${role} ${name} in ${within ?? 'the page'}`, () =>
      this.#ask('tell', { role, name, within, nth }),
    );
  }
  /** Whether it is there now. */
  async isThere(role, name, within) {
    return (await this.#ask('tell', { role, name, within })) !== undefined;
  }
  async gone(role, name, within) {
    await this.until(`no more ${role} ${name}`, async () => !(await this.isThere(role, name, within)));
  }
  /** Waits for words to stand somewhere. */
  words(wanted, within) {
    return this.until(`words ${wanted}`, async () => {
      const words = (await this.#ask('words', { within })) ?? '';
      return (wanted instanceof RegExp ? wanted.test(words) : words.includes(wanted)) ? words : undefined;
    });
  }
  focused() {
    return this.#ask('focused', {});
  }

  async click(role, name, within, nth) {
    let before;
    const point = await this.until(`${role} ${name} to be pressed`, async () => {
      const found = await this.#ask('point', { role, name, within, nth });
      if (found?.covers) throw new Error(`under ${found.covers}`);
      const isStill = found !== undefined && found.x === before?.x && found.y === before?.y;
      before = found;
      return isStill ? found : undefined;
    });
    await this.#driver.click(point.x, point.y);
  }
  /** Chooses one of several answers. */
  async choose(question, answer, within) {
    const group = await this.see('radiogroup', question, within);
    await this.click('radio', answer, `[id="${group.attributes.id}"]`);
  }
  /** Types into a field. */
  async write(name, text, role = 'textbox', within = undefined) {
    await this.click(role, name, within);
    await this.type(text);
    await this.press('Tab');
  }
  /** Types a day, or a day and a time, by its parts, in the order of the browser's own language (American English). */
  async date(name, iso, within) {
    await this.see('date', name, within);
    await this.#ask('focus', { role: 'date', name, within }); // a press would open the calendar of the browser
    const [, year, month, day, hour, minute] = /^(\d+)-(\d+)-(\d+)(?:T(\d+):(\d+))?$/.exec(iso);
    await this.type(`${month}/${day}/${year}${hour ? `,${hour}:${minute}AM` : ''}`);
    await this.press('Tab');
    const { value } = await this.see('date', name, within);
    same(value, iso, `the date ${name}`);
  }
  /** Takes an option of a list by the arrow keys. */
  async select(name, option, within) {
    await this.see('combobox', name, within);
    await this.#ask('focus', { role: 'combobox', name, within });
    for (let steps = 0; steps < 40; steps += 1) {
      const { option: chosen } = await this.see('combobox', name, within);
      if (chosen === option) return;
      await this.press('ArrowDown');
    }
    throw new Error(`no option ${option} in ${name}`);
  }
  type(text) {
    return this.#driver.type(text);
  }
  picture(path) {
    return this.#driver.picture(path);
  }
  /** The page as PDF; undefined where the browser has no such command. */
  printed() {
    return this.#driver.printed?.();
  }

  /** Asks until there is an answer. */
  async until(what, ask) {
    const end = Date.now() + PATIENCE;
    let reason = '';
    while (Date.now() < end) {
      try {
        const found = await ask();
        if (found) return found;
      } catch (error) {
        reason = `: ${error.message}`;
      }
      await pause(50);
    }
    throw new Error(`waited for ${what}${reason}`);
  }

  #ask(act, { name, ...rest }) {
    const named = name instanceof RegExp ? { pattern: name.source } : { name };
    return this.#driver.evaluate(inPage, { act, ...named, ...rest });
  }
}
