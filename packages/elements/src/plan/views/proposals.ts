import type { StandingDecision } from '@qadam/runtime';
import { html, nothing, type TemplateResult } from 'lit';
import { sign, type SignName } from '../../base/signs.ts';
import { shortDay } from '../../texts/dates.ts';
import type { Proposal, Review } from '../reviews.ts';
import type { PlanScene } from '../scene.ts';
import { personName } from '../../risk/names.ts';

/** What the meeting proposes and does not decide: proposed, heard by the commission, decided by the guardianship body. */
export function proposals(scene: PlanScene, { proposals: all }: Review): TemplateResult | typeof nothing {
  if (all.length === 0) return nothing;
  const { words } = scene;
  const asked = all[0]!.said.map(({ by }) => words(by)).join(', ');
  return html`<div class="proposals" part="proposals">
    <h4>${words('proposals')}</h4>
    ${asked === '' ? nothing : html`<p class="soft">${words('proposals-who', { others: asked })}</p>`}
    ${all.map((proposal) => one(scene, proposal))}
  </div>`;
}

function one(scene: PlanScene, proposal: Proposal): TemplateResult {
  const { words, texts } = scene;
  const { option, made } = proposal;
  return html`<div class="proposal" data-option=${option}>
    <div>
      <p class="strong">${texts.words(`decision/review/option/${option}/label`)}</p>
      ${made === undefined ? html`<p class="small soft">${words('not-proposed')}</p>` : nothing}
      ${made?.reason === undefined ? nothing : html`<p class="small">${made.reason}</p>`}
    </div>
    ${made === undefined ? nothing : standing(scene, proposal, made)}
  </div>`;
}

/** The way of a proposal: done, waited for now, ahead; each with sign and word. */
function standing(scene: PlanScene, { said }: Proposal, made: StandingDecision): TemplateResult {
  const { words, locale, now } = scene;
  const meeting = words('meeting', { day: shortDay(locale, made.at, now) });
  const waitsAt = said.findIndex(({ decisions }) => decisions.length === 0);
  return html`<ol class="standing">
    ${stage('done', words('proposed'), [meeting])}
    ${said.map(({ by, decisions }, at) => {
      const state = decisions.length > 0 ? 'done' : at === waitsAt ? 'now' : 'later';
      const lines = decisions.length > 0 ? decisions.map((each) => inWords(scene, each)) : [words(`${by}-waits`)];
      return stage(state, words(by), lines);
    })}
  </ol>`;
}

const looks = { done: 'check', now: 'now', later: 'later' } as const satisfies Record<string, SignName>;

function stage(state: keyof typeof looks, name: string, lines: readonly string[]): TemplateResult {
  return html`<li class="is-${state}" aria-current=${state === 'now' ? 'step' : nothing}>
    ${sign(looks[state])}<span><b>${name}</b> ${lines.map((line) => html`<span class="small">${line}</span>`)}</span>
  </li>`;
}

/** "Тимур: поддержано, 27 мая. № 14 от 27 мая". */
function inWords(scene: PlanScene, { decision, option, about, at, reason, agreement }: StandingDecision): string {
  const { words, texts, locale, now } = scene;
  const outcome = texts.words(`decision/${decision}/option/${option}/label`);
  const said = about === 'family' ? outcome : words('of-person', { name: personName(scene, about), outcome });
  const parts = [said, shortDay(locale, at, now), agreement === 'awaited' ? words('awaited') : ''];
  return [parts.filter(Boolean).join(', '), reason].filter(Boolean).join('. ');
}
