import {
  childrenOf,
  classify,
  differenceOf,
  formatDefinition,
  idOf,
  orderKey,
  ownerOf,
  sameJson,
  schemaAddress,
  subtreeOf,
  valueOf,
  type DefinitionKind,
  type FilePlace,
  type Operation,
  type TextValue,
  type Tree,
} from '@qadam/schema';
import { withWhys, type Draft, type Opened } from './draft.ts';
import { folderOf, type TaughtCourse, type TaughtExercise } from './taught.ts';

type Value = Record<string, unknown>;

/**
 * The files of a draft. A file whose definitions are as they were opened keeps its bytes; one that is changed is written in
 * canonical form. What belongs to a base or to the shared folders is never written: it becomes changes by id.
 */
export function writeBack(opened: Opened, draft: Draft): Map<string, string> {
  const files = new Map(opened.files);
  if (draft === opened.draft) return files;
  writeFamilies(files, opened, draft);
  writeTaught(files, opened, 'exercise', draft.exercises);
  writeTaught(files, opened, 'course', draft.courses);
  if (draft.tree === opened.draft.tree && draft.whys === opened.draft.whys) return files;
  const own = new Owners(opened);
  writeDefinitions(files, opened, draft, own);
  writeTexts(files, opened, draft, own);
  writeChanges(files, opened, draft, own);
  return files;
}

/** Who owns the definition that a root address names: this model, or what it stands on. */
class Owners {
  readonly #foreign = new Set<string>();
  readonly isOverlay: boolean;

  constructor({ workspace, model, draft, base }: Opened) {
    this.isOverlay = base !== undefined;
    const own = new Set(
      workspace.definitions.flatMap(({ kind, place, value }) =>
        place.owner !== model
          ? []
          : kind === 'facts'
            ? (value as { facts: { id: string }[] }).facts.map(({ id }) => `fact/${id}`)
            : kind === 'instrument' || kind === 'ruleset'
              ? [`${kind}/${place.id!}`]
              : [],
      ),
    );
    if (base === undefined) own.add('model');
    for (const root of rootsOf(draft.tree)) if (!own.has(root)) this.#foreign.add(root);
  }

  /** What was not there when the draft was opened is this model's own. */
  isOwn(root: string): boolean {
    return !this.#foreign.has(root);
  }
}

const lists = ['model', 'facts', 'rulesets', 'instruments'] as const;
const rootsOf = (tree: Tree): string[] => lists.flatMap((list) => tree.order.get(orderKey('', list)) ?? []);
const rootOf = (address: string): string => {
  const [first = '', second = ''] = address.split('/');
  return ['ruleset', 'instrument', 'fact'].includes(first) ? `${first}/${second}` : 'model';
};

function writeFamilies(files: Map<string, string>, { model, draft: before }: Opened, draft: Draft): void {
  if (draft.families === before.families) return;
  const path = (id: string): string => `rules/${model}/families/${id}.json`;
  for (const id of before.families.keys()) if (!draft.families.has(id)) files.delete(path(id));
  for (const [id, family] of draft.families)
    if (before.families.get(id) !== family) files.set(path(id), formatDefinition('family', family));
}

function writeTaught(
  files: Map<string, string>,
  { model, draft: before }: Opened,
  kind: 'exercise' | 'course',
  now: ReadonlyMap<string, TaughtExercise | TaughtCourse>,
): void {
  const was: typeof now = kind === 'exercise' ? before.exercises : before.courses;
  if (now === was) return;
  for (const id of was.keys()) {
    const folder = `${folderOf[kind](model, id)}/`;
    if (now.get(id) !== was.get(id)) for (const path of files.keys()) if (path.startsWith(folder)) files.delete(path);
  }
  for (const [id, each] of now) {
    if (was.get(id) === each) continue;
    const folder = folderOf[kind](model, id);
    files.set(`${folder}/${kind}.json`, formatDefinition(kind, each.definition));
    for (const [language, texts] of Object.entries(each.texts))
      files.set(`${folder}/text/${language}.json`, formatDefinition('text', texts));
  }
}

function writeDefinitions(files: Map<string, string>, opened: Opened, draft: Draft, own: Owners): void {
  const { model, draft: before, workspace } = opened;
  const roots = new Set([...rootsOf(before.tree), ...rootsOf(draft.tree)]);
  let areFactsChanged = false;
  for (const root of roots) {
    if (!own.isOwn(root)) continue;
    const [was, is] = [before.tree, draft.tree].map((tree) => (tree.nodes.has(root) ? valueOf(tree, root) : undefined));
    if (sameJson(was, is) && !isMovedIn(root, before.tree, draft.tree)) continue;
    const [kind = '', id = ''] = root.split('/');
    if (kind === 'fact') areFactsChanged = true;
    else if (kind === 'instrument') write(files, `forms/${model}/${id}/instrument.json`, 'instrument', is);
    else if (kind === 'ruleset') write(files, `rules/${model}/${id}.rules.json`, 'ruleset', is);
    else {
      const { edition, recalled, changes } = workspace.one('model', model)!.value;
      const head = { edition, ...(recalled && { recalled }), ...(changes && { changes }) };
      write(files, `rules/${model}/model.json`, 'model', is && { ...is, id: model, ...head });
    }
  }
  const facts = (tree: Tree): string[] =>
    (tree.order.get(orderKey('', 'facts')) ?? []).filter((root) => own.isOwn(root));
  if (!areFactsChanged && sameJson(facts(before.tree), facts(draft.tree))) return;
  const [located] = workspace.all('facts', model);
  const basis = located?.value.basis;
  const values = facts(draft.tree).map((root) => withoutBasis(valueOf(draft.tree, root), basis));
  const value = values.length === 0 ? undefined : { ...(basis && { basis }), facts: values };
  write(files, `rules/${model}/facts.json`, 'facts', value);
}

/** The order of definitions in their own files is that of the folder: only facts stand in one list. */
const isMovedIn = (root: string, before: Tree, after: Tree): boolean =>
  before.nodes.has(root) !== after.nodes.has(root);

function withoutBasis(fact: Value, basis: string | undefined): Value {
  if (basis === undefined || fact.basis !== basis) return fact;
  const { basis: _, ...rest } = fact;
  return rest;
}

function write(files: Map<string, string>, path: string, kind: DefinitionKind, value: Value | undefined): void {
  if (value === undefined) {
    files.delete(path);
    for (const each of files.keys())
      if (kind === 'instrument' && each.startsWith(path.replace('instrument.json', 'text/'))) files.delete(each);
  } else files.set(path, formatDefinition(kind, { $schema: schemaAddress(kind), ...shortened(value) }));
}

/** Nodes that hold nothing but their id are written as the id, where the language allows it. */
function shortened(value: Value): Value {
  const named = ['roles', 'people', 'placements', 'contactKinds', 'outcomes'];
  const short = (list: unknown): unknown =>
    (list as Value[]).map((each) => (Object.keys(each).length === 1 ? each.id : each));
  const parts = named.filter((key) => Array.isArray(value[key])).map((key) => [key, short(value[key])]);
  const decisions = (value.decisions as Value[] | undefined)?.map((each) =>
    each.options === undefined ? each : { ...each, options: short(each.options) },
  );
  return { ...value, ...(Object.fromEntries(parts) as Value), ...(decisions && { decisions }) };
}

/** A text of the draft that is not as it was: in which language, at which address; `undefined`: it is gone. */
interface TextChange {
  language: string;
  address: string;
  to: TextValue | undefined;
}

function textChanges(before: Tree, after: Tree): TextChange[] {
  const addresses = new Set([...before.nodes.keys(), ...after.nodes.keys()]);
  return [...addresses].flatMap((address) => {
    const [was, is] = [before.nodes.get(address)?.properties, after.nodes.get(address)?.properties];
    if (was === is) return [];
    const keys = new Set([...(was?.keys() ?? []), ...(is?.keys() ?? [])]);
    return [...keys].flatMap((key) => {
      const match = /^text\/([^/]+)\/(.+)$/.exec(key);
      if (match === null || sameJson(was?.get(key), is?.get(key))) return [];
      return [{ language: match[1]!, address: `${address}/${match[2]!}`, to: is?.get(key) as TextValue | undefined }];
    });
  });
}

function writeTexts(files: Map<string, string>, opened: Opened, draft: Draft, own: Owners): void {
  const values = new Map<string, Value>();
  for (const change of textChanges(opened.draft.tree, draft.tree)) {
    const path = textFileOf(change, opened, own);
    if (path === undefined) continue;
    const located = opened.workspace.definitions.find(({ kind, file }) => kind === 'text' && file.path === path);
    const value = values.get(path) ?? structuredClone((located?.value ?? { $schema: schemaAddress('text') }) as Value);
    values.set(path, value);
    setText(value, stepsIn(change.address, classify(path)!), change.to);
  }
  for (const [path, value] of values) {
    const isGone = !files.has(path) && opened.files.has(path);
    if (isGone) continue;
    if (Object.keys(value).every((key) => key === '$schema')) files.delete(path);
    else files.set(path, formatDefinition('text', value));
  }
}

/** The file of this model that a text stands in, or gets; `undefined` where it becomes a change to what is not its own. */
function textFileOf({ language, address }: TextChange, opened: Opened, own: Owners): string | undefined {
  const { model, workspace, base } = opened;
  const root = rootOf(address);
  const path =
    root.startsWith('instrument/') && own.isOwn(root)
      ? `forms/${model}/${idOf(root)}/text/${language}.json`
      : `rules/${model}/text/${language}.json`;
  if (own.isOwn(root)) return path;
  const written = workspace.definitions.find(({ kind, file }) => kind === 'text' && file.path === path);
  if (written !== undefined && hasText(written.value as Value, stepsIn(address, written.place))) return path;
  if (base === undefined) return undefined;
  const [node] = ownerOf(base.tree, address);
  const isOfBase =
    node !== undefined &&
    !address
      .slice(node.address.length + 1)
      .replace(/^value\//, '')
      .includes('/');
  return isOfBase ? undefined : path;
}

/** The keys under which a text stands in its file: `model/label` is `label`, those of a form leave its address out. */
function stepsIn(address: string, { instrument }: FilePlace): string[] {
  const prefix = instrument === undefined ? 'model/' : `instrument/${instrument}/`;
  return (address.startsWith(prefix) ? address.slice(prefix.length) : address).split('/');
}

function hasText(value: Value, [step = '', ...rest]: readonly string[]): boolean {
  const inner = value[step];
  if (rest.length === 0) return inner !== undefined;
  return typeof inner === 'object' && inner !== null && hasText(inner as Value, rest);
}

function setText(value: Value, [step = '', ...rest]: readonly string[], to: TextValue | undefined): void {
  if (rest.length === 0) {
    if (to === undefined) delete value[step];
    else value[step] = to;
    return;
  }
  const inner = (value[step] ??= {}) as Value;
  setText(inner, rest, to);
  if (Object.keys(inner).length === 0) delete value[step];
}

/** What differs from a base, or from what is shared, as changes by id. */
function writeChanges(files: Map<string, string>, opened: Opened, draft: Draft, own: Owners): void {
  const { model, workspace, base } = opened;
  const isFile = (change: TextChange): boolean => textFileOf(change, opened, own) !== undefined;
  if (base !== undefined) {
    const { changes, ...overlay } = workspace.one('overlay', model)!.value;
    const isOwn = (root: string): boolean => own.isOwn(root) && root !== 'model';
    const [was, to] = [opened.draft.tree, draft.tree].map((tree) => without(tree, isOwn, isFile)) as [Tree, Tree];
    const operations = sameTree(was, to) ? changes : moved(differenceOf(base.tree, to), base.tree, to);
    const told = withWhys(operations, draft.whys);
    if (!sameJson(told, changes)) write(files, `rules/${model}/overlay.json`, 'overlay', { ...overlay, changes: told });
    return;
  }
  const bare = (tree: Tree): Tree => without(tree, (root) => own.isOwn(root), isFile);
  const before = workspace.one('model', model)!.value.changes ?? [];
  const [was, to] = [bare(opened.draft.tree), bare(draft.tree)];
  const operations = sameTree(was, to) ? before : differenceOf(bare(opened.shared!.tree), to);
  const told = withWhys(operations, draft.whys);
  if (sameJson(told, before)) return;
  const path = `rules/${model}/model.json`;
  const { changes: _, ...value } = JSON.parse(files.get(path)!) as Value;
  files.set(path, formatDefinition('model', told.length === 0 ? value : { ...value, changes: told }));
}

/** A stage that goes away says where its cases go: one change in place of two. */
function moved(operations: readonly Operation[], from: Tree, to: Tree): Operation[] {
  const gone = new Map<string, string>(
    [...to.nodes.keys()].flatMap((address) =>
      address.startsWith('removedStage/') && !from.nodes.has(address)
        ? [[`stage/${idOf(address)}`, address] as const]
        : [],
    ),
  );
  const told = new Set([...gone.values()]);
  return operations.flatMap((operation): Operation[] => {
    if ('remove' in operation && gone.has(operation.remove)) {
      const movedTo = to.nodes.get(gone.get(operation.remove)!)!.properties.get('movedTo');
      return [{ ...operation, movedTo: `stage/${String(movedTo)}` }];
    }
    return 'add' in operation && told.has(operation.add) ? [] : [operation];
  });
}

/** A tree without some of its roots, and without the texts that stand in files. */
function without(tree: Tree, isLeftOut: (root: string) => boolean, isFile: (change: TextChange) => boolean): Tree {
  const roots = rootsOf(tree).filter((root) => !isLeftOut(root));
  const nodes = new Map(
    roots
      .flatMap((root) => subtreeOf(tree, root))
      .map((address) => {
        const node = tree.nodes.get(address)!;
        const properties = [...node.properties].filter(([key, to]) => {
          const match = /^text\/([^/]+)\/(.+)$/.exec(key);
          const change = match && { language: match[1]!, address: `${address}/${match[2]!}`, to: to as TextValue };
          return change === null || !isFile(change);
        });
        return [address, { ...node, properties: new Map(properties) }] as const;
      }),
  );
  const kept = new Set(roots);
  const order = [...tree.order].flatMap(([key, members]): [string, string[]][] => {
    const owner = key.slice(0, key.indexOf(' '));
    if (owner === '') return [[key, members.filter((member) => kept.has(member))]];
    return nodes.has(owner) ? [[key, members]] : [];
  });
  return { nodes, order: new Map(order) };
}

function sameTree(left: Tree, right: Tree): boolean {
  if (left.nodes.size !== right.nodes.size) return false;
  for (const [address, node] of left.nodes) {
    const other = right.nodes.get(address);
    if (other === undefined || other.parent !== node.parent || other.list !== node.list) return false;
    if (!sameJson(childrenOf(left, address), childrenOf(right, address))) return false;
    if (!sameJson(Object.fromEntries(node.properties), Object.fromEntries(other.properties))) return false;
  }
  return true;
}
