import { answersAbout, FAMILY, type GivenAnswer } from '@qadam/pathway';
import type { Described } from './described.ts';
import type { StandingAnswer } from './standing.ts';

/** For each subject and fact what counts; where nothing does, the newest answer, which only stands beside. */
export function answersOf({ open, folded: { state }, subjects }: Described): StandingAnswer[] {
  return [FAMILY, ...subjects('person')].flatMap((about) =>
    [...answersAbout(state, open.pathway, about).values()].flatMap(({ counts, newest }) =>
      counts === undefined || counts === newest
        ? [answer(about, newest, counts !== undefined)]
        : [answer(about, counts, true), answer(about, newest, false)],
    ),
  );
}

function answer(about: string, { fact, value, at, record, whenHidden }: GivenAnswer, counts: boolean): StandingAnswer {
  return { about, fact, value, at, record, counts, ...(whenHidden && { whenHidden }) };
}
