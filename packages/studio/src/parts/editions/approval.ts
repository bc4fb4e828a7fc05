import { propertyOf } from '../../fields/controls.ts';
import { listOf } from '../../scene/lists.ts';
import type { Scene } from '../../scene/scene.ts';
import { inForce } from './in-force.ts';

/** Roles that approve editions: those that the edition in force names, so that no draft takes them out; else the draft's own. */
export function approving(scene: Scene): readonly string[] {
  const { tree } = inForce(scene) ?? scene;
  const named = listOf(propertyOf<string[]>({ tree }, 'model', 'approvedBy'));
  return named.length > 0 ? named : listOf(propertyOf<string[]>(scene, 'model', 'approvedBy'));
}

/** May this person decide about editions: approve, give back, widen, recall? Where neither page nor model says, everybody may. */
export function mayApprove(scene: Scene): boolean {
  const roles = approving(scene);
  return scene.approves !== false && (roles.length === 0 || roles.includes(scene.editor?.role ?? ''));
}

/** Those roles, as people call them. */
export const approvingInWords = (scene: Scene): string =>
  approving(scene)
    .map((id) => scene.labels.of(`role/${id}`))
    .join(', ');

/** Who decides about editions, told to somebody who does not: in these words, with the roles of the model where it names some. */
export function approvers(scene: Scene, text: 'approvers-alone' | 'approval-needed'): string {
  const say = scene.say('editions');
  return approving(scene).length === 0 ? say('approvers-elsewhere') : say(text, { roles: approvingInWords(scene) });
}
