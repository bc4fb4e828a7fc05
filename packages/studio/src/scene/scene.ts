import type { Say } from '@qadam/elements';
import type { Labels } from '@qadam/runtime/proof';
import type { FactSpec, Tree } from '@qadam/schema';
import type { Opened, Draft } from '../draft/draft.ts';
import type { Edit } from '../draft/edit.ts';
import type { Session } from '../session/session.ts';
import type { Study } from '../study/study.ts';
import type { sayPart } from '../texts/texts.ts';
import type { StudioTables } from '../texts/ru.ts';
import type { Act, Editor, StudioWorkspace } from '../workspace/workspace.ts';

/** The parts of a model, as the list on the left names them. */
export const parts = [
  'instruments',
  'texts',
  'rules',
  'stages',
  'families',
  'exercises',
  'checks',
  'editions',
  'overlay',
  'history',
  'expert',
] as const;
export type StudioPart = (typeof parts)[number];

/** Where somebody is: a part, and the node that is open in it. */
export interface Place {
  part: StudioPart;
  /** Address of a node; of a family `family/<id>`, of an exercise `exercise/<id>`. */
  address?: string;
}

/** What is open, chosen or half typed on the screen: nothing of it is kept. */
export interface Ui {
  get<T>(key: string): T | undefined;
  /** Sets and draws again. */
  set(key: string, value: unknown): void;
}

/** Everything that a part is drawn with. */
export interface Scene {
  session: Session;
  opened: Opened;
  draft: Draft;
  tree: Tree;
  study: Study | undefined;
  workspace: StudioWorkspace;
  editor: Editor | undefined;
  /** `false`: the page lets this person decide nothing about editions. */
  approves: boolean | undefined;
  /** Language of the words on the screen. */
  locale: string;
  /** Languages of the model, the original first. */
  languages: readonly string[];
  /** Facts of the draft as it is now, by id. */
  facts: ReadonlyMap<string, FactSpec>;
  /** Labels of the draft in the language of the screen, else in the original. */
  labels: Labels;
  say<Part extends keyof StudioTables>(part: Part): ReturnType<typeof sayPart<Part>>;
  words: Say<Extract<keyof StudioTables['common'], string>>;
  place: Place;
  go(place: Place): void;
  ui: Ui;
  /**
   * Does an edit and says what it was ("изменён срок: пересмотр"). What is refused is shown at the top. Edits of one `key`
   * that follow one another (typing) are one step of undo. Gives whether it was done.
   */
  edit(said: string, edit: Edit, key?: string): boolean;
  /** Hands an act to the keeper. */
  act(act: Act): Promise<boolean>;
  /** Files as they were after a save. */
  past(version: number): Promise<Readonly<Record<string, string>>>;
  /** A free id for a new node beside others: from a label where it can be, else from `stem`. */
  newId(stem: string, isTaken: (id: string) => boolean): string;
  /** The day that it is for the person. */
  today(): string;
  /** Moves the focus to what has this id inside the element, after the next drawing. */
  focus(id: string): void;
}
