import type { Described } from './described.ts';
import type { RegisterRow } from './standing.ts';

/** The rows that this case gives to the registers of its model: those whose conditions certainly hold. */
export function registersOf({ open, folded: { judged }, subjects }: Described): RegisterRow[] {
  const { look } = judged;
  return open.kit.model.registers.flatMap(({ id, about, when, columns }) =>
    subjects(about)
      .filter((subject) => look.truth(when, subject) === 'true')
      .map((subject) => ({
        register: id,
        about: subject,
        columns: Object.fromEntries(columns.map((column) => [column.id, look.fact(subject, column.fact)])),
      })),
  );
}
