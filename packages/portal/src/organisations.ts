/** Portals of several organisations in one process: each with its own model, port, database and cookies. */
import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { OtherPortal } from './pages/sign-in.ts';
import type { Organisation } from './settings/organisation.ts';
import { startPortal, type PortalOptions } from './start.ts';

export interface OrganisationsOptions {
  definitions: string;
  /** In the order of their ports. */
  organisations: readonly { model: string; organisation: Organisation }[];
  /** A folder for each database stands in it; all in memory without one. */
  data?: string | undefined;
  settings?: string | undefined;
  /** Port of the first; the others stand after it. 0: any that is free. */
  port: number;
  /** How many ports are tried for one of the others. Default: 20. */
  tries?: number;
  now(): number;
}

/** One of the portals. It is opened by its first request. */
export interface OpenedOrganisation {
  model: string;
  organisation: Organisation;
  address: string;
  isOpen(): boolean;
}

export interface Organisations {
  /** In the order of their ports. */
  portals: readonly OpenedOrganisation[];
  close(): Promise<void>;
}

/**
 * Listens for all of them; opens the first.
 * @throws Error when the first port is taken, or the first portal does not open.
 */
export async function startOrganisations(options: OrganisationsOptions): Promise<Organisations> {
  const { organisations, port, tries = 20 } = options;
  const branches: Branch[] = [];
  const close = async (): Promise<void> => {
    await Promise.all(branches.map((branch) => branch.close()));
  };
  try {
    for (const [index, { model, organisation }] of organisations.entries()) {
      const others = (): OtherPortal[] =>
        branches
          .filter((each) => each.model !== model)
          .map(({ organisation: { name }, address }) => ({ name, address }));
      const branch = new Branch(model, organisation, () =>
        startPortal({
          ...portalOf(options, model, index === 0),
          cookieSuffix: index === 0 ? undefined : model,
          others,
        }),
      );
      branches.push(branch);
      if (index === 0) await branch.open();
      const after = branches.at(-2)?.port;
      const first = port === 0 ? 0 : after === undefined ? port : after + 1;
      await branch.listen(first, index === 0 || port === 0 ? 1 : tries);
    }
  } catch (error) {
    await close();
    throw error;
  }
  return { portals: branches, close };
}

type Shared = Pick<PortalOptions, 'definitions' | 'model' | 'data' | 'settings' | 'demonstration' | 'now'>;

function portalOf({ definitions, data, settings, now }: OrganisationsOptions, model: string, isFirst: boolean): Shared {
  const folder = data === undefined ? undefined : folderOf(data, model, isFirst);
  return {
    definitions,
    model,
    ...(folder !== undefined && { data: folder }),
    ...(settings !== undefined && { settings }),
    demonstration: true,
    now,
  };
}

/** Folder of an organisation's database. One that was made before there were several stays where it is, as the first's. */
export function folderOf(data: string, model: string, isFirst: boolean): string {
  return isFirst && existsSync(join(data, 'PG_VERSION')) ? data : join(data, model);
}

/** A portal that is opened by its first request, behind a port that listens from the beginning. */
class Branch implements OpenedOrganisation {
  readonly model: string;
  readonly organisation: Organisation;
  readonly #start: () => Promise<FastifyInstance>;
  readonly #server: Server;
  #app: Promise<FastifyInstance> | undefined;

  constructor(model: string, organisation: Organisation, start: () => Promise<FastifyInstance>) {
    this.model = model;
    this.organisation = organisation;
    this.#start = start;
    this.#server = createServer((request, response) => {
      this.open().then(
        (app) => app.routing(request, response),
        (error: Error) => {
          process.stderr.write(`${model}: ${error.message}\n`);
          response.writeHead(503, { 'content-type': 'text/plain; charset=utf-8' });
          response.end(`Портал не открылся / the portal did not open: ${error.message}\n`);
        },
      );
    });
  }

  isOpen(): boolean {
    return this.#app !== undefined;
  }
  /** 0 while it does not listen. */
  get port(): number {
    return (this.#server.address() as AddressInfo | null)?.port ?? 0;
  }
  get address(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Opens the portal once; after a failure the next request tries again. */
  open(): Promise<FastifyInstance> {
    this.#app ??= this.#ready().catch((error: unknown) => {
      this.#app = undefined;
      throw error;
    });
    return this.#app;
  }
  async #ready(): Promise<FastifyInstance> {
    const app = await this.#start();
    // The first list is not slower than the next ones; with very many families the rest is computed beside the work.
    await app.keepListsReady(3000);
    await app.ready();
    return app;
  }

  /** On this machine only; the next port when one is taken, so many times. */
  async listen(port: number, tries: number): Promise<void> {
    for (let at = port; ; at += 1) {
      const failed = await new Promise<(Error & { code?: string }) | undefined>((done) => {
        this.#server.once('error', done);
        this.#server.listen(at, '127.0.0.1', () => {
          this.#server.off('error', done);
          done(undefined);
        });
      });
      if (failed === undefined) return;
      if (failed.code !== 'EADDRINUSE' || at + 1 >= port + tries) throw failed;
    }
  }

  async close(): Promise<void> {
    if (this.#server.listening) {
      const closed = new Promise((done) => this.#server.close(done));
      this.#server.closeAllConnections();
      await closed;
    }
    const app = await this.#app?.catch(() => undefined);
    await app?.close();
  }
}
