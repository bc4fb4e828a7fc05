/** Meets one attack after another in a thread that can be ended: says how it ended and how long it took. */
import { parentPort } from 'node:worker_threads';
import { buildKit, checkWorkspace, explain, modelSource, readWorkspace } from '@qadam/schema';
import { readFiles } from '@qadam/schema/node';
import { accept, issueText, openKit, standing } from '@qadam/runtime';
import { answersFault } from './faults.mjs';
import { kit, opened } from './answers.mjs';
import { demo } from './tools.mjs';

const files = readFiles(demo);
const sound = openKit(kit);
const AT = '2026-05-14T11:30:00+05:00';
const languages = ['ru', 'en'];

const meet = {
  /** Refused with words, or understood: then the kit opens. */
  definitions({ files: changes, mayPass }) {
    const replaced = new Map(files);
    for (const [path, text] of Object.entries(changes))
      if (text === undefined) replaced.delete(path);
      else replaced.set(path, text);
    const workspace = readWorkspace(replaced);
    const issues = checkWorkspace(workspace);
    const errors = issues.filter(({ severity }) => severity === 'error');
    const said = errors
      .slice(0, 20)
      .flatMap((issue) => languages.flatMap((language) => Object.values(explain(issue, language))));
    const [model] = workspace.models();
    if (errors.length === 0) openKit(buildKit(workspace, modelSource(workspace, model)));
    return {
      refused: errors.map(({ code }) => code),
      said,
      fault: errors.length === 0 && !mayPass ? 'accepted' : undefined,
    };
  },
  /** Refused with words, or opened: then a case of it has a standing. */
  kits({ value }) {
    let open;
    try {
      open = openKit(value);
    } catch (error) {
      if (!('code' in error)) throw error;
      return { refused: [error.code], said: [error.message] };
    }
    standing(open, [opened], { at: AT });
    return { refused: [], said: [] };
  },
  /** Refused with words, or accepted: then the log has a standing. */
  entries({ value: entry }) {
    const given = accept(sound, [opened], [entry], 1);
    standing(sound, [opened, entry], { at: AT });
    const issues = given.refused ?? [];
    const said = issues.slice(0, 20).flatMap((issue) => languages.map((language) => issueText(issue, language)));
    return { refused: issues.map(({ code }) => code), said };
  },
};

function parsed(text) {
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return text;
  }
}

parentPort.on('message', ({ kind, attack }) => {
  const value = parsed(attack.text); // a host has read its JSON before
  const from = performance.now();
  let outcome;
  try {
    outcome = meet[kind]({ ...attack, value });
  } catch (error) {
    outcome = { refused: [], said: [], fault: `threw ${error.name}: ${String(error.message).slice(0, 200)}` };
  }
  const ms = performance.now() - from;
  const polluted = {}.polluted !== undefined || Object.keys(Object.prototype).length > 0;
  const fault = outcome.fault ?? (polluted ? 'changed Object.prototype' : answersFault(outcome.said));
  parentPort.postMessage({ refused: outcome.refused.slice(0, 3), fault, ms });
});
