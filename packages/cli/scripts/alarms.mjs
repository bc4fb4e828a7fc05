/**
 * `npm run alarms`: makes up 100 ordinary first contacts with a polyclinic and counts the alarms that the rules raise.
 * An alarm is a consultation or a duty that is due the same working day or sooner. Exit status 1 when a contact in which
 * something was only not asked, with no sign of concern, raises one.
 */
import { fileURLToPath } from 'node:url';
import { openKit, playFamily, standing } from '@qadam/runtime';
import { kitOfFolder } from '@qadam/schema/node';

const open = openKit(kitOfFolder(fileURLToPath(new URL('../../..', import.meta.url)), 'kz-phc'));
const dangers = ['left-in-hospital', 'with-police', 'found-in-street', 'violence', 'other-immediate'];
const allNo = Object.fromEntries(dangers.map((id) => [id, 'no']));
const at = '2026-05-14T10:00:00+05:00';

/** The same numbers in each run (a linear congruential generator). */
let seed = 20260514;
const next = (below) => {
  seed = (seed * 1103515245 + 12345) % 2147483648;
  return Math.floor((seed / 2147483648) * below);
};
const some = (list) => list.filter(() => next(2) === 0);
const without = (answers, ids) => Object.fromEntries(Object.entries(answers).filter(([id]) => !ids.includes(id)));

/** Kind of contact → how many of a hundred, and what was answered. */
const kinds = {
  'everything asked, everything "no"': [48, () => ({ ...calm(), ...allNo })],
  'some questions not asked': [30, () => without({ ...calm(), ...allNo }, some(dangers))],
  'nothing asked but who saw the child': [8, () => calm()],
  'not known, no sign of concern': [8, () => ({ ...calm(), ...allNo, [dangers[next(5)]]: { open: 'not-known' } })],
  'not known, nobody has seen the child': [
    4,
    () => ({ ...calm(), ...allNo, 'who-saw': 'nobody', violence: { open: 'not-known' } }),
  ],
  'a danger': [2, () => ({ ...calm(), ...allNo, [dangers[next(5)]]: 'yes' })],
};
function calm() {
  return { 'who-saw': ['reporter', 'worker', 'other'][next(3)], 'intends-to-give-up': 'no' };
}

const rows = Object.entries(kinds).map(([kind, [count, make]]) => {
  const contacts = Array.from({ length: count }, () => alarmsOf(make()));
  return {
    kind,
    contacts: count,
    alarms: contacts.filter((alarms) => alarms.length > 0).length,
    what: [...new Set(contacts.flat())].join(', '),
  };
});
console.table(rows);
const total = rows.reduce((sum, { alarms }) => sum + alarms, 0);
console.log(`${total} alarms over 100 ordinary first contacts`);
const quiet = rows.filter(({ kind }) => !kind.startsWith('not known, nobody') && kind !== 'a danger');
const wrong = quiet.reduce((sum, { alarms }) => sum + alarms, 0);
if (wrong > 0) console.error(`${wrong} of them without a danger and without a sign of concern`);
process.exitCode = wrong > 0 ? 1 : 0;

/** The deadlines of a first contact that are due the same working day or sooner. */
function alarmsOf(answers) {
  const family = {
    id: 'contact',
    model: 'kz-phc',
    people: [{ id: 'child', kind: 'child', born: '2022-03' }],
    steps: [{ at, do: 'answered', instrument: 'triage', about: 'child', answers }],
  };
  const { entries, checks } = playFamily(open, family);
  if (checks.some(({ ok }) => !ok)) throw new Error(JSON.stringify(checks));
  return standing(open, entries, { at })
    .deadlines.filter(({ state }) => ['running', 'warning', 'due'].includes(state))
    .filter(({ dueAt, dueOn }) => (dueAt ?? dueOn).slice(0, 10) <= at.slice(0, 10))
    .map(({ id }) => id);
}
