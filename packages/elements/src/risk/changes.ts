/** What would raise the level, and what help can change. Never which answer about danger would lower it. */
import type { StandingResult } from '@qadam/runtime';
import type { KitRuleset } from '@qadam/schema';
import { html, nothing, type TemplateResult } from 'lit';
import { factLabel, valueInWords } from './fact-words.ts';
import { levelTag } from './ladder.ts';
import type { Panel } from './scene.ts';
import { shortOutcome, toneOf } from './sentence.ts';

type Change = StandingResult['raise'][number]['changes'][number];

/**
 * The ways up, each with the level that it leads to; then the facts behind the reasons that help can change. `inForce`:
 * the lower end that stands, also by a decision; above the highest there is no way up.
 */
export function changes(
  panel: Panel,
  ruleset: KitRuleset,
  result: StandingResult,
  inForce: string,
): TemplateResult | typeof nothing {
  const { say } = panel;
  const top = ruleset.outcomes.at(-1)?.id;
  const helps = changeable(panel, result);
  const isTop = inForce === top;
  const up = isTop ? [] : ways(panel, result);
  if (!isTop && up.length === 0 && helps.length === 0) return nothing;
  const isDecided = panel.open.kit.model.decisions.some(({ id }) => id === ruleset.id);
  if (isTop && !isDecided) return nothing;
  return html`<div class="risk__part" part="changes">
    <h4>${say(isTop ? 'what-changes' : 'what-raises')}</h4>
    ${isTop ? html`<p>${say('at-the-top')}</p>` : nothing}
    ${
      up.length === 0
        ? nothing
        : html`<ul class="ifs">
            ${up.map(({ to, words }) => {
              const tone = toneOf(ruleset, to);
              const outcome = shortOutcome(panel, ruleset, to);
              return html`<li>
                <span>${words}</span>
                ${levelTag({ words: outcome, short: outcome, tone, sign: tone }, outcome)}
              </li>`;
            })}
          </ul>`
    }
    ${helps.length === 0 ? nothing : html`<p class="helps"><b>${say('help-changes')}</b> ${helps.join('; ')}.</p>`}
  </div>`;
}

/** Each way in words; answers to the questions listed above are told by their numbers, in one line for one outcome. */
function ways(panel: Panel, { raise, questions }: StandingResult): { to: string; words: string }[] {
  const numbered = new Map<string, { to: string; value: string; numbers: number[] }>();
  const told: { to: string; words: string }[] = [];
  for (const { to, changes: list } of raise) {
    const [only, second] = list;
    const number = questions.findIndex(({ fact }) => fact === only?.fact) + 1;
    if (only?.value === undefined || second !== undefined || number === 0) {
      if (questions.length > 0) continue; // while questions are open, they come first
      told.push({ to, words: list.map((change) => changeWords(panel, change)).join('; ') });
      continue;
    }
    const value = valueInWords(panel, only.fact, only.value);
    const known = numbered.get(`${to} ${value}`) ?? { to, value, numbers: [] };
    numbered.set(`${to} ${value}`, { ...known, numbers: [...known.numbers, number].sort((a, b) => a - b) });
  }
  const byNumber = [...numbered.values()].map(({ to, value, numbers }) => {
    const questionsInWords = [numbers.slice(0, -1).join(', '), numbers.at(-1)]
      .filter(Boolean)
      .join(` ${panel.say('or')} `);
    return { to, words: panel.say('answer-to', { value, numbers: questionsInWords }) };
  });
  return [...byNumber, ...told];
}

function changeWords(panel: Panel, { fact, value, among, contains, from, to, above, below }: Change): string {
  const label = factLabel(panel, fact);
  const say = (words: unknown): string => panel.say('fact-is', { label, value: String(words) });
  if (value !== undefined) return say(valueInWords(panel, fact, value));
  const listed = among ?? contains;
  if (listed !== undefined)
    return say(listed.map((each) => valueInWords(panel, fact, each)).join(` ${panel.say('or')} `));
  const least = from ?? above;
  if (least !== undefined) return say(panel.say('from', { value: String(least) }));
  const most = to ?? below;
  return most === undefined ? label : say(panel.say('to', { value: String(most) }));
}

function changeable(panel: Panel, { because }: StandingResult): string[] {
  const facts = new Set(because.flatMap((reason) => reason.facts));
  return [...facts]
    .map((id) => panel.open.pathway.facts.get(id))
    .filter((fact) => fact?.changeable === true && fact.danger !== true)
    .map((fact) => factLabel(panel, fact!.id));
}
