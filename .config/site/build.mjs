/**
 * Makes the site in `dist/site`. Documents stay where they are: a copy with the links of the site is made in `dist/pages`, a
 * folder for each language. Needs built packages.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '../scripts/files.mjs';
import { buildStories, storiesFolder, storyIds } from '../scripts/stories.mjs';
import { pagesOf, textOf } from './pages.mjs';
import { schemaPage, schemaText } from './schemas.mjs';

const here = join(root, '.config/site');
const pages = join(root, 'dist/pages');
/** Where the site stands when it is made. */
export const site = join(root, 'dist/site');
/** What the site needs; the stories are Storybook's own application, with scripts inside its pages. docs/decisions/0017-site.md. */
const POLICY =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'; base-uri 'none'";
export const policyOf = (path) => (path.startsWith('/stories/') ? undefined : POLICY);

export function makeSite() {
  buildStories();
  rmSync(pages, { recursive: true, force: true });
  for (const language of ['en', 'ru']) writePages(language);
  cpSync(join(root, 'docs/pictures'), join(pages, 'public/pictures'), { recursive: true });
  cpSync(join(here, 'languages.html'), join(pages, 'public/index.html'));
  writeDemo();
  run(process.execPath, 'node_modules/vitepress/bin/vitepress.js', 'build', here);
  cpSync(storiesFolder, join(site, 'stories'), { recursive: true });
}

function writePages(language) {
  const all = pagesOf(language);
  const routes = new Set(all.map(({ route }) => route));
  for (const page of all) write(language, page.route, textOf(page, language, routes, storyOf));
  write(language, schemaPage.route, schemaText(language));
  write(language, 'index.md', readFileSync(join(here, `home/${language}.md`), 'utf8'));
}

function write(language, route, text) {
  const path = join(pages, language, route);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** The first story of an element. */
const storyOf = (name) => storyIds().find((id) => id.startsWith(`${name}--`));

/** The demonstration form on a page of its own for each language; the home pages show it. */
function writeDemo() {
  const demo = join(pages, 'public/demo');
  run(
    process.execPath,
    'packages/cli/bin/qadam.js',
    'build',
    '--root',
    'docs/language/demo',
    '--out',
    join(demo, 'kits'),
  );
  cpSync(join(root, 'packages/elements/dist/standalone/qadam-form.js'), join(demo, 'qadam-form.js'));
  cpSync(join(root, 'packages/elements/dist/standalone/languages'), join(demo, 'languages'), { recursive: true });
  for (const [language, title] of Object.entries({ en: 'A form', ru: 'Форма' }))
    writeFileSync(
      join(demo, `${language}.html`),
      `<!doctype html>
<html lang="${language}">
  <meta charset="utf-8" />
  <meta name="viewport" content="width=device-width, initial-scale=1" />
  <title>${title}</title>
  <script type="module" src="qadam-form.js"></script>
  <main><qadam-form src="kits/demo/kit.json" instrument="first-look" about="aru" locale="${language}"></qadam-form></main>
</html>
`,
    );
}

function run(command, ...words) {
  const { status } = spawnSync(command, words, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) process.exit(status ?? 1);
}
