import { html, nothing, type TemplateResult } from 'lit';
import { sign, type SignName } from '../../base/signs.ts';
import { questionList } from '../../risk/asks.ts';
import { criteriaOf, type Criterion } from '../criteria.ts';
import type { CaseScene, OnGo } from '../scene.ts';

const looks: Record<Criterion['truth'], { sign: SignName; tone: string; words: 'yes' | 'no' | 'unknown' }> = {
  true: { sign: 'check', tone: 'done', words: 'yes' },
  false: { sign: 'skip', tone: 'none', words: 'no' },
  unknown: { sign: 'unknown', tone: 'warn', words: 'unknown' },
};

/** What has to hold before the case is closed; folded away while closing is far. */
export function criteria(scene: CaseScene, onGo: OnGo): TemplateResult | typeof nothing {
  const found = criteriaOf(scene);
  if (found === undefined) return nothing;
  const { words, texts } = scene;
  const numbered = found.list.filter(({ isBar }) => !isBar);
  const done = numbered.filter(({ truth }) => truth === 'true').length;
  const title = texts.words(`ruleset/${found.ruleset}/label`);
  return html`<section class="block" part="closure" aria-labelledby="closure-title">
    <details class="more closure" ?open=${found.isNear}>
      <summary>
        ${sign('next')}
        <h2 id="closure-title">${title}: ${words('closure-count', { done, count: numbered.length })}</h2>
      </summary>
      <ul class="list">
        ${found.list.filter(({ isBar }) => isBar).map((each) => row(scene, each, undefined, onGo))}
        ${numbered.map((each, at) => row(scene, each, at + 1, onGo))}
      </ul>
    </details>
  </section>`;
}

function row(scene: CaseScene, each: Criterion, number: number | undefined, onGo: OnGo): TemplateResult {
  const { label, truth, answer, questions } = each;
  const look = looks[truth];
  const open = (place: { instrument: string; question: string; about: string }): void =>
    onGo({ to: 'document', ...place });
  return html`<li class="criterion">
    <span class="tag tag--${look.tone}">${sign(look.sign)}${scene.words(`criterion-${look.words}`)}</span>
    <div>
      <p>
        ${number === undefined ? nothing : html`<b>${number}.</b> `}${label}${answer ? html`<span class="soft">: ${answer.toLowerCase()}</span>` : nothing}
      </p>
      ${
        questions.length === 0
          ? nothing
          : html`<details class="more">
              <summary>${sign('next')}${scene.words('would-decide')}<span class="hidden">: ${label}</span></summary>
              ${questionList(scene, questions, { onOpen: open })}
            </details>`
      }
    </div>
  </li>`;
}
