import { buildKit, modelSource, readWorkspace, type Kit } from '@qadam/schema';
import { editionInForce, type PublishedEdition } from '@qadam/studio/workspace';
import type { Files, Workspaces } from '../data/workspaces.ts';

/** So many kits stay in memory: an edition never changes. */
const KEPT = 8;

/** What is published of a model. */
export class Editions {
  readonly #workspaces: Pick<Workspaces, 'editions' | 'filesAt'>;
  readonly #model: string;
  readonly #kits = new Map<string, Kit>();

  constructor(workspaces: Pick<Workspaces, 'editions' | 'filesAt'>, model: string) {
    this.#workspaces = workspaces;
    this.#model = model;
  }

  /**
   * By which the portal serves families on a day: an edition that one unit tries applies to nobody else. Where all are
   * recalled the last one stays: families cannot be served by none. `undefined` before the studio was opened.
   */
  async inForce(on: string): Promise<PublishedEdition | undefined> {
    const editions = await this.#workspaces.editions(this.#model);
    const everywhere = editions.filter(({ scope }) => scope.unit === undefined && scope.from <= on);
    return editionInForce({ editions }, { on }) ?? everywhere.at(-1);
  }

  /** The kit of an edition, made of its files; `undefined` where none was published with this number. */
  async kit(edition: string): Promise<Kit | undefined> {
    const known = this.#kits.get(edition);
    if (known !== undefined) return known;
    const published = (await this.#workspaces.editions(this.#model)).find((each) => each.edition === edition);
    const files = published && (await this.#workspaces.filesAt(this.#model, published.version));
    if (files === undefined) return undefined;
    const kit = kitOfFiles(files, this.#model);
    this.#kits.set(edition, kit);
    const [oldest] = this.#kits.keys();
    if (this.#kits.size > KEPT) this.#kits.delete(oldest!);
    return kit;
  }
}

/** The kit of files that hold the model. */
export function kitOfFiles(files: Files, model: string): Kit {
  const workspace = readWorkspace(new Map(Object.entries(files)));
  return buildKit(workspace, modelSource(workspace, model)!);
}
