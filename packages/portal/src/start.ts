import { openKit } from '@qadam/runtime';
import { kitOfFolder, readFolder } from '@qadam/schema/node';
import type { FastifyInstance } from 'fastify';
import { buildApp } from './app.ts';
import { Cases } from './case.ts';
import { openDatabase } from './data/database.ts';
import { familiesIn } from './data/families.ts';
import { peopleIn } from './data/people.ts';
import { triesIn } from './data/tries.ts';
import { addDemonstration } from './demo.ts';

export interface PortalOptions {
  /** Folder with forms/ and rules/. */
  definitions: string;
  model: string;
  /** Address of a PostgreSQL server; without one PostgreSQL runs inside this process. */
  databaseUrl?: string | undefined;
  /** Folder of the database inside this process; in memory without one. */
  data?: string;
  /** With the demonstration accounts and example families. */
  demonstration: boolean;
  /** Milliseconds since 1970; the machine's clock. */
  now(): number;
}

/** Opens the database, puts the parts together, and gives the server. Closing it closes the database. */
export async function startPortal({
  definitions,
  model,
  databaseUrl,
  data,
  demonstration,
  now,
}: PortalOptions): Promise<FastifyInstance> {
  const database = await openDatabase({ url: databaseUrl, folder: data });
  const kit = kitOfFolder(definitions, model);
  const families = familiesIn(database);
  const people = peopleIn(database, now);
  const open = openKit(kit);
  if (demonstration) {
    const examples = readFolder(definitions)
      .all('family', model)
      .map(({ value }) => value);
    await addDemonstration(people, families, open, examples, new Date(now()).toISOString().slice(0, 10));
  }
  const app = await buildApp({
    families,
    people,
    tries: triesIn(database, now),
    kit,
    cases: new Cases(open, kit.calendar.offsets, now),
  });
  app.addHook('onClose', () => database.close());
  return app;
}
