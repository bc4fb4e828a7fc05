// budget: 8 minutes
/** Tests that play every family, move whole databases, or ask another solver: too long for the quick checks. */
import { counted } from '../scripts/counted.mjs';

const { passed, failed } = await counted('long-tests');
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
