import { placedQuestions, textsOf, type Kit, type ModelSource, type Workspace } from '@qadam/schema';

/** What can be idle, in the order in which it is told. */
export const idleKinds = [
  'unused-fact',
  'unread-question',
  'unasked-instrument',
  'no-translation',
  'stale-translation',
  'source-out-of-force',
] as const;

/** Something that nothing uses, that is not translated, or that rests on what is no longer in force. Never an error. */
export interface IdlePart {
  kind: (typeof idleKinds)[number];
  address: string;
  /** The language that lacks it, or the source. */
  of?: string;
}

/** What in a model is idle: found in its conditions, texts and sources. Without `today` no source is out of force. */
export function idleParts(workspace: Workspace, source: ModelSource, kit: Kit, today = ''): IdlePart[] {
  return [
    ...unusedFacts(source, kit),
    ...unaskedInstruments(kit),
    ...translations(source, kit),
    ...outOfForce(workspace, kit, today),
  ];
}

/** Ids of facts that some condition, deadline, register or other fact reads. */
function factsRead(value: unknown, read: Set<string> = new Set<string>()): Set<string> {
  if (Array.isArray(value)) for (const each of value) factsRead(each, read);
  else if (typeof value === 'object' && value !== null) {
    const node = value as Record<string, unknown>;
    if (typeof node.fact === 'string' && ('operator' in node || 'is' in node || !('id' in node)))
      read.add(node.fact.replace(/^asked\./, ''));
    for (const key of ['highest', 'daysSince', 'on'] as const) if (typeof node[key] === 'string') read.add(node[key]);
    for (const [key, each] of Object.entries(node)) if (key !== 'schema' && key !== 'uischema') factsRead(each, read);
  }
  return read;
}

function unusedFacts(source: ModelSource, kit: Kit): IdlePart[] {
  const read = factsRead([kit.model, kit.rulesets, kit.instruments, source.facts.map(({ value }) => value)]);
  const defined = source.facts
    .filter(({ place }) => place.owner !== 'shared')
    .flatMap(({ value }) => value.facts)
    .filter(({ id }) => !read.has(id))
    .map(({ id }): IdlePart => ({ kind: 'unused-fact', address: `fact/${id}` }));
  const asked = source.instruments
    .filter(({ place }) => place.owner !== 'shared')
    .flatMap(({ value }) =>
      placedQuestions(value).flatMap(({ question, table }): IdlePart[] =>
        question.fact === undefined || read.has(question.fact) || table !== undefined
          ? []
          : [{ kind: 'unread-question', address: `instrument/${value.id}/question/${question.id}` }],
      ),
    );
  return [...defined, ...asked];
}

/** Forms that no stage, side track or deadline asks for. */
function unaskedInstruments({ model, instruments }: Kit): IdlePart[] {
  const asked = new Set(
    [
      ...[...model.stages, ...model.sideTracks].flatMap(({ documents }) => documents),
      ...model.anyStage,
      ...model.deadlines,
    ].map(({ instrument }) => instrument),
  );
  return instruments
    .filter(({ id }) => !asked.has(id))
    .map(({ id }) => ({ kind: 'unasked-instrument', address: `instrument/${id}` }));
}

function translations({ texts, languages }: ModelSource, kit: Kit): IdlePart[] {
  const [original = 'ru', ...others] = languages;
  const own = new Set(texts.flatMap((file) => textsOf(file).map(({ address }) => address)));
  return Object.keys(kit.texts[original] ?? {})
    .filter((address) => own.has(address))
    .flatMap((address) =>
      others.flatMap((language): IdlePart[] => {
        const text = kit.texts[language]?.[address];
        if (text === undefined) return [{ kind: 'no-translation', address, of: language }];
        const isStale = typeof text === 'object' && text.status === 'stale';
        return isStale ? [{ kind: 'stale-translation', address, of: language }] : [];
      }),
    );
}

/** Documents that were in force only until a day that is over. */
function outOfForce(workspace: Workspace, kit: Kit, today: string): IdlePart[] {
  const cited = new Set(kit.sources.documents.map(({ id }) => id));
  return workspace
    .all('source')
    .filter(({ value: { id, inForceUntil } }) => cited.has(id) && inForceUntil !== undefined && inForceUntil < today)
    .map(({ value: { id } }) => ({ kind: 'source-out-of-force', address: 'model', of: id }));
}
