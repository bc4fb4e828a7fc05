import { openKit, publicStanding, standing as standingOf } from '@qadam/runtime';
import { readInput, type Command } from '../command.ts';
import { entriesIn } from '../entries-in.ts';
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
    const entries = entriesIn(call, text);
    call.out(
      JSON.stringify(publicStanding(standingOf(openKit(kit), entries, { at })), null, call.json ? undefined : 2),
    );
    return 0;
  },
};
