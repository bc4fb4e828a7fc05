import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { kitHash, type Kit } from '@qadam/schema';
import { kitOfFolder } from '@qadam/schema/node';
import { describe, expect, test } from 'vitest';
import { demo, folder, gate, qadam, repository } from '../testing/qadam.ts';
import type { PublicFact } from './facts.ts';

describe('models', () => {
  test('names what each model holds', async () => {
    expect((await qadam('models', '--json', '--root', demo)).json()).toMatchObject([
      { id: 'almaty', base: 'demo@1.0.0', edition: '1.0.0', stages: 4 },
      {
        id: 'demo',
        edition: '1.0.0',
        languages: ['ru', 'en'],
        stages: 3,
        instruments: ['first-look'],
        questions: 2,
        rulesets: ['level'],
        families: ['aigul'],
      },
    ]);
  });

  test('reads the model of the handbook', async () => {
    const all = (await qadam('models', '--json')).json() as { id: string; rulesets: string[] }[];
    const model = all.find(({ id }) => id === 'kz-phc');

    expect(model?.rulesets.sort()).toEqual(['closure', 'duties', 'level', 'review', 'triage']);
  });
});

describe('facts', () => {
  const factsOf = async (): Promise<PublicFact[]> =>
    (await qadam('facts', '--model', 'kz-phc', '--json')).json() as PublicFact[];

  test('have exactly the keys of the contract', async () => {
    const keys = 'id about type values adverse worse label source basis given'.split(' ');
    const others = (await factsOf()).filter((fact) => Object.keys(fact).join() !== keys.join());

    expect(others).toEqual([]);
  });

  test('of type yes-no have the values yes and no', async () => {
    const yesNo = (await factsOf()).filter(({ type }) => type === 'yes-no');

    expect(yesNo.length).toBeGreaterThan(40);
    expect(yesNo.filter(({ values }) => values.join() !== 'yes,no')).toEqual([]);
  });

  test('have adverse values that are values, and no answer twice', async () => {
    const all = await factsOf();

    expect(all.filter(({ adverse, values }) => adverse.some((value) => !values.includes(value)))).toEqual([]);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(all.every(({ label }) => label !== '')).toBe(true);
  });

  test('tell a question from what is given and from what is computed', async () => {
    const given = Object.fromEntries((await factsOf()).map((fact) => [fact.id, fact.given]));

    expect(given).toMatchObject({ violence: false, level: false, 'family-level': false, stage: true, placement: true });
  });

  test('say what they rest on', async () => {
    const violence = (await factsOf()).find(({ id }) => id === 'violence');

    expect(violence).toMatchObject({ about: 'child', adverse: ['yes'], worse: null, basis: 'source' });
    expect(violence?.source).toContain('kz-phc-sop/criterion/high-situation-violence');
  });
});

describe('check', () => {
  const broken = (): string => {
    const root = folder(demo);
    const file = join(root, 'rules/demo/level.rules.json');
    writeFileSync(file, readFileSync(file, 'utf8').replace('"operator": "equal"', '"operator": "eqaul"'));
    return root;
  };

  test('finds nothing wrong with our own definitions', async () => {
    expect(await qadam('check')).toMatchObject({ status: 0, err: [] });
    expect(await qadam('check', '--root', gate)).toMatchObject({ status: 0, err: [] });
  });

  test('tells what is wrong, where, and what to do', async () => {
    const { status, out } = await qadam('check', '--root', broken());

    expect(status).toBe(1);
    expect(out[0]).toMatch(
      /^rules\/demo\/level\.rules\.json:\d+:\d+ \/rules\/0\/conditions\/any\/0\/operator: schema\//,
    );
    expect(out[0]).toContain('Did you mean "equal"?');
    expect(out[0]).toContain('(docs/errors/schema-');
    expect(out.at(-1)).toMatch(/errors: 1, warnings: 0$/);
  });

  test('tells it in Russian', async () => {
    const { out } = await qadam('check', '--root', broken(), '--locale', 'ru');

    expect(out[0]).toContain('Возможно, вы имели в виду «equal».');
    expect(out.at(-1)).toMatch(/ошибок: 1, предупреждений: 0$/);
  });

  test('tells it as JSON', async () => {
    const { status, json } = await qadam('check', '--root', broken(), '--json');

    expect(status).toBe(1);
    expect(json()).toMatchObject([
      {
        code: 'schema/not-allowed',
        severity: 'error',
        file: 'rules/demo/level.rules.json',
        pointer: '/rules/0/conditions/any/0/operator',
        params: { nearest: 'equal' },
        what: 'The value "eqaul" is not allowed here. Did you mean "equal"?',
      },
    ]);
  });

  test('of one file tells what stands there', async () => {
    const root = broken();
    const model = await qadam('check', join(root, 'rules/demo/model.json'), '--root', root);
    const level = await qadam('check', join(root, 'rules/demo/level.rules.json'), '--root', root);

    expect(model).toMatchObject({ status: 0, out: ['Definitions: 1, errors: 0, warnings: 0'] });
    expect(level.status).toBe(1);
  });

  test('stops what needs whole definitions', async () => {
    const { status, out, err } = await qadam('facts', '--model', 'demo', '--root', broken());

    expect({ status, out }).toEqual({ status: 1, out: [] });
    expect(err.at(-1)).toBe('Errors in the definitions: 1.');
  });
});

describe('format', () => {
  test('our own definitions are in canonical form', async () => {
    expect(await qadam('format', '--check')).toMatchObject({ status: 0, out: [] });
  });

  test('checks without writing, then writes, then has nothing to do', async () => {
    const root = folder(demo);
    const name = 'rules/demo/facts.json';
    const before = readFileSync(join(root, name), 'utf8');
    const loose = JSON.stringify(JSON.parse(before));
    writeFileSync(join(root, name), loose);

    expect(await qadam('format', '--check', '--root', root)).toMatchObject({ status: 1, out: [name] });
    expect(readFileSync(join(root, name), 'utf8')).toBe(loose);
    expect(await qadam('format', '--root', root)).toMatchObject({ status: 0, out: [name] });
    expect(readFileSync(join(root, name), 'utf8')).toBe(before);
    expect(await qadam('format', '--check', '--root', root)).toMatchObject({ status: 0, out: [] });
  });
});

describe('show', () => {
  test('writes a ruleset out in full', async () => {
    const shown = await qadam('show', '--normalized', '--model', 'demo', 'ruleset', 'level', '--root', demo);

    expect(shown.json()).toEqual(kitOfFolder(demo, 'demo').rulesets[0]);
    expect(await qadam('show', '--model', 'demo', 'ruleset', 'levl', '--root', demo)).toMatchObject({
      status: 1,
      err: ['No such thing: ruleset levl'],
    });
  });
});

describe('build', () => {
  test('writes the kit under its hash, and the pair of each instrument', async () => {
    const out = folder();
    const { status, json } = await qadam('build', '--model', 'demo', '--root', demo, '--out', out, '--json');
    const read = (name: string): unknown => JSON.parse(readFileSync(join(out, 'demo', name), 'utf8'));
    const kit = read('kit.json') as Kit;

    expect(status).toBe(0);
    expect(kit.hash).toBe(kitHash(kit));
    expect(json()).toEqual([{ model: 'demo', edition: '1.0.0', hash: kit.hash, folder: join(out, 'demo') }]);
    expect(read('first-look.schema.json')).toEqual(kit.instruments[0]?.schema);
    expect(read('first-look.ui.json')).toEqual(kit.instruments[0]?.uischema);
    expect(readdirSync(join(out, 'demo'))).toHaveLength(3);
  });

  test('gives the same bytes again', async () => {
    const [first, second] = [folder(), folder()];
    for (const out of [first, second]) await qadam('build', '--model', 'demo', '--root', demo, '--out', out);
    const bytes = (out: string): string => readFileSync(join(out, 'demo/kit.json'), 'utf8');

    expect(bytes(first)).toBe(bytes(second));
  });
});

describe('test', () => {
  test('plays the example families', async () => {
    expect(await qadam('test', '--root', demo)).toMatchObject({ status: 0, out: ['6 passed, 0 failed'] });
  });

  test('fails with what was expected and what came', async () => {
    const root = folder(demo);
    const file = join(root, 'rules/demo/families/aigul.json');
    writeFileSync(file, readFileSync(file, 'utf8').replace('{ "aru": "high" }', '{ "aru": "medium" }'));
    const { status, out } = await qadam('test', '--root', root);

    expect(status).toBe(1);
    expect(out[0]).toBe('demo/aigul step 1: levels/level/aru: expected "medium", got "high"');
  });
});

describe('coverage', () => {
  const core =
    'stage transition form section field table column role risk-level criterion rule deadline document register decision case plan-row question'.split(
      ' ',
    );
  interface Item {
    id: string;
    kind: string;
    sameAs?: string[];
  }

  /** Counted here from the files themselves, without the command's own reading. */
  function count(source: string): { cited: number; omitted: number; missing: number } {
    const texts = filesUnder(join(repository, 'forms')).concat(filesUnder(join(repository, 'rules')));
    const definitions = texts.filter((path) => !/[\\/](text|sources)[\\/]|omitted\.json$/.test(path));
    const cited = new Set(definitions.flatMap((path) => sourcesIn(JSON.parse(readFileSync(path, 'utf8')))));
    const omitted = new Set(
      texts
        .filter((path) => path.endsWith('omitted.json'))
        .flatMap((path) => (JSON.parse(readFileSync(path, 'utf8')) as Item[]).map(({ id }) => id)),
    );
    const { items } = JSON.parse(readFileSync(join(repository, `rules/sources/${source}.json`), 'utf8')) as {
      items: Item[];
    };
    const wanted = items.filter(({ kind }) => core.includes(kind));
    const isCited = ({ id, sameAs = [] }: Item): boolean => [id, ...sameAs].some((each) => cited.has(each));
    const rest = wanted.filter((item) => !isCited(item));
    const left = rest.filter(({ id }) => omitted.has(id)).length;
    return { cited: wanted.length - rest.length, omitted: left, missing: rest.length - left };
  }

  test('counts what the definitions carry of a source', async () => {
    const [row] = (await qadam('coverage', '--source', 'kz-phc-sop', '--json')).json() as {
      source: string;
      cited: number;
      omitted: unknown[];
      missing: unknown[];
    }[];

    expect({ cited: row?.cited, omitted: row?.omitted.length, missing: row?.missing.length }).toEqual(
      count('kz-phc-sop'),
    );
    expect(row?.cited).toBeGreaterThan(0);
  });

  test('tells it in a line, and what is missing by name', async () => {
    const { out } = await qadam('coverage', '--source', 'kz-phc-sop', '--missing');
    const { cited, omitted, missing } = count('kz-phc-sop');

    expect(out[0]).toBe(
      `kz-phc-sop: ${cited} of ${cited + omitted + missing} items carried, ${omitted} left out with a reason, ${missing} missing`,
    );
    expect(out).toHaveLength(1 + missing);
  });
});

const filesUnder = (root: string): string[] =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .map((name) => join(root, name));

function sourcesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(sourcesIn);
  if (typeof value !== 'object' || value === null) return [];
  const { source, ...rest } = value as { source?: string | string[] };
  return [source ?? []].flat().concat(Object.values(rest).flatMap(sourcesIn));
}
