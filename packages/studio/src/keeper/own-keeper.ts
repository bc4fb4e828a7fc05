import { get, set } from 'idb-keyval';
import { isInstant } from '@qadam/schema';
import { readinessOf } from '../study/readiness.ts';
import type { KeepAnswer } from '../workspace/events.ts';
import { keep } from '../workspace/keep.ts';
import { filesAt, newestEdition, type Act, type Editor, type StoredWorkspace } from '../workspace/workspace.ts';

const NOBODY: Editor = { id: 'me', name: '', role: '' };
const keyOf = (model: string): string => `qadam-studio-${model}`;

/**
 * Keeps a workspace in this browser while no page does: in memory, and in the browser's own storage where it has one, so that
 * nothing is lost on reload. It leaves the machine only as the file that the person saves.
 */
export class OwnKeeper {
  #stored: StoredWorkspace;

  constructor(workspace: StoredWorkspace) {
    this.#stored = { ...workspace, past: workspace.past ?? {} };
  }

  /**
   * Reads a workspace file. What the browser keeps of the same model goes before it where it has gone on from the file.
   * @throws Error with what is wrong, in words.
   */
  static async open(file: Blob, _now: string): Promise<OwnKeeper> {
    const value = JSON.parse(await file.text()) as Partial<StoredWorkspace>;
    if (value.$schema !== 'https://qadam.example/1/workspace.json' || typeof value.model !== 'string')
      throw new Error('https://qadam.example/1/workspace.json?');
    const opened = value as StoredWorkspace;
    const known = await get<StoredWorkspace>(keyOf(opened.model)).catch(() => undefined);
    const hasGoneOn = known !== undefined && known.version > opened.version && isSameBegin(known, opened);
    return new OwnKeeper(hasGoneOn ? known : opened);
  }

  get workspace(): StoredWorkspace {
    return this.#stored;
  }

  async keep(act: Act, editor: Editor | undefined, now: string): Promise<KeepAnswer> {
    const { model, files } = this.#stored;
    const last = newestEdition(this.#stored);
    const recalled = this.#stored.editions.flatMap(({ edition, recalled: by }) =>
      by === undefined ? [] : [{ edition, reason: by.reason }],
    );
    const inForce = last && filesAt(this.#stored, last.version);
    const answer = keep(this.#stored, act, {
      by: editor ?? NOBODY,
      at: isInstant(now) ? now : new Date().toISOString(),
      readiness: (edition) => readinessOf(files, { model, edition, inForce, recalled }),
      mayChange: (path) => path.startsWith(`rules/${model}/`) || path.startsWith(`forms/${model}/`),
    });
    if (!('kept' in answer)) return answer;
    this.#stored = answer.kept;
    await set(keyOf(model), answer.kept).catch(() => undefined);
    return { kept: answer.kept };
  }

  past(version: number): Promise<Readonly<Record<string, string>>> {
    const files = filesAt(this.#stored, version);
    return files === undefined ? Promise.reject(new Error(String(version))) : Promise.resolve(files);
  }
}

const isSameBegin = (left: StoredWorkspace, right: StoredWorkspace): boolean =>
  left.editions[0]?.hash === right.editions[0]?.hash;
