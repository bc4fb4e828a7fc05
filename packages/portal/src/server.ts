/**
 * The reference portal: `node dist/server.js`. PORT (8080), DATABASE_URL (a PostgreSQL server) or QADAM_DATA (the folder
 * of the database inside the process), QADAM_DEFINITIONS, QADAM_MODEL, QADAM_DEMONSTRATION. It listens on this machine
 * only. `node dist/server.js add-person ID NAME ROLE` adds a person and prints their first password.
 */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DEMO_PASSWORD, demoPeople } from './demo.ts';
import { roles } from './access/roles.ts';
import { isPersonId } from './routes/people.ts';
import { addPerson, startPortal } from './start.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const place = { url: process.env.DATABASE_URL || undefined, folder: process.env.QADAM_DATA ?? join(root, '.data') };
const isDemonstration = process.env.QADAM_DEMONSTRATION !== 'no';
const [command, ...words] = process.argv.slice(2);
if (command === 'add-person') {
  process.exit(await addFromWords(words));
}
if (command !== undefined) {
  process.stderr.write(`"${command}": такой команды нет, есть add-person / no such command, there is add-person\n`);
  process.exit(2);
}

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

/** Adds a person named on the command line; gives the exit status. */
async function addFromWords([id = '', name = '', role = '']: string[]): Promise<number> {
  if (!isPersonId(id) || name.trim() === '' || !Object.hasOwn(roles, role)) {
    process.stderr.write(
      `add-person ID NAME ROLE. ID: a-z, 0-9, "-"; ROLE: ${Object.keys(roles).join(', ')}.\n` +
        `Например / for example: node dist/server.js add-person gulnara "Гульнара" supervisor\n`,
    );
    return 2;
  }
  const password = await addPerson(place, { id, name: name.trim(), role }).catch((error: Error & { code?: string }) => {
    process.stderr.write(`Не добавлено / not added: ${error.message || error.code}\n`);
    return null;
  });
  if (password === null) return 1;
  if (password === undefined) {
    process.stderr.write(`Имя для входа ${id} уже занято / the sign-in name ${id} is taken\n`);
    return 1;
  }
  process.stdout.write(`${id} / ${password}\nПароль сменится при первом входе / it is changed at the first sign-in\n`);
  return 0;
}
