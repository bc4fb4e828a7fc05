import {
  modelSource,
  overlayOn,
  readWorkspace,
  shallowSource,
  targetOf,
  treeOfSource,
  type Family,
  type Located,
  type Operation,
  type Tree,
  type Workspace,
} from '@qadam/schema';
import { coursesIn, exercisesIn, type TaughtCourse, type TaughtExercise } from './taught.ts';

/** What is being edited, as values: definitions as a tree, and what is built on them. Never changed, only followed. */
export interface Draft {
  readonly tree: Tree;
  readonly families: ReadonlyMap<string, Family>;
  readonly exercises: ReadonlyMap<string, TaughtExercise>;
  readonly courses: ReadonlyMap<string, TaughtCourse>;
  /** Why something differs from the base or the edition in force, by the address that is changed. */
  readonly whys: ReadonlyMap<string, string>;
}

/** A model opened for editing. */
export interface Opened {
  readonly model: string;
  /** The files as they were opened: what is not touched keeps their bytes. */
  readonly files: ReadonlyMap<string, string>;
  readonly workspace: Workspace;
  readonly draft: Draft;
  /** Languages, the original first. */
  readonly languages: readonly string[];
  /** Of a model: what it takes from the shared folders, as it stands there. Their locks hold for the model, too. */
  readonly shared?: { readonly tree: Tree; readonly roots: ReadonlySet<string> };
  /** Of an overlay: what it stands on, as a tree. */
  readonly base?: { readonly id: string; readonly edition: string; readonly tree: Tree };
}

/**
 * Opens a model or overlay out of the texts of its files; `undefined` where they hold none that can be read: `checkWorkspace`
 * tells why.
 */
export function openDraft(files: ReadonlyMap<string, string>, model: string): Opened | undefined {
  const workspace = readWorkspace(files);
  const source = modelSource(workspace, model);
  if (source === undefined) return undefined;
  const overlay = workspace.one('overlay', model);
  const resolved = overlay && overlayOn(workspace, overlay);
  const families = new Map(workspace.all('family', model).map(({ value }) => [value.id, value]));
  const operations = overlay?.value.changes ?? workspace.one('model', model)?.value.changes ?? [];
  const whys = new Map(operations.flatMap((each) => (each.why === undefined ? [] : [[targetOf(each), each.why]])));
  return {
    model,
    files,
    workspace,
    draft: {
      ...{ tree: treeOfSource(source), families, whys },
      ...{ exercises: exercisesIn(workspace, model), courses: coursesIn(workspace, model) },
    },
    languages: source.languages,
    ...(overlay === undefined && { shared: sharedOf(workspace, model) }),
    ...(resolved && {
      base: { id: resolved.from.id, edition: resolved.from.model.value.edition, tree: resolved.base },
    }),
  };
}

function sharedOf(workspace: Workspace, model: string): NonNullable<Opened['shared']> {
  const source = shallowSource(workspace, model)!;
  const isShared = ({ place }: Located): boolean => place.owner === 'shared';
  const roots = [
    ...source.instruments.filter(isShared).map(({ value }) => `instrument/${value.id}`),
    ...source.rulesets.filter(isShared).map(({ value }) => `ruleset/${value.id}`),
    ...source.facts.filter(isShared).flatMap(({ value }) => value.facts.map(({ id }) => `fact/${id}`)),
  ];
  return { tree: treeOfSource(source), roots: new Set(roots) };
}

/** Operations with the whys that a draft knows; one that it does not know is taken off. */
export const withWhys = (operations: readonly Operation[], whys: Draft['whys']): Operation[] =>
  operations.map((operation) => {
    const { why: _, ...rest } = operation;
    const why = whys.get(targetOf(operation));
    return why === undefined ? rest : { ...rest, why };
  });
