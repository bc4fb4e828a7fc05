import type { FactSpec, Kit } from '@qadam/schema';
import type { Command } from '../command.ts';
import { kitFor, openWorkspace } from '../workspace.ts';

/** One fact as `qadam facts --json` prints it: a public contract. */
export interface PublicFact {
  id: string;
  about: string;
  type: string;
  values: string[];
  adverse: string[];
  worse: 'higher' | 'lower' | null;
  label: string;
  source: string[];
  basis: string;
  /** Comes from the host or is built in, not from a question or a rule. */
  given: boolean;
}

/** `qadam facts --model M`: every fact with its values and what it rests on. */
export const facts: Command = {
  usage: 'facts --model M',
  about: 'facts with id, type, values, adverse values, sources',
  options: { model: 'string' },
  run(call) {
    const kit = kitFor(call, openWorkspace(call));
    const all = kit.facts.filter((fact) => !fact.id.startsWith('row.')).map((fact) => publicFact(kit, fact));
    if (call.json) call.out(JSON.stringify(all, null, 2));
    else
      for (const { id, about, type, values, label } of all)
        call.out([id, about, type, values.join('|'), label].join('\t'));
    return 0;
  },
};

/** A fact of a kit in the public form; the label in the kit's original language. */
export function publicFact(kit: Kit, fact: FactSpec): PublicFact {
  return {
    id: fact.id,
    about: fact.about,
    type: fact.type,
    values: fact.values ?? [],
    adverse: fact.adverse,
    worse: fact.worse ?? null,
    label: factLabel(kit, fact),
    source: fact.source,
    basis: fact.basis,
    given: fact.origin.kind === 'given' || fact.origin.kind === 'built-in',
  };
}

/** What a fact is called: by its question, its own text or its ruleset; its id where nothing says more. */
export function factLabel(kit: Kit, { id, origin }: FactSpec, language = kit.model.languages[0]!): string {
  const address =
    origin.kind === 'question'
      ? `instrument/${origin.questions[0]!.instrument}/question/${origin.questions[0]!.question}/label`
      : origin.kind === 'ruleset'
        ? `ruleset/${origin.ruleset}/label`
        : `fact/${id}/label`;
  const text = kit.texts[language]?.[address];
  return typeof text === 'string' ? text : (text?.text ?? id);
}
