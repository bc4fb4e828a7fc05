import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { nearest, type MessageLanguage } from '@qadam/schema';
import { UsageError, type Call, type Command } from './command.ts';
import { build } from './commands/build.ts';
import { check } from './commands/check.ts';
import { course } from './commands/course.ts';
import { diff } from './commands/diff.ts';
import { coverage } from './commands/coverage.ts';
import { evaluate } from './commands/evaluate.ts';
import { facts } from './commands/facts.ts';
import { format } from './commands/format.ts';
import { merge } from './commands/merge.ts';
import { models } from './commands/models.ts';
import { print } from './commands/print.ts';
import { prove } from './commands/prove.ts';
import { show } from './commands/show.ts';
import { standing } from './commands/standing.ts';
import { test } from './commands/test.ts';

const commands: Readonly<Record<string, Command>> = {
  models,
  facts,
  check,
  format,
  show,
  coverage,
  test,
  prove,
  evaluate,
  standing,
  build,
  diff,
  merge,
  course,
  print,
};

interface Streams {
  out(line: string): void;
  err(line: string): void;
}

/** Runs `qadam` with its words and gives the exit status; what went wrong is told in one line. */
export async function run(argv: readonly string[], streams: Streams): Promise<number> {
  const [name, ...rest] = argv;
  const language = languageOf(rest);
  const command = name !== undefined && Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined) {
    const near = nearest(name ?? '', Object.keys(commands));
    const isHelp = name === undefined || ['help', '--help', '-h'].includes(name);
    if (!isHelp) streams.err(unknownCommand(name, near, language));
    for (const line of usage()) streams.out(line);
    return isHelp ? 0 : 1;
  }
  try {
    return await command.run(callOf(command, rest, language, streams));
  } catch (error) {
    const isExpected = error instanceof UsageError || (error instanceof TypeError && 'code' in error);
    streams.err(isExpected ? error.message : String((error as Error).stack));
    return 1;
  }
}

function callOf(command: Command, argv: readonly string[], language: MessageLanguage, streams: Streams): Call {
  const own = Object.entries({ ...command.options, root: 'string', locale: 'string', json: 'boolean' } as const);
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: Object.fromEntries(own.map(([key, type]) => [key, { type }])),
  });
  const options = values as Call['options'];
  const root = typeof options.root === 'string' ? resolve(options.root) : findRoot(process.cwd());
  return { words: positionals, options, root, language, json: options.json === true, ...streams };
}

/** The nearest folder above that holds forms/ or rules/, else the folder itself. */
function findRoot(start: string): string {
  for (let folder = start; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'rules')) || existsSync(join(folder, 'forms'))) return folder;
    if (dirname(folder) === folder) return start;
  }
}

/** `--locale`, else the language of the machine; English unless that is Russian. */
function languageOf(argv: readonly string[]): MessageLanguage {
  const at = argv.indexOf('--locale');
  const joined = argv.find((word) => word.startsWith('--locale='))?.slice('--locale='.length);
  const named = joined ?? (at >= 0 ? argv[at + 1] : (process.env.LC_ALL ?? process.env.LANG));
  return named?.startsWith('ru') === true ? 'ru' : 'en';
}

const usage = (): string[] => [
  'qadam COMMAND [--root DIR] [--locale ru|en] [--json]',
  ...Object.values(commands).map((command) => `  qadam ${command.usage}\n      ${command.about}`),
];
function unknownCommand(name: string, near: string | undefined, language: MessageLanguage): string {
  if (language === 'ru') return `Нет команды «${name}».${near === undefined ? '' : ` Возможно, «${near}».`}`;
  return `There is no command "${name}".${near === undefined ? '' : ` Did you mean "${near}"?`}`;
}
