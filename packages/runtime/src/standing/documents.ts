import type { StageDocument } from '@qadam/schema';
import { newestRecord, stageWithGroups } from '@qadam/pathway';
import { stateOfDocument, type Described } from './described.ts';
import type { SideTrackHeld, StandingDocument, WantedDocument } from './standing.ts';

/** Every document that the model names or that was written, about everybody whom it can be about. */
export function documentsOf(described: Described): StandingDocument[] {
  const { open, folded, subjects } = described;
  const { stages, sideTracks, anyStage } = open.kit.model;
  const named = new Set(
    [...stages, ...sideTracks]
      .flatMap(({ documents }) => documents)
      .concat(anyStage)
      .map(({ instrument }) => instrument),
  );
  return open.kit.instruments.flatMap(({ id, about }) =>
    subjects(about).flatMap((subject): StandingDocument[] => {
      const newest = newestRecord(folded.state, id, subject);
      if (newest === undefined && !named.has(id)) return [];
      const state = stateOfDocument(described, id, subject);
      const isErased = newest?.revisions.at(-1)?.erased === true;
      return [
        { instrument: id, about: subject, state, record: newest?.record ?? null, ...(isErased && { erased: true }) },
      ];
    }),
  );
}

/** The side tracks that hold, or may. */
export function tracksOf({ open, folded: { judged }, subjects }: Described): SideTrackHeld[] {
  return open.kit.model.sideTracks.flatMap((track) =>
    subjects(track.about).flatMap((about): SideTrackHeld[] => {
      const truth = judged.look.truth(track.while, about);
      return truth === 'false' ? [] : [{ track: track.id, about, holds: truth === 'true' ? true : null }];
    }),
  );
}

/** The documents that the present stage, its groups and the side tracks that hold ask for. */
export function wantedOf(described: Described, tracks: readonly SideTrackHeld[]): WantedDocument[] {
  const { open, folded } = described;
  const { stages, sideTracks } = open.kit.model;
  const present = stageWithGroups(open.pathway, folded.state.stage);
  return [
    ...stages
      .filter(({ id }) => present.includes(id))
      .flatMap(({ id, documents }) => wantedBy(described, id, documents)),
    ...sideTracks.flatMap(({ id, documents }) => {
      const held = tracks.filter(({ track, holds }) => track === id && holds === true).map(({ about }) => about);
      return wantedBy(described, id, documents).filter(({ about }) => held.includes(about) || held.includes('family'));
    }),
  ];
}

function wantedBy(described: Described, of: string, documents: readonly StageDocument[]): WantedDocument[] {
  const { open, folded, subjects } = described;
  return documents.flatMap(({ instrument, when, optional = false }) => {
    const about = open.pathway.instruments.get(instrument)?.instrument.about ?? 'family';
    return subjects(about).flatMap((subject): WantedDocument[] => {
      const truth = when === undefined ? 'true' : folded.judged.look.truth(when, subject);
      if (truth === 'false') return [];
      const state = stateOfDocument(described, instrument, subject);
      return [{ instrument, about: subject, state, of, optional, holds: truth === 'true' ? true : null }];
    });
  });
}
