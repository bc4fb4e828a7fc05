import type { Standing } from '@qadam/runtime';
import type { SignName } from '../base/signs.ts';
import { dayInWords, daysBetween, distanceInWords, wallTime } from '../texts/dates.ts';
import type { CaseScene } from './scene.ts';

type DeadlineItem = Standing['deadlines'][number];
type DeadlineState = DeadlineItem['state'];

/** The state of a deadline as a sign and a word. */
export interface DeadlineTag {
  tone: 'bad' | 'warn' | 'none' | 'done' | '';
  sign: SignName;
  words: string;
}

const looks: Record<DeadlineState, Pick<DeadlineTag, 'tone' | 'sign'>> = {
  due: { tone: 'bad', sign: 'clock' },
  warning: { tone: 'warn', sign: 'clock' },
  running: { tone: '', sign: 'clock' },
  unset: { tone: 'none', sign: 'later' },
  possible: { tone: 'none', sign: 'skip' },
  met: { tone: 'done', sign: 'check' },
  metLate: { tone: 'done', sign: 'check' },
  missed: { tone: 'bad', sign: 'remove' },
  void: { tone: 'none', sign: 'skip' },
};

/** Is something still to be done? */
export const isOpen = (state: DeadlineState): boolean => ['due', 'warning', 'running', 'unset'].includes(state);

/** Terms of the same series that were missed since it was last met, the newest first. */
export function missedSince({ standing }: CaseScene, { id, about }: DeadlineItem): DeadlineItem[] {
  const same = standing.deadlines.filter((each) => each.id === id && each.about === about);
  const met = same.filter(({ state }) => state === 'met' || state === 'metLate').map(dayOf);
  const last = met.sort().at(-1) ?? '';
  return same
    .filter((each) => each.state === 'missed' && dayOf(each) > last)
    .sort((left, right) => (dayOf(left) < dayOf(right) ? 1 : -1));
}

const dayOf = ({ dueAt, dueOn }: DeadlineItem): string => dueAt?.slice(0, 10) ?? dueOn ?? '';

/** "Просрочен", "Скоро", "Впереди", "Дата не назначена". */
export const tagOf = ({ words }: CaseScene, { state }: DeadlineItem): DeadlineTag => ({
  ...looks[state],
  words: words(`state-${state}`),
});

/** When: the day or hour, and the distance in words; or why there is no date. */
export function deadlineWords(scene: CaseScene, item: DeadlineItem): string {
  const { words, locale, now } = scene;
  const { dueAt, dueOn, state } = item;
  if (state === 'possible') return words('when-possible');
  if (state === 'void') return words('when-void');
  const day = dueAt?.slice(0, 10) ?? dueOn;
  if (day === undefined) return words('when-unset');
  const named = dayInWords(locale, day, now);
  const hour = dueAt && wallTime(dueAt);
  const distance = distanceInWords(locale, now.slice(0, 10), day);
  const late = daysBetween(day, now.slice(0, 10));
  if (state === 'due' && late > 0) return words('when-late', { day: named, count: late });
  return [hour ? words('when-hour', { day: named, hour }) : named, distance].join(', ');
}
