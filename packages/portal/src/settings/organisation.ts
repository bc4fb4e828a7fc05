/** The organisation whose portal it is: its name, languages, colours and telephone numbers, what the model's roles are to it, its demonstration accounts. */
import type { Kit } from '@qadam/schema';
import { kindsOf, ownRoles, roleKinds, type RoleKind } from '../access/roles.ts';
import type { Person } from '../data/people.ts';
import { languages as spokenHere } from '../words/languages.ts';
import { idIn, idsIn, isRecord, onlyKeys, textIn, type Fault, type SettingText } from './check.ts';
import { checkColours, type Colours } from './colours.ts';

export interface Organisation {
  name: SettingText;
  /** Place among the organisations of the demonstration. */
  order: number;
  /** In which it works, the one of a new person first. */
  languages: readonly string[];
  /** Default: those of the elements. */
  colours?: Colours;
  /** Default: by what the model lets a role do. */
  roles?: Readonly<Record<string, RoleKind>>;
  /** Telephone numbers by contact of the model, before those of the model: whom to call is everywhere somebody else. */
  phones: Readonly<Record<string, string>>;
  /** People of the demonstration; all have its password. */
  accounts: readonly Person[];
  /** Names of its units: one of them can try an edition of the model first. */
  units: readonly string[];
}

const KEYS = ['model', 'order', 'name', 'languages', 'colours', 'roles', 'phones', 'accounts', 'units'] as const;

/** A file, without looking into the model: `checkRoles` does that once the kit is there. */
export function checkOrganisation(value: Record<string, unknown>, fault: Fault): Organisation {
  onlyKeys(value, KEYS, '', fault);
  const { order, colours, phones, accounts, units } = value;
  if (typeof order !== 'number' || !Number.isInteger(order) || order < 1)
    throw fault('/order', 'ожидается целое число от 1 / expected a whole number from 1');
  return {
    name: textIn(value.name, '/name', fault),
    order,
    languages: idsIn(value.languages, Object.keys(spokenHere), '/languages', fault),
    ...(colours !== undefined && { colours: checkColours(colours, '/colours', fault) }),
    ...(value.roles !== undefined && { roles: rolesIn(value.roles, fault) }),
    phones: phones === undefined ? {} : phonesIn(phones, fault),
    accounts: accounts === undefined ? [] : accountsIn(accounts, fault),
    units: units === undefined ? [] : unitsIn(units, fault),
  };
}

function rolesIn(value: unknown, fault: Fault): Record<string, RoleKind> {
  if (!isRecord(value)) throw fault('/roles', `ожидается / expected {"role": "${roleKinds.join('" | "')}"}`);
  for (const [role, kind] of Object.entries(value)) idIn(kind, roleKinds, `/roles/${role}`, fault);
  return value as Record<string, RoleKind>;
}

function phonesIn(value: unknown, fault: Fault): Record<string, string> {
  if (!isRecord(value)) throw fault('/phones', 'ожидается / expected {"contact": "+7 700 000 00 00"}');
  for (const [contact, phone] of Object.entries(value))
    if (typeof phone !== 'string' || !/^\+?\d[\d ()-]{1,24}$/.test(phone))
      throw fault(`/phones/${contact}`, 'ожидается номер телефона / expected a telephone number: "102"');
  return value as Record<string, string>;
}

function accountsIn(value: unknown, fault: Fault): Person[] {
  if (!Array.isArray(value)) throw fault('/accounts', 'ожидается список / expected a list');
  const ids = new Set<string>();
  return value.map((each: unknown, index) => {
    const pointer = `/accounts/${index}`;
    if (!isRecord(each)) throw fault(pointer, 'ожидается человек / expected a person: {"id", "name", "role"}');
    onlyKeys(each, ['id', 'name', 'role'], pointer, fault);
    const { id, name, role } = each;
    if (typeof id !== 'string' || !/^[a-z0-9][a-z0-9-]{1,39}$/.test(id) || ids.has(id))
      throw fault(
        `${pointer}/id`,
        'ожидается имя для входа, которого ещё нет / expected a sign-in name that is not taken',
      );
    ids.add(id);
    if (typeof name !== 'string' || name === '') throw fault(`${pointer}/name`, 'ожидается имя / expected a name');
    if (typeof role !== 'string') throw fault(`${pointer}/role`, 'ожидается роль / expected a role');
    return { id, name, role };
  });
}

function unitsIn(value: unknown, fault: Fault): string[] {
  if (!Array.isArray(value) || new Set(value).size < value.length)
    throw fault('/units', 'ожидается список разных названий / expected a list of different names');
  return value.map((each: unknown, index) => {
    if (typeof each !== 'string' || each.trim() === '' || each.length > 100)
      throw fault(`/units/${index}`, 'ожидается название / expected a name');
    return each;
  });
}

/** Are the roles and contacts that it names those of the model? */
export function checkNamed({ roles, phones, accounts }: Organisation, { model }: Kit, fault: Fault): void {
  const known = model.roles.map(({ id }) => id);
  for (const role of Object.keys(roles ?? {})) idIn(role, known, `/roles/${role}`, fault);
  const contacts = model.contacts.map(({ id }) => id);
  for (const contact of Object.keys(phones)) idIn(contact, contacts, `/phones/${contact}`, fault);
  for (const [index, { role }] of accounts.entries())
    idIn(role, [...known, ...ownRoles], `/accounts/${index}/role`, fault);
}

/** An organisation that has set nothing: named as its model, in the model's languages, an account for each role. */
export function unsetOrganisation(kit: Kit): Organisation {
  const text = (locale: string, address: string): string => {
    const found = (kit.texts as Readonly<Record<string, Readonly<Record<string, string | { text: string }>>>>)[
      locale
    ]?.[address];
    return typeof found === 'string' ? found : (found?.text ?? '');
  };
  const own = kit.model.languages.filter((locale) => Object.hasOwn(spokenHere, locale));
  const named = Object.fromEntries(own.map((locale) => [locale, text(locale, 'model/label')]));
  return {
    name: { ...named, ru: named.ru || kit.id },
    order: 1,
    languages: own,
    phones: {},
    accounts: kit.model.roles.map(({ id }) => ({ id, name: text('ru', `role/${id}/label`) || id, role: id })),
    units: [],
  };
}

/** What each role of the model is to the portal. */
export const kindsIn = ({ roles }: Organisation, kit: Kit): Record<string, RoleKind> => ({ ...kindsOf(kit), ...roles });

/** The languages of the pages: those of the organisation that the model speaks too. */
export function languagesIn({ languages }: Organisation, { model }: Kit): readonly string[] {
  const both = languages.filter((locale) => model.languages.includes(locale));
  return both.length === 0 ? languages : both;
}
