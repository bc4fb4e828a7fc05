/** The decision: advice and decision drawn apart, which level stands meanwhile, and the decisions before. */
import type { StandingDecision, StandingLevel } from '@qadam/runtime';
import type { KitRuleset } from '@qadam/schema';
import { html, nothing, type TemplateResult } from 'lit';
import { sign } from '../base/signs.ts';
import { shortDay, wallTime } from '../texts/dates.ts';
import { levelTag } from './ladder.ts';
import { decidedBy, decisionsOf } from './may-decide.ts';
import { actorName } from './names.ts';
import type { Panel } from './scene.ts';
import { sentenceOf, tagWord, toneOf } from './sentence.ts';

/** One outcome as a tag. */
export function outcomeTag(panel: Panel, ruleset: KitRuleset, outcome: string): TemplateResult {
  const words = tagWord(panel, ruleset, outcome);
  const tone = toneOf(ruleset, outcome);
  return levelTag({ words, short: words, tone, sign: tone }, words);
}

/** A range as a tag: one word where it is one level. */
export function rangeTag(panel: Panel, ruleset: KitRuleset, range: readonly [string, string]): TemplateResult {
  const sentence = sentenceOf(panel, ruleset, range, true);
  return levelTag(sentence, sentence.short);
}

/** When, in the reader's words: "12 мая, 16:20". */
export const when = ({ locale, now }: Panel, at: string): string => `${shortDay(locale, at, now)}, ${wallTime(at)}`;

/** "Правило советует: низкий → Решили вы: средний". */
export function versus(
  panel: Panel,
  ruleset: KitRuleset,
  level: StandingLevel,
  decision: StandingDecision,
): TemplateResult {
  const { say } = panel;
  return html`<dl class="versus" part="versus">
    <div>
      <dt>${say('advises')}</dt>
      <dd>${rangeTag(panel, ruleset, level.computed)}</dd>
    </div>
    <div>
      <dt>${say('decided-by', { name: decidedBy(panel, decision) })}</dt>
      <dd>${outcomeTag(panel, ruleset, decision.option)}</dd>
    </div>
  </dl>`;
}

/** The decision that stands, with its reason and since when; and whether it has to be taken anew. */
export function standingDecision(panel: Panel, decision: StandingDecision): TemplateResult {
  const { say, standing } = panel;
  const isOutrun = standing.renew.some(({ entry }) => entry === decision.entry);
  const since = decision.agreed?.at ?? decision.at;
  return html`${
      decision.reason
        ? html`<div class="risk__part" part="reason">
            <h4>${say('reason')}</h4>
            <p><bdi>${decision.reason}</bdi></p>
          </div>`
        : nothing
    }
    <div class="risk__part">
      ${
        isOutrun
          ? html`<div class="note note--warn">
              ${sign('medium')}
              <p>${say('outrun')}</p>
            </div>`
          : html`<div class="note note--done">
              ${sign('check')}
              <div>
                <p><b>${say('in-force-since', { when: when(panel, since) })}</b></p>
                <p class="small">
                  ${decision.agreed ? say('agreed-by', { name: actorName(panel, decision.agreed.by) }) : say('no-agreement-needed')}
                </p>
              </div>
            </div>`
      }
    </div>`;
}

/** Earlier decisions, the newest first. */
export function decisionHistory(
  panel: Panel,
  ruleset: KitRuleset,
  current: string | undefined,
): TemplateResult | typeof nothing {
  const earlier = decisionsOf(panel)
    .filter(({ entry }) => entry !== current)
    .reverse();
  if (earlier.length === 0) return nothing;
  const { say } = panel;
  return html`<details class="more risk__part" part="decisions">
    <summary>${sign('next')}${say('earlier-decisions', { count: earlier.length })}</summary>
    <ul class="past">
      ${earlier.map(
        (each) =>
          html`<li>
            <p>
              ${outcomeTag(panel, ruleset, each.option)}
              <span class="small soft"
                >${when(panel, each.at)} · ${decidedBy(panel, each)} · ${say(`agreement-${each.agreement}`)}</span
              >
            </p>
            ${each.reason ? html`<p class="small"><bdi>${each.reason}</bdi></p>` : nothing}
            ${each.agreed?.reason ? html`<p class="small"><bdi>${each.agreed.reason}</bdi></p>` : nothing}
          </li>`,
      )}
    </ul>
  </details>`;
}
