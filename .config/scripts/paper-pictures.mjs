/**
 * The pictures of docs/paper.md: Appendices 1, 3 and 4 of kz-phc, blank and filled in, in Russian and Kazakh, as `qadam print` makes
 * them; into docs/pictures/paper-{1,3,4}-{blank,filled}-{ru,kk}-<page>.png. Needs a build and pdftoppm (poppler-utils of Debian).
 * They look as on paper where the machine has a face with the measures of Times (Debian: fonts-liberation).
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openKit, playFamily } from '@qadam/runtime';
import { buildKit, modelSource, readWorkspace } from '@qadam/schema';
import { readFiles } from '@qadam/schema/node';
import { launchOptions } from './browser.mjs';
import { root } from './files.mjs';

const DOTS = 64;
const pictures = join(root, 'docs/pictures');
const folder = mkdtempSync(join(tmpdir(), 'paper-pictures-'));
const forms = { 'help-request': 1, 'comprehensive-assessment': 3, plan: 4 };
const { executablePath, env } = await launchOptions();

/** A family that does not exist, and what a worker would write of it. */
const family = {
  $schema: 'https://qadam.example/1/family.json',
  id: 'paper',
  model: 'kz-phc',
  people: [
    { id: 'aru', kind: 'child', born: '2023-03', name: 'Ару' },
    { id: 'dana', kind: 'mother', name: 'Дана', of: ['aru'] },
    { id: 'apa', kind: 'relative', name: 'Апа' },
  ],
  steps: [
    step('2026-05-14T11:00:00+05:00', 'help-request', 'aru', {
      'subject-name': 'aru',
      'subject-address': 'здесь был бы адрес',
      'subject-last-known-place': 'у бабушки, сельский округ',
      'subject-birth-or-age': 'около трёх лет',
      'subject-sex': 'female',
      'requester-name': 'здесь было бы имя',
      'requester-position': 'здесь была бы должность',
      'mother-name': 'dana',
      'mother-whereabouts': 'здесь было бы место',
      'mother-occupation': 'ищет работу',
      'father-state': 'unknown',
      'father-occupation': { open: 'not-known' },
      grounds: 'Мать осталась без работы, ребёнок не ходит в сад: нет справки. Просит помочь с документами и питанием.',
      'agreed-actions': 'Завтра прийти домой. Узнать про пособие. Записать на осмотр.',
      'receiver-name': 'Сауле',
      'received-on': '2026-05-14',
      'received-time': '11:00',
    }),
    step('2026-05-25T10:00:00+05:00', 'comprehensive-assessment', 'family', {
      household: [
        { id: 'aru', 'member-name': 'aru', 'member-age': '3 года' },
        { id: 'dana', 'member-name': 'dana', 'member-age': '27 лет', 'member-workplace': 'не работает' },
        { id: 'apa', 'member-name': 'apa', 'member-age': '61 год', 'member-workplace': 'на пенсии' },
      ],
      'reason-description': 'Нет дохода, нет справки для сада, мать просит о помощи сама.',
      'conduct-time': '15–25 мая 2026 года, два посещения',
      'conduct-involved': 'Психолог поликлиники, бабушка.',
      'history-events': 'Переезд в январе, потеря работы в марте.',
      'history-problems': 'Долг за жильё, временная прописка.',
      'history-help': 'Продукты от соседей, один раз.',
      'health-physical-mental': 'Здорова, привита по возрасту.',
      'development-norms': 'Соответствует возрасту, говорит фразами.',
      'emotional-behavioural': 'Спокойна с мамой и бабушкой, чужих сторонится.',
      'safety-upbringing': 'Мать присматривает сама, одну не оставляет.',
      'care-warmth': 'Ласкова, играет вместе.',
      'parents-understanding': 'Видит трудности, хочет работать.',
      'relatives-friends': 'Бабушка помогает каждый день.',
      housing: 'Две комнаты у бабушки, тепло, место для сна есть.',
      employment: 'Ищет работу рядом с домом.',
      income: 'Пенсия бабушки.',
      strengths: 'Мать и бабушка держатся вместе, ребёнок под присмотром.',
      concerns: 'Денег не хватает на еду к концу месяца.',
      'help-needed': 'Пособие, справка для сада, место в саду.',
      'recommendations-text': 'Составить план, через три месяца пересмотреть.',
      'family-comments': '«Главное – сад, тогда выйду на работу».',
      'discussed-with-family': 'yes',
    }),
    step('2026-05-28T10:00:00+05:00', 'plan', 'family', {
      parents: ['dana'],
      'parents-data': '27 лет, ищет работу',
      children: ['aru'],
      'children-data': 'здесь было бы место',
      'filled-on': '2026-05-28',
      needs: '1. Доход. 2. Детский сад. 3. Документы.',
      specialists: [
        { id: '018f7700-0000-7000-8000-0000000000c1', specialist: 'psychologist', 'specialist-name': 'Алия' },
      ],
      actions: [
        row('a1', '1', 'Вместе собрать бумаги для пособия', '2026-06-05', 'Дана', '2026-06-04'),
        row('a2', '2', 'Пройти осмотр и взять справку для сада', '2026-06-12', 'Дана, медсестра'),
        row('a3', '3', 'Поставить в очередь в детский сад', '2026-06-20', 'социальный работник'),
      ],
      notes: 'Бабушка водит Ару на прогулку, пока мать на собеседованиях.',
    }),
    step('2026-08-28T10:00:00+05:00', 'review', 'family', {
      'held-on': '2026-08-28',
      participants: ['parents', 'family', 'specialists'],
      'participants-names': 'Дана, бабушка, Алия, Сауле',
      'review-proposal': 'none',
      'participant-disagrees': 'no',
      minutes: 'План продолжается.',
      'minutes-sent': ['participants', 'family', 'file'],
    }),
  ],
};
function step(at, instrument, about, answers) {
  return { at, do: 'answered', instrument, about, answers };
}
function row(id, number, action, term, responsible, done) {
  const written = { id: `018f7700-0000-7000-8000-0000000000${id}`, number, action, term, responsible };
  return done === undefined ? written : { ...written, 'done-on': done };
}

const workspace = readWorkspace(readFiles(root));
const open = openKit(buildKit(workspace, modelSource(workspace, 'kz-phc')));
const { entries, checks } = playFamily(open, family);
for (const { ok, actual } of checks) if (!ok) throw new Error(JSON.stringify(actual));
writeFileSync(join(folder, 'entries.json'), JSON.stringify(entries));
const filled = ['--filled', join(folder, 'entries.json'), '--at', '2199-01-01'];
try {
  for (const name of readdirSync(pictures)) if (/^paper-\d/.test(name)) rmSync(join(pictures, name));
  for (const language of ['ru', 'kk'])
    for (const [state, words] of Object.entries({ blank: [], filled }))
      for (const { file, instrument } of print(language, words)) {
        const target = join(pictures, `paper-${forms[instrument]}-${state}-${language}`);
        if (forms[instrument])
          spawnSync('pdftoppm', ['-l', '3', '-r', DOTS, '-gray', '-png', file, target], { stdio: 'inherit' });
      }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function print(language, words) {
  const typed = ['print', '--model', 'kz-phc', '--language', language, '--out', folder, '--json', ...words];
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [join(root, 'packages/cli/bin/qadam.js'), ...typed, '--root', root],
    { encoding: 'utf8', env: { ...env, CHROME_PATH: executablePath } },
  );
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout).written;
}
