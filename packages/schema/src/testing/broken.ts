import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkWorkspace } from '../check/check.ts';
import { readFiles } from '../node/index.ts';
import { readWorkspace } from '../workspace/workspace.ts';

/** The demonstration definitions: what the corpus breaks, one thing at a time. */
export const demoFolder = join(fileURLToPath(import.meta.url), '../../../../../docs/language/demo');
const whole = readFiles(demoFolder);

export const files = {
  instrument: 'forms/demo/first-look/instrument.json',
  formText: 'forms/demo/first-look/text/ru.json',
  formTextEn: 'forms/demo/first-look/text/en.json',
  facts: 'rules/demo/facts.json',
  level: 'rules/demo/level.rules.json',
  model: 'rules/demo/model.json',
  text: 'rules/demo/text/ru.json',
  family: 'rules/demo/families/aigul.json',
  overlay: 'rules/almaty/overlay.json',
  calendar: 'rules/calendars/kz.json',
  source: 'rules/sources/demo.json',
} as const;
export type DemoFile = keyof typeof files;

/** Takes the value at a pointer away. */
export const GONE = Symbol('gone');

/** The text of a demonstration file with one value replaced, added (`/-` at the end of a list) or taken away. */
export function edited(file: DemoFile, pointer: string, value: unknown): string {
  const root = JSON.parse(whole.get(files[file])!) as Record<string, unknown>;
  const steps = pointer.split('/').slice(1);
  const last = steps.pop()!;
  let node = root as Record<string, unknown> | unknown[];
  for (const step of steps) node = (node as Record<string, unknown>)[step] as typeof node;
  if (Array.isArray(node) && last === '-') node.push(value);
  else if (Array.isArray(node) && value === GONE) node.splice(Number(last), 1);
  else if (value === GONE) delete (node as Record<string, unknown>)[last];
  else (node as Record<string, unknown>)[last] = value;
  return JSON.stringify(root, null, 2);
}

/** `code file pointer` of every issue of the demonstration with these files instead. */
export function issuesWith(changes: Readonly<Record<string, string>>): string[] {
  return checkWorkspace(readWorkspace(new Map([...whole, ...Object.entries(changes)]))).map(({ code, file, pointer }) =>
    `${code} ${file} ${pointer}`.trim(),
  );
}
