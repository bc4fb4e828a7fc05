import { knownOf, openOf, foldReason, valueOf } from '@qadam/renderers';
import { isConfidential, type Answer, type KitQuestion } from '@qadam/schema';
import { html, nothing, type TemplateResult } from 'lit';
import { blanks, boxed } from './marks.ts';
import { addressIn, isPrinted, said, wordsOf, type PaperScene } from './scene.ts';
import { table } from './table.ts';
import { translated } from './translated.ts';

/** Lines left free for own words. */
const LINES = 4;

const hows = ['seen', 'told', 'document'] as const;

/** Questions that have one line to write on, beside their words. */
const short = new Set<KitQuestion['type']>([
  ...(['text', 'integer', 'number', 'date', 'date-time', 'person', 'people', 'attachment', 'yes-no'] as const),
]);

/**
 * The questions of a list as cells of the form; one that is printed beside another shares its cell. `title`: what stands above
 * them already.
 */
export function cells(scene: PaperScene, questions: readonly KitQuestion[], title?: string): TemplateResult[] {
  const groups: KitQuestion[][] = [];
  for (const question of questions.filter(isPrinted)) {
    const last = groups.at(-1);
    if (question.printBeside === true && last !== undefined) last.push(question);
    else groups.push([question]);
  }
  return groups.map((group) => {
    const [first] = group;
    if (first!.type === 'table') return table(scene, first!, numbered(scene, first!, title));
    return html`<div class="cell ${group.length > 1 ? 'beside' : ''}">
      ${group.map((question) => ask(scene, question, { title }))}
    </div>`;
  });
}

function ask(
  scene: PaperScene,
  question: KitQuestion,
  { title, condition }: { title?: string | undefined; condition?: string | undefined },
): TemplateResult {
  return html`<div class="ask ${short.has(question.type) ? 'ask--short' : ''}" data-question=${question.id}>
    <div class="label">
      ${condition === undefined ? nothing : html`<span class="small">${condition} </span>`}${numbered(scene, question, title)}
      ${prompts(scene, question)}
    </div>
    <div class="answer">${isConfidential(question) ? confidential(scene, question) : answer(scene, question)}</div>
    ${followUps(scene, question)}
  </div>`;
}

/** The words of a question after the number that it has on the official form. */
function numbered(scene: PaperScene, question: KitQuestion, title?: string): TemplateResult | typeof nothing {
  const { print, danger } = question;
  if (print === undefined && scene.texts.words(`${addressIn(scene, question)}/label`) === title) return nothing;
  const words = translated(scene, `${addressIn(scene, question)}/label`, danger === true);
  return print === undefined ? words : html`<span class="number">${print}.</span> ${words}`;
}

function prompts(scene: PaperScene, question: KitQuestion): TemplateResult | typeof nothing {
  const { prompts: all = [] } = question;
  if (all.length === 0) return nothing;
  return html`<ul class="prompts">
    ${all.map(({ id }) => html`<li>${translated(scene, `${addressIn(scene, question)}/prompt/${id}/label`)}</li>`)}
  </ul>`;
}

/** People who report and hidden addresses: a blank has their place, no answer is ever printed. */
const confidential = ({ say, answers }: PaperScene, { type }: KitQuestion): TemplateResult =>
  answers === undefined
    ? html`${blanks(type === 'long-text' ? LINES : 1)}<span class="small">${say('confidential')}</span>`
    : html`<span class="withheld">${say('withheld')}</span>`;

function answer(scene: PaperScene, question: KitQuestion): unknown {
  const { answers } = scene;
  const given = answers?.[question.id];
  if (question.type === 'yes-no' || question.options !== undefined) return choices(scene, question, given);
  const words = said(scene, question, addressIn(scene, question), given);
  if (words !== '') return html`<span class="written">${words}</span>`;
  return blanks(question.type === 'long-text' && answers === undefined ? LINES : 1);
}

function choices(scene: PaperScene, question: KitQuestion, given: Answer | undefined): TemplateResult {
  const { say, answers } = scene;
  const words = wordsOf(scene);
  const value = valueOf(given) ?? openOf(given);
  const isOn = (id: string): boolean => (Array.isArray(value) ? (value as unknown[]).includes(id) : value === id);
  const address = addressIn(scene, question);
  const options: { id: string; label: unknown }[] =
    question.type === 'yes-no'
      ? (['yes', 'no', 'not-known'] as const).map((id) => ({ id, label: words(id).toLowerCase() }))
      : (question.options ?? [])
          .filter(({ id, retired }) => retired !== true || isOn(id))
          .map(({ id }) => ({
            id,
            label: translated(scene, `${address}/option/${id}/label`, question.danger === true),
          }));
  const open = openOf(given);
  const isBoxed = options.some(({ id }) => id === open);
  const state = (id: string): string | undefined => answers && say(isOn(id) ? 'chosen' : 'not-chosen');
  return html`<span class="boxes">
      ${options.map(({ id, label }) => boxed(label, isOn(id), state(id)))}
      ${open === undefined || isBoxed ? nothing : html`<span class="written">${words(open).toLowerCase()}</span>`}
    </span>
    ${question.danger === true ? howKnown(scene, given) : nothing}`;
}

/** How a danger is known. From whom is never printed: it may name who reported. */
function howKnown(scene: PaperScene, given: Answer | undefined): TemplateResult {
  const words = wordsOf(scene);
  const { how } = knownOf(given);
  const state = (each: string): string | undefined =>
    scene.answers && scene.say(each === how ? 'chosen' : 'not-chosen');
  return html`<span class="boxes small">
    <span>${words('how-known')}:</span>
    ${hows.map((each) => boxed(words(`how-${each}`), each === how, state(each)))}
  </span>`;
}

/** Those of a blank, and of a record those that were asked. */
function followUps(scene: PaperScene, question: KitQuestion): TemplateResult | typeof nothing {
  const isAsked = (each: KitQuestion): boolean =>
    scene.answers?.[each.id] !== undefined || (each.followUps ?? []).some(isAsked);
  const all = (question.followUps ?? [])
    .filter(isPrinted)
    .filter((each) => scene.answers === undefined || isAsked(each));
  if (all.length === 0) return nothing;
  return html`<div class="follow">
    ${all.map((each, at) => {
      const words = condition(scene, question, each);
      const isSaid = at > 0 && words === condition(scene, question, all[at - 1]!);
      return ask(scene, each, { condition: isSaid ? undefined : words });
    })}
  </div>`;
}

function condition(scene: PaperScene, above: KitQuestion, { shownWhen, ...rest }: KitQuestion): string | undefined {
  if (shownWhen === undefined) return undefined;
  const reason = foldReason(above, { ...rest, shownWhen });
  if (reason.kind === 'other') return scene.say('if-applies');
  const answer =
    reason.kind === 'option'
      ? scene.texts.words(`${addressIn(scene, above)}/option/${reason.option}/label`)
      : wordsOf(scene)(reason.kind).toLowerCase();
  return scene.say('if', { answer });
}
