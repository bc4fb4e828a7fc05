import type { KitRuleset } from '@qadam/schema';
import { html, nothing, type TemplateResult } from 'lit';
import { sign } from '../base/signs.ts';
import type { Scene } from './scene.ts';
import { shortOutcome, toneOf, type Sentence } from './sentence.ts';

/**
 * Steps of rising height, one for each outcome. Solid: at least this; hatched with a dashed edge: still possible;
 * hollow: excluded. Its accessible name is the sentence. Two outcomes are no ladder.
 */
export function ladder(
  scene: Scene,
  ruleset: KitRuleset,
  [atLeast, atMost]: readonly [string, string],
  { words }: Sentence,
): TemplateResult | typeof nothing {
  const { outcomes } = ruleset;
  if (outcomes.length < 3) return nothing;
  const low = outcomes.findIndex(({ id }) => id === atLeast);
  const high = outcomes.findIndex(({ id }) => id === atMost);
  const isEstablished = low > 0 || low === high; // the lowest of all is no lower end: nothing is established
  return html`<div
    class="ladder ladder--${outcomes.length}"
    part="ladder"
    role="img"
    aria-label=${scene.say('ladder', { sentence: words })}
  >
    ${outcomes.map(({ id }, at) => {
      const isAt = at === low && isEstablished;
      const isMaybe = at >= low && at <= high && !isAt;
      return html`<span class="ladder__step ${toneOf(ruleset, id)} ${isAt ? 'is-at' : isMaybe ? 'is-maybe' : ''}">
        <span class="ladder__bar"></span>${shortOutcome(scene, ruleset, id)}
      </span>`;
    })}
  </div>`;
}

/** A level in one line, for lists and heads: sign, word, colour; the hatch for high alone. */
export const levelTag = ({ tone, sign: name }: Sentence, words: string): TemplateResult =>
  html`<span class="level level--${tone}">${sign(name)}<span>${words}</span></span>`;
