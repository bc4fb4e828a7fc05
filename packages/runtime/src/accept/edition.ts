import { sameJson } from '@qadam/schema';
import { editionChange } from '../edition/change.ts';
import type { Context, EntryOf } from './context.ts';
import { isBlank } from './decide.ts';
import type { Issue } from './issue.ts';

/**
 * A case goes on by the edition that judges here, exactly as `editionChange` says: a stage or a term of somebody's choice
 * would lead around every guard. The edition that the case is on has to be at hand (`AcceptOptions.earlier`).
 */
export function editionIssues({
  open,
  earlier,
  log,
  entry,
  asOf,
  issue,
}: Context<EntryOf<'edition-changed'>>): Issue[] {
  const { reason, difference, ...said } = entry.body;
  const made = earlier && editionChange(earlier, open, log, { ...asOf, reason, newTerms: said.kept === undefined });
  const { reason: _, difference: __, ...due } = made ?? entry.body;
  const isSame = made !== undefined && sameJson(said, due) && (difference.length > 0 || made.difference.length === 0);
  return [
    ...(isSame ? [] : [issue('case/edition-change', { edition: `${open.kit.id}@${open.kit.edition}` }, '/body')]),
    ...(isBlank(reason) ? [issue('case/reason-missing', {}, '/body/reason')] : []),
  ];
}
