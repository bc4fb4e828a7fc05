import { html, nothing, type TemplateResult } from 'lit';
import { importFile, type ImportFault } from '../../workspace/import.ts';
import type { Scene } from '../../scene/scene.ts';

/** The model as one file, out and in: all of it, or nothing with the place of what is wrong. */
export function files(scene: Scene): TemplateResult {
  const { ui } = scene;
  const say = scene.say('editions');
  const faults = ui.get<readonly ImportFault[]>('import-faults');
  return html`<section class="block no-print" aria-labelledby="files-title">
    <h3 id="files-title">${say('files')}</h3>
    <p class="row">
      <button type="button" class="btn" @click=${() => save(scene)}>${say('export')}</button>
      <label class="btn open-file">
        <input type="file" accept=".json,application/json" @change=${(event: Event) => void take(scene, event)} />
        ${say('import')}
      </label>
    </p>
    <p class="small soft">${say('import-about')}</p>
    ${
      faults === undefined
        ? nothing
        : faults.length === 0
          ? html`<p class="tag tag--done" role="status">${say('import-done')}</p>`
          : html`<div class="note note--error" role="alert" id="import-refused" tabindex="-1">
              <div>
                <p><b>${say('import-refused')}</b></p>
                <ul>
                  ${faults.map((fault) => html`<li>${faultInWords(scene, fault)}</li>`)}
                </ul>
              </div>
            </div>`
    }
  </section>`;
}

function faultInWords(scene: Scene, fault: ImportFault): string {
  const say = scene.say('editions');
  switch (fault.kind) {
    case 'not-file':
      return say('import-not-file');
    case 'other-model':
      return say('import-other-model', { model: fault.of, own: scene.workspace.model });
    case 'base':
      return say('import-base', { path: fault.of });
    case 'locked':
      return say('import-locked', { locked: scene.labels.of(fault.of) });
    case 'issue':
      return fault.of;
  }
}

async function take(scene: Scene, event: Event): Promise<void> {
  const input = event.target as HTMLInputElement;
  const [file] = input.files ?? [];
  if (file === undefined) return;
  const language = scene.locale.startsWith('en') ? 'en' : 'ru';
  const taken = importFile(await file.text(), scene.opened, { language });
  input.value = '';
  if ('draft' in taken) scene.session.replace(scene.say('editions')('said-import', { name: file.name }), taken.draft);
  scene.ui.set('import-faults', 'draft' in taken ? [] : taken.faults);
  if ('faults' in taken) scene.focus('import-refused');
}

/** Gives the browser one file with the model as it is now; its name says nothing of families. */
function save({ session, workspace, today }: Scene): void {
  const whole = { ...workspace, version: 0, files: session.files(), saves: [], past: {} };
  const editions = workspace.editions.map((edition) => ({ ...edition, version: 0 }));
  const blob = new Blob([`${JSON.stringify({ ...whole, editions }, null, 1)}\n`], { type: 'application/json' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = `${workspace.model}-${today()}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
