import { html, nothing, type TemplateResult } from 'lit';
import { dayInWords } from '../../scene/days.ts';
import type { Scene } from '../../scene/scene.ts';
import { approvers, mayApprove } from './approval.ts';
import type { PublishedEdition } from '../../workspace/workspace.ts';

/** Published editions, the newest first: who, when, why, where; a pilot can be widened, any edition recalled. */
export function editionList(scene: Scene): TemplateResult {
  const say = scene.say('editions');
  return html`<section class="no-print block" aria-labelledby="editions-list">
    <h3 id="editions-list" tabindex="-1">${say('list')}</h3>
    ${mayApprove(scene) ? nothing : html`<p class="small soft">${approvers(scene, 'approvers-alone')}</p>`}
    <ul class="list">
      ${scene.workspace.editions.map((edition) => html`<li>${oneEdition(scene, edition)}</li>`).reverse()}
    </ul>
  </section>`;
}

function oneEdition(scene: Scene, edition: PublishedEdition): TemplateResult {
  const say = scene.say('editions');
  const { scope, recalled, note, order, approvedBy, kind } = edition;
  const facts = [
    scope.unit === undefined
      ? say('since', { from: dayInWords(scene, scope.from) })
      : say('is-pilot', { unit: scope.unit, from: dayInWords(scene, scope.from) }),
    ...(kind === 'texts' ? [say('only-texts')] : []),
    ...(order === undefined ? [] : [say('order-line', { order })]),
    ...(approvedBy === undefined ? [] : [say('approved-by', { name: approvedBy.name })]),
  ];
  return html`<p>
      <b
        >${say('edition-line', { edition: edition.edition, day: dayInWords(scene, edition.at), name: edition.by.name })}</b
      >
    </p>
    <p class="small soft">${facts.join('; ')}</p>
    ${note === '' ? nothing : html`<p>${note}</p>`}
    ${
      recalled === undefined
        ? mayApprove(scene)
          ? acts(scene, edition)
          : nothing
        : html`<p class="tag tag--bad">
            ${say('recalled', { day: dayInWords(scene, recalled.at), reason: recalled.reason })}
          </p>`
    }`;
}

/** Letting a pilot apply everywhere, and recalling with a reason. */
function acts(scene: Scene, { edition, scope }: PublishedEdition): TemplateResult {
  const { ui } = scene;
  const say = scene.say('editions');
  const key = `recall ${edition}`;
  const reason = ui.get<string>(key);
  const recall = async (): Promise<void> => {
    if (await scene.act({ do: 'recall', edition, reason: reason ?? '' })) ui.set(key, undefined);
  };
  return html`<p class="row">
      ${
        scope.unit === undefined
          ? nothing
          : html`<button
              type="button"
              class="btn"
              aria-label=${say('widen-of', { edition })}
              @click=${() => scene.act({ do: 'widen', edition, from: scene.today() })}
            >
              ${say('widen')}
            </button>`
      }
      <button
        type="button"
        class="btn btn--quiet"
        aria-label=${say('recall-of', { edition })}
        aria-expanded=${reason === undefined ? 'false' : 'true'}
        @click=${() => {
          ui.set(key, reason === undefined ? '' : undefined);
          if (reason === undefined) scene.focus(`recall-${edition}`);
        }}
      >
        ${say('recall')}
      </button>
    </p>
    ${
      reason === undefined
        ? nothing
        : html`<div class="field">
            <label for=${`recall-${edition}`}>${say('recall-reason')}</label>
            <textarea
              class="input"
              id=${`recall-${edition}`}
              rows="2"
              aria-describedby=${`recall-about-${edition}`}
              .value=${reason}
              @input=${(event: Event) => ui.set(key, (event.target as HTMLTextAreaElement).value)}
            ></textarea>
            <p class="small soft" id=${`recall-about-${edition}`}>${say('recall-about')}</p>
            <p><button type="button" class="btn btn--danger" @click=${() => void recall()}>${say('recall')}</button></p>
          </div>`
    }`;
}
