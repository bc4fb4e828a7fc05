import type { Desk } from '../access/desk.ts';
import { accessTo, joinedWith, seenIn, type Seen } from '../access/ties.ts';
import type { Cases } from '../case.ts';
import type { Families } from '../data/families.ts';
import type { People } from '../data/people.ts';
import { similarTo } from '../names/similar.ts';
import { deadlinesPage } from '../pages/deadlines.ts';
import { familiesPage, familyPage, newFamilyPage } from '../pages/families.ts';
import type { Door } from '../web/door.ts';
import { allNames, labelsOf, undecided } from '../web/similar.ts';

interface FamiliesParts {
  door: Door;
  desk: Desk;
  people: People;
  families: Pick<Families, 'names'>;
  cases: Cases;
}

/** The lists, a new family, and the page of one. */
export function addFamilies({ door, desk, people, families, cases }: FamiliesParts): void {
  door.page('/', undefined, async ({ session, view, query, show, go }) => {
    if (view.rights.may(session, 'see-model') && !view.rights.meetsFamilies(session)) return go('/studio');
    const all = query.show === 'all';
    const bonds = await desk.bonds();
    const isMine = ({ head, access }: Seen): boolean =>
      all ||
      access.leads ||
      access.receives ||
      head.owner === null ||
      bonds.given.some((given) => given.family === head.id && given.person === session.id);
    const shown = await desk.list(session, bonds, isMine);
    const joined = new Map(shown.map(({ id }) => [id, joinedWith(id, bonds.links)]));
    const standsInFor = bonds.deputies.filter(({ person }) => person === session.id).map(({ standsIn }) => standsIn);
    return show(familiesPage(view, shown, { people: await people.all(), all, joined, standsInFor }));
  });
  door.page('/deadlines', undefined, async ({ session, view, show }) =>
    show(deadlinesPage(view, await desk.list(session, await desk.bonds()))),
  );
  door.page('/families/new', 'open-family', ({ view, show }) => show(newFamilyPage(view)));
  door.page('/families/:id', undefined, async ({ session, view, params, show, refuse }) => {
    const { errors, portal } = view.words;
    const id = params.id ?? '';
    const bonds = await desk.bonds();
    const seen = seenIn(bonds, session, id);
    if (seen === undefined) return refuse(404, errors.noFamilyTitle, errors.noFamily);
    const { head, access } = seen;
    const names = await allNames(families, bonds);
    const labels = labelsOf(names);
    const own = names.filter(({ family }) => family === id);
    const others = undecided(similarTo(own, names), bonds.links).map(({ other }) => other.family);
    const isVisible = (other: string): boolean => accessTo(session, other, bonds).sees;
    return show(
      familyPage(view, {
        ...{ id, model: head.model, owner: head.owner, mayWrite: access.writes, receives: access.receives },
        people: await people.all(),
        joined: joinedWith(id, bonds.links)
          .filter(isVisible)
          .map((other) => ({ id: other, label: labels.get(other) ?? portal.untitled })),
        similar: {
          seen: new Set(others.filter(isVisible)).size,
          isHidden: access.writes && others.some((other) => !isVisible(other)),
        },
      }),
    );
  });
  door.form('/families', 'open-family', async ({ session, view, fields, show, go }) => {
    const { label = '', child = '', age = '' } = fields;
    const years = /^\d{1,2}$/.test(age) ? { aboutYears: Number(age), judgedOn: cases.today() } : undefined;
    const opening = cases.opening(label.trim(), { id: 'child-1', name: child.trim() || label.trim(), born: years });
    const begun = await desk.begin(session, opening);
    return 'id' in begun ? go(`/families/${begun.id}`) : show(newFamilyPage(view, begun.refused.texts.join(' ')), 422);
  });
}
