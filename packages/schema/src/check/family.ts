import type { ModelSource } from '../workspace/source.ts';
import type { Located } from '../workspace/workspace.ts';
import { expectName, reporter, type CheckContext, type Report } from './context.ts';
import { nodeOf } from '../words/lists.ts';

/** Checks an example family: people, instruments, outcomes, deadlines, moves that it names. */
export function checkFamily(context: CheckContext, located: Located<'family'>): void {
  const { value: family } = located;
  const report = reporter(context, located);
  if (family.model !== context.source.id) expectName(report, '/model', 'model', family.model, [context.source.id]);
  const subjects = ['family', ...family.people.map((person) => person.id), ...registered(family)];
  const instruments = context.source.instruments.map(({ value }) => value.id);
  family.steps.forEach((step, index) => {
    const pointer = `/steps/${index}`;
    if (step.about !== undefined) expectName(report, `${pointer}/about`, 'person', step.about, subjects);
    if (step.do === 'answered' && step.instrument === undefined)
      report(pointer, 'schema/missing-key', { key: 'instrument' });
    if (step.instrument !== undefined)
      expectName(report, `${pointer}/instrument`, 'instrument', step.instrument, instruments);
    if (step.expect !== undefined) checkExpect(context.source, report, `${pointer}/expect`, step.expect);
  });
}

const registered = (family: Located<'family'>['value']): string[] =>
  family.steps.flatMap((step) => {
    const person = step.body?.person;
    return typeof person === 'object' && person !== null && 'id' in person ? [String(person.id)] : [];
  });

function checkExpect(
  source: ModelSource,
  report: Report,
  pointer: string,
  expect: NonNullable<Located<'family'>['value']['steps'][number]['expect']>,
): void {
  const { value: model } = source.model;
  const rulesets = source.rulesets.map(({ value }) => value.id);
  const deadlines = (model.deadlines ?? []).map(({ id }) => id);
  for (const key of ['levels', 'outcomes'] as const) {
    for (const [ruleset, subjects] of Object.entries(expect[key] ?? {})) {
      if (!expectName(report, `${pointer}/${key}/${ruleset}`, 'ruleset', ruleset, rulesets)) continue;
      const outcomes = source.rulesets
        .find(({ value }) => value.id === ruleset)!
        .value.outcomes.map((outcome) => nodeOf(outcome).id);
      for (const [subject, named] of Object.entries(subjects)) {
        for (const outcome of [named].flat())
          expectName(report, `${pointer}/${key}/${ruleset}/${subject}`, 'outcome', outcome, outcomes);
      }
    }
  }
  for (const key of ['due', 'deadlines'] as const) {
    for (const id of Object.keys(expect[key] ?? {}))
      expectName(report, `${pointer}/${key}/${id}`, 'deadline', id, deadlines);
  }
  (expect.moves ?? []).forEach((id, index) =>
    expectName(
      report,
      `${pointer}/moves/${index}`,
      'transition',
      id,
      (model.transitions ?? []).map((transition) => transition.id),
    ),
  );
  if (expect.stage !== undefined)
    expectName(
      report,
      `${pointer}/stage`,
      'stage',
      expect.stage,
      model.stages.map(({ id }) => id),
    );
  for (const id of Object.keys(expect.registers ?? {})) {
    expectName(
      report,
      `${pointer}/registers/${id}`,
      'register',
      id,
      (model.registers ?? []).map((register) => register.id),
    );
  }
}
