/** Levels in words and drawn, and the reasons for them. */
import { cite, ladder, levelTag, sentenceOf, type Scene as CaseScene, type Sentence } from '@qadam/elements';
import type { Reason } from '@qadam/rules';
import type { KitRuleset } from '@qadam/schema';
import { html, nothing, type TemplateResult } from 'lit';
import type { LevelFound, StepResult } from '../grade/result.ts';
import type { StepScene } from './scene.ts';

type Levels = NonNullable<StepResult['level']>;

/** A level in words, and how it is drawn. */
export function sentence(rests: CaseScene, ruleset: KitRuleset, { atLeast, atMost }: LevelFound): Sentence {
  return sentenceOf(rests, ruleset, [atLeast, atMost], true);
}

/** Both levels on one line; one where they are the same. */
export function levels(scene: StepScene, { ruleset: id, given, right }: Levels): TemplateResult {
  const rests = scene.caseScene(scene.step);
  const ruleset = scene.opened.open.kit.rulesets.find((each) => each.id === id)!;
  const [left, reference] = [sentence(rests, ruleset, given), sentence(rests, ruleset, right)];
  return html`<span class="row">
    ${levelTag(left, left.short)}
    ${
      left.words === reference.words
        ? nothing
        : html`<span class="small soft">${scene.say('right')}</span>${levelTag(reference, reference.short)}`
    }
  </span>`;
}

/** Reasons of a level as the kit says them, each with its source. */
export function reasons(
  { texts }: Pick<StepScene, 'texts'>,
  rests: CaseScene,
  ruleset: string,
  because: readonly Reason[],
): TemplateResult[] {
  return because.map((reason) => {
    const text = texts.text(`ruleset/${ruleset}/rule/${reason.rule}/reason`);
    return html`<blockquote class="quote">
      <p lang=${text?.lang ?? nothing}>${text?.text ?? reason.rule}</p>
      ${cite(rests, reason)}
    </blockquote>`;
  });
}

/** Two ladders, where a level has steps; else the words of both. */
export function ladders(scene: StepScene, { ruleset: id, given, right }: Levels): TemplateResult {
  const rests = scene.caseScene(scene.step);
  const ruleset = scene.opened.open.kit.rulesets.find((each) => each.id === id)!;
  const one = (name: string, level: LevelFound): TemplateResult => {
    const words = sentence(rests, ruleset, level);
    const steps = ladder(rests, ruleset, [level.atLeast, level.atMost], words);
    return html`<div>
      <p class="small soft">${name}</p>
      ${
        steps === nothing
          ? levelTag(words, words.short)
          : html`${steps} ${level.atLeast === level.atMost ? nothing : html`<p class="small">${words.words}</p>`}`
      }
    </div>`;
  };
  return html`<div class="stack ladders">
    ${one(scene.say('your-level'), given)} ${one(scene.say('right-level'), right)}
  </div>`;
}
