import { readFileSync } from 'node:fs';
import { openKit, publicStanding, standing as standingOf } from '@qadam/runtime';
import type { Entry } from '@qadam/schema';
import { UsageError, type Command } from '../command.ts';
import { kitFor, openWorkspace } from '../workspace.ts';

/** `qadam standing`: a case's entries in, its standing out. */
export const standing: Command = {
  usage: 'standing --model M [--at TIME] FILE',
  about: "a case's entries (JSON; - for standard input) in, its standing out",
  options: { model: 'string', at: 'string' },
  run(call) {
    const open = openKit(kitFor(call, openWorkspace(call)));
    const [file] = call.words;
    if (file === undefined)
      throw new UsageError(
        call.language === 'ru' ? 'Назовите файл с записями дела.' : "Name the file with the case's entries.",
      );
    const value = JSON.parse(readFileSync(file === '-' ? 0 : file, 'utf8')) as Entry[] | { entries: Entry[] };
    const entries = Array.isArray(value) ? value : value.entries;
    const at = typeof call.options.at === 'string' ? call.options.at : new Date().toISOString();
    call.out(JSON.stringify(publicStanding(standingOf(open, entries, { at })), null, call.json ? undefined : 2));
    return 0;
  },
};
