/** What a page is attacked with: descriptions of elements, as page.js shows them. */
import { openKit, playFamily } from '@qadam/runtime';
import { kitHash } from '@qadam/schema';
import { kitOfFolder } from '@qadam/schema/node';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../scripts/files.mjs';
import { entries, kit as sound, opened } from './answers.mjs';
import { kits } from './kits.mjs';
import { hidden, markup } from './payloads.mjs';
import { everyText } from './tools.mjs';

const NOW = '2026-06-22T10:02:00+05:00';
const view = (tag, properties, attributes = {}, more = {}) => ({
  ...{ tag, properties, attributes: { locale: 'ru', ...attributes }, now: NOW },
  ...more,
});
const json = (name, views) => ({ name, text: JSON.stringify(views) });

/** The page that takes a kit by value has parsed it itself, and has waited for that. */
const LARGE = 5_000_000;

/** A kit comes as bytes: from an address to the form, by value to the case. */
const broken = kits.map(({ name, text }, at) => ({
  name,
  kit: text,
  text: `[${JSON.stringify(view('qadam-form', {}, { src: `/kit/${at}`, instrument: 'first-look', about: 'aru' }))},${JSON.stringify(
    view('qadam-case', { entries: [opened], kit: 'KIT' }),
  ).replace('"KIT"', isJson(text) && text.length < LARGE ? text : '"no JSON"')}]`,
}));

/** Answers that a page hands in, and entries that a server does. */
const handed = entries.map(({ name, text, answers }) => ({
  name,
  text: `[${JSON.stringify(
    view('qadam-form', { kit: sound, value: 'VALUE' }, { instrument: 'first-look', about: 'aru' }),
  ).replace(
    '"VALUE"',
    answers ?? '{}',
  )},${JSON.stringify(view('qadam-case', { kit: sound, entries: [opened, 'ENTRY'] })).replace('"ENTRY"', text)}]`,
}));

const phc = kitOfFolder(root, 'kz-phc');
const family = JSON.parse(readFileSync(join(root, 'rules/kz-phc/families/with-grandmother.json'), 'utf8'));
const log = playFamily(openKit(phc), family).entries;
const child = family.people.find(({ kind }) => kind === 'child').id;
const screens = (kit, entries) => [
  ...['triage', 'risk-assessment', 'plan', 'comprehensive-assessment'].map((instrument) => [
    `form of ${instrument}`,
    view(
      'qadam-form',
      { kit, entries, people: family.people },
      { instrument, about: instrument === 'plan' ? 'family' : child },
    ),
  ]),
  ['level', view('qadam-risk', { kit, entries }, { ruleset: 'level', about: child })],
  ['plan', view('qadam-plan', { kit, entries }, { about: 'family' })],
  ['case', view('qadam-case', { kit, entries })],
  ['triangle', view('qadam-triangle', { kit, entries }, { about: child })],
];

/** Every text of a model is a payload, each in turn of each. */
const texts = [0, 5, 10, 15, 20].flatMap((shift) => {
  let at = shift;
  const payload = () => markup[(at += 1) % markup.length];
  const sources = everyText(phc.sources, payload, (path) => path.at(-1) === 'id');
  const made = { ...phc, texts: everyText(phc.texts, payload), sources };
  const kit = { ...made, hash: kitHash(made) };
  return screens(kit, log).map(([name, screen]) => json(`texts from ${shift} in the ${name}`, [screen]));
});

/** Everything that a person wrote is the payload: whatever has a space or a Cyrillic letter. */
const written = [...markup, ...hidden.map(([, text]) => text)].map((payload, at) => {
  const typed = everyText(
    log,
    () => payload,
    (_, text) => !/[ а-яё]/i.test(text),
  );
  const [name, screen] = screens(phc, typed)[4 + (at % 4)];
  return json(`words ${at} in the ${name}`, [screen]);
});

const attributes = [
  '__proto__',
  'constructor',
  '../../x',
  'javascript:window.ran=1',
  markup[0],
  'x'.repeat(100_000),
  '\u202e',
].flatMap((value) =>
  ['locale', 'instrument', 'about', 'model', 'name', 'src', 'ruleset', 'lang'].map((name) =>
    json(`attribute ${name}=${JSON.stringify(value.slice(0, 20))}`, [
      view('qadam-form', name === 'src' ? {} : { kit: sound }, {
        instrument: 'first-look',
        about: 'aru',
        [name]: value,
      }),
      view('qadam-risk', name === 'src' ? {} : { kit: sound, entries: [opened] }, {
        ruleset: 'level',
        about: 'aru',
        [name]: value,
      }),
      view('qadam-case', name === 'src' ? {} : { kit: sound, entries: [opened] }, { [name]: value }),
    ]),
  ),
);
const specials = ['ring', 'traps', 'getter', 'function', 'symbol', 'node'].flatMap((which) =>
  ['kit', 'value', 'entries', 'people', 'names', 'now'].map((name) =>
    json(`property ${name} is a ${which}`, [
      view(
        'qadam-form',
        name === 'kit' ? {} : { kit: sound },
        { instrument: 'first-look', about: 'aru' },
        { special: { [name]: which } },
      ),
      view('qadam-case', name === 'kit' ? {} : { kit: sound, entries: [opened] }, {}, { special: { [name]: which } }),
    ]),
  ),
);

/** The same screens with nothing wrong: what they take by themselves. */
export const calm = screens(phc, log).map(([name, screen]) => json(`the ${name} as it is`, [screen]));

export const views = [...texts, ...written, ...attributes, ...specials, ...handed, ...broken];

function isJson(text) {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
