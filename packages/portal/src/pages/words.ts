import type { Kit } from '@qadam/schema';
import type { ListedStanding as Standing } from '../access/standings.ts';
import type { Person } from '../data/people.ts';
import { leadingRuleset, toneOf } from '../levels.ts';
import { html, type Html } from '../web/html.ts';
import type { View } from './view.ts';

/** A text of the kit in the language of the page, else in Russian; its address where there is none. */
export function textOf({ kit, locale }: View, address: string): string {
  const text =
    (kit.texts as Kit['texts'] & Partial<Kit['texts']>)[locale as 'ru']?.[address] ?? kit.texts.ru?.[address];
  return typeof text === 'string' ? text : (text?.text ?? address);
}

/** The same for a page, marked where the kit does not speak the page's language. */
export function kitWords(view: View, address: string): Html {
  const isForeign = !view.kit.model.languages.includes(view.locale);
  const text = textOf(view, address);
  return isForeign ? html`<span lang="ru">${text}</span>` : html`${text}`;
}

/** Whom something is about: a name; those without one are told apart in the case. */
export const aboutWords = ({ words }: View, { people }: Standing, about: string): string =>
  about === 'family' ? words.about.family : (people.find(({ id }) => id === about)?.name ?? words.about.unnamed);

/** What a record is called. */
export const labelOf = ({ words }: View, { label }: Standing): string => label ?? words.portal.untitled;

/** The name of a person of the portal; of others what the log holds. */
export const nameOf = (people: readonly Person[], id: string): string =>
  people.find((each) => each.id === id)?.name ?? id;

/** Who leads a family. */
export const ownerWords = ({ words }: View, { owner }: Standing, people: readonly Person[]): string =>
  owner === null ? words.nobody : nameOf(people, owner.person);

/** A range in words: one outcome, or from the lower to the higher; never the lower end alone. */
export function rangeWords(view: View, ruleset: string, [low, high]: readonly [string, string]): string {
  const label = (outcome: string): string => textOf(view, `ruleset/${ruleset}/outcome/${outcome}/label`);
  if (low === high) return label(low);
  const outcomes = view.kit.rulesets.find(({ id }) => id === ruleset)!.outcomes;
  if (low === outcomes[0]!.id && high === outcomes.at(-1)!.id) return view.words.levels.notEstablished;
  return view.words.levels.range(label(low).toLowerCase(), label(high).toLowerCase());
}

/** A level as a tag: its colour and its words. */
interface LevelTag {
  tone: string;
  words: string;
}

/**
 * The levels of the children, each once, the highest first: the triage until an assessment has been made, and where the
 * model has no level.
 */
export function levelTags(view: View, standing: Standing): LevelTag[] {
  const ruleset = leadingRuleset(view.kit);
  if (ruleset === undefined) return [];
  const highest = ruleset.outcomes.at(-1)!.id;
  const tags = standing.levels
    .filter((level) => level.ruleset === ruleset.id)
    .map(({ about, inForce }): LevelTag => {
      const [low, high] = inForce;
      const words = rangeWords(view, ruleset.id, inForce);
      const triage = standing.levels.find((level) => level.ruleset === 'triage' && level.about === about);
      if (words === view.words.levels.notEstablished && triage?.inForce[0] === 'urgent')
        return { tone: 'high', words: rangeWords(view, 'triage', triage.inForce) };
      return { tone: low === high || low === highest ? toneOf(ruleset, low) : 'unknown', words };
    });
  const order = ['high', 'unknown', 'medium', 'low', 'none'];
  const unique = [...new Map(tags.map((tag) => [tag.words, tag])).values()];
  return unique.sort((left, right) => order.indexOf(left.tone) - order.indexOf(right.tone));
}

/** What is nearest to be done: the earliest term, else an act for which no date is set. */
interface Nearest {
  id: string;
  /** Instant or day; empty where no date is set. */
  due: string;
  isOverdue: boolean;
}

/** The nearest deadline of a case; `undefined` when nothing is due. */
export function nearestDeadline({ deadlines }: Standing): Nearest | undefined {
  const open = deadlines
    .filter(({ state }) => ['running', 'warning', 'due', 'unset'].includes(state))
    .map(({ id, state, dueAt, dueOn }) => ({ id, due: dueAt ?? dueOn ?? '', isOverdue: state === 'due' }));
  return open.sort((left, right) => ((left.due || '9') < (right.due || '9') ? -1 : 1))[0];
}

/** The nearest deadline in words. */
export function deadlineWords(view: View, standing: Standing): string {
  const { deadlines } = view.words;
  const nearest = nearestDeadline(standing);
  if (nearest === undefined) return deadlines.none;
  const what = textOf(view, `deadline/${nearest.id}/label`);
  return `${what}: ${dueWords(view, nearest)}`;
}

/** When something is due. */
export function dueWords(view: View, { due, isOverdue }: Pick<Nearest, 'due' | 'isOverdue'>): string {
  const { deadlines } = view.words;
  if (due === '') return deadlines.noDate;
  return isOverdue ? deadlines.overdueSince(dateWords(view, due)) : deadlines.until(dateWords(view, due));
}

/** Cases in the order of urgency: an hour that runs, overdue, then by term, then without one; those that have ended last. */
export function byUrgency(kit: Kit): (left: Standing, right: Standing) => number {
  const urgent = new Set(kit.model.deadlines.filter((each) => each.urgent === true).map(({ id }) => id));
  const ends = new Set(kit.model.stages.filter(({ end }) => end === true).map(({ id }) => id));
  const key = (standing: Standing): string => {
    const nearest = nearestDeadline(standing);
    if (ends.has(standing.stage)) return '4';
    if (nearest === undefined) return '3';
    if (standing.deadlines.some(({ id, state }) => urgent.has(id) && (state === 'running' || state === 'warning')))
      return '00';
    if (nearest.due === '') return '2';
    return `${nearest.isOverdue ? '01' : '1'}${nearest.due}`;
  };
  const keys = new Map<Standing, string>();
  const known = (standing: Standing): string => {
    const found = keys.get(standing) ?? key(standing);
    keys.set(standing, found);
    return found;
  };
  return (left, right) => (known(left) < known(right) ? -1 : known(left) > known(right) ? 1 : 0);
}

/** "чт, 14.05.2026", with the time where there is one. */
export function dateWords({ locale }: View, due: string): string {
  const [day = '', time] = due.split('T');
  const [year, month, date] = day.split('-');
  return `${weekdayIn(locale).format(Date.parse(`${day}T00:00:00Z`))}, ${date}.${month}.${year}${time === undefined ? '' : `, ${time.slice(0, 5)}`}`;
}

/** Making one costs more than a row of a list; there are as many as languages. */
const weekdays = new Map<string, Intl.DateTimeFormat>();
function weekdayIn(locale: string): Intl.DateTimeFormat {
  const found = weekdays.get(locale) ?? new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' });
  weekdays.set(locale, found);
  return found;
}
