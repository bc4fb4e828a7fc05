import { familyCoverage, openKit, playFamily, type FamilyCheck, type Reached } from '@qadam/runtime';
import { buildExercise } from '@qadam/schema';
import { openExercise, staleReferences, type StaleReference } from '@qadam/training';
import type { Command } from '../command.ts';
import { chosenModels, kitFor, openWorkspace } from '../workspace.ts';

/** `qadam test [--coverage]`: example families and exercises by the rules of today; what of the rules no family reaches. */
export const test: Command = {
  usage: 'test [--model M] [--coverage]',
  about:
    'the example families and exercises by the rules; with --coverage which rules and conditions no family reaches',
  options: { model: 'string', coverage: 'boolean' },
  run(call) {
    const workspace = openWorkspace(call);
    const results = chosenModels(call, workspace).map((model) => {
      const kit = kitFor(call, workspace, model);
      const open = openKit(kit);
      const families = workspace.all('family', model).map(({ value }) => {
        const { entries, checks } = playFamily(open, value);
        return { family: value.id, entries, given: value.given ?? {}, checks };
      });
      const exercises = workspace.all('exercise', model).map(({ value: { id } }) => ({
        exercise: id,
        stale: staleReferences(openExercise(kit, buildExercise(workspace, model, id)!)),
      }));
      return {
        model,
        families,
        exercises,
        ...(call.options.coverage === true ? { reached: familyCoverage(open, families) } : {}),
      };
    });
    const checks = results.flatMap(({ families }) => families.flatMap((family) => family.checks));
    const exercises = results.flatMap((result) => result.exercises);
    const stale = exercises.filter((each) => each.stale.length > 0);
    const failed = checks.filter(({ ok }) => !ok).length + stale.length;
    const unreached = results.flatMap(({ reached = [] }) => reached.filter((each) => !each.held || !each.failed));
    if (call.json) {
      const plain = results.map(({ families, ...rest }) => ({
        ...rest,
        families: families.map(({ family, checks: all }) => ({ family, checks: all })),
      }));
      call.out(JSON.stringify(plain, null, 2));
    } else {
      for (const { model, families, exercises: graded, reached } of results) {
        for (const { family, checks: all } of families)
          for (const check of all) if (!check.ok) call.out(failure(model, family, check));
        for (const { exercise, stale: changed } of graded)
          for (const each of changed) call.out(changedAnswer(model, exercise, each));
        for (const each of reached ?? []) if (!each.held || !each.failed) call.out(gap(model, each));
        if (reached !== undefined)
          call.out(
            `${model}: ${reached.filter((each) => each.held && each.failed).length} of ${reached.length} rules and conditions reached on both sides`,
          );
      }
      call.out(`${checks.length + exercises.length - failed} passed, ${failed} failed`);
    }
    return failed > 0 || unreached.length > 0 ? 1 : 0;
  },
};

const failure = (model: string, family: string, { step, what, expected, actual }: FamilyCheck): string =>
  `${model}/${family} step ${step}: ${what}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}`;

const changedAnswer = (model: string, exercise: string, { step, what, of, written, now }: StaleReference): string =>
  `${model}/exercises/${exercise} step ${step}: ${what} ${of}: ${JSON.stringify(written)} is written, the rules say ${JSON.stringify(now)}`;

const gap = (model: string, { ruleset, rule, test: condition, held, failed }: Reached): string =>
  `${model}/${ruleset}/${rule}${condition === undefined ? '' : ` ${condition}`}: ${!held ? 'never holds' : ''}${!held && !failed ? ', ' : ''}${!failed ? 'never fails' : ''}`;
