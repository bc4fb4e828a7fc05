/** Which documents are pages of the site, at which address, and their text with links that lead inside the site. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { filesUnder, root } from '../scripts/files.mjs';
import { mapLinks } from './links.mjs';

const MARKS = { en: 'This page is in Russian only.', ru: 'Эта страница есть только на английском.' };
const STORIES = { en: 'Try it in the stories', ru: 'Попробовать в примерах' };

/** Pages of a language: { source, route, written, title }. A document without a translation stands in both. */
export function pagesOf(language) {
  const documents = [
    ...filesUnder('docs'),
    ...filesUnder('packages').filter((file) => /^[^/]+\/[^/]+\/README\.md$/.test(file)),
  ]
    .concat('CHANGELOG.md', 'CONTRIBUTING.md')
    .filter((file) => file.endsWith('.md'));
  return documents
    .filter((file) => !isTranslation(file))
    .map((file) => {
      const source = inLanguage(file, language);
      return { source, route: routeOf(file), written: writtenIn(source), title: titleOf(source) };
    });
}

const isTranslation = (file) => file.endsWith('.ru.md') || file.startsWith('docs/guide/ru/');

function inLanguage(file, language) {
  if (language === 'en') return file;
  const russian = file.startsWith('docs/guide/') ? file.replace('/en/', '/ru/') : file.replace(/\.md$/, '.ru.md');
  return existsSync(join(root, russian)) ? russian : file;
}

function writtenIn(source) {
  if (source.startsWith('docs/errors/')) return undefined; // each in both languages
  return isTranslation(source) || source.startsWith('docs/translations-') ? 'ru' : 'en';
}

const routeOf = (file) =>
  file
    .replace(/^docs\//, '')
    .replace(/^guide\/(en|ru)\//, 'guide/')
    .replace(/\.ru\.md$/, '.md')
    .replace(/^packages\/([^/]+)\/README\.md$/, 'packages/$1.md')
    .replace(/^(CHANGELOG|CONTRIBUTING)\.md$/, (name) => name.toLowerCase())
    .replace(/README\.md$/, 'index.md');

const titleOf = (source) =>
  /^# (.*)$/m
    .exec(readFileSync(join(root, source), 'utf8'))[1]
    .replace(/`/g, '')
    .replace(/^(\d+)[.:]/, '$1');

/** The text of a page as the site shows it. `routes` are those of all pages; a link to any other file becomes its name. */
export function textOf({ source, route, written }, language, routes, storyOf = () => undefined) {
  const text = readFileSync(join(root, source), 'utf8').replace(/^<!--.*-->\n+/gm, '');
  const linked = mapLinks(text, source, ({ isPicture, words, path, anchor }) => {
    if (isPicture) return `![${words}](${`/${relative('docs', path)}`})`;
    const target = [path, `${path}/README.md`, `${path}/index.md`].map(routeOf).find((found) => routes.has(found));
    if (path === 'README.md') return `[${words}](/${language}/)`;
    if (target === undefined) return words;
    return `[${words}](${toward(route, target)}${anchor === undefined ? '' : `#${anchor}`})`;
  });
  const shown = source === 'docs/reference/elements.md' ? withStories(linked, language, storyOf) : linked;
  if (written === undefined || written === language) return shown;
  return `---\nwritten: ${written}\n---\n\n${shown.replace(/^# .*$/m, (heading) => `${heading}\n\n> ${MARKS[language]}`)}`;
}

const toward = (from, to) => {
  const path = relative(dirname(from), to);
  return path.startsWith('.') ? path : `./${path}`;
};

const withStories = (text, language, storyOf) =>
  text.replace(/^## `<qadam-([a-z]+)>`$/gm, (heading, name) => {
    const story = storyOf(name);
    return story === undefined
      ? heading
      : `${heading}\n\n[${STORIES[language]}](/stories/?path=/story/${story}){target="_self"}`;
  });
