/**
 * The reference portal: `node dist/server.js`. PORT (8080), DATABASE_URL (a PostgreSQL server) or QADAM_DATA (the folder
 * of the database inside the process), QADAM_DEFINITIONS, QADAM_MODEL, QADAM_SETTINGS, QADAM_DEMONSTRATION;
 * QADAM_ORGANISATIONS=all opens the demonstration of every organisation of the settings, each on its own port. It listens on this machine
 * only. With a word it does something else and ends: `add-person ID NAME ROLE` (prints the first password), `backup FILE`,
 * `restore FILE`, `verify [FAMILY]`.
 */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runCommand } from './commands.ts';
import { DEMO_PASSWORD } from './demo.ts';
import { folderOf, startOrganisations } from './organisations.ts';
import type { Organisation } from './settings/organisation.ts';
import { organisationsIn, readOrganisation } from './settings/read.ts';
import { settingsHere, startPortal } from './start.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const data = process.env.QADAM_DATA ?? join(root, '.data');
const definitions = process.env.QADAM_DEFINITIONS ?? root;
const model = process.env.QADAM_MODEL ?? 'kz-phc';
const settings = process.env.QADAM_SETTINGS || settingsHere();
const port = Number(process.env.PORT ?? 8080);
const areSeveral = process.env.QADAM_ORGANISATIONS === 'all';
const place = {
  url: process.env.DATABASE_URL || undefined,
  folder: areSeveral ? folderOf(data, model, true) : data,
};
const status = await runCommand(process.argv.slice(2), place, { definitions, model });
if (status !== undefined) process.exit(status);

const { close } = await (areSeveral ? serveAll() : serveOne()).catch((error: Error & { code?: string }) => {
  // The engine's own stack is a wall of minified text: the message says what is wrong.
  const what =
    error.code === 'EADDRINUSE'
      ? `порт ${port} занят, назовите другой: PORT=8090 npm start / port ${port} is taken, name another`
      : error.message || error.code;
  process.stderr.write(`Портал не запустился / the portal did not start: ${what}\n`);
  return process.exit(1);
});
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void close().then(() => process.exit(0)));

async function serveOne(): Promise<{ close(): Promise<void> }> {
  const isDemonstration = process.env.QADAM_DEMONSTRATION !== 'no';
  const app = await startPortal({
    definitions,
    model,
    databaseUrl: place.url,
    data: place.folder,
    settings,
    demonstration: isDemonstration,
    now: () => Date.now(),
  });
  try {
    // The first list is not slower than the next ones; with very many families the rest is computed beside the work.
    await app.keepListsReady(3000);
    tell(await app.listen({ host: '127.0.0.1', port }));
  } catch (error) {
    await app.close();
    throw error;
  }
  if (isDemonstration) tellAccounts(readOrganisation(settings, model));
  return { close: () => app.close() };
}

/** The demonstration of every organisation; the model that is named, or the first, on the first port. */
async function serveAll(): Promise<{ close(): Promise<void> }> {
  const all = organisationsIn(settings);
  const organisations = [...all].sort((left, right) => Number(right.model === model) - Number(left.model === model));
  const { portals, close: closeAll } = await startOrganisations({
    ...{ definitions, organisations, data, settings, port },
    now: () => Date.now(),
  });
  for (const { address, organisation } of portals) {
    tell(address, organisation.name.ru);
    tellAccounts(organisation);
  }
  return { close: closeAll };
}

function tell(address: string, name?: string): void {
  process.stdout.write(`\n${name ?? 'Портал / Portal'}: ${address}\n`);
}
function tellAccounts(organisation: Organisation | undefined): void {
  for (const { id, name, role } of organisation?.accounts ?? [])
    process.stdout.write(`  ${id} / ${DEMO_PASSWORD}  (${name}, ${role})\n`);
}
