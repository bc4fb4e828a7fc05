import type { Cases } from '../case.ts';
import type { Families } from '../data/families.ts';
import type { Journal } from '../data/journal.ts';
import type { People } from '../data/people.ts';
import { journalPage } from '../pages/journal.ts';
import type { Door } from '../web/door.ts';
import { isId } from '../web/id.ts';
import { labelsOf } from '../web/similar.ts';

interface JournalParts {
  door: Door;
  people: People;
  families: Pick<Families, 'names'>;
  journal: Journal;
  cases: Cases;
}
const PAGE = 100;

/** Who opened, changed, assigned and exported what. */
export function addJournal({ door, people, families, journal, cases }: JournalParts): void {
  door.page('/journal', 'read-journal', async ({ view, query, show }) => {
    const text = (value: unknown): string | undefined =>
      typeof value === 'string' && value !== '' ? value : undefined;
    const [family, person, before] = [text(query.family), text(query.person), text(query.before)];
    const wanted = {
      family: family !== undefined && isId(family) ? family : undefined,
      person,
      before: before !== undefined && /^\d{1,9}$/.test(before) ? Number(before) : undefined,
    };
    const lines = await journal.lines({ ...wanted, count: PAGE + 1 });
    const shown = lines.slice(0, PAGE);
    const named = shown.flatMap((line) => (line.family === null ? [] : [line.family]));
    const labels = labelsOf(await families.names([...new Set(named)]));
    return show(
      journalPage(view, shown, {
        people: await people.all(),
        labels,
        ...wanted,
        hasOlder: lines.length > PAGE,
        local: (at) => cases.local(at),
      }),
    );
  });
}
