/** What an organisation sets for itself, as data: who it is, how long logs are kept, and what is counted each month. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Kit } from '@qadam/schema';
import { isRecord, SettingError, type Fault } from './check.ts';
import { checkMonthly, type MonthlyRow } from './monthly.ts';
import { checkOrganisation, checkNamed, unsetOrganisation, type Organisation } from './organisation.ts';
import { checkRetention, type Term } from './retention.ts';

export interface Settings {
  /** Terms of retention; `isAssumed`: nobody has set them for this organisation. */
  terms: readonly Term[];
  isAssumed: boolean;
  monthly: readonly MonthlyRow[];
  organisation: Organisation;
}

/**
 * The settings of a model, from `FOLDER/<model>/retention.json`, `monthly.json` and `organisation.json`. A file that is not
 * there sets nothing: no term, no rows, the organisation named as its model.
 * @throws SettingError at the first thing that cannot be used.
 */
export function readSettings(folder: string, kit: Kit): Settings {
  const retention = readList(join(folder, kit.id, 'retention.json'), kit.id, 'terms');
  const monthly = readList(join(folder, kit.id, 'monthly.json'), kit.id, 'rows');
  const organisation = readOrganisation(folder, kit.id);
  if (organisation !== undefined) checkNamed(organisation, kit, faultIn(organisationFile(folder, kit.id)));
  return {
    terms: retention === undefined ? [] : checkRetention(retention.list, kit, retention.fault),
    isAssumed: retention?.basis === 'assumption',
    monthly: monthly === undefined ? [] : checkMonthly(monthly.list, kit, monthly.fault),
    organisation: organisation ?? unsetOrganisation(kit),
  };
}

const organisationFile = (folder: string, model: string): string => join(folder, model, 'organisation.json');

/**
 * Who an organisation is, without its model; `undefined` where no file says it.
 * @throws SettingError at the first thing that cannot be used.
 */
export function readOrganisation(folder: string, model: string): Organisation | undefined {
  const found = read(organisationFile(folder, model), model);
  return found && checkOrganisation(found.value, found.fault);
}

/** The models that have an organisation in this folder, in the organisations' order. */
export function organisationsIn(folder: string): { model: string; organisation: Organisation }[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((each) => each.isDirectory())
    .flatMap(({ name: model }) => {
      const organisation = readOrganisation(folder, model);
      return organisation === undefined ? [] : [{ model, organisation }];
    })
    .sort((left, right) => left.organisation.order - right.organisation.order);
}

interface Read {
  value: Record<string, unknown>;
  fault: Fault;
}

const faultIn =
  (file: string): Fault =>
  (pointer, what) =>
    new SettingError(`${file} ${pointer}: ${what}`);

function read(file: string, model: string): Read | undefined {
  if (!existsSync(file)) return undefined;
  const fault = faultIn(file);
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw fault('/', `это не JSON / this is no JSON: ${(error as Error).message}`);
  }
  if (!isRecord(value) || value.model !== model) throw fault('/model', `ожидается "${model}" / expected "${model}"`);
  return { value, fault };
}

function readList(
  file: string,
  model: string,
  key: string,
): { list: readonly unknown[]; basis: unknown; fault: Fault } | undefined {
  const found = read(file, model);
  if (found === undefined) return undefined;
  const { [key]: list, basis } = found.value;
  if (!Array.isArray(list)) throw found.fault(`/${key}`, 'ожидается список / expected a list');
  return { list, basis, fault: found.fault };
}
