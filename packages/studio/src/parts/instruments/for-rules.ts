import { idOf } from '@qadam/schema';
import { html, nothing, type TemplateResult } from 'lit';
import { checks, choice, flag, propertyOf, setProperty } from '../../fields/controls.ts';
import { elementId, nodesIn } from '../../fields/nodes.ts';
import { openNode } from '../../fields/open-node.ts';
import { useInWords } from '../../remove/use-in-words.ts';
import { readersOf } from '../../remove/uses.ts';
import { listOf } from '../../scene/lists.ts';
import type { Scene } from '../../scene/scene.ts';
import { othersGiving, typeOf } from './asked.ts';
import { mayHave } from './kinds.ts';

/** What rules make of an answer: may they read it, which answers alarm, what is worse. */
export function forRules(scene: Scene, address: string): TemplateResult {
  const say = scene.say('instruments');
  const type = typeOf(scene, address);
  if (!mayHave(type, 'fact'))
    return html`<section class="group">
      <h5 class="label">${say('for-rules')}</h5>
      <p class="small soft">${say('fact-none')}</p>
    </section>`;
  const is = (key: string): boolean => propertyOf(scene, address, key) === true;
  const toggle = (key: string) => (isOn: boolean) => void setProperty(scene, address, key, isOn ? true : undefined);
  return html`<section class="group">
    <h5 class="label">${say('for-rules')}</h5>
    ${factToggle(scene, address)} ${mayHave(type, 'adverse') ? adverse(scene, address) : nothing}
    ${
      mayHave(type, 'worse')
        ? choice({
            ...{
              id: elementId('worse', address),
              label: say('worse'),
              value: propertyOf<string>(scene, address, 'worse') ?? '',
            },
            options: (['higher', 'lower'] as const).map((value) => ({ value, label: say(`worse-${value}`) })),
            nothing: say('worse-none'),
            change: (next) => setProperty(scene, address, 'worse', next === '' ? undefined : next),
          })
        : nothing
    }
    ${
      mayHave(type, 'danger')
        ? flag({ label: say('danger'), value: is('danger'), change: toggle('danger'), help: say('danger-help') })
        : nothing
    }
    ${
      is('danger') && mayHave(type, 'adverse') && propertyOf(scene, address, 'adverse') === undefined
        ? html`<p class="error-text">${say('danger-needs')}</p>`
        : nothing
    }
    ${
      mayHave(type, 'changeable') && (!is('danger') || is('changeable'))
        ? flag({ label: say('changeable'), value: is('changeable'), change: toggle('changeable') })
        : nothing
    }
  </section>`;
}

/** Whether rules may read the answer; who reads it stands below. */
function factToggle(scene: Scene, address: string): TemplateResult {
  const { labels, tree } = scene;
  const say = scene.say('instruments');
  const fact = propertyOf<string>(scene, address, 'fact');
  const readers = fact === undefined ? [] : readersOf(tree, fact);
  const others = fact === undefined ? [] : othersGiving(scene, address, fact);
  const isHeld = readers.length > 0 && others.length === 0;
  return html`<div>
    <label class="check">
      <input
        type="checkbox"
        .checked=${fact !== undefined}
        aria-disabled=${isHeld ? 'true' : nothing}
        @click=${(event: Event) => (isHeld ? event.preventDefault() : undefined)}
        @change=${(event: Event) => setFact(scene, address, (event.target as HTMLInputElement).checked)}
      />${say('fact')}
    </label>
    <p class="small soft">${isHeld ? say('fact-in-use') : say('fact-help')}</p>
    ${others.length === 0 ? nothing : html`<p class="small">${say('fact-shared', { others: others.map((each) => labels.of(each)).join(', ') })}</p>`}
    ${
      fact === undefined
        ? nothing
        : readers.length === 0
          ? html`<p class="small soft">${say('fact-no-readers')}</p>`
          : html`<details class="more">
              <summary>${say('fact-readers')}: ${readers.length}</summary>
              <ul class="list">
                ${readers.map(
                  (use) =>
                    html`<li>
                      <button type="button" class="btn btn--quiet" @click=${() => openNode(scene, use.address)}>
                        ${useInWords(scene, use)}
                      </button>
                    </li>`,
                )}
              </ul>
            </details>`
    }
  </div>`;
}

function setFact(scene: Scene, address: string, isOn: boolean): void {
  const { facts, newId, labels } = scene;
  const id = newId(idOf(address), (each) => facts.has(each));
  const said = scene.say('instruments')('said-fact', { name: labels.of(address) });
  const gone = ['fact', 'whenHidden'].filter((key) => propertyOf(scene, address, key) !== undefined);
  scene.edit(said, {
    operations: isOn ? [{ set: `${address}/fact`, to: id }] : gone.map((key) => ({ remove: `${address}/${key}` })),
  });
}

/** Answers that speak for a worse situation. */
function adverse(scene: Scene, address: string): TemplateResult {
  const say = scene.say('instruments');
  return checks({
    label: say('adverse'),
    values: listOf(propertyOf<string | string[]>(scene, address, 'adverse')),
    options: answersOf(scene, address),
    change: (next) => setProperty(scene, address, 'adverse', next.length > 1 ? next : next[0]),
  });
}

/** Answers of a question as choices; used where a value is asked for. */
export const answersOf = (scene: Scene, address: string): { value: string; label: string }[] =>
  typeOf(scene, address) === 'yes-no'
    ? (['yes', 'no'] as const).map((value) => ({ value, label: scene.words(value) }))
    : nodesIn(scene.tree, address, 'options').map((option) => ({
        value: idOf(option),
        label: scene.labels.of(option),
      }));
