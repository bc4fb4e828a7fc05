import type { About, Conditions } from '@qadam/schema';
import { html, nothing, type TemplateResult } from 'lit';
import { conditionEditor } from '../../conditions/condition-editor.ts';
import { choice, flag, propertyOf, setProperty, term } from '../../fields/controls.ts';
import { nodeChoices } from '../../fields/nodes.ts';
import { listOf } from '../../scene/lists.ts';
import type { Scene } from '../../scene/scene.ts';
import { deadlineInWords, type Trigger } from './deadline-words.ts';
import { triggers } from './triggers.ts';

const days = ['days', 'weeks', 'months', 'years'] as const;

/** A term in words that can be chosen: within how long, from what, how often, until what. */
export function deadlineEditor(scene: Scene, address: string): TemplateResult {
  const say = scene.say('stages');
  const of = <T>(key: string): T | undefined => propertyOf<T>(scene, address, key);
  const set = (key: string, value: unknown): void => void setProperty(scene, address, key, value, `${address}/${key}`);
  const key = address.replaceAll('/', '-');
  const one = (list: Trigger[]): Trigger | Trigger[] | undefined => (list.length > 1 ? list : list[0]);
  const aTerm = (property: 'within' | 'every' | 'for', of_?: typeof days): TemplateResult =>
    term(scene, {
      ...{ id: `${key}-${property}`, label: say(property), value: of(property) },
      ...(of_ && { of: of_ }),
      change: (next) => set(property, next),
    });
  const then = of<{ every?: string; for?: string }>('then');
  const isSeries = of('every') !== undefined;
  return html`<fieldset class="words">
      <legend class="label">${say('deadline-words')}</legend>
      <p class="small soft">${deadlineInWords(scene, address) || say('no-term')}</p>
      <p>${say('within')} ${aTerm('within')}</p>
      <p>${say('every')} ${aTerm('every', days)} ${isSeries ? html`${say('for')} ${aTerm('for', days)}` : nothing}</p>
      ${
        isSeries
          ? html`<p>
                ${say('then')}
                ${term(scene, {
                  ...{ id: `${key}-then`, label: say('then'), value: then?.every, of: days },
                  change: (every) => set('then', every === undefined ? undefined : { ...then, every }),
                })}
              </p>
              ${choice({
                ...{ id: `${key}-counted`, label: say('counted'), value: of<string>('counted') ?? 'windows' },
                options: (['windows', 'sinceLast'] as const).map((value) => ({ value, label: say(value) })),
                change: (value) => set('counted', value === 'windows' ? undefined : value),
              })}`
          : nothing
      }
    </fieldset>
    ${triggers(scene, {
      ...{ key: `${key}-starts`, label: say('starts-with'), none: say('starts-when') },
      value: listOf(of<Trigger | Trigger[]>('starts')),
      change: (next) => set('starts', one(next)),
    })}
    ${triggers(scene, {
      ...{ key: `${key}-met`, label: say('met-by'), none: say('nothing') },
      value: listOf(of<Trigger | Trigger[]>('metBy')),
      change: (next) => set('metBy', one(next)),
    })}
    <div>
      <p class="label">${say('deadline-when')}</p>
      ${of('when') === undefined ? html`<p class="small soft">${say('always-runs')}</p>` : nothing}
      ${conditionEditor(scene, {
        ...{ key: `${key}-when`, label: say('deadline-when'), value: of<Conditions>('when') },
        about: of<About>('about') ?? 'family',
        change: (next) => set('when', next),
      })}
      ${flag({
        ...{ label: say('whenUnknown'), value: of('whenUnknown') === 'due' },
        change: (isOn) => set('whenUnknown', isOn ? 'due' : undefined),
      })}
    </div>
    ${choice({
      ...{ id: `${key}-on`, label: say('on-date'), value: of<string>('on') ?? '', nothing: say('nothing') },
      options: dates(scene),
      change: (value) => set('on', value || undefined),
    })}
    ${
      of('on') === undefined
        ? nothing
        : flag({
            label: say('replaces'),
            value: of('replaces') === true,
            change: (isOn) => set('replaces', isOn || undefined),
          })
    }
    <div class="halves">
      ${choice({
        ...{ id: `${key}-contact`, label: say('contact'), value: of<string>('contact') ?? '', nothing: say('nothing') },
        options: nodeChoices(scene, 'contacts'),
        change: (value) => set('contact', value || undefined),
      })}
      ${choice({
        ...{
          id: `${key}-instrument`,
          label: say('instrument'),
          value: of<string>('instrument') ?? '',
          nothing: say('nothing'),
        },
        options: nodeChoices(scene, 'instruments'),
        change: (value) => set('instrument', value || undefined),
      })}
    </div>
    <div>
      <p class="label">${say('warn')}</p>
      ${term(scene, { id: `${key}-warn`, label: say('warn'), value: of('warn'), change: (next) => set('warn', next) })}
      ${flag({ label: say('restarts'), value: of('restarts') === true, change: (isOn) => set('restarts', isOn || undefined) })}
      ${flag({ label: say('urgent'), value: of('urgent') === true, change: (isOn) => set('urgent', isOn || undefined) })}
    </div>`;
}

const dates = ({ facts, labels }: Scene): { value: string; label: string }[] =>
  [...facts.values()]
    .filter(({ type, id }) => (type === 'date' || type === 'date-time') && !id.startsWith('row.'))
    .map(({ id }) => ({ value: id, label: labels.fact(id) }));
