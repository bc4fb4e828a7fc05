/** The clock of an urgent deadline: a figure, the hour it ends, and what was known when it began. */
import type { Standing } from '@qadam/runtime';
import type { KitModel } from '@qadam/schema';
import { html, nothing, type TemplateResult } from 'lit';
import { wallTime } from '../texts/dates.ts';
import { cite } from './cite.ts';
import { answerOf, openState, valueInWords } from './fact-words.ts';
import type { Panel, Scene } from './scene.ts';

type DeadlineItem = Standing['deadlines'][number];

/** An urgent deadline that runs or has passed without the act. */
export interface UrgentClock {
  item: DeadlineItem & { dueAt: string };
  deadline: KitModel['deadlines'][number];
  /** Whole minutes; negative once it has passed. */
  minutesLeft: number;
  /** How long it is in all. */
  minutesInAll: number;
}

const open = new Set(['running', 'warning', 'due']);
/** The question whether the child is safe now: of triage and danger-now, the same in every model. */
const SAFE_NOW = 'safe-now';

/** The urgent clocks of a subject (of everybody without one), the one that ends first before the others. */
export function urgentClocks({ open: { kit }, standing, now }: Scene, about?: string): UrgentClock[] {
  const clocks = standing.deadlines.flatMap((item): UrgentClock[] => {
    const deadline = kit.model.deadlines.find(({ id }) => id === item.id);
    if (deadline?.urgent !== true || item.dueAt === undefined || !open.has(item.state)) return [];
    if (about !== undefined && item.about !== about) return [];
    const minutesLeft = Math.floor((Date.parse(item.dueAt) - Date.parse(now)) / 60_000);
    const minutesInAll = Math.round((Date.parse(item.dueAt) - Date.parse(item.startedAt ?? now)) / 60_000);
    return [{ item: { ...item, dueAt: item.dueAt }, deadline, minutesLeft, minutesInAll }];
  });
  return clocks.sort((left, right) => left.minutesLeft - right.minutesLeft);
}

/** The figure: "42 минуты", "1 ч 20 мин", "меньше минуты"; once it has passed, since when. */
export function figureOf({ say }: Scene, { minutesLeft }: UrgentClock): string {
  const minutes = minutesLeft < 0 ? -minutesLeft : minutesLeft;
  if (minutes === 0) return say('clock-last-minute');
  if (minutes < 120) return say('clock-minutes', { count: minutes });
  return say('clock-hours', { hours: Math.floor(minutes / 60), minutes: minutes % 60 });
}

/** Does only saving the draft start the clock? One that the case has already runs on while something is written. */
export const startsWithDraft = ({ isDraft, now }: Panel, { item: { startedAt } }: UrgentClock): boolean =>
  isDraft && (startedAt === undefined || Date.parse(startedAt) >= Date.parse(now));

/** The clock as the panel draws it. It is redrawn by its element and takes no focus; nothing blinks. */
export function clock(scene: Scene, urgent: UrgentClock, isDraft: boolean): TemplateResult {
  const { say, texts } = scene;
  const { item, deadline, minutesLeft, minutesInAll } = urgent;
  const isPassed = minutesLeft < 0;
  const gone = Math.min(minutesInAll, minutesInAll - minutesLeft);
  const address = `deadline/${deadline.id}`;
  return html`<div class="clock" part="clock" role="timer" aria-label=${texts.words(`${address}/label`)}>
    <p class="strong">
      ${(texts.text(`${address}/short`) ?? texts.text(`${address}/label`))?.text}:
      ${say(isPassed ? 'clock-passed' : 'clock-left')}
    </p>
    <p class="clock__left">${figureOf(scene, urgent)}</p>
    ${
      isDraft
        ? html`<p>${say('clock-draft')}</p>`
        : html`<p>
            ${say('clock-until')} <time datetime=${item.dueAt}><b>${wallTime(item.dueAt)}</b></time
            >${item.startedAt ? `, ${say('clock-since', { time: wallTime(item.startedAt) })}` : nothing}
          </p>`
    }
    <p class="small">${reportWords(scene, item)} ${safetyWords(scene, item.about)}</p>
    ${
      isPassed || isDraft
        ? nothing
        : html`<progress
            class="bar"
            value=${gone}
            max=${minutesInAll}
            aria-label=${say('clock-gone', { gone, all: minutesInAll })}
          ></progress>`
    }
    ${cite(scene, deadline)}
  </div>`;
}

/** Time since the report that the clock is about. */
function reportWords({ standing, say, now }: Scene, { startedAt }: DeadlineItem): string | typeof nothing {
  const reports = standing.history.filter(
    ({ entry }) =>
      entry.type === 'reported' && (startedAt === undefined || Date.parse(entry.at) <= Date.parse(startedAt)),
  );
  const report = reports.at(-1)?.entry.at;
  if (report === undefined) return nothing;
  const minutes = Math.floor((Date.parse(now) - Date.parse(report)) / 60_000);
  if (minutes < 0 || minutes >= 24 * 60) return nothing;
  if (minutes < 120) return say('report-minutes', { count: minutes });
  return say('report-hours', { hours: Math.floor(minutes / 60), minutes: minutes % 60 });
}

function safetyWords(scene: Scene, about: string): TemplateResult | typeof nothing {
  if (!scene.open.pathway.facts.has(SAFE_NOW)) return nothing;
  const value = answerOf(scene, about, SAFE_NOW);
  const words = typeof value === 'string' ? valueInWords(scene, SAFE_NOW, value) : openState(scene, about, SAFE_NOW);
  return html`${scene.say('safe-now')} <b>${words}</b>`;
}
