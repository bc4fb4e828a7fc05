import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Conditions, FactDefinition, FactSpec, Kit, KitRuleset } from '@qadam/schema';
import { kitOfFolder } from '@qadam/schema/node';
import { describe, expect, test } from 'vitest';
import { compileConditions } from './conditions.ts';
import { DefinitionError } from './definition-error.ts';
import { messages, type DefinitionErrorCode } from './messages.ts';
import { compileRuleset } from './ruleset/compile.ts';
import { openRules } from './subject/open-rules.ts';

const docs = join(fileURLToPath(import.meta.url), '../../../../docs');
const codes = Object.keys(messages) as DefinitionErrorCode[];
const fileOf = (code: string): string => `${code.replace('/', '-')}.md`;
const pageOf = (code: string): string => readFileSync(join(docs, 'errors', fileOf(code)), 'utf8');

test('every code has its page, and every page its code', () => {
  const written = readdirSync(join(docs, 'errors')).filter((name) => name.startsWith('rules-'));

  expect(written.sort()).toEqual(codes.map(fileOf).sort());
});

test.each(codes)('the page of %s speaks Russian and English', (code) => {
  expect(pageOf(code)).toMatch(/## По-русски\n\n\S/);
  expect(pageOf(code)).toMatch(/## In English\n\n\S/);
});

describe('the examples of the pages', () => {
  /** What a page shows: conditions or a ruleset, with facts beside those of the demonstration model. */
  interface Example {
    conditions?: Conditions;
    ruleset?: Partial<KitRuleset>;
    result?: string;
    facts?: (FactDefinition & { doesNotApply?: true })[];
  }
  const demo: Kit = kitOfFolder(join(docs, 'language/demo'), 'demo');
  const level = demo.rulesets.find(({ id }) => id === 'level')!;
  const withExample = codes.filter((code) => code !== 'rules/too-large');

  function specOf({
    id,
    about,
    type = 'yes-no',
    given,
    doesNotApply,
    ...definition
  }: NonNullable<Example['facts']>[0]): FactSpec {
    return {
      id,
      about,
      type: type,
      ...(type === 'yes-no' && { values: ['yes', 'no'] }),
      ...(doesNotApply && { doesNotApply }),
      adverse: [],
      origin: given === true ? { kind: 'given' } : { kind: 'derived', definition: { id, about, ...definition } },
      source: [],
      basis: 'assumption',
    };
  }

  function compile({ conditions, ruleset, result, facts = [] }: Example): void {
    const known = new Map([...demo.facts, ...facts.map(specOf)].map((fact) => [fact.id, fact]));
    if (result !== undefined) openRules(demo).ruleset(result);
    if (ruleset !== undefined) compileRuleset({ ...level, ...ruleset }, known);
    if (conditions !== undefined) compileConditions(conditions, known, { definition: 'level' });
  }

  test.each(withExample)('%s is thrown for it, in the words of the page', (code) => {
    const example = JSON.parse(/```json\n([^]*?)```/.exec(pageOf(code))![1]!) as Example;
    const [, sentence] = /## In English\n\n(.+)/.exec(pageOf(code))!;

    expect(() => compile(example)).toThrow(DefinitionError);
    expect(() => compile(example)).toThrow(`${code}: ${sentence}`);
  });
});
