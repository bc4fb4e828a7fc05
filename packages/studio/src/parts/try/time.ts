import { dayInWords, sign, wallTime } from '@qadam/elements';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { openedKit } from './opened-kit.ts';
import type { Family, FamilyStep, Instant, Kit } from '@qadam/schema';
import { choice } from '../../fields/controls.ts';
import type { Scene } from '../../scene/scene.ts';
import { later, momentsOf, playedFamily, type Trial } from './trial.ts';

/** Where in the time of a family the trial stands. */
interface Moment {
  step: number;
  count: number;
  unit: 'days' | 'weeks' | 'months';
}

const momentKey = (family: Family): string => `try-moment ${family.id}`;
const momentOf = ({ ui }: Scene, family: Family): Moment => {
  const last = family.steps.length - 1;
  const kept = ui.get<Moment>(momentKey(family)) ?? { step: last, count: 0, unit: 'days' };
  return { ...kept, step: Math.min(kept.step, last) };
};

/** The instant that a family is looked at. */
function instantOf(scene: Scene, family: Family): Instant {
  const { step, count, unit } = momentOf(scene, family);
  const at = momentsOf(family)[step] ?? '';
  return step === family.steps.length - 1 && count > 0 ? later(at, count, unit) : at;
}

/** The trial of an example family at the moment that is chosen. */
export function trialOfFamily(scene: Scene, kit: Kit, family: Family): Trial {
  const open = openedKit(kit);
  const people = new Map(family.people.map(({ id, name }) => [id, name]));
  return {
    open,
    entries: playedFamily(open, family).entries,
    at: instantOf(scene, family),
    given: family.given ?? {},
    name: (about) => (about === 'family' ? scene.words('family') : (people.get(about) ?? about)),
  };
}

/** Plays the case forward in time: by steps, and past the last of them. */
export function timeOfFamily(scene: Scene, family: Family): TemplateResult {
  const { ui } = scene;
  const say = scene.say('trial');
  const now = momentOf(scene, family);
  const { steps } = family;
  const set = (part: Partial<Moment>): void => ui.set(momentKey(family), { ...now, ...part });
  const at = instantOf(scene, family);
  const step = steps[now.step];
  const isLast = now.step === steps.length - 1;
  const go = (by: -1 | 1, words: string, turn: string): TemplateResult =>
    html`<button
      type="button"
      class=${`btn btn--icon ${turn}`}
      aria-label=${words}
      aria-disabled=${steps[now.step + by] === undefined ? 'true' : nothing}
      @click=${() => {
        if (steps[now.step + by] !== undefined) set({ step: now.step + by });
      }}
    >
      ${sign('next')}
    </button>`;
  return html`<fieldset class="time">
    <legend class="label">${say('time')}</legend>
    <div class="row keep">
      ${go(-1, say('step-back'), 'turned')}
      <input
        type="range"
        class="time__slide"
        min="0"
        max=${steps.length - 1}
        aria-label=${say('step-slide')}
        aria-valuetext=${say('step-of', { step: now.step + 1, count: steps.length })}
        .value=${live(String(now.step))}
        @input=${(event: Event) => set({ step: Number((event.target as HTMLInputElement).value) })}
      />
      ${go(1, say('step-on'), '')}
    </div>
    <p class="small" role="status">
      ${say('step-of', { step: now.step + 1, count: steps.length })}${step === undefined ? '' : `: ${stepInWords(scene, step)}`}<br />
      <span class="soft"
        >${say('moment-is', { day: dayInWords(scene.locale, at, scene.today()), time: wallTime(at) })}</span
      >
    </p>
    ${isLast ? laterFields(scene, now, set) : nothing}
  </fieldset>`;
}

function laterFields(scene: Scene, now: Moment, set: (part: Partial<Moment>) => void): TemplateResult {
  const say = scene.say('trial');
  const name = (unit: Moment['unit']): string => scene.words(unit, { count: now.count || 5 }).replace(/^\d+\s/, '');
  return html`<div class="row keep small">
    <label for="try-later">${say('later')}</label>
    <input
      class="input time__count"
      id="try-later"
      type="number"
      min="0"
      max="999"
      .value=${live(String(now.count))}
      @input=${(event: Event) => {
        const count = (event.target as HTMLInputElement).valueAsNumber;
        if (Number.isInteger(count) && count >= 0 && count < 1000) set({ count });
      }}
    />
    ${choice({
      id: 'try-later-unit',
      label: `${say('later')}: ${scene.say('fields')('of-what')}`,
      value: now.unit,
      options: (['days', 'weeks', 'months'] as const).map((unit) => ({ value: unit, label: name(unit) })),
      change: (unit) => set({ unit: unit as Moment['unit'] }),
      isInline: true,
    })}
  </div>`;
}

/** A step of a family in a few words. */
function stepInWords({ labels, say }: Scene, step: FamilyStep): string {
  const of = (key: string): string => {
    const id = step.body?.[key];
    return typeof id === 'string' ? id : '';
  };
  const decision = `decision.${of('decision')}`;
  const names: Readonly<Partial<Record<FamilyStep['do'], string>>> = {
    answered: labels.of(`instrument/${step.instrument ?? ''}`),
    moved: labels.of(`transition/${of('transition')}`),
    decided: `${labels.fact(decision)}, ${labels.value(decision, of('option'))}`,
    placed: labels.of(`placement/${of('placement')}`),
  };
  const said = say('trial')(`do-${step.do}`, { name: names[step.do] ?? '' });
  return step.refused === undefined ? said : `${said} (${say('trial')('open-again')})`;
}
