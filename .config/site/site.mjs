/** `npm run site`: installs and builds what is missing, makes the site in `dist/site`; with `--serve` it is then served on loopback. */
import { buildIfNeeded, installIfNeeded } from '../scripts/prepare.mjs';

installIfNeeded();
if (!buildIfNeeded()) process.exit(1);
const { makeSite, policyOf, site } = await import('./build.mjs');
makeSite();
console.log('The site is in dist/site.');
if (process.argv.includes('--serve')) {
  const { serve } = await import('../scripts/serve.mjs');
  const server = await serve(site, 8090, policyOf);
  console.log(`http://127.0.0.1:${server.address().port}/`);
}
