/** Reports that nobody has looked at. */
import { childrenOf } from './acts/act.ts';
import { openDocument, type NextAction } from './next-action.ts';
import type { CaseScene, Go } from './scene.ts';

/** The instrument by which a report is looked at, and the one that speaks of danger at once. */
const LOOKED_AT = ['triage', 'danger-now'];

/**
 * One task for each child that a report is about, all of them where it names none, of whom no triage was recorded since.
 * A case that has ended is opened again first: then everything is asked anew.
 */
export function reports(scene: CaseScene): NextAction[] {
  const entries = scene.standing.history.map(({ entry }) => entry);
  const [triage] = LOOKED_AT;
  const children = childrenOf(scene).filter(({ expected }) => expected !== true);
  if (!scene.open.pathway.instruments.has(triage!) || children.length === 0) return [];
  const again = reopening(scene);
  const tasks = entries.flatMap((report): NextAction[] => {
    if (report.type !== 'reported') return [];
    const isLookedAt = (child: string): boolean =>
      entries.some(
        (entry) =>
          entry.type === 'answered' &&
          entry.seq > report.seq &&
          LOOKED_AT.includes(entry.body.instrument) &&
          entry.about === child,
      );
    const note = scene.isHidden ? undefined : report.body.note;
    const named = children.filter(({ id }) => id === report.about);
    const about = (named.length > 0 ? named : children).filter(({ id }) => !isLookedAt(id));
    return about.map(({ id }) => ({
      id: `report ${report.id} ${id}`,
      kind: 'document',
      title: scene.words('report-new'),
      about: id,
      ...(note && { words: note }),
      go: openDocument(scene, triage!, id),
    }));
  });
  const [first] = tasks;
  if (first === undefined || again === undefined) return onceEach(tasks);
  const { go, label } = again;
  return [{ ...first, about: 'family', go: { label, go } }];
}

/** Several reports about a child are looked at by one triage. */
const onceEach = (tasks: readonly NextAction[]): NextAction[] =>
  tasks.filter(({ about }, at) => tasks.findIndex((each) => each.about === about) === at);

/** The move that opens an ended case again, for a report that came after its end. */
export function reopening(scene: CaseScene): { label: string; go: Go } | undefined {
  const { standing, open, person, texts } = scene;
  if (!open.pathway.endStages.has(standing.stage)) return undefined;
  const move = standing.moves.find(
    ({ transition, allowed, by }) =>
      allowed &&
      open.pathway.transitions.get(transition)?.round === true &&
      (person === undefined || by.includes(person.role)),
  );
  if (move === undefined) return undefined;
  const { transition } = move;
  return {
    label: texts.words(`transition/${transition}/label`),
    go: { to: 'act', act: 'move', given: { transition } },
  };
}

/** Where the recording of a report leads: to the first child that it is about. */
export function afterReport(scene: CaseScene, about: string | undefined): Go | undefined {
  const [triage] = LOOKED_AT;
  const again = reopening(scene);
  if (again !== undefined) return again.go;
  const children = childrenOf(scene);
  const child = children.find(({ id }) => id === about) ?? children[0];
  const hasTriage = scene.open.pathway.instruments.has(triage!);
  return child && hasTriage ? { to: 'document', instrument: triage!, about: child.id } : undefined;
}
