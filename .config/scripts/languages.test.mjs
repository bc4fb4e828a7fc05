/** What the check of languages finds, and that a language is added to a model by its texts alone. */
import { join } from 'node:path';
import * as schema from '@qadam/schema';
import { readFiles } from '@qadam/schema/node';
import { describe, expect, test } from 'vitest';
import { root } from './files.mjs';
import { draftsPassedOff, languageOfInterface, languagesOfDefinitions, notItsOwn } from './languages.mjs';

const demo = () =>
  new Map([...readFiles(join(root, 'docs/language/demo'))].filter(([path]) => !path.startsWith('rules/almaty/')));
const modelPath = 'rules/demo/model.json';

/** The demonstration in one language more: each text is its original, marked, as a draft. */
function withLanguage(language, translate = (text) => `[${language}] ${text}`) {
  const files = demo();
  const translated = (node, key) => {
    if (key === '$schema') return node;
    if (typeof node === 'string') return { text: translate(node), of: schema.shortHash(node) };
    return Object.fromEntries(Object.entries(node).map(([name, child]) => [name, translated(child, name)]));
  };
  for (const [path, text] of [...files])
    if (path.endsWith('/text/ru.json'))
      files.set(path.replace(/ru\.json$/, `${language}.json`), JSON.stringify(translated(JSON.parse(text))));
  const model = JSON.parse(files.get(modelPath));
  files.set(modelPath, JSON.stringify({ ...model, languages: [...model.languages, language] }));
  return files;
}
const faultsOf = (files) => languagesOfDefinitions(files, schema).faults.filter((fault) => fault.includes('tg'));

describe('one language more is data', () => {
  test('a kit is built with it: each text, a draft', () => {
    const workspace = schema.readWorkspace(withLanguage('tg'));
    const errors = schema.checkWorkspace(workspace).filter(({ severity }) => severity === 'error');
    const kit = schema.buildKit(workspace, schema.modelSource(workspace, 'demo'));

    expect(errors).toEqual([]);
    expect(kit.model.languages).toEqual(['ru', 'en', 'tg']);
    expect(Object.keys(kit.texts.tg)).toEqual(Object.keys(kit.texts.ru));
    expect(kit.texts.tg['instrument/first-look/question/violence/label']).toEqual({
      text: '[tg] Сообщали о насилии?',
      status: 'draft',
    });
  });

  test('a language is named by small letters', () => {
    const errors = schema.checkWorkspace(schema.readWorkspace(withLanguage('TG'))).map(({ code }) => code);

    expect(errors).toContain('schema/bad-pattern');
  });

  test('its share is told', () => {
    const shares = languagesOfDefinitions(withLanguage('tg'), schema).shares;
    const { all } = shares.find(({ language }) => language === 'tg');

    expect(shares).toContainEqual({ name: 'demo', language: 'tg', all, said: all, reviewed: 0, stale: 0 });
  });
});

describe('a fault of a translation is found', () => {
  const path = 'forms/demo/first-look/text/tg.json';
  const changed = (change) => {
    const files = withLanguage('tg');
    const text = JSON.parse(files.get(path));
    change(text.question.violence);
    return faultsOf(files.set(path, JSON.stringify(text)));
  };

  test('none in one that says everything in its own words', () => {
    expect(faultsOf(withLanguage('tg'))).toEqual([]);
  });

  test('a text that is missing, and a file', () => {
    const files = withLanguage('tg');
    files.delete(path);

    expect(changed((question) => delete question.label)[0]).toMatch(/violence\/label: not translated$/);
    expect(faultsOf(files)).toEqual([expect.stringMatching(/^demo tg: \d+ not translated, as instrument\/first-look/)]);
  });

  test('a text that the original does not have', () => {
    expect(changed((question) => (question.short = question.label))).toEqual([
      `${path}: instrument/first-look/question/violence/short: the original does not say this: [tg] Сообщали о насилии?`,
    ]);
  });

  test('a name that the original does not use', () => {
    expect(changed(({ label }) => (label.text += ' {name}'))[0]).toMatch(/names \{name\}, the original : /);
  });

  test('what an overlay changes, too', () => {
    const files = new Map(readFiles(join(root, 'docs/language/demo')));
    const overlay = JSON.parse(files.get('rules/almaty/overlay.json'));
    const of = schema.shortHash('Учебный порядок');
    overlay.changes.push({ set: 'text/en/deadline/urgent/label', to: { text: 'Сразу', of } });
    files.set('rules/almaty/overlay.json', JSON.stringify(overlay));

    expect(languagesOfDefinitions(files, schema, false).faults).toEqual([
      'almaty en: deadline/urgent/label: Cyrillic letters: Сразу',
    ]);
  });

  test('one made of an earlier original is counted; `qadam check` tells where it stands', () => {
    const files = withLanguage('tg');
    files.set(path, files.get(path).replace(schema.shortHash('Сообщали о насилии?'), '00000000'));
    const { faults, shares } = languagesOfDefinitions(files, schema);

    expect(shares.find(({ language }) => language === 'tg').stale).toBe(1);
    expect(faults).toEqual([]);
  });

  test('Russian in the place of a translation', () => {
    expect(faultsOf(withLanguage('tg', (text) => text))[0]).toMatch(/the same as in Russian/);
  });
});

describe('an exercise and a course', () => {
  const at = { exercise: 'rules/demo/exercises/look/text', course: 'rules/courses/first/text' };
  const schemaOf = (kind) => `https://qadam.example/1/${kind}.json`;
  const inFile = (texts) => ({ $schema: schemaOf('text'), ...texts });
  const own = (text) => ({ text: `[tg] ${text}`, of: schema.shortHash(text) });
  /** A course of one exercise in Russian and one language more; what `change` leaves of its translations. */
  const taught = (change) => {
    const files = withLanguage('tg');
    const original = { label: 'Первый взгляд', about: 'Посмотреть и спросить.' };
    const texts = Object.fromEntries(Object.entries(original).map(([field, text]) => [field, own(text)]));
    const course = { id: 'first', languages: ['ru', 'tg'], exercises: [{ model: 'demo', exercise: 'look' }] };
    files.set('rules/courses/first/course.json', JSON.stringify({ $schema: schemaOf('course'), ...course }));
    for (const folder of Object.values(at)) {
      files.set(`${folder}/ru.json`, JSON.stringify(inFile(original)));
      files.set(`${folder}/tg.json`, JSON.stringify(inFile(texts)));
    }
    change?.(files, texts);
    return languagesOfDefinitions(files, schema);
  };

  test('are told of beside the models', () => {
    const { faults, shares } = taught();

    expect(faults).toEqual([]);
    expect(shares).toContainEqual({ name: 'course first', language: 'tg', all: 4, said: 4, reviewed: 0, stale: 0 });
  });

  test('a text that is missing is named with its own file', () => {
    const { faults, shares } = taught((files, { label }) => {
      files.set(`${at.exercise}/tg.json`, JSON.stringify(inFile({ label })));
      files.set(`${at.course}/tg.json`, JSON.stringify(inFile({ label })));
    });

    expect(faults).toEqual([
      `${at.course}/tg.json: course/first/about: not translated`,
      `${at.exercise}/tg.json: exercise/look/about: not translated`,
    ]);
    expect(shares.find(({ name }) => name === 'course first')).toMatchObject({ all: 4, said: 2 });
  });

  test('a course says everything in each of its languages', () => {
    const { faults } = taught((files) => Object.values(at).forEach((folder) => files.delete(`${folder}/tg.json`)));

    expect(faults).toEqual([
      `${at.course}/tg.json: not there, and the course first speaks tg`,
      `${at.exercise}/tg.json: not there, and the course first speaks tg`,
    ]);
  });

  test('are in words of their own', () => {
    const { faults } = taught((files, texts) => {
      texts.label.text = 'Первый взгляд';
      files.set(`${at.course}/tg.json`, JSON.stringify(inFile(texts)));
    });

    expect(faults).toEqual([`${at.course}/tg.json: course/first/label: the same as in Russian: Первый взгляд`]);
  });
});

describe('words of another language are found', () => {
  test.each([
    ['en', 'Связь с семьёй', 'Cyrillic letters'],
    ['uz', 'Oila оиласи', 'Cyrillic letters'],
    ['uz', 'to‘rt', 'oʻ, gʻ and ʼ are written with other signs'],
    ['uz', "ma'lum", 'oʻ, gʻ and ʼ are written with other signs'],
    ['uz', 'toʻrt, maʼlum, “oila”', undefined],
    ['kk', 'Связь с семьёй', 'the same as in Russian', 'Связь с семьёй'],
    ['kk', 'Отбасымен связь или хабар', 'a Russian word, “или”', 'Связь'],
    ['kk', 'Бағдарлама «Солнечный мир для всех»', undefined, 'Программа'],
    ['kk', 'Жоспар (В қосымшасы)', undefined, 'План (приложение В)'],
    ['kk', 'Психолог', undefined, 'Психолог'],
    ['kk', 'SMART', undefined, 'SMART'],
    ['ru', 'Связь с семьёй', undefined, 'Связь с семьёй'],
  ])('%s: %s', (language, text, why, russian) => {
    expect(notItsOwn(language, text, russian)).toBe(why);
  });

  test('in the interface, in any of its forms', () => {
    const russian = { form: { yes: 'Да', days: { one: '{count} день', few: '{count} дня', many: '{count} дней' } } };
    const words = { form: { yes: 'Да', days: { one: '{count} күн', other: '{count} дня' } } };
    const { faults, share } = languageOfInterface('elements', 'kk', words, russian, false);

    expect(faults).toEqual([
      'elements kk: /form/yes: the same as in Russian: Да',
      'elements kk: /form/days: the same as in Russian: {count} дня',
    ]);
    expect(share).toEqual({ name: 'elements', language: 'kk', all: 2, said: 2, reviewed: 0 });
  });

  test('in what a function says', () => {
    const words = { found: (count) => `Найдено: ${count}` };

    expect(languageOfInterface('portal', 'uz', words, words, false).faults[0]).toMatch(/\/found: Cyrillic letters/);
  });
});

test('a draft does not pass for a reviewed text', () => {
  const files = new Map([
    ['packages/elements/src/form/texts/kk.ts', '/** In Kazakh. Draft. */\nexport const kk = {};'],
    ['docs/translations-kk.md', '# Kazakh\n\n**Весь казахский перевод черновой.** Ни один текст не проверен.'],
    ['packages/elements/src/plan/texts/kk.ts', '/** In Kazakh. */\nexport const kk = {};'],
  ]);

  expect(draftsPassedOff([{ name: 'elements', language: 'kk', count: 0 }], files)).toEqual([]);
  expect(draftsPassedOff([{ name: 'elements', language: 'kk', count: 3 }], files)).toEqual([
    'elements kk: 3 reviewed, but packages/elements/src/form/texts/kk.ts says that it is a draft',
    'elements kk: 3 reviewed, but docs/translations-kk.md says that it is a draft',
  ]);
});
