/** The ways to evaluate the bench's case: each makes of a case `[level, closure, duties]`. */
import { feel, jsonLogic, rulesOf, zen } from './dialects.mjs';

/** Ours, by what is asked. */
export function ours({ compileRuleset, CASE_FACTS: facts, CASE_RULESETS: rulesets }) {
  const [level, closure, duties] = ['level', 'closure', 'duties'].map((id) => compileRuleset(rulesets[id], facts));
  return {
    rulesets: { level, closure, duties },
    outcomes: (inputs) => [level.range(inputs), closure.range(inputs), duties.holds(inputs)],
    reasons: (inputs) => [level.evaluate(inputs), closure.evaluate(inputs), duties.evaluate(inputs)],
  };
}

/** json-rules-engine with all rules in one engine that is reused: the fastest way to use it. */
export function jsonRulesEngine({ CASE_FACTS: facts, CASE_RULESETS: rulesets, several, toEngine }) {
  const all = Object.values(rulesets);
  const joined = several(all.flatMap(({ id, outcomes }) => outcomes.map((outcome) => `${id}/${outcome.id}`)));
  joined.rules = all.flatMap(({ id, rules }) =>
    rules.map((rule) => ({ ...rule, id: `${id}/${rule.id}`, then: `${id}/${rule.then}` })),
  );
  const engine = toEngine(joined, facts);
  return async (inputs) => {
    const { events } = await engine.run(inputs);
    const fired = new Set(events.map(({ type }) => type));
    const highest = ({ id, outcomes }) =>
      outcomes.findLast((outcome) => fired.has(`${id}/${outcome.id}`))?.id ?? outcomes[0].id;
    const duties = rulesets.duties.outcomes.map(({ id }) => fired.has(`duties/${id}`));
    return [highest(rulesets.level), highest(rulesets.closure), duties];
  };
}

/** json-logic-engine: interpreted, and compiled (which makes code from strings). */
export async function jsonLogicEngine({ CASE_FACTS: facts, CASE_RULESETS: rulesets }) {
  const { LogicEngine } = await import('json-logic-engine');
  const chosen = (ruleset) => ({
    if: [...rulesOf(ruleset, facts).flatMap(({ then, when }) => [jsonLogic(when), then]), ruleset.outcomes[0].id],
  });
  const logic = [
    chosen(rulesets.level),
    chosen(rulesets.closure),
    ...rulesOf(rulesets.duties, facts)
      .reverse()
      .map(({ when }) => jsonLogic(when)),
  ];
  const engine = new LogicEngine();
  const built = logic.map((each) => engine.build(each));
  const grouped = ([level, closure, ...duties]) => [level, closure, duties.map(Boolean)];
  return {
    interpreted: (inputs) => grouped(logic.map((each) => engine.run(each, inputs))),
    compiled: (inputs) => grouped(built.map((run) => run(inputs))),
  };
}

/** ZEN and FEEL take text; neither lets a parsed one be kept. */
const inText = (evaluate, print, choose) => {
  return ({ CASE_FACTS: facts, CASE_RULESETS: rulesets }) => {
    const chosen = (ruleset) =>
      rulesOf(ruleset, facts).reduceRight(
        (otherwise, { then, when }) => choose(print(when), `"${then}"`, otherwise),
        `"${ruleset.outcomes[0].id}"`,
      );
    const texts = [chosen(rulesets.level), chosen(rulesets.closure)];
    const duties = rulesOf(rulesets.duties, facts)
      .reverse()
      .map(({ when }) => print(when));
    return (inputs) => [...texts.map((text) => evaluate(text, inputs)), duties.map((text) => evaluate(text, inputs))];
  };
};

export async function zenEngine(source) {
  const { evaluateExpressionSync } = await import('@gorules/zen-engine');
  return inText(evaluateExpressionSync, zen, (when, then, otherwise) => `${when} ? ${then} : (${otherwise})`)(source);
}

export async function feelin(source) {
  const { evaluate } = await import('feelin');
  const choose = (when, then, otherwise) => `if ${when} then ${then} else ${otherwise}`;
  return inText((text, inputs) => valueOf(evaluate(text, inputs)), feel, choose)(source);
}

/** feelin gives the value, or the value with its warnings. */
const valueOf = (found) => (found !== null && typeof found === 'object' && 'value' in found ? found.value : found);
