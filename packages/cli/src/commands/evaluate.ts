import { nearest } from '@qadam/schema';
import type { FactInputs, FactSpec, Kit, KitRuleset, MessageLanguage } from '@qadam/schema';
import { openRules, type Reason, type Rules, type RulesetResult, type View } from '@qadam/rules';
import { readCase, type CaseIn } from '../case-in.ts';
import { needed, readInput, UsageError, type Command } from '../command.ts';
import { inputFaultText } from '../messages.ts';
import { momentOf } from '../moment.ts';
import { kitFor, openWorkspace } from '../workspace.ts';

/** `qadam evaluate`: answered and given facts in, results out; a bad line gives `{"error"}` and the others go on. */
export const evaluate: Command = {
  usage: 'evaluate --model M --ruleset R [--at TIME] [--locale L] FILE',
  about: 'facts (JSON, or NDJSON for many; - for standard input) in, results out',
  options: { model: 'string', ruleset: 'string', at: 'string' },
  run(call) {
    const kit = kitFor(call, openWorkspace(call));
    const ruleset = needed(call, 'ruleset');
    const known = kit.rulesets.map(({ id }) => id);
    if (!known.includes(ruleset))
      throw new UsageError(
        inputFaultText('ruleset', { name: ruleset, nearest: nearest(ruleset, known) }, call.language),
      );
    const day = momentOf(call, kit).slice(0, 10);
    const evaluator = new Evaluator(kit, ruleset, day, call.language);
    const file = call.language === 'ru' ? 'Назовите файл с фактами.' : 'Name the file with the facts.';
    const lines = cases(readInput(call, file));
    let failed = false;
    for (const line of lines) {
      try {
        call.out(JSON.stringify(evaluator.evaluate(read(line, call.language))));
      } catch (error) {
        failed = true;
        call.out(JSON.stringify({ error: (error as Error).message }));
      }
    }
    return failed ? 1 : 0;
  },
};

/** One JSON document, or one for each line. Each is read when its turn comes, so that a bad one stops no other. */
function cases(text: string): (() => unknown)[] {
  try {
    const whole: unknown = JSON.parse(text);
    return (Array.isArray(whole) ? whole : [whole]).map((each) => () => each as unknown);
  } catch {
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    return lines.map((line) => () => JSON.parse(line) as unknown);
  }
}

function read(line: () => unknown, language: MessageLanguage): unknown {
  try {
    return line();
  } catch {
    throw new Error(inputFaultText('json', {}, language));
  }
}

/** One ruleset of a kit, asked about many cases; compiled once for each set of levels that people decided. */
class Evaluator {
  readonly #kit: Kit;
  readonly #ruleset: KitRuleset;
  readonly #day: string;
  readonly #language: MessageLanguage;
  readonly #rules = new Map<string, Rules>();

  constructor(kit: Kit, ruleset: string, day: string, language: MessageLanguage) {
    this.#kit = kit;
    this.#ruleset = kit.rulesets.find(({ id }) => id === ruleset)!;
    this.#day = day;
    this.#language = language;
  }

  evaluate(value: unknown): object {
    const { subject, ...given } = readCase(value, this.#kit, this.#ruleset, this.#language);
    const view = this.#look(given);
    const result = view.result(this.#ruleset.id, subject);
    const expand = (asks: readonly string[]): string[] => [
      ...new Set(view.questions(subject, asks).map(({ fact }) => fact)),
    ];
    return {
      ...publicResult(this.#kit, result, subject, this.#language, expand),
      edition: this.#kit.edition,
    };
  }

  /** A ruleset whose outcome is given (a person decided) is read as given; for those of whom it is not, as computed. */
  #look({ family, people }: Pick<CaseIn, 'family' | 'people'>): View {
    const isGiven = ({ id, about }: FactSpec): boolean =>
      (about === 'family' ? [family] : people.map(({ facts }) => facts)).some((facts) => Object.hasOwn(facts, id));
    const decided = this.#kit.facts.filter((fact) => fact.origin.kind === 'ruleset' && isGiven(fact));
    const computed = this.#rulesWhere([]).at({ now: this.#day, family, people });
    const whole = people.map((person) => {
      const rest = decided.map(({ id }) => [id, computed.fact(person.id, id)]);
      return { ...person, facts: { ...Object.fromEntries(rest), ...person.facts } as FactInputs };
    });
    const ids = decided.map(({ id }) => id);
    return this.#rulesWhere(ids).at({ now: this.#day, family, people: whole });
  }

  #rulesWhere(given: readonly string[]): Rules {
    const key = given.join(' ');
    const known = this.#rules.get(key);
    if (known !== undefined) return known;
    const facts = this.#kit.facts.map((fact) =>
      given.includes(fact.id) ? { ...fact, origin: { kind: 'built-in' as const } } : fact,
    );
    const rules = openRules({ ...this.#kit, facts });
    this.#rules.set(key, rules);
    return rules;
  }
}

/** A result in the public form: reasons as texts with what they rest on, derived facts in `asks` as what they wait for. */
function publicResult(
  kit: Kit,
  result: RulesetResult,
  about: string,
  language: string,
  expand: (asks: readonly string[]) => string[],
): object {
  const because = (reasons: readonly Reason[]): object[] =>
    reasons.map(({ rule, source, basis, facts }) => ({
      rule,
      text: reasonText(kit, result.ruleset, rule, language),
      source,
      basis,
      facts,
    }));
  if ('outcomes' in result) {
    const outcomes = result.outcomes.map(({ id, holds, because: reasons, asks }) => ({
      id,
      holds,
      because: because(reasons),
      asks: expand(asks),
    }));
    return { ruleset: result.ruleset, about, outcomes };
  }
  const { ruleset, atLeast, atMost, outcome, asks } = result;
  return { ruleset, about, atLeast, atMost, outcome, because: because(result.because), asks: expand(asks) };
}
function reasonText(kit: Kit, ruleset: string, rule: string, language: string): string {
  const address = `ruleset/${ruleset}/rule/${rule}/reason`;
  const text = kit.texts[language]?.[address] ?? kit.texts[kit.model.languages[0]!]?.[address];
  return typeof text === 'string' ? text : (text?.text ?? rule);
}
