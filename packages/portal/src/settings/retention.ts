import type { Kit } from '@qadam/schema';
import { idsIn, isRecord, onlyKeys, textIn, type Fault, type SettingText } from './check.ts';

/** How long a family is kept after its case has ended in one of these stages. */
export interface Term {
  id: string;
  stages: readonly string[];
  years: number;
  ground: SettingText;
}

/** The terms of a file. Each stage is an end of the model, and stands in one term. */
export function checkRetention(list: readonly unknown[], kit: Kit, fault: Fault): Term[] {
  const ends = kit.model.stages.filter(({ end }) => end === true).map(({ id }) => id);
  const taken = new Set<string>();
  return list.map((value, index) => {
    const pointer = `/terms/${index}`;
    if (!isRecord(value)) throw fault(pointer, 'ожидается срок / expected a term: {"id", "stages", "years", "ground"}');
    onlyKeys(value, ['id', 'stages', 'years', 'ground'], pointer, fault);
    const { id, years } = value;
    if (typeof id !== 'string' || id === '') throw fault(`${pointer}/id`, 'ожидается имя срока / expected an id');
    if (typeof years !== 'number' || !Number.isInteger(years) || years < 1 || years > 100)
      throw fault(`${pointer}/years`, 'ожидается целое число от 1 до 100 / expected a whole number from 1 to 100');
    const stages = idsIn(value.stages, ends, `${pointer}/stages`, fault);
    for (const stage of stages) {
      if (taken.has(stage))
        throw fault(`${pointer}/stages`, `"${stage}" уже есть в другом сроке / stands in another term`);
      taken.add(stage);
    }
    return { id, stages, years, ground: textIn(value.ground, `${pointer}/ground`, fault) };
  });
}

/** What of a standing says whether its term is over. */
interface Ended {
  stage: string;
  stageSince: string | null;
}
/** The term of a family whose case has ended: since which day, and the last day on which it is kept. */
export interface Running {
  term: Term;
  endedOn: string;
  until: string;
}

/** The term that runs for a family; `undefined` while its case has not ended, or where no term is set. */
export function termOf({ stage, stageSince }: Ended, terms: readonly Term[]): Running | undefined {
  const term = terms.find(({ stages }) => stages.includes(stage));
  if (term === undefined || stageSince === null) return undefined;
  const endedOn = stageSince.slice(0, 10);
  return { term, endedOn, until: yearsAfter(endedOn, term.years) };
}

/** The same day of a later year; 28 February for 29 February where there is none. */
function yearsAfter(day: string, years: number): string {
  const [year = '', month = '', date = ''] = day.split('-');
  const later = Number(year) + years;
  const isLeap = (later % 4 === 0 && later % 100 !== 0) || later % 400 === 0;
  return `${later}-${month}-${month === '02' && date === '29' && !isLeap ? '28' : date}`;
}
