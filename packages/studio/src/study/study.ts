import { prover, type ModelProof, type Proof, type Prover } from '@qadam/rules/proof';
import {
  familyCoverage,
  openKit,
  playFamily,
  standing,
  type FamilyCheck,
  type OpenKit,
  type Reached,
} from '@qadam/runtime';
import {
  baseOf,
  buildExercise,
  buildKit,
  canonicalJson,
  checkWorkspace,
  modelSource,
  readWorkspace,
  type DefinitionIssue,
  type Entry,
  type Family,
  type Kit,
  type KitRuleset,
  type Workspace,
} from '@qadam/schema';
import { openExercise, staleReferences, type StaleReference } from '@qadam/training';
import { addressOfIssue } from './address.ts';
import { idleParts, type IdlePart } from './idle.ts';

/** A fault of the definitions, and the node that it is of where one can be told. */
export interface StudyIssue extends DefinitionIssue {
  address?: string;
}

/** How an example family came out. */
export interface FamilyResult {
  id: string;
  /** Comparisons that do not come out as expected. */
  failed: readonly FamilyCheck[];
  checks: number;
  /** Levels at the end by the edition in force and by the draft, where they differ: `<ruleset>/<about>`. */
  changed: readonly { ruleset: string; about: string; before: readonly string[]; after: readonly string[] }[];
}

/** What is found of some files, in the order in which it is found. */
export interface Study {
  issues: readonly StudyIssue[];
  /** Absent while the definitions have errors: nothing more can be said then. */
  kit?: Kit;
  families?: readonly FamilyResult[];
  /** All families were played. */
  isPlayed?: true;
  reached?: readonly Reached[];
  /** Right answers of exercises that the rules no longer give. */
  stale?: readonly ({ exercise: string } & StaleReference)[];
  proofs?: readonly ModelProof[];
  idle?: readonly IdlePart[];
}

/** What a study may be told besides the files. */
export interface StudyOptions {
  model: string;
  /** The kit in force, which the levels of families are compared with. */
  inForce?: Kit | undefined;
  /** The day that it is, for sources that are in force until a day. */
  today?: string;
}

/**
 * Looks at files part by part, so that whoever waits can show what is known and stop when the files have changed: the checks
 * and the kit, the families one by one, the proofs, the exercises, what is idle. Each step gives what is new; `families` grows until `isPlayed`.
 */
export function* study(
  files: ReadonlyMap<string, string>,
  { model, inForce, today }: StudyOptions,
  memory = new StudyMemory(),
): Generator<Partial<Study>, Partial<Study>> {
  const workspace = readWorkspace(files);
  const issues = checkWorkspace(workspace)
    .filter(({ file }) => !isFamilyOfOther(file, model))
    .map((issue): StudyIssue => {
      const address = addressOfIssue(workspace, issue);
      return address === undefined ? issue : { ...issue, address };
    });
  const source = modelSource(workspace, model);
  if (source === undefined || issues.some(({ severity }) => severity === 'error')) return { issues };
  const kit = buildKit(workspace, source);
  yield { issues, kit };
  const open = openKit(kit);
  const played = memory.played(kit, inForce);
  const families: Played[] = [];
  for (const { value } of workspace.all('family', model)) {
    families.push(played.of(value, () => playOn(open, inForce && memory.open(inForce), value)));
    yield { families: families.map(({ result }) => result) };
  }
  yield { isPlayed: true };
  yield { proofs: memory.prover(workspace, model, kit).prove() };
  yield { stale: staleOf(workspace, model, kit) };
  yield { idle: idleParts(workspace, source, kit, today) };
  return { reached: played.reached(families, () => familyCoverage(open, families)) };
}

interface Played {
  result: FamilyResult;
  entries: readonly Entry[];
  given: Readonly<Record<string, unknown>>;
}

/** Grades every exercise anew by the rules as they are now. */
const staleOf = (workspace: Workspace, model: string, kit: Kit): NonNullable<Study['stale']> =>
  workspace.all('exercise', model).flatMap(({ value: { id } }) => {
    const bundle = buildExercise(workspace, model, id);
    const stale = bundle === undefined ? [] : staleReferences(openExercise(kit, bundle));
    return stale.map((each) => ({ exercise: id, ...each }));
  });

/** Plays a family by the draft, and by the edition in force where there is one. */
function playOn(open: OpenKit, before: OpenKit | undefined, family: Family): Played {
  const { entries, checks } = playFamily(open, family);
  return {
    ...{ entries, given: family.given ?? {} },
    result: {
      id: family.id,
      checks: checks.length,
      failed: checks.filter(({ ok }) => !ok),
      changed: before === undefined ? [] : changedLevels(before, open, family, entries),
    },
  };
}

/** The families of a base are its own tests: what is wrong with them is no matter of this model. */
const isFamilyOfOther = (file: string, model: string): boolean =>
  file.includes('/families/') && !file.startsWith(`rules/${model}/`);

/** The whole study at once. */
export function studyAll(files: ReadonlyMap<string, string>, options: StudyOptions): Study {
  let known: Study = { issues: [] };
  const steps = study(files, options);
  for (let step = steps.next(); ; step = steps.next()) {
    known = { ...known, ...step.value };
    if (step.done === true) return known;
  }
}

/** What families came to by one state of the rules. */
class PlayedFamilies {
  readonly key: string;
  readonly #known = new Map<string, Played>();
  #reached: { by: readonly Played[]; reached: readonly Reached[] } | undefined;

  constructor(key: string) {
    this.key = key;
  }
  of(family: Family, play: () => Played): Played {
    const text = canonicalJson(family);
    const played = this.#known.get(text) ?? play();
    this.#known.set(text, played);
    return played;
  }
  /** What these families reach: they are the families of one state, of which there may be fewer than were ever played. */
  reached(by: readonly Played[], compute: () => readonly Reached[]): readonly Reached[] {
    const isSame = this.#reached?.by.length === by.length && by.every((each, at) => each === this.#reached!.by[at]);
    if (!isSame) this.#reached = { by, reached: compute() };
    return this.#reached!.reached;
  }
}

/** What one study leaves for the next: kits that are open, rulesets that are proved. */
export class StudyMemory {
  #opened: { hash: string; open: OpenKit } | undefined;
  #proved: { key: string; rulesets: Map<string, KitRuleset>; kept: Map<KitRuleset, Proof> } | undefined;

  #played: PlayedFamilies | undefined;

  /** What families came to by rules that are the same as now: a changed text changes nothing of it. */
  played(kit: Kit, inForce: Kit | undefined): PlayedFamilies {
    const { texts: _, hash: __, sources: ___, ...rules } = kit;
    const key = canonicalJson([rules, inForce?.hash ?? '']);
    if (this.#played?.key !== key) this.#played = new PlayedFamilies(key);
    return this.#played;
  }

  open(kit: Kit): OpenKit {
    if (this.#opened?.hash !== kit.hash) this.#opened = { hash: kit.hash, open: openKit(kit) };
    return this.#opened.open;
  }

  /** Rulesets that are as they were keep what was proved of them, as long as all facts are as they were. */
  prover(workspace: Workspace, model: string, kit: Kit): Prover {
    const key = canonicalJson(kit.facts);
    if (this.#proved?.key !== key) this.#proved = { key, rulesets: new Map(), kept: new Map() };
    const { rulesets: known, kept } = this.#proved;
    const rulesets = kit.rulesets.map((ruleset) => {
      const text = canonicalJson(ruleset);
      const same = known.get(text) ?? ruleset;
      known.set(text, same);
      return same;
    });
    const overlay = workspace.one('overlay', model);
    const base = overlay && modelSource(workspace, baseOf(overlay.value.base));
    const exceptions = modelSource(workspace, model)?.model.value.proofs ?? [];
    return prover(
      { ...kit, rulesets },
      { exceptions, inherited: base !== undefined, ...(base && { base: buildKit(workspace, base) }) },
      kept,
    );
  }
}

/** Where an example family ends otherwise by the draft than by the edition in force. */
function changedLevels(
  before: OpenKit,
  after: OpenKit,
  family: Family,
  entries: readonly Entry[],
): FamilyResult['changed'] {
  const at = entries.at(-1)?.recordedAt;
  if (at === undefined) return [];
  const given = family.given ?? {};
  const old = playFamily(before, { ...family, model: before.kit.id }).entries;
  const levels = (open: OpenKit, log: readonly Entry[]): Map<string, readonly string[]> =>
    new Map(
      standing(open, log, { at, given }).levels.map(({ ruleset, about, inForce }) => [`${ruleset}/${about}`, inForce]),
    );
  const [was, is] = [levels(before, old), levels(after, entries)];
  return [...is].flatMap(([key, now]) => {
    const then = was.get(key);
    if (then === undefined || canonicalJson(then) === canonicalJson(now)) return [];
    const [ruleset = '', about = ''] = key.split('/');
    return [{ ruleset, about, before: then, after: now }];
  });
}
