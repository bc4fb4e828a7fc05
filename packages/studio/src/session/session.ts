import type { Family } from '@qadam/schema';
import type { Draft, Opened } from '../draft/draft.ts';
import { edited, type Edit, type EditFault } from '../draft/edit.ts';
import { History } from '../draft/history.ts';
import { remembered } from '../draft/remembered.ts';
import { writeBack } from '../draft/write-back.ts';
import type { Study } from '../study/study.ts';
import type { KeepAnswer } from '../workspace/events.ts';
import type { Refusal } from '../workspace/keep.ts';
import {
  changesBetween,
  newestEdition,
  type Act,
  type PublishedEdition,
  type StudioWorkspace,
} from '../workspace/workspace.ts';
import { joined, type Joined } from './join.ts';
import type { Files, StartStudent, Student } from './student.ts';
import { newWhys, openWithWhys } from './whys.ts';

/** The draft, and what it was opened from: another edition of the base is another ground. */
export interface Ground {
  readonly opened: Opened;
  readonly draft: Draft;
}

/** What a session needs of the world. */
export interface SessionParts {
  start: StartStudent;
  /** Hands an act to the keeper; rejects when it cannot be reached. */
  keep(act: Act): Promise<KeepAnswer>;
  /** The files as they were after a save. */
  past(version: number): Promise<Files>;
  /** Something has changed: draw again. */
  changed(): void;
  /** Id of a new remark. */
  newId(): string;
  /** Milliseconds, for pauses in typing. */
  now(): number;
  /** The day that it is for the person. */
  today(): string;
}

/** Whether what is on the screen is kept. `not-kept`: the keeper could not be reached, it is tried again. */
export type Keeping = 'kept' | 'waiting' | 'keeping' | 'not-kept';

/** Both changed something since the same save: what comes of it, and what has to be decided. */
export interface Meeting {
  workspace: StudioWorkspace;
  opened: Opened;
  joined: Joined;
}

/** The newest edition that is not recalled, with its files. */
export interface InForce {
  readonly edition: PublishedEdition;
  readonly files: Files;
}

const STUDY_AFTER_MS = 300;
const KEEP_AFTER_MS = 1200;
const TRY_AGAIN_MS = 10_000;

/** One person editing one model: the draft with its history, what is known of it, and whether it is kept. */
export class Session {
  readonly #parts: SessionParts;
  readonly #student: Student;
  #workspace: StudioWorkspace;
  #history: History<Ground>;
  #study: Study | undefined;
  /** What is known of the newest state alone, and the number that this state is asked by. */
  #fresh: Partial<Study> = {};
  #number = 0;
  #isStudied = false;
  #inForce: InForce | undefined;
  #studyTimer: ReturnType<typeof setTimeout> | undefined;
  #keepTimer: ReturnType<typeof setTimeout> | undefined;
  #keeping: Keeping = 'kept';
  /** The draft that the keeper has, and what was done since. */
  #kept: Ground;
  #said: string[] = [];
  #meeting: Meeting | undefined;
  #fault: { said: string; fault: EditFault } | undefined;
  #refusal: Refusal | undefined;

  private constructor(workspace: StudioWorkspace, opened: Opened, parts: SessionParts) {
    this.#parts = parts;
    this.#workspace = workspace;
    this.#kept = { opened, draft: opened.draft };
    this.#history = new History(this.#kept);
    this.#student = parts.start(({ number, found, done }) => {
      if (number !== this.#number) return;
      // what was known of the last state stays in view until it is known anew; of errors nothing stays
      this.#study =
        found.issues === undefined || found.kit ? { issues: [], ...this.#study, ...found } : (found as Study);
      this.#fresh = { ...this.#fresh, ...found };
      this.#isStudied = done;
      parts.changed();
    });
    void this.#bringInForce().finally(() => this.#ask());
  }

  /** Opens a workspace; `undefined` where its files hold no such model. */
  static open(workspace: StudioWorkspace, parts: SessionParts): Session | undefined {
    const opened = openWithWhys(workspace);
    return opened && new Session(workspace, opened, parts);
  }

  get workspace(): StudioWorkspace {
    return this.#workspace;
  }
  get opened(): Opened {
    return this.#history.present.opened;
  }
  get draft(): Draft {
    return this.#history.present.draft;
  }
  get history(): History<Ground> {
    return this.#history;
  }
  /** What is known of the draft, perhaps not of its last change yet: see `isStudied`. */
  get study(): Study | undefined {
    return this.#study;
  }
  /** What is known of the draft as it is now: parts that are not looked at yet are absent. */
  get fresh(): Partial<Study> {
    return this.#fresh;
  }
  /** Nothing is being looked at any more. */
  get isStudied(): boolean {
    return this.#isStudied;
  }
  /** What the draft is compared with; `undefined` while its files are on their way, and where there is none. */
  get inForce(): InForce | undefined {
    return this.#inForce;
  }
  get keeping(): Keeping {
    return this.#keeping;
  }
  /** Is the draft another than the keeper has? Undone, it is the same again. */
  get isTouched(): boolean {
    return this.#history.present.draft !== this.#kept.draft;
  }
  get meeting(): Meeting | undefined {
    return this.#meeting;
  }
  /** Why the last edit was not done. */
  get fault(): { said: string; fault: EditFault } | undefined {
    return this.#fault;
  }
  /** Why the keeper did not do the last act. */
  get refusal(): Refusal | undefined {
    return this.#refusal;
  }

  /** The files of the draft as it is now. */
  files(): Files {
    return this.#written(this.opened, this.draft);
  }
  readonly #written = remembered((opened: Opened, draft: Draft): Files => Object.fromEntries(writeBack(opened, draft)));

  /** Does an edit, and says what it was; gives whether it was done. Edits of one `key` that follow one another are one step. */
  edit(said: string, edit: Edit, key?: string): boolean {
    const result = edited(this.opened, this.draft, edit);
    if (!('draft' in result)) {
      this.#fault = { said, fault: result };
      this.#parts.changed();
      return false;
    }
    this.#fault = undefined;
    if (result.draft === this.draft) return true;
    this.#follow(said, result.draft, key);
    return true;
  }

  /**
   * The whole draft becomes another one: how it was on a day, what was imported, with `opened` also what it stands on. One step,
   * that undo takes back.
   */
  replace(said: string, draft: Draft, opened: Opened = this.opened): void {
    this.#fault = undefined;
    const whys = new Map([...this.draft.whys, ...draft.whys]);
    this.#follow(said, { ...draft, whys }, undefined, opened);
  }

  #follow(said: string, draft: Draft, key?: string, opened: Opened = this.opened): void {
    const state = { opened, draft };
    const at = this.#parts.now();
    this.#history = this.#history.followedBy({ said, state, at, ...(key !== undefined && { key }) });
    if (this.#said.at(-1) !== said) this.#said.push(said);
    this.#touched();
  }

  undo(): void {
    this.#turn('↶', this.#history.undoes, () => this.#history.undone());
  }
  redo(): void {
    this.#turn('↷', this.#history.redoes, () => this.#history.redone());
  }
  #turn(mark: string, said: string | undefined, turned: () => History<Ground>): void {
    if (said === undefined) return;
    this.#history = turned();
    this.#said.push(`${mark} ${said}`);
    this.#touched();
  }
  forgetFault(): void {
    this.#fault = undefined;
    this.#refusal = undefined;
    this.#parts.changed();
  }

  #touched(): void {
    this.#outdate();
    if (this.#keeping !== 'keeping') this.#keeping = 'waiting';
    clearTimeout(this.#studyTimer);
    this.#studyTimer = setTimeout(() => this.#ask(), STUDY_AFTER_MS);
    this.#later(KEEP_AFTER_MS);
    this.#parts.changed();
  }

  #later(ms: number): void {
    clearTimeout(this.#keepTimer);
    this.#keepTimer = setTimeout(() => void this.keepNow(), ms);
  }

  /** What was found, or is still being looked for, is of a state that is gone. */
  #outdate(): void {
    this.#number += 1;
    this.#fresh = {};
    this.#isStudied = false;
  }

  #ask(): void {
    this.#outdate();
    const { model } = this.#workspace;
    const [number, today] = [this.#number, this.#parts.today()];
    this.#student.ask({ ask: 'study', files: this.files(), model, number, today });
  }

  /** Brings the files of the newest edition that is not recalled: levels of families are compared with it. */
  async #bringInForce(): Promise<void> {
    this.#inForce = undefined;
    const edition = newestEdition(this.#workspace);
    const files = edition && (await this.#parts.past(edition.version).catch(() => undefined));
    if (newestEdition(this.#workspace)?.edition !== edition?.edition) return; // a newer one is on its way
    this.#inForce = edition && files && { edition, files };
    this.#student.ask({ ask: 'in-force', files, model: this.#workspace.model });
    this.#parts.changed();
  }

  /** What the keeper has now; another edition in force is another thing to compare with. */
  #hear(workspace: StudioWorkspace): void {
    const isSame = newestEdition(workspace)?.edition === newestEdition(this.#workspace)?.edition;
    this.#workspace = workspace;
    if (!isSame) void this.#bringInForce().then(() => this.#ask());
  }

  /** Keeps what is not kept yet; nothing happens while two versions wait for a decision. */
  async keepNow(): Promise<void> {
    clearTimeout(this.#keepTimer);
    if (this.#keeping === 'keeping' || this.#meeting !== undefined) return;
    const ground = this.#history.present;
    const changes = changesBetween(this.#workspace.files, this.files());
    if (Object.keys(changes).length === 0) return this.#keepWhys(ground);
    const said = this.#said;
    this.#said = [];
    this.#become('keeping');
    const answer = await this.#reach({ do: 'save', version: this.#workspace.version, changes, said });
    if (answer === undefined) {
      this.#said = [...said, ...this.#said];
      this.#later(TRY_AGAIN_MS);
      return this.#become('not-kept');
    }
    if ('kept' in answer) {
      this.#hear(answer.kept);
      return this.#keepWhys(ground);
    }
    this.#said = [...said, ...this.#said];
    if (answer.refused === 'stale' && answer.workspace !== undefined) this.#meet(answer.workspace);
    else this.#refusal = answer;
    this.#become('not-kept');
  }

  /** The files are kept; now what is said of them, and then what was done meanwhile. */
  async #keepWhys(ground: Ground): Promise<void> {
    for (const remark of newWhys(ground.opened, this.#kept.draft, ground.draft)) {
      this.#become('keeping');
      const answer = await this.#reach({ do: 'comment', id: this.#parts.newId(), ...remark });
      if (answer === undefined || !('kept' in answer)) {
        this.#later(TRY_AGAIN_MS);
        return this.#become('not-kept');
      }
      this.#hear(answer.kept);
    }
    this.#kept = ground;
    if (this.#history.present === ground) return this.#become('kept');
    this.#later(KEEP_AFTER_MS);
    this.#become('waiting');
  }

  /** Hands an act to the keeper, with what is not kept yet before it. Gives whether it was done. */
  async act(act: Act): Promise<boolean> {
    this.#refusal = undefined;
    if (act.do === 'publish' || act.do === 'approve') {
      await this.keepNow();
      if (this.#keeping !== 'kept') return false;
    }
    const wanted = act.do === 'publish' ? { ...act, version: this.#workspace.version } : act;
    const answer = await this.#reach(wanted);
    if (answer === undefined) this.#refusal = { refused: 'no-answer' };
    else if ('kept' in answer) this.#takeOver(answer.kept);
    else {
      this.#refusal = answer;
      if (answer.workspace !== undefined && answer.workspace.version === this.#workspace.version)
        this.#hear(answer.workspace);
    }
    this.#parts.changed();
    return answer !== undefined && 'kept' in answer;
  }

  /** The keeper wrote something itself (the number of an edition): the draft is what it has now. */
  #takeOver(workspace: StudioWorkspace): void {
    const isSame = workspace.version === this.#workspace.version;
    this.#hear(workspace);
    const opened = isSame ? undefined : openWithWhys(workspace);
    if (opened !== undefined) this.#begin(opened, opened.draft);
  }

  #begin(opened: Opened, draft: Draft, said?: string): void {
    this.#kept = { opened, draft: opened.draft };
    const history = new History<Ground>(this.#kept);
    const state = { opened, draft };
    this.#history = said === undefined ? history : history.followedBy({ state, said, at: this.#parts.now() });
    this.#said = said === undefined ? [] : [said];
  }

  async #reach(act: Act): Promise<KeepAnswer | undefined> {
    try {
      return await this.#parts.keep(act);
    } catch {
      return undefined;
    }
  }

  #become(keeping: Keeping): void {
    this.#keeping = keeping;
    this.#parts.changed();
  }

  /** Somebody else has saved since: both versions are put together, and where they differ a person decides. */
  #meet(workspace: StudioWorkspace): void {
    const opened = openWithWhys(workspace);
    if (opened === undefined) return;
    this.#meeting = { workspace, opened, joined: joined(this.#kept.draft, this.draft, opened.draft) };
  }

  /** Ends a meeting with what was decided: whose value stands, by target. */
  decide(said: string, decided: ReadonlyMap<string, 'ours' | 'theirs'>): void {
    if (this.#meeting === undefined) return;
    const { workspace, opened } = this.#meeting;
    const { draft } = joined(this.#kept.draft, this.draft, opened.draft, decided);
    this.#meeting = undefined;
    this.#hear(workspace);
    this.#begin(opened, draft, said);
    this.#touched();
  }

  end(): void {
    clearTimeout(this.#studyTimer);
    clearTimeout(this.#keepTimer);
    this.#student.end();
  }
}

/** The families of a draft by id, in order. */
export const familiesOf = ({ families }: Draft): Family[] =>
  [...families.values()].sort((left, right) => (left.id < right.id ? -1 : 1));
