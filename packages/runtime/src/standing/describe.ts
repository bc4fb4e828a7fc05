/** From a folded case to its standing. */
import type { Entry, KitRuleset } from '@qadam/schema';
import {
  instantOf,
  levelKey,
  presentPeople,
  presentSubjects,
  type DecisionTaken,
  type FoldEntry,
  type Level,
  type Range,
} from '@qadam/pathway';
import type { FoldedCase, StandingOptions } from '../kit/fold-with.ts';
import type { OpenKit } from '../kit/open-kit.ts';
import { answersOf } from './answers.ts';
import type { Described } from './described.ts';
import { documentsOf, tracksOf, wantedOf } from './documents.ts';
import { dutiesOf, resultsOf } from './results.ts';
import { registersOf } from './registers.ts';
import type { HistoryItem, Standing, StandingDecision, StandingLevel } from './standing.ts';

/** The standing of a folded case as of its last moment. */
export function describe(open: OpenKit, folded: FoldedCase, { drafts = [] }: StandingOptions): Standing {
  const { state, judged } = folded;
  const day = judged.observation.now;
  const described: Described = { open, folded, drafts, subjects: (about) => presentSubjects(state, about, day) };
  const tracks = tracksOf(described);
  return {
    stage: state.stage,
    levels: levelsOf(described),
    deadlines: folded.deadlines,
    documents: documentsOf(described),
    moves: folded.moves,
    reconsider: folded.reconsider,
    edition: open.kit.edition,
    label: state.label ?? null,
    round: state.round,
    openedAt: state.openedAt === undefined ? null : instantOf(state.openedAt),
    stageSince: state.stageSince ?? null,
    people: presentPeople(state, day),
    owner: state.owner ?? null,
    results: resultsOf(described),
    duties: dutiesOf(described),
    decisions: state.decisions.map(decisionOf),
    renew: renewOf(described),
    answers: answersOf(described),
    contacts: state.contacts,
    wanted: wantedOf(described, tracks),
    tracks,
    registers: registersOf(described),
    history: folded.entries.map(historyItem),
    notes: folded.notes,
    unchangedUntil: folded.unchangedUntil,
  };
}

/** Of an erased entry only the envelope is shown, also while the host still has its body. */
function historyItem({ entry, about, erased }: FoldEntry): HistoryItem {
  return erased === undefined ? { entry, about } : { entry: { ...entry, body: {} } as Entry, about, erased: true };
}

const outcomesOf = ({ outcomes }: KitRuleset, [atLeast, atMost]: Range): [string, string] => [
  outcomes[atLeast]?.id ?? '',
  outcomes[atMost]?.id ?? '',
];

function levelsOf({ open, folded: { judged }, subjects }: Described): StandingLevel[] {
  return open.pathway.levels.flatMap((ruleset) =>
    subjects(ruleset.about).map((about) => {
      const decided: Level | undefined = judged.levels.get(levelKey(ruleset.id, about));
      return levelItem(decided ?? undecided(ruleset, about, judged.look.range(ruleset.id, about)));
    }),
  );
}

const undecided = (ruleset: KitRuleset, about: string, range: Range): Level => ({
  ruleset,
  about,
  computed: range,
  inForce: range,
});

function levelItem({ ruleset, about, computed, inForce, decided, awaiting }: Level): StandingLevel {
  return {
    ruleset: ruleset.id,
    about,
    computed: outcomesOf(ruleset, computed),
    decided: decided?.option ?? null,
    inForce: outcomesOf(ruleset, inForce),
    awaiting: awaiting?.option ?? null,
  };
}

function decisionOf({
  ms: _,
  seq: __,
  outrun: ___,
  establishedThen: ____,
  ...decision
}: DecisionTaken): StandingDecision {
  return decision;
}

function renewOf({ folded: { judged } }: Described): Standing['renew'] {
  return [...judged.levels.values()].flatMap(({ about, decided, ruleset }) =>
    decided?.outrun === true ? [{ decision: ruleset.id, about, entry: decided.entry }] : [],
  );
}
