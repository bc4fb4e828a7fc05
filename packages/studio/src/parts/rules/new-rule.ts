import { sign } from '@qadam/elements';
import { html, nothing, type TemplateResult } from 'lit';
import { idOf, type About, type Conditions } from '@qadam/schema';
import { conditionEditor } from '../../conditions/condition-editor.ts';
import { choice, propertyOf } from '../../fields/controls.ts';
import { languageName } from '../../fields/language-name.ts';
import { originalText } from '../../fields/nodes.ts';
import type { Scene } from '../../scene/scene.ts';
import { isLevel, namedOf, outcomesOf } from './outcomes.ts';
import { openRule } from './rule-line.ts';

/** What is typed of a rule that is not there yet. */
interface NewRule {
  then: string;
  reason: string;
  conditions?: Conditions | undefined;
  isTried?: boolean;
}

const key = (ruleset: string): string => `new-rule ${ruleset}`;

/** Adds a rule by one small form: what comes of it, why, and its first condition. */
export function newRule(scene: Scene, ruleset: string): TemplateResult {
  const { ui, tree, labels, words } = scene;
  const say = scene.say('rules');
  const typed = ui.get<NewRule>(key(ruleset));
  const set = (part: Partial<NewRule>): void => ui.set(key(ruleset), { ...typed, ...part });
  const outcomes = outcomesOf(tree, ruleset).filter((each) => idOf(each) !== propertyOf(scene, ruleset, 'otherwise'));
  const choosable = outcomes.length > 0 ? outcomes : outcomesOf(tree, ruleset);
  if (typed === undefined)
    return html`<p class="block">
      <button
        type="button"
        class="btn"
        id="add-rule"
        @click=${() => {
          set({ then: idOf(choosable[0] ?? ''), reason: '' });
          scene.focus('new-rule-then');
        }}
      >
        ${sign('add')}${say('add-rule')}
      </button>
    </p>`;
  const [original = 'ru'] = scene.languages;
  const isBare = typed.reason.trim() === '';
  return html`<form
    class="edit block"
    aria-labelledby="new-rule-title"
    novalidate
    @submit=${(event: Event) => add(event, scene, ruleset)}
  >
    <div class="edit__head"><h3 id="new-rule-title">${say('new-rule')}</h3></div>
    <div class="edit__body">
      ${choice({
        id: 'new-rule-then',
        label: say('outcome'),
        value: typed.then,
        options: choosable.map((each) => ({ value: idOf(each), label: labels.of(each) })),
        change: (then) => set({ then }),
      })}
      <div class="field">
        <label for="new-rule-reason">${say('new-rule-reason', { language: languageName(scene, original) })}</label>
        <textarea
          class="input"
          id="new-rule-reason"
          rows="2"
          lang=${original}
          aria-describedby=${typed.isTried === true && isBare ? 'new-rule-bare' : nothing}
          .value=${typed.reason}
          @input=${(event: Event) => set({ reason: (event.target as HTMLTextAreaElement).value })}
        ></textarea>
        ${typed.isTried === true && isBare ? html`<p class="error-text" id="new-rule-bare">${say('needs-reason')}</p>` : nothing}
      </div>
      <div>
        <p class="label">${say('new-rule-when')}</p>
        ${conditionEditor(scene, {
          key: 'new-rule',
          label: say('new-rule-when'),
          value: typed.conditions,
          about: propertyOf<About>(scene, ruleset, 'about') ?? 'family',
          asked: !isLevel(ruleset),
          named: namedOf(tree, ruleset),
          change: (conditions) => set({ conditions }),
        })}
        ${typed.isTried === true && typed.conditions === undefined ? html`<p class="error-text">${say('needs-first')}</p>` : nothing}
      </div>
      <p class="small soft">${say('new-rule-about')}</p>
      <div class="row">
        <button type="submit" class="btn btn--main">${say('add-rule')}</button>
        <button
          type="button"
          class="btn"
          @click=${() => {
            ui.set(key(ruleset), undefined);
            scene.focus('add-rule');
          }}
        >
          ${words('cancel')}
        </button>
      </div>
    </div>
  </form>`;
}

function add(event: Event, scene: Scene, ruleset: string): void {
  event.preventDefault();
  const { ui, tree } = scene;
  const typed = ui.get<NewRule>(key(ruleset));
  const reason = typed?.reason.trim() ?? '';
  if (typed?.conditions === undefined || reason === '') {
    ui.set(key(ruleset), { ...typed, isTried: true });
    if (reason === '') scene.focus('new-rule-reason');
    return;
  }
  const id = scene.newId(reason, (each) => tree.nodes.has(`${ruleset}/rule/${each}`));
  const rule = `${ruleset}/rule/${id}`;
  const { then, conditions } = typed;
  const operations = [
    { add: rule, value: { then, conditions, basis: 'assumption' } },
    originalText(scene, rule, 'reason', reason),
  ];
  if (!scene.edit(scene.say('rules')('said-added-rule', { name: reason }), { operations })) return;
  ui.set(key(ruleset), undefined);
  openRule(scene, rule);
}
