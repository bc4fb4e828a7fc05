// budget: 5 minutes
/** Tests that play every family, or move whole databases: too long for the quick checks. */
import { counted } from '../scripts/counted.mjs';

const { passed, failed } = await counted('long-tests');
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
