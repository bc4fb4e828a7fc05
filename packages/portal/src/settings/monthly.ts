import type { Kit } from '@qadam/schema';
import { leadingRuleset } from '../levels.ts';
import { idIn, idsIn, isRecord, onlyKeys, textIn, type Fault, type SettingText } from './check.ts';

/** What a row of the monthly table counts. */
export type Count =
  /** Families that began in the month, or that were in work, or in these stages, at its end. */
  | { families: 'new' }
  | { families: 'open' }
  | { families: 'in-stage'; stages: readonly string[] }
  /** Families in work at the end of the month whose level (triage, in a model without one) was this one; `open`: it was being found out. */
  | { level: string }
  /** Moves into these stages. */
  | { moves: readonly string[] }
  /** Contacts of these kinds. */
  | { contacts: readonly string[] }
  /** Attempted contacts. */
  | { attempts: true }
  /** Documents of an instrument that were first submitted in the month. */
  | { documents: string }
  /** Rows of a register whose date, in this column, lies in the month. */
  | { register: string; date: string }
  /** Deadlines that were over at the end of the month, or the families that had any. */
  | { overdue: 'families' | 'deadlines' };

/** A row of the monthly table. */
export interface MonthlyRow {
  id: string;
  label: SettingText;
  count: Count;
  /** Where the source names what is counted. */
  source: readonly string[];
  basis: 'source' | 'interpretation' | 'assumption';
}

/** The rows of a file; everything that they name is in the model. */
export function checkMonthly(list: readonly unknown[], kit: Kit, fault: Fault): MonthlyRow[] {
  const ids = new Set<string>();
  return list.map((value, index) => {
    const pointer = `/rows/${index}`;
    if (!isRecord(value))
      throw fault(pointer, 'ожидается строка / expected a row: {"id", "label", "count", "source", "basis"}');
    onlyKeys(value, ['id', 'label', 'count', 'source', 'basis'], pointer, fault);
    const { id, source, basis } = value;
    if (typeof id !== 'string' || id === '' || ids.has(id))
      throw fault(`${pointer}/id`, 'ожидается имя, которого ещё нет / expected an id that is not taken');
    ids.add(id);
    if (!Array.isArray(source) || source.some((each) => typeof each !== 'string'))
      throw fault(`${pointer}/source`, 'ожидается список / expected a list');
    return {
      id,
      label: textIn(value.label, `${pointer}/label`, fault),
      count: countIn(value.count, kit, `${pointer}/count`, fault),
      source: source as string[],
      basis: idIn(basis, ['source', 'interpretation', 'assumption'], `${pointer}/basis`, fault) as MonthlyRow['basis'],
    };
  });
}

type Check = (value: Record<string, unknown>, kit: Kit, pointer: string, fault: Fault) => Count;

const counts: Readonly<Record<string, Check>> = {
  families: (value, { model }, pointer, fault) => {
    const which = idIn(value.families, ['new', 'open', 'in-stage'], `${pointer}/families`, fault);
    onlyKeys(value, which === 'in-stage' ? ['families', 'stages'] : ['families'], pointer, fault);
    if (which !== 'in-stage') return { families: which as 'new' | 'open' };
    return { families: 'in-stage', stages: idsIn(value.stages, idsOf(model.stages), `${pointer}/stages`, fault) };
  },
  level: ({ level }, kit, pointer, fault) => {
    const outcomes = leadingRuleset(kit)?.outcomes ?? [];
    return { level: idIn(level, [...idsOf(outcomes), 'open'], `${pointer}/level`, fault) };
  },
  moves: ({ moves }, { model }, pointer, fault) => ({
    moves: idsIn(moves, idsOf(model.stages), `${pointer}/moves`, fault),
  }),
  contacts: ({ contacts }, { model }, pointer, fault) => ({
    contacts: idsIn(contacts, idsOf(model.contactKinds), `${pointer}/contacts`, fault),
  }),
  attempts: () => ({ attempts: true }),
  documents: ({ documents }, { instruments }, pointer, fault) => ({
    documents: idIn(documents, idsOf(instruments), `${pointer}/documents`, fault),
  }),
  register: (value, { model }, pointer, fault) => {
    onlyKeys(value, ['register', 'date'], pointer, fault);
    const register = idIn(value.register, idsOf(model.registers), `${pointer}/register`, fault);
    const columns = model.registers.find(({ id }) => id === register)!.columns;
    return { register, date: idIn(value.date, idsOf(columns), `${pointer}/date`, fault) };
  },
  overdue: ({ overdue }, _kit, pointer, fault) => ({
    overdue: idIn(overdue, ['families', 'deadlines'], `${pointer}/overdue`, fault) as 'families',
  }),
};

const idsOf = (list: readonly { id: string }[]): string[] => list.map(({ id }) => id);

function countIn(value: unknown, kit: Kit, pointer: string, fault: Fault): Count {
  const kinds = isRecord(value) ? Object.keys(value).filter((key) => Object.hasOwn(counts, key)) : [];
  if (kinds.length !== 1)
    throw fault(pointer, `ожидается одно из / expected one of: ${Object.keys(counts).join(', ')}`);
  const kind = kinds[0]!;
  if (kind !== 'families' && kind !== 'register') onlyKeys(value as Record<string, unknown>, [kind], pointer, fault);
  return counts[kind]!(value as Record<string, unknown>, kit, pointer, fault);
}
