import type { OutcomeResult } from '@qadam/rules';
import type { CaseLook } from '../kit/case-look.ts';
import type { Described } from './described.ts';
import type { StandingDuty, StandingResult } from './standing.ts';

const idsOf = (questions: readonly { fact: string }[]): string[] => [...new Set(questions.map(({ fact }) => fact))];

/** Results of the rulesets of which one outcome comes out, computed, for each subject. */
export function resultsOf({ open, folded: { judged }, subjects }: Described): StandingResult[] {
  return open.pathway.levels.flatMap(({ id, about }) => {
    const look: CaseLook = judged.looks.get(id) ?? judged.look;
    return subjects(about).flatMap((subject) => {
      const result = look.result(id, subject);
      if ('outcomes' in result) return [];
      const { atLeast, atMost, because } = result;
      const questions = look.behind(result.asks, subject);
      return [
        {
          ruleset: id,
          about: subject,
          atLeast,
          atMost,
          because,
          asks: idsOf(questions),
          questions,
          raise: look.raise(id, subject),
        },
      ];
    });
  });
}

/** Outcomes of the rulesets of which several may hold. */
export function dutiesOf({ open, folded: { judged }, subjects }: Described): StandingDuty[] {
  const { look } = judged;
  const rulesets = open.kit.rulesets.filter(({ hit }) => hit === 'all');
  return rulesets.flatMap(({ id, about }) =>
    subjects(about).flatMap((subject) => {
      const result = look.result(id, subject);
      if (!('outcomes' in result)) return [];
      return result.outcomes.map((outcome: OutcomeResult): StandingDuty => {
        const questions = look.behind(outcome.asks, subject);
        return { ...outcome, asks: idsOf(questions), questions, ruleset: id, about: subject };
      });
    }),
  );
}
