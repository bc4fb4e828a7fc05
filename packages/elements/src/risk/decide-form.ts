/** Deciding: agree with the advice, or decide otherwise with a reason; and the agreement of a second person. */
import type { StandingDecision } from '@qadam/runtime';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { savingNote } from '../append/saving-note.ts';
import { sign } from '../base/signs.ts';
import type { Saving } from '../append/saving.ts';
import { outcomeTag, rangeTag } from './decision.ts';
import { decidedBy, isAdvice, lowers, planOf, rolesInWords, whyNotAgree, whyNotDecide } from './may-decide.ts';
import { tagWord } from './sentence.ts';
import { typedNotes, type Deciding, type TypedView } from './typed.ts';

/** What the reader does. */
export interface DecideActs {
  change(part: Partial<Deciding>): void;
  decide(option: string, reason: string): void;
  agree(decision: StandingDecision, agrees: boolean): void;
  /** Sends once more what was not sent. */
  again(): void;
}

interface DecideView extends TypedView {
  saving: Saving;
  readonly: boolean;
  acts: DecideActs;
}

/** The part of the panel where a person decides. */
export function decide(view: DecideView): TemplateResult | typeof nothing {
  const plan = planOf(view.panel);
  if (plan === undefined) return nothing;
  const { panel, saving, deciding, acts } = view;
  const whyNot = whyNotDecide(panel, plan, view.readonly);
  const isForm = deciding.isOpen && whyNot === undefined;
  return html`<div class="risk__part decide" part="decide">
    ${typedNotes(view, { decision: isForm })} ${isForm ? form(view) : buttons(view, whyNot)}
    ${savingNote(saving, panel.locale, acts.again)}
  </div>`;
}

function buttons({ panel, ruleset, level, acts, saving }: DecideView, whyNot: string | undefined): TemplateResult {
  const { say } = panel;
  const [atLeast, atMost] = level.computed;
  const isOne = atLeast === atMost;
  const isOff = whyNot !== undefined || saving.state === 'saving';
  const off = isOff ? 'true' : nothing;
  const because = whyNot === undefined ? nothing : 'why-not';
  const open = (): void => (isOff ? undefined : acts.change({ isOpen: true, option: isOne ? '' : atMost }));
  const mayAgree = isOne && level.decided !== atLeast && !lowers(ruleset, level, atLeast);
  return html`<p class="small soft">${say('rule-advises')}</p>
    <div class="row">
      ${
        mayAgree
          ? html`<button
              type="button"
              class="btn btn--main"
              part="agree"
              aria-disabled=${off}
              aria-describedby=${because}
              @click=${() => (isOff ? undefined : acts.decide(atLeast, ''))}
            >
              ${say('accept-advice')}
            </button>`
          : nothing
      }
      <button
        type="button"
        class="btn ${mayAgree ? 'btn--quiet' : ''}"
        part="otherwise"
        aria-disabled=${off}
        aria-describedby=${because}
        @click=${open}
      >
        ${say(mayAgree ? 'decide-otherwise' : level.decided === null ? 'decide' : 'decide-again')}
      </button>
    </div>
    ${whyNot === undefined ? nothing : html`<p class="small" id="why-not">${whyNot}</p>`}`;
}

function form(view: DecideView): TemplateResult {
  const { panel, ruleset, level, deciding, saving, acts } = view;
  const { say } = panel;
  const plan = planOf(panel)!;
  const isLower = deciding.option !== '' && lowers(ruleset, level, deciding.option);
  const needsReason = isLower || !isAdvice(level, deciding.option);
  const isSaving = saving.state === 'saving';
  const submit = (event: Event): void => {
    event.preventDefault();
    const isMissing = deciding.option === '' || (deciding.reason.trim() === '' && needsReason);
    if (isMissing) acts.change({ isMissing: true });
    else acts.decide(deciding.option, deciding.reason.trim());
  };
  const typed = (event: Event): string => (event.target as HTMLInputElement).value;
  const lacksOption = deciding.isMissing && deciding.option === '';
  const lacksReason = deciding.isMissing && deciding.reason.trim() === '';
  return html`<form class="decide" novalidate @submit=${submit} aria-label=${say('decision-form')}>
    <p>${say('advises')}: ${rangeTag(panel, ruleset, level.computed)}</p>
    <div class="field">
      <label for="option">${say('your-decision')}</label>
      <select
        class="select"
        id="option"
        .value=${live(deciding.option)}
        aria-invalid=${lacksOption ? 'true' : nothing}
        @change=${(event: Event) => acts.change({ option: typed(event) })}
      >
        <option value="" ?selected=${deciding.option === ''}>${say('choose')}</option>
        ${ruleset.outcomes.map(({ id }) => html`<option value=${id} ?selected=${deciding.option === id}>${tagWord(panel, ruleset, id)}</option>`)}
      </select>
      ${lacksOption ? html`<p class="error-text">${sign('medium')}${say('option-missing')}</p>` : nothing}
    </div>
    ${
      isLower
        ? html`<div class="note note--warn">
            ${sign('medium')}
            <p>${say('lower-needs')} <b>${say('until-agreed')}</b> ${rangeTag(panel, ruleset, level.inForce)}</p>
          </div>`
        : nothing
    }
    <div class="field">
      <label for="reason">${say(deciding.option === '' || needsReason ? 'reason-why' : 'reason-if-any')}</label>
      <textarea
        class="input"
        id="reason"
        rows="3"
        maxlength="20000"
        .value=${live(deciding.reason)}
        aria-invalid=${lacksReason ? 'true' : nothing}
        aria-describedby=${lacksReason ? 'reason-missing' : nothing}
        @input=${(event: Event) => acts.change({ reason: typed(event) })}
      ></textarea>
      ${lacksReason ? html`<p class="error-text" id="reason-missing">${sign('medium')}${say('reason-missing')}</p>` : nothing}
    </div>
    ${isLower && plan.agreedBy ? html`<p>${say('agrees', { roles: rolesInWords(panel, plan.agreedBy) })}</p>` : nothing}
    <div class="row">
      <button type="submit" class="btn btn--main" part="send" aria-disabled=${isSaving ? 'true' : nothing}>
        ${say(isLower ? 'send-for-agreement' : 'record-decision')}
      </button>
      <button type="button" class="btn btn--quiet" @click=${() => acts.change({ isOpen: false, isMissing: false })}>
        ${say('cancel')}
      </button>
    </div>
    <p class="small soft">${say('both-stay')}</p>
  </form>`;
}

/** A decision that waits for a second person, with the buttons for those who may agree. */
export function awaiting(view: DecideView, decision: StandingDecision): TemplateResult {
  const { panel, ruleset, level, deciding, saving, readonly, acts } = view;
  const { say } = panel;
  const whyNot = whyNotAgree(panel, planOf(panel) ?? {}, decision, readonly || panel.isDraft);
  const off = whyNot !== undefined || saving.state === 'saving';
  const answer = (agrees: boolean) => (): void => {
    if (off) return;
    if (!agrees && deciding.objection.trim() === '') acts.change({ isMissing: true });
    else acts.agree(decision, agrees);
  };
  const because = whyNot === undefined ? nothing : 'why-not-agree';
  return html`<div class="risk__part decide" part="awaiting">
    <div class="note note--warn">
      ${sign('clock')}
      <div>
        <p class="strong">${say('awaits')} ${outcomeTag(panel, ruleset, decision.option)}</p>
        <p class="small">
          ${say('decided-by', { name: decidedBy(panel, decision) })}. <bdi>${decision.reason ?? ''}</bdi>
        </p>
        <p><b>${say('until-agreed')}</b> ${rangeTag(panel, ruleset, level.inForce)}</p>
      </div>
    </div>
    ${typedNotes(view, { objection: whyNot === undefined })}
    ${
      whyNot === undefined
        ? html`<div class="field">
            <label for="objection">${say('objection')}</label>
            <textarea
              class="input"
              id="objection"
              rows="2"
              maxlength="20000"
              .value=${live(deciding.objection)}
              @input=${(event: Event) => acts.change({ objection: (event.target as HTMLTextAreaElement).value })}
            ></textarea>
            ${deciding.isMissing && deciding.objection.trim() === '' ? html`<p class="error-text">${sign('medium')}${say('objection-missing')}</p>` : nothing}
          </div>`
        : nothing
    }
    <div class="row">
      <button
        type="button"
        class="btn btn--main"
        part="agree"
        aria-disabled=${off ? 'true' : nothing}
        aria-describedby=${because}
        @click=${answer(true)}
      >
        ${say('agree')}
      </button>
      <button
        type="button"
        class="btn"
        part="refuse"
        aria-disabled=${off ? 'true' : nothing}
        aria-describedby=${because}
        @click=${answer(false)}
      >
        ${say('disagree')}
      </button>
    </div>
    ${whyNot === undefined ? nothing : html`<p class="small" id="why-not-agree">${whyNot}</p>`}
    ${savingNote(saving, panel.locale, acts.again)}
  </div>`;
}
