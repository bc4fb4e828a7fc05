import type { Draft, StandingDecision } from '@qadam/runtime';
import type { PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { LogElement } from '../append/log-element.ts';
import type { NewEntry } from '../append/new-entry.ts';
import { DraftController, type DraftHost } from '../drafts/draft-controller.ts';
import type { Drafts } from '../drafts/drafts.ts';
import type { DecideActs } from './decide-form.ts';
import { planOf } from './may-decide.ts';
import type { Panel } from './scene.ts';
import { levelOf } from './sentence.ts';
import { isTyped, nothingDecided, seenOf, type Deciding } from './typed.ts';

/** What a panel inside a case is told by it. */
export interface WithinCase {
  /** Something is kept of it, or is just being kept by a panel that goes. */
  isTyped?: boolean | undefined;
  /** What the case keeps to open the level again. */
  context(): unknown;
  /** The host has all that is typed in it. */
  onSaved(): void;
}

/** <qadam-risk> without its looks: what is typed of a decision, where that is kept, and how it goes out. */
export abstract class DecidingElement extends LogElement implements DraftHost<Deciding> {
  static override objectProperties = [...LogElement.objectProperties, 'draft', 'phones', 'names'];

  /** Id of the ruleset to show, for example `level` or `triage`. */
  @property() ruleset = 'level';
  /** Id of the child, or `family`. Without it nothing is drawn. */
  @property() about: string | undefined;
  /** One line, for lists and heads. */
  @property({ type: Boolean, reflect: true }) compact = false;
  /** A record that is being written: the panel shows what it would come to, and that it is not saved. Default: none. */
  @property({ attribute: false }) draft: Draft | undefined;
  /** Telephone numbers by contact id, before those of the model. Default: none. */
  @property({ attribute: false }) phones: Readonly<Record<string, string>> | undefined;
  /** Names of workers by their id, for history and decisions. Without one the role is shown. */
  @property({ attribute: false }) names: Readonly<Record<string, string>> | undefined;
  /**
   * The case in which it stands.
   * @ignore
   */
  declare within: WithinCase | undefined;

  @state() protected deciding: Deciding = nothingDecided;
  /** Something was left at the place of this panel; until it is known what. */
  @state() private isLeft = false;
  protected readonly drafting: DraftController<Deciding> = new DraftController<Deciding>(this, this.appending);
  /** Where was looked for something left. */
  #sought: { drafts: Drafts | undefined; place: string } | undefined;

  /** Something is typed of a decision, or on its way, that is not recorded. */
  get isUnsaved(): boolean {
    return isTyped(this.deciding) || this.appending.unsent !== undefined;
  }

  protected panel(): Panel | undefined {
    const { about, draft, ruleset, phones = {}, names = {} } = this;
    const view = about === undefined ? undefined : this.caseView({ draft });
    if (view === undefined || about === undefined) return undefined;
    return { ...view, phones, names, ruleset, about, isDraft: draft !== undefined };
  }

  // Drafts ------------------------------------------------------------------------------------------------------

  /**
   * Held only while there is something to keep: a panel at rest leaves the place to another one of the page.
   * @ignore
   */
  draftPlace(): string | undefined {
    return this.isUnsaved || this.isLeft ? this.#place() : undefined;
  }

  /** The place of what the person at the screen decides here; `undefined` where they cannot. */
  #place(): string | undefined {
    const { drafts, compact, readonly, person } = this;
    const panel = drafts === undefined || compact || readonly ? undefined : this.panel();
    const plan = panel && planOf(panel);
    if (panel === undefined || plan === undefined) return undefined;
    const roles = [...plan.by, ...(plan.agreedBy ?? [])];
    if (person !== undefined && !roles.includes(person.role)) return undefined;
    return ['decision', panel.open.kit.id, panel.ruleset, panel.about].join('/');
  }

  /** @ignore */
  draftContext(): unknown {
    return this.within?.context();
  }
  /** @ignore */
  typedNow(): Deciding | undefined {
    return this.isUnsaved ? this.deciding : undefined;
  }
  /** @ignore */
  draftBegun(): void {
    this.isLeft = false;
  }
  /** @ignore */
  restoreTyped(typed: Deciding): void {
    if (!this.isUnsaved) this.deciding = typed;
  }
  /** @ignore */
  dropTyped(): void {
    this.deciding = nothingDecided;
  }

  /** What was typed after it was sent stays typed. @ignore */
  accepted([entry]: readonly NewEntry[]): void {
    if (entry?.about !== this.about) return;
    const { isOpen, option, reason } = this.deciding;
    const isOlder =
      entry?.type === 'decided' &&
      isOpen &&
      (entry.body.option !== option || (entry.body.reason ?? '') !== reason.trim());
    if (isOlder) return;
    this.deciding = nothingDecided;
    this.drafting.saved();
    this.within?.onSaved();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (!this.hasUpdated || !(changed.has('about') || changed.has('ruleset'))) return;
    this.deciding = nothingDecided; // what was typed about another is that one's
    this.appending.reset();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const { drafts } = this;
    const place = this.draft === undefined ? this.#place() : undefined;
    if (drafts === undefined || place === undefined) return;
    if (drafts === this.#sought?.drafts && place === this.#sought.place) return;
    this.#sought = { drafts, place };
    void this.#seek(drafts, place);
  }

  /** Something that an earlier page, or a panel that has gone, left at the place. */
  async #seek(drafts: Drafts, place: string): Promise<void> {
    const kept = this.within?.isTyped ?? drafts.read(place).catch(() => undefined);
    if ((await kept) !== undefined && this.#sought?.place === place) this.isLeft = true;
  }

  // Deciding ----------------------------------------------------------------------------------------------------

  protected readonly acts: DecideActs = {
    change: (part) => {
      const begins = part.isOpen === true;
      if (begins) this.appending.reset();
      const given = begins ? (part.option ?? '') : this.deciding.given;
      this.deciding = { ...this.deciding, given, seen: this.#seen(begins), ...part };
    },
    decide: (option, reason) => {
      this.deciding = { ...this.deciding, option, reason, isMissing: false, seen: this.#seen() };
      const body = { decision: this.ruleset, option, ...(reason !== '' && { reason }) };
      void this.appending.send([{ type: 'decided', about: this.about!, body }]);
    },
    agree: ({ entry, about }: StandingDecision, agrees) => {
      this.deciding = { ...this.deciding, isMissing: false, seen: this.#seen() };
      const reason = this.deciding.objection.trim();
      const body = { entry, agrees, ...(!agrees && { reason }) };
      void this.appending.send([{ type: 'agreed', about, body }]);
    },
    again: () => void this.appending.again(),
  };

  /** What was seen when the present typing began; where it begins now, what is seen now. */
  #seen(begins = false): Deciding['seen'] {
    if (!begins && isTyped(this.deciding)) return this.deciding.seen;
    const panel = this.panel();
    const level = panel && levelOf(panel, panel.ruleset, panel.about);
    return level && seenOf(panel, level);
  }
}
