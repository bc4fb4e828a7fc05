import type { About, Basis, FactDefinition, Question } from '../generated/types.ts';
import type { FactSpec, FactType } from '../kit.ts';
import { isConfidential } from './confidential.ts';
import { listOf, nodeOf } from '../words/lists.ts';
import { placedQuestions } from '../workspace/model-source.ts';
import type { ModelSource } from '../workspace/source.ts';

const YES_NO = ['yes', 'no'];
const DOCUMENT_STATES = ['missing', 'draft', 'complete', 'signed'];
const ASKED_STATES = ['not-asked', 'not-known', 'refused', 'does-not-apply', 'answered'];
const CONTACT_KINDS = ['visit', 'call', 'office', 'remote'];

const factTypes: Partial<Record<Question['type'], FactType>> = {
  'yes-no': 'yes-no',
  choice: 'choice',
  choices: 'choices',
  integer: 'integer',
  number: 'number',
  date: 'date',
  'date-time': 'date-time',
  text: 'text',
  'long-text': 'text',
};
/** The type of the fact that a question gives; `undefined` where it can give none. */
export const factTypeOf = (question: Question): FactType | undefined => factTypes[question.type];

/** The fact that a question gives, read from the question alone. */
export function questionFact(
  question: Question,
  about: About,
  instrument: string,
  basis: Basis,
  id = question.fact!,
): FactSpec {
  const type = factTypeOf(question)!;
  const values = type === 'yes-no' ? YES_NO : question.options?.map((option) => option.id);
  return {
    id,
    about: question.about ?? about,
    type,
    ...(values === undefined ? {} : { values }),
    ...(question.ordered === true ? { ordered: true } : {}),
    adverse: listOf(question.adverse),
    ...(question.worse === undefined ? {} : { worse: question.worse }),
    ...(question.danger === true ? { danger: true } : {}),
    ...(question.changeable === true ? { changeable: true } : {}),
    ...(question.doesNotApply === true ? { doesNotApply: true } : {}),
    ...(isConfidential(question) ? { confidential: true } : {}),
    ...(question.unit === undefined ? {} : { unit: question.unit }),
    origin: { kind: 'question', questions: [{ instrument, question: question.id }] },
    source: listOf(question.source),
    basis: question.basis ?? basis,
  };
}

/** All facts of a model by id: of questions, derived, given, constants, rulesets and built-in ones. */
export function collectFacts(source: ModelSource): Map<string, FactSpec> {
  const facts = new Map<string, FactSpec>();
  const add = (fact: FactSpec): void => void (facts.has(fact.id) || facts.set(fact.id, fact));
  for (const { value: instrument } of source.instruments) {
    for (const { question, table } of placedQuestions(instrument)) {
      if (table !== undefined && factTypeOf(question) !== undefined) {
        add(
          questionFact(
            question,
            instrument.about,
            instrument.id,
            instrument.basis ?? 'assumption',
            `row.${question.id}`,
          ),
        );
      }
      if (question.fact === undefined || factTypeOf(question) === undefined) continue;
      const made = questionFact(question, instrument.about, instrument.id, instrument.basis ?? 'assumption');
      const known = facts.get(made.id);
      if (known === undefined) add(made);
      else if (known.origin.kind === 'question' && made.origin.kind === 'question') merge(known, made);
    }
  }
  for (const { value: file } of source.facts)
    for (const fact of file.facts) add(definedFact(fact, file.basis ?? 'assumption', facts));
  for (const { value: ruleset } of source.rulesets) {
    add({
      id: ruleset.id,
      about: ruleset.about,
      type: ruleset.hit === 'highest' ? 'level' : 'set',
      values: ruleset.outcomes.map((outcome) => nodeOf(outcome).id),
      ordered: true,
      adverse: [],
      worse: 'higher',
      origin: { kind: 'ruleset', ruleset: ruleset.id },
      source: listOf(ruleset.source),
      basis: ruleset.basis ?? 'assumption',
    });
  }
  for (const fact of builtInFacts(source)) add(fact);
  // A highest over a ruleset has its outcomes; rulesets are known only now.
  for (const fact of facts.values()) {
    if (fact.origin.kind !== 'derived' || fact.origin.definition.highest === undefined) continue;
    const of = facts.get(fact.origin.definition.highest);
    if (of !== undefined) Object.assign(fact, { type: of.type, values: of.values, ordered: true, worse: 'higher' });
  }
  return facts;
}

/** A second question that gives the same fact: it counts from both. */
function merge(known: FactSpec, made: FactSpec): void {
  if (known.origin.kind !== 'question' || made.origin.kind !== 'question') return;
  known.origin.questions.push(...made.origin.questions);
  for (const id of made.source) if (!known.source.includes(id)) known.source.push(id);
  if (made.danger === true) known.danger = true;
  if (made.confidential === true) known.confidential = true;
}

function definedFact(fact: FactDefinition, basis: Basis, facts: ReadonlyMap<string, FactSpec>): FactSpec {
  const isYesNo = fact.when !== undefined || fact.any !== undefined || fact.all !== undefined || fact.type === 'yes-no';
  const of = fact.highest === undefined ? undefined : facts.get(fact.highest);
  const type: FactType = isYesNo
    ? 'yes-no'
    : (of?.type ?? fact.type ?? (fact.constant === undefined ? 'integer' : 'number'));
  const values = isYesNo ? YES_NO : (fact.values ?? of?.values);
  return {
    id: fact.id,
    about: fact.about,
    type,
    ...(values === undefined ? {} : { values }),
    ...(fact.ordered === true ? { ordered: true } : {}),
    adverse: listOf(fact.adverse),
    ...(fact.worse === undefined ? {} : { worse: fact.worse }),
    ...(fact.unit === undefined ? {} : { unit: fact.unit }),
    origin:
      fact.constant !== undefined
        ? { kind: 'constant', value: fact.constant }
        : fact.given === true
          ? { kind: 'given' }
          : { kind: 'derived', definition: fact },
    source: listOf(fact.source),
    basis: fact.basis ?? basis,
  };
}

function builtIn(id: string, about: About, type: FactType, values?: string[], ordered?: true): FactSpec {
  return {
    id,
    about,
    type,
    ...(values === undefined ? {} : { values }),
    ...(ordered === undefined ? {} : { ordered }),
    adverse: [],
    origin: { kind: 'built-in' },
    source: [],
    basis: 'assumption',
  };
}

function builtInFacts(source: ModelSource): FactSpec[] {
  const model = source.model.value;
  const outcomes = new Map(
    source.rulesets.map(({ value }) => [value.id, value.outcomes.map((outcome) => nodeOf(outcome).id)]),
  );
  return [
    ...source.instruments.map(({ value }) =>
      builtIn(`document.${value.id}`, value.about, 'choice', DOCUMENT_STATES, true),
    ),
    ...(model.decisions ?? []).map((decision) =>
      builtIn(
        `decision.${decision.id}`,
        decision.about,
        'choice',
        decision.options === undefined
          ? (outcomes.get(decision.id) ?? [])
          : [...decision.options.map((option) => nodeOf(option).id), 'none'],
      ),
    ),
    builtIn(
      'placement',
      'child',
      'choice',
      (model.placements ?? []).map((placement) => nodeOf(placement).id),
    ),
    builtIn(
      'stage',
      'family',
      'choice',
      model.stages.map((stage) => stage.id),
    ),
    { ...builtIn('round', 'family', 'integer'), worse: 'higher' },
    { ...builtIn('reports', 'family', 'integer'), worse: 'higher' },
    { ...builtIn('attempts', 'child', 'integer'), worse: 'higher' },
    builtIn('expected', 'child', 'yes-no', YES_NO),
  ];
}

/** Facts of the entry that may meet a deadline, for its `where`. */
export function entryFacts(source: ModelSource): Map<string, FactSpec> {
  const kinds = source.model.value.contactKinds?.map((kind) => nodeOf(kind).id) ?? CONTACT_KINDS;
  return new Map(
    [
      builtIn('entry.kind', 'family', 'choice', kinds),
      builtIn('entry.seen', 'family', 'yes-no', YES_NO),
      builtIn('entry.spokenAlone', 'family', 'yes-no', YES_NO),
      builtIn('entry.reached', 'family', 'yes-no', YES_NO),
      builtIn('entry.to', 'family', 'text'),
      builtIn('entry.deadline', 'family', 'text'),
    ].map((fact) => [fact.id, fact]),
  );
}

/** A fact by id, `asked.<fact>` included. */
export function lookUpFact(facts: ReadonlyMap<string, FactSpec>, id: string): FactSpec | undefined {
  if (!id.startsWith('asked.')) return facts.get(id);
  const of = facts.get(id.slice('asked.'.length));
  return of === undefined ? undefined : builtIn(id, of.about, 'choice', ASKED_STATES);
}
