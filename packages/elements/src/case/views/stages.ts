import type { Standing } from '@qadam/runtime';
import { html, nothing, type TemplateResult } from 'lit';
import { sign, type SignName } from '../../base/signs.ts';
import { factLabel } from '../../risk/fact-words.ts';
import { questionList } from '../../risk/asks.ts';
import { rolesInWords } from '../../risk/may-decide.ts';
import { shortDay } from '../../texts/dates.ts';
import { decisionsHere } from '../stage-decisions.ts';
import { stageGroups, type StageGroup, type StageState, type StageView } from '../stages.ts';
import { isAnEnd } from '../stage-actions.ts';
import { openQuestions, stepsTo, type Step } from '../steps-to.ts';
import type { CaseScene, OnGo } from '../scene.ts';

type Move = Standing['moves'][number];

const signs: Record<StageState, SignName> = { done: 'done', now: 'now', later: 'later', skipped: 'skip' };

/** Where the case is: groups of stages with what lies in them; then the moves out of the present stage, on before out. */
export function stages(scene: CaseScene, onGo: OnGo): TemplateResult {
  const { words, standing } = scene;
  const groups = stageGroups(scene);
  const moves = [...standing.moves].sort(
    (left, right) => Number(isAnEnd(scene, left.transition)) - Number(isAnEnd(scene, right.transition)),
  );
  return html`<section class="block" part="stages" aria-labelledby="stages-title">
    <h2 id="stages-title">${words('where-now')}</h2>
    <ol class="path path--${columnsFor(groups.length)}">
      ${groups.map((group) => groupOf(scene, group))}
    </ol>
    ${
      moves.length === 0
        ? nothing
        : html`<h3 class="moves__title">${words('moves')}</h3>
            <ul class="list moves" part="moves">
              ${moves.map((move) => moveOf(scene, move, onGo))}
            </ul>`
    }
    ${decisions(scene, onGo)}
  </section>`;
}

/** Stages are drawn at most five in a row; of more, the rows are nearly as long as each other. */
const columnsFor = (count: number): number => Math.ceil(count / Math.ceil(count / 5));

/** Decisions of this stage, each with what it asks for. */
function decisions(scene: CaseScene, onGo: OnGo): TemplateResult | typeof nothing {
  const { words, texts, readonly, say, locale, now } = scene;
  const list = decisionsHere(scene);
  if (list.length === 0) return nothing;
  return html`<h3 class="moves__title">${words('stage-decisions')}</h3>
    <ul class="list moves" part="decisions">
      ${list.map(({ plan: { id }, taken }) => {
        const decide = (): void => (readonly ? undefined : onGo({ to: 'act', act: 'decide', given: { decision: id } }));
        return html`<li class="move">
          <button
            type="button"
            class="btn"
            aria-disabled=${readonly ? 'true' : nothing}
            aria-describedby="decision-${id}"
            @click=${decide}
          >
            ${texts.words(`decision/${id}/label`)}
          </button>
          <p class="small soft" id="decision-${id}">
            ${
              taken === undefined
                ? nothing
                : words('decided-already', {
                    day: shortDay(locale, taken.at, now),
                    option: texts.words(`decision/${id}/option/${taken.option}/label`),
                  })
            }
            ${readonly ? say('cannot-readonly') : texts.text(`decision/${id}/help`)?.text}
          </p>
        </li>`;
      })}
    </ul>`;
}

function groupOf(scene: CaseScene, group: StageGroup): TemplateResult {
  const { words } = scene;
  const state = group.state === 'skipped' ? 'later' : group.state;
  return html`<li class="stage stage--${state}" aria-current=${state === 'now' ? 'step' : nothing}>
    <p class="stage__no">
      <span>${words('stage', { number: group.number })}</span>
      ${
        scene.open.pathway.endStages.has(group.id)
          ? nothing
          : html`<span class="tag ${state === 'done' ? 'tag--done' : state === 'later' ? 'tag--none' : ''}"
              >${sign(signs[state])}${words(`stage-${state}`)}</span
            >`
      }
    </p>
    <h3>${group.label}</h3>
    <ol class="subs">
      ${group.stages.map((stage) => stageOf(scene, stage))}
    </ol>
  </li>`;
}

function stageOf({ words, locale, now }: CaseScene, { label, state, since }: StageView): TemplateResult {
  return html`<li class="is-${state}">
    ${sign(signs[state])}
    <span><span class="hidden">${words(`sub-${state}`)}: </span>${label}</span>
    ${since ? html`<span class="small">${words('since', { day: shortDay(locale, since, now) })}</span>` : nothing}
    ${state === 'skipped' ? html`<span class="small">${words('sub-skipped')}</span>` : nothing}
  </li>`;
}

/** What comes before a move, each with its button. */
const firstSteps = ({ words }: CaseScene, steps: readonly Step[], onGo: OnGo): TemplateResult =>
  html`<div class="row small">
    <b>${words('first-this')}</b>
    ${steps.map(({ label, go }) => html`<button type="button" class="btn btn--quiet" @click=${() => onGo(go)}>${label}</button>`)}
  </div>`;

/** A move: its button, or why not and the questions that would decide. */
function moveOf(scene: CaseScene, each: Move, onGo: OnGo): TemplateResult {
  const { transition, allowed, by, because } = each;
  const { words, texts, person, say } = scene;
  const mayMove = person === undefined || by.includes(person.role);
  const isOff = !allowed || !mayMove || scene.readonly;
  const id = `why-not-${transition}`;
  const help = texts.text(`transition/${transition}/help`)?.text;
  const move = (): void => (isOff ? undefined : onGo({ to: 'act', act: 'move', given: { transition } }));
  const isLocked = !allowed && scene.open.pathway.transitions.get(transition)?.locked === true;
  const against = (): void => onGo({ to: 'act', act: 'override', given: { transition } });
  const steps = allowed ? [] : stepsTo(scene, transition, because);
  // a document that is not written leaves all its answers open: it is named instead of them
  const asks = steps.some(({ fact }) => !because.includes(fact)) ? [] : openQuestions(scene, each);
  const told = new Set([...steps.map(({ fact }) => fact), ...asks.map(({ fact }) => `asked.${fact}`)]);
  const others = allowed ? [] : because.filter((fact) => !told.has(fact));
  const open = (place: { instrument: string; question: string; about: string }): void =>
    onGo({ to: 'document', ...place });
  return html`<li class="move ${allowed ? '' : 'move--off'}">
    <button
      type="button"
      class="btn"
      aria-disabled=${isOff ? 'true' : nothing}
      aria-describedby=${isOff ? id : nothing}
      @click=${move}
    >
      ${texts.words(`transition/${transition}/label`)}
    </button>
    <div>
      <div class="small" id=${isOff ? id : nothing}>
        ${help ? html`<p class="soft">${help}</p>` : nothing}
        ${
          others.length > 0
            ? html`<p><b>${words('not-yet')}</b> ${others.map((fact) => factLabel(scene, fact)).join('; ')}</p>`
            : nothing
        }
        ${!allowed && asks.length > 0 ? html`<p>${words('not-known-yet', { count: asks.length })}</p>` : nothing}
        ${mayMove ? nothing : html`<p>${say('cannot-role', { roles: rolesInWords(scene, by) })}</p>`}
        ${scene.readonly ? html`<p>${say('cannot-readonly')}</p>` : nothing}
        ${isLocked ? html`<p>${words('is-locked')}</p>` : nothing}
      </div>
      ${steps.length === 0 || scene.readonly ? nothing : firstSteps(scene, steps, onGo)}
      ${
        allowed || isLocked || !mayMove || scene.readonly
          ? nothing
          : html`<button type="button" class="btn btn--quiet" @click=${against}>
              ${words('override')}<span class="hidden">: ${texts.words(`transition/${transition}/label`)}</span>
            </button>`
      }
      ${
        !allowed && asks.length > 0
          ? html`<details class="more">
              <summary>${sign('next')}${words('would-decide')}</summary>
              ${questionList(scene, asks, { onOpen: open })}
            </details>`
          : nothing
      }
    </div>
  </li>`;
}
