/** The kz-phc model and its example families, in a browser: for tests and stories. */
import { openKit, playFamily } from '@qadam/runtime';
import type { Entry, Family, Kit } from '@qadam/schema';
import definitions from 'virtual:definitions';
import { familyOf as familyOfModel, phcKit } from './kits.ts';

const MODEL = 'kz-phc';

/** The kit of the model, as `qadam build` makes it. */
export const kit: Kit = phcKit();

/** An example family by its id. */
export const familyOf = (id: string): Family => familyOfModel(MODEL, id);

const FAMILIES = new RegExp(`^rules/${MODEL}/families/(.+)\\.json$`);
export const familyIds: readonly string[] = Object.keys(definitions).flatMap((path) => FAMILIES.exec(path)?.[1] ?? []);

/** The log of a family up to a minute of its own clock; default: to the end. Children get first names, as a worker would write. */
export function entriesOf(id: string, until = '9999'): readonly Entry[] {
  const family = familyOf(id);
  const part = { ...family, steps: family.steps.filter(({ at }) => at.slice(0, until.length) <= until) };
  const named = part.people.map((person) => (names[person.id] ? { ...person, name: names[person.id]! } : person));
  return playFamily(openKit(kit), { ...part, people: named }).entries;
}

const names: Readonly<Record<string, string>> = {
  timur: 'Тимур',
  dana: 'Дана',
  ali: 'Али',
  aya: 'Ая',
  amir: 'Амир',
  bala: 'Мальчик с третьего этажа',
  nur: 'Нур',
  madi: 'Мади',
  kid: 'Ребёнок на лестнице',
};

/** A worker and a supervisor. */
export const worker = { person: 'saule', role: 'social-worker' };
export const supervisor = { person: 'gauhar', role: 'supervisor' };
export const phones = { supervisor: '+7 700 000 00 01' };
