// budget: 10 minutes
/**
 * The tests of the portal, its repository among them, and the walks of a worker and of a supervisor, against
 * PostgreSQL 15, on a server of their own.
 */
import { buildOnce, counted } from '../scripts/counted.mjs';
import { startPostgres } from '../scripts/postgres.mjs';

/** Half a year and a day of work in the browser. */
const WALKS = ['packages/portal/src/whole-way', 'packages/portal/src/supervisor'];

let server;
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => end(0, 1));
try {
  server = await startPostgres();
  if (server === undefined) {
    console.log('PostgreSQL 15 is not here and cannot be installed: nothing was tested against it.');
    end(0, 0);
  }
  const there = { QADAM_TEST_POSTGRES: server.url };
  const all = [
    await counted('node', ['packages/portal/src'], there),
    await counted('long-tests', ['packages/portal/src'], there),
  ];
  buildOnce();
  all.push(await counted('long-walks', WALKS, there));
  const sum = (key) => all.reduce((total, each) => total + each[key], 0);
  end(sum('passed'), sum('failed'));
} catch (error) {
  console.error(error);
  end(0, 1);
}

function end(passed, failed) {
  server?.end();
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(failed > 0 ? 1 : 0);
}
