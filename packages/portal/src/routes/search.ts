import type { Desk } from '../access/desk.ts';
import { accessTo } from '../access/ties.ts';
import type { Families } from '../data/families.ts';
import type { Journal } from '../data/journal.ts';
import type { People } from '../data/people.ts';
import { fold } from '../names/fold.ts';
import { isFound } from '../names/similar.ts';
import { searchPage } from '../pages/search.ts';
import { nameOf } from '../pages/words.ts';
import type { Door } from '../web/door.ts';
import { labelsOf } from '../web/similar.ts';

interface SearchParts {
  door: Door;
  desk: Desk;
  people: People;
  families: Pick<Families, 'names'>;
  journal: Journal;
}
const SHORTEST = 2;

/** Search over the names of the families that somebody sees. It reads the index of names, no log. */
export function addSearch({ door, desk, people, families, journal }: SearchParts): void {
  door.page('/search', undefined, ({ view, show }) => show(searchPage(view)));
  door.form('/search', undefined, async ({ session, view, fields, show }) => {
    const { wanted = '' } = fields;
    const folded = fold(wanted.slice(0, 100));
    if (folded.length < SHORTEST) return show(searchPage(view, wanted, undefined, view.words.search.short), 422);
    const bonds = await desk.bonds();
    const seen = [...bonds.heads.keys()].filter((id) => accessTo(session, id, bonds).sees);
    const names = await families.names(seen);
    const [labels, everybody] = [labelsOf(names), await people.all()];
    await journal.write(session, 'searched');
    const found = names
      .filter((name) => isFound(folded, name.folded))
      .map(({ family, kind, name }) => {
        const owner = bonds.heads.get(family)?.owner ?? null;
        const label = labels.get(family) ?? view.words.portal.untitled;
        return { family, kind, name, label, owner: owner === null ? view.words.nobody : nameOf(everybody, owner) };
      });
    return show(searchPage(view, wanted, found));
  });
}
