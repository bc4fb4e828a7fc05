/** VitePress: two languages, local search, nothing from elsewhere. The pages are written by ../build.mjs. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/files.mjs';
import { anchorOf } from '../links.mjs';
import { language } from '../menu.mjs';

/** Text that is not in the language of its page says so to screen readers. */
function tellLanguage(md) {
  md.core.ruler.push('written', (state) => {
    const written = state.env.frontmatter?.written;
    if (written === undefined) return;
    const block = (content) => Object.assign(new state.Token('html_block', '', 0), { content });
    state.tokens.unshift(block(`<div lang="${written}">\n`));
    state.tokens.push(block('</div>\n'));
  });
}

/** The script that looks for a Mac, and nothing more, stands inside each page: without it no script does. */
const withoutInlineScripts = (html) => html.replace(/<script id="check-[a-z-]+">[\s\S]*?<\/script>/g, '');

export default {
  srcDir: join(root, 'dist/pages'),
  outDir: join(root, 'dist/site'),
  cacheDir: join(root, 'node_modules/.cache/qadam/vitepress'),
  title: 'Qadam',
  appearance: false,
  metaChunk: true,
  locales: { root: undefined, en: language('en'), ru: language('ru') },
  ignoreDeadLinks: [/^\/(stories|demo)\//],
  markdown: { html: false, theme: 'github-light-high-contrast', anchor: { slugify: anchorOf }, config: tellLanguage },
  transformHtml: withoutInlineScripts,
  themeConfig: { search: { provider: 'local', options: { locales: { ru: { translations: russianSearch() } } } } },
  vite: { logLevel: 'warn' },
};

function russianSearch() {
  return JSON.parse(readFileSync(join(root, '.config/site/search.ru.json'), 'utf8'));
}
