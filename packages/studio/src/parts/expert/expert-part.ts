import { html, nothing, type TemplateResult } from 'lit';
import { choice } from '../../fields/controls.ts';
import { isOwnFile } from '../../draft/own-file.ts';
import { jsonEditor } from './json-editor.ts';
import { takeText, type TextFault } from './take-text.ts';
import type { Scene } from '../../scene/scene.ts';

/** Definitions as they are written: changed here they are taken only when the checks take them. */
export function expertPart(scene: Scene): TemplateResult {
  const { ui, session, workspace } = scene;
  const say = scene.say('expert');
  const files = session.files();
  const paths = Object.keys(files)
    .filter((path) => !path.startsWith('rules/sources/'))
    .sort();
  const isOwn = (path: string): boolean => isOwnFile(workspace.model, path);
  const chosen = ui.get<string>('expert-path') ?? paths.find(isOwn) ?? '';
  const faults = ui.get<readonly TextFault[]>('expert-faults');
  const typed = ui.get<{ path: string; text: string }>('expert-text');
  const text = typed?.path === chosen ? typed.text : (files[chosen] ?? '');
  const apply = (): void => {
    const taken = takeText(session.opened, files, {
      path: chosen,
      text,
      language: scene.locale.startsWith('en') ? 'en' : 'ru',
    });
    ui.set('expert-faults', 'draft' in taken ? [] : taken.faults);
    if (!('draft' in taken)) return scene.focus('expert-refused');
    session.replace(say('said-apply', { path: chosen }), taken.draft);
    ui.set('expert-text', undefined);
  };
  return html`<div class="stack">
    <h2 id="part-title" tabindex="-1">${scene.say('frame')('expert')}</h2>
    <p class="small soft">${say('about')}</p>
    ${choice({
      ...{ id: 'expert-path', label: say('file'), value: chosen },
      options: paths.map((path) => ({ value: path, label: path })),
      change: (path) => {
        ui.set('expert-path', path);
        ui.set('expert-faults', undefined);
      },
    })}
    ${
      faults === undefined || faults.length === 0
        ? nothing
        : html`<div class="note note--error" role="alert" id="expert-refused" tabindex="-1">
            <div>
              <p><b>${say('not-applied')}</b></p>
              <ul>
                ${faults.map(({ line, words }) => html`<li>${line === undefined ? '' : `${say('line', { line })}: `}${words}</li>`)}
              </ul>
            </div>
          </div>`
    }
    ${faults?.length === 0 ? html`<p class="tag tag--done" role="status">${say('applied')}</p>` : nothing}
    ${isOwn(chosen) ? nothing : html`<p class="note">${say('foreign')}</p>`}
    ${jsonEditor({
      label: say('editor', { path: chosen }),
      text,
      isReadOnly: !isOwn(chosen),
      marks: faults ?? [],
      change: (next) => ui.set('expert-text', { path: chosen, text: next }),
    })}
    ${isOwn(chosen) ? html`<p><button type="button" class="btn btn--main" @click=${apply}>${say('apply')}</button></p>` : nothing}
  </div>`;
}
