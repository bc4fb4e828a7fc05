import { openKit, publicStanding, standing as standingOf } from '@qadam/runtime';
import type { Entry } from '@qadam/schema';
import { readInput, UsageError, type Command } from '../command.ts';
import { momentOf } from '../moment.ts';
import { kitFor, openWorkspace } from '../workspace.ts';

/** `qadam standing`: a case's entries in, its standing out. */
export const standing: Command = {
  usage: 'standing --model M [--at TIME] FILE',
  about: "a case's entries (JSON; - for standard input) in, its standing out",
  options: { model: 'string', at: 'string' },
  run(call) {
    const kit = kitFor(call, openWorkspace(call));
    const at = momentOf(call, kit);
    const russian = call.language === 'ru';
    const text = readInput(call, russian ? 'Назовите файл с записями дела.' : "Name the file with the case's entries.");
    const entries = entriesIn(text);
    if (entries === undefined)
      throw new UsageError(
        russian
          ? 'Ожидается список записей в JSON: [ … ] или {"entries": [ … ]}.'
          : 'Expected a list of entries in JSON: [ … ] or {"entries": [ … ]}.',
      );
    call.out(
      JSON.stringify(publicStanding(standingOf(openKit(kit), entries, { at })), null, call.json ? undefined : 2),
    );
    return 0;
  },
};

function entriesIn(text: string): Entry[] | undefined {
  try {
    const value = JSON.parse(text) as Entry[] | { entries?: Entry[] } | null;
    const entries = Array.isArray(value) ? value : value?.entries;
    return Array.isArray(entries) ? entries : undefined;
  } catch {
    return undefined;
  }
}
