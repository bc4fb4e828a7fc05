import { leavesOf } from '../kit/build.ts';
import { listOf } from '../words/lists.ts';
import { findCycle } from './cycles.ts';
import { expectConditions, expectName, expectSource, type CheckContext, type Report } from './context.ts';

/** Checks stages and moves as a graph: one start, every stage reached, a way out of each that is no end. */
export function checkStages(context: CheckContext, report: Report): void {
  const { value: model } = context.source.model;
  const { stages, transitions = [] } = model;
  const ids = stages.map((stage) => stage.id);
  const groups = new Set(stages.flatMap((stage) => stage.in ?? []));
  const leaves = leavesOf(stages);
  stages.forEach((stage, index) => {
    expectSource(context, report, `/stages/${index}`, stage, model.basis);
    if (stage.in !== undefined) expectName(report, `/stages/${index}/in`, 'stage', stage.in, ids);
    if (stage.end === true && (stage.documents ?? []).some((document) => document.optional !== true)) {
      report(`/stages/${index}/documents`, 'schema/end-stage', { stage: stage.id });
    }
  });
  const ring = findCycle(new Map(stages.map((stage) => [stage.id, stage.in === undefined ? [] : [stage.in]])));
  if (ring !== undefined) {
    const at = stages.findIndex(({ id }) => id === ring[0]);
    return report(`/stages/${at}/in`, 'schema/cycle', { names: ring });
  }
  const roles = new Set(model.roles.map((role) => (typeof role === 'string' ? role : role.id)));
  transitions.forEach((transition, index) => {
    const pointer = `/transitions/${index}`;
    expectSource(context, report, pointer, transition, model.basis);
    const from = listOf(transition.from);
    from.forEach((id, at) =>
      expectName(
        report,
        Array.isArray(transition.from) ? `${pointer}/from/${at}` : `${pointer}/from`,
        'stage',
        id,
        ids,
      ),
    );
    const leafIds = ids.filter((id) => !groups.has(id));
    expectName(report, `${pointer}/to`, 'stage', transition.to, leafIds);
    transition.by.forEach((role, at) => expectName(report, `${pointer}/by/${at}`, 'role', role, roles));
    (transition.agreedBy ?? []).forEach((role, at) =>
      expectName(report, `${pointer}/agreedBy/${at}`, 'role', role, roles),
    );
    if (transition.guard !== undefined)
      expectConditions(context, report, `${pointer}/guard`, transition.guard, { about: 'family' });
  });
  const starts = stages.filter((stage) => stage.start === true);
  if (starts.length !== 1) return report('/stages', 'schema/no-start', { found: starts.map((stage) => stage.id) });
  const reached = new Set<string>();
  const open = [starts[0]!.id];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (reached.has(id)) continue;
    reached.add(id);
    open.push(...transitions.filter((move) => listOf(move.from).flatMap(leaves).includes(id)).map((move) => move.to));
  }
  stages.forEach((stage, index) => {
    if (groups.has(stage.id)) return;
    if (!reached.has(stage.id)) report(`/stages/${index}`, 'schema/unreachable-stage', { stage: stage.id });
    const leadsOn = transitions.some((move) => listOf(move.from).flatMap(leaves).includes(stage.id));
    if (stage.end !== true && !leadsOn) report(`/stages/${index}`, 'schema/dead-end', { stage: stage.id });
  });
}
