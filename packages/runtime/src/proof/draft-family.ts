import type { Example, ExampleFacts, Finding } from '@qadam/rules/proof';
import { lookUpFact, type Answer, type FactInput, type Family, type FamilyStep, type KitQuestion } from '@qadam/schema';
import { playFamily } from '../family/play.ts';
import type { OpenKit } from '../kit/open-kit.ts';

/** A case that was found as an example family that plays, and the facts that nobody can be asked for. */
export interface DraftFamily {
  family: Family;
  untold: readonly string[];
}

const CHILD = 'child';
const DAY = '2026-01-12';
const at = (minutes: number): string => `${DAY}T10:${String(minutes).padStart(2, '0')}:00+05:00`;

/**
 * The case of a finding as a family: answers in the instruments that ask for them, given facts as given, an age as a
 * birth. What is expected is what comes out now: it is for a person to correct. `undefined` without a case.
 */
export function draftFamily(
  open: OpenKit,
  finding: Finding,
  named: { id: string; about: string },
): DraftFamily | undefined {
  if (!finding.example) return undefined;
  const { facts, then } = finding.example;
  const untold = new Set<string>();
  const draft = new Draft(open, untold);
  const cases = then && differs(facts, then) ? [facts, then.facts] : [facts];
  const steps = cases.flatMap((each, index) => [
    ...draft.steps(each, index),
    { at: at(20 * index + 19), do: 'look' as const, expect: probe(open, finding) },
  ]);
  const family = repaired(
    open,
    {
      $schema: 'https://qadam.example/1/family.json',
      ...named,
      model: open.kit.id,
      people: [{ id: CHILD, kind: 'child', ...draft.birth(facts) }],
      ...draft.given(facts),
      steps,
    },
    untold,
  );
  return { family: asItIs(open, family), untold: [...untold] };
}

const differs = (facts: ExampleFacts, then: NonNullable<Example['then']>): boolean =>
  JSON.stringify(facts) !== JSON.stringify(then.facts);

/** What is looked at: a ruleset's outcome, or the moves. The values are filled in when it has been played. */
function probe({ kit }: OpenKit, { ruleset: id }: Finding): NonNullable<FamilyStep['expect']> {
  const ruleset = kit.rulesets.find((each) => each.id === id);
  if (!ruleset) return { moves: [] };
  const about = ruleset.about === 'family' ? 'family' : CHILD;
  return { [ruleset.hit === 'all' ? 'outcomes' : 'levels']: { [ruleset.id]: { [about]: [] } } };
}

class Draft {
  readonly #open: OpenKit;
  readonly #untold: Set<string>;

  constructor(open: OpenKit, untold: Set<string>) {
    this.#open = open;
    this.#untold = untold;
  }

  /** One step for each instrument that is filled in; the second case corrects the records of the first. */
  steps(facts: ExampleFacts, round: number): FamilyStep[] {
    const filled = new Map<string, Record<string, Answer>>();
    const fill = (instrument: string): Record<string, Answer> => {
      const answers = filled.get(instrument) ?? {};
      filled.set(instrument, answers);
      return answers;
    };
    for (const [id, input] of Object.entries(facts)) {
      const [kind, name] = [id.slice(0, id.indexOf('.')), id.slice(id.indexOf('.') + 1)];
      const home = this.#home(kind === 'asked' ? name : id, facts);
      const answer = home && (kind === 'asked' ? askedAs(input, home.question) : answerOf(input));
      if (kind === 'document' && input === 'complete') fill(name);
      else if (home && answer !== undefined) fill(home.instrument)[home.question.id] ??= answer;
      else if (!this.#stands(id, input)) this.#untold.add(id);
    }
    return [...filled].map(([instrument, answers], index) => ({
      at: at(20 * round + index),
      do: 'answered',
      about: this.#open.kit.instruments.find(({ id }) => id === instrument)?.about === 'family' ? 'family' : CHILD,
      instrument,
      record: instrument,
      answers,
    }));
  }

  birth(facts: ExampleFacts): { born?: string } {
    for (const [id, input] of Object.entries(facts)) {
      const { origin } = lookUpFact(this.#open.pathway.facts, id) ?? {};
      const unit = origin?.kind === 'derived' ? origin.definition.age : undefined;
      if (unit !== undefined && typeof input === 'number') return { born: bornBefore(input, unit) };
    }
    return {};
  }

  given(facts: ExampleFacts): { given?: Record<string, unknown> } {
    const own = Object.entries(facts).filter(([id]) => this.#origin(id) === 'given');
    const of = (about: 'family' | 'child'): Record<string, unknown> =>
      Object.fromEntries(
        own.filter(([id]) => (lookUpFact(this.#open.pathway.facts, id)?.about === 'family') === (about === 'family')),
      );
    const child = of('child');
    const given = { ...of('family'), ...(Object.keys(child).length > 0 && { [CHILD]: child }) };
    return Object.keys(given).length > 0 ? { given } : {};
  }

  #origin(id: string): string | undefined {
    return lookUpFact(this.#open.pathway.facts, id)?.origin.kind;
  }

  /** Whether a fact is so without any answer. */
  #stands(id: string, input: FactInput): boolean {
    const { origin } = lookUpFact(this.#open.pathway.facts, id) ?? {};
    const isAge = origin?.kind === 'derived' && origin.definition.age !== undefined;
    return isAge || origin?.kind === 'given' || input === 'missing' || input === 'not-asked';
  }

  /** The question that gives a fact, in the instrument that asks for most of the case. */
  #home(id: string, facts: ExampleFacts): { instrument: string; question: KitQuestion } | undefined {
    const asks = (fact: string): readonly { instrument: string; question: string }[] => {
      const { origin } = lookUpFact(this.#open.pathway.facts, fact) ?? {};
      return origin?.kind === 'question' ? origin.questions : [];
    };
    const all = Object.keys(facts).flatMap((each) => asks(each.replace(/^asked\./, '')));
    const weight = (instrument: string): number => all.filter((each) => each.instrument === instrument).length;
    const [home] = [...asks(id)].sort((left, right) => weight(right.instrument) - weight(left.instrument));
    const question = home && questionOf(this.#open, home.instrument, home.question);
    return home && question && { instrument: home.instrument, question };
  }
}

function questionOf({ kit }: OpenKit, instrument: string, id: string): KitQuestion | undefined {
  const within = (questions: readonly KitQuestion[]): KitQuestion[] =>
    questions.flatMap((question) => [question, ...within(question.followUps ?? [])]);
  const sections = kit.instruments.find((each) => each.id === instrument)?.sections ?? [];
  return within(sections.flatMap(({ questions }) => questions)).find((question) => question.id === id);
}

function answerOf(input: FactInput): Answer | undefined {
  if (input === 'does-not-apply') return { open: 'does-not-apply' };
  if (Array.isArray(input)) return [...(input as string[])];
  return typeof input === 'object' ? undefined : input;
}

/** That a question was answered, or how it was left open. */
function askedAs(input: FactInput, question: KitQuestion): Answer | undefined {
  if (input === 'answered') return someAnswer(question);
  return input === 'not-known' || input === 'refused' || input === 'does-not-apply' ? { open: input } : undefined;
}

/** Any answer: the first option, today, a dash. */
function someAnswer({ type, options = [] }: KitQuestion): Answer {
  if (type === 'yes-no') return 'no';
  if (type === 'choice') return options[0]?.id ?? '…';
  if (type === 'choices') return options.slice(0, 1).map(({ id }) => id);
  if (type === 'integer' || type === 'number') return 0;
  if (type === 'date') return DAY;
  if (type === 'date-time') return at(0);
  return type === 'table' ? [] : '…';
}

function bornBefore(count: number, unit: 'years' | 'months' | 'days'): string {
  const [year = 0, month = 1, day = 1] = DAY.split('-').map(Number);
  const months = unit === 'years' ? 12 * count : unit === 'months' ? count : 0;
  const born = new Date(Date.UTC(year, month - 1 - months, day - (unit === 'days' ? count : 0)));
  return born.toISOString().slice(0, 10);
}

/** Tries that are made: each fills in or takes away one answer. */
const MOST_TRIES = 100;

interface Refused {
  code: string;
  params: { code?: string; question?: string; instrument?: string };
}

/** The family with what a form requires filled in, and without what it does not take. */
function repaired(open: OpenKit, family: Family, untold: Set<string>): Family {
  let steps = [...family.steps];
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const check = playFamily(open, { ...family, steps }).checks.find(({ what }) => what === 'accepted');
    if (!check) break;
    const [{ code, params }] = check.actual as [Refused];
    const { answers: { ...answers } = {}, ...step } = steps[check.step] as FamilyStep;
    const question = questionOf(open, params.instrument ?? '', params.question ?? '');
    if (code !== 'case/answers' || !question) {
      untold.add(`document.${step.instrument}`);
      steps = steps.filter((_, index) => index !== check.step);
      continue;
    }
    if (params.code === 'answers/required' && answers[question.id] === undefined)
      answers[question.id] = someAnswer(question);
    else {
      untold.add(question.fact ?? question.id);
      delete answers[question.id];
    }
    steps = steps.map((each, index) => (index === check.step ? { ...step, answers } : each));
  }
  return { ...family, steps };
}

/** The family with what comes out as what is expected. */
function asItIs(open: OpenKit, family: Family): Family {
  const { checks } = playFamily(open, family);
  const steps = family.steps.map((step, index): FamilyStep => {
    const looked = checks.filter((check) => check.step === index);
    if (step.expect === undefined) return step;
    return {
      ...step,
      expect: Object.assign(
        {},
        ...looked.map(({ what, actual }) => nested(what.split('/'), actual)),
      ) as FamilyStep['expect'],
    };
  });
  return { ...family, steps };
}

const nested = ([key, ...rest]: readonly string[], value: unknown): unknown =>
  key === undefined ? (value ?? []) : { [key]: nested(rest, value) };
