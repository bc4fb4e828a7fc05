import { idOf } from '@qadam/schema';
import { html, nothing, type TemplateResult } from 'lit';
import { elementId } from '../../fields/nodes.ts';
import { restsOn } from '../../fields/rests-on.ts';
import { textFields } from '../../fields/text-fields.ts';
import { commentsOn } from '../../frame/comments.ts';
import { issuesOf } from '../../frame/issues-of.ts';
import { propertyOf } from '../../fields/controls.ts';
import type { Scene } from '../../scene/scene.ts';
import { answering } from './answering.ts';
import { formOf, isColumn, typeOf } from './asked.ts';
import { kindOfAnswer } from './kind-of-answer.ts';
import { optionsEditor } from './options-editor.ts';
import { forRules } from './for-rules.ts';
import { paper } from './paper.ts';
import { placing } from './placing.ts';
import { shownWhen } from './shown-when.ts';
import { tableFields } from './table-fields.ts';

export interface QuestionEditorOptions {
  /** Draws a column of the table that is open. */
  inner(column: string): TemplateResult;
}

/** Everything that can be said of one question or column. */
export function questionEditor(scene: Scene, address: string, { inner }: QuestionEditorOptions): TemplateResult {
  const { labels, words, place, go, focus, opened } = scene;
  const say = scene.say('instruments');
  const type = typeOf(scene, address);
  const isInner = place.address !== address && place.address?.startsWith(`${address}/column/`) === true;
  const title = isInner ? elementId('title', address) : 'editor-title';
  const isLocked = opened.base !== undefined && propertyOf(scene, address, 'locked') === true;
  const close = (): void => {
    go({
      part: 'instruments',
      address: isColumn(address) ? address.slice(0, address.lastIndexOf('/column/')) : formOf(address),
    });
    focus(isColumn(address) ? 'editor-title' : elementId('line', address));
  };
  return html`<section class="edit" aria-labelledby=${title}>
    <div class="edit__head">
      <div>
        <h4 id=${title} tabindex="-1">${labels.of(address)}</h4>
        <p class="small soft">${words('permanent-name', { id: idOf(address) })}</p>
        ${isLocked ? html`<p class="small">${words('locked-by-base')}</p>` : nothing}
      </div>
      <button type="button" class="btn" @click=${close}>
        ${words('collapse')}<span class="hidden">: ${labels.of(address)}</span>
      </button>
    </div>
    <div class="edit__body">
      ${issuesOf(scene, address)} ${textFields(scene, { address, field: 'label', label: say('wording-of') })}
      ${textFields(scene, { address, field: 'help', label: say('help-of') })} ${kindOfAnswer(scene, address)}
      ${type === 'choice' || type === 'choices' ? optionsEditor(scene, address, 'options') : nothing}
      ${type === 'long-text' ? optionsEditor(scene, address, 'prompts') : nothing}
      ${type === 'table' ? tableFields(scene, address, inner) : nothing} ${answering(scene, address)}
      ${type === 'table' || isColumn(address) ? nothing : forRules(scene, address)} ${shownWhen(scene, address)}
      ${paper(scene, address)}
      <section class="group">
        <h5 class="label">${say('grounds')}</h5>
        ${restsOn(scene, address)}
      </section>
      ${placing(scene, address)} ${commentsOn(scene, address)}
    </div>
  </section>`;
}
