import type { Desk } from '../access/desk.ts';
import type { Families } from '../data/families.ts';
import type { Journal } from '../data/journal.ts';
import type { People } from '../data/people.ts';
import type { Ties } from '../data/ties.ts';
import { similarPairs } from '../names/similar.ts';
import { similarPage } from '../pages/similar.ts';
import type { Door } from '../web/door.ts';
import { isId } from '../web/id.ts';
import { allNames, labelsOf, shownPair, undecided } from '../web/similar.ts';
import { written } from '../web/text.ts';

interface SimilarParts {
  door: Door;
  desk: Desk;
  people: People;
  ties: Ties;
  families: Pick<Families, 'names'>;
  journal: Journal;
}

/** Records that may be one family: a person joins them or tells them apart, and may undo it. No log is changed. */
export function addSimilar({ door, desk, people, ties, families, journal }: SimilarParts): void {
  door.page('/similar', 'join-families', async ({ view, show }) => {
    const bonds = await desk.bonds();
    const names = await allNames(families, bonds);
    const { untitled } = view.words.portal;
    const found = undecided(similarPairs(names), bonds.links).map((pair) => shownPair(pair, names, bonds, untitled));
    const labels = labelsOf(names);
    const decided = bonds.links.map((link) => ({
      link,
      one: labels.get(link.one) ?? untitled,
      other: labels.get(link.other) ?? untitled,
    }));
    return show(similarPage(view, found, decided, await people.all()));
  });
  door.form('/similar', 'join-families', async ({ session, view, fields, refuse, go }) => {
    const { similar, errors } = view.words;
    const { one = '', other = '', same } = fields;
    const reason = written(fields.reason);
    const { heads } = await desk.bonds();
    if (!isId(one) || !isId(other) || one === other || !heads.has(one) || !heads.has(other))
      return refuse(404, errors.noFamilyTitle, errors.noFamily);
    if (reason === '') return refuse(422, errors.notSaved, similar.noReason);
    const isSame = same === 'yes';
    const isNew = await ties.link({ one, other, isSame, reason }, session.id);
    if (!isNew) return refuse(422, errors.notSaved, similar.already);
    for (const family of [one, other]) await journal.write(session, isSame ? 'joined' : 'told-apart', { family });
    return go('/similar');
  });
  door.form('/similar/:id/undo', 'join-families', async ({ session, view, params, refuse, go }) => {
    const id = /^\d{1,9}$/.test(params.id ?? '') ? Number(params.id) : 0;
    const link = await ties.unlink(id, session.id);
    if (link === undefined) return refuse(422, view.words.errors.notSaved, view.words.similar.gone);
    for (const family of [link.one, link.other]) await journal.write(session, 'parted', { family });
    return go('/similar');
  });
}
