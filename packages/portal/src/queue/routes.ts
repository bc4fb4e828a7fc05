import type { Desk } from '../access/desk.ts';
import type { Cases } from '../case.ts';
import type { DangerDrafts } from '../data/drafts.ts';
import type { Families } from '../data/families.ts';
import type { People } from '../data/people.ts';
import { similarPairs } from '../names/similar.ts';
import { queuePage } from '../pages/queue.ts';
import type { Door } from '../web/door.ts';
import { isId } from '../web/id.ts';
import { allNames, undecided } from '../web/similar.ts';
import { queueOf } from './items.ts';

interface QueueParts {
  door: Door;
  desk: Desk;
  people: People;
  drafts: DangerDrafts;
  families: Pick<Families, 'names'>;
  cases: Cases;
}

/** The supervisor's queue as a page. */
export function addQueue({ door, desk, people, drafts, families, cases }: QueueParts): void {
  door.page('/queue', 'see-queue', async ({ session, view, show }) => {
    const bonds = await desk.bonds();
    const [listed, typed, everybody] = [await desk.list(session, bonds), await drafts.all(), await people.all()];
    const closed = new Set(everybody.filter(({ isClosed }) => isClosed).map(({ id }) => id));
    const items = queueOf(view.kit, listed, { drafts: typed, closed });
    const similar = undecided(similarPairs(await allNames(families, bonds)), bonds.links).length;
    return show(queuePage(view, items, { people: everybody, similar, local: (at) => cases.local(at) }));
  });
  door.form('/families/:id/draft/settled', 'see-queue', async ({ view, params, fields, refuse, go }) => {
    const id = params.id ?? '';
    if (!isId(id)) return refuse(404, view.words.errors.noFamilyTitle, view.words.errors.noFamily);
    await drafts.set(id, fields.person ?? '', false);
    return go('/queue');
  });
}
