import { sign } from '@qadam/elements';
import { html, type TemplateResult } from 'lit';
import type { TaughtExercise } from '../../draft/taught.ts';
import type { Scene } from '../../scene/scene.ts';
import { textAtPath } from './texts-of.ts';

/** What an exercise is called in the language of the screen, else in the original. */
export const exerciseName = ({ locale, languages }: Scene, taught: TaughtExercise): string =>
  textAtPath(taught, locale.slice(0, 2), ['label']) ??
  textAtPath(taught, languages[0] ?? 'ru', ['label']) ??
  taught.definition.id;

/** That the rules no longer give what an exercise says is right. */
export function staleMark(scene: Scene, id: string): TemplateResult {
  const stale = scene.session.fresh.stale?.filter(({ exercise }) => exercise === id) ?? [];
  return html`${stale.map(
    ({ of, written, now }) =>
      html`<p class="tag tag--bad">
        ${sign('medium')}${scene.say('exercises')('stale', { of, written: inWords(written), now: inWords(now) })}
      </p>`,
  )}`;
}

const inWords = (value: unknown): string => (value === undefined ? '–' : [value].flat().map(String).join(' – '));
