/** What waits for a second person: decisions, moves against a condition, a case that is handed over. */
import type { Actor } from '@qadam/schema';
import { actorName } from '../risk/names.ts';
import { whyNotAgree } from '../risk/may-decide.ts';
import type { CaseScene } from './scene.ts';

export interface Awaited {
  is: 'decision' | 'move' | 'hand-over';
  /** The entry that waits. */
  entry: string;
  about: string;
  by: Actor;
  /** Id of the decision. */
  decision?: string;
  /** What is waited for, in words. */
  words: string;
  /** Why the reader cannot answer. */
  whyNot: string | undefined;
}

/** Everything that waits for a second person. */
export const awaitedOf = (scene: CaseScene): Awaited[] => [...decisions(scene), ...moves(scene), ...handOver(scene)];

const join = (...parts: (string | undefined)[]): string => parts.filter(Boolean).join(': ');

function decisions(scene: CaseScene): Awaited[] {
  const { standing, texts, open } = scene;
  return standing.decisions
    .filter(({ agreement }) => agreement === 'awaited')
    .map(({ entry, about, by, decision, option, reason }) => {
      const plan = open.pathway.decisions.get(decision)!;
      const label = texts.words(`decision/${decision}/label`);
      const isLevel = open.pathway.levels.some(({ id }) => id === decision);
      const chosen = isLevel ? undefined : texts.words(`decision/${decision}/option/${option}/label`);
      const whyNot = whyNotAgree(scene, plan, { by }, scene.readonly);
      return { is: 'decision', entry, about, by, decision, words: join(label, chosen, reason), whyNot };
    });
}

function moves(scene: CaseScene): Awaited[] {
  const { standing, texts, open } = scene;
  const answered = new Set(
    standing.history.flatMap(({ entry }) => (entry.type === 'agreed' ? [entry.body.entry] : [])),
  );
  return standing.history.flatMap(({ entry }): Awaited[] => {
    if (entry.type !== 'moved' || entry.body.override === undefined || answered.has(entry.id)) return [];
    const { transition, override } = entry.body;
    const plan = open.pathway.transitions.get(transition);
    if (plan?.agreedBy === undefined) return [];
    const whyNot = whyNotAgree(scene, { agreedBy: [...plan.agreedBy] }, entry, scene.readonly);
    const label = scene.words('override-title', { name: texts.words(`transition/${transition}/label`) });
    return [
      { is: 'move', entry: entry.id, about: 'family', by: entry.by, words: join(label, override.reason), whyNot },
    ];
  });
}

function handOver(scene: CaseScene): Awaited[] {
  const { standing, person, words } = scene;
  const to = standing.owner?.handingTo;
  const made = standing.history.find(({ entry }) => entry.id === to?.entry)?.entry;
  if (to === undefined || made?.type !== 'handed-over') return [];
  const name = actorName(scene, { person: to.person, role: to.role ?? '' });
  const isTheirs = person === undefined || person.person === to.person;
  const from = words('handed-by', { name: actorName(scene, made.by) });
  const whyNot = isTheirs ? undefined : words('only-receiver', { name });
  const { id: entry, by } = made;
  return [{ is: 'hand-over', entry, about: 'family', by, words: join(from, made.body.reason), whyNot }];
}
