import { sign, uncover } from '@qadam/elements';
import { html, nothing, type TemplateResult } from 'lit';
import { checksPart } from '../parts/checks/checks-part.ts';
import { editionsPart } from '../parts/editions/editions-part.ts';
import { exercisesPart } from '../parts/exercises/exercises-part.ts';
import { expertPart } from '../parts/expert/expert-part.ts';
import { familiesPart } from '../parts/families/families-part.ts';
import { historyPart } from '../parts/history/history-part.ts';
import { instrumentsPart } from '../parts/instruments/instruments-part.ts';
import { overlayPart } from '../parts/overlay/overlay-part.ts';
import { rulesPart } from '../parts/rules/rules-part.ts';
import { stagesPart } from '../parts/stages/stages-part.ts';
import { textsPart } from '../parts/texts/texts-part.ts';
import { tryPanel } from '../parts/try/try-panel.ts';
import { parts, type Scene, type StudioPart } from '../scene/scene.ts';
import { removal } from '../remove/removal.ts';
import { faultNote } from './fault-note.ts';
import { meeting } from './meeting.ts';
import { strip } from './strip.ts';
import { top } from './top.ts';
import { counts } from './counts.ts';

const drawn: Readonly<Record<StudioPart, (scene: Scene) => TemplateResult>> = {
  instruments: instrumentsPart,
  texts: textsPart,
  rules: rulesPart,
  stages: stagesPart,
  families: familiesPart,
  exercises: exercisesPart,
  checks: checksPart,
  editions: editionsPart,
  overlay: overlayPart,
  history: historyPart,
  expert: expertPart,
};
/** Parts beside which a family can be tried. */
const withTrial: readonly StudioPart[] = ['rules', 'stages', 'families'];

/** The whole studio of a session. */
export function frame(scene: Scene): TemplateResult {
  const { session, place, ui } = scene;
  const say = scene.say('frame');
  const mayTry = withTrial.includes(place.part) && session.meeting === undefined;
  const isTrying = mayTry && (ui.get<boolean>('trying') ?? place.part === 'rules');
  return html`<div
    class=${isTrying ? 'studio' : 'studio studio--two'}
    @keydown=${(event: KeyboardEvent) => keys(event, scene)}
  >
    ${top(scene)}
    <nav class="studio__nav" part="parts" aria-label=${say('parts')}>
      <ul>
        ${parts
          .filter((part) => part !== 'overlay' || scene.opened.base !== undefined)
          .map(
            (part) =>
              html`<li>
                <button
                  type="button"
                  id=${`part-${part}`}
                  aria-current=${place.part === part ? 'page' : nothing}
                  @click=${() => scene.go({ part })}
                >
                  <span>${say(part)}</span><span class="num">${counts(scene, part)}</span>
                </button>
              </li>`,
          )}
      </ul>
    </nav>
    <div class="studio__main" part="main" @keyup=${bringOut}>
      ${faultNote(scene)} ${middle(scene)}
      ${
        mayTry && !isTrying
          ? html`<p>
              <button type="button" class="btn btn--quiet" @click=${() => ui.set('trying', true)}>
                ${sign('add')}${say('try-open')}
              </button>
            </p>`
          : nothing
      }
    </div>
    ${
      isTrying
        ? html`<aside class="studio__side stack" part="try" aria-labelledby="try-title">${tryPanel(scene)}</aside>`
        : nothing
    }
    ${strip(scene)}
  </div>`;
}

/** What stands before everything else: two versions that wait, something that is being taken away; else the part. */
function middle(scene: Scene): TemplateResult {
  const { session, ui, place } = scene;
  if (session.meeting !== undefined) return meeting(scene, session.meeting);
  const removing = ui.get<string>('removing');
  return removing === undefined ? drawn[place.part](scene) : removal(scene, removing);
}

/** Undo and redo by keys, outside of fields that have an undo of their own. */
function keys(event: KeyboardEvent, { session }: Scene): void {
  if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z') return;
  const target = event.composedPath()[0];
  if (target instanceof HTMLElement && target.closest('.cm-editor') !== null) return;
  event.preventDefault();
  if (event.shiftKey) session.redo();
  else session.undo();
}

/** Head and strip stay in view. */
function bringOut(event: KeyboardEvent): void {
  const root = (event.currentTarget as Element).getRootNode() as ShadowRoot;
  uncover(event, root.querySelectorAll('.studio__top, .strip'));
}
