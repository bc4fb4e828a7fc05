import type { Conditions } from '@qadam/schema';
import { propertyOf } from '../../fields/controls.ts';
import { conditionsInWords } from '../../scene/conditions.ts';
import type { Scene } from '../../scene/scene.ts';

/** How a fact that nobody is asked for comes about, as a sentence. */
export function factInWords(scene: Scene, fact: string): string {
  const say = scene.say('rules');
  const get = <T>(key: string): T | undefined => propertyOf<T>(scene, fact, key);
  const words = (conditions: Conditions): string => conditionsInWords(scene, conditions);
  const when = get<Conditions>('when');
  if (when !== undefined) return say('is-when', { conditions: words(when) });
  const over = get<string>('over') ?? '';
  const of = over === 'children' || over === 'people' ? over : 'rows';
  for (const key of ['any', 'all', 'count'] as const) {
    const conditions = get<Conditions>(key);
    if (conditions !== undefined)
      return say(`is-${key}-${of}`, { conditions: words(conditions), table: tableName(scene, over) });
  }
  const on = say(get('on') === 'now' ? 'on-now' : 'on-record');
  const age = get<'years' | 'months' | 'days'>('age');
  if (age !== undefined) return say(`is-age-${age}`, { on });
  const since = get<string>('daysSince');
  if (since !== undefined) return say('is-days-since', { fact: scene.labels.fact(since), on });
  const highest = get<string>('highest');
  if (highest !== undefined) return say('is-highest', { fact: scene.labels.fact(highest) });
  return say('is-given');
}

function tableName({ labels }: Scene, over: string): string {
  const [instrument = '', question = ''] = over.split('/');
  return labels.of(`instrument/${instrument}/question/${question}`);
}
