/** Where a case stands: groups of stages with what lies in them, done, now or ahead. */
import type { CaseScene } from './scene.ts';

export type StageState = 'done' | 'now' | 'later' | 'skipped';

export interface StageView {
  id: string;
  label: string;
  state: StageState;
  /** When the case came there. */
  since?: string;
}

export interface StageGroup extends StageView {
  number: number;
  stages: readonly StageView[];
}

/** The groups in the order of the model; an end or a side road is told only where the case has come to it. */
export function stageGroups(scene: CaseScene): StageGroup[] {
  const { open, standing, texts } = scene;
  const { stages } = open.kit.model;
  const visited = visits(scene);
  const groups = stages.filter(
    ({ id, in: group, end, track }) =>
      group === undefined && ((end !== true && track === undefined) || id === standing.stage),
  );
  const nowAt = groups.findIndex(({ id }) => id === standing.stage || leaves(scene, id).includes(standing.stage));
  return groups.map((group, at) => {
    const inside = leaves(scene, group.id).filter((id) => id !== group.id);
    const state = at === nowAt ? 'now' : at < nowAt ? 'done' : 'later';
    return {
      id: group.id,
      number: at + 1,
      label: texts.words(`stage/${group.id}/label`),
      state,
      stages: inside.map((id) => stageView(scene, id, state, visited)),
    };
  });
}

function stageView(
  { standing, texts }: CaseScene,
  id: string,
  group: StageState,
  visited: ReadonlyMap<string, string>,
): StageView {
  const since = visited.get(id);
  const isNow = standing.stage === id;
  const passed: StageState = since !== undefined ? 'done' : group === 'done' ? 'skipped' : 'later';
  return { id, label: texts.words(`stage/${id}/label`), state: isNow ? 'now' : passed, ...(since && { since }) };
}

/** The stages that the case has come to in this round, with the time. */
function visits({ open, standing }: CaseScene): Map<string, string> {
  const visited = new Map<string, string>();
  visited.set(open.pathway.startStage, standing.openedAt ?? '');
  for (const { entry } of standing.history) {
    if (entry.type !== 'moved') continue;
    const transition = open.pathway.transitions.get(entry.body.transition);
    if (transition?.round === true) visited.clear();
    if (transition !== undefined) visited.set(transition.to, entry.at);
  }
  return visited;
}

function leaves(scene: CaseScene, group: string): string[] {
  const inside = scene.open.kit.model.stages.filter((stage) => stage.in === group);
  return inside.length === 0 ? [group] : inside.flatMap(({ id }) => leaves(scene, id));
}
