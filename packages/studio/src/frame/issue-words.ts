import { explain, type DefinitionIssue, type Wording } from '@qadam/schema';
import type { Scene } from '../scene/scene.ts';

/** Faults that the studio says in the words of its own screens, not of the files. */
const own = {
  'schema/no-source': 'no-source',
  'schema/no-basis': 'no-basis',
  'schema/no-text': 'no-text',
  'schema/stale-text': 'stale-text',
  'schema/no-when-hidden': 'no-when-hidden',
  'schema/empty-list': 'empty-list',
  'schema/hidden-character': 'hidden-character',
  'schema/cycle': 'cycle',
} as const;

/** What is wrong and what to do, for somebody who sees no files. */
export function issueInWords(scene: Scene, { code, params }: Pick<DefinitionIssue, 'code' | 'params'>): Wording {
  const key = (own as Partial<Record<string, (typeof own)[keyof typeof own]>>)[code];
  if (key === undefined) return explain({ code, params }, scene.locale.startsWith('en') ? 'en' : 'ru');
  const say = scene.say('issues');
  return { what: say(`${key}-what`), todo: say(`${key}-todo`) };
}
