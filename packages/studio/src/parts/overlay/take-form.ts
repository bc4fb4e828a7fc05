import { html, nothing, type TemplateResult } from 'lit';
import { takeBase, type BaseFault } from '../../draft/take-base.ts';
import type { Scene } from '../../scene/scene.ts';

/** Files of a new edition of the base that is being looked at. */
export interface Taking {
  files: ReadonlyMap<string, string>;
}

/** Where a new edition of the base comes from: what the keeper offers, or a file. */
export function takeForm(scene: Scene): TemplateResult {
  const { ui, workspace, opened } = scene;
  const say = scene.say('overlay');
  const fault = ui.get<BaseFault>('take-fault');
  const look = (files: ReadonlyMap<string, string>): void => {
    const result = takeBase(opened, scene.draft, files);
    ui.set('take-fault', typeof result === 'string' ? result : undefined);
    if (typeof result !== 'string') ui.set('taking', { files });
    if (typeof result !== 'string') scene.focus('taken-title');
  };
  const { offered } = workspace;
  return html`<section class="no-print" aria-labelledby="take-title">
    <h3 id="take-title">${say('take')}</h3>
    <p class="small soft">${say('take-about')}</p>
    <p class="row">
      ${
        offered === undefined
          ? nothing
          : html`<button type="button" class="btn" @click=${() => look(new Map(Object.entries(offered)))}>
              ${say('take')}
            </button>`
      }
      <label class="btn open-file">
        <input
          type="file"
          accept=".json,application/json"
          @change=${async (event: Event) => {
            const files = await filesOf(event.target as HTMLInputElement);
            if (files === undefined) ui.set('take-fault', 'not-base');
            else look(files);
          }}
        />${say('take-file')}
      </label>
    </p>
    ${fault === undefined ? nothing : html`<p class="note note--error" role="alert">${say(fault, { base: opened.base?.id ?? '' })}</p>`}
  </section>`;
}

async function filesOf(input: HTMLInputElement): Promise<ReadonlyMap<string, string> | undefined> {
  try {
    const { files } = JSON.parse((await input.files?.[0]?.text()) ?? '') as { files?: Record<string, string> };
    return files && new Map(Object.entries(files));
  } catch {
    return undefined;
  }
}
