import { sign } from '@qadam/elements';
import { html, nothing, type TemplateResult } from 'lit';
import type { Standing, StandingLevel } from '@qadam/runtime';
import type { Scene } from '../../scene/scene.ts';
import { isHighest, outcomesOf, toneOf } from '../rules/outcomes.ts';
import type { Trial } from './trial.ts';

/** The level of each child by each ruleset, the one that is looked at first: a sentence, and the ladder that says the same. */
export function levelsView(
  scene: Scene,
  { name }: Trial,
  { levels }: Standing,
  first: string | undefined,
): TemplateResult {
  const say = scene.say('trial');
  const place = ({ ruleset }: StandingLevel): number =>
    [first, 'ruleset/level', 'ruleset/triage'].indexOf(`ruleset/${ruleset}`) >>> 0;
  const ordered = levels.toSorted((left, right) => place(left) - place(right));
  return html`<section aria-labelledby="try-levels">
    <h3 id="try-levels">${say('levels')}</h3>
    ${
      ordered.length === 0
        ? html`<p class="soft">${say('no-levels')}</p>`
        : ordered.map((level) => levelCard(scene, level, name(level.about)))
    }
  </section>`;
}

function levelCard(scene: Scene, { ruleset, about, inForce, decided }: StandingLevel, name: string): TemplateResult {
  const { labels, tree } = scene;
  const say = scene.say('trial');
  const address = `ruleset/${ruleset}`;
  const [least, most] = inForce;
  const isOne = least === most;
  const tone = isOne ? toneOf(tree, address, `${address}/outcome/${least}`) : 'unknown';
  const sentence = rangeInWords(scene, address, inForce);
  return html`<div class="try__level" data-about=${about} data-ruleset=${ruleset}>
    <p class="small soft">${name}, ${labels.of(address)}</p>
    <p class="try__verdict"><span class=${`try__sign try__sign--${tone}`}>${sign(tone)}</span><b>${sentence}</b></p>
    ${decided === null ? nothing : html`<p class="small">${say('decided', { option: labels.value(ruleset, decided) })}</p>`}
    ${ladder(scene, address, inForce, sentence)}
  </div>`;
}

/** A range of outcomes in words. */
export function rangeInWords(scene: Scene, ruleset: string, [least, most]: readonly [string, string]): string {
  const { labels, tree } = scene;
  const say = scene.say('trial');
  const label = (id: string): string => labels.of(`${ruleset}/outcome/${id}`);
  if (least === most) return label(least);
  if (outcomesOf(tree, ruleset)[0]?.endsWith(`/${least}`) === true)
    return say('not-established', { most: label(most) });
  return say('from-to', { least: label(least), most: label(most) });
}

/** Solid: at least this; hatched: still possible; hollow: excluded. Two outcomes are no ladder. */
function ladder(
  scene: Scene,
  ruleset: string,
  [least, most]: readonly [string, string],
  sentence: string,
): TemplateResult | typeof nothing {
  const { tree, labels } = scene;
  const outcomes = outcomesOf(tree, ruleset);
  if (outcomes.length < 3 || !isHighest(tree, ruleset)) return nothing;
  const place = (id: string): number => outcomes.indexOf(`${ruleset}/outcome/${id}`);
  const [low, high] = [place(least), place(most)];
  const isEstablished = low > 0 || low === high;
  return html`<div
    class=${`ladder ladder--${outcomes.length}`}
    role="img"
    aria-label=${scene.say('trial')('ladder-name', { sentence })}
  >
    ${outcomes.map((outcome, at) => {
      const isAt = at === low && isEstablished;
      const state = isAt ? 'is-at' : at >= low && at <= high ? 'is-maybe' : '';
      return html`<span class=${`ladder__step ${toneOf(tree, ruleset, outcome)} ${state}`}>
        <span class="ladder__bar"></span>${labels.of(outcome)}
      </span>`;
    })}
  </div>`;
}

/** What came out of a ruleset of which several outcomes may hold. */
export function dutiesView(scene: Scene, { name }: Trial, standing: Standing, ruleset: string): TemplateResult {
  const say = scene.say('trial');
  const own = standing.duties.filter((duty) => `ruleset/${duty.ruleset}` === ruleset && duty.holds !== false);
  return html`<section aria-labelledby="try-duties">
    <h3 id="try-duties">${say('duties', { ruleset: scene.labels.of(ruleset) })}</h3>
    ${own.length === 0 ? html`<p class="soft">${say('nothing-holds')}</p>` : nothing}
    <ul class="try__list">
      ${own.map(
        ({ id, about, holds }) =>
          html`<li>
            <span
              >${scene.labels.of(`${ruleset}/outcome/${id}`)}<br /><span class="small soft">${name(about)}</span></span
            >
            <span class=${holds === true ? 'tag tag--done' : 'tag tag--open'}
              >${sign(holds === true ? 'check' : 'unknown')}${say(holds === true ? 'held' : 'perhaps-holds')}</span
            >
          </li>`,
      )}
    </ul>
  </section>`;
}
