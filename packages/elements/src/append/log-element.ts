import type { OpenKit, Standing } from '@qadam/runtime';
import type { Actor, Entry } from '@qadam/schema';
import type { PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { ElementError } from '../base/element-error.ts';
import { machineNow } from '../base/now.ts';
import { QadamElement } from '../base/qadam-element.ts';
import type { KitTexts } from '../kit/kit-texts.ts';
import { openedKit, standingOf, type StandingWish } from '../risk/opened.ts';
import { riskTexts, type RiskText } from '../risk/texts.ts';
import { Ticker } from '../risk/ticker.ts';
import { sayIn, type Say } from '../texts/texts.ts';
import { contactsToCall } from '../drafts/danger.ts';
import type { Drafts } from '../drafts/drafts.ts';
import { callsOf, type Call } from './calls.ts';
import type { AppendIssue } from './detail.ts';
import { namedIssue } from './named-issue.ts';
import { AppendController, type AppendHost } from './append-controller.ts';
import { withEntries, type NewEntry } from './new-entry.ts';

/** What every screen about a case is drawn from. */
export interface CaseView {
  open: OpenKit;
  standing: Standing;
  /** Words of the definitions. */
  texts: KitTexts;
  /** Words about people and levels, which every screen about a case says. */
  say: Say<RiskText>;
  locale: string;
  /** The present instant with its offset. */
  now: string;
  /** Who is at the screen. */
  person: Actor | undefined;
  readonly: boolean;
}

/** What the elements that show a case's log have in common: the log, its reader, the standing, how acts go out. */
export abstract class LogElement extends QadamElement implements AppendHost {
  static override objectProperties = ['kit', 'entries', 'person', 'drafts'];

  /** Shows the case; nothing can be added. */
  @property({ type: Boolean, reflect: true }) readonly = false;
  /** The case's log, in order of `seq`; an empty list begins a new one. Without it nothing is drawn. */
  @property({ attribute: false }) entries: readonly Entry[] | undefined;
  /** Who is at the screen: id and role. It decides which acts are offered; without it all are, but for agreeing. */
  @property({ attribute: false }) person: Actor | undefined;

  /**
   * Keeps what is typed, and what is not sent yet, sealed on this device: what `openDrafts` of `@qadam/elements/drafts` gives.
   * Default: nothing is kept.
   */
  @property({ attribute: false }) drafts: Drafts | undefined;

  /** With `discreet`: until the reader asks. */
  @state() protected isHidden = false;
  protected readonly appending: AppendController = new AppendController(this);
  /** Why nothing can be shown. */
  protected broken: ElementError | undefined;

  /** The same, as native fields and `.prop()` of jQuery name it. */
  get readOnly(): boolean {
    return this.readonly;
  }
  set readOnly(isReadOnly: boolean) {
    this.readonly = isReadOnly;
  }

  constructor() {
    super();
    new Ticker(this);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has('discreet')) this.isHidden = this.discreet;
  }

  /**
   * The present instant.
   * @ignore
   */
  present(): string {
    return this.instant();
  }

  /** Takes entries that the host has accepted, or that others have added. */
  learn(entries: readonly unknown[]): void {
    this.entries = withEntries(this.entries ?? [], entries);
  }

  /** @ignore */
  named(issue: AppendIssue): AppendIssue {
    return namedIssue(issue, this.kits.current, this.kitTexts);
  }

  /** @ignore */
  callsFor(unsent: readonly NewEntry[]): readonly Call[] | undefined {
    const kit = this.kits.current;
    const { phones } = this as { phones?: Readonly<Record<string, string>> | undefined };
    if (kit === undefined || this.kitTexts === undefined) return undefined;
    const ids = contactsToCall(kit, this.entries ?? [], unsent, this.present());
    return ids && callsOf(ids, kit, this.kitTexts, phones);
  }

  /** The case as it stands now; `undefined` while something is not given. A kit that cannot be opened is told once. */
  protected caseView(wish: Omit<StandingWish, 'at'> = {}): CaseView | undefined {
    const kit = this.kits.current;
    const { kitTexts: texts, entries, language: locale, person, readonly } = this;
    if (kit === undefined || texts === undefined || entries === undefined) return undefined;
    try {
      const open = openedKit(kit);
      const now = this.now?.() ?? machineNow(kit.calendar.offsets, newestMs(entries));
      const standing = standingOf(open, entries, { ...wish, at: now });
      this.broken = undefined;
      return { open, standing, texts, say: sayIn(riskTexts, locale), locale, now, person, readonly };
    } catch (error) {
      if (!(error instanceof ElementError)) throw error;
      if (this.broken === undefined) this.report(error);
      this.broken = error;
      return undefined;
    }
  }
}

/** When the last entry was written down, by the clock of the host: a machine may be behind it. */
function newestMs(entries: readonly Entry[]): number {
  const last = entries.reduce<Entry | undefined>(
    (found, each) => (found && found.seq > each.seq ? found : each),
    undefined,
  );
  return last === undefined ? 0 : Date.parse(last.recordedAt) || 0;
}
