import { existsSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { checkWorkspace, explain, issueLine } from '@qadam/schema';
import type { DefinitionIssue } from '@qadam/schema';
import { UsageError, type Call, type Command } from '../command.ts';
import { openWorkspace } from '../workspace.ts';

/** `qadam check [PATH…]`: definitions against the language. */
export const check: Command = {
  usage: 'check [PATH…]',
  about: 'definitions against the language',
  run(call) {
    const targets = call.words.length === 0 ? [call.root] : call.words;
    const found = targets.map((target) => checkTarget(call, resolve(target)));
    const issues = found.flatMap((each) => each.issues);
    const errors = issues.filter((issue) => issue.severity === 'error').length;
    if (call.json) {
      call.out(
        JSON.stringify(
          issues.map((issue) => ({ ...issue, ...explain(issue, call.language) })),
          null,
          2,
        ),
      );
      return errors > 0 ? 1 : 0;
    }
    for (const issue of issues) call.out(issueLine(issue, call.language));
    const files = found.reduce((sum, each) => sum + each.files, 0);
    call.out(
      call.language === 'ru'
        ? `Определений: ${files}, ошибок: ${errors}, предупреждений: ${issues.length - errors}`
        : `Definitions: ${files}, errors: ${errors}, warnings: ${issues.length - errors}`,
    );
    return errors > 0 ? 1 : 0;
  },
};

/** A workspace is checked whole; of a file or a folder inside one, only what stands there is told. */
function checkTarget(call: Call, target: string): { files: number; issues: DefinitionIssue[] } {
  if (!existsSync(target))
    throw new UsageError(
      call.language === 'ru' ? `Нет такого файла или папки: ${target}` : `No such file or folder: ${target}`,
    );
  const isRoot = statSync(target).isDirectory() && ['forms', 'rules'].some((name) => existsSync(join(target, name)));
  const root = isRoot ? target : call.root;
  const below = isRoot ? '' : relative(root, target).replaceAll('\\', '/');
  const workspace = openWorkspace({ ...call, root });
  const isBelow = (file: string): boolean => below === '' || file === below || file.startsWith(`${below}/`);
  return {
    files: workspace.definitions.filter(({ file }) => isBelow(file.path)).length,
    issues: checkWorkspace(workspace).filter((issue) => isBelow(issue.file)),
  };
}
