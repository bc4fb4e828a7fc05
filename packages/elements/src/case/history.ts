/** Entries of a log in words. */
import type { Standing } from '@qadam/runtime';
import type { CorrectedEntry, Entry } from '@qadam/schema';
import { actorName, personName } from '../risk/names.ts';
import { shortOutcome, rulesetOf } from '../risk/sentence.ts';
import { reportChannels, statementInWords } from './statement.ts';
import type { CaseScene } from './scene.ts';
import { beforeCorrection } from './versions.ts';

type HistoryItem = Standing['history'][number];

/** More than any form lets somebody write; a browser takes seconds to lay out a line without end. */
const MOST = 25_000;

/** What happened, in a sentence. Hidden from strangers: only that something did. */
export function entryInWords(scene: CaseScene, { entry, about, erased }: HistoryItem): string {
  const { words } = scene;
  if (erased) return words('was-erased');
  if (scene.isHidden) return words('was-recorded');
  const whom = about === 'family' ? '' : personName(scene, about);
  const told = tellers[entry.type] as (scene: CaseScene, entry: Entry, whom: string) => string;
  const said = told(scene, entry, whom);
  return said.length > MOST ? `${said.slice(0, MOST)}…` : said;
}

/** Who recorded it. */
export const byWhom = (scene: CaseScene, { entry }: HistoryItem): string => actorName(scene, entry.by);

type EntryOf<T extends Entry['type']> = Extract<Entry, { type: T }>;
type Tellers = { [T in Entry['type']]: (scene: CaseScene, entry: EntryOf<T>, whom: string) => string };

/** What it was, then what belongs to it. */
function join(what: string, ...more: (string | undefined)[]): string {
  const rest = more.filter(Boolean).join('; ');
  if (rest === '') return what;
  return /[?!.]$/.test(what) ? `${what} ${rest}` : `${what}: ${rest}`;
}
const contactKind = ({ texts }: CaseScene, kind: string): string => texts.words(`contactKind/${kind}/label`);

const tellers: Tellers = {
  opened: ({ words }) => words('was-opened'),
  registered: ({ words, texts }, { body: { person } }) =>
    words('was-registered', { name: person.name ?? texts.words(`person/${person.kind}/label`) }),
  reported: ({ words }, { body }, whom) =>
    join(words('was-reported'), whom, channelInWords(words, body.channel), body.note),
  assigned: (scene, { body }) => join(scene.words('was-assigned'), workerName(scene, body)),
  answered: ({ texts }, { body }, whom) => join(texts.words(`instrument/${body.instrument}/label`), whom),
  signed: (scene, { body }) =>
    join(
      scene.words(body.how === 'refused' || body.how === 'not-asked-unsafe' ? 'was-not-signed' : 'was-signed'),
      statementInWords(scene, body),
    ),
  decided: (scene, { body }, whom) =>
    join(scene.texts.words(`decision/${body.decision}/label`), whom, optionInWords(scene, body), body.reason),
  agreed: ({ words }, { body }) => join(words(body.agrees ? 'was-agreed' : 'was-refused'), body.reason),
  consulted: ({ words }, { body }) =>
    join(words(body.reached === 'yes' ? 'was-consulted' : 'was-not-reached'), body.with, body.note),
  contacted: (scene, { body }) =>
    join(contactKind(scene, body.kind), seenInWords(scene, body.children ?? []), body.note),
  attempted: (scene, { body }) =>
    join(scene.words('was-attempted'), contactKind(scene, body.kind).toLowerCase(), body.note),
  placed: ({ words, texts }, { body }, whom) =>
    join(
      words('was-placed'),
      whom,
      texts.words(`placement/${body.placement}/label`).toLowerCase(),
      body.with,
      body.ground,
    ),
  moved: ({ words, texts, open }, { body }) =>
    join(
      words(body.override ? 'was-moved-against' : 'was-moved'),
      texts.words(`stage/${open.pathway.transitions.get(body.transition)?.to}/label`),
      body.reason ?? body.override?.reason,
    ),
  disclosed: ({ words, texts }, { body }) =>
    join(words('was-disclosed'), texts.words(`contact/${body.to}/label`), body.what, body.ground),
  noted: ({ words }, { body }) => join(words('was-noted'), body.text),
  'handed-over': (scene, { body }) => join(scene.words('was-handed-over'), workerName(scene, body), body.reason),
  corrected: (scene, entry) =>
    [
      join(scene.words(entry.body.withdrawn ? 'was-withdrawn' : 'was-corrected'), entry.body.reason),
      formerly(scene, entry),
    ]
      .filter(Boolean)
      .join('. '),
  joined: (scene, { body }) => join(scene.words('was-joined'), personName(scene, body.people[0]!), body.reason),
  'edition-changed': ({ words }, { body: { from, to, reason } }) =>
    join(words('was-edition'), `${from.edition} → ${to.edition}`, reason),
  erased: ({ words }) => words('was-erased'),
};

/** What stood there before a correction. */
function formerly(scene: CaseScene, correction: CorrectedEntry): string {
  const entry = beforeCorrection(scene.entries, correction);
  if (entry === undefined) return '';
  return scene.words('was-before', { what: entryInWords(scene, { entry, about: entry.about ?? 'family' }) });
}

/** A worker whom an entry names: by name where the host gives one, else by role. */
function workerName(scene: CaseScene, { to, role = '' }: { to: string; role?: string }): string {
  return role === '' && !Object.hasOwn(scene.names, to) ? '' : actorName(scene, { person: to, role });
}

const channelInWords = (words: CaseScene['words'], channel: string | undefined): string => {
  const known = reportChannels.find((each) => each === channel);
  return known === undefined ? '' : words(`channel-${known}`).toLowerCase();
};

function optionInWords(scene: CaseScene, { decision, option }: EntryOf<'decided'>['body']): string {
  const isLevel = scene.open.pathway.levels.some(({ id }) => id === decision);
  const ruleset = isLevel ? rulesetOf(scene, decision) : undefined;
  return ruleset === undefined
    ? scene.texts.words(`decision/${decision}/option/${option}/label`)
    : shortOutcome(scene, ruleset, option);
}

function seenInWords(scene: CaseScene, children: readonly { id: string; seen: string }[]): string {
  const seen = children.filter((child) => child.seen === 'yes').map(({ id }) => personName(scene, id));
  if (children.length === 0) return '';
  return seen.length === 0 ? scene.words('nobody-seen') : scene.words('seen', { names: seen.join(', ') });
}
