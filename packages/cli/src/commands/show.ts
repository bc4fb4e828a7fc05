import { formatValue } from '@qadam/schema';
import type { Command } from '../command.ts';
import { UsageError } from '../command.ts';
import { kitFor, openWorkspace } from '../workspace.ts';

/** `qadam show --normalized --model M [ADDRESS]`: what a definition means, with everything written out. */
export const show: Command = {
  usage: 'show --normalized --model M [instrument|ruleset|model|facts [ID]]',
  about: 'a definition with all shorthand expanded',
  options: { normalized: 'boolean', model: 'string' },
  run(call) {
    const kit = kitFor(call, openWorkspace(call));
    const [part, id] = call.words;
    const parts: Record<string, unknown> = {
      model: kit.model,
      facts: id === undefined ? kit.facts : kit.facts.find((fact) => fact.id === id),
      instrument: id === undefined ? kit.instruments : kit.instruments.find((instrument) => instrument.id === id),
      ruleset: id === undefined ? kit.rulesets : kit.rulesets.find((ruleset) => ruleset.id === id),
    };
    const value = part === undefined ? kit : parts[part];
    if (value === undefined)
      throw new UsageError(
        call.language === 'ru' ? `Нет такого: ${call.words.join(' ')}` : `No such thing: ${call.words.join(' ')}`,
      );
    call.out(formatValue(value).trimEnd());
    return 0;
  },
};
