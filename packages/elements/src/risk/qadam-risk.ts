import type { KitRuleset } from '@qadam/schema';
import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { sign } from '../base/signs.ts';
import { draftNotes } from '../drafts/notes.ts';
import { sayIn } from '../texts/texts.ts';
import { asks, type OnOpen } from './asks.ts';
import { changes } from './changes.ts';
import { clock, startsWithDraft, urgentClocks } from './clock.ts';
import { awaiting, decide } from './decide-form.ts';
import { DecidingElement } from './deciding-element.ts';
import { decisionHistory, standingDecision, versus } from './decision.ts';
import { duties } from './duties.ts';
import { findOut } from './find-out.ts';
import { kicker } from './kicker.ts';
import { ladder, levelTag } from './ladder.ts';
import { decisionsOf } from './may-decide.ts';
import { personName } from './names.ts';
import type { Panel } from './scene.ts';
import { isAsked, levelOf, rulesetOf, sentenceOf, shortOutcome, type Sentence } from './sentence.ts';
import { riskStyles } from './styles.ts';
import { riskTexts } from './texts.ts';
import { next, why } from './why.ts';

/** Detail of `qadam-open`: the place in a document that the reader wants to see. */
export interface QadamOpenDetail {
  instrument: string;
  about: string;
  question?: string;
}

/**
 * Triage or level of one subject: the range in a sentence, what is open and what to do about it, the reasons, and the
 * decision of a person beside the advice of the rule.
 *
 * @element qadam-risk
 * @fires {CustomEvent<QadamAppendDetail>} qadam-append - A decision (`decided`) or the answer of a second person
 *   (`agreed`). Cancelable; answered by `respondWith(promise)`.
 * @fires {CustomEvent<QadamOpenDetail>} qadam-open - The reader wants to answer a question; only with `navigable`.
 * @fires {CustomEvent<QadamErrorDetail>} qadam-error - Something that the reader cannot mend.
 * @csspart panel - The panel as a whole.
 * @csspart verdict - Sign and sentence.
 * @csspart ladder - The steps.
 * @csspart clock - The clock of an urgent deadline.
 * @csspart asks - The open questions.
 * @csspart find-out - The task to find out.
 * @csspart duties - What is to be done now.
 * @csspart why - The reasons.
 * @csspart changes - What would raise the level, and what help can change.
 * @csspart decide - Where a person decides.
 * @csspart awaiting - A decision that waits for a second person.
 * @csspart versus - The advice of the rule beside the decision of a person.
 * @csspart reason - The reason of the decision.
 * @csspart next - What follows from the outcome.
 * @csspart call - A telephone number to call.
 * @csspart agree - The button that agrees with the rule or with a decision.
 * @csspart otherwise - The button to decide otherwise.
 * @csspart send - The button that records a decision.
 * @csspart refuse - The button that does not agree with a decision.
 * @csspart decisions - Earlier decisions.
 * @csspart saving - How sending went.
 * @csspart draft - That what is typed was put in again from this device, or is not kept there.
 * @csspart outrun - That the level or the decision has changed since something was typed.
 * @csspart draft-note - That the words of the screen are a draft translation.
 */
export class QadamRisk extends DecidingElement {
  static override styles = riskStyles;
  /** Questions are buttons that fire `qadam-open`. */
  @property({ type: Boolean }) navigable = false;

  protected override render(): TemplateResult {
    const panel = this.panel();
    const ruleset = panel && rulesetOf(panel, panel.ruleset);
    const level = panel && levelOf(panel, panel.ruleset, panel.about);
    const error = this.kits.error ?? this.broken;
    if (error) return html`<p class="note note--error" role="alert">${this.wordsOf(error)}</p>`;
    if (this.kits.isLoading) return html`<p class="soft" role="status">…</p>`;
    if (panel === undefined || ruleset === undefined || level === undefined) {
      return html`<p class="soft">${sayIn(riskTexts, this.language)('nobody-to-show')}</p>`;
    }
    const sentence = sentenceOf(panel, ruleset, level.inForce, isAsked(panel, ruleset, panel.about));
    if (this.isHidden) return this.#hidden(panel);
    if (this.compact) return this.#compact(panel, sentence);
    return html`${this.#whole(panel, ruleset, sentence)} ${this.draftNote()}`;
  }

  #hidden(panel: Panel): TemplateResult {
    const name = personName(panel, panel.about);
    const label = panel.say('show-level', { name });
    const button = html`<button type="button" class="btn" aria-label=${label} @click=${() => (this.isHidden = false)}>
      ${panel.say('show')}
    </button>`;
    if (this.compact) return button;
    return html`<section class="risk" lang=${this.spoken}>
      <div class="risk__head row spread">
        <p>${panel.say('not-shown')}</p>
        ${button}
      </div>
    </section>`;
  }

  #compact(panel: Panel, sentence: Sentence): TemplateResult {
    const words =
      sentence.tone === 'unknown' ? sentence.words : panel.ruleset === 'triage' ? sentence.words : sentence.short;
    return levelTag(sentence, words);
  }

  #whole(panel: Panel, ruleset: KitRuleset, sentence: Sentence): TemplateResult {
    const level = levelOf(panel, panel.ruleset, panel.about)!;
    const result = panel.standing.results.find((each) => each.ruleset === panel.ruleset && each.about === panel.about);
    const decisions = decisionsOf(panel);
    const decided = decisions.findLast(
      ({ option, agreement }) => option === level.decided && (agreement === 'agreed' || agreement === 'not-needed'),
    );
    const waiting =
      level.awaiting === null ? undefined : decisions.findLast(({ agreement }) => agreement === 'awaited');
    const urgent = urgentClocks(panel, panel.about)[0];
    const { acts, deciding, readonly, drafting } = this;
    const { saving } = this.appending;
    const kept = {
      draft: this.#draft(panel),
      isRestored: drafting.state.restoredAt !== undefined,
      onDrop: drafting.drop,
    };
    const view = { panel, ruleset, level, deciding, saving, readonly, acts, ...kept };
    const isHigh = sentence.tone === 'high';
    return html`<section class="risk risk--${sentence.tone}" part="panel" lang=${this.spoken} aria-labelledby="verdict">
      ${isHigh ? html`<div class="risk__band"></div>` : nothing}
      <div class="risk__head">
        ${kicker(panel, decided)}
        <h3 class="risk__verdict" id="verdict" part="verdict">
          ${sign(sentence.sign)}<span
            >${
              decided && level.decided === level.inForce[0]
                ? panel.say('decision-is', { outcome: shortOutcome(panel, ruleset, level.decided) })
                : sentence.words
            }</span
          >
        </h3>
        <p class="hidden" role=${isHigh && panel.isDraft ? 'alert' : 'status'}>
          ${panel.isDraft ? sentence.words : nothing}
        </p>
        ${decided ? versus(panel, ruleset, level, decided) : ladder(panel, ruleset, level.inForce, sentence)}
        ${panel.isDraft ? html`<p class="small">${panel.say('draft-note')}</p>` : nothing}
      </div>
      ${urgent === undefined ? nothing : clock(panel, urgent, startsWithDraft(panel, urgent))}
      ${decided ? standingDecision(panel, decided) : nothing} ${waiting ? awaiting(view, waiting) : nothing}
      ${result ? asks(panel, result.questions, this.navigable ? this.#open : undefined) : nothing} ${findOut(panel)}
      ${duties(panel)}
      ${result ? [why(panel, ruleset, result), next(panel, ruleset, result), changes(panel, ruleset, result, level.inForce[0])] : nothing}
      ${waiting ? nothing : decide(view)} ${decisionHistory(panel, ruleset, (waiting ?? decided)?.entry)}
    </section>`;
  }

  readonly #open: OnOpen = ({ instrument, question, about }) => {
    const detail: QadamOpenDetail = { instrument, about, question };
    this.dispatchEvent(new CustomEvent('qadam-open', { detail, bubbles: true, composed: true }));
  };

  /** That what is typed was put in again, or is not kept. */
  #draft({ locale, now }: Panel): TemplateResult | typeof nothing {
    const { drafts, drafting, appending } = this;
    if (drafts === undefined || !this.isUnsaved) return nothing;
    const { accept: onKeep, drop: onDrop, state } = drafting;
    return draftNotes({ state, saving: appending.saving, isLasting: drafts.isLasting, locale, now, onKeep, onDrop });
  }
}
