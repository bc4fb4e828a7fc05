/** "Find out" as one task of the family: the earliest date, from whom, and the sign of concern by its name. */
import type { Standing } from '@qadam/runtime';
import type { Basis } from '@qadam/schema';
import { html, nothing, type TemplateResult } from 'lit';
import { sign } from '../base/signs.ts';
import { dayInWords, distanceInWords } from '../texts/dates.ts';
import { callButton } from './call.ts';
import { concernsOf } from './concern.ts';
import { personName } from './names.ts';
import type { Panel, Scene } from './scene.ts';

type DeadlineItem = Standing['deadlines'][number];

/** Duties and deadlines that ask to find out, and to consult because of a sign of concern: the same in every model. */
const FIND_OUT: ReadonlySet<string> = new Set(['find-out', 'find-out-soon']);
const CONSULT_TODAY = 'consult-today';
const open = new Set(['running', 'warning', 'due', 'unset']);

/** Is it part of the task to find out? */
export const isFindOut = (id: string): boolean => FIND_OUT.has(id) || id === CONSULT_TODAY;

export interface FindOutTask {
  /** The last day; `undefined` when no date is set. */
  dueOn: string | undefined;
  isOverdue: boolean;
  basis: Basis;
  /** Those whom it is about. */
  about: readonly string[];
  /** The supervisor is to be asked today, because of these signs. */
  consult: { concerns: readonly string[]; reason: string | undefined } | undefined;
  /** From whom it is to be found out, as noted. */
  from: readonly string[];
}

/** The one task of the family; `undefined` when nothing is to be found out. */
export function findOutTask(scene: Scene): FindOutTask | undefined {
  const { standing, open: opened } = scene;
  const items = standing.deadlines.filter(({ id, state }) => FIND_OUT.has(id) && open.has(state));
  const duties = standing.duties.filter(({ id, holds }) => FIND_OUT.has(id) && holds === true);
  const [first] = items.filter(({ dueOn }) => dueOn !== undefined).sort(byDay);
  if (items.length === 0 && duties.length === 0) return undefined;
  const model = opened.kit.model.deadlines.find(({ id }) => id === first?.id);
  return {
    dueOn: first?.dueOn,
    isOverdue: items.some(({ state }) => state === 'due'),
    basis: model?.basis ?? 'assumption',
    about: [...new Set([...items, ...duties].map(({ about }) => about))],
    consult: consultOf(scene),
    from: standing.history.flatMap(({ entry }) =>
      entry.type === 'noted' && entry.body.from && FIND_OUT.has(entry.body.deadline ?? '') ? [entry.body.from] : [],
    ),
  };
}

const byDay = (left: DeadlineItem, right: DeadlineItem): number => ((left.dueOn ?? '') < (right.dueOn ?? '') ? -1 : 1);

function consultOf(scene: Scene): FindOutTask['consult'] {
  const { standing, texts } = scene;
  const duty = standing.duties.find(({ id, holds }) => id === CONSULT_TODAY && holds === true);
  const isMet = standing.deadlines.some(
    ({ id, about, state }) => id === CONSULT_TODAY && about === duty?.about && (state === 'met' || state === 'metLate'),
  );
  if (duty === undefined || isMet) return undefined;
  const [reason] = duty.because;
  return {
    concerns: concernsOf(scene, duty.about),
    reason: reason && texts.text(`ruleset/${duty.ruleset}/rule/${reason.rule}/reason`)?.text,
  };
}

/** "Узнать до пятницы, 15 мая, завтра". */
export function findOutWords({ say, locale, now }: Scene, { dueOn }: FindOutTask): string {
  if (dueOn === undefined) return say('find-out-undated');
  const words = { day: dayInWords(locale, dueOn, now), distance: distanceInWords(locale, now.slice(0, 10), dueOn) };
  return say('find-out', words);
}

/** The task as the panel draws it. */
export function findOut(panel: Panel): TemplateResult | typeof nothing {
  const task = findOutTask(panel);
  if (task === undefined || !task.about.includes(panel.about)) return nothing;
  const { say } = panel;
  const others = task.about.filter((about) => about !== panel.about).map((about) => personName(panel, about));
  return html`<div class="risk__part" part="find-out">
    <div class="find">
      <p class="strong">
        ${sign('clock')} ${findOutWords(panel, task)}
        <span class="basis basis--${task.basis}">${say(`basis-${task.basis}`)}</span>
      </p>
      ${others.length > 0 ? html`<p class="small">${say('find-out-others', { names: others.join(', ') })}</p>` : nothing}
      ${task.from.length > 0 ? html`<p>${say('find-out-from', { from: task.from.join('; ') })}</p>` : nothing}
      ${consultWords(panel, task)}
      <p class="small soft">${say('find-out-then')}</p>
    </div>
  </div>`;
}

/** "Посоветуйтесь с супервизором сегодня: ребёнку меньше года." with the number to call. */
export function consultWords(scene: Scene, { consult }: FindOutTask): TemplateResult | typeof nothing {
  if (consult === undefined) return nothing;
  const { concerns, reason } = consult;
  const why = concerns.length > 0 ? `${concerns.join('; ')}.` : (reason ?? '');
  const contact = scene.open.kit.model.deadlines.find(({ id }) => id === CONSULT_TODAY)?.contact;
  return html`<div class="find__concern">
    <p><b>${scene.say('consult-today')}</b> ${why}</p>
    ${contact === undefined ? nothing : callButton(scene, contact, 'btn')}
  </div>`;
}
