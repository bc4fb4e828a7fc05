import { sign } from '@qadam/elements';
import { idOf, orderKey } from '@qadam/schema';
import { html, type TemplateResult } from 'lit';
import { choice, term, type Choice } from '../../fields/controls.ts';
import { nodeChoices } from '../../fields/nodes.ts';
import type { Scene } from '../../scene/scene.ts';
import { entryTypes, entryWord, eventKinds, triggerInWords, type EventKind, type Trigger } from './deadline-words.ts';

export interface TriggersOptions {
  key: string;
  label: string;
  /** What stands for none. */
  none: string;
  value: readonly Trigger[];
  change(next: Trigger[]): void;
}

/** The events that start or meet a term: each chosen by its kind and name; of several the earliest counts. */
export function triggers(scene: Scene, { key, label, none, value, change }: TriggersOptions): TemplateResult {
  const say = scene.say('stages');
  const set = (index: number, next: Trigger): void => change(value.map((each, at) => (at === index ? next : each)));
  return html`<fieldset class="triggers stack">
    <legend class="label">${label}</legend>
    ${value.length === 0 ? html`<p class="small soft">${none}</p>` : ''}
    ${value.map((trigger, index) =>
      one(
        scene,
        `${key}-${index}`,
        trigger,
        (next) => set(index, next),
        () => change(value.filter((_, at) => at !== index)),
      ),
    )}
    ${value.length > 1 ? html`<p class="small soft">${say('earliest')}</p>` : ''}
    <button
      type="button"
      class="btn btn--quiet"
      @click=${() => {
        change([...value, { entry: 'opened' }]);
        scene.focus(`${key}-${value.length}-kind`);
      }}
    >
      ${sign('add')}${say('add-event')}<span class="hidden">: ${label}</span>
    </button>
  </fieldset>`;
}

function one(
  scene: Scene,
  key: string,
  trigger: Trigger,
  change: (next: Trigger) => void,
  remove: () => void,
): TemplateResult {
  const say = scene.say('stages');
  const kind = eventKinds.find((each) => trigger[each] !== undefined) ?? 'entry';
  const options = choicesOf(scene, kind, trigger);
  const keep = trigger.after === undefined ? {} : { after: trigger.after };
  const name = triggerInWords(scene, trigger);
  return html`<div class="trigger row" role="group" aria-label=${name}>
    ${choice({
      ...{ id: `${key}-kind`, label: say('event-kind'), value: kind, isInline: true },
      options: eventKinds.map((each) => ({ value: each, label: say(`event-${each}`) })),
      change: (next) => {
        const [first] = choicesOf(scene, next as EventKind, {});
        change({ [next]: first?.value ?? '', ...keep });
      },
    })}
    ${choice({
      ...{ id: `${key}-what`, label: say('event-what'), value: String(trigger[kind] ?? ''), options, isInline: true },
      change: (next) => change({ [kind]: next, ...keep }),
    })}
    ${
      kind === 'level'
        ? choice({
            ...{
              id: `${key}-reaches`,
              label: say('reaches'),
              value: trigger.reaches ?? '',
              isInline: true,
              nothing: '—',
            },
            options: outcomes(scene, trigger.level ?? ''),
            change: (reaches) => change({ level: trigger.level!, ...(reaches !== '' && { reaches }), ...keep }),
          })
        : ''
    }
    ${
      kind === 'fact'
        ? choice({
            ...{ id: `${key}-is`, label: say('is'), value: String(trigger.is ?? ''), isInline: true, nothing: '—' },
            options: (scene.facts.get(trigger.fact ?? '')?.values ?? []).map((value) => ({
              value,
              label: scene.labels.value(trigger.fact!, value),
            })),
            change: (is) => change({ fact: trigger.fact!, ...(is !== '' && { is }), ...keep }),
          })
        : ''
    }
    <span>${say('after')}</span>
    ${term(scene, {
      ...{ id: `${key}-after`, label: say('after'), value: trigger.after },
      of: ['days', 'weeks', 'months', 'hours', 'minutes'],
      change: (after) => {
        const { after: _, ...rest } = trigger;
        change(typeof after === 'string' ? { ...rest, after } : rest);
      },
    })}
    <button
      type="button"
      class="btn btn--icon"
      aria-label=${scene.say('fields')('remove-it', { name })}
      @click=${remove}
    >
      ${sign('remove')}
    </button>
  </div>`;
}

const outcomes = ({ tree, labels }: Scene, ruleset: string): Choice[] =>
  (tree.order.get(orderKey(`ruleset/${ruleset}`, 'outcomes')) ?? []).map((address) => ({
    value: idOf(address),
    label: labels.of(address),
  }));

function choicesOf(scene: Scene, kind: EventKind, trigger: Trigger): Choice[] {
  switch (kind) {
    case 'entry':
      return entryTypes.map((value) => ({ value, label: entryWord(scene, value) }));
    case 'document':
      return nodeChoices(scene, 'instruments');
    case 'decision':
      return nodeChoices(scene, 'decisions');
    case 'move':
      return nodeChoices(scene, 'transitions');
    case 'level':
      return nodeChoices(scene, 'rulesets');
    case 'fact':
      return [...scene.facts.values()]
        .filter(({ origin, id }) => origin.kind === 'question' || id === trigger.fact)
        .map(({ id }) => ({ value: id, label: scene.labels.fact(id) }));
  }
}
