import {
  classify,
  differenceOf,
  formatDefinition,
  issueLine,
  modelSource,
  readWorkspace,
  treeOfSource,
  type DefinitionKind,
  type MessageLanguage,
} from '@qadam/schema';
import { areTexts } from '../draft/differences.ts';
import type { Readiness } from '../workspace/keep.ts';
import { studyAll } from './study.ts';

/** The files with an edition's number in them, and the editions that are recalled. */
export function withEdition(
  files: Readonly<Record<string, string>>,
  model: string,
  edition: string,
  recalled: readonly { edition: string; reason: string }[],
): Record<string, string> {
  const path = [`rules/${model}/model.json`, `rules/${model}/overlay.json`].find((each) => files[each] !== undefined);
  const written = path === undefined ? undefined : readWorkspace(new Map([[path, files[path]!]])).definitions[0]?.value;
  if (path === undefined || written === undefined) return { ...files }; // the checks tell what is wrong with it
  const { recalled: _, ...value } = written as unknown as Record<string, unknown>;
  const kind: DefinitionKind = classify(path)!.kind as DefinitionKind;
  const told = recalled.length === 0 ? {} : { recalled };
  return { ...files, [path]: formatDefinition(kind, { ...value, edition, ...told }) };
}

/** Do the definitions of two states of a model differ in nothing but texts? */
function areTextsOnly(
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
  model: string,
): boolean {
  const [from, to] = [before, after].map((files) => {
    const source = modelSource(readWorkspace(new Map(Object.entries(files))), model);
    return source && treeOfSource(source);
  });
  return from !== undefined && to !== undefined && areTexts(differenceOf(from, to));
}

/** Roles that approve an edition: those that the edition in force names, so that no draft takes them out; else its own. */
function approversOf(
  model: string,
  inForce: Readonly<Record<string, string>> | undefined,
  numbered: ReadonlyMap<string, string>,
): readonly string[] {
  const named = (files: ReadonlyMap<string, string>): readonly string[] =>
    modelSource(readWorkspace(files), model)?.model.value.approvedBy ?? [];
  const before = inForce === undefined ? [] : named(new Map(Object.entries(inForce)));
  return before.length > 0 ? before : named(numbered);
}

/** What stands against publishing files: errors, families that fail, properties that are broken. */
export function readinessOf(
  files: Readonly<Record<string, string>>,
  options: {
    model: string;
    edition: string;
    inForce?: Readonly<Record<string, string>> | undefined;
    recalled: readonly { edition: string; reason: string }[];
    language?: MessageLanguage;
  },
): Readiness {
  const { model, edition, inForce, recalled, language = 'ru' } = options;
  const numbered = withEdition(files, model, edition, recalled);
  const map = new Map(Object.entries(numbered));
  const { issues, families = [], proofs = [], kit } = studyAll(map, { model });
  return {
    faults: [
      ...issues.filter(({ severity }) => severity === 'error').map((issue) => issueLine(issue, language)),
      ...families.filter(({ failed }) => failed.length > 0).map(({ id }) => `families/${id}`),
      ...proofs.flatMap(({ ruleset = 'model', findings }) => findings.map(({ property }) => `${ruleset}: ${property}`)),
    ],
    onlyTexts: inForce !== undefined && areTextsOnly(inForce, files, model),
    hash: kit?.hash ?? '',
    approvedBy: approversOf(model, inForce, map),
    numbered,
  };
}
