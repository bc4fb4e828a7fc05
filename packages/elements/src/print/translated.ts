import { html, nothing, type TemplateResult } from 'lit';
import { wordsOf, type PaperScene } from './scene.ts';

/** Words of the definitions; of a danger, the original beside a draft translation. */
export function translated(scene: PaperScene, address: string, isDanger = false): TemplateResult {
  const { texts } = scene;
  const text = texts.text(address);
  const isElsewhere = text !== undefined && text.lang !== texts.language;
  return html`<span lang=${isElsewhere ? text.lang : nothing}>${text?.text ?? texts.words(address)}</span>${
      isDanger && text?.isDraft === true && text.original !== undefined
        ? html`<span class="original" lang=${texts.originalLanguage}
            >${wordsOf(scene)('original')} ${text.original}</span
          >`
        : nothing
    }`;
}
