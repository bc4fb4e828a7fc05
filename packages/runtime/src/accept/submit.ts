/** Records and the statements under them. */
import { agesOf, validateAnswers, withFollowUps, type KitInstrument, type Row } from '@qadam/schema';
import { FAMILY, isChild, momentOf, stageWithGroups } from '@qadam/pathway';
import type { Context, EntryOf } from './context.ts';
import { latestRevision, recordHash } from '../log/latest.ts';
import { WITHHELD } from '../log/withhold.ts';
import type { Issue } from './issue.ts';

/** Answers are judged by the present edition; which one the record names (`edition`) is kept as it is. */
export function answeredIssues(context: Context<EntryOf<'answered'>>): Issue[] {
  const { open, entry, issue } = context;
  const { instrument: id, answers } = entry.body;
  const instrument = open.pathway.instruments.get(id)?.instrument;
  if (instrument === undefined) return [issue('case/unknown-instrument', { instrument: id }, '/body/instrument')];
  const { day } = momentOf(entry.at);
  const ages = agesOf(open.kit.facts, context.people.get(entry.about ?? FAMILY), day);
  const answerIssues = validateAnswers(instrument, answers, { day, ages }).map(({ code, question, pointer }) =>
    issue('case/answers', { code, question, instrument: id }, `/body/answers${pointer}`),
  );
  return [
    ...subjectIssues(context, instrument.about),
    ...recordIssues(context),
    ...roleIssues(context),
    ...answerIssues,
    ...(answerIssues.length > 0 ? [] : rowIssues(context, instrument)),
    ...(holdsWithheld(answers) ? [issue('case/withheld', { instrument: id }, '/body/answers')] : []),
  ];
}

/** An answer that its writer could not see: the host has to put it back first. */
const holdsWithheld = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (('open' in value && value.open === WITHHELD.open) || Object.values(value).some(holdsWithheld));

/** Within one table each row has an id of its own; a row that goes with a row of another table shares that one's id. */
function rowIssues({ entry, issue }: Context<EntryOf<'answered'>>, { sections }: KitInstrument): Issue[] {
  const tables = sections
    .flatMap(({ questions }) => questions)
    .flatMap(withFollowUps)
    .filter(({ type }) => type === 'table');
  return tables.flatMap(({ id: question }) => {
    const rows = entry.body.answers[question];
    const ids = Array.isArray(rows) ? rows.map(({ id }: Row) => id) : [];
    return ids.flatMap((row, index) =>
      ids.indexOf(row) === index
        ? []
        : [issue('case/row-repeated', { row, question }, `/body/answers/${question}/${index}/id`)],
    );
  });
}

function subjectIssues(
  { entry, people, issue }: Context<EntryOf<'answered'>>,
  wanted: 'family' | 'child' | 'person',
): Issue[] {
  const person = people.get(entry.about ?? FAMILY);
  const fits =
    wanted === 'family' ? person === undefined : person !== undefined && (wanted === 'person' || isChild(person));
  return fits ? [] : [issue('case/wrong-subject', { about: wanted }, '/about')];
}

/** A record stays with its instrument and its subject through all revisions. */
function recordIssues({ log, entry, issue }: Context<EntryOf<'answered'>>): Issue[] {
  const { record, instrument } = entry.body;
  const isOther = log.some(
    (each) =>
      each.type === 'answered' &&
      each.body?.record === record &&
      (each.body.instrument !== instrument || (each.about ?? FAMILY) !== (entry.about ?? FAMILY)),
  );
  return isOther ? [issue('case/record-of-other', { record }, '/body/record')] : [];
}

/** The roles that the present stage names for the document, else those of any stage. Named nowhere: any role. */
function roleIssues({ open, entry, before, issue }: Context<EntryOf<'answered'>>): Issue[] {
  const { stages, sideTracks, anyStage } = open.kit.model;
  const present = stageWithGroups(open.pathway, before().state.stage);
  const here = [...stages.filter(({ id }) => present.includes(id)), ...sideTracks, { documents: anyStage }];
  const rolesIn = (places: readonly { documents: typeof anyStage }[]): (string[] | undefined)[] =>
    places
      .flatMap(({ documents }) => documents)
      .flatMap(({ instrument, by }) => (instrument === entry.body.instrument ? [by] : []));
  const named = rolesIn(here).length > 0 ? rolesIn(here) : rolesIn(stages);
  const { role } = entry.by;
  const may = named.length === 0 || named.some((by) => by === undefined || by.includes(role));
  return may ? [] : [issue('case/role-submit', { role, instrument: entry.body.instrument }, '/by/role')];
}

/** A statement under the record as it stands: by whom the document says, with what proves it. */
export function signedIssues({ open, log, entry, issue }: Context<EntryOf<'signed'>>): Issue[] {
  const { record, signature, how, original, witness, hash } = entry.body;
  const signed = latestRevision(log, record);
  if (signed === undefined) return [issue('case/unknown-record', { record }, '/body/record')];
  const { signatures = [] } = open.pathway.instruments.get(signed.instrument)?.instrument ?? {};
  const block = signatures.find(({ id }) => id === signature);
  if (block === undefined) return [issue('case/unknown-signature', { signature }, '/body/signature')];
  const issues: Issue[] = [];
  const { role } = entry.by;
  if (how === 'in-system' && !block.by.includes(role))
    issues.push(issue('case/signature-role', { role, signature }, '/body/how'));
  const proof = how === 'on-paper' ? 'original' : how === 'read-aloud' ? 'witness' : undefined;
  if (proof !== undefined && !{ original, witness }[proof]?.trim())
    issues.push(issue('case/signature-incomplete', { how, missing: proof }, `/body/${proof}`));
  if (hash !== undefined && hash !== recordHash(signed))
    issues.push(issue('case/signed-other', { record }, '/body/hash'));
  return issues;
}
