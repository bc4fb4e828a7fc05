/**
 * The reference portal: `node dist/server.js`. PORT (8080), DATABASE_URL (a PostgreSQL server) or QADAM_DATA (the folder
 * of the database inside the process), QADAM_DEFINITIONS, QADAM_MODEL, QADAM_SETTINGS, QADAM_DEMONSTRATION. It listens on this machine
 * only. With a word it does something else and ends: `add-person ID NAME ROLE` (prints the first password), `backup FILE`,
 * `restore FILE`, `verify [FAMILY]`.
 */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runCommand } from './commands.ts';
import { DEMO_PASSWORD, demoPeople } from './demo.ts';
import { startPortal } from './start.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const place = { url: process.env.DATABASE_URL || undefined, folder: process.env.QADAM_DATA ?? join(root, '.data') };
const isDemonstration = process.env.QADAM_DEMONSTRATION !== 'no';
const status = await runCommand(process.argv.slice(2), place);
if (status !== undefined) process.exit(status);

const app = await startPortal({
  definitions: process.env.QADAM_DEFINITIONS ?? root,
  model: process.env.QADAM_MODEL ?? 'kz-phc',
  databaseUrl: place.url,
  data: place.folder,
  settings: process.env.QADAM_SETTINGS || undefined,
  demonstration: isDemonstration,
  now: () => Date.now(),
}).catch((error: Error & { code?: string }) => {
  // The engine's own stack is a wall of minified text: the message says what is wrong.
  process.stderr.write(`Портал не запустился / the portal did not start: ${error.message || error.code}\n`);
  process.exit(1);
});
// The first list is not slower than the next ones; with very many families the rest is computed beside the work.
await app.keepListsReady(3000);
const port = Number(process.env.PORT ?? 8080);
const address = await app.listen({ host: '127.0.0.1', port }).catch(async (error: Error & { code?: string }) => {
  const isTaken = error.code === 'EADDRINUSE';
  const what = isTaken
    ? `порт ${port} занят, назовите другой: PORT=8081 npm start / port ${port} is taken, name another`
    : error.message;
  process.stderr.write(`Портал не запустился / the portal did not start: ${what}\n`);
  await app.close();
  process.exit(1);
});
process.stdout.write(`\nПортал / Portal: ${address}\n`);
for (const { id, name, role } of isDemonstration ? demoPeople : [])
  process.stdout.write(`  ${id} / ${DEMO_PASSWORD}  (${name}, ${role})\n`);
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void app.close().then(() => process.exit(0)));
