import type { StandingResult } from '@qadam/runtime';
import type { KitRuleset } from '@qadam/schema';
import { html, nothing, type TemplateResult } from 'lit';
import { cite } from './cite.ts';
import type { Panel } from './scene.ts';
import { toneOf } from './sentence.ts';

/** The reasons for what is established, each with its source and what it rests on. */
export function why(panel: Panel, ruleset: KitRuleset, result: StandingResult): TemplateResult | typeof nothing {
  const { say, texts } = panel;
  const { atLeast, because } = result;
  if (because.length === 0) return nothing;
  const address = `ruleset/${ruleset.id}`;
  return html`<div class="risk__part" part="why">
    <h4>${say('why')}</h4>
    <ul class="why why--${toneOf(ruleset, atLeast)}">
      ${because.map(
        (reason) =>
          html`<li>
            <p lang=${texts.language}>${texts.text(`${address}/rule/${reason.rule}/reason`)?.text ?? reason.rule}</p>
            ${cite(panel, reason)}
          </li>`,
      )}
    </ul>
  </div>`;
}

/** What follows from the outcome, where the model says it. */
export function next(
  panel: Panel,
  ruleset: KitRuleset,
  { atLeast, atMost }: StandingResult,
): TemplateResult | typeof nothing {
  const outcome = ruleset.outcomes.find(({ id }) => id === atLeast);
  if (atLeast !== atMost || outcome === undefined) return nothing;
  const address = `ruleset/${ruleset.id}/outcome/${atLeast}`;
  const words = panel.texts.text(`${address}/next`) ?? panel.texts.text(`${address}/help`);
  if (words === undefined) return nothing;
  return html`<div class="risk__part" part="next">
    <h4>${panel.say('what-next')}</h4>
    <p lang=${words.lang}>${words.text}</p>
    ${cite(panel, outcome)}
  </div>`;
}
