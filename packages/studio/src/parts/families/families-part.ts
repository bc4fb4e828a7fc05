import { sign } from '@qadam/elements';
import { html, nothing, type TemplateResult } from 'lit';
import type { Scene } from '../../scene/scene.ts';
import { familiesOf } from '../../session/session.ts';
import type { FamilyResult } from '../../study/study.ts';
import { familyEditor } from './family-editor.ts';
import { familyState } from './family-state.ts';
import { newFamilyForm } from './new-family.ts';
import { unreached } from './unreached.ts';

const filters = ['all', 'failing', 'changing'] as const;
type Filter = (typeof filters)[number];

/** Example families as tests: how each comes out now, by the edition in force, and what none of them reaches. */
export function familiesPart(scene: Scene): TemplateResult {
  const { draft, place, ui, session } = scene;
  const say = scene.say('families');
  const filter = ui.get<Filter>('families-filter') ?? 'all';
  const results = new Map((scene.study?.families ?? []).map((result) => [result.id, result]));
  const shown = familiesOf(draft).filter(({ id }) => isShown(results.get(id), filter));
  const open = place.address?.startsWith('family/') === true ? place.address.slice('family/'.length) : undefined;
  const family = open === undefined ? undefined : draft.families.get(open);
  return html`<h2 id="part-title" tabindex="-1">${scene.say('frame')('families')}</h2>
    <p class="small soft">${say('about')}</p>
    ${
      family === undefined
        ? html`<div class="row" role="group" aria-label=${say('shown')}>
              ${filters.map(
                (each) =>
                  html`<button
                    type="button"
                    class="btn btn--quiet"
                    aria-pressed=${filter === each ? 'true' : 'false'}
                    @click=${() => ui.set('families-filter', each)}
                  >
                    ${say(each)}
                  </button>`,
              )}
            </div>
            <ul class="list families">
              ${shown.map(({ id, label, about }) => {
                const name = label ?? id;
                return html`<li>
                  <button
                    type="button"
                    class="plain-link"
                    id=${`family-${id}`}
                    @click=${() => {
                      scene.go({ part: 'families', address: `family/${id}` });
                      scene.focus('family-title');
                    }}
                  >
                    ${name}
                  </button>
                  ${about === undefined ? nothing : html`<p class="small soft">${about}</p>`}
                  ${familyState(scene, results.get(id))}
                </li>`;
              })}
            </ul>
            ${
              ui.get('new-family') === undefined
                ? html`<button
                    type="button"
                    class="btn"
                    @click=${() => {
                      ui.set('new-family', {});
                      scene.focus('new-family-name');
                    }}
                  >
                    ${sign('add')}${say('add-family')}
                  </button>`
                : newFamilyForm(scene)
            }
            ${session.fresh.reached === undefined ? nothing : unreached(scene, session.fresh.reached)}`
        : familyEditor(scene, family, results.get(family.id))
    }`;
}

function isShown(result: FamilyResult | undefined, filter: Filter): boolean {
  if (filter === 'failing') return result !== undefined && result.failed.length > 0;
  return filter === 'all' || (result !== undefined && result.changed.length > 0);
}
