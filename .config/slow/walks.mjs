// budget: 20 minutes
/** The long walks through the portal, on the database inside the process: the whole way, a supervisor's day, languages, each model. */
import { buildOnce, counted } from '../scripts/counted.mjs';

buildOnce();
const { passed, failed } = await counted('long-walks');
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
