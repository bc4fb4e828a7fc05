import { sign } from '@qadam/elements';
import { html, nothing, type TemplateResult } from 'lit';
import type { EditFault } from '../draft/edit.ts';
import { issueInWords } from './issue-words.ts';
import type { Scene } from '../scene/scene.ts';

/** Why the last thing was not done: an edit that has no place or loosens a lock, an act that the keeper refused. */
export function faultNote(scene: Scene): TemplateResult | typeof nothing {
  const { session } = scene;
  const { fault, refusal } = session;
  if (fault === undefined && refusal === undefined) return nothing;
  const say = scene.say('frame');
  return html`<div class="note note--error fault" role="alert" id="fault">
    ${sign('remove')}
    <div>
      ${
        fault === undefined
          ? html`<p><b>${say(`refused-${refusal!.refused}`, { of: refusal!.of ?? '' })}</b></p>`
          : html`<p><b>${say('not-done', { said: fault.said })}</b></p>
              <p>${whyNot(scene, fault.fault)}</p>`
      }
      <button type="button" class="btn" @click=${() => session.forgetFault()}>${say('understood')}</button>
    </div>
  </div>`;
}

function whyNot(scene: Scene, fault: EditFault): string {
  const say = scene.say('frame');
  if (fault.kind === 'locked') {
    const named = (addresses: readonly string[]): string =>
      [...new Set(addresses)].map((each) => `«${scene.labels.of(each)}»`).join(', ');
    const what = named(fault.faults.map(({ address }) => address));
    return say('locked-why', { what, locked: named(fault.faults.map(({ locked }) => locked)) });
  }
  if (fault.kind === 'shape') {
    const [issue] = fault.issues;
    const { what, todo } = issueInWords(scene, issue!);
    return `${what} ${todo}`;
  }
  const { code, target } = fault.fault;
  return say(code === 'exists' ? 'exists' : 'no-place-why', { target: scene.labels.of(target) });
}
