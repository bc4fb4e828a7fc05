import { sign } from '@qadam/elements';
import { idOf, type Operation } from '@qadam/schema';
import { html, nothing, type TemplateResult } from 'lit';
import { addOrCancel } from '../../fields/add-or-cancel.ts';
import { choice, propertyOf } from '../../fields/controls.ts';
import { languageName } from '../../fields/language-name.ts';
import { elementId, originalText } from '../../fields/nodes.ts';
import type { Scene } from '../../scene/scene.ts';
import { isHighest, isToned, outcomesOf, tones, toneOf } from './outcomes.ts';

interface Typed {
  label: string;
  /** The outcome above which it stands. */
  above: string;
  tone: string;
}

/** Asks for a new outcome: its name; where one outcome comes out, also above which it stands and how it is drawn. */
export function newOutcome(scene: Scene, ruleset: string): TemplateResult {
  const { ui, words, focus, tree, labels } = scene;
  const say = scene.say('rules');
  const key = `new-outcome ${ruleset}`;
  const typed = ui.get<Typed>(key);
  const set = (part: Partial<Typed>): void => ui.set(key, { ...typed, ...part });
  if (typed === undefined)
    return html`<p class="block">
      <button
        type="button"
        class="btn"
        id="new-outcome"
        @click=${() => {
          set({ label: '', above: '', tone: '' });
          focus('new-outcome-label');
        }}
      >
        ${sign('add')}${say('add-outcome')}
      </button>
    </p>`;
  const isOrdered = isHighest(tree, ruleset);
  const hasTone = isToned(tree, ruleset);
  const why =
    typed.label.trim() === ''
      ? say('needs-name')
      : isOrdered && typed.above === ''
        ? say('needs-above')
        : hasTone && typed.tone === ''
          ? say('needs-tone')
          : undefined;
  return html`<div class="edit asking" role="group" aria-label=${say('add-outcome')}>
    <div class="edit__body">
      <div class="field">
        <label for="new-outcome-label"
          >${say('constant-name', { language: languageName(scene, scene.languages[0] ?? 'ru') })}</label
        >
        <input
          class="input"
          id="new-outcome-label"
          .value=${typed.label}
          @input=${(event: Event) => set({ label: (event.target as HTMLInputElement).value })}
        />
      </div>
      ${
        isOrdered
          ? choice({
              ...{ id: 'new-outcome-above', label: say('above'), value: typed.above, nothing: words('choose') },
              options: outcomesOf(tree, ruleset).map((each) => ({ value: idOf(each), label: labels.of(each) })),
              change: (above) => set({ above }),
            })
          : nothing
      }
      ${
        hasTone
          ? choice({
              ...{ id: 'new-outcome-tone', label: say('tone'), value: typed.tone, nothing: words('choose') },
              options: tones.map((value) => ({ value, label: say(`tone-${value}`) })),
              change: (tone) => set({ tone }),
            })
          : nothing
      }
      <p class="small soft">${say('new-outcome-about')}</p>
      ${addOrCancel(scene, {
        ...{ key, back: 'new-outcome', why },
        add: () => add(scene, ruleset, typed) && ui.set(key, undefined),
      })}
    </div>
  </div>`;
}

/** Adds it and opens it. The others keep the sign and colour that they have by their place until now. */
function add(scene: Scene, ruleset: string, { label, above, tone }: Typed): boolean {
  const { tree, newId, go, focus } = scene;
  const name = label.trim();
  const outcome = `${ruleset}/outcome/${newId(name, (id) => tree.nodes.has(`${ruleset}/outcome/${id}`))}`;
  const placed = isToned(tree, ruleset)
    ? outcomesOf(tree, ruleset).filter((each) => propertyOf(scene, each, 'tone') === undefined)
    : [];
  const operations: Operation[] = [
    ...placed.map((each) => ({ set: `${each}/tone`, to: toneOf(tree, ruleset, each) })),
    {
      add: outcome,
      ...(above !== '' && { after: `${ruleset}/outcome/${above}` }),
      value: { ...(tone !== '' && { tone }), basis: 'assumption' },
    },
    originalText(scene, outcome, 'label', name),
  ];
  const isDone = scene.edit(scene.say('rules')('said-added-outcome', { name }), { operations });
  if (isDone) {
    go({ part: 'rules', address: outcome });
    focus(elementId('toggle', outcome));
  }
  return isDone;
}
