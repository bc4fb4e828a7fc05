import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isConfidential, withFollowUps, type Entry, type Family, type KitQuestion } from '@qadam/schema';
import { kitOfFolder } from '@qadam/schema/node';
import { describe, expect, test } from 'vitest';
import { playFamily } from '../family/play.ts';
import { openKit } from '../kit/open-kit.ts';
import { publicStanding, standing } from '../standing/of-case.ts';
import { withhold, type MayRead } from './withhold.ts';

const root = join(fileURLToPath(import.meta.url), '../../../../..');
const kit = openKit(kitOfFolder(root, 'kz-phc'));
const folder = join(root, 'rules/kz-phc/families');
const families = readdirSync(folder).map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Family);
const nothing: MayRead = new Set();
const everything: MayRead = new Set(['reporter', 'hidden-address'] as const);

const SECRET = 'Никто-Не-Должен';
const confidential = (question: KitQuestion): string[] => [
  ...(isConfidential(question) ? [question.id] : []),
  ...(question.columns ?? []).flatMap(confidential),
];
const ids = new Set(
  kit.kit.instruments
    .flatMap(({ sections }) => sections.flatMap(({ questions }) => questions))
    .flatMap(withFollowUps)
    .flatMap(confidential),
);
/** The log with a secret in each confidential answer that was given, in each "told by" and in what the report said. */
const planted = (entries: readonly Entry[]): Entry[] =>
  JSON.parse(
    JSON.stringify(entries, (key, value: unknown) => {
      if (ids.has(key) && typeof value === 'string') return SECRET;
      if (typeof value === 'object' && value !== null && 'how' in value) return { ...value, from: SECRET };
      return value;
    }),
  ) as Entry[];

let plantings = 0;

describe('the example families', { timeout: 30_000 }, () => {
  test.each(families.map((family) => [family.id, family] as const))('%s', (_, family) => {
    const entries = planted(playFamily(kit, family).entries);
    plantings += JSON.stringify(entries).split(SECRET).length - 1;
    const at = entries
      .map(({ recordedAt }) => recordedAt)
      .sort()
      .at(-1)!;
    const options = { at, given: family.given ?? {} };
    const asRead = withhold(kit, entries, nothing);

    expect(JSON.stringify(asRead)).not.toContain(SECRET);
    expect(withhold(kit, entries, everything)).toEqual(entries);
    expect(publicStanding(standing(kit, asRead, options))).toEqual(publicStanding(standing(kit, entries, options)));
  });

  test('hold such answers at all', () => {
    expect(plantings).toBeGreaterThan(10);
  });
});
