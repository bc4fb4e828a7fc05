import { fileURLToPath } from 'node:url';
import { filesOfModel, formatDefinition } from '@qadam/schema';
import { readFiles } from '@qadam/schema/node';
import { expect, test } from 'vitest';
import { openDraft } from '../draft/draft.ts';
import { edited, type Edit } from '../draft/edit.ts';
import { writeBack } from '../draft/write-back.ts';
import { readinessOf } from './readiness.ts';
import { study, studyAll, StudyMemory } from './study.ts';

const files = filesOfModel(readFiles(fileURLToPath(new URL('../../../..', import.meta.url))), 'classic')!;
const opened = openDraft(files, 'classic')!;

function after(edit: Edit): Map<string, string> {
  const result = edited(opened, opened.draft, edit);
  if (!('draft' in result)) throw new Error(JSON.stringify(result));
  return writeBack(opened, result.draft);
}

test('a shipped model has no error, its families agree, all is proved', { timeout: 60_000 }, () => {
  const { issues, families = [], proofs = [], reached = [] } = studyAll(files, { model: 'classic' });
  expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(families.flatMap(({ failed }) => failed)).toEqual([]);
  expect(families.length).toBeGreaterThan(0);
  expect(proofs.flatMap(({ findings }) => findings)).toEqual([]);
  expect(reached.length).toBeGreaterThan(0);
});

test('an error names the node that it is of, and nothing further is said', { timeout: 60_000 }, () => {
  const broken = after({ operations: [{ set: 'transition/contact-to-assessment/to', to: 'nowhere' }] });
  const { issues, kit } = studyAll(broken, { model: 'classic' });
  expect(kit).toBeUndefined();
  expect(issues.map(({ code, address }) => `${code} ${address}`)).toContain(
    'schema/unknown-name transition/contact-to-assessment',
  );
});

test('a changed rule is seen in the levels of families against what is in force', { timeout: 60_000 }, () => {
  const inForce = studyAll(files, { model: 'classic' }).kit!;
  const own = filesOfModel(readFiles(fileURLToPath(new URL('../../../..', import.meta.url))), 'kz-phc-ten')!;
  const ten = openDraft(own, 'kz-phc-ten')!;
  const kit = studyAll(own, { model: 'kz-phc-ten' }).kit!;
  const rule = kit.rulesets.flatMap(({ id, hit, rules }) =>
    hit === 'highest' ? rules.map((each) => `ruleset/${id}/rule/${each.id}`) : [],
  )[0]!;
  const fact = ten.draft.tree.nodes.get(rule)!.properties.get('conditions');
  const result = edited(ten, ten.draft, { operations: [{ set: `${rule}/conditions`, to: { not: fact } }] });
  if (!('draft' in result)) throw new Error(JSON.stringify(result));
  const { families = [] } = studyAll(writeBack(ten, result.draft), { model: 'kz-phc-ten', inForce: kit });
  expect(families.some(({ changed }) => changed.length > 0)).toBe(true);
  expect(families.some(({ failed }) => failed.length > 0)).toBe(true);
  const same = studyAll(files, { model: 'classic', inForce }).families ?? [];
  expect(same.flatMap(({ changed }) => changed)).toEqual([]);
});

test('what is not ready is told; what only corrects texts is known as such', { timeout: 60_000 }, () => {
  const texts = Object.fromEntries(after({ operations: [{ set: 'text/ru/stage/planning/label', to: 'План семьи' }] }));
  const inForce = Object.fromEntries(files);
  const options = { model: 'classic', edition: '1.0.1', inForce, recalled: [] };
  const ready = readinessOf(texts, options);
  expect(ready.faults).toEqual([]);
  expect(ready.onlyTexts).toBe(true);
  expect(ready.numbered['rules/classic/model.json']).toContain('"edition": "1.0.1"');
  const broken = Object.fromEntries(
    after({ operations: [{ set: 'transition/contact-to-assessment/to', to: 'nowhere' }] }),
  );
  const refused = readinessOf(broken, options);
  expect(refused.faults.join()).toContain('schema/unknown-name');
  expect(refused.onlyTexts).toBe(false);
});

test(
  'what families reach is told of the families that there are, not of all that were ever played',
  {
    timeout: 60_000,
  },
  () => {
    const memory = new StudyMemory();
    const reachedBy = (given: ReadonlyMap<string, string>): number => {
      const steps = study(given, { model: 'classic' }, memory);
      for (;;) {
        const { value, done } = steps.next();
        if (done === true) return value.reached!.filter(({ held }) => held).length;
      }
    };
    const withoutFamilies = new Map([...files].filter(([path]) => !/\/(families|exercises)\//.test(path)));
    const all = reachedBy(files);
    expect(all).toBeGreaterThan(0);
    expect(reachedBy(withoutFamilies)).toBe(0);
    expect(reachedBy(files)).toBe(all);
  },
);

test('a source is out of force when its last day is over, not before', { timeout: 60_000 }, () => {
  const { id } = studyAll(files, { model: 'classic' }).kit!.sources.documents[0]!;
  const [path, text] = [...files].find(([, each]) => each.includes(`"id": "${id}"`) && each.includes('source.json'))!;
  const until = { ...(JSON.parse(text) as object), inForceUntil: '2026-05-14' };
  const given = new Map([...files, [path, formatDefinition('source', until)]]);
  const outOn = (today: string): unknown =>
    studyAll(given, { model: 'classic', today }).idle?.filter(({ kind }) => kind === 'source-out-of-force');
  expect(outOn('2026-05-14')).toEqual([]);
  expect(outOn('2026-05-15')).toEqual([{ kind: 'source-out-of-force', address: 'model', of: id }]);
});
