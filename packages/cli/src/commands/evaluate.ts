import { readFileSync } from 'node:fs';
import { nearest, type FactInput, type FactInputs, type FactSpec, type Kit } from '@qadam/schema';
import { openRules, type Reason, type RulesetResult } from '@qadam/rules';
import { needed, UsageError, type Call, type Command } from '../command.ts';
import { kitFor, openWorkspace } from '../workspace.ts';

/** One case in: facts of the subject, and for a family ruleset those of each child. */
interface CaseIn {
  id?: string;
  facts?: Record<string, FactInput>;
  children?: { id: string; facts: Record<string, FactInput> }[];
}

/** `qadam evaluate`: answered and given facts in, results out; a bad line gives `{"error"}` and the others go on. */
export const evaluate: Command = {
  usage: 'evaluate --model M --ruleset R [--at TIME] [--locale L] FILE',
  about: 'facts (JSON, or NDJSON for many; - for standard input) in, results out',
  options: { model: 'string', ruleset: 'string', at: 'string' },
  run(call) {
    const kit = kitFor(call, openWorkspace(call));
    const ruleset = needed(call, 'ruleset');
    const known = kit.rulesets.map(({ id }) => id);
    if (!known.includes(ruleset)) throw new UsageError(unknown(call, 'ruleset', ruleset, known));
    const day =
      typeof call.options.at === 'string' ? call.options.at.slice(0, 10) : new Date().toISOString().slice(0, 10);
    const lines = cases(readFileSync(fileOf(call), 'utf8'));
    let failed = false;
    for (const line of lines) {
      try {
        call.out(JSON.stringify(evaluateCase(call, kit, ruleset, day, line())));
      } catch (error) {
        failed = true;
        call.out(JSON.stringify({ error: (error as Error).message }));
      }
    }
    return failed ? 1 : 0;
  },
};

function fileOf(call: Call): string | number {
  const [file] = call.words;
  if (file === undefined)
    throw new UsageError(call.language === 'ru' ? 'Назовите файл с фактами.' : 'Name the file with the facts.');
  return file === '-' ? 0 : file;
}

/** One JSON document, or one for each line. Each is read when its turn comes, so that a bad one stops no other. */
function cases(text: string): (() => CaseIn)[] {
  try {
    const whole = JSON.parse(text) as CaseIn | CaseIn[];
    return (Array.isArray(whole) ? whole : [whole]).map((each) => () => each);
  } catch {
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    return lines.map((line) => () => JSON.parse(line) as CaseIn);
  }
}

function evaluateCase(call: Call, kit: Kit, id: string, day: string, given: CaseIn): unknown {
  const ruleset = kit.rulesets.find((each) => each.id === id)!;
  const facts = new Map(kit.facts.map((fact) => [fact.id, fact]));
  const checked = (inputs: Record<string, FactInput> = {}): FactInputs => {
    for (const [name, value] of Object.entries(inputs)) checkFact(call, facts, name, value);
    return inputs;
  };
  const own = checked(given.facts);
  const children = (given.children ?? []).map((child) => ({
    id: child.id,
    kind: 'child',
    facts: checked(child.facts),
  }));
  const isFamily = ruleset.about === 'family';
  const subject = isFamily ? 'family' : (given.id ?? 'child');
  const mentioned = new Set([own, ...children.map((child) => child.facts)].flatMap((inputs) => Object.keys(inputs)));
  // A ruleset whose outcome is given (a person decided) is read as given, not computed.
  const rules = openRules({
    ...kit,
    facts: kit.facts.map((fact) =>
      fact.origin.kind === 'ruleset' && mentioned.has(fact.id) ? { ...fact, origin: { kind: 'built-in' } } : fact,
    ),
  });
  const view = rules.at({
    now: day,
    family: own,
    people: isFamily ? children : [{ id: subject, kind: 'child', facts: own }, ...children],
  });
  return { ...publicResult(kit, view.result(id, subject), subject, call.language), edition: kit.edition };
}

function checkFact(call: Call, facts: ReadonlyMap<string, FactSpec>, id: string, value: unknown): void {
  const fact = facts.get(id);
  if (fact === undefined) throw new Error(unknown(call, 'fact', id, facts.keys()));
  if (fact.origin.kind === 'derived' || fact.origin.kind === 'constant') {
    throw new Error(
      call.language === 'ru'
        ? `Факт «${id}» вычисляется, его не задают.`
        : `The fact "${id}" is computed and cannot be given.`,
    );
  }
  const plain: unknown[] =
    typeof value === 'string' || typeof value === 'number' ? [value] : Array.isArray(value) ? value : [];
  const wrong =
    fact.values === undefined
      ? undefined
      : plain.find((each) => each !== 'does-not-apply' && !fact.values!.includes(String(each)));
  if (wrong === undefined) return;
  const allowed = fact.values!.join(', ');
  throw new Error(
    call.language === 'ru'
      ? `У факта «${id}» нет значения «${JSON.stringify(wrong)}». Бывают: ${allowed}.`
      : `The fact "${id}" has no value "${JSON.stringify(wrong)}". It has: ${allowed}.`,
  );
}

function unknown(call: Call, kind: 'fact' | 'ruleset', name: string, known: Iterable<string>): string {
  const near = nearest(name, known);
  if (call.language === 'ru')
    return `Нет такого (${kind}): «${name}».${near === undefined ? '' : ` Возможно, «${near}».`}`;
  return `There is no ${kind} "${name}".${near === undefined ? '' : ` Did you mean "${near}"?`}`;
}

/** A result in the public form: reasons as texts with what they rest on. */
function publicResult(kit: Kit, result: RulesetResult, about: string, language: string): object {
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
      asks,
    }));
    return { ruleset: result.ruleset, about, outcomes };
  }
  const { ruleset, atLeast, atMost, outcome, asks } = result;
  return { ruleset, about, atLeast, atMost, outcome, because: because(result.because), asks };
}
function reasonText(kit: Kit, ruleset: string, rule: string, language: string): string {
  const address = `ruleset/${ruleset}/rule/${rule}/reason`;
  const text = kit.texts[language]?.[address] ?? kit.texts[kit.model.languages[0]!]?.[address];
  return typeof text === 'string' ? text : (text?.text ?? rule);
}
