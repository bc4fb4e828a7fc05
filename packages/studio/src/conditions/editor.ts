import type { ConditionNode, FactSpec } from '@qadam/schema';
import { conditionsInWords } from '../scene/conditions.ts';
import type { Scene } from '../scene/scene.ts';
import type { sayPart } from '../texts/texts.ts';
import type { OptionGroup } from './choose.ts';
import { factGroups } from './fact-groups.ts';
import { edited, joinOf, leavesOf, type NodeEdit, type Path } from './nodes.ts';
import { factOfTest } from './offers.ts';
import type { ConditionEditorOptions } from './options.ts';

/** Says the phrases of rules and conditions. */
export type RulesSay = ReturnType<typeof sayPart<'rules'>>;

/** A line that is begun: its fact is not chosen yet, so that nothing half done stands in the definitions. */
export interface Adding {
  in: string;
  as: 'test' | 'group';
}

/** One editor as it is drawn now. */
export interface Editor {
  scene: Scene;
  options: ConditionEditorOptions;
  /** Begins every id on the screen. */
  id: string;
  say: RulesSay;
  /** The facts that can be chosen. */
  facts: readonly OptionGroup[];
  fact(id: string): FactSpec | undefined;
  adding: Adding | undefined;
  begin(path: Path, as: Adding['as']): void;
  cancel(): void;
  /** Does an edit; `focus`: the line that it was about gets the focus. */
  act(edit: NodeEdit, options?: { step?: string; isFocused?: boolean }): void;
  /** Whether an edit may be done: what is required is not taken away. */
  may(edit: NodeEdit): boolean;
  /** Path of the line whose acts are shown. */
  opened: string | undefined;
  open(path: Path | undefined): void;
  /** "3": the number of a test as it is counted from the top. */
  number(path: Path): number;
  nameOf(node: ConditionNode): string;
}

/** Id of the line at a path. */
export const lineId = (id: string, path: Path): string => [id, ...path].join('-');

export function editorOf(scene: Scene, options: ConditionEditorOptions): Editor {
  const { ui } = scene;
  const { value, about, extra, asked = true } = options;
  const id = `cond-${options.key.replaceAll(/[/.\s]/g, '-')}`;
  const numbers = new Map(value === undefined ? [] : leavesOf(value).map(({ path }, at) => [path.join(), at + 1]));
  const [adding, opened] = [`${id} adding`, `${id} acts`];
  const read = { about, asked, now: options.now ?? asked };
  return {
    scene,
    options,
    id,
    say: scene.say('rules'),
    facts: factGroups(scene, { ...read, extra, named: options.named }),
    fact: (fact) => factOfTest(scene.facts, extra, fact),
    adding: ui.get<Adding>(adding),
    begin(path, as) {
      ui.set(adding, { in: path.join(), as });
      scene.focus(`${id}-adding`);
    },
    cancel() {
      const path = ui.get<Adding>(adding)?.in.split(',') ?? [];
      ui.set(adding, undefined);
      scene.focus([id, 'add', ...path.filter(Boolean)].join('-'));
    },
    act(edit, { step, isFocused = true } = {}) {
      const next = edited(value, edit);
      if (next.conditions === undefined && options.required !== undefined) return;
      if (edit.do === 'add') ui.set(adding, undefined);
      if (isFocused) ui.set(opened, undefined);
      options.change(next.conditions, step);
      if (!isFocused) return;
      const at = edit.do === 'add' && joinOf(edit.node) !== undefined ? [...next.at, 0] : next.at;
      scene.focus(next.conditions === undefined ? `${id}-add` : lineId(id, at));
    },
    may: (edit) => options.required === undefined || edited(value, edit).conditions !== undefined,
    opened: ui.get<string>(opened),
    open: (path) => ui.set(opened, path?.join()),
    number: (path) => numbers.get(path.join()) ?? 1,
    nameOf: (node) => conditionsInWords(scene, node),
  };
}
