import { html, nothing, type TemplateResult } from 'lit';
import { openDraft } from '../../draft/draft.ts';
import type { Scene } from '../../scene/scene.ts';
import type { Save } from '../../workspace/workspace.ts';

/** What was done and when; any state comes back as one more change. */
export function historyPart(scene: Scene): TemplateResult {
  const { session, workspace, ui } = scene;
  const say = scene.say('history');
  const days = byDay(workspace.saves);
  return html`<h2 id="part-title" tabindex="-1">${scene.say('frame')('history')}</h2>
    <p class="small soft">${say('about')}</p>
    ${ui.get('history-fault') === undefined ? nothing : html`<p class="note note--error" role="alert">${say('not-there')}</p>`}
    <section aria-labelledby="now-title">
      <h3 id="now-title">${say('now')}</h3>
      ${
        session.history.steps.length === 0
          ? html`<p class="small soft">${say('nothing-done')}</p>`
          : html`<ol class="list" reversed>
              ${session.history.steps.map(({ said }) => html`<li>${said}</li>`).reverse()}
            </ol>`
      }
    </section>
    <section class="block" aria-labelledby="saves-title">
      <h3 id="saves-title">${say('saves')}</h3>
      ${days.length === 0 ? html`<p class="small soft">${say('no-saves')}</p>` : nothing}
      ${days.map(([day, saves]) => {
        const name = dayName(scene, day);
        return html`<section aria-label=${name}>
          <h4>${name}</h4>
          ${
            saves.at(-1)!.version === workspace.version
              ? nothing
              : html`<p>
                  <button type="button" class="btn" @click=${() => goBack(scene, saves.at(-1)!.version, name)}>
                    ${say('back-to-day', { day: name })}
                  </button>
                </p>`
          }
          <ul class="list">
            ${saves
              .map(
                ({ version, at, by, said }) =>
                  html`<li class="row spread">
                    <span>
                      <span class="small soft">${say('save-line', { time: at.slice(11, 16), name: by.name })}</span
                      ><br />
                      ${said.join('; ')}
                    </span>
                    <button
                      type="button"
                      class="btn btn--quiet"
                      @click=${() => goBack(scene, version - 1, `${name}, ${at.slice(11, 16)}`)}
                    >
                      ${say('back-to')}<span class="hidden">: ${said.join('; ')}</span>
                    </button>
                  </li>`,
              )
              .reverse()}
          </ul>
        </section>`;
      })}
      ${
        workspace.saves.length === 0
          ? nothing
          : html`<p>
              <button type="button" class="btn" @click=${() => goBack(scene, 0, say('begun'))}>
                ${say('back-to-begin')}
              </button>
            </p>`
      }
    </section>`;
}

/** Saves by day, the newest day first; within a day the oldest first. */
function byDay(saves: readonly Save[]): [string, Save[]][] {
  const days = new Map<string, Save[]>();
  for (const save of saves) days.set(save.at.slice(0, 10), [...(days.get(save.at.slice(0, 10)) ?? []), save]);
  return [...days].reverse();
}

function dayName({ locale, today, say }: Scene, day: string): string {
  if (day === today()) return say('history')('today');
  const date = new Date(`${day}T00:00:00Z`);
  return new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' }).format(
    date,
  );
}

/** The whole draft becomes what it was; undo takes it back. */
async function goBack(scene: Scene, version: number, day: string): Promise<void> {
  const { session, workspace, ui } = scene;
  await session.keepNow();
  const files = await scene.past(version).catch(() => undefined);
  const opened = files && openDraft(new Map(Object.entries(files)), workspace.model);
  ui.set('history-fault', opened === undefined ? true : undefined);
  if (opened !== undefined) session.replace(scene.say('history')('said-back', { day }), opened.draft);
}
