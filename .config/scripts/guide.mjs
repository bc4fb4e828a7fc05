/**
 * The guide as a script. Each code sample of docs/guide has a mark in the line before it that says what makes it true:
 *
 *   <!-- run -->                       commands, run word for word
 *   <!-- run before -->                commands that the checks of the repository have run already: install and build
 *   <!-- start -->                     the command that goes on running: the server
 *   <!-- file public/page.js from small/public/page.js -->   a file to write, the same as that of a host application
 *   <!-- part of react/App.jsx -->     lines that stand so in a file of the host applications
 *
 * and on the pages that `.config/scripts/grow.test.mjs` follows, step by step, each in a folder of its own:
 *
 *   <!-- run fails -->                 commands of which the last ends with an error
 *   <!-- prints -->                    what the commands before it print; `…` stands for anything
 *   <!-- write rules/x.json -->        a file to write
 *   <!-- merge rules/x.json at stages/contact -->             keys to put into it, or into a node of it, in place of what they have
 *   <!-- add rules/x.json at stages after contact -->         a node to put into a list of it; without `after` as the last
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './files.mjs';

export const hosts = join(root, 'packages/elements/hosts');
export const guide = join(root, 'docs/guide');

const MARK =
  /^(run before|run fails|run|start|file|part of|prints|write|merge|add)(?: (\S+))?(?: from (\S+))?(?: at (\S+))?(?: after (\S+))?$/;

/** The code samples of a page, with their marks. */
export function samplesOf(page) {
  const text = readFileSync(join(guide, page), 'utf8');
  return [...text.matchAll(/(?:^<!-- (.*) -->\n\n?)?^```(\w*)\n([^]*?)^```$/gm)].map(
    ([, mark = '', language, code]) => {
      const [, kind, path, from, at, after] = MARK.exec(mark) ?? [];
      return { mark, kind, path, from, at, after, language, code };
    },
  );
}

/** What is not true about a sample; nothing when it is. */
export function faultOf({ mark, kind, path, from, code }) {
  if (kind === undefined) return `a sample has no mark that says what makes it true: ${mark || code.split('\n')[0]}`;
  const name = kind === 'file' ? from : kind === 'part of' ? path : undefined;
  if (name === undefined) return undefined;
  if (!existsSync(join(hosts, name))) return `there is no host file ${name}`;
  const file = readFileSync(join(hosts, name), 'utf8');
  const isSo = kind === 'file' ? file === code : outdented(file).includes(outdented(code).trim());
  return isSo ? undefined : `${name} does not say:\n${code}`;
}

/** Without what stands before the lines: a part of a file stands in the guide without its indentation. */
const outdented = (text) => text.replace(/^[ \t]+/gm, '');

/** The applications that a page builds, in its order: the steps as a script for bash, the command that starts each. */
export function appsOf(page) {
  const apps = [];
  let steps = [];
  for (const { kind, path, code } of samplesOf(page)) {
    if (kind === 'run') steps.push(code);
    if (kind === 'file')
      steps.push(`mkdir -p "$(dirname ${path})"\ncat > ${path} <<'END OF FILE'\n${code}END OF FILE\n`);
    if (kind === 'start') {
      apps.push({ script: steps.join('\n'), start: code.trim() });
      steps = [];
    }
  }
  return apps;
}
