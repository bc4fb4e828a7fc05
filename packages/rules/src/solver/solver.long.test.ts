/** The solver on thousands of random sets of clauses, most of them where about half can be satisfied: there it works hardest. */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { every, no, openZ3, some, type Term, type Z3 } from '../testing/z3.ts';
import { Solver, type Literal } from './solver.ts';

const SEED = 20_260_514;
const FEW = 12;
const MANY = 90;

type Clause = readonly Literal[];

/** Clauses over some variables; of three different ones each it is hard at 4.26 for each variable. */
const clausesOver = (variables: number, least: number, most: number, size = { minLength: 3, maxLength: 3 }) => {
  const literal = fc.tuple(fc.integer({ min: 1, max: variables }), fc.boolean()).map(([n, sign]) => (sign ? n : -n));
  const clause = fc.uniqueArray(literal, { ...size, selector: Math.abs });
  return fc.array(clause, { minLength: Math.round(least), maxLength: Math.round(most) });
};
const hard = (variables: number) => clausesOver(variables, 3.9 * variables, 4.7 * variables);
const mixed = clausesOver(FEW, 0, 4 * FEW, { minLength: 1, maxLength: 5 });
const assumed = fc.uniqueArray(fc.integer({ min: -FEW, max: FEW }).filter(Boolean), {
  maxLength: 4,
  selector: Math.abs,
});

function solverOf(variables: number, clauses: readonly Clause[]): Solver {
  const solver = new Solver();
  for (let count = 0; count < variables; count += 1) solver.add();
  for (const clause of clauses) solver.clause(clause);
  return solver;
}

const holds = (clause: Clause, values: readonly boolean[]): boolean =>
  clause.some((each) => values[Math.abs(each) - 1] === each > 0);

/** Whether any of all values satisfies the clauses; a bit for each variable. */
function canHold(clauses: readonly Clause[]): boolean {
  const bitsOf = (literals: Clause): number => literals.reduce((bits, each) => bits | (1 << (Math.abs(each) - 1)), 0);
  const masks = clauses.map(
    (clause) => [bitsOf(clause.filter((each) => each > 0)), bitsOf(clause.filter((each) => each < 0))] as const,
  );
  for (let values = 0; values < 1 << FEW; values += 1)
    if (masks.every(([positive, negative]) => (values & positive) !== 0 || (~values & negative) !== 0)) return true;
  return false;
}

/** What is found satisfies all, and is found exactly when there is something. */
function expectRight(found: readonly boolean[] | undefined, clauses: readonly Clause[]): void {
  expect(found !== undefined).toBe(canHold(clauses));
  if (found) expect(clauses.filter((clause) => !holds(clause, found))).toEqual([]);
}

test.each([
  ['where it is hard', hard(FEW)],
  ['of all sizes', mixed],
])('clauses %s, and what is assumed and added to them: as every value says', (_, clauses) => {
  const asked = fc.array(fc.record({ assumed, more: clausesOver(FEW, 0, 3, { minLength: 1, maxLength: 3 }) }), {
    maxLength: 4,
  });
  fc.assert(
    fc.property(clauses, asked, (first, rounds) => {
      const solver = solverOf(FEW, first);
      const all = [...first];
      expectRight(solver.solve(), all);
      for (const { assumed: literals, more } of rounds) {
        expectRight(solver.solve(literals), [...all, ...literals.map((each) => [each])]);
        for (const clause of more) solver.clause(clause);
        all.push(...more);
        expectRight(solver.solve(), all);
      }
    }),
    { numRuns: 3000, seed: SEED },
  );
});

let z3: Z3;
beforeAll(async () => {
  z3 = await openZ3();
});
afterAll(() => z3.close());

test('ninety variables where it is hard: as z3 says', { timeout: 300_000 }, async () => {
  const name = (literal: Literal): Term => (literal > 0 ? `b${literal}` : no(`b${-literal}`));
  const declarations = Array.from({ length: MANY }, (_, index) => `(declare-const b${index + 1} Bool)`).join('\n');
  const seen = { can: 0, cannot: 0 };
  await fc.assert(
    fc.asyncProperty(hard(MANY), async (clauses) => {
      const found = solverOf(MANY, clauses).solve();

      const question = every(...clauses.map((clause) => some(...clause.map(name))));
      expect(await z3.possible(declarations, { holds: question })).toEqual(found ? ['holds'] : []);
      if (found) expect(clauses.filter((clause) => !holds(clause, found))).toEqual([]);
      seen[found ? 'can' : 'cannot'] += 1;
    }),
    { numRuns: 200, seed: SEED },
  );
  console.log(`seed ${SEED}, clauses over ${MANY} variables:`, seen);
  expect([seen.can > 20, seen.cannot > 20]).toEqual([true, true]);
});
