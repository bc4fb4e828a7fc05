import { openKit } from '@qadam/runtime';
import type { Kit } from '@qadam/schema';
import type { Desk } from '../access/desk.ts';
import type { Rights } from '../access/roles.ts';
import type { ListedStanding } from '../access/standings.ts';
import type { Cases } from '../case.ts';
import type { ListedStore } from '../data/listed.ts';
import { kindsIn, type Organisation } from '../settings/organisation.ts';
import { readSettings } from '../settings/read.ts';
import type { Editions } from './editions.ts';

interface ServingParts {
  editions: Editions;
  cases: Cases;
  rights: Rights;
  desk: Desk;
  organisation: Organisation;
  /** Folder of the settings, which have to fit what is served. */
  settingsFolder: string;
  listed?: ((kit: Kit) => ListedStore<ListedStanding>) | undefined;
}

/**
 * Families are served by the edition in force, without a new start: every log is read by it from then on, as after a start
 * with other definitions. What was answered is not rewritten.
 */
export class Serving {
  readonly #parts: ServingParts;
  #last: Promise<void> = Promise.resolve();

  constructor(parts: ServingParts) {
    this.#parts = parts;
  }

  /**
   * Looks which edition is in force, and serves it. One look after the other, so that no older one comes last.
   * @throws SettingError when the settings do not fit it; what was served before goes on.
   */
  renew(): Promise<void> {
    const next = this.#last.then(() => this.#renew());
    this.#last = next.catch(() => undefined);
    return next;
  }

  async #renew(): Promise<void> {
    const { editions, cases, rights, desk, organisation, settingsFolder, listed } = this.#parts;
    const wanted = await editions.inForce(cases.today());
    if (wanted === undefined || wanted.edition === cases.kit.kit.edition) return;
    const kit = (await editions.kit(wanted.edition))!;
    readSettings(settingsFolder, kit);
    const open = openKit(kit);
    // All at once, with nothing in between: no page is drawn by two editions.
    cases.use(open);
    rights.use(kindsIn(organisation, kit));
    desk.renew(listed?.(kit));
  }
}
