import { propertyOf } from '../../fields/controls.ts';
import { listOf } from '../../scene/lists.ts';
import type { Scene } from '../../scene/scene.ts';
import { termInWords } from '../../scene/terms.ts';

/** What starts or meets a term, as it stands in the definitions. */
export interface Trigger {
  entry?: string;
  document?: string;
  decision?: string;
  move?: string;
  level?: string;
  reaches?: string;
  fact?: string;
  is?: string | number;
  where?: unknown;
  after?: string;
}

/** Kinds of events, as the definitions name them. */
export const eventKinds = ['entry', 'document', 'decision', 'move', 'level', 'fact'] as const;
export type EventKind = (typeof eventKinds)[number];

/** Entries that can start or meet a term. */
export const entryTypes = [
  ...['opened', 'registered', 'reported', 'assigned', 'consulted', 'contacted', 'attempted', 'placed'],
  ...['moved', 'disclosed', 'noted', 'handed-over', 'signed', 'decided', 'agreed', 'answered'],
] as const;
type EntryWord = 'opened' | 'reported' | 'noted';

export const entryWord = (scene: Scene, type: string): string =>
  (entryTypes as readonly string[]).includes(type) ? scene.say('stages')(type as EntryWord) : type;

/** An event in words: "документ «План»", "уровень риска не ниже высокого". */
export function triggerInWords(scene: Scene, trigger: Trigger): string {
  const { labels } = scene;
  const say = scene.say('stages');
  const after = trigger.after === undefined ? '' : `, ${say('after')} ${termInWords(scene.words, trigger.after) ?? ''}`;
  const told = (): string => {
    if (trigger.entry !== undefined) return entryWord(scene, trigger.entry);
    if (trigger.document !== undefined)
      return `${say('event-document')} «${labels.of(`instrument/${trigger.document}`)}»`;
    if (trigger.decision !== undefined) {
      const home = scene.tree.nodes.has(`decision/${trigger.decision}`) ? 'decision' : 'ruleset';
      return `${say('event-decision')} «${labels.of(`${home}/${trigger.decision}`)}»`;
    }
    if (trigger.move !== undefined) return `${say('event-move')} «${labels.of(`transition/${trigger.move}`)}»`;
    if (trigger.level !== undefined) {
      const reaches =
        trigger.reaches === undefined
          ? ''
          : ` ${say('reaches')} «${labels.of(`ruleset/${trigger.level}/outcome/${trigger.reaches}`)}»`;
      return `«${labels.of(`ruleset/${trigger.level}`)}»${reaches}`;
    }
    const is = trigger.is === undefined ? '' : `: ${labels.value(trigger.fact ?? '', trigger.is)}`;
    return `${labels.fact(trigger.fact ?? '')}${is}`;
  };
  return `${told()}${after}`;
}

/** A term in words: "в течение 6 недель от …; каждые 2 недели". */
export function deadlineInWords(scene: Scene, address: string): string {
  const say = scene.say('stages');
  const of = <T>(key: string): T | undefined => propertyOf<T>(scene, address, key);
  const term = (key: string): string | undefined => {
    const value = of<{ workingDays?: number }>(key);
    return value?.workingDays === 0 ? say('same-day') : termInWords(scene.words, value);
  };
  const starts = listOf(of<Trigger | Trigger[]>('starts')).map((trigger) => triggerInWords(scene, trigger));
  const parts = [
    ...(term('within') === undefined ? [] : [`${say('within-words')}: ${term('within')!}`]),
    ...(term('every') === undefined ? [] : [`${say('every-words')}: ${term('every')!}`]),
    ...(term('for') === undefined ? [] : [`${say('for-words')}: ${term('for')!}`]),
    ...(of('on') === undefined ? [] : [`${say('on-date').toLowerCase()} «${scene.labels.fact(of<string>('on')!)}»`]),
    ...(starts.length === 0 ? [] : [`${say('from-event')}: ${starts.join(` ${scene.words('or')} `)}`]),
  ];
  const then = of<{ every?: string }>('then')?.every;
  return [
    ...parts,
    ...(then === undefined ? [] : [`${say('then-words')}: ${termInWords(scene.words, then) ?? ''}`]),
  ].join('; ');
}
