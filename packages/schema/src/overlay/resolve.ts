import type { Model, Operation, Overlay } from '../generated/types.ts';
import type { SourceFile } from '../check/source-file.ts';
import { textsOf } from '../kit/texts.ts';
import { schemaAddress } from '../meta.ts';
import type { ModelSource } from '../workspace/source.ts';
import { modelTexts, type Located, type Workspace } from '../workspace/workspace.ts';
import { applyOperations, type Applied } from './apply.ts';
import { ownerOf, textsIn, treeOf, valueOf, type TextValue, type Tree } from './tree.ts';

/** Definitions with changes on them. */
export interface Resolved {
  source: ModelSource;
  /** As they were before: in their files, and as a tree. */
  from: ModelSource;
  base: Tree;
  /** What is not as it stands in a file. */
  changed: readonly Located[];
  applied: Applied;
  /** The file of the changes. */
  file: SourceFile;
  operations: readonly Operation[];
}

/** A model with the changes that its model.json makes to what is shared; `undefined` where it makes none. */
export function resolveModel(source: ModelSource): Resolved | undefined {
  const operations = source.model.value.changes;
  if (operations === undefined) return undefined;
  return resolve(source, source.model.file, operations);
}

/** An overlay on its base, which may be an overlay itself; `undefined` where there is no base to stand on. */
export function resolveOverlay(
  workspace: Workspace,
  overlay: Located<'overlay'>,
  sourceOf: (id: string) => ModelSource | undefined,
): Resolved | undefined {
  const { id, base: on, edition, recalled, changes } = overlay.value;
  const found = sourceOf(baseOf(on));
  if (found === undefined) return undefined;
  const base = withShared(workspace, found, changes);
  const resolved = resolve(base, overlay.file, changes);
  const { source } = resolved;
  const owned = new Set(workspace.all('instrument', id).map(({ value }) => value.id));
  return {
    ...resolved,
    source: {
      ...source,
      id,
      model: { ...source.model, place: overlay.place, value: named(source.model.value, { id, edition, recalled }) },
      instruments: [...source.instruments, ...workspace.all('instrument', id)],
      rulesets: [...source.rulesets, ...workspace.all('ruleset', id)],
      facts: [...source.facts, ...workspace.all('facts', id)],
      families: workspace.all('family', id),
      texts: [
        ...source.texts,
        ...modelTexts(workspace, id).filter(
          ({ place }) => place.instrument === undefined || owned.has(place.instrument),
        ),
      ],
      calendar: workspace.one('calendar', source.model.value.calendar),
      languages: source.model.value.languages ?? ['ru'],
    },
  };
}

/** The model of a base as that of an overlay: editions, and which of them are recalled, are each one's own. */
function named(
  { recalled: _, edition: ofBase, ...model }: Model,
  { id, edition = ofBase, recalled }: Pick<Overlay, 'id' | 'edition' | 'recalled'>,
): Model {
  return { ...model, id, edition, ...(recalled && { recalled }) };
}

/** The id of the base in `demo@1.0.0`. */
export const baseOf = (base: string): string => base.split('@')[0]!;

/** What an overlay takes from the shared folders beside its base has to be there before it is changed. */
function withShared(workspace: Workspace, base: ModelSource, operations: readonly Operation[]): ModelSource {
  const listed = operations.flatMap((each) => ('set' in each && each.set === 'model/shared' ? [each.to] : [])).at(-1);
  if (!Array.isArray(listed)) return base;
  const more = new Set(listed.filter((id) => !(base.model.value.shared ?? []).includes(id as string)));
  const instruments = workspace.all('instrument', 'shared').filter(({ value }) => more.has(value.id));
  const rulesets = workspace.all('ruleset', 'shared').filter(({ value }) => more.has(value.id));
  const texts = modelTexts(workspace, 'shared').filter(
    ({ place }) => place.instrument !== undefined && more.has(place.instrument),
  );
  return {
    ...base,
    instruments: [...base.instruments, ...instruments],
    rulesets: [...base.rulesets, ...rulesets],
    texts: [...base.texts, ...texts],
  };
}

/** The definitions of a source as a tree. */
export function treeOfSource(source: ModelSource): Tree {
  const texts: Record<string, Record<string, TextValue>> = {};
  for (const file of source.texts) {
    const byAddress = (texts[file.place.language!] ??= {});
    for (const { address, text, of, status } of textsOf(file))
      byAddress[address] ??= of === undefined ? text : { text, of, ...(status === 'reviewed' ? { status } : {}) };
  }
  return treeOf({
    model: source.model.value,
    facts: source.facts.flatMap(({ value }) =>
      value.facts.map((fact) => (value.basis === undefined ? fact : { basis: value.basis, ...fact })),
    ),
    rulesets: source.rulesets.map(({ value }) => value),
    instruments: source.instruments.map(({ value }) => value),
    texts,
  });
}

function resolve(base: ModelSource, file: SourceFile, operations: readonly Operation[]): Resolved {
  const before = treeOfSource(base);
  const applied = applyOperations(before, operations);
  const source = sourceOf(base, before, applied, file);
  const written = new Set(locatedIn(base));
  const changed = locatedIn(source).filter((each) => !written.has(each));
  return { source, from: base, base: before, changed, applied, file, operations };
}

const locatedIn = ({ model, instruments, rulesets, facts, texts }: ModelSource): Located[] => [
  model,
  ...instruments,
  ...rulesets,
  ...facts,
  ...texts,
];

/** The source with what was changed in place of what was there. */
function sourceOf(base: ModelSource, before: Tree, applied: Applied, file: SourceFile): ModelSource {
  const { tree } = applied;
  const places = placesIn(base, before);
  const changed = new Set([...applied.changedBy.keys()].map((key) => rootOf(key.split(' ')[0]!)));
  const isTextChanged = [...applied.changedBy.keys()].some((key) => key.includes(' text/') || !key.includes(' '));
  const located = <K extends 'model' | 'instrument' | 'ruleset'>(
    kind: K,
    old: Located<K>[],
    list: string,
  ): Located<K>[] =>
    (tree.order.get(` ${list}`) ?? []).map((root) => {
      const first = old.find(({ value }) => root === kind || root === `${kind}/${value.id}`);
      if (first !== undefined && !changed.has(root)) return first;
      const head = {
        $schema: schemaAddress(kind),
        ...(first === undefined ? {} : namesOf(first.value)),
      };
      const place = first?.place ?? { kind, owner: base.id, id: root.slice(kind.length + 1) };
      const virtual = built(applied, file, places, root, head);
      return { kind, place, file: virtual, value: virtual.value as never };
    });
  const [model] = located('model', [base.model], 'model');
  return {
    ...base,
    model: model!,
    instruments: located('instrument', base.instruments, 'instruments'),
    rulesets: located('ruleset', base.rulesets, 'rulesets'),
    facts: changed.has('fact') ? [changedFacts(base, applied, file, places)] : base.facts,
    texts: isTextChanged ? changedTexts(base, applied, file) : base.texts,
    languages: model!.value.languages ?? ['ru'],
  };
}

/** Keys of a definition that are no properties of its node. */
function namesOf(value: { id: string; edition?: string }): object {
  return { id: value.id, ...(value.edition === undefined ? {} : { edition: value.edition }) };
}

/** The definition file that an address belongs to: `model`, `fact`, `ruleset/level`, `instrument/plan`. */
function rootOf(address: string): string {
  const [first = '', second = ''] = address.split('/');
  return ['ruleset', 'instrument'].includes(first) ? `${first}/${second}` : first === 'fact' ? 'fact' : 'model';
}

interface FilePointer {
  file: SourceFile;
  pointer: string;
}
type Places = ReadonlyMap<string, FilePointer>;

/** Where each node stands in the files of the base. */
function placesIn(base: ModelSource, tree: Tree): Places {
  const places = new Map<string, FilePointer>();
  const place = (root: string, file: SourceFile, prefix = ''): void => {
    if (tree.nodes.has(root))
      valueOf(tree, root, (address, pointer) => void places.set(address, { file, pointer: prefix + pointer }));
  };
  place('model', base.model.file);
  for (const { value, file } of base.instruments) place(`instrument/${value.id}`, file);
  for (const { value, file } of base.rulesets) place(`ruleset/${value.id}`, file);
  for (const { value, file } of base.facts)
    value.facts.forEach(({ id }, index) => place(`fact/${id}`, file, `/facts/${index}`));
  return places;
}

/** A file of a node with changes in it, which tells of an issue where it comes from: a change, or the base. */
function built(applied: Applied, file: SourceFile, places: Places, root: string, head: object): SourceFile {
  const addresses = new Map<string, string>();
  const value = valueOf(applied.tree, root, (address, pointer) => void addresses.set(pointer, address));
  return virtualFile(applied, file, places, addresses, { ...head, ...value });
}

function virtualFile(
  { changedBy }: Applied,
  file: SourceFile,
  places: Places,
  addresses: ReadonlyMap<string, string>,
  value: unknown,
): SourceFile {
  return {
    path: file.path,
    text: '',
    value,
    issues: [],
    at(pointer, ...told) {
      let start = pointer;
      while (!addresses.has(start) && start !== '') start = start.slice(0, start.lastIndexOf('/'));
      const address = addresses.get(start);
      if (address === undefined) return file.at('/changes', ...told);
      const rest = pointer.slice(start.length);
      const change =
        changedBy.get(`${address} ${rest.split('/')[1] ?? ''}`) ??
        (places.has(address) ? undefined : changedBy.get(address)) ??
        changedBy.get(`${address} place`);
      if (change !== undefined) return file.at(`/changes/${change}`, ...told);
      const there = places.get(address);
      return there === undefined ? file.at('/changes', ...told) : there.file.at(`${there.pointer}${rest}`, ...told);
    },
  };
}

function changedFacts(base: ModelSource, applied: Applied, file: SourceFile, places: Places): Located<'facts'> {
  const addresses = new Map<string, string>();
  const facts = (applied.tree.order.get(' facts') ?? []).map((address, index) => {
    addresses.set(`/facts/${index}`, address);
    return valueOf(applied.tree, address);
  });
  const value = { $schema: schemaAddress('facts'), facts } as never;
  const place = base.facts[0]?.place ?? { kind: 'facts', owner: base.id };
  return { kind: 'facts', place, file: virtualFile(applied, file, places, addresses, value), value };
}

/** All texts in one file for each language. */
function changedTexts(base: ModelSource, applied: Applied, file: SourceFile): Located<'text'>[] {
  const places = new Map<string, FilePointer>();
  for (const each of base.texts)
    for (const { address, pointer } of textsOf(each)) {
      const key = `${each.place.language!} ${address}`;
      if (!places.has(key)) places.set(key, { file: each.file, pointer });
    }
  return Object.entries(textsIn(applied.tree)).map(([language, byAddress]) => {
    const value = { $schema: schemaAddress('text'), ...nested(byAddress) };
    const virtual: SourceFile = {
      path: file.path,
      text: '',
      value,
      issues: [],
      at(pointer, ...told) {
        const path = pointer.slice(1);
        const address = byAddress[path] === undefined ? `model/${path}` : path;
        const there = places.get(`${language} ${address}`);
        const below = Object.keys(byAddress).filter((each) => each === address || each.startsWith(`${path}/`));
        const [change] = below.flatMap((each) => changeOfText(applied, language, each) ?? []);
        if (change !== undefined) return file.at(`/changes/${change}`, ...told);
        return there === undefined ? file.at('/changes', ...told) : there.file.at(there.pointer, ...told);
      },
    };
    return { kind: 'text', place: { kind: 'text', owner: base.id, language }, file: virtual, value: value as never };
  });
}

function changeOfText({ changedBy, tree }: Applied, language: string, address: string): number | undefined {
  const [node, field] = ownerOf(tree, address);
  return node && changedBy.get(`${node.address} text/${language}/${field}`);
}

/** Texts as they stand in a file: `model/label` is `label` there. */
function nested(byAddress: Readonly<Record<string, TextValue>>): Record<string, unknown> {
  const root: Record<string, unknown> = {};
  for (const [address, text] of Object.entries(byAddress)) {
    const steps = address.split('/');
    if (steps[0] === 'model') steps.shift();
    const field = steps.pop()!;
    let branch = root;
    for (const step of steps) branch = (branch[step] ??= {}) as Record<string, unknown>;
    branch[field] = text;
  }
  return root;
}
