import { html, type TemplateResult } from 'lit';
import type { Conflict, Side } from '@qadam/schema';
import { conflictTable } from './conflicts.ts';
import type { Scene } from '../scene/scene.ts';
import type { Meeting } from '../session/session.ts';

/** Somebody else has saved first: both versions, and what has to be decided. */
export function meeting(scene: Scene, { workspace, joined }: Meeting): TemplateResult {
  const { ui, session } = scene;
  const say = scene.say('frame');
  const name = workspace.saves.at(-1)?.by.name ?? '';
  const decided = ui.get<ReadonlyMap<string, Side>>('met') ?? new Map<string, Side>();
  const decide = (conflict: Conflict, side: Side): void =>
    ui.set('met', new Map([...decided, [conflict.target, side]]));
  const { conflicts, copies } = joined;
  return html`<section class="panel meeting" aria-labelledby="met-title">
    <div class="panel__head">
      <h2 id="met-title" tabindex="-1">${say('met-title', { name })}</h2>
      <p>${say('met-about', { name })}</p>
      <p>${conflicts.length === 0 ? say('met-all-joined') : say('met-decide', { count: conflicts.length })}</p>
    </div>
    ${conflicts.map((conflict) => conflictTable(scene, conflict, decided.get(conflict.target) ?? conflict.taken, decide))}
    ${copies.map((each) => html`<p class="panel__body">${say('copied-family', { id: each.id, copy: each.copy })}</p>`)}
    <div class="panel__body">
      <button
        type="button"
        class="btn btn--main"
        @click=${() => {
          session.decide(say('joined-said', { name }), decided);
          ui.set('met', undefined);
        }}
      >
        ${say('record-result')}
      </button>
    </div>
  </section>`;
}
