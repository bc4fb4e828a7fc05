import type { TemplateResult } from 'lit';
import type { Scene } from '../../scene/scene.ts';
import { formOf } from './asked.ts';
import { formList } from './form-list.ts';
import { formView } from './form-view.ts';

/** The list of forms, or the one that is open. */
export function instrumentsPart(scene: Scene): TemplateResult {
  const form = formOf(scene.place.address ?? '');
  return scene.tree.nodes.has(form) && form.startsWith('instrument/') ? formView(scene, form) : formList(scene);
}
