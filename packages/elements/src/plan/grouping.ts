/** Steps under the needs that they answer: own resources before those from outside. */
import type { Row } from '@qadam/schema';
import type { PlanScene } from './scene.ts';
import { cellWords, numberOf } from './words.ts';

/** A step as it is shown. */
export interface Step {
  row: Row;
  /** As in the form: what is written, else its place. */
  number: string;
}

/** Steps for one need. */
export interface Need {
  /** Empty: the steps name none. */
  need: string;
  /** The goal that all of them have; empty where they differ. */
  goal: string;
  steps: readonly Step[];
}

/** The needs in the order in which they first appear. Their order is their weight. */
export function needsOf(scene: PlanScene): Need[] {
  const { need, goal } = scene.shape.role;
  const steps = scene.rows.map((row, at): Step => ({ row, number: numberOf(scene, row, at) }));
  const groups = new Map<string, Step[]>();
  for (const step of steps) {
    const name = need === undefined ? '' : cellWords(scene, need, step.row[need.id]);
    groups.set(name, [...(groups.get(name) ?? []), step]);
  }
  return [...groups].map(([name, list]) => {
    const goals = goal === undefined ? [] : list.map(({ row }) => cellWords(scene, goal, row[goal.id]));
    const shared = new Set(goals).size === 1 ? goals[0]! : '';
    return { need: name, goal: shared, steps: ownFirst(scene, list) };
  });
}

/** By the order of the options, which the form lists from the family's own to the last resort. */
function ownFirst({ shape }: PlanScene, steps: readonly Step[]): Step[] {
  const { resource } = shape.role;
  const order = resource?.options?.map(({ id }) => id) ?? [];
  const rank = ({ row }: Step): number => {
    const at = resource === undefined ? -1 : order.indexOf(row[resource.id] as string);
    return at < 0 ? order.length : at;
  };
  return [...steps].sort((left, right) => rank(left) - rank(right));
}
