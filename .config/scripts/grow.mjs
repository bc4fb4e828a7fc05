/** Follows a page of the guide that grows or changes a model: writes its files, makes its changes, runs its commands. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A command that a sample runs, as the page has it: `npx qadam …`; every other line is for bash. */
const QADAM = /^npx qadam (.*)$/;

/** A folder in which the samples of a page are followed; `qadam(words)` gives the exit status and the lines printed. */
export class Workplace {
  #folder;
  #qadam;
  #printed = '';

  constructor(folder, qadam) {
    this.#folder = folder;
    this.#qadam = qadam;
  }

  /** Does what a sample says; what did not come out as it says, or nothing. */
  async follow(sample) {
    const { kind, path, code } = sample;
    if (kind === 'run before') return undefined;
    if (kind === 'run' || kind === 'run fails') return this.#run(code, kind === 'run fails');
    if (kind === 'prints') return this.#comparePrinted(code);
    const file = join(this.#folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, kind === 'write' ? code : changed(readFileSync(file, 'utf8'), sample));
    return undefined;
  }

  async #run(code, mayFail) {
    const lines = code.trim().split('\n');
    const printed = [];
    for (const [index, line] of lines.entries()) {
      const { status, output } = await this.#command(line);
      printed.push(...output);
      const fails = mayFail && index === lines.length - 1;
      if ((status !== 0) !== fails) return `${line}\nends with ${status}:\n${output.join('\n')}`;
    }
    this.#printed = printed.join('\n').trim();
    return undefined;
  }

  async #command(line) {
    const [, words] = QADAM.exec(line) ?? [];
    if (words !== undefined) return this.#qadam(words.split(' '));
    const { status, stdout, stderr } = spawnSync('bash', ['-c', line], { cwd: this.#folder, encoding: 'utf8' });
    return { status, output: `${stdout}${stderr}`.split('\n') };
  }

  #comparePrinted(code) {
    const parts = code.trim().split('…');
    const shape = new RegExp(`^${parts.map(escaped).join('[^]*?')}$`);
    return shape.test(this.#printed) ? undefined : `It should print\n${code}and prints\n${this.#printed}`;
  }
}

const escaped = (text) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/** The text of a definition after a `merge` or an `add`. */
export function changed(text, { kind, at = '', after, code, path }) {
  const whole = JSON.parse(text);
  const given = JSON.parse(code);
  const place = at.split('/').filter(Boolean).reduce(within, whole);
  if (place === undefined) throw new Error(`${path} has no ${at}`);
  if (kind === 'merge') merge(place, given);
  else place.splice(after === undefined ? place.length : indexOf(place, after) + 1, 0, given);
  return `${JSON.stringify(whole, undefined, 2)}\n`;
}

/** A key of an object, or the node of a list that has this id. */
const within = (node, name) => (Array.isArray(node) ? node[indexOf(node, name)] : node[name]);

function indexOf(list, id) {
  const index = list.findIndex((each) => each === id || each.id === id);
  if (index === -1) throw new Error(`There is no ${id}.`);
  return index;
}

function merge(into, given) {
  for (const [key, value] of Object.entries(given)) {
    if (isPlain(value) && isPlain(into[key])) merge(into[key], value);
    else into[key] = value;
  }
}

const isPlain = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
