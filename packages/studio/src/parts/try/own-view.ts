import type { QadamAppendDetail, QadamDraftDetail } from '@qadam/elements';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Standing } from '@qadam/runtime';
import type { Kit } from '@qadam/schema';
import { choice } from '../../fields/controls.ts';
import type { Scene } from '../../scene/scene.ts';
import { aboutOf, beganTrial, moveOwn, ownMoment, ownTrial, setOwn, takeAppend, type OwnTrial } from './own-trial.ts';

/** A real form for one child: what is answered counts at once and never leaves the page. */
export function ownView(scene: Scene, kit: Kit, levels: TemplateResult): TemplateResult {
  const say = scene.say('trial');
  const own = ownTrial(scene, kit);
  const { instrument = '' } = own;
  const about = aboutOf(kit, instrument);
  return html`<p class="small soft">${say('own-about')}</p>
    <div class="row keep">
      <div class="field">
        <label for="try-age">${say('age')}</label>
        <input
          class="input time__count"
          id="try-age"
          type="number"
          min="0"
          max="17"
          .value=${String(own.years)}
          @change=${(event: Event) => beginAnew(scene, kit, (event.target as HTMLInputElement).valueAsNumber)}
        />
      </div>
      <button type="button" class="btn push" @click=${() => beginAnew(scene, kit, own.years)}>
        ${say('begin-anew')}
      </button>
    </div>
    ${choice({
      id: 'try-form',
      label: say('form'),
      value: instrument,
      options: kit.instruments.map(({ id }) => ({ value: id, label: scene.labels.of(`instrument/${id}`) })),
      change: (chosen) => setOwn(scene, { ...own, instrument: chosen, draft: undefined }),
    })}
    ${levels}
    <div class="try__form">
      ${repeat([`${instrument} ${String(own.entries[0]?.id)}`], String, () => formOf(scene, kit, own, about))}
    </div>`;
}

function beginAnew(scene: Scene, kit: Kit, years: number): void {
  const age = Number.isInteger(years) && years >= 0 && years < 18 ? years : 3;
  const instrument = ownTrial(scene, kit).instrument;
  setOwn(scene, { ...beganTrial(kit, scene.today(), age), instrument });
}

/** Everything that the form tells ends here. */
const quiet = (event: Event): void => event.stopPropagation();

function formOf(scene: Scene, kit: Kit, own: OwnTrial, about: string): TemplateResult {
  const { instrument = '' } = own;
  return html`<qadam-form
    .kit=${kit}
    instrument=${instrument}
    about=${about}
    .entries=${own.entries}
    .now=${() => ownMoment(scene, kit, own)}
    locale=${scene.locale}
    @input=${quiet}
    @change=${quiet}
    @qadam-submit=${quiet}
    @qadam-attach=${quiet}
    @qadam-error=${quiet}
    @qadam-draft=${(event: CustomEvent<QadamDraftDetail>) => {
      event.stopPropagation();
      const { answers } = event.detail;
      setOwn(scene, { ...ownTrial(scene, kit), draft: { instrument, answers } });
    }}
    @qadam-append=${(event: CustomEvent<QadamAppendDetail>) => {
      event.stopPropagation();
      event.preventDefault();
      takeAppend(scene, kit, event.detail);
    }}
  ></qadam-form>`;
}

/** The moves that are allowed now, to be made in the trial. */
export function ownMoves(scene: Scene, kit: Kit, { moves }: Standing): TemplateResult | typeof nothing {
  const say = scene.say('trial');
  const allowed = moves.filter((move) => move.allowed);
  const { refused } = ownTrial(scene, kit);
  if (allowed.length === 0) return nothing;
  return html`<section aria-labelledby="try-moves">
    <h3 id="try-moves">${say('moves')}</h3>
    <div class="stack">
      ${allowed.map(
        ({ transition }) =>
          html`<p>
            <button type="button" class="btn" @click=${() => moveOwn(scene, kit, transition)}>
              ${say('move', { name: scene.labels.of(`transition/${transition}`) })}
            </button>
          </p>`,
      )}
    </div>
    ${refused === undefined ? nothing : html`<p class="error-text" role="alert">${say('refused', { codes: refused.join(', ') })}</p>`}
  </section>`;
}
