/** What is being typed of a decision, and what was seen of the level when it was begun. */
import type { StandingLevel } from '@qadam/runtime';
import type { KitRuleset } from '@qadam/schema';
import { html, nothing, type TemplateResult } from 'lit';
import { appendTexts } from '../append/texts.ts';
import { sign } from '../base/signs.ts';
import { sayIn } from '../texts/texts.ts';
import { outcomeTag, rangeTag } from './decision.ts';
import { decisionsOf } from './may-decide.ts';
import type { Panel } from './scene.ts';

/** What the reader saw of a level. */
interface Seen extends Pick<StandingLevel, 'computed' | 'inForce'> {
  /** The newest decision, and whether it was agreed to; `undefined` where there was none. */
  decision: string | undefined;
}

/** What is being typed of a decision. Kept until it is accepted. */
export interface Deciding {
  isOpen: boolean;
  option: string;
  /** The option that stood there before anything was chosen. */
  given: string;
  reason: string;
  /** Why a second person does not agree. */
  objection: string;
  /** A reason is missing, and the reader has tried to send. */
  isMissing: boolean;
  /** What stood above it when it was begun; `undefined` while nothing is. */
  seen?: Seen | undefined;
}

export const nothingDecided: Deciding = {
  isOpen: false,
  option: '',
  given: '',
  reason: '',
  objection: '',
  isMissing: false,
};

const isDecisionTyped = ({ isOpen, option, given, reason }: Deciding): boolean =>
  isOpen && (reason.trim() !== '' || option !== given);

/** Is there something that would be lost? */
export const isTyped = (deciding: Deciding): boolean => isDecisionTyped(deciding) || deciding.objection.trim() !== '';

/** What the reader sees of a level now. */
export function seenOf(panel: Panel, { computed, inForce }: StandingLevel): Seen {
  const last = decisionsOf(panel).at(-1);
  return { computed, inForce, decision: last && `${last.entry}/${last.agreement}` };
}

/** What the note about something typed reads. */
export interface TypedView {
  panel: Panel;
  ruleset: KitRuleset;
  level: StandingLevel;
  deciding: Deciding;
  /** That it was put in again, or is not kept. */
  draft: unknown;
  isRestored: boolean;
  onDrop(): void;
}

/**
 * Above what is typed: that it was put in again, that something else stands there now than when it was begun, and what was
 * typed in a field that is not there any more.
 */
export function typedNotes(view: TypedView, fields: { decision?: boolean; objection?: boolean }): unknown {
  const { panel, ruleset, level, deciding, draft } = view;
  if (panel.isDraft) return nothing;
  const { reason, objection, option, seen } = deciding;
  const homeless = [
    isDecisionTyped(deciding) && !fields.decision
      ? html`${option && outcomeTag(panel, ruleset, option)} <bdi>${reason}</bdi>`
      : [],
    objection.trim() !== '' && !fields.objection ? html`<bdi>${objection}</bdi>` : [],
  ].flat();
  const isOutrun = seen !== undefined && JSON.stringify(seen) !== JSON.stringify(seenOf(panel, level));
  return [draft, isOutrun || homeless.length > 0 ? outrun(view, seen, homeless) : nothing];
}

function outrun(
  { panel, ruleset, level, isRestored, onDrop }: TypedView,
  seen: Seen | undefined,
  homeless: readonly TemplateResult[],
): TemplateResult {
  const { say, locale } = panel;
  const hasMoved = seen !== undefined && seen.inForce.join() !== level.inForce.join();
  return html`<div class="kept">
    <div class="note note--warn" role="status" part="outrun">
      ${sign('medium')}
      <div>
        <p class="strong">${say('typed-outrun')}</p>
        ${
          hasMoved
            ? html`<p>${say('typed-then')} ${rangeTag(panel, ruleset, seen.inForce)}</p>
                <p>${say('typed-now')} ${rangeTag(panel, ruleset, level.inForce)}</p>`
            : nothing
        }
        ${homeless.map((text) => html`<p>${say('typed-text')} ${text}</p>`)}
        ${
          homeless.length > 0 && !isRestored
            ? html`<p class="row">
                <button type="button" class="btn btn--quiet" @click=${onDrop}>
                  ${sayIn(appendTexts, locale)('draft-drop')}
                </button>
              </p>`
            : nothing
        }
      </div>
    </div>
  </div>`;
}
