import type { Kit } from '@qadam/schema';
import type { Standing } from '@qadam/runtime';

/** A text of the kit in Russian, its address where there is none. */
export function textOf(kit: Kit, address: string): string {
  const text = kit.texts.ru?.[address];
  return typeof text === 'string' ? text : (text?.text ?? address);
}

/** A range in words: one outcome, or from the lower to the higher; never the lower end alone. */
export function rangeWords(kit: Kit, ruleset: string, [low, high]: readonly [string, string]): string {
  const label = (outcome: string): string => textOf(kit, `ruleset/${ruleset}/outcome/${outcome}/label`);
  if (low === high) return label(low);
  const outcomes = kit.rulesets.find(({ id }) => id === ruleset)!.outcomes;
  if (low === outcomes[0]!.id && high === outcomes.at(-1)!.id) return 'Не установлен';
  return `Не ниже: ${label(low).toLowerCase()}, возможно: ${label(high).toLowerCase()}`;
}

/** The levels of the children in words: the triage until an assessment has been made. */
export function levelWords(kit: Kit, standing: Standing): string {
  const said = standing.levels
    .filter(({ ruleset }) => ruleset === 'level')
    .map(({ about, inForce }) => {
      const triage = standing.levels.find((level) => level.ruleset === 'triage' && level.about === about);
      const isOpen = rangeWords(kit, 'level', inForce) === 'Не установлен';
      return isOpen && triage?.inForce[0] === 'urgent'
        ? rangeWords(kit, 'triage', triage.inForce)
        : rangeWords(kit, 'level', inForce);
    });
  return [...new Set(said)].join('; ');
}

const running = new Set(['running', 'warning', 'due']);
/** The nearest deadline in words. */
export function deadlineWords(kit: Kit, { deadlines }: Standing): string {
  const [first] = deadlines
    .filter(({ state }) => running.has(state))
    .map((item) => ({
      ...item,
      due: ('dueAt' in item ? item.dueAt : undefined) ?? ('dueOn' in item ? item.dueOn : undefined) ?? '',
    }))
    .sort((left, right) => (left.due < right.due ? -1 : 1));
  if (first === undefined) return 'Сроков нет';
  const overdue = first.state === 'due' ? 'просрочено, ' : '';
  return `${textOf(kit, `deadline/${first.id}/label`)}: ${overdue}до ${dateWords(first.due)}`;
}

/** 14.05.2026, with the time where there is one. */
export function dateWords(due: string): string {
  const [day = '', time] = due.split('T');
  const [year, month, date] = day.split('-');
  return `${date}.${month}.${year}${time === undefined ? '' : `, ${time.slice(0, 5)}`}`;
}
