import { sign } from '@qadam/elements';
import type { ExerciseShow } from '@qadam/schema';
import { html, nothing, type TemplateResult } from 'lit';
import type { StepScene } from './scene.ts';

/** The real components that stand beside a story, with the case as it is when the step is begun. */
export function beside(scene: StepScene): TemplateResult | typeof nothing {
  const { show = [] } = scene.step;
  if (show.length === 0) return nothing;
  return html`<section class="beside" part="beside" aria-label=${scene.say('beside')}>
    ${show.map(
      (each) =>
        html`<details class="panel more" ?open=${each !== 'case'}>
          <summary>${sign('next')}${scene.say(`show-${each}`)}</summary>
          <div class="panel__body">${components[each](scene)}</div>
        </details>`,
    )}
  </section>`;
}

const clocks = new Map<string, () => string>();

/** A clock that stands still; the same function each time, since an element draws anew for another one. */
export function stoppedAt(at: string): () => string {
  const clock = clocks.get(at) ?? (() => at);
  clocks.set(at, clock);
  return clock;
}

/** Whom a component about one child shows: the one of the step, else the first. */
function childOf({ step, opened }: StepScene): string {
  const about = opened.aboutOf(step);
  const children = opened.family.people.filter(({ kind }) => kind === 'child');
  return children.find(({ id }) => id === about)?.id ?? children[0]?.id ?? about;
}

const components: Record<ExerciseShow, (scene: StepScene) => TemplateResult> = {
  case: ({ opened, now, locale }) =>
    html`<qadam-case
      readonly
      .kit=${opened.open.kit}
      .entries=${now.entries}
      .now=${stoppedAt(now.at)}
      .locale=${locale}
    ></qadam-case>`,
  risk: (scene) => {
    const { opened, now, locale, step } = scene;
    const ruleset = step.ruleset ?? 'level';
    const isOfFamily = opened.open.kit.rulesets.find(({ id }) => id === ruleset)?.about === 'family';
    return html`<qadam-risk
      readonly
      .kit=${opened.open.kit}
      .entries=${now.entries}
      .now=${stoppedAt(now.at)}
      .locale=${locale}
      .ruleset=${ruleset}
      .about=${isOfFamily ? 'family' : childOf(scene)}
    ></qadam-risk>`;
  },
  plan: ({ opened, now, locale }) =>
    html`<qadam-plan
      readonly
      .kit=${opened.open.kit}
      .entries=${now.entries}
      .now=${stoppedAt(now.at)}
      .locale=${locale}
    ></qadam-plan>`,
  triangle: (scene) =>
    html`<qadam-triangle
      readonly
      .kit=${scene.opened.open.kit}
      .entries=${scene.now.entries}
      .now=${stoppedAt(scene.now.at)}
      .locale=${scene.locale}
      .about=${childOf(scene)}
    ></qadam-triangle>`,
};
