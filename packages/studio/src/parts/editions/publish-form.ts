import { html, nothing, type TemplateResult } from 'lit';
import { areTexts, operationsBetween } from '../../draft/differences.ts';
import { choice } from '../../fields/controls.ts';
import { obstacles } from '../../frame/strip.ts';
import type { Scene } from '../../scene/scene.ts';
import { approving, approvingInWords } from './approval.ts';
import type { OpenedInForce } from './in-force.ts';

interface Typed {
  number?: string;
  kind?: 'whole' | 'texts';
  note?: string;
  order?: string;
  unit?: string;
  isPilot?: boolean;
  from?: string;
}

/** Publishing: what is said of the new edition, and why it cannot be published yet. */
export function publishForm(scene: Scene, current: OpenedInForce | undefined): TemplateResult {
  const { ui, workspace } = scene;
  const say = scene.say('editions');
  const typed = ui.get<Typed>('publish') ?? {};
  const set = (more: Typed): void => ui.set('publish', { ...typed, ...more });
  const changes = current === undefined ? [] : operationsBetween(current.tree, scene.tree);
  const kind = typed.kind ?? (changes.length > 0 && areTexts(changes) ? 'texts' : 'whole');
  const last = workspace.editions.at(-1)?.edition ?? '0.0.0';
  const number = typed.number ?? nextNumber(last, kind);
  const isApproved = approving(scene).length > 0;
  const against = obstacles(scene);
  const units = workspace.units ?? [];
  const input = (key: 'number' | 'order' | 'from', label: string, value: string, type = 'text'): TemplateResult =>
    html`<div class="field">
      <label for=${`publish-${key}`}>${label}</label>
      <input
        class="input"
        type=${type}
        id=${`publish-${key}`}
        .value=${value}
        @input=${(event: Event) => set({ [key]: (event.target as HTMLInputElement).value })}
      />
    </div>`;
  const from = typed.from ?? scene.today();
  const publish = async (): Promise<void> => {
    if (against.length > 0) return;
    const unit = typed.isPilot === true ? (typed.unit ?? units[0]) : undefined;
    const isDone = await scene.act({
      ...{ do: 'publish', version: workspace.version, edition: number, kind, note: typed.note ?? '' },
      ...(typed.order !== undefined && typed.order !== '' && { order: typed.order }),
      scope: { from, ...(unit !== undefined && { unit }) },
    });
    if (isDone) ui.set('publish', undefined);
    scene.focus(isDone ? 'editions-list' : 'fault');
  };
  return html`<section class="panel panel__body stack no-print" aria-labelledby="publish-title">
    <h3 id="publish-title">${say('publish')}</h3>
    <div class="halves">
      ${input('number', say('number'), number)}
      ${choice({
        ...{ id: 'publish-kind', label: say('kind'), value: kind },
        options: (['whole', 'texts'] as const).map((value) => ({ value, label: say(value) })),
        change: (value) => set({ kind: value as 'whole' }),
      })}
    </div>
    <div class="field">
      <label for="publish-note">${say('note')}</label>
      <textarea
        class="input"
        id="publish-note"
        rows="3"
        .value=${typed.note ?? ''}
        @input=${(event: Event) => set({ note: (event.target as HTMLTextAreaElement).value })}
      ></textarea>
    </div>
    <div class="halves">
      ${input('order', say('order'), typed.order ?? '')} ${input('from', say('from'), from, 'date')}
    </div>
    ${
      units.length === 0
        ? nothing
        : html`<fieldset>
            <legend class="label">${say('scope')}</legend>
            <div class="radios">
              ${[false, true].map(
                (isPilot) =>
                  html`<label class="check">
                    <input
                      type="radio"
                      name="scope"
                      .checked=${(typed.isPilot ?? false) === isPilot}
                      @change=${() => set({ isPilot })}
                    />${say(isPilot ? 'pilot' : 'everywhere')}
                  </label>`,
              )}
            </div>
            ${
              typed.isPilot === true
                ? choice({
                    ...{ id: 'publish-unit', label: say('unit'), value: typed.unit ?? units[0]! },
                    options: units.map((value) => ({ value, label: value })),
                    change: (unit) => set({ unit }),
                  })
                : nothing
            }
          </fieldset>`
    }
    ${
      isApproved
        ? html`<p class="small soft">${say('approval-needed', { roles: approvingInWords(scene) })}</p>`
        : nothing
    }
    <p>
      <button
        type="button"
        class="btn btn--main"
        id="publish-now"
        aria-disabled=${against.length > 0 ? 'true' : 'false'}
        aria-describedby="publish-why"
        @click=${() => void publish()}
      >
        ${isApproved ? say('propose-now') : say('publish-now', { edition: number })}
      </button>
    </p>
    <p class="small" id="publish-why">
      ${against.length > 0 ? scene.say('frame')('cannot-publish', { why: against.join(', ') }) : scene.say('frame')('can-publish')}
    </p>
  </section>`;
}

/** The number that follows: of corrected texts the third part, else the second. */
function nextNumber(edition: string, kind: 'whole' | 'texts'): string {
  const [major = 0, minor = 0, patch = 0] = edition.split('.').map(Number);
  return kind === 'texts' ? `${major}.${minor}.${patch + 1}` : `${major}.${minor + 1}.0`;
}
