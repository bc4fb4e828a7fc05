import { lookUpFact, type FactInput, type FactSpec, type Kit, type MessageLanguage } from '@qadam/schema';

/** Words of a kit for people: labels of what its ids name, in a language, else in the original. */
export interface Labels {
  /** The label at an address (`ruleset/level/rule/violence`, with `label` or `reason`), else the id. */
  of(address: string): string;
  /** A fact as its question, and a value as its answer. */
  fact(id: string): string;
  value(id: string, input: FactInput): string;
}

const words: Readonly<Record<string, readonly [ru: string, en: string]>> = {
  yes: ['да', 'yes'],
  no: ['нет', 'no'],
  'does-not-apply': ['не относится', 'does not apply'],
  'not-asked': ['не спрошено', 'not asked'],
  'not-known': ['не известно', 'not known'],
  refused: ['отказались отвечать', 'refused'],
  answered: ['есть ответ', 'answered'],
  missing: ['нет', 'missing'],
  draft: ['черновик', 'draft'],
  complete: ['заполнен', 'complete'],
  signed: ['подписан', 'signed'],
  none: ['нет', 'none'],
  open: ['что угодно', 'anything'],
  nothing: ['ничего', 'nothing'],
};

/** A word that no kit has to say. */
export const plainWord = (id: string, language: MessageLanguage): string =>
  words[id]?.[language === 'ru' ? 0 : 1] ?? id;

/** The labels of a kit. */
export function labelsOf(kit: Kit, language: MessageLanguage): Labels {
  const original = kit.model.languages[0] ?? 'ru';
  const texts = [kit.texts[language] ?? {}, kit.texts[original] ?? {}];
  const text = (address: string): string | undefined => {
    const found = texts.map((list) => list[address]).find((each) => each !== undefined);
    return typeof found === 'object' ? found.text : found;
  };
  return labelsFrom({
    facts: new Map(kit.facts.map((fact) => [fact.id, fact])),
    text,
    plain: (id) => plainWord(id, language),
    asked: (fact) => (language === 'ru' ? `Спрошено ли: ${fact}` : `Asked: ${fact}`),
  });
}

/** What labels are made of. */
export interface LabelSource {
  facts: ReadonlyMap<string, FactSpec>;
  /** The text at an address with its field, in the language wanted or the original. */
  text(address: string): string | undefined;
  /** A word that no definition has to say. */
  plain(id: string): string;
  /** Whether a fact was asked. */
  asked(fact: string): string;
}

/** Labels out of any texts: of a kit, or of definitions that are being changed. */
export function labelsFrom({ facts, text, plain, asked }: LabelSource): Labels {
  const first = (addresses: readonly string[]): string | undefined =>
    addresses.map((address) => text(`${address}/label`)).find((each) => each !== undefined);
  const homes = (id: string): string[] => homesOf(id, lookUpFact(facts, id));
  const labels: Labels = {
    of: (address) => text(`${address}/label`) ?? text(`${address}/reason`) ?? address.split('/').at(-1)!,
    fact: (id) => (id.startsWith('asked.') ? asked(labels.fact(id.slice('asked.'.length))) : (first(homes(id)) ?? id)),
    value(id, input) {
      const name = (value: unknown): string =>
        first(
          homes(id).flatMap((home) =>
            ['option', 'outcome', 'column', 'value'].map((kind) => `${home}/${kind}/${String(value)}`),
          ),
        ) ??
        (id === 'stage' || id === 'placement' ? text(`${id}/${String(value)}/label`) : undefined) ??
        plain(String(value));
      if (input === undefined) return plain('open');
      if (Array.isArray(input)) return input.length > 0 ? input.map(name).join(', ') : plain('nothing');
      return typeof input === 'object' ? JSON.stringify(input) : name(input);
    },
  };
  return labels;
}

/** Addresses at which a fact has its words: its questions, decision, document, ruleset, or the fact itself. */
function homesOf(id: string, fact: FactSpec | undefined): string[] {
  const [kind, name] = [id.slice(0, id.indexOf('.')), id.slice(id.indexOf('.') + 1)];
  if (kind === 'decision') return [`decision/${name}`, `ruleset/${name}`];
  if (kind === 'document') return [`instrument/${name}`];
  const { origin } = fact ?? {};
  if (origin?.kind === 'question')
    return origin.questions.map(({ instrument, question }) => `instrument/${instrument}/question/${question}`);
  if (origin?.kind === 'ruleset') return [`ruleset/${origin.ruleset}`];
  const highest = origin?.kind === 'derived' ? origin.definition.highest : undefined;
  return [`fact/${id}`, ...(highest === undefined ? [] : [`ruleset/${highest}`])];
}
