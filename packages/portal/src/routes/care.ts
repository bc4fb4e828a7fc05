import type { Rights } from '../access/roles.ts';
import type { Appended, Desk } from '../access/desk.ts';
import { accessTo, seenIn } from '../access/ties.ts';
import type { Families } from '../data/families.ts';
import type { Journal } from '../data/journal.ts';
import type { Member, People } from '../data/people.ts';
import type { Ties } from '../data/ties.ts';
import { similarTo } from '../names/similar.ts';
import { carePage } from '../pages/care.ts';
import { nameOf } from '../pages/words.ts';
import type { Door, Visit } from '../web/door.ts';
import { isId } from '../web/id.ts';
import { allNames, labelsOf, shownPair, undecided } from '../web/similar.ts';
import { written } from '../web/text.ts';

interface CareParts {
  door: Door;
  desk: Desk;
  people: People;
  ties: Ties;
  families: Pick<Families, 'names'>;
  journal: Journal;
  rights: Rights;
}
type Reply = ReturnType<Visit['show']>;

/** Who works with a family: assigning, handing over, opening it to others. */
export function addCare(parts: CareParts): void {
  const { door, desk, people, ties, journal, rights } = parts;
  door.page('/families/:id/care', undefined, (visit) => showCare(parts, visit));

  door.form('/families/:id/owner', 'assign', async (visit) => {
    const { session, view, fields, go } = visit;
    const { errors } = view.words;
    const { id, refused } = familyOf(visit, errors.notAssigned);
    if (id === undefined) return refused(404, errors.noFamily);
    const everybody = await people.all();
    const to = everybody.find((each) => each.id === fields.to && rights.mayLeadNow(each));
    if (to === undefined) return refused(422, errors['not-a-leader']);
    const done = await desk.assign(session, id, to, fields.from || null);
    return (
      ended(visit, done, everybody, errors.notAssigned) ??
      go(fields.back === 'care' ? `/families/${id}/care` : '/queue')
    );
  });

  door.form('/families/:id/hand-over', 'hand-over', async (visit) => {
    const { session, view, fields, go } = visit;
    const { errors } = view.words;
    const { id, refused } = familyOf(visit, errors.notSaved);
    if (id === undefined) return refused(404, errors.noFamily);
    const everybody = await people.all();
    const to = everybody.find((each) => each.id === fields.to && rights.mayLeadNow(each));
    if (to === undefined) return refused(422, errors['not-a-leader']);
    const done = await desk.handOver(session, id, to, written(fields.reason));
    return ended(visit, done, everybody, errors.notSaved) ?? go(`/families/${id}/care`);
  });

  door.form('/families/:id/hand-over/answer', 'lead', async (visit) => {
    const { session, view, fields, go } = visit;
    const { errors } = view.words;
    const { id, refused } = familyOf(visit, errors.notSaved);
    if (id === undefined) return refused(404, errors.noFamily);
    const agrees = fields.answer === 'yes';
    const done = await desk.answerHandover(session, id, agrees);
    if ('leader' in done) return refused(422, errors.notOffered);
    const failed = ended(visit, done, [], errors.notSaved);
    if (failed !== undefined) return failed;
    await journal.write(session, agrees ? 'accepted' : 'declined', { family: id });
    return go(agrees ? `/families/${id}` : '/');
  });

  door.form('/families/:id/given', 'give', async (visit) => {
    const { session, view, fields, go } = visit;
    const { errors } = view.words;
    const { id, refused } = familyOf(visit, errors.notSaved);
    if (id === undefined || (await desk.seen(session, id)) === undefined) return refused(404, errors.noFamily);
    const person = (await people.all()).find((each) => each.id === fields.person && rights.mayBeGiven(each));
    const isNew = person !== undefined && (await ties.give({ family: id, person: person.id }, session.id));
    if (!isNew) return refused(422, errors.notGiven);
    await journal.write(session, 'given', { family: id, whom: person.id });
    return go(`/families/${id}/care`);
  });

  door.form('/families/:id/given/end', 'give', async (visit) => {
    const { session, view, fields, go } = visit;
    const { errors } = view.words;
    const { id, refused } = familyOf(visit, errors.notSaved);
    if (id === undefined) return refused(404, errors.noFamily);
    const { person = '' } = fields;
    if (await ties.takeBack({ family: id, person }, session.id))
      await journal.write(session, 'taken-back', { family: id, whom: person });
    return go(`/families/${id}/care`);
  });
}

async function showCare({ desk, people, families }: CareParts, visit: Visit): Promise<Reply> {
  const { session, view, params, show, refuse } = visit;
  const { errors, portal } = view.words;
  const id = params.id ?? '';
  const bonds = await desk.bonds();
  const seen = seenIn(bonds, session, id);
  if (seen === undefined) return refuse(404, errors.noFamilyTitle, errors.noFamily);
  const names = await allNames(families, bonds);
  const labels = labelsOf(names);
  const isSeen = ({ id: other }: { id: string }): boolean => accessTo(session, other, bonds).sees;
  const own = names.filter(({ family }) => family === id);
  const found = undecided(similarTo(own, names), bonds.links).filter(
    ({ other }, index, all) => all.findIndex((each) => each.other.family === other.family) === index,
  );
  const joined = bonds.links
    .filter(({ one, other, isSame }) => isSame && (one === id || other === id))
    .map((link) => ({ link, id: link.one === id ? link.other : link.one }));
  return show(
    carePage(view, {
      ...seen,
      bonds,
      people: await people.all(),
      joined: joined.filter(isSeen).map((each) => ({ ...each, label: labels.get(each.id) ?? portal.untitled })),
      similar: found
        .filter(({ other }) => isSeen({ id: other.family }))
        .map((pair) => shownPair(pair, names, bonds, portal.untitled)),
    }),
  );
}

/** The family that a form names, and how to say that something about it did not work. */
function familyOf(
  { params, refuse }: Visit,
  title: string,
): { id: string | undefined; refused(status: number, text: string): Reply } {
  const id = params.id ?? '';
  return { id: isId(id) ? id : undefined, refused: (status, text) => refuse(status, title, text) };
}

/** The page for what was not added; `undefined` when it was. */
function ended(
  { view, refuse }: Visit,
  done: Appended | { leader: string | null },
  people: readonly Member[],
  title: string,
): Reply | undefined {
  const { errors } = view.words;
  if ('leader' in done)
    return refuse(422, title, done.leader === null ? errors.noLeader : errors.leader(nameOf(people, done.leader)));
  if (done.state === 'unknown-family') return refuse(404, title, errors.noFamily);
  if (done.state === 'forbidden') return refuse(done.why === 'not-a-leader' ? 422 : 403, title, errors[done.why]);
  if (done.state === 'refused') return refuse(422, title, done.result.texts.join(' '));
  return undefined;
}
