import type {
  Calendar,
  Course,
  Exercise,
  Facts,
  Family,
  Instrument,
  Model,
  Overlay,
  Ruleset,
  SourceDocument,
  TextBranch,
} from '../generated/types.ts';
import type { DefinitionKind } from '../meta.ts';
import type { DefinitionIssue } from '../check/issue.ts';
import { parseSource, type SourceFile } from '../check/source-file.ts';
import { checkShape } from '../check/shape.ts';
import { nearest } from '../words/nearest.ts';
import { classify, type FilePlace } from './classify.ts';

interface ValueOf {
  calendar: Calendar;
  course: Course;
  exercise: Exercise;
  facts: Facts;
  family: Family;
  instrument: Instrument;
  model: Model;
  overlay: Overlay;
  ruleset: Ruleset;
  source: SourceDocument;
  text: TextBranch;
}

/** A definition that fits its meta-schema, and the file that it stands in. */
export interface Located<K extends DefinitionKind = DefinitionKind> {
  kind: K;
  place: FilePlace;
  file: SourceFile;
  value: ValueOf[K];
}

/** A folder of definitions, read: `forms/` and `rules/` with their files. */
export interface Workspace {
  definitions: readonly Located[];
  /** Lists of what is left out, by model. */
  omitted: ReadonlyMap<string, { id: string; reason: string }[]>;
  /** Faults of single files; what they hold is not among `definitions`. */
  issues: readonly DefinitionIssue[];
  all<K extends DefinitionKind>(kind: K, owner?: string): Located<K>[];
  one<K extends DefinitionKind>(kind: K, id: string): Located<K> | undefined;
  /** Models and overlays: what kits can be built of. */
  models(): string[];
}

/**
 * Reads a workspace from the texts of its files, by path with `/` from its root. Nothing is thrown: a file that cannot
 * be read, or does not fit its meta-schema, gives issues.
 */
export function readWorkspace(files: ReadonlyMap<string, string>): Workspace {
  const definitions: Located[] = [];
  const issues: DefinitionIssue[] = [];
  const omitted = new Map<string, { id: string; reason: string }[]>();
  for (const [path, text] of [...files].sort(([left], [right]) => (left < right ? -1 : 1))) {
    const place = classify(path);
    const file = parseSource(path, text);
    issues.push(...file.issues);
    if (place === undefined) {
      issues.push(file.at('', 'schema/unknown-file', suggestion(path)));
    } else if (place.kind === 'omitted') {
      if (Array.isArray(file.value)) omitted.set(place.owner, file.value as { id: string; reason: string }[]);
    } else if (file.value !== undefined) {
      const found = checkShape(place.kind, file, place);
      issues.push(...found);
      if (found.every((issue) => issue.severity === 'warning')) {
        definitions.push({ kind: place.kind, place, file, value: file.value as never });
      }
    }
  }
  return {
    definitions,
    omitted,
    issues,
    all: (kind, owner) =>
      definitions.filter(
        (found) => found.kind === kind && (owner === undefined || found.place.owner === owner),
      ) as never,
    one: (kind, id) => definitions.find((found) => found.kind === kind && found.place.id === id) as never,
    models: () =>
      definitions
        .filter(({ kind }) => kind === 'model' || kind === 'overlay')
        .map((found) => found.place.owner)
        .sort(),
  };
}

/** The texts of a model; those of its exercises stand beside it and belong to no kit. */
export const modelTexts = (workspace: Workspace, owner: string): Located<'text'>[] =>
  workspace.all('text', owner).filter(({ place }) => place.exercise === undefined);

const expectedNames = ['instrument.json', 'model.json', 'facts.json', 'overlay.json', 'omitted.json'];
function suggestion(path: string): { nearest: string } | Record<string, never> {
  const name = nearest(path.slice(path.lastIndexOf('/') + 1), expectedNames);
  return name === undefined ? {} : { nearest: name };
}
