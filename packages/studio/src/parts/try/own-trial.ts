import { instantOf, newUuid, type QadamAppendDetail } from '@qadam/elements';
import { accept } from '@qadam/runtime';
import type { Answers, Entry, Kit } from '@qadam/schema';
import type { Scene } from '../../scene/scene.ts';
import { openedKit } from './opened-kit.ts';
import type { Trial } from './trial.ts';

/** A trial of one's own: one child, a log in memory, and what is being typed. Nothing of it is kept anywhere. */
export interface OwnTrial {
  entries: readonly Entry[];
  instrument: string | undefined;
  years: number;
  /** What is typed and not saved yet: it counts at once. */
  draft?: { instrument: string; answers: Answers } | undefined;
  refused?: readonly string[] | undefined;
}

const KEY = 'try-own';
export const CHILD = 'child';

/** The trial as it is now; begun by looking at it. */
export function ownTrial({ ui, today }: Scene, kit: Kit): OwnTrial {
  const kept = ui.get<OwnTrial>(KEY);
  if (kept !== undefined) return kept;
  const fresh = beganTrial(kit, today(), 3);
  begun.set(kit, begun.get(kit) ?? fresh);
  return begun.get(kit)!;
}
/** Trials that nobody has touched yet. */
const begun = new WeakMap<Kit, OwnTrial>();

export function setOwn(scene: Scene, own: OwnTrial): void {
  scene.ui.set(KEY, own);
}

/** Begins anew with a child of so many years. */
export function beganTrial(kit: Kit, today: string, years: number): OwnTrial {
  const kind = kit.model.people.some(({ id }) => id === 'child') ? 'child' : (kit.model.people[0]?.id ?? 'child');
  const born = `${Number(today.slice(0, 4)) - years}${today.slice(4, 7)}`;
  const opening = sealed(kit, [], {
    type: 'opened',
    at: instant(kit, today, 0),
    body: { people: [{ id: CHILD, kind, born }] },
  });
  const answer = accept(openedKit(kit), [], [opening], 0);
  return {
    entries: 'accepted' in answer ? answer.accepted : [],
    instrument: kit.instruments.find(({ id }) => id === 'triage')?.id ?? kit.instruments[0]?.id,
    years,
  };
}

/** Noon of the day where the kit lives, and some minutes: entries of a trial follow one another. */
function instant(kit: Kit, today: string, minutes: number): string {
  const { offset = '+00:00' } =
    kit.calendar.offsets.filter(({ from }) => from === undefined || from <= today).at(-1) ?? {};
  const size = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4, 6));
  const east = offset.startsWith('-') ? -size : size;
  return instantOf(new Date(Date.parse(`${today}T12:00:00Z`) + (minutes - east) * 60_000), east);
}

/** An entry with what a host puts in. */
function sealed(kit: Kit, log: readonly Entry[], entry: object): Record<string, unknown> {
  const seq = (log.at(-1)?.seq ?? 0) + 1;
  const at = (entry as { at?: string }).at ?? '';
  const role = kit.model.roles[0]?.id ?? 'worker';
  return { id: newUuid(), ...entry, seq, recordedAt: at, by: { person: 'trial', role } };
}

/** The moment of the trial: a minute for each entry that it has. */
export const ownMoment = (scene: Scene, kit: Kit, { entries }: OwnTrial): string =>
  instant(kit, scene.today(), entries.length);

/** The case of an own trial, with what is typed in it. */
export function trialOfOwn(scene: Scene, kit: Kit, own: OwnTrial): Trial {
  return {
    open: openedKit(kit),
    entries: withDraft(scene, kit, own),
    at: ownMoment(scene, kit, own),
    given: {},
    name: (about) => (about === 'family' ? scene.words('family') : scene.say('trial')('own-child')),
  };
}

/** Logs with what is typed, one for each draft: what was seen of it stays known. */
const drafted = new WeakMap<object, { entries: readonly Entry[]; log: readonly Entry[] }>();

function withDraft(scene: Scene, kit: Kit, own: OwnTrial): readonly Entry[] {
  const { draft, entries } = own;
  if (draft === undefined) return entries;
  const known = drafted.get(draft);
  if (known?.entries === entries) return known.log;
  const body = { record: newUuid(), instrument: draft.instrument, edition: kit.edition, answers: draft.answers };
  const about = aboutOf(kit, draft.instrument);
  const entry = sealed(kit, entries, { type: 'answered', about, at: ownMoment(scene, kit, own), body });
  const log = [...entries, entry as unknown as Entry];
  drafted.set(draft, { entries, log });
  return log;
}

/** Whom a form of the trial speaks of. */
export const aboutOf = (kit: Kit, instrument: string): string =>
  kit.instruments.find(({ id }) => id === instrument)?.about === 'family' ? 'family' : CHILD;

/** Takes what the form sends as a host would, into memory alone. */
export function takeAppend(scene: Scene, kit: Kit, detail: QadamAppendDetail): void {
  const own = ownTrial(scene, kit);
  const added: Record<string, unknown>[] = [];
  for (const entry of detail.entries) {
    const at = instant(kit, scene.today(), own.entries.length + added.length);
    added.push({ ...sealed(kit, [...own.entries, ...(added as unknown as Entry[])], { ...entry, at }) });
  }
  const answer = accept(openedKit(kit), own.entries, added, own.entries.at(-1)?.seq ?? 0);
  if ('accepted' in answer) setOwn(scene, { ...own, entries: [...own.entries, ...answer.accepted], draft: undefined });
  detail.respondWith(Promise.resolve(answer as never));
}

/** Makes a move of the case; says by which codes it is refused. */
export function moveOwn(scene: Scene, kit: Kit, transition: string): void {
  const own = ownTrial(scene, kit);
  const at = ownMoment(scene, kit, own);
  const entry = sealed(kit, own.entries, { type: 'moved', at, body: { transition } });
  const answer = accept(openedKit(kit), own.entries, [entry], own.entries.at(-1)?.seq ?? 0);
  if ('accepted' in answer)
    setOwn(scene, { ...own, entries: [...own.entries, ...answer.accepted], refused: undefined });
  else setOwn(scene, { ...own, refused: answer.refused.map(({ code }) => code) });
}
