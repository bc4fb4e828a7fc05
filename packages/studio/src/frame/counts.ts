import { childrenOf, orderKey } from '@qadam/schema';
import { rootsIn } from '../draft/source-of-tree.ts';
import type { Scene, StudioPart } from '../scene/scene.ts';

/** The number beside a part in the list: how much there is, or how much waits. */
export function counts({ tree, draft, languages, study, workspace }: Scene, part: StudioPart): string {
  switch (part) {
    case 'instruments':
      return String(rootsIn(tree, 'instruments').length);
    case 'texts':
      return String(languages.length);
    case 'rules':
      return String(
        rootsIn(tree, 'rulesets').reduce(
          (sum, ruleset) => sum + (tree.order.get(orderKey(ruleset, 'rules')) ?? []).length,
          0,
        ),
      );
    case 'stages':
      return String(childrenOf(tree, 'model').filter((address) => address.startsWith('stage/')).length);
    case 'families':
      return String(draft.families.size);
    case 'exercises':
      return String(draft.exercises.size);
    case 'checks':
      return study === undefined ? '' : String(study.issues.length + brokenIn(study));
    case 'editions':
      return String(workspace.editions.length);
    case 'history':
      return String(workspace.saves.length);
    case 'overlay':
    case 'expert':
      return '';
  }
}

const brokenIn = ({ proofs = [] }: NonNullable<Scene['study']>): number =>
  proofs.reduce((sum, { findings }) => sum + findings.length, 0);
