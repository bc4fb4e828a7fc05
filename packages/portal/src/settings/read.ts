/** What an organisation sets for itself, as data: how long logs are kept, and what is counted each month. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Kit } from '@qadam/schema';
import { isRecord, SettingError, type Fault } from './check.ts';
import { checkMonthly, type MonthlyRow } from './monthly.ts';
import { checkRetention, type Term } from './retention.ts';

export interface Settings {
  /** Terms of retention; `isAssumed`: nobody has set them for this organisation. */
  terms: readonly Term[];
  isAssumed: boolean;
  monthly: readonly MonthlyRow[];
}

/**
 * The settings of a model, from `FOLDER/<model>/retention.json` and `monthly.json`. A file that is not there sets nothing:
 * no term, no rows.
 * @throws SettingError at the first thing that cannot be used.
 */
export function readSettings(folder: string, kit: Kit): Settings {
  const retention = read(join(folder, kit.id, 'retention.json'), kit, 'terms');
  const monthly = read(join(folder, kit.id, 'monthly.json'), kit, 'rows');
  return {
    terms: retention === undefined ? [] : checkRetention(retention.list, kit, retention.fault),
    isAssumed: retention?.basis === 'assumption',
    monthly: monthly === undefined ? [] : checkMonthly(monthly.list, kit, monthly.fault),
  };
}

interface Read {
  list: readonly unknown[];
  basis: unknown;
  fault: Fault;
}

function read(file: string, kit: Kit, key: string): Read | undefined {
  if (!existsSync(file)) return undefined;
  const fault: Fault = (pointer, what) => new SettingError(`${file} ${pointer}: ${what}`);
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw fault('/', `это не JSON / this is no JSON: ${(error as Error).message}`);
  }
  const { model, [key]: list, basis } = isRecord(value) ? value : {};
  if (model !== kit.id) throw fault('/model', `ожидается "${kit.id}" / expected "${kit.id}"`);
  if (!Array.isArray(list)) throw fault(`/${key}`, 'ожидается список / expected a list');
  return { list, basis, fault };
}
