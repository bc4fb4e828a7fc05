/**
 * The languages agree: what a model, a course with its exercises, or the interface says in one language it says in each of
 * its others, in that language's own words, and no draft passes for a reviewed text. Prints which share of each is
 * translated; ends with 1 on a fault.
 *
 * Looked after elsewhere, and not here: that the original says everything that must be said, options too, and that a
 * translation is of the original as it stands (`qadam check`); keys, `{names}` and plural forms of the interface
 * (packages/elements/src/texts/translations.test.ts, packages/portal/src/words/words.test.ts,
 * packages/runtime/src/messages.test.ts). What is asked of an interface here is asked of every language that stands there.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { cache, filesUnder, root } from './files.mjs';

/** Folders of definitions, and whether each translation must say all: an example of the language shows what it is about. */
const folders = [
  { folder: '.', isWhole: true },
  { folder: 'docs/language/demo', isWhole: false },
  { folder: 'docs/language/gate', isWhole: false },
];

/** Texts with Cyrillic letters that are rightly the same as the Russian ones: in small letters, by language and reason. */
const same = {
  kk: {
    'the same word in Kazakh': [
      ...['комиссия', 'полиция', '{count} минут', 'минут', 'журнал', 'модель'],
      ...['файл', 'экран', 'телефон', 'планшет', 'компьютер'],
    ],
    'professions and work that Kazakh names by the same word': [
      ...['дефектолог', 'кейс-менеджер', 'логопед', 'патронаж', 'психолог', 'супервизор'],
    ],
    'names of people': ['мира'],
  },
};

/** Words that stand in nearly every Russian sentence and in none of that language. */
const russianWords = {
  kk: new Set(
    'и в с к у на по из до при для или что это если когда есть был была были чтобы который которая'.split(' '),
  ),
};
const CYRILLIC = /[Ѐ-ӿ]/;
/** Another sign in the place of ʻ or ʼ. */
const UZBEK_SIGNS = /[og]['‘’`]|\p{L}['‘’`]\p{L}/iu;
const QUOTED = /«[^»]*»|“[^”]*”/g;

const isLatin = (language) => new Intl.Locale(language).maximize().script === 'Latn';
const namesIn = (text) => [...new Set(text.match(/\{\w+\}/g))].sort().join(' ');
const isAllowed = (language, text) =>
  Object.values(same[language] ?? {}).some((texts) => texts.includes(text.toLowerCase()));

/** Why a text is not in the words of its language; `undefined` when it is. `russian` is what it was translated from. */
export function notItsOwn(language, text, russian) {
  if (isLatin(language)) {
    if (CYRILLIC.test(text)) return 'Cyrillic letters';
    return language === 'uz' && UZBEK_SIGNS.test(text) ? 'oʻ, gʻ and ʼ are written with other signs' : undefined;
  }
  if (language === 'ru') return undefined;
  if (text === russian && CYRILLIC.test(text)) return isAllowed(language, text) ? undefined : 'the same as in Russian';
  const words = text.replace(QUOTED, '').split(/[^\p{L}]+/u); // a capital alone is a number of a list
  const left = words.find((word) => russianWords[language]?.has(word.length === 1 ? word : word.toLowerCase()));
  return left === undefined ? undefined : `a Russian word, “${left}”`;
}

/** How many of the texts `original` stand in `own`, both by key, and how many of these a speaker has reviewed. */
const share = (name, language, original, own, reviewed) => ({
  ...{ name, language, reviewed, all: original.size },
  said: [...original.keys()].filter((key) => own.has(key)).length,
});

/** Faults and shares of the definitions in a folder; `schema` is @qadam/schema. */
export function languagesOfDefinitions(files, { readWorkspace, modelSource, textsOf, shortHash }, isWhole = true) {
  const workspace = readWorkspace(files);
  const courses = workspace.all('course').map(({ value }) => value);
  const originalOf = ({ owner, course }) => {
    const source = course === undefined ? modelSource(workspace, owner) : courses.find(({ id }) => id === course);
    return source?.languages?.[0] ?? 'ru';
  };
  const texts = workspace.all('text');
  /** Those that speak of the same: a model, an instrument, an exercise or a course. */
  const besides = ({ owner, instrument, exercise, course }) =>
    texts.filter(
      ({ place }) =>
        place.owner === owner &&
        place.instrument === instrument &&
        place.exercise === exercise &&
        place.course === course,
    );
  const byAddress = (found) => new Map(found.flatMap((file) => textsOf(file).map((text) => [text.address, text])));
  const faults = [];
  const seen = new Set();
  /** Shared by several models, a text is looked at once. */
  const look = (where, language, { address, text }, from, original) => {
    const key = JSON.stringify([language, address, text, from]);
    if (seen.has(key)) return;
    seen.add(key);
    const why = [
      ...(from === undefined ? ['the original does not say this'] : []),
      ...(namesIn(text) === namesIn(from ?? text) ? [] : [`names ${namesIn(text)}, the original ${namesIn(from)}`]),
      notItsOwn(language, text, original === 'ru' ? from : undefined),
    ].filter(Boolean);
    for (const each of why) faults.push(`${where}: ${address}: ${each}: ${text}`);
  };

  for (const file of texts) {
    const { owner, exercise, language } = file.place;
    const original = originalOf(file.place);
    if (language === original) continue;
    const overlay =
      exercise === undefined && workspace.one('overlay', owner) ? modelSource(workspace, owner) : undefined;
    const isOriginal = ({ place }) => place.language === original;
    const originals = byAddress((overlay?.texts ?? besides(file.place)).filter(isOriginal));
    const own = byAddress([file]);
    if (overlay === undefined)
      for (const address of originals.keys())
        if (!own.has(address)) faults.push(`${file.file.path}: ${address}: not translated`);
    for (const text of own.values()) look(file.file.path, language, text, originals.get(text.address)?.text, original);
  }

  const shareOf = (name, language, originals, own) => {
    const reviewed = [...own.values()].filter(({ status }) => status === 'reviewed').length;
    const isStale = ([address, { text }]) => own.has(address) && own.get(address).of !== shortHash(text);
    return { ...share(name, language, originals, own, reviewed), stale: [...originals].filter(isStale).length };
  };
  const shares = workspace.models().flatMap((id) => {
    const source = modelSource(workspace, id);
    if (source === undefined) return [];
    const [original, ...others] = source.languages;
    const inLanguage = (language) => byAddress(source.texts.filter(({ place }) => place.language === language));
    const originals = inLanguage(original);
    return others.map((language) => {
      const own = inLanguage(language);
      for (const text of own.values())
        look(`${id} ${language}`, language, text, originals.get(text.address)?.text, original);
      const absent = [...originals.keys()].filter((address) => !own.has(address));
      if (isWhole && absent.length > 0)
        faults.push(`${id} ${language}: ${absent.length} not translated, as ${absent[0]}`);
      return shareOf(id, language, originals, own);
    });
  });

  for (const { id, languages = [], exercises } of courses) {
    const [original, ...others] = languages;
    const parts = [
      ...besides({ owner: 'courses', course: id }),
      ...exercises.flatMap(({ model, exercise }) => besides({ owner: model, exercise })),
    ];
    const inLanguage = (language) => parts.filter(({ place }) => place.language === language);
    const froms = inLanguage(original);
    for (const language of others) {
      const found = inLanguage(language);
      for (const from of froms) {
        const path = from.file.path.replace(/[^/]+$/, `${language}.json`);
        if (!found.some(({ file }) => file.path === path))
          faults.push(`${path}: not there, and the course ${id} speaks ${language}`);
      }
      shares.push(shareOf(`course ${id}`, language, byAddress(froms), byAddress(found)));
    }
  }
  return { faults, shares };
}

const CATEGORIES = new Set(['zero', 'one', 'two', 'few', 'many', 'other']);
const isPlural = (node) => Object.keys(node).length > 0 && Object.keys(node).every((key) => CATEGORIES.has(key));

/** Phrases of an interface by path, each with its forms: plural ones, and what a function says of numbered values. */
export function phrasesIn(node, path = '') {
  if (typeof node === 'string') return new Map([[path, [node]]]);
  if (typeof node === 'function') {
    const values = Array.from({ length: node.length }, (_, at) => `{${at}}`);
    return new Map([[path, [node(...values), node(...values.map(() => '{0}'))]]]);
  }
  if (isPlural(node)) return new Map([[path, Object.values(node)]]);
  return new Map(Object.entries(node).flatMap(([key, child]) => [...phrasesIn(child, `${path}/${key}`)]));
}

/** Faults and the share of an interface in one language. */
export function languageOfInterface(name, language, words, russian, isReviewed) {
  const own = phrasesIn(words);
  const from = phrasesIn(russian);
  const faults = [...own].flatMap(([path, forms]) =>
    forms.flatMap((text) => {
      const why = notItsOwn(language, text, from.get(path)?.includes(text) ? text : undefined);
      return why === undefined ? [] : [`${name} ${language}: ${path}: ${why}: ${text}`];
    }),
  );
  return { faults, share: share(name, language, from, own, isReviewed ? own.size : 0) };
}

/** Texts that pass for reviewed while a file says that they are drafts: `said` by language, files by path. */
export function draftsPassedOff(reviewed, files) {
  return reviewed.flatMap(({ name, language, count }) => {
    const drafts = [...files].filter(
      ([path, text]) =>
        (basename(path) === `${language}.ts` && /^\/\*\*.*\bDraft\b/m.test(text)) ||
        (basename(path) === `translations-${language}.md` && /^\*\*Весь .*черновой/m.test(text)),
    );
    return count === 0
      ? []
      : drafts.map(([path]) => `${name} ${language}: ${count} reviewed, but ${path} says that it is a draft`);
  });
}

/** The sources themselves, put together for Node: the check needs no build. */
async function load() {
  const { build } = await import('esbuild');
  const packs = filesUnder('packages/elements/src/languages').map((path) => /\/([a-z]{2,3})\.ts$/.exec(path)?.[1]);
  const parts = { append: 'append', case: 'case', form: 'form', plan: 'plan', risk: 'risk', triangle: 'triangle' };
  const elements = './packages/elements/src';
  const languagesUnder = (folder) =>
    filesUnder(folder).flatMap((path) => /texts\/((?!ru)[a-z]{2,3})\.ts$/.exec(path)?.[1] ?? []);
  const studioLanguages = languagesUnder('packages/studio/src/texts');
  const trainingLanguages = languagesUnder('packages/training/src/texts');
  const contents = [
    `export * from '@qadam/schema';`,
    `export { readFiles } from '@qadam/schema/node';`,
    `export { languages as portal } from './packages/portal/src/words/languages.ts';`,
    `import { issues } from '@qadam/runtime/issues/ru';`,
    `import { ru as errors } from '${elements}/texts/errors/ru.ts';`,
    ...Object.entries(parts).map(
      ([part, folder]) => `import { ru as ${part}Words } from '${elements}/${folder}/texts/ru.ts';`,
    ),
    `export const russian = { issues, errors, ${Object.keys(parts)
      .map((part) => `${part}: ${part}Words`)
      .join(', ')} };`,
    ...packs
      .filter(Boolean)
      .map((language) => `import { pack as ${language} } from '${elements}/languages/${language}.ts';`),
    `export const packs = { ${packs.filter(Boolean).join(', ')} };`,
    `export { issues as issuesEn } from '@qadam/runtime/issues/en';`,
    `import { ru as studioWords } from './packages/studio/src/texts/ru.ts';`,
    ...studioLanguages.map(
      (each) => `import { tables as studio_${each} } from './packages/studio/src/texts/${each}.ts';`,
    ),
    `import { ru as trainingWords } from './packages/training/src/texts/ru.ts';`,
    ...trainingLanguages.map(
      (each) => `import { table as training_${each} } from './packages/training/src/texts/${each}.ts';`,
    ),
    `export const training = { ru: trainingWords, ${trainingLanguages.map((each) => `${each}: training_${each}`).join(', ')} };`,
    `export const studio = { ru: studioWords, ${studioLanguages.map((each) => `${each}: studio_${each}`).join(', ')} };`,
  ].join('\n');
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: root, loader: 'ts' },
    ...{ bundle: true, format: 'esm', platform: 'node', write: false, logLevel: 'warning' },
    ...{ conditions: ['@qadam/source'], mainFields: ['module', 'main'] },
  });
  mkdirSync(cache, { recursive: true });
  const file = join(cache, `languages-${process.pid}.mjs`);
  writeFileSync(file, outputFiles[0].contents);
  try {
    return await import(pathToFileURL(file).href);
  } finally {
    rmSync(file);
  }
}

async function check() {
  const { packs, portal, readFiles, russian, studio, training, ...schema } = await load();
  const found = folders.map(({ folder, isWhole }) =>
    languagesOfDefinitions(readFiles(join(root, folder)), schema, isWhole),
  );
  const faults = found.flatMap((each) => each.faults);
  const shares = found.flatMap((each) => each.shares);
  const note = (name, language, words, from, isReviewed) => {
    const result = languageOfInterface(name, language, words, from, isReviewed);
    faults.push(...result.faults);
    shares.push(result.share);
  };
  for (const [language, { status, draftNote, calendar, ...words }] of Object.entries(packs)) {
    note('elements', language, words, russian, status === 'reviewed');
    faults.push(...languageOfInterface('elements', language, { draftNote, ...(calendar && { calendar }) }, {}).faults);
  }
  for (const [language, { words, isDraft }] of Object.entries(portal))
    if (language !== 'ru') note('portal', language, words, portal.ru.words, isDraft !== true);

  for (const [language, tables] of Object.entries(studio))
    if (language !== 'ru') note('studio', language, tables, studio.ru, false);
  for (const [language, table] of Object.entries(training))
    if (language !== 'ru') note('training', language, table, training.ru, false);

  const places = {
    studio: ['packages/studio'],
    training: ['packages/training'],
    elements: ['packages/elements', 'packages/runtime'],
    portal: ['packages/portal'],
  };
  for (const { name, language, reviewed } of shares) {
    const paths = (places[name] ?? []).flatMap((folder) => filesUnder(`${folder}/src`));
    const page = `docs/translations-${language}.md`;
    const files = [
      ...paths.filter((path) => path.endsWith(`/${language}.ts`)),
      ...(existsSync(join(root, page)) ? [page] : []),
    ];
    const texts = new Map(files.map((path) => [path, readFileSync(join(root, path), 'utf8')]));
    faults.push(...draftsPassedOff([{ name, language, count: reviewed }], texts));
  }

  const number = (count) => count.toLocaleString('en');
  for (const { name, language, said, all, reviewed, stale = 0 } of shares) {
    const old = stale === 0 ? '' : `, ${number(stale)} of an earlier original`;
    console.log(`${name} ${language}: ${number(said)} of ${number(all)} texts, ${number(reviewed)} reviewed${old}`);
  }
  for (const fault of faults) console.log(fault);
  console.log(`Faults of languages: ${faults.length}`);
  return faults.length === 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = (await check()) ? 0 : 1;
