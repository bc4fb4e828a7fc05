import {
  differenceInWords,
  differenceOf,
  leavesOf,
  treeOfKit,
  type EditionChangedEntry,
  type Entry,
  type Kit,
  type MessageLanguage,
} from '@qadam/schema';
import { runningOf } from '../accept/kept.ts';
import type { StandingOptions } from '../kit/fold-with.ts';
import type { OpenKit } from '../kit/open-kit.ts';
import { standing } from '../standing/of-case.ts';

/** How a case goes on by another edition. */
export interface EditionChange {
  reason: string;
  /** Deadlines that run count by the new edition's terms, from its day. Default: they keep the terms that they have. */
  newTerms?: boolean;
  /** Of the difference that is shown and kept. Default: ru. */
  language?: MessageLanguage;
}

type Body = EditionChangedEntry['body'];

/**
 * The body of the entry that moves a case to another edition: where it stands then, the difference that is to be shown, and
 * the deadlines that keep their terms. Nothing of the log is rewritten: answers, moves and decisions are read by the new
 * edition from then on, by their ids. `accept` with the new kit takes it as it is, with the old one beside it (`earlier`)
 * and at the same time.
 */
export function editionChange(
  from: OpenKit,
  to: OpenKit,
  entries: readonly Entry[],
  { reason, newTerms, language = 'ru', ...asOf }: EditionChange & StandingOptions,
): Body {
  const now = standing(from, entries, asOf);
  return {
    from: nameOf(from.kit),
    to: nameOf(to.kit),
    stage: stageIn(to.kit, now.stage),
    reason,
    difference: differenceLines(from.kit, to.kit, language),
    ...(newTerms === true ? {} : { kept: { deadlines: runningOf(now) } }),
  };
}

const nameOf = ({ id, edition, hash }: Kit): Body['from'] => ({ model: id, edition, hash });

/** The same stage, or the one that took its place; the first of a stage that has become a group. */
function stageIn({ model }: Kit, stage: string): string {
  const moved = new Map((model.removedStages ?? []).map(({ id, movedTo }) => [id, movedTo]));
  let id = stage;
  for (let steps = moved.size; steps > 0 && !model.stages.some((each) => each.id === id); steps -= 1)
    id = moved.get(id) ?? id;
  return leavesOf(model.stages)(id)[0]!;
}

const LINES = 500;
/** What differs between two kits, a line each; beyond the bound only how many more. */
export function differenceLines(from: Kit, to: Kit, language: MessageLanguage): string[] {
  const [before, after] = [treeOfKit(from), treeOfKit(to)];
  const said = differenceInWords(before, after, differenceOf(before, after), language).map(
    ({ what, before: was, after: is }) =>
      [what, [was, is].filter((each) => each !== undefined).join(' → ')].filter((part) => part !== '').join(': '),
  );
  const more = said.length - LINES + 1;
  return said.length <= LINES ? said : [...said.slice(0, LINES - 1), `… +${more}`];
}
