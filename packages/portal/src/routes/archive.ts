import { Archive, checkChains } from '../access/archive.ts';
import { canErase, type Desk } from '../access/desk.ts';
import type { Cases } from '../case.ts';
import type { Families } from '../data/families.ts';
import type { Journal } from '../data/journal.ts';
import type { People } from '../data/people.ts';
import { chainPage } from '../pages/chain.ts';
import { erasePage, type Erasable } from '../pages/erase.ts';
import { retentionPage } from '../pages/retention.ts';
import type { Settings } from '../settings/read.ts';
import type { Door, Visit } from '../web/door.ts';
import { isId } from '../web/id.ts';
import { written } from '../web/text.ts';
import { labelsOf } from '../web/similar.ts';

interface ArchiveParts {
  door: Door;
  desk: Desk;
  people: People;
  families: Families;
  journal: Journal;
  cases: Cases;
  settings: Settings;
}
type Reply = ReturnType<Visit['show']>;

/** Erasing entries, looking whether the records are whole, ending retention. */
export function addArchive(parts: ArchiveParts): void {
  const { door, desk, families, journal, cases, settings } = parts;
  const archive = new Archive({ desk, families, cases, terms: settings.terms });

  door.page('/families/:id/erase', 'erase', (visit) => showErasable(parts, visit));
  door.form('/families/:id/erase', 'erase', async (visit) => {
    const { erase, errors } = visit.view.words;
    const id = visit.params.id ?? '';
    const ground = written(visit.fields.ground);
    const chosen = Object.keys(visit.fields).flatMap((key) => (key.startsWith('entry-') ? [key.slice(6)] : []));
    const again = (problem: string): Promise<Reply> => showErasable(parts, visit, { problem, ground, chosen });
    if (!isId(id)) return visit.refuse(404, errors.noFamilyTitle, errors.noFamily);
    if (chosen.length === 0) return again(erase.nothing);
    if (ground === '') return again(erase.noGround);
    if (visit.fields.sure !== 'yes') return again(erase.notSure);
    const done = await desk.erase(visit.session, id, chosen, ground);
    if (done === undefined) return again(erase.gone);
    if (done.state === 'refused') return again(done.result.texts.join(' '));
    if (done.state !== 'added') return visit.refuse(404, errors.noFamilyTitle, errors.noFamily);
    return showErasable(parts, visit, { done: erase.done(chosen.length) });
  });

  door.page('/chain', 'read-journal', async ({ session, view, query, show }) => {
    const { family } = query;
    const isWanted = (id: string): boolean => typeof family !== 'string' || family === id;
    const checked = await checkChains(families, isWanted);
    await journal.write(session, 'chain-checked');
    const named = [...new Set(checked.broken.map((each) => each.family))];
    return show(chainPage(view, checked, labelsOf(await families.names(named))));
  });

  const showOver = async ({ session, view, show }: Visit, told: { problem?: string; done?: string } = {}) =>
    show(
      retentionPage(view, { over: await archive.over(session), settings, ...told }),
      told.problem === undefined ? 200 : 422,
    );
  door.page('/retention', 'end-retention', (visit) => showOver(visit));
  door.form('/families/:id/retention', 'end-retention', async (visit) => {
    const { retention } = visit.view.words;
    const id = visit.params.id ?? '';
    if (visit.fields.sure !== 'yes') return showOver(visit, { problem: retention.notSure });
    const isRemoved = isId(id) && (await archive.remove(visit.session, id));
    return showOver(visit, isRemoved ? { done: retention.done } : { problem: retention.notYet });
  });
}

async function showErasable(
  { desk, people, families }: ArchiveParts,
  { session, view, params, show, refuse }: Visit,
  told: { problem?: string; done?: string; ground?: string; chosen?: readonly string[] } = {},
): Promise<Reply> {
  const { errors, portal } = view.words;
  const id = params.id ?? '';
  const log = isId(id) ? await desk.entries(session, id) : undefined;
  if (log === undefined) return refuse(404, errors.noFamilyTitle, errors.noFamily);
  const names = await families.names([id]);
  const corrections = log.flatMap((entry) =>
    entry.type === 'corrected' && entry.body !== undefined ? [entry.body.entry] : [],
  );
  const recordOf = (entry: (typeof log)[number]): string | undefined =>
    entry.type === 'answered' && entry.body !== undefined ? entry.body.record : undefined;
  const entries = log.filter(canErase).map((entry): Erasable => ({
    entry,
    about: names.find(({ person, kind }) => kind !== 'label' && person === entry.about)?.name ?? '',
    corrections: corrections.filter((each) => each === entry.id).length,
    sameRecord: log.filter(
      (each) => each.id !== entry.id && recordOf(each) !== undefined && recordOf(each) === recordOf(entry),
    ).length,
  }));
  const { chosen = [], problem, done, ground } = told;
  const page = erasePage(view, {
    ...{ id, label: labelsOf(names).get(id) ?? portal.untitled, entries, people: await people.all() },
    ...{ chosen: new Set(chosen), problem, done, ground },
  });
  return show(page, problem === undefined ? 200 : 422);
}
