import { html, nothing, type TemplateResult } from 'lit';
import { shortHash, withoutHidden, type TextValue } from '@qadam/schema';
import { plainText, textAt } from '../scene/make-scene.ts';
import type { Scene } from '../scene/scene.ts';
import { languageName } from './language-name.ts';

/** State of one text in one language. */
export type TextState = 'original' | 'missing' | 'draft' | 'reviewed' | 'stale';

/** What there is of a text in a language: `stale` where the original has changed since it was translated. */
function textState({ tree, languages }: Scene, language: string, address: string): TextState {
  const [original = 'ru'] = languages;
  if (language === original) return 'original';
  const from = shortHash(plainText(textAt(tree, original, address)) ?? '');
  return translationState(textAt(tree, language, address), from);
}

/** State of a translation, by the hash of the original as it is now. */
export function translationState(text: TextValue | undefined, from: string): TextState {
  if (text === undefined) return 'missing';
  if (typeof text === 'object' && text.of !== from) return 'stale';
  return typeof text === 'object' && text.status === 'reviewed' ? 'reviewed' : 'draft';
}

/** How the state of a text is drawn. */
export const stateClass: Readonly<Record<TextState, string>> = {
  original: 'small soft',
  missing: 'tag tag--none',
  draft: 'tag tag--warn',
  reviewed: 'tag tag--done',
  stale: 'tag tag--bad',
};

export interface TextFieldsOptions {
  /** Address of the node. */
  address: string;
  /** `label`, `reason`, `help`, `short` … */
  field: string;
  /** Legend of the fields. */
  label: string;
  rows?: number;
}

/** One text in every language side by side, with its state; a translation is kept with the hash of what it translates. */
export function textFields(scene: Scene, { address, field, label, rows = 2 }: TextFieldsOptions): TemplateResult {
  const target = `${address}/${field}`;
  return html`<fieldset class="text-fields">
    <legend class="label">${label}</legend>
    <div class="langs">${scene.languages.map((language) => oneLanguage(scene, { language, target, label, rows }))}</div>
  </fieldset>`;
}

interface One {
  language: string;
  target: string;
  label: string;
  rows: number;
}

function oneLanguage(scene: Scene, { language, target, label, rows }: One): TemplateResult {
  const { tree } = scene;
  const say = scene.say('fields');
  const state = textState(scene, language, target);
  const id = `text-${language}-${target.replaceAll('/', '-')}`;
  const name = languageName(scene, language);
  return html`<div class="field">
    <label for=${id}>
      <span><span class="hidden">${label}, </span>${name}</span><span class=${stateClass[state]}>${say(state)}</span>
    </label>
    <textarea
      class="input"
      id=${id}
      lang=${language}
      rows=${rows}
      .value=${plainText(textAt(tree, language, target)) ?? ''}
      @input=${(event: Event) => setText(scene, language, target, (event.target as HTMLTextAreaElement).value)}
    ></textarea>
    ${
      state === 'draft' || state === 'stale'
        ? html`<button type="button" class="btn btn--quiet review" @click=${() => review(scene, language, target)}>
            ${say('mark-reviewed')}<span class="hidden">: ${name}, ${label}</span>
          </button>`
        : nothing
    }
  </div>`;
}

/** Writes a text of a language at `<address>/<field>`; an empty one is taken away. Typing is one step of undo. */
export function setText(scene: Scene, language: string, target: string, typed: string): void {
  const text = withoutHidden(typed); // invisible characters come along when text is pasted
  const { tree, labels } = scene;
  const say = scene.say('fields');
  const place = `text/${language}/${target}` as const;
  const owner = target.slice(0, target.lastIndexOf('/'));
  const said = say('said-text', { name: labels.of(owner), language });
  const isThere = textAt(tree, language, target) !== undefined;
  if (text === '') {
    if (isThere) scene.edit(said, { operations: [{ remove: place }] }, place);
    return;
  }
  scene.edit(said, { operations: [{ set: place, to: translated(scene, language, target, text) }] }, place);
}

/** A text as it is kept: the original as it is, a translation with the hash of what it translates, a draft at first. */
export function translated({ tree, languages }: Scene, language: string, target: string, text: string): TextValue {
  const [original = 'ru'] = languages;
  if (language === original) return text;
  return { text, of: shortHash(plainText(textAt(tree, original, target)) ?? '') };
}

/** Marks a translation as read by somebody who speaks the language; it is of the original as it stands now. */
export function review(scene: Scene, language: string, target: string): void {
  const text = plainText(textAt(scene.tree, language, target)) ?? '';
  const reviewed = { ...(translated(scene, language, target, text) as object), status: 'reviewed' };
  const owner = target.slice(0, target.lastIndexOf('/'));
  const said = scene.say('fields')('said-reviewed', { name: scene.labels.of(owner), language });
  scene.edit(said, { operations: [{ set: `text/${language}/${target}`, to: reviewed }] });
}
