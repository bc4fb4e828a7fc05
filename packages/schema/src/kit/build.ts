import type { Conditions, NamedNode, Question, Rule, Stage, StageDocument, Transition } from '../generated/types.ts';
import type { Basis, Section } from '../generated/types.ts';
import type { FactSpec, Kit, KitInstrument, KitModel, KitQuestion, KitRuleset, Rests } from '../kit.ts';
import { canonicalJson, hashText } from '../words/hash.ts';
import { compact, listOf, nodeOf } from '../words/lists.ts';
import type { ModelSource } from '../workspace/source.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { factsOf, withoutNames } from './conditions.ts';
import { defaultContactKinds, defaultPeople } from './defaults.ts';
import { emitJsonSchema } from './emit-json-schema.ts';
import { emitUiSchema } from './emit-ui-schema.ts';
import { collectFacts, lookUpFact } from './facts.ts';
import { kitTexts } from './texts.ts';

/**
 * The kit of a model: everything by value, in normalized form, named by the hash of its canonical bytes.
 * The definitions must have passed `checkWorkspace`; a kit is not made of anything else.
 */
export function buildKit(workspace: Workspace, source: ModelSource): Kit {
  const facts = collectFacts(source);
  const kit: Kit = {
    $schema: 'https://qadam.example/1/kit.json',
    id: source.id,
    edition: source.model.value.edition,
    hash: '',
    model: kitModel(source),
    instruments: source.instruments.map(({ value }) => kitInstrument(value, facts)),
    facts: [],
    rulesets: source.rulesets.map(({ value }) => kitRuleset(value)),
    calendar: without(source.calendar!.value, '$schema'),
    texts: kitTexts(source),
    sources: { documents: [], items: [] },
  };
  kit.facts = [...facts.values(), ...askedFacts(kit, facts)];
  kit.sources = citedSources(workspace, kit);
  return { ...kit, hash: hashText(canonicalJson(without(kit, 'hash'))) };
}

/** The hash that a kit must carry: SHA-256 of its canonical bytes without the hash. */
export const kitHash = (kit: Kit): string => hashText(canonicalJson(without(kit, 'hash')));

function without<T extends object, K extends keyof T>(value: T, key: K): Omit<T, K> {
  const { [key]: _, ...rest } = value;
  return rest;
}

type Cited = { source?: string | string[]; basis?: Basis };
/** `source` as a list, `basis` from the node, else from the file. */
function rests<T extends Cited>(node: T, basis: Basis | undefined): Omit<T, 'source' | 'basis'> & Rests {
  return { ...node, source: listOf(node.source), basis: node.basis ?? basis ?? 'assumption' };
}
const named = (nodes: NamedNode[] | undefined, basis: Basis | undefined): ({ id: string } & Rests)[] =>
  (nodes ?? []).map((node) => rests(nodeOf(node), basis));

function kitInstrument(
  instrument: ModelSource['instruments'][number]['value'],
  facts: ReadonlyMap<string, FactSpec>,
): KitInstrument {
  const { $schema: _, sections, signatures, ...rest } = instrument;
  const made = {
    ...rests(rest, undefined),
    sections: sections.map((section: Section) => ({
      ...rests(section, instrument.basis),
      questions: section.questions.map((question) => kitQuestion(question, instrument.basis)),
    })),
    ...(signatures === undefined ? {} : { signatures: signatures.map((block) => rests(block, instrument.basis)) }),
  };
  return { ...made, schema: emitJsonSchema(made), uischema: emitUiSchema(made, facts) };
}

function kitQuestion(question: Question, basis: Basis | undefined): KitQuestion {
  const part = (list: Question[] | undefined): KitQuestion[] | undefined =>
    list?.map((child) => kitQuestion(child, question.basis ?? basis));
  return compact({
    ...rests(question, basis),
    adverse: listOf(question.adverse),
    options: question.options?.map((option) => rests(option, question.basis ?? basis)),
    columns: part(question.columns),
    rows: question.rows?.map((row) => rests(row, question.basis ?? basis)),
    prompts: question.prompts?.map((prompt) => rests(prompt, question.basis ?? basis)),
    followUps: part(question.followUps),
  });
}

function kitRuleset(ruleset: ModelSource['rulesets'][number]['value']): KitRuleset {
  const { $schema: _, named: shared, ...rest } = ruleset;
  const byName = new Map((shared ?? []).map((each): [string, Conditions] => [each.id, each.conditions]));
  return {
    ...rests(rest, undefined),
    outcomes: named(ruleset.outcomes, ruleset.basis),
    rules: ruleset.rules.map((rule: Rule) => ({
      ...rests(rule, ruleset.basis),
      conditions: withoutNames(rule.conditions, byName),
    })),
  };
}

function kitModel({ model: { value: model }, languages }: ModelSource): KitModel {
  const { basis } = model;
  const documents = (list: StageDocument[] | undefined) => (list ?? []).map((document) => rests(document, basis));
  const leaves = leavesOf(model.stages);
  return compact({
    id: model.id,
    edition: model.edition,
    languages,
    documentTime: model.documentTime,
    source: listOf(model.source),
    basis: basis ?? 'assumption',
    roles: named(model.roles, basis),
    contacts: (model.contacts ?? []).map((contact) => rests(contact, basis)),
    people: named(model.people ?? defaultPeople, basis),
    placements: named(model.placements, basis),
    contactKinds: named(model.contactKinds ?? defaultContactKinds, basis),
    stages: model.stages.map((stage) => ({ ...rests(stage, basis), documents: documents(stage.documents) })),
    removedStages: model.removedStages,
    recalled: model.recalled,
    sideTracks: (model.sideTracks ?? []).map((track) => ({
      ...rests(track, basis),
      documents: documents(track.documents),
    })),
    anyStage: documents(model.anyStage),
    transitions: (model.transitions ?? []).map((transition: Transition) => ({
      ...rests(transition, basis),
      from: listOf(transition.from).flatMap((id) => leaves(id)),
    })),
    decisions: (model.decisions ?? []).map((decision) => ({
      ...rests(decision, basis),
      options: named(decision.options, basis),
    })),
    deadlines: (model.deadlines ?? []).map((deadline) => rests(deadline, basis)),
    registers: (model.registers ?? []).map((register) => rests(register, basis)),
  });
}

/** The leaf stages of a stage: itself, or those of the group. */
export function leavesOf(stages: readonly Stage[]): (id: string) => string[] {
  const leaves = (id: string, above: readonly string[]): string[] => {
    if (above.includes(id)) return []; // a ring of groups: the checks tell of it
    const children = stages.filter((stage) => stage.in === id);
    return children.length === 0 ? [id] : children.flatMap((child) => leaves(child.id, [...above, id]));
  };
  return (id) => leaves(id, []);
}

/** The `asked.<fact>` facts that the kit's conditions read. */
function askedFacts(kit: Kit, facts: ReadonlyMap<string, FactSpec>): FactSpec[] {
  const read = new Set<string>();
  const definitions = kit.instruments.map(({ schema: _, uischema: __, ...instrument }) => instrument);
  walk([kit.model, kit.rulesets, definitions], (node) => {
    for (const key of ['conditions', 'guard', 'when', 'while', 'lowerWhen', 'any', 'all', 'count'] as const) {
      const conditions = node[key];
      if (typeof conditions === 'object' && conditions !== null && !Array.isArray(conditions)) {
        for (const id of factsOf(conditions as Conditions)) if (id.startsWith('asked.')) read.add(id);
      }
    }
  });
  for (const fact of facts.values()) {
    if (fact.origin.kind !== 'derived') continue;
    const { when, any, all, count } = fact.origin.definition;
    for (const conditions of [when, any, all, count]) {
      if (conditions !== undefined) for (const id of factsOf(conditions)) if (id.startsWith('asked.')) read.add(id);
    }
  }
  return [...read].sort().flatMap((id) => lookUpFact(facts, id) ?? []);
}

function citedSources(workspace: Workspace, kit: Kit): Kit['sources'] {
  const cited = new Set<string>();
  walk(kit, (node) => {
    if (Array.isArray(node.source)) for (const id of node.source) if (typeof id === 'string') cited.add(id);
  });
  const documents = workspace.all('source').filter(({ value }) => value.items.some((item) => cited.has(item.id)));
  return {
    documents: documents.map(({ value }) =>
      compact({
        id: value.id,
        title: value.title,
        short: value.short ?? value.title,
        edition: value.edition,
        checked: value.checked,
      }),
    ),
    items: documents.flatMap(({ value }) =>
      value.items
        .filter((item) => cited.has(item.id))
        .map(({ id, kind, section, lines, title }) => compact({ id, kind, section, lines, title })),
    ),
  };
}

function walk(value: unknown, visit: (node: Record<string, unknown>) => void): void {
  if (Array.isArray(value)) value.forEach((child) => walk(child, visit));
  else if (typeof value === 'object' && value !== null) {
    visit(value as Record<string, unknown>);
    Object.values(value).forEach((child) => walk(child, visit));
  }
}
