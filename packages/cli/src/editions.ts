import { readWorkspace, type Workspace } from '@qadam/schema';
import { readFiles } from '@qadam/schema/node';
import { resolve } from 'node:path';
import { UsageError, type Call } from './command.ts';

/** The workspace of `--from`: definitions of an earlier time. */
export function earlierWorkspace(call: Call): Workspace | undefined {
  const { from } = call.options;
  if (typeof from !== 'string') return undefined;
  const files = readFiles(resolve(from));
  if (files.size > 0) return readWorkspace(files);
  throw new UsageError(
    call.language === 'ru' ? `В папке ${from} нет определений.` : `There are no definitions in ${from}.`,
  );
}
