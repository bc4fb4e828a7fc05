import type { Rights } from '../access/roles.ts';
import type { Cases } from '../case.ts';
import type { Families } from '../data/families.ts';
import type { Journal } from '../data/journal.ts';
import { newPassword, type People } from '../data/people.ts';
import type { Ties } from '../data/ties.ts';
import { peoplePage } from '../pages/people.ts';
import type { Door, Visit } from '../web/door.ts';

interface PeopleParts {
  door: Door;
  people: People;
  ties: Ties;
  families: Pick<Families, 'heads'>;
  journal: Journal;
  cases: Cases;
  rights: Rights;
}

/** How a name for signing in is written. */
export const isPersonId = (text: string): boolean => /^[a-z0-9][a-z0-9-]{1,39}$/.test(text);
const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));

/** Who works here, and who stands in for whom. */
export function addPeople({ door, people, ties, families, journal, cases, rights }: PeopleParts): void {
  type Told = { problem?: string; given?: { id: string; password: string } };
  const show = async (visit: Visit, told: Told = {}): Promise<ReturnType<Visit['show']>> => {
    const today = cases.today();
    const led = new Map<string, number>();
    for (const { owner } of await families.heads()) if (owner !== null) led.set(owner, (led.get(owner) ?? 0) + 1);
    const shown = { people: await people.all(), deputies: await ties.deputies(today), led, today, ...told };
    return visit.show(peoplePage(visit.view, shown), told.problem === undefined ? 200 : 422);
  };
  const known = async (id: string | undefined): Promise<Awaited<ReturnType<People['all']>>[number] | undefined> =>
    (await people.all()).find((each) => each.id === id);

  door.page('/people', 'manage-people', (visit) => show(visit));
  door.form('/people', 'manage-people', async (visit) => {
    const { people: words } = visit.view.words;
    const { id = '', role = '' } = visit.fields;
    const name = (visit.fields.name ?? '').trim();
    if (!isPersonId(id)) return show(visit, { problem: words.badId });
    if (name === '' || name.length > 100) return show(visit, { problem: words.badName });
    if (!rights.roles.includes(role)) return show(visit, { problem: words.badRole });
    const password = newPassword();
    if (!(await people.add({ id, name, role }, password, true))) return show(visit, { problem: words.taken });
    await journal.write(visit.session, 'person-added', { whom: id });
    return show(visit, { given: { id, password } });
  });
  door.form('/people/:person/close', 'manage-people', async (visit) => {
    const { people: words } = visit.view.words;
    const person = await known(visit.params.person);
    if (person === undefined) return show(visit, { problem: words.unknown });
    if (person.id === visit.session.id) return show(visit, { problem: words.notYourself });
    await people.setClosed(person.id, true);
    await journal.write(visit.session, 'person-closed', { whom: person.id });
    return visit.go('/people');
  });
  door.form('/people/:person/open', 'manage-people', async (visit) => {
    const person = await known(visit.params.person);
    if (person === undefined) return show(visit, { problem: visit.view.words.people.unknown });
    await people.setClosed(person.id, false);
    await journal.write(visit.session, 'person-opened', { whom: person.id });
    return visit.go('/people');
  });
  door.form('/people/:person/password', 'manage-people', async (visit) => {
    const person = await known(visit.params.person);
    if (person === undefined) return show(visit, { problem: visit.view.words.people.unknown });
    const password = newPassword();
    await people.setPassword(person.id, password, {
      mustChange: true,
      ...(person.id === visit.session.id && { token: visit.token }),
    });
    await journal.write(visit.session, 'password-given', { whom: person.id });
    return show(visit, { given: { id: person.id, password } });
  });

  door.form('/deputies', 'set-deputies', async (visit) => {
    const { person: id, standsIn, from = '', until = '' } = visit.fields;
    const [person, other] = [await known(id), await known(standsIn)];
    const areFit = person !== undefined && other !== undefined && person.id !== other.id && !person.isClosed;
    const mayLead = areFit && rights.may(person, 'lead') && rights.may(other, 'lead');
    const areDays = isDay(from) && isDay(until) && from <= until && until >= cases.today();
    if (!mayLead || !areDays) return show(visit, { problem: visit.view.words.people.deputyWrong });
    await ties.setDeputy({ person: person.id, standsIn: other.id, fromDay: from, untilDay: until }, visit.session.id);
    await journal.write(visit.session, 'deputy-set', { whom: person.id });
    return visit.go('/people');
  });
  door.form('/deputies/:id/end', 'set-deputies', async (visit) => {
    const id = Number(visit.params.id);
    const deputy = (await ties.deputies(cases.today())).find((each) => each.id === id);
    if (deputy !== undefined && (await ties.endDeputy(id, visit.session.id)))
      await journal.write(visit.session, 'deputy-ended', { whom: deputy.person });
    return visit.go('/people');
  });
}
