import type { Entry } from '@qadam/schema';
import type { CaseLook } from '../kit/case-look.ts';
import { foldWith, type StandingOptions } from '../kit/fold-with.ts';
import type { OpenKit } from '../kit/open-kit.ts';
import { describe } from './describe.ts';
import type { PublicStanding, Standing } from './standing.ts';

/**
 * Where a case stands: its stage, levels, deadlines, documents and moves, and all that the screens show. The same log
 * gives the same bytes. Never throws: what cannot be read in a log is left out and named in `notes`.
 */
export function standing(open: OpenKit, entries: readonly Entry[], options: StandingOptions): Standing {
  return describe(open, foldWith(open, entries, options), options);
}

/** Cuts a standing to what the command prints. */
export function publicStanding({
  stage,
  levels,
  deadlines,
  documents,
  moves,
  reconsider,
  edition,
}: Standing): PublicStanding {
  return {
    stage,
    levels,
    deadlines: deadlines.map(({ id, about, state, dueAt, dueOn }) => ({
      id,
      about,
      state,
      ...(dueAt && { dueAt }),
      ...(dueOn && { dueOn }),
    })),
    documents,
    moves: moves.map(({ questions: _, ...move }) => move),
    reconsider,
    edition,
  };
}

/** A record that is being written. */
export interface Draft {
  instrument: string;
  about: string;
  answers: Record<string, unknown>;
  /** The record that it revises. Default: a new one. */
  record?: string;
}

const DRAFT_ENTRY = 'ffffffff-ffff-7fff-bfff-ffffffffffff';
const DRAFT_RECORD = 'ffffffff-ffff-7fff-bfff-fffffffffffe';

/** The standing as it would be if a draft were submitted at `options.at`: a danger in a draft speaks up. */
export function standingWithDraft(
  open: OpenKit,
  entries: readonly Entry[],
  draft: Draft,
  options: StandingOptions,
): Standing {
  return standing(open, [...entries, entryOf(draft, open, entries, options)], options);
}

/** A ruleset on a case, as a draft would leave it: for exercises and the studio, which look both ways. */
export function lookWithDraft(
  open: OpenKit,
  entries: readonly Entry[],
  options: StandingOptions,
  { ruleset, draft }: { ruleset: string; draft?: Draft | undefined },
): CaseLook {
  const log = draft === undefined ? entries : [...entries, entryOf(draft, open, entries, options)];
  const { judged } = foldWith(open, log, options);
  return judged.looks.get(ruleset) ?? judged.look;
}

function entryOf(
  { instrument, about, answers, record = DRAFT_RECORD }: Draft,
  open: OpenKit,
  entries: readonly Entry[],
  options: StandingOptions,
): Entry {
  const recordedAt = options.knownAt ?? options.at;
  return {
    ...{
      id: DRAFT_ENTRY,
      seq: Math.max(0, ...entries.map(({ seq }) => seq)) + 1,
      type: 'answered',
      at: options.at,
      recordedAt,
      about,
    },
    by: { person: 'draft', role: open.kit.model.roles[0]?.id ?? 'draft' },
    body: { record, instrument, edition: open.kit.edition, answers },
  };
}
