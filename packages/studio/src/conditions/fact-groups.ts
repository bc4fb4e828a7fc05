import { idOf, type FactSpec, type Tree } from '@qadam/schema';
import type { Scene } from '../scene/scene.ts';
import type { OptionGroup } from './choose.ts';
import { constantsIn, readableFacts, type Readable } from './offers.ts';

/** What a list of facts is made for. */
export interface FactsWanted extends Readable {
  extra?: ReadonlyMap<string, FactSpec> | undefined;
  /** Addresses of the named conditions of the ruleset. */
  named?: readonly string[] | undefined;
}

/** Lists by what they were made for, of the newest tree; a list that says the same as before stays the same object. */
const lists = new Map<string, { tree: Tree; groups: readonly OptionGroup[]; said: string }>();
const MOST_LISTS = 60;

function kept(key: string, tree: Tree, make: () => readonly OptionGroup[]): readonly OptionGroup[] {
  const known = lists.get(key);
  if (known?.tree === tree) return known.groups;
  const fresh = make();
  const said = JSON.stringify(fresh);
  const groups = known?.said === said ? known.groups : fresh;
  lists.delete(key);
  lists.set(key, { tree, groups, said });
  if (lists.size > MOST_LISTS) lists.delete(lists.keys().next().value!);
  return groups;
}

/** Value of an option that stands for a named condition. */
export const namedValue = (id: string): string => `condition:${id}`;

/** The facts that can be chosen in a place, by the form that asks for them, in the words of its questions. */
export function factGroups(scene: Scene, wanted: FactsWanted): readonly OptionGroup[] {
  const { about, asked, now, extra, named = [] } = wanted;
  const key = ['facts', scene.locale, about, asked, now, [...(extra?.keys() ?? [])].join(), named.join()].join(' ');
  return kept(key, scene.tree, () => {
    const groups = new Map<string, { value: string; label: string }[]>();
    const put = (label: string, value: string, name: string): void => {
      const options = groups.get(label) ?? [];
      options.push({ value, label: name });
      groups.set(label, options);
    };
    for (const address of named)
      put(scene.say('rules')('group-named'), namedValue(idOf(address)), scene.labels.of(address));
    for (const fact of extra?.values() ?? []) put(groupName(scene, fact), fact.id, scene.labels.fact(fact.id));
    for (const fact of readableFacts(scene.facts, wanted))
      put(groupName(scene, fact), fact.id, scene.labels.fact(fact.id));
    return [...groups].map(([label, options]) => ({ label, options }));
  });
}

function groupName(scene: Scene, { id, origin }: FactSpec): string {
  const say = scene.say('rules');
  if (id.startsWith('row.')) return say('group-row');
  if (id.startsWith('entry.')) return say('group-entry');
  if (id.startsWith('document.')) return say('group-documents');
  if (id.startsWith('decision.')) return say('group-decisions');
  switch (origin.kind) {
    case 'question':
      return scene.labels.of(`instrument/${origin.questions[0]!.instrument}`);
    case 'ruleset':
      return say('group-levels');
    case 'derived':
      return say('group-derived');
    case 'given':
      return say('group-given');
    default:
      return say('group-case');
  }
}

/** The named constants, by label. */
export const constantGroup = (scene: Scene): readonly OptionGroup[] =>
  kept(`constants ${scene.locale}`, scene.tree, () => [
    {
      options: [
        { value: '', label: scene.say('rules')('a-number') },
        ...constantsIn(scene.facts).map(({ id }) => ({ value: id, label: scene.labels.fact(id) })),
      ],
    },
  ]);

/** A small list that does not hang on the facts: the same words are the same list. */
export const plainGroup = (
  scene: Scene,
  key: string,
  make: () => readonly { value: string; label: string }[],
): readonly OptionGroup[] => kept(`plain ${scene.locale} ${key}`, scene.tree, () => [{ options: make() }]);
