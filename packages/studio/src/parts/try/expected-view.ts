import { sign } from '@qadam/elements';
import { html, nothing, type TemplateResult } from 'lit';
import type { FamilyCheck } from '@qadam/runtime';
import type { Family } from '@qadam/schema';
import type { Scene } from '../../scene/scene.ts';
import { playedFamily, type Trial } from './trial.ts';

/** What an example family expects, and where something else comes out. */
export function expectedView(scene: Scene, trial: Trial, family: Family): TemplateResult {
  const say = scene.say('trial');
  const { checks } = playedFamily(trial.open, family);
  const failed = checks.filter(({ ok }) => !ok);
  if (failed.length === 0)
    return html`<p class="small">
      ${
        checks.length === 0
          ? say('expects-nothing')
          : html`<span class="tag tag--done">${sign('check')}${say('agrees', { count: checks.length })}</span>`
      }
    </p>`;
  return html`<div class="note note--error">
    ${sign('remove')}
    <div>
      <p><b>${say('expected')}</b></p>
      ${failed.map((check) => html`<p class="small">${checkInWords(scene, trial, check)}</p>`)}
      ${
        scene.place.address === `family/${family.id}`
          ? nothing
          : html`<button
              type="button"
              class="btn btn--quiet"
              @click=${() => scene.go({ part: 'families', address: `family/${family.id}` })}
            >
              ${say('open-family')}
            </button>`
      }
    </div>
  </div>`;
}

/** One comparison that does not come out as expected, as a sentence. */
export function checkInWords(scene: Scene, { name }: Pick<Trial, 'name'>, check: FamilyCheck): string {
  const say = scene.say('trial');
  const [kind = '', id = '', about = ''] = check.what.split('/');
  const value = (given: unknown): string => valueInWords(scene, kind, id, given);
  const what = nameOf(scene, kind, id, about === '' ? '' : name(about));
  return say('differs', { step: check.step + 1, what, expected: value(check.expected), actual: value(check.actual) });
}

const plain = [
  'moves',
  'stage',
  'asks',
  'because',
  'accepted',
  'refused',
  'round',
  'awaiting',
  'registers',
  'reconsider',
] as const;

function nameOf({ labels, say }: Scene, kind: string, id: string, about: string): string {
  const trial = say('trial');
  if (kind === 'levels' || kind === 'outcomes')
    return trial('of-level', { ruleset: labels.of(`ruleset/${id}`), about });
  if (kind === 'due' || kind === 'deadlines') return trial('of-level', { ruleset: labels.of(`deadline/${id}`), about });
  const known = plain.find((each) => each === kind);
  return known === undefined ? kind : trial(`what-${known}`);
}

function valueInWords(scene: Scene, kind: string, id: string, given: unknown): string {
  const { labels, say } = scene;
  const trial = say('trial');
  if (given === undefined || given === null || (Array.isArray(given) && given.length === 0)) return trial('nothing');
  if (kind === 'accepted') return trial(given === undefined ? 'nothing' : 'what-refused');
  const one = (value: unknown): string => {
    const text = String(value);
    if (kind === 'levels' || kind === 'outcomes') return labels.value(id, text);
    if (kind === 'moves') return labels.of(`transition/${text}`);
    if (kind === 'stage') return labels.of(`stage/${text}`);
    if (kind === 'asks') return labels.fact(text);
    if (kind === 'deadlines') return stateInWords(scene, text);
    if (kind === 'because') return ruleName(scene, text);
    return text;
  };
  return (Array.isArray(given) ? (given as unknown[]) : [given]).map(one).join(', ');
}

const states = ['unset', 'possible', 'running', 'warning', 'due', 'met', 'metLate', 'missed', 'void'] as const;
/** The state of a deadline in words. */
export function stateInWords({ say }: Pick<Scene, 'say'>, state: string): string {
  const known = states.find((each) => each === state);
  return known === undefined ? say('trial')('nothing') : say('trial')(`state-${known}`);
}

function ruleName({ tree, labels }: Scene, id: string): string {
  const found = [...tree.nodes.keys()].find((address) => address.endsWith(`/rule/${id}`));
  return found === undefined ? id : labels.of(found);
}
