/** Plays an example family in the portal as the people would who work with it: everything goes through pages and controls. */
import type { Entry, Family, FamilyStep, Kit, KitInstrument } from '@qadam/schema';
import { kitOfFolder } from '@qadam/schema/node';
import { expect } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import type { RoleKind } from '../access/roles.ts';
import { kindsIn } from '../settings/organisation.ts';
import { readSettings } from '../settings/read.ts';
import { settingsHere } from '../start.ts';
import { fillForm, type Known } from './fill.ts';
import { definitions, openStage, Walker, type Stage } from './walker.ts';

/** The acts that the head of a case offers, in their order. */
const daily = ['contacted', 'attempted', 'consulted', 'reported', 'disclosed', 'noted'];
const rare = ['person', 'placed', 'decided'];

export class Player {
  readonly kit: Kit;
  readonly stage: Stage;
  readonly #family: Family;
  readonly #accounts: readonly { id: string; name: string; role: string }[];
  readonly #kinds: Readonly<Record<string, RoleKind>>;
  readonly #walkers = new Map<string, Walker>();
  readonly #known: Known = { people: [], ids: new Map() };
  readonly #written = new Set<string>();
  #address = '';

  private constructor(stage: Stage, family: Family) {
    this.stage = stage;
    this.#family = family;
    this.kit = kitOfFolder(definitions, family.model);
    const { organisation } = readSettings(settingsHere(), this.kit);
    this.#accounts = organisation.accounts;
    this.#kinds = kindsIn(organisation, this.kit);
  }

  /** A portal of the family's model, with no family in it, when the first step happens. */
  static async of(family: Family): Promise<Player> {
    return new Player(await openStage([], family.steps[0]!.at, family.model), family);
  }

  /** A text of the kit as the pages show it. */
  words(address: string): string {
    const texts = this.kit.texts as Readonly<Record<string, Readonly<Record<string, string | { text: string }>>>>;
    const found = texts[this.stage.locale]?.[address] ?? texts.ru?.[address] ?? address;
    return typeof found === 'string' ? found : found.text;
  }

  /** The family is written down: a record with its first child, then the others. */
  async begin(): Promise<void> {
    const { people, label, id } = this.#family;
    const [first, ...others] = people;
    const walker = await this.#walkerOf(undefined);
    const years = typeof first!.born === 'string' ? yearsAt(first!.born, this.#family.steps[0]!.at) : '';
    await walker.begin(label ?? id, nameOf(first!), years);
    this.#address = walker.page.url();
    this.#known.ids.set(first!.id, 'child-1');
    this.#known.people.push({ id: 'child-1', kind: first!.kind });
    for (const person of others) {
      await this.#offered(walker.page, 'person');
      await this.#write(walker.page, {
        kind: person.kind,
        name: person.kind === 'child' ? nameOf(person) : (person.name ?? ''),
        born: typeof person.born === 'string' ? person.born : '',
        of: person.of?.[0] === undefined ? '' : this.#known.ids.get(person.of[0])!,
      });
      await this.#record(walker.page);
      const added = (await this.entries()).findLast((entry) => entry.type === 'registered')!;
      this.#known.ids.set(person.id, added.body.person.id);
      this.#known.people.push({ id: added.body.person.id, kind: person.kind });
    }
  }

  /** One step, at its time, by somebody who has its role. */
  async step(step: FamilyStep): Promise<void> {
    const walker = await this.#at(step.recordedAt ?? step.at, step.by);
    const { page } = walker;
    if (step.refused !== undefined) return this.#tryInVain(walker, step);
    const act = acts[step.do];
    if (act === undefined) throw new Error(`nobody has told how to play "${step.do}"`);
    await act(this, page, step);
    const stage = step.expect?.stage;
    if (stage !== undefined) await this.showsStage(page, stage);
  }

  /** Does the page say that the case is at this stage? */
  async showsStage(page: Page, stage: string): Promise<void> {
    const now = page.locator('[part=stages] [aria-current=step]');
    const label = this.words(`stage/${stage}/label`);
    await now.locator('h3, .is-now').filter({ hasText: label }).first().waitFor();
  }

  /** The log as the portal holds it. */
  async entries(): Promise<Entry[]> {
    const walker = await this.#walkerOf(undefined);
    const answer = await walker.page.request.get(this.#address.replace('/families/', '/api/families/') + '/entries');
    return ((await answer.json()) as { entries: Entry[] }).entries;
  }

  /** What was written down is what the steps say, in their order. */
  async hasWritten(): Promise<void> {
    const written = (await this.entries()).filter(({ type }) => type !== 'opened' && type !== 'registered');
    const steps = this.#family.steps.filter(({ do: what, refused }) => what !== 'look' && refused === undefined);
    expect(written.map(({ type, by }) => [type, by.role])).toEqual(
      steps.map(({ do: what, by }) => [what, this.#roleOf(by)]),
    );
    for (const [index, step] of steps.entries()) {
      const { body, about = 'family' } = written[index]! as { body: unknown; about?: string };
      const { entry: _entry, ...rest } = step.body ?? {};
      const said = {
        body: { ...rest, ...pick(step, 'instrument'), ...pick(step, 'answers') },
        ...pick(step, 'about'),
      };
      const found = { body, about };
      expect([index, found]).toEqual([index, holding(said, found, this.#known.ids)]);
    }
  }

  /** The last page, in front of the person who leads. */
  async last(width?: number): Promise<Walker> {
    const walker = await this.#walkerOf(undefined);
    if (width !== undefined) await walker.page.setViewportSize({ width, height: 800 });
    await walker.page.locator('[part=stages]').waitFor();
    return walker;
  }

  get problems(): string[] {
    return [...this.#walkers.values()].flatMap(({ problems }) => problems);
  }

  #roleOf(by: string | undefined): string {
    return (by ?? this.kit.model.roles[0]!.id).split(':')[0]!;
  }

  async #walkerOf(by: string | undefined): Promise<Walker> {
    const role = this.#roleOf(by);
    const account = this.#accounts.find((each) => each.role === role)!.id;
    const walker = this.#walkers.get(account) ?? (await Walker.as(this.stage, account));
    this.#walkers.set(account, walker);
    return walker;
  }

  /** Somebody comes at a time, and opens the case. */
  async #at(time: string, by: string | undefined): Promise<Walker> {
    if (Date.parse(time) > this.stage.now()) await this.stage.move(time);
    const walker = await this.#walkerOf(by);
    await walker.page.goto(this.#address);
    if (walker.page.url().endsWith('/sign-in')) await walker.come(this.#address);
    if ((await walker.page.locator('qadam-case').count()) === 0) {
      expect(walker.problems.pop()).toContain('404');
      await this.#give(this.#roleOf(by));
      await walker.page.goto(this.#address);
    }
    await walker.page.locator('[part=stages]').waitFor();
    return walker;
  }

  /** The supervisor opens the family to a specialist. */
  async #give(role: string): Promise<void> {
    const supervisor = this.#accounts.find((each) => this.#kinds[each.role] === 'supervisor')!.role;
    const walker = await this.#walkerOf(supervisor);
    const { page } = walker;
    const care = `${this.#address}/care`;
    await page.goto(care);
    if (page.url().endsWith('/sign-in')) await walker.come(care);
    const form = page.locator('form[action$="/given"]');
    await form.locator('select').selectOption(this.#accounts.find((each) => each.role === role)!.id);
    await form.getByRole('button').click();
    await page.locator('form[action$="/given/end"]').first().waitFor();
  }

  /** An act that the head offers. */
  async #offered(page: Page, act: string): Promise<void> {
    await page.locator('[part=head] button[aria-expanded]').click();
    const places = page.locator('qadam-case .acts');
    const at = daily.indexOf(act);
    if (at >= 0) return places.first().getByRole('button').nth(at).click();
    await page.locator('qadam-case .frame > details.more > summary').click();
    const hasPlaces = this.kit.model.placements.length > 0;
    const offered = rare.filter((each) => each !== 'placed' || hasPlaces);
    await places.last().getByRole('button').nth(offered.indexOf(act)).click();
  }

  /** Fields of the act that is open, by their names; empty ones stay as they are. */
  async #write(page: Page, values: Readonly<Record<string, string>>): Promise<void> {
    for (const [name, value] of Object.entries(values)) {
      if (value === '') continue;
      const id = `f-${name.replaceAll(' ', '-')}`;
      const field = page.locator(`form.act [id="${id}"]`);
      const radio = page.locator(`form.act input[name="${id}"][value="${value}"]`);
      await field.or(radio).first().waitFor();
      if (await radio.isVisible()) await radio.check();
      else if ((await field.evaluate(({ localName }) => localName)) === 'select') await field.selectOption(value);
      else await field.fill(value);
    }
  }

  /** Sends the act that is open; comes back from where it leads. What the form wants besides, a person writes. */
  async #record(page: Page): Promise<void> {
    const wanted = page.locator('form.act .field:has(label .soft) :is(textarea, input[type=text])');
    for (const field of await wanted.all())
      if ((await field.inputValue()) === '') await field.fill('Так сказала семья');
    await page.locator('form.act button[type=submit]').click();
    await this.#settled(page, page.locator('form.act'));
    if (await page.locator('qadam-case #back').isVisible()) await page.locator('qadam-case #back').click();
    await page.locator('[part=stages]').waitFor();
  }

  /** Waits until what was sent is away; says what the page says when it is not. */
  async #settled(page: Page, gone: Locator): Promise<void> {
    const refused = page.locator('qadam-case :is(.note--error, .to-fix, .error-text)').filter({ visible: true });
    await Promise.race([gone.waitFor({ state: 'detached' }), refused.first().waitFor()]);
    if (await refused.first().isVisible()) throw new Error((await refused.allInnerTexts()).join('\n'));
  }

  /** What the gate refuses is not to be done on the page either: it is not offered, or it is refused and said. */
  async #tryInVain({ page, problems }: Walker, step: FamilyStep): Promise<void> {
    if (step.do !== 'decided') throw new Error(`nobody has told how "${step.do}" is refused`);
    const { decision } = step.body as { decision: string };
    const isStaged = this.kit.model.decisions.find(({ id }) => id === decision)?.stages !== undefined;
    if (isStaged && !(await this.#button(page, 'decisions', `decision/${decision}/label`).isVisible())) return;
    const before = (await this.entries()).length;
    await this.#decide(page, step);
    await page.locator('form.act button[type=submit]').click();
    await page.locator('form.act .note--error').waitFor();
    expect((await this.entries()).length).toBe(before);
    // The browser writes down what the server answered.
    expect(problems.pop()).toContain('422');
  }

  #button(page: Page, part: string, address: string): Locator {
    return page.locator(`[part=${part}] button.btn:not(.btn--quiet)`).filter({ hasText: exact(this.words(address)) });
  }

  /** Opens the decision of a step, and writes it. */
  async #decide(page: Page, { body, about }: FamilyStep): Promise<void> {
    const { decision, option, reason = '' } = body as { decision: string; option: string; reason?: string };
    const isStaged = this.kit.model.decisions.find(({ id }) => id === decision)?.stages !== undefined;
    if (isStaged) await this.#button(page, 'decisions', `decision/${decision}/label`).click();
    else await this.#offered(page, 'decided');
    await this.#write(page, {
      decision: isStaged ? '' : decision,
      about: about === undefined || about === 'family' ? '' : this.#known.ids.get(about)!,
      option,
      reason,
    });
  }

  async decided(page: Page, step: FamilyStep): Promise<void> {
    await this.#decide(page, step);
    await this.#record(page);
  }

  async moved(page: Page, { body }: FamilyStep): Promise<void> {
    const { transition, reason = '' } = body as { transition: string; reason?: string };
    const button = this.#button(page, 'moves', `transition/${transition}/label`);
    await button.waitFor();
    expect([transition, await button.getAttribute('aria-disabled')]).toEqual([transition, null]);
    await button.click();
    await this.#write(page, { reason });
    await this.#record(page);
  }

  /** The second person answers what waits for them. */
  async agreed(page: Page, { body }: FamilyStep): Promise<void> {
    const { entry, agrees, reason = '' } = body as { entry: string; agrees: boolean; reason?: string };
    const { decision } = this.#family.steps.find(({ name }) => name === entry)!.body as { decision: string };
    const waiting = page.locator('[part=actions] .next__item--agreement');
    await waiting
      .filter({ hasText: this.words(`decision/${decision}/label`) })
      .getByRole('button')
      .first()
      .click();
    await this.#write(page, { agrees: agrees ? 'yes' : 'no', reason });
    await this.#record(page);
  }

  async contacted(page: Page, { body }: FamilyStep): Promise<void> {
    type Seen = { id: string; seen: string; spokenAlone?: string };
    const { kind, children, note = '' } = body as { kind: string; children: Seen[]; note?: string };
    await this.#offered(page, 'contacted');
    const seen = children.flatMap(({ id, seen: was, spokenAlone = '' }) => [
      [`seen ${this.#known.ids.get(id)!}`, was],
      [`alone ${this.#known.ids.get(id)!}`, spokenAlone],
    ]);
    // The form asks about every child: those of whom the example says nothing were not seen.
    const others = this.#known.people
      .filter(({ id, kind: is }) => is === 'child' && !children.some((child) => this.#known.ids.get(child.id) === id))
      .map(({ id }) => [`seen ${id}`, 'no']);
    await this.#write(page, { kind, ...(Object.fromEntries([...seen, ...others]) as Record<string, string>), note });
    await this.#record(page);
  }

  /** Acts whose fields have the names that the entry has. */
  async plain(page: Page, { do: act, body = {}, about }: FamilyStep): Promise<void> {
    await this.#offered(page, act);
    await this.#write(page, {
      ...(body as Record<string, string>),
      about: about === undefined ? '' : (this.#known.ids.get(about) ?? about),
    });
    await this.#record(page);
  }

  /** The row of a document in the list. */
  async #document(page: Page, instrument: string, about: string): Promise<Locator> {
    const person = this.#family.people.find(({ id }) => id === about);
    const row = page
      .locator('[part=documents] li.doc')
      .filter({ has: page.locator('.doc__name', { hasText: exact(this.words(`instrument/${instrument}/label`)) }) })
      .filter({ hasText: person === undefined ? '' : nameOf(person) });
    if (!(await row.first().isVisible())) await page.locator('[part=documents] details.more > summary').click();
    await row.first().waitFor();
    return row.first();
  }

  async answered(page: Page, step: FamilyStep): Promise<void> {
    const { about = 'family', answers = {}, record } = step;
    const instrument = this.kit.instruments.find(({ id }) => id === step.instrument)!;
    await (await this.#document(page, instrument.id, about)).locator('.doc__go').click();
    const document = page.locator('.document:not([hidden])');
    await document.waitFor();
    if (instrument.repeats === true && record !== undefined && this.#written.has(record))
      await document.locator('.note .row button').nth(1).click();
    if (record !== undefined) this.#written.add(record);
    const form = page.locator('.document:not([hidden]) qadam-form:not([hidden])');
    if (isPlan(instrument)) await document.locator('.document__bar > button:not([id])').click();
    await fillForm(form, instrument, answers, this.#known);
    await form.locator('[part=submit]').click();
    await this.#settled(page, document);
    await page.locator('[part=saving] .tag--done').first().waitFor();
  }

  async signed(page: Page, { record, body }: FamilyStep): Promise<void> {
    const signed = this.#family.steps.find((each) => each.do === 'answered' && each.record === record)!;
    const row = await this.#document(page, signed.instrument!, signed.about ?? 'family');
    await row.locator('.btn--quiet').click();
    const { signature, who, how, ...beside } = body as Record<string, string>;
    await this.#write(page, { signature: signature!, how: how!, who: who!, ...beside });
    await this.#record(page);
  }
}

const acts: Readonly<Record<string, (player: Player, page: Page, step: FamilyStep) => Promise<void>>> = {
  look: async () => {},
  answered: (player, page, step) => player.answered(page, step),
  moved: (player, page, step) => player.moved(page, step),
  decided: (player, page, step) => player.decided(page, step),
  agreed: (player, page, step) => player.agreed(page, step),
  contacted: (player, page, step) => player.contacted(page, step),
  signed: (player, page, step) => player.signed(page, step),
  attempted: (player, page, step) => player.plain(page, step),
  reported: (player, page, step) => player.plain(page, step),
  consulted: (player, page, step) => player.plain(page, step),
  disclosed: (player, page, step) => player.plain(page, step),
  noted: (player, page, step) => player.plain(page, step),
  placed: (player, page, step) => player.plain(page, step),
};

/** A key of an object with its value, where it has one. */
const pick = <T extends object, K extends keyof T>(from: T, key: K): Partial<Pick<T, K>> =>
  from[key] === undefined ? {} : ({ [key]: from[key] } as unknown as Pick<T, K>);

const isPlan = ({ plan }: KitInstrument): boolean => plan === true;

/** A person is found by a name: who has none in the example is called by the id. */
const nameOf = ({ id, name }: { id: string; name?: string }): string =>
  name ?? id.charAt(0).toUpperCase() + id.slice(1);

/** Whole years since a birth, on a day. */
function yearsAt(born: string, day: string): string {
  const [year = 0, month = 1] = born.split('-').map(Number);
  const [nowYear = 0, nowMonth = 1] = day.split('-').map(Number);
  return String(nowYear - year - (nowMonth < month ? 1 : 0));
}

/**
 * What an example says, in the ids of the case, where more is written than it says: other answers, other rows. An option
 * may be called as a person is.
 */
function holding(said: unknown, written: unknown, ids: ReadonlyMap<string, string>): unknown {
  if (typeof said === 'string') return said === written ? said : (ids.get(said) ?? said);
  if (typeof said !== 'object' || said === null) return said;
  const within = (each: unknown, place: unknown): unknown => holding(each, place, ids);
  if (!Array.isArray(said)) {
    const place = (written ?? {}) as Record<string, unknown>;
    const each = Object.entries(said).map(([key, value]) => [key, within(value, place[key])] as const);
    return expect.objectContaining(Object.fromEntries(each)) as unknown;
  }
  if (!Array.isArray(written)) return said;
  if (!said.some(isRow)) {
    // Several of some options: in which order they are ticked says nothing.
    const places: unknown[] = written;
    const chosen = said.map((each: unknown) => places.find((place) => within(each, place) === place) ?? each);
    return chosen.length === written.length && places.every((place) => chosen.includes(place)) ? written : chosen;
  }
  const rows = said.filter(isRow).map((row) => ({ row, id: ids.get(row.id) ?? row.id }));
  const isWhole = rows.every(({ id }) => written.filter(isRow).some((row) => row.id === id));
  const rowOf = (place: unknown): unknown => rows.find(({ id }) => isRow(place) && place.id === id)?.row ?? place;
  return isWhole ? written.map((place) => within(rowOf(place), place)) : said;
}

const isRow = (value: unknown): value is { id: string } => typeof value === 'object' && value !== null && 'id' in value;

const exact = (words: string): RegExp =>
  new RegExp(`^\\s*${words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+')}\\s*$`);
