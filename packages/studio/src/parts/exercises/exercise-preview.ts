import type { Kit } from '@qadam/schema';
import { html, nothing, type TemplateResult } from 'lit';
import { remembered } from '../../draft/remembered.ts';
import { choice } from '../../fields/controls.ts';
import { bundleOf } from './texts-of.ts';
import type { Writing } from './exercise-fields.ts';

/** The same bundle for the same exercise: a new one would begin the exercise anew. */
const bundles = remembered(bundleOf);

/** The exercise as a learner sees it, once it is asked for. What is done there is kept nowhere. */
export function exercisePreview(writing: Writing): TemplateResult {
  const { scene, taught, language } = writing;
  const say = scene.say('exercises');
  const key = `preview-exercise/${taught.definition.id}`;
  const isShown = scene.ui.get<boolean>(key) === true;
  const kit = scene.study?.kit; // while it is studied anew, the one before
  return html`<p>
      <button
        type="button"
        class="btn"
        aria-expanded=${isShown ? 'true' : 'false'}
        @click=${() => scene.ui.set(key, !isShown)}
      >
        ${say(isShown ? 'preview-hide' : 'preview-show')}
      </button>
    </p>
    ${isShown ? (kit === undefined ? html`<p class="soft">${say('waits-for-kit')}</p>` : screen(writing, kit, language)) : nothing}`;
}

const sheets = ['task', 'key', 'tally'] as const;

function screen({ scene, taught }: Writing, kit: Kit, language: string): TemplateResult | typeof nothing {
  const { draft, workspace, languages } = scene;
  const bundle = bundles(taught, draft.families, workspace.model, languages);
  if (bundle === undefined) return nothing;
  const say = scene.say('exercises');
  const key = `sheet-of-exercise/${taught.definition.id}`;
  const sheet = scene.ui.get<string>(key) ?? '';
  const print = (event: Event): void => {
    const parts = (event.currentTarget as HTMLElement).closest('.exercise-trial')!;
    parts.querySelector('qadam-exercise')?.print();
  };
  return html`<div class="stack exercise-trial">
    <div class="row">
      ${choice({
        ...{ id: 'exercise-sheet', label: say('shown-as'), value: sheet, nothing: say('on-screen') },
        options: sheets.map((value) => ({ value, label: say(`sheet-${value}`) })),
        change: (next) => scene.ui.set(key, next),
      })}
      ${sheet === '' ? nothing : html`<button type="button" class="btn" @click=${print}>${say('print-sheet')}</button>`}
    </div>
    <div
      class="preview__screen preview__screen--desktop"
      role="region"
      aria-label=${scene.say('exercises')('preview')}
      @input=${stay}
      @change=${stay}
      @keydown=${stay}
    >
      <qadam-exercise
        .kit=${kit}
        .exercise=${bundle}
        .locale=${language}
        .sheet=${sheet === '' ? undefined : sheet}
      ></qadam-exercise>
    </div>
  </div>`;
}

/** What a learner does there is no act of the one who writes. */
const stay = (event: Event): void => event.stopPropagation();
