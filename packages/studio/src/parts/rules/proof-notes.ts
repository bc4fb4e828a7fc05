import { draftFamily, findingLines } from '@qadam/runtime/proof';
import type { Finding } from '@qadam/rules/proof';
import { sign } from '@qadam/elements';
import { html, nothing, type TemplateResult } from 'lit';
import { idOf } from '@qadam/schema';
import type { Scene } from '../../scene/scene.ts';
import { openedKit } from '../try/opened-kit.ts';

/** What proofs found of a ruleset, as far as it is known. */
export const findingsOf = ({ study }: Scene, ruleset: string): readonly Finding[] =>
  study?.proofs?.filter((proof) => proof.ruleset === idOf(ruleset)).flatMap(({ findings }) => findings) ?? [];

/** Findings of one rule, by its address. */
export const findingsOfRule = (scene: Scene, ruleset: string, rule: string): readonly Finding[] =>
  findingsOf(scene, ruleset).filter((finding) => finding.rule === idOf(rule));

/** Findings in words, each with the case that shows it as a form that is filled in. */
export const proofNotes = (scene: Scene, findings: readonly Finding[]): TemplateResult[] =>
  findings.map((finding) => proofNote(scene, finding));

function proofNote(scene: Scene, finding: Finding): TemplateResult {
  const say = scene.say('rules');
  const [sentence = '', ...form] = linesOf(scene, finding);
  return html`<div class="note note--error proof">
    ${sign('medium')}
    <div>
      <p><b>${say('proof-title')}:</b> ${sentence}.</p>
      ${
        finding.example === undefined
          ? nothing
          : html`<p class="small">${say('proof-case')}</p>
              <ul class="small proof__form">
                ${form.map((line) => html`<li>${line.trim()}</li>`)}
              </ul>
              <button type="button" class="btn" @click=${() => makeFamily(scene, finding, sentence)}>
                ${say('make-family')}<span class="hidden">: ${sentence}</span>
              </button>`
      }
    </div>
  </div>`;
}

const linesOf = ({ labels, locale }: Scene, finding: Finding): string[] =>
  findingLines(finding, labels, locale.startsWith('en') ? 'en' : 'ru');

/** The case becomes an example family: what is expected of it is for a person to correct. */
function makeFamily(scene: Scene, finding: Finding, sentence: string): void {
  const { study, draft } = scene;
  if (study?.kit === undefined) return;
  const say = scene.say('rules');
  const id = scene.newId(['proof', finding.rule ?? finding.outcome ?? finding.property].join('-'), (each) =>
    draft.families.has(each),
  );
  const about = say('family-from-proof', { finding: sentence });
  const made = draftFamily(openedKit(study.kit), finding, { id, about });
  if (made === undefined) return;
  if (
    scene.edit(say('said-family', { name: about }), {
      families: { [id]: { ...made.family, label: sentence.slice(0, 80) } },
    })
  )
    scene.go({ part: 'families', address: `family/${id}` });
}
