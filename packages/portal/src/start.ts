import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { openKit } from '@qadam/runtime';
import { kitOfFolder, readFolder } from '@qadam/schema/node';
import type { FastifyInstance } from 'fastify';
import { buildApp } from './app.ts';
import { Cases } from './case.ts';
import { openDatabase, type DatabasePlace } from './data/database.ts';
import { familiesIn } from './data/families.ts';
import { dangerDraftsIn } from './data/drafts.ts';
import { listedIn } from './data/listed.ts';
import { journalIn } from './data/journal.ts';
import { newPassword, peopleIn, type Person } from './data/people.ts';
import type { Database } from './data/queries.ts';
import { tiesIn } from './data/ties.ts';
import { triesIn } from './data/tries.ts';
import { workspacesIn } from './data/workspaces.ts';
import { addDemonstration } from './demo.ts';
import { folder } from './packages.ts';
import type { OtherPortal } from './pages/sign-in.ts';
import { languagesIn } from './settings/organisation.ts';
import { readSettings } from './settings/read.ts';
import { Editions } from './studio/editions.ts';

export interface PortalOptions {
  /** Folder with forms/ and rules/. */
  definitions: string;
  model: string;
  /** Address of a PostgreSQL server; without one PostgreSQL runs inside this process. */
  databaseUrl?: string | undefined;
  /** Folder of the database inside this process; in memory without one. */
  data?: string;
  /** A database that is open already, in place of `databaseUrl` and `data`; closed with the portal. */
  database?: Database;
  /** With the demonstration accounts and example families: all of them, or those that are named. */
  demonstration: boolean | { families: readonly string[] };
  /** Folder with `<model>/organisation.json`, `retention.json` and `monthly.json`; those of this package without one. */
  settings?: string | undefined;
  /** Tells its cookies from those of other portals of this machine: ports share them. */
  cookieSuffix?: string | undefined;
  /** Other portals, named on the sign-in page. */
  others?: (() => readonly OtherPortal[]) | undefined;
  /** Milliseconds since 1970; the machine's clock. */
  now(): number;
}

/** Adds a person with a password to be changed at the first sign-in; `undefined` when the name is taken. */
export async function addPerson(place: DatabasePlace, person: Person): Promise<string | undefined> {
  const database = await openDatabase(place);
  try {
    const password = newPassword();
    const isNew = await peopleIn(database, Date.now).add(person, password, true);
    if (isNew) await journalIn(database, Date.now).write({ id: '', role: '' }, 'person-added', { whom: person.id });
    return isNew ? password : undefined;
  } finally {
    await database.close();
  }
}

/** Opens the database, puts the parts together, and gives the server. Closing it closes the database. */
export async function startPortal(options: PortalOptions): Promise<FastifyInstance> {
  const { databaseUrl, data, database: given } = options;
  const database = given ?? (await openDatabase({ url: databaseUrl, folder: data }));
  try {
    return await portalOn(database, options);
  } catch (error) {
    if (given === undefined) await database.close();
    throw error;
  }
}

async function portalOn(database: Database, options: PortalOptions): Promise<FastifyInstance> {
  const { definitions, model, demonstration, settings = settingsHere(), cookieSuffix, others, now } = options;
  const ofFolder = openKit(kitOfFolder(definitions, model));
  const cases = new Cases(ofFolder, now);
  const workspaces = workspacesIn(database);
  const editions = new Editions(workspaces, model);
  // What was published in the studio goes before the folder; most often it is the same.
  const inForce = await editions.inForce(cases.today());
  const isOther = inForce !== undefined && inForce.hash !== ofFolder.kit.hash;
  const published = isOther ? await editions.kit(inForce.edition) : undefined;
  if (published !== undefined) cases.use(openKit(published));
  const { kit } = cases.kit;
  const read = readSettings(settings, kit);
  const families = familiesIn(database, (log) => cases.describe(log));
  const { organisation } = read;
  const people = peopleIn(database, now, languagesIn(organisation, kit)[0]);
  if (demonstration !== false) {
    const examples = readFolder(definitions)
      .all('family', model)
      .map(({ value }) => value)
      .filter(({ id }) => demonstration === true || demonstration.families.includes(id));
    const today = new Date(now()).toISOString().slice(0, 10);
    // The examples of the folder are written by its own edition: they stay as they are when another one is in force.
    await addDemonstration(people, families, ofFolder, { accounts: organisation.accounts, examples, today });
  }
  await families.describeAnew();
  const program = programHash();
  const app = await buildApp({
    families,
    people,
    ties: tiesIn(database, now),
    journal: journalIn(database, now),
    drafts: dangerDraftsIn(database, now),
    tries: triesIn(database, now),
    cases,
    settings: read,
    settingsFolder: settings,
    ...{ definitions, workspaces, editions, clock: now, cookieSuffix, others },
    listed: (served) => listedIn(database, `${served.hash} ${program}`),
  });
  app.addHook('onClose', () => database.close());
  return app;
}

/** The settings of this package. */
export const settingsHere = (): string => folder('portal', 'settings');

/** The program that computes standings: what another one computed is not shown. */
function programHash(): string {
  const hash = createHash('sha256');
  for (const name of ['schema', 'rules', 'pathway', 'runtime', 'portal'])
    for (const file of ['package.json', 'dist/index.js']) {
      const path = folder(name, file);
      if (existsSync(path)) hash.update(readFileSync(path));
    }
  return hash.digest('hex');
}
