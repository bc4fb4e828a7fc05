import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Solver, type Literal } from './solver.ts';

const VARIABLES = 7;
const literal = fc.tuple(fc.integer({ min: 1, max: VARIABLES }), fc.boolean()).map(([n, sign]) => (sign ? n : -n));
const clauses = fc.array(fc.array(literal, { minLength: 1, maxLength: 4 }), { maxLength: 40 });

const holds = (clause: readonly Literal[], values: readonly boolean[]): boolean =>
  clause.some((each) => values[Math.abs(each) - 1] === each > 0);

/** Whether any of all values satisfies the clauses. */
function canHold(all: readonly (readonly Literal[])[]): boolean {
  return Array.from({ length: 2 ** VARIABLES }, (_, bits) =>
    Array.from({ length: VARIABLES }, (__, variable) => ((bits >> variable) & 1) === 1),
  ).some((values) => all.every((clause) => holds(clause, values)));
}

function solverOf(all: readonly (readonly Literal[])[]): Solver {
  const solver = new Solver();
  for (let count = 0; count < VARIABLES; count += 1) solver.add();
  for (const clause of all) solver.clause(clause);
  return solver;
}

test('finds values exactly when there are any, and they satisfy every clause', () => {
  fc.assert(
    fc.property(clauses, (all) => {
      const found = solverOf(all).solve();

      expect(found !== undefined).toBe(canHold(all));
      for (const clause of found === undefined ? [] : all) expect(holds(clause, found!)).toBe(true);
    }),
    { numRuns: 3000 },
  );
});

test('what is assumed holds in what is found, and is forgotten after', () => {
  fc.assert(
    fc.property(clauses, fc.uniqueArray(literal, { maxLength: 4, selector: Math.abs }), (all, assumed) => {
      const solver = solverOf(all);
      const found = solver.solve(assumed);

      expect(found !== undefined).toBe(canHold([...all, ...assumed.map((each) => [each])]));
      for (const each of found === undefined ? [] : assumed) expect(holds([each], found!)).toBe(true);
      expect(solver.solve() !== undefined).toBe(canHold(all));
    }),
    { numRuns: 3000 },
  );
});

test('clauses can be added between two solutions', () => {
  fc.assert(
    fc.property(clauses, clauses, (first, more) => {
      const solver = solverOf(first);
      solver.solve();
      for (const clause of more) solver.clause(clause);

      expect(solver.solve() !== undefined).toBe(canHold([...first, ...more]));
    }),
    { numRuns: 2000 },
  );
});

test('seven pigeons do not fit into six holes', () => {
  const solver = new Solver();
  const at = Array.from({ length: 7 }, () => Array.from({ length: 6 }, () => solver.add()));
  for (const pigeon of at) solver.clause(pigeon);
  for (let hole = 0; hole < 6; hole += 1)
    for (let one = 0; one < 7; one += 1)
      for (let other = 0; other < one; other += 1) solver.clause([-at[one]![hole]!, -at[other]![hole]!]);

  expect(solver.solve()).toBeUndefined();
});
