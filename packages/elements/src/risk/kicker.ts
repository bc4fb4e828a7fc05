import type { StandingDecision } from '@qadam/runtime';
import { html, nothing, type TemplateResult } from 'lit';
import { when } from './decision.ts';
import { ageInWords, personName } from './names.ts';
import type { Panel } from './scene.ts';

/** Whose statement this is, about whom, and when it was made. */
export function kicker(panel: Panel, decided: StandingDecision | undefined): TemplateResult {
  const { say, standing, about } = panel;
  const person = standing.people.find(({ id }) => id === about);
  const age = person && ageInWords(panel, person);
  const newest = standing.answers.filter((answer) => answer.about === about).map(({ at }) => at);
  const at =
    decided?.at ??
    newest.reduce<string | undefined>(
      (last, each) => (last !== undefined && Date.parse(last) > Date.parse(each) ? last : each),
      undefined,
    );
  const says = panel.isDraft
    ? 'draft-says'
    : decided
      ? 'decision-says'
      : panel.ruleset === 'triage'
        ? 'triage-says'
        : 'rule-says';
  return html`<p class="risk__kicker">
      <span>${[personName(panel, about), age].filter(Boolean).join(', ')}</span>
    </p>
    <p class="risk__kicker">
      <span>${say(says)}</span>
      ${at === undefined || panel.isDraft ? nothing : html`<time datetime=${at}>${when(panel, at)}</time>`}
    </p>`;
}
