import { html, nothing, type TemplateResult } from 'lit';
import { dayInWords } from '../../scene/days.ts';
import type { Scene } from '../../scene/scene.ts';
import { approvers, mayApprove } from './approval.ts';

/** An edition that waits for a second person: they approve it, or give it back with a reason. */
export function proposalNote(scene: Scene): TemplateResult | typeof nothing {
  const { proposal } = scene.workspace;
  if (proposal === undefined) return nothing;
  const say = scene.say('editions');
  return html`<section class="note note--open no-print" aria-label=${say('list')}>
    <div class="stack">
      <p>
        <b
          >${say('waits', { edition: proposal.edition, name: proposal.by.name, day: dayInWords(scene, proposal.at) })}</b
        >
      </p>
      <p>${proposal.note}</p>
      ${mayApprove(scene) ? verdict(scene) : html`<p class="small soft">${approvers(scene, 'approval-needed')}</p>`}
    </div>
  </section>`;
}

/** Approve it, or give it back with a reason. */
function verdict(scene: Scene): TemplateResult {
  const { ui } = scene;
  const say = scene.say('editions');
  const reason = ui.get<string>('decline-reason') ?? '';
  const decline = async (): Promise<void> => {
    if (await scene.act({ do: 'decline', reason })) ui.set('decline-reason', undefined);
  };
  return html`<p>
      <button type="button" class="btn btn--main" @click=${() => void scene.act({ do: 'approve' })}>
        ${say('approve')}
      </button>
    </p>
    <div class="field">
      <label for="decline-reason">${say('decline-reason')}</label>
      <textarea
        class="input"
        id="decline-reason"
        rows="2"
        .value=${reason}
        @input=${(event: Event) => ui.set('decline-reason', (event.target as HTMLTextAreaElement).value)}
      ></textarea>
      <p><button type="button" class="btn" @click=${() => void decline()}>${say('decline')}</button></p>
    </div>`;
}
