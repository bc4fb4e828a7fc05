import type { Example, Finding } from '@qadam/rules/proof';
import type { MessageLanguage } from '@qadam/schema';
import type { Labels } from './labels.ts';

type Sentence = (finding: Finding, labels: Labels) => string;

const rule = ({ ruleset, rule: id }: Finding, labels: Labels): string => labels.of(`ruleset/${ruleset}/rule/${id}`);
const other = ({ ruleset, other: id }: Finding, labels: Labels): string => labels.of(`ruleset/${ruleset}/rule/${id}`);
const outcome = ({ ruleset, outcome: id }: Finding, labels: Labels): string =>
  labels.of(`ruleset/${ruleset}/outcome/${id}`);
const stage = ({ stage: id }: Finding, labels: Labels): string => labels.of(`stage/${id}`);
const fact = ({ fact: id = '' }: Finding, labels: Labels): string => labels.fact(id);
const tested = ({ test }: Finding, labels: Labels): string => labels.fact((test as { fact: string }).fact);

const russian: Readonly<Record<Finding['property'], Sentence>> = {
  outcomes: (it, labels) => `«${outcome(it, labels)}» не получится ни при каких ответах`,
  rules: (it, labels) => `правило «${rule(it, labels)}» ничего не решает: без него всегда выходит то же`,
  conditions: (it, labels) => `в правиле «${rule(it, labels)}» условие о «${tested(it, labels)}» ничего не меняет`,
  distinct: (it, labels) => `правило «${rule(it, labels)}» говорит то же, что «${other(it, labels)}»`,
  total: () => 'выходит не ровно один уровень',
  monotone: (it, labels) => `худший ответ на «${fact(it, labels)}» ведёт к лучшему исходу`,
  never: (it, labels) =>
    it.move === undefined
      ? `«${outcome(it, labels)}» возможно, пока у ребёнка наивысший уровень`
      : `переход «${labels.of(`transition/${it.move}`)}» разрешён, пока у ребёнка наивысший уровень`,
  'way-out': (it, labels) => `с этапа «${stage(it, labels)}» нет пути дальше`,
  'something-to-do': (it, labels) =>
    `на этапе «${stage(it, labels)}» приходится ждать условия, а этап ничего не спрашивает и не назначает`,
  'end-asks-nothing': (it, labels) => `конец «${stage(it, labels)}» требует документ`,
  answered: (it, labels) => `на «${outcome(it, labels)}» не отвечает ни одна обязанность, ни один срок`,
  locked: (it, labels) => {
    const about =
      it.move === undefined
        ? `«${labels.of(`ruleset/${it.ruleset}`)}»`
        : `переход «${labels.of(`transition/${it.move}`)}»`;
    if (it.fact !== undefined)
      return `закрыто: ${about}: «${fact(it, labels)}» считается иначе, чем в основе, сравнить нельзя`;
    return `закрыто: ${about}: надстройка решает мягче основы`;
  },
  exceptions: ({ exception }) => `исключение ничего не извиняет: ${JSON.stringify(exception)}`,
};

const english: Readonly<Record<Finding['property'], Sentence>> = {
  outcomes: (it, labels) => `"${outcome(it, labels)}" never comes out, whatever is answered`,
  rules: (it, labels) => `the rule "${rule(it, labels)}" never decides: without it the same comes out`,
  conditions: (it, labels) => `in the rule "${rule(it, labels)}" the test on "${tested(it, labels)}" changes nothing`,
  distinct: (it, labels) => `the rule "${rule(it, labels)}" says the same as "${other(it, labels)}"`,
  total: () => 'not exactly one level comes out',
  monotone: (it, labels) => `a worse answer to "${fact(it, labels)}" leads to a better outcome`,
  never: (it, labels) =>
    it.move === undefined
      ? `"${outcome(it, labels)}" can be while a child is at the highest level`
      : `the move "${labels.of(`transition/${it.move}`)}" is allowed while a child is at the highest level`,
  'way-out': (it, labels) => `there is no way out of the stage "${stage(it, labels)}"`,
  'something-to-do': (it, labels) =>
    `in the stage "${stage(it, labels)}" one waits for a condition, and the stage asks for nothing and sets no term`,
  'end-asks-nothing': (it, labels) => `the end "${stage(it, labels)}" asks for a document`,
  answered: (it, labels) => `no duty and no deadline looks at "${outcome(it, labels)}"`,
  locked: (it, labels) => {
    const about =
      it.move === undefined
        ? `"${labels.of(`ruleset/${it.ruleset}`)}"`
        : `the move "${labels.of(`transition/${it.move}`)}"`;
    if (it.fact !== undefined)
      return `locked: ${about}: "${fact(it, labels)}" comes about otherwise than in the base, and cannot be compared`;
    return `locked: ${about}: the overlay decides looser than its base`;
  },
  exceptions: ({ exception }) => `the exception excuses nothing: ${JSON.stringify(exception)}`,
};

/** A finding as a sentence, and below it its case as a form that is filled in: a line for each answer. */
export function findingLines(finding: Finding, labels: Labels, language: MessageLanguage): string[] {
  const sentence = (language === 'ru' ? russian : english)[finding.property](finding, labels);
  return [sentence, ...(finding.example ? formLines(finding.example, finding, labels, language) : [])];
}

/** The answers of a case; for another one beside it, both values of what changes, and what comes of each. */
export function formLines(
  { facts, outcomes, then }: Example,
  finding: Pick<Finding, 'ruleset'>,
  labels: Labels,
  language: MessageLanguage,
): string[] {
  const came = (ids: readonly string[]): string =>
    ids.map((id) => labels.of(`ruleset/${finding.ruleset}/outcome/${id}`)).join(', ') || '—';
  const lines = Object.entries(facts).map(([id, input]) => {
    const value = labels.value(id, input);
    const after = then ? labels.value(id, then.facts[id]) : value;
    return `  ${labels.fact(id)}: ${value}${after === value ? '' : ` → ${after}`}`;
  });
  if (!then || !outcomes) return lines;
  return [...lines, `  ${language === 'ru' ? 'Выходит' : 'Comes out'}: ${came(outcomes)} → ${came(then.outcomes)}`];
}
