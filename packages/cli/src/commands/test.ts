import { familyCoverage, openKit, playFamily, type FamilyCheck, type Reached } from '@qadam/runtime';
import type { Command } from '../command.ts';
import { chosenModels, kitFor, openWorkspace } from '../workspace.ts';

/** `qadam test [--coverage]`: the example families, and what of the rules none of them reaches. */
export const test: Command = {
  usage: 'test [--model M] [--coverage]',
  about: 'the example families; with --coverage which rules and conditions none of them reaches',
  options: { model: 'string', coverage: 'boolean' },
  run(call) {
    const workspace = openWorkspace(call);
    const results = chosenModels(call, workspace).map((model) => {
      const open = openKit(kitFor(call, workspace, model));
      const families = workspace.all('family', model).map(({ value }) => {
        const { entries, checks } = playFamily(open, value);
        return { family: value.id, entries, given: value.given ?? {}, checks };
      });
      return {
        model,
        families,
        ...(call.options.coverage === true ? { reached: familyCoverage(open, families) } : {}),
      };
    });
    const checks = results.flatMap(({ families }) => families.flatMap((family) => family.checks));
    const failed = checks.filter(({ ok }) => !ok).length;
    const unreached = results.flatMap(({ reached = [] }) => reached.filter((each) => !each.held || !each.failed));
    if (call.json) {
      const plain = results.map(({ families, ...rest }) => ({
        ...rest,
        families: families.map(({ family, checks: all }) => ({ family, checks: all })),
      }));
      call.out(JSON.stringify(plain, null, 2));
    } else {
      for (const { model, families, reached } of results) {
        for (const { family, checks: all } of families)
          for (const check of all) if (!check.ok) call.out(failure(model, family, check));
        for (const each of reached ?? []) if (!each.held || !each.failed) call.out(gap(model, each));
        if (reached !== undefined)
          call.out(
            `${model}: ${reached.filter((each) => each.held && each.failed).length} of ${reached.length} rules and conditions reached on both sides`,
          );
      }
      call.out(`${checks.length - failed} passed, ${failed} failed`);
    }
    return failed > 0 || unreached.length > 0 ? 1 : 0;
  },
};

const failure = (model: string, family: string, { step, what, expected, actual }: FamilyCheck): string =>
  `${model}/${family} step ${step}: ${what}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}`;

const gap = (model: string, { ruleset, rule, test: condition, held, failed }: Reached): string =>
  `${model}/${ruleset}/${rule}${condition === undefined ? '' : ` ${condition}`}: ${!held ? 'never holds' : ''}${!held && !failed ? ', ' : ''}${!failed ? 'never fails' : ''}`;
