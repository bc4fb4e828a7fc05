/** Menus of both languages: the three readers first, then references. Every page stands in one of the groups; errors in their index. */
import { pagesOf } from './pages.mjs';
import { schemaPage } from './schemas.mjs';

const WORDS = {
  en: {
    label: 'English',
    developers: 'For developers',
    methodologists: 'For methodologists',
    trainers: 'For trainers',
    reference: 'Reference',
    errors: 'Errors by code',
    packages: 'Packages',
    numbers: 'Numbers and proofs',
    translations: 'Translations',
    decisions: 'Decisions',
    stories: 'Stories',
    other: { ru: ' (in Russian)' },
    theme: {},
  },
  ru: {
    label: 'Русский',
    developers: 'Разработчикам',
    methodologists: 'Методистам',
    trainers: 'Тренерам',
    reference: 'Справочник',
    errors: 'Ошибки по кодам',
    packages: 'Пакеты',
    numbers: 'Измерения и доказательства',
    translations: 'Переводы',
    decisions: 'Решения',
    stories: 'Примеры',
    other: { en: ' (по-английски)' },
    theme: {
      outline: { label: 'На этой странице' },
      docFooter: { prev: 'Назад', next: 'Дальше' },
      returnToTopLabel: 'Наверх',
      sidebarMenuLabel: 'Меню',
      langMenuLabel: 'Язык',
      skipToContentLabel: 'К содержанию',
    },
  },
};

const FOR = {
  methodologists: ['guide/methodologist', 'guide/grow', 'guide/overlay', 'language', 'proofs', 'paper'],
  trainers: ['guide/trainer', 'guide/moodle', 'exercises'],
  developers: ['index', 'first-form', 'html', 'react', 'vue', 'saving', 'policy', 'upgrades'].map(
    (name) => `guide/${name}`,
  ),
};
const NUMBERS = ['benchmarks', 'benchmarks-portal'];

/** A locale of VitePress. */
export function language(code) {
  const words = WORDS[code];
  const pages = pagesOf(code);
  const link = (route) => `/${code}/${route.replace(/(index)?\.md$/, '')}`;
  const entry = ({ route, title, written }) => ({ text: title + (words.other[written] ?? ''), link: link(route) });
  const named = (names) => names.map((name) => entry(pages.find(({ route }) => route === `${name}.md`)));
  const under = (start) => pages.filter(({ route }) => route.startsWith(start)).map(entry);
  const taken = new Set([...Object.values(FOR).flat(), ...NUMBERS].map((name) => `${name}.md`));
  const rest = pages.filter(
    ({ route }) => !taken.has(route) && !/^(errors|decisions|packages|translations)/.test(route),
  );
  const files = { text: schemaPage.title[code], link: link(schemaPage.route) };
  const errors = { text: words.errors, link: link('errors/index.md') };
  const group = (name, items) => ({ text: words[name], items });
  const stories = { text: words.stories, link: '/stories/', target: '_self' };
  const sidebar = [
    group('developers', [...named(FOR.developers), stories]),
    group('methodologists', named(FOR.methodologists)),
    group('trainers', named(FOR.trainers)),
    group('reference', [files, errors, ...rest.map(entry)]),
    group('numbers', named(NUMBERS)),
    group('packages', under('packages/')),
    group('translations', under('translations-')),
    group('decisions', under('decisions/')),
  ];
  const nav = ['developers', 'methodologists', 'trainers'].map((name) => ({
    text: words[name],
    link: link(`${FOR[name][0]}.md`),
  }));
  return {
    label: words.label,
    lang: code,
    link: `/${code}/`,
    themeConfig: { ...words.theme, nav: [...nav, stories], sidebar },
  };
}
