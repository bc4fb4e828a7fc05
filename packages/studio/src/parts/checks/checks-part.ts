import { sign } from '@qadam/elements';
import { draftFamily, findingLines, labelsOf } from '@qadam/runtime/proof';
import { openKit } from '@qadam/runtime';
import type { Finding, ModelProof } from '@qadam/rules/proof';
import type { Kit } from '@qadam/schema';
import { html, nothing, type TemplateResult } from 'lit';
import { exerciseName } from '../exercises/exercise-name.ts';
import { placeOf } from '../../scene/places.ts';
import { issueInWords } from '../../frame/issue-words.ts';
import type { Scene } from '../../scene/scene.ts';
import type { StudyIssue } from '../../study/study.ts';
import { idleList } from './idle-list.ts';

/** Everything that is wrong, unproved, idle or missing, with the way to it. */
export function checksPart(scene: Scene): TemplateResult {
  const say = scene.say('checks');
  const { issues = [], proofs, idle, kit } = scene.session.fresh;
  const of = (severity: string): StudyIssue[] => issues.filter((issue) => issue.severity === severity);
  const errors = of('error');
  return html`<h2 id="part-title" tabindex="-1">${scene.say('frame')('checks')}</h2>
    <p class="small soft">${say('about')}</p>
    <section aria-labelledby="errors-title">
      <h3 id="errors-title">${say('errors')}</h3>
      ${errors.length === 0 ? html`<p class="tag tag--done">${sign('check')}${say('no-errors')}</p>` : issueList(scene, errors)}
    </section>
    ${
      of('warning').length === 0
        ? nothing
        : html`<section class="block" aria-labelledby="warnings-title">
            <h3 id="warnings-title">${say('warnings')}</h3>
            ${issueList(scene, of('warning'))}
          </section>`
    }
    <section class="block" aria-labelledby="proofs-title">
      <h3 id="proofs-title">${say('proofs')}</h3>
      <p class="small soft">${say('proofs-about')}</p>
      ${
        proofs === undefined || kit === undefined
          ? html`<p>${say(errors.length > 0 ? 'after-errors' : 'waiting')}</p>`
          : html`<ul class="list">
              ${proofs.map((proof) => html`<li>${proofLine(scene, proof, kit)}</li>`)}
            </ul>`
      }
    </section>
    ${idle === undefined ? nothing : idleList(scene, idle)}`;
}

function issueList(scene: Scene, issues: readonly StudyIssue[]): TemplateResult {
  return html`<ul class="list">
    ${issues.map((issue) => {
      const { what, todo } = issueInWords(scene, issue);
      return html`<li>
        <p>${what}</p>
        <p class="small soft">${todo}</p>
        ${openLink(scene, issue.address) ?? html`<p class="small soft">${issue.file}</p>`}
      </li>`;
    })}
  </ul>`;
}

/** A way to the node that something is said of. */
export function openLink(scene: Scene, address: string | undefined): TemplateResult | undefined {
  const place = address === undefined ? undefined : placeOf(scene.tree, address);
  if (place === undefined) return undefined;
  const exercise = scene.draft.exercises.get(address!.replace('exercise/', ''));
  const name = exercise === undefined ? scene.labels.of(address!) : exerciseName(scene, exercise);
  return html`<button type="button" class="plain-link" @click=${() => scene.go(place)}>
    ${scene.say('checks')('open', { name })}
  </button>`;
}

function proofLine(scene: Scene, { ruleset, checked, findings, excused }: ModelProof, kit: Kit): TemplateResult {
  const say = scene.say('checks');
  const name = ruleset === undefined ? '' : scene.labels.of(`ruleset/${ruleset}`);
  const count = checked.length - new Set(findings.map(({ property }) => property)).size;
  return html`<p>
      ${findings.length === 0 ? html`<span class="tag tag--done">${sign('check')}</span>` : html`<span class="bad">${sign('medium')}</span>`}
      ${say(ruleset === undefined ? 'proof-of-model' : 'proof-of', { name, count })}
      ${excused.length > 0 ? html`<span class="small soft">${say('excused', { count: excused.length })}</span>` : nothing}
    </p>
    ${findings.map((finding) => oneFinding(scene, finding, kit))}`;
}

/** What does not hold, with the filled-in form that shows it. */
export function oneFinding(scene: Scene, finding: Finding, kit: Kit): TemplateResult {
  const say = scene.say('checks');
  const language = scene.locale.startsWith('en') ? 'en' : 'ru';
  const [sentence = '', ...form] = findingLines(finding, labelsOf(kit, language), language);
  const make = (): void => {
    const parts = [finding.property, finding.rule ?? finding.outcome ?? finding.fact ?? finding.move ?? 'case'];
    const id = scene.newId(parts.join('-'), (each) => scene.draft.families.has(each));
    const about = say('family-made', { what: sentence }).slice(0, 500);
    const draft = draftFamily(openKit(kit), finding, { id, about });
    if (draft === undefined) return;
    const family = { ...draft.family, label: sentence.slice(0, 200) };
    if (scene.edit(scene.say('families')('said-add', { name: id }), { families: { [id]: family } }))
      scene.go({ part: 'families', address: `family/${id}` });
  };
  return html`<div class="note note--error finding">
    ${sign('medium')}
    <div>
      <p><b>${sentence}</b></p>
      ${
        form.length === 0
          ? nothing
          : html`<ul class="small">
              ${form.map((line) => html`<li>${line.trim()}</li>`)}
            </ul>`
      }
      ${
        finding.example === undefined
          ? nothing
          : html`<button type="button" class="btn" @click=${make}>${say('make-family')}</button>`
      }
    </div>
  </div>`;
}
