import { lookUpFact, type Conditions, type FactInput, type FactInputs, type FactSpec } from '@qadam/schema';
import type { CompiledConditions, Explanation } from '../conditions.ts';
import type { CompiledRuleset } from '../ruleset/compile.ts';
import type { RulesetResult } from '../ruleset/result.ts';
import { CHILDREN_COMPLETE, type Member, type Members, type OpenQuestion, type Scope } from './derive.ts';
import { asked, askedOf, ownInput } from './inputs.ts';
import type { RuleBook } from './rule-book.ts';
import { FAMILY, type SubjectPerson, type SubjectRow, type Subjects } from './subjects.ts';

/** One family on one day, as the rules see it. Everything is computed when first asked for, then kept. */
export class View {
  readonly #rules: RuleBook;
  readonly #subjects: Subjects;
  readonly #people: ReadonlyMap<string, SubjectPerson>;
  readonly #facts = new Memo<FactInput>();
  readonly #results = new Memo<RulesetResult>();

  /** @internal */
  constructor(rules: RuleBook, subjects: Subjects) {
    this.#rules = rules;
    this.#subjects = subjects;
    this.#people = new Map(subjects.people.map((person) => [person.id, person]));
  }

  /**
   * What is known of a fact: as given, or computed when it is derived or a ruleset's result. A fact about the family is
   * read from the family for every subject. Open for a subject or a fact that does not exist.
   */
  fact(subject: string, id: string): FactInput {
    const spec = lookUpFact(this.#rules.facts, id);
    if (!spec) return undefined;
    const owner = ownerOf(spec.about, subject);
    if (owner === FAMILY && spec.about !== 'family') return undefined;
    return this.#facts.get(owner, id, () => this.#compute(spec, owner));
  }

  /**
   * Result of a ruleset for a subject; one about the family is the same for every subject.
   * @throws DefinitionError `rules/unknown-ruleset`.
   */
  result(ruleset: string, subject: string): RulesetResult {
    const compiled = this.#rules.ruleset(ruleset);
    const owner = ownerOf(compiled.about, subject);
    return this.#results.get(owner, ruleset, () => compiled.evaluate(this.#inputs(compiled.reads, owner)));
  }

  /** Truth of conditions for a subject, with the facts that made it so or the open facts that would decide. */
  test(conditions: CompiledConditions | Conditions, subject: string): Explanation {
    const compiled = 'explain' in conditions ? conditions : this.#rules.compile(conditions);
    return compiled.explain(this.#inputs(compiled.reads, subject));
  }

  /**
   * The questions behind open facts: a derived fact, or a ruleset's result, stands for the facts that it waits for, each
   * with the person it is about. In the given order, each once.
   */
  questions(subject: string, facts: readonly string[]): OpenQuestion[] {
    const found = facts.flatMap((id) => this.#questionsBehind(subject, id));
    return [...new Map(found.map((question) => [`${question.about} ${question.fact}`, question])).values()];
  }

  #compute(spec: FactSpec, owner: string): FactInput {
    const { id, origin } = spec;
    if (origin.kind === 'constant') return origin.value;
    if (origin.kind === 'ruleset') return this.#outcome(this.#rules.ruleset(origin.ruleset), owner);
    const derivation = this.#rules.derivation(id);
    if (derivation) return derivation.value(this.#scope(owner));
    const given = ownInput(this.#given(owner), id);
    const of = askedOf(id);
    return given !== undefined || of === undefined ? given : this.#asked(owner, of);
  }

  /** Of a fact: as it was answered. Of a level: whether it is established, and if not, whether somebody asked. */
  #asked(owner: string, id: string): string {
    const input = this.fact(owner, id);
    const spec = lookUpFact(this.#rules.facts, id);
    if (spec?.type !== 'level' || typeof input === 'string') return asked(input);
    const questions =
      spec.origin.kind === 'derived' ? this.#questionsBehind(owner, id) : this.#questionsOfRuleset(owner, id);
    const behind = questions.map(({ about, fact }) => asked(this.fact(about, fact)));
    return behind.some((state) => state === 'not-known' || state === 'refused') ? 'not-known' : 'not-asked';
  }

  #outcome(ruleset: CompiledRuleset, owner: string): FactInput {
    const inputs = this.#inputs(ruleset.reads, owner);
    if (ruleset.hit === 'highest') {
      const { atLeast, atMost } = ruleset.range(inputs);
      const { outcomes } = ruleset;
      if (atLeast === atMost) return atLeast;
      return { among: outcomes.slice(outcomes.indexOf(atLeast), outcomes.indexOf(atMost) + 1) };
    }
    const holds = ruleset.holds(inputs);
    const where = (wanted: boolean | null): string[] => ruleset.outcomes.filter((_, index) => holds[index] === wanted);
    return { holds: where(true), maybe: where(null) };
  }

  #questionsBehind(subject: string, id: string): OpenQuestion[] {
    const spec = lookUpFact(this.#rules.facts, id);
    const owner = spec ? ownerOf(spec.about, subject) : subject;
    if (spec?.origin.kind === 'ruleset') return this.#questionsOfRuleset(owner, spec.origin.ruleset);
    return this.#rules.derivation(id)?.asks(this.#scope(owner)) ?? [{ about: owner, fact: id }];
  }

  #questionsOfRuleset(owner: string, ruleset: string): OpenQuestion[] {
    const result = this.result(ruleset, owner);
    const asks = 'outcomes' in result ? result.outcomes.flatMap((outcome) => outcome.asks) : result.asks;
    return this.questions(owner, asks);
  }

  #given(owner: string): FactInputs {
    return owner === FAMILY ? this.#subjects.family : (this.#people.get(owner)?.facts ?? {});
  }

  #inputs(reads: readonly string[], subject: string, cells?: FactInputs): FactInputs {
    const inputs = Object.create(null) as Record<string, FactInput>;
    for (const id of reads) {
      inputs[id] = cells && id.startsWith('row.') ? ownInput(cells, id) : this.fact(subject, id);
    }
    return inputs;
  }

  #scope(owner: string): Scope {
    return {
      ...this.#member(owner),
      members: (over) => this.#members(over, owner),
      day: (on) => (on === 'record' && ownInput(this.#subjects.recordDay ?? {}, owner)) || this.#subjects.now,
      born: () => this.#people.get(owner) ?? {},
      questions: (about, facts) => this.questions(about, facts),
    };
  }

  #member(about: string, cells?: FactInputs): Member {
    return {
      about,
      fact: (id) => this.fact(about, id),
      explain: (conditions) => conditions.explain(this.#inputs(conditions.reads, about, cells)),
    };
  }

  #members(over: string, owner: string): Members {
    const { people, rows = {} } = this.#subjects;
    if (over === 'people') return { list: people.map(({ id }) => this.#member(id)), complete: true };
    if (over === 'children') {
      const children = people.filter(({ kind }) => kind === 'child');
      return { list: children.map(({ id }) => this.#member(id)), complete: this.#hasAllChildren() };
    }
    const table = ownInput(rows, over);
    const own = (table ?? []).filter(({ about }: SubjectRow) => owner === FAMILY || about === owner);
    return { list: own.map(({ about, cells }) => this.#member(about, cells)), complete: table !== undefined };
  }

  #hasAllChildren(): boolean {
    return !this.#rules.facts.has(CHILDREN_COMPLETE) || this.fact(FAMILY, CHILDREN_COMPLETE) === 'yes';
  }
}

function ownerOf(about: string, subject: string): string {
  return about === 'family' ? FAMILY : subject;
}

/** Values by subject and id, each computed once. */
class Memo<Value> {
  readonly #values = new Map<string, Map<string, Value>>();

  get(subject: string, id: string, compute: () => Value): Value {
    const ofSubject = this.#values.get(subject) ?? new Map<string, Value>();
    this.#values.set(subject, ofSubject);
    if (!ofSubject.has(id)) ofSubject.set(id, compute());
    return ofSubject.get(id) as Value;
  }
}
