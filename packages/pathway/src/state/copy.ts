import type { CaseRecord, CaseState } from './case-state.ts';

/** A case that goes its own way from here: what the fold changes in place is copied, what entries have brought is shared. */
export function copyCase(state: CaseState): CaseState {
  const records = new Map(Array.from(state.records, ([id, record]) => [id, copyRecord(record)]));
  return {
    ...state,
    people: new Map(state.people),
    reviewMs: new Map(state.reviewMs),
    records,
    newest: new Map(Array.from(state.newest, ([key, { record }]) => [key, records.get(record)!])),
    answers: new Map(
      Array.from(state.answers, ([subject, byFact]) => [
        subject,
        new Map(Array.from(byFact, ([fact, given]) => [fact, given.map((answer) => ({ ...answer }))])),
      ]),
    ),
    decisions: state.decisions.map((decision) => ({ ...decision })),
    moves: state.moves.map((move) => ({ ...move })),
    contacts: [...state.contacts],
    attempts: new Map(state.attempts),
    placements: new Map(state.placements),
    kept: [...state.kept],
    recordDay: new Map(state.recordDay),
    notes: [...state.notes],
    effect: {},
  };
}

const copyRecord = (record: CaseRecord): CaseRecord => ({
  ...record,
  revisions: [...record.revisions],
  signatures: [...record.signatures],
});
