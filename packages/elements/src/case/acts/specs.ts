import type { CaseScene } from '../scene.ts';
import { openDecisions } from '../stage-decisions.ts';
import { childrenOf, type ActSpec } from './act.ts';
import { handOver, join, place } from './changes.ts';
import { correct } from './correct.ts';
import { agree, decide, move, override } from './decisions.ts';
import { attempt, consult, contact, disclose, noted, report } from './meetings.ts';
import { person, start } from './people.ts';
import { sign } from './sign.ts';

/** All acts by name. */
export const actSpecs: Readonly<Record<string, ActSpec>> = {
  contact,
  attempt,
  consult,
  disclose,
  report,
  note: noted,
  person,
  start,
  place,
  'hand-over': handOver,
  join,
  sign,
  decide,
  agree,
  move,
  override,
  correct,
};

/** Acts of every day, in the order in which a button of the head offers them. */
export const dailyActs = ['contact', 'attempt', 'consult', 'report', 'disclose', 'note'] as const;

/** Acts that are rare; those that this case has no use for are left out. */
export function rareActs(scene: CaseScene): string[] {
  const { standing, open } = scene;
  const kinds = standing.people.map(({ kind }) => kind);
  const isTwice = kinds.some((kind, at) => kinds.indexOf(kind) !== at);
  const isPlaced = childrenOf(scene).length > 0 && open.kit.model.placements.length > 0;
  return [
    'person',
    ...(isPlaced ? ['place'] : []),
    ...(openDecisions(scene).length > 0 ? ['decide'] : []),
    'hand-over',
    ...(isTwice ? ['join'] : []),
  ];
}
