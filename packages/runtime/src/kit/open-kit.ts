/** A kit made ready for many cases: checked, its rules compiled, its pathway prepared. */
import {
  boundsFault,
  emitJsonSchema,
  emitUiSchema,
  KIT_BOUNDS,
  kitHash,
  sameJson,
  type BoundsFault,
  type Conditions,
  type Kit,
} from '@qadam/schema';
import { preparePathway, type Pathway } from '@qadam/pathway';
import { DefinitionError, openRules, type CompiledConditions, type Rules } from '@qadam/rules';
import { KitError } from './kit-error.ts';
import { compileWhere } from './where.ts';

/** An opened kit. Holds nothing of any case. */
export interface OpenKit {
  readonly kit: Kit;
  readonly pathway: Pathway;
  /** Here a level that a person decides is no result but a fact to be given: the range in force. */
  readonly rules: Rules;
  /** `where` of a trigger, over the facts of an entry besides those of the kit. */
  where(conditions: Conditions): CompiledConditions;
}

const SCHEMA = 'https://qadam.example/1/kit.json';

/**
 * Opens a kit as `qadam build` writes it.
 * @throws KitError `runtime/not-a-kit`, `runtime/other-version`, `runtime/kit-changed` when its bytes are not those that
 * its hash names, `runtime/kit-out-of-bounds` when it is larger or deeper than any model needs; DefinitionError of
 * @qadam/rules for conditions that are not understood.
 */
export function openKit(json: unknown): OpenKit {
  const kit = checkKit(json);
  try {
    return prepare(kit);
  } catch (error) {
    if (error instanceof DefinitionError || error instanceof KitError) throw error;
    throw new KitError('runtime/not-a-kit', {}, error);
  }
}

function prepare(kit: Kit): OpenKit {
  const pathway = preparePathway(kit);
  const decided = new Set(pathway.decidedLevels.map(({ id }) => id));
  const facts = kit.facts.map((fact) =>
    decided.has(fact.id) ? { ...fact, origin: { kind: 'built-in' as const } } : fact,
  );
  const rules = openRules({ ...kit, facts });
  checkSchemas(kit);
  const where = compileWhere(kit, new Map(facts.map((fact) => [fact.id, fact])));
  compileAll(kit, rules);
  return { kit, pathway, rules, where };
}

const whys: Record<BoundsFault, string> = {
  'too-large': `is larger than ${KIT_BOUNDS.characters} characters`,
  'too-deep': `is nested deeper than ${KIT_BOUNDS.depth} levels`,
  'forbidden-key': 'has a key that all objects share, such as __proto__',
};

function checkKit(json: unknown): Kit {
  if (typeof json !== 'object' || json === null || !('$schema' in json)) throw new KitError('runtime/not-a-kit', {});
  const fault = boundsFault(json, KIT_BOUNDS);
  if (fault !== undefined) throw new KitError('runtime/kit-out-of-bounds', { why: whys[fault] });
  if (typeof json.$schema !== 'string') throw new KitError('runtime/not-a-kit', {});
  if (json.$schema !== SCHEMA) throw new KitError('runtime/other-version', { expected: SCHEMA, actual: json.$schema });
  const kit = json as Kit;
  const missing = (['id', 'edition', 'model', 'instruments', 'facts', 'rulesets', 'calendar'] as const).find(
    (key) => kit[key] === undefined,
  );
  if (missing !== undefined) throw new KitError('runtime/not-a-kit', { missing });
  if (kit.hash !== '' && kit.hash !== kitHash(kit)) throw new KitError('runtime/kit-changed', { hash: kit.hash });
  return kit;
}

/** The schemas of an instrument are those of its questions: nobody else's run on answers. */
function checkSchemas({ instruments, facts }: Kit): void {
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  for (const instrument of instruments) {
    const isOwn =
      sameJson(emitJsonSchema(instrument), instrument.schema) &&
      sameJson(emitUiSchema(instrument, byId), instrument.uischema);
    if (!isOwn) throw new KitError('runtime/not-a-kit', { instrument: instrument.id });
  }
}

/** Every condition is compiled now, so that a fault is found before anyone answers. */
function compileAll({ model }: Kit, rules: Rules): void {
  const all = [
    ...model.transitions.map(({ guard }) => guard),
    ...model.decisions.flatMap(({ guard, lowerWhen }) => [guard, lowerWhen]),
    ...model.deadlines.map(({ when }) => when),
    ...model.registers.map(({ when }) => when),
    ...model.sideTracks.map((track) => track.while),
    ...[...model.stages, ...model.sideTracks].flatMap(({ documents }) => documents.map(({ when }) => when)),
  ];
  for (const conditions of all) if (conditions !== undefined) rules.compile(conditions);
}
