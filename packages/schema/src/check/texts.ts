import { textsOf, type PlacedText } from '../kit/texts.ts';
import { shortHash } from '../words/hash.ts';
import { nodeOf } from '../words/lists.ts';
import { placedQuestions } from '../workspace/model-source.ts';
import type { ModelSource } from '../workspace/source.ts';
import type { Located } from '../workspace/workspace.ts';
import { reporter, type CheckContext } from './context.ts';
import { near } from './shape.ts';

/** What may be said of a node beside its label (rules: beside their reason). */
const FURTHER = ['help', 'short', 'next', 'empty'];

/**
 * Checks the texts of a model: the original says everything that must be said, nothing is said of what does not exist,
 * each translation is of the original as it stands.
 */
export function checkTexts(context: CheckContext): void {
  const { source } = context;
  const [original = 'ru'] = source.languages;
  compareTexts(context, {
    required: requiredTexts(source),
    fields: ['label', 'reason', ...FURTHER],
    files: source.texts.filter((file) => source.languages.includes(file.place.language as 'ru')),
    original,
    isOwn: (file) => isOwn(file, source),
  });
}

export interface TextsWanted {
  /** Addresses that the original must have, with the definition that needs them. */
  required: ReadonlyMap<string, Located>;
  /** What may be said of the nodes of those addresses, and of `nodes`. */
  fields: readonly string[];
  /** Nodes of which nothing has to be said. Default: none. */
  nodes?: readonly string[];
  files: readonly Located<'text'>[];
  original: string;
  /** Whether what a file says of nothing is a fault of it. */
  isOwn: (file: Located<'text'>) => boolean;
}

/** Checks files of texts against what has to be said, and may be. */
export function compareTexts(
  context: Pick<CheckContext, 'issues'>,
  { required, fields, nodes = [], files, original, isOwn }: TextsWanted,
): void {
  const owners = new Set([
    ...[...required.keys()].map((address) => address.slice(0, address.lastIndexOf('/'))),
    ...nodes,
  ]);
  const originals = new Map<string, PlacedText>();
  for (const file of files.filter((each) => each.place.language === original)) {
    for (const text of textsOf(file)) originals.set(text.address, text);
  }
  for (const [address, file] of required) {
    if (!originals.has(address)) reporter(context, file)('', 'schema/no-text', { address, language: original });
  }
  const known = [...owners].flatMap((owner) => fields.map((field) => `${owner}/${field}`));
  const allowed = new Set(known);
  for (const file of files) {
    const report = reporter(context, file);
    for (const text of textsOf(file)) {
      if (!allowed.has(text.address)) {
        if (isOwn(file))
          report(text.pointer, 'schema/unused-text', { address: text.address, ...near(text.address, known) });
        continue;
      }
      const from = originals.get(text.address);
      if ((file.place.language === original) !== (text.of === undefined))
        report(text.pointer, 'schema/text-hash', { address: text.address });
      else if (text.of !== undefined && (from === undefined || shortHash(from.text) !== text.of)) {
        report(
          text.pointer,
          'schema/stale-text',
          { address: text.address, expected: from === undefined ? '' : shortHash(from.text) },
          'warning',
        );
      }
    }
  }
}
/** Texts of shared rulesets that this model does not take are no fault of it. */
const isOwn = (file: Located<'text'>, source: ModelSource): boolean =>
  file.place.owner === source.id || file.place.instrument !== undefined;

/** Addresses that the original language must have, with the definition that needs them. */
function requiredTexts(source: ModelSource): Map<string, Located> {
  const needed = new Map<string, Located>();
  const { model } = source;
  const label = (address: string, file: Located): void => void needed.set(`${address}/label`, file);
  for (const file of source.instruments) {
    const prefix = `instrument/${file.value.id}`;
    label(prefix, file);
    for (const section of file.value.sections) label(`${prefix}/section/${section.id}`, file);
    for (const block of file.value.signatures ?? []) label(`${prefix}/signature/${block.id}`, file);
    for (const { question, table } of placedQuestions(file.value)) {
      const own =
        table === undefined
          ? `${prefix}/question/${question.id}`
          : `${prefix}/question/${table.id}/column/${question.id}`;
      label(own, file);
      for (const option of question.options ?? []) label(`${own}/option/${option.id}`, file);
      for (const row of question.rows ?? []) label(`${own}/row/${row.id}`, file);
      for (const prompt of question.prompts ?? []) label(`${own}/prompt/${prompt.id}`, file);
    }
  }
  for (const file of source.rulesets) {
    const prefix = `ruleset/${file.value.id}`;
    label(prefix, file);
    for (const outcome of file.value.outcomes) label(`${prefix}/outcome/${nodeOf(outcome).id}`, file);
    for (const rule of file.value.rules) needed.set(`${prefix}/rule/${rule.id}/reason`, file);
  }
  for (const file of source.facts) {
    for (const fact of file.value.facts) {
      label(`fact/${fact.id}`, file);
      for (const value of fact.values ?? []) label(`fact/${fact.id}/value/${value}`, file);
    }
  }
  label('model', model);
  const { value } = model;
  for (const stage of value.stages) label(`stage/${stage.id}`, model);
  for (const transition of value.transitions ?? []) label(`transition/${transition.id}`, model);
  for (const track of value.sideTracks ?? []) label(`sideTrack/${track.id}`, model);
  for (const deadline of value.deadlines ?? []) label(`deadline/${deadline.id}`, model);
  for (const decision of value.decisions ?? []) {
    label(`decision/${decision.id}`, model);
    for (const option of decision.options ?? []) label(`decision/${decision.id}/option/${nodeOf(option).id}`, model);
  }
  for (const register of value.registers ?? []) {
    label(`register/${register.id}`, model);
    for (const column of register.columns) label(`register/${register.id}/column/${column.id}`, model);
  }
  for (const contact of value.contacts ?? []) label(`contact/${contact.id}`, model);
  for (const [kind, nodes] of [
    ['role', value.roles],
    ['person', value.people],
    ['placement', value.placements],
    ['contactKind', value.contactKinds],
  ] as const) {
    for (const node of nodes ?? []) label(`${kind}/${nodeOf(node).id}`, model);
  }
  return needed;
}
