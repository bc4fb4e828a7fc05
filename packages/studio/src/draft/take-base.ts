import {
  baseOf,
  checkWorkspace,
  differenceOf,
  formatDefinition,
  mergeTrees,
  overlayOn,
  readWorkspace,
  targetOf,
  type Conflict,
  type DefinitionIssue,
  type Side,
} from '@qadam/schema';
import { withWhys, type Draft, type Opened } from './draft.ts';
import { isOwnFile } from './own-file.ts';
import { writeBack } from './write-back.ts';

/** What comes of putting an overlay onto a new edition of its base. */
export interface TakenBase {
  /** Name of the new edition. */
  edition: string;
  files: ReadonlyMap<string, string>;
  /** Where both sides changed one thing; ours stands until it is decided. */
  conflicts: readonly Conflict[];
  /** How many changes of the base were taken besides. */
  accepted: number;
  /** What is wrong with the result: changes that no longer fit, locks that it loosens. */
  issues: readonly DefinitionIssue[];
}

export type BaseFault = 'not-base' | 'same-edition';

/** Puts the overlay of a draft onto the base that other files hold; changes are merged by id, and nothing is lost. */
export function takeBase(
  opened: Opened,
  draft: Draft,
  files: ReadonlyMap<string, string>,
  decided: ReadonlyMap<string, Side> = new Map<string, Side>(),
): TakenBase | BaseFault {
  const { model } = opened;
  const written = writeBack(opened, draft);
  const before = readWorkspace(written);
  const overlay = before.one('overlay', model)!;
  const id = baseOf(overlay.value.base);
  const own = [...written].filter(([path]) => isOwnFile(model, path));
  const foreign = [...files].filter(([path]) => !isOwnFile(model, path));
  const after = readWorkspace(new Map([...foreign, ...own]));
  const edition = (after.one('model', id) ?? after.one('overlay', id))?.value.edition;
  if (edition === undefined) return 'not-base';
  const base = `${id}@${edition}`;
  if (base === overlay.value.base) return 'same-edition';
  const [was, now] = [before, after].map((workspace) => overlayOn(workspace, overlay));
  if (was === undefined || now === undefined) return 'not-base';
  const merged = mergeTrees(was.base, was.applied.tree, now.base, decided);
  const changes = withWhys(differenceOf(now.base, merged.tree), draft.whys);
  const path = `rules/${model}/overlay.json`;
  const result = new Map([
    ...foreign,
    ...own,
    [path, formatDefinition('overlay', { ...overlay.value, base, changes })],
  ]);
  const targets = new Set(merged.conflicts.map(({ target }) => target));
  const theirs = differenceOf(was.base, now.base).filter((operation) => !targets.has(targetOf(operation)));
  return {
    edition: base,
    files: result,
    conflicts: merged.conflicts,
    accepted: theirs.length,
    issues: checkWorkspace(readWorkspace(result)).filter(({ severity }) => severity === 'error'),
  };
}
