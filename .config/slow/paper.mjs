// budget: 5 minutes
/**
 * Every form of every model on paper: blanks in each language (of an overlay in its first), and records of example families, made by `qadam print` and read
 * with Debian's poppler-utils. Each PDF is one check. Needs a build: `npm run build`.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { openKit, playFamily } from '@qadam/runtime';
import { buildKit, isConfidential, modelSource, readWorkspace, withFollowUps } from '@qadam/schema';
import { readFiles } from '@qadam/schema/node';
import { aptInstall } from '../scripts/apt.mjs';
import { launchOptions } from '../scripts/browser.mjs';
import { root } from '../scripts/files.mjs';

/** Families of each model whose records are printed. */
const FAMILIES = 2;
const SECRET = 'СЕКРЕТ';
/** Rows of a plan that runs over several pages. */
const ROWS = 40;

const read = (name, ...words) => spawnSync(name, words, { encoding: 'utf8' });
if (read('pdfinfo', '-v').error && !aptInstall('poppler-utils')) throw new Error('no pdfinfo: install poppler-utils');

const { executablePath, env } = await launchOptions();
const folder = mkdtempSync(join(tmpdir(), 'qadam-paper-'));
const workspace = readWorkspace(readFiles(root));
let passed = 0;
let failed = 0;
try {
  for (const model of workspace.models()) {
    const kit = buildKit(workspace, modelSource(workspace, model));
    const isOverlay = workspace.one('overlay', model) !== undefined; // mostly the forms of its base
    for (const language of isOverlay ? kit.model.languages.slice(0, 1) : kit.model.languages) {
      const written = print(model, language);
      for (const { file, instrument } of written) check(file, { kit, instrument, language });
      count(`${model}, ${language}: all forms`, kit.instruments.length === written.length ? [] : ['not all are there']);
    }
    for (const family of familiesOf(model).slice(0, FAMILIES)) checkFamily(kit, family);
  }
  checkLongTable();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

/** What `qadam print` has written. */
function print(model, language, entries) {
  const out = mkdtempSync(join(folder, `${model}-`));
  const words = ['print', '--root', root, '--model', model, '--language', language, '--out', out, '--json'];
  if (entries !== undefined) {
    writeFileSync(join(out, 'entries.json'), JSON.stringify(entries));
    words.push('--filled', join(out, 'entries.json'), '--at', '2199-01-01');
  }
  const ran = spawnSync(process.execPath, [join(root, 'packages/cli/bin/qadam.js'), ...words], {
    encoding: 'utf8',
    env: { ...env, CHROME_PATH: executablePath },
  });
  if (ran.status !== 0) throw new Error(`qadam ${words.join(' ')}: ${ran.stderr}`);
  return JSON.parse(ran.stdout).written;
}

function familiesOf(model) {
  return workspace.all('family', model).map(({ value }) => value);
}

function checkFamily(kit, family) {
  const language = kit.model.languages[0];
  const named = { ...family, people: family.people.map((person, at) => ({ ...person, name: `Имярек${at}` })) };
  const { entries } = playFamily(openKit(kit), named);
  const marked = entries.map((entry) => (entry.type === 'answered' ? withSecrets(kit, entry) : entry));
  for (const { file, instrument } of print(kit.id, language, marked))
    check(file, { kit, instrument, language, isFilled: true });
}

/** An entry in which everything that no paper may hold is marked: confidential answers, and from whom a danger is known. */
function withSecrets(kit, entry) {
  const { instrument, answers } = entry.body;
  const questions = kit.instruments
    .find(({ id }) => id === instrument)
    .sections.flatMap((section) => section.questions)
    .flatMap(withFollowUps);
  const hidden = (field, answer) => {
    if (isConfidential(field) && typeof answer === 'string') return SECRET;
    return answer?.from === undefined ? answer : { ...answer, from: SECRET };
  };
  const cells = ({ columns }, rows) =>
    rows.map((row) => ({
      ...row,
      ...Object.fromEntries(columns.map((each) => [each.id, hidden(each, row[each.id])])),
    }));
  const marked = questions
    .filter(({ id }) => answers[id] !== undefined)
    .map((question) => [
      question.id,
      question.type === 'table' && Array.isArray(answers[question.id])
        ? cells(question, answers[question.id])
        : hidden(question, answers[question.id]),
    ]);
  return { ...entry, body: { ...entry.body, answers: Object.fromEntries(marked) } };
}

/** Tagged, A4, fonts inside, edition and page on each page, in the letters of its language, nothing confidential. */
function check(file, { kit, instrument, language, isFilled = false }) {
  const faults = [];
  const about = read('pdfinfo', '-l', '99', file).stdout;
  const pages = pagesOf(file);
  const words = pages.join(' ');
  if (!/^Tagged:\s+yes$/m.test(about)) faults.push('is not tagged');
  const sizes = [...about.matchAll(/^Page\s+\d+ size:.*$/gm)].map(String);
  if (sizes.length !== pages.length || !sizes.every((line) => line.endsWith('(A4)'))) faults.push('is not A4');
  const fonts = read('pdffonts', file).stdout.split('\n').slice(2).filter(Boolean);
  if (fonts.length === 0 || !fonts.every((line) => / yes yes yes /.test(line))) faults.push('fonts are not inside');
  pages.forEach((page, at) => {
    const foot =
      page
        .split('\n')
        .filter((line) => line.trim() !== '')
        .at(-1) ?? '';
    if (!foot.includes(`${kit.id} ${kit.edition} · ${instrument}`)) faults.push(`page ${at + 1} has no edition`);
    if (!foot.replace(/\s/g, '').endsWith(`${at + 1}/${pages.length}`)) faults.push(`page ${at + 1} has no number`);
  });
  if (isFilled && /Имярек/.test(`${/^Title:.*$/m.exec(about)} ${basename(file)}`))
    faults.push('its name names a person');
  if (language === 'kk' && !/[әғқңөұүһі]/i.test(words)) faults.push('has no Kazakh letters');
  if (language === 'uz' && !/[a-z]ʻ/.test(words)) faults.push('has no Uzbek letters');
  if (words.includes(SECRET)) faults.push('holds what is confidential');
  count(basename(file), faults);
}

/** Rows stand on one page each, and each page with rows has the head of the table. */
function checkLongTable() {
  const kit = buildKit(workspace, modelSource(workspace, 'kz-phc'));
  const family = familiesOf('kz-phc').find(({ id }) => id === 'whole-path');
  const { entries } = playFamily(openKit(kit), family);
  const plan = entries.findLast(({ type, body }) => type === 'answered' && body.instrument === 'plan');
  const numbers = Array.from({ length: ROWS }, (_, at) => at + 1);
  const wordy = (at) => `начало${at} ${'узнать, что нужно для пособия, '.repeat(12)} конец${at}`;
  plan.body.answers.actions = numbers.map((at) => ({ id: `row-${at}`, number: String(at), action: wordy(at) }));
  const { file } = print('kz-phc', 'ru', entries).find(({ instrument }) => instrument === 'plan');
  const pages = pagesOf(file);
  const faults = numbers
    .filter(
      (at) => !pages.some((page) => new RegExp(`начало${at}\\b`).test(page) && new RegExp(`конец${at}\\b`).test(page)),
    )
    .map((at) => `row ${at} is broken`);
  for (const [at, page] of pages.entries())
    if (page.includes('начало') && !page.includes('Ответственные')) faults.push(`page ${at + 1} has no head`);
  if (pages.length < 3) faults.push('is not long');
  count('a long table', faults);
}

function pagesOf(file) {
  return read('pdftotext', '-layout', file, '-').stdout.split('\f').slice(0, -1);
}

function count(name, faults) {
  if (faults.length === 0) passed += 1;
  else failed += 1;
  for (const fault of faults) console.log(`${name}: ${fault}`);
}
