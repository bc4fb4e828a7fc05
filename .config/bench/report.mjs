/** Makes text of what was measured: which bars hold, a table for each size, versions and machine. */
import { cpus, totalmem } from 'node:os';
import { peers, versionOf } from './bundle.mjs';

const NEXT_FRAME = 'later than the next frame';
const median = (values) => values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)];
const sum = (values) => values.reduce((total, value) => total + value, 0);
const ms = (value) => `${value.toFixed(value < 100 ? 1 : 0)} ms`;
const times = (value) => value.toFixed(2);
const table = (head, rows) => [
  `| ${head.join(' | ')} |`,
  `|${head.map(() => ' --- |').join('')}`,
  ...rows.map((cells) => `| ${cells.join(' | ')} |`),
];

/** `{ text, holds }`: lines of the section, and whether every bar that could be looked at holds. */
export function report(results) {
  const bars = barsOf(results);
  const sizes = [...results.sizes].flatMap(([size, rounds]) => ['', ...sizeLines(size, rounds, results.names)]);
  const text = [
    '## The same form in one run',
    '',
    ...headOf(results),
    '',
    ...table(
      ['bar', 'came out', 'at most', 'holds'],
      bars.map(({ words, came, bar, holds }) => [words, came, bar, holds ? 'yes' : '**no**']),
    ),
    ...sizes,
    '',
    ...restLines(results),
  ];
  return { text, holds: bars.every(({ holds }) => holds) };
}

const of = (rounds, name, key) => rounds.get(name).map((each) => each[key]);
const middle = (rounds, name, key) => median(of(rounds, name, key));
/** The median of the ratios within rounds. */
const ratio = (rounds, left, right, key) =>
  median(of(rounds, left, key).map((value, round) => value / of(rounds, right, key)[round]));
const neighboursOf = (names) => names.filter((name) => name !== 'qadam' && name !== 'html');
const bestOf = (rounds, names, key) =>
  neighboursOf(names).reduce(
    (best, name) => (best === undefined || middle(rounds, name, key) < middle(rounds, best, key) ? name : best),
    undefined,
  );

/** The promises of the form, as far as what was measured can tell. */
function barsOf({ sizes, names, bytes, openings }) {
  const bars = [];
  const add = (words, came, bar, show = times) =>
    bars.push({ words, came: show(came), bar: show(bar), holds: came <= bar });
  const best = (size, key) => bestOf(sizes.get(size), names, key);
  const againstBest = (words, size, key, bar) => {
    const name = sizes.has(size) && best(size, key);
    if (name) add(`${words} against ${peers[name].title}`, ratio(sizes.get(size), 'qadam', name, key), bar);
  };
  const hasHtml = (size) => sizes.has(size) && names.includes('html');

  againstBest('200 fields: until the first section is usable,', 200, 'first', 1 / 2);
  againstBest('1000 fields: until the first section is usable,', 1000, 'first', 1 / 3);
  againstBest('20 fields: main thread for a key,', 20, 'cost', 1);
  for (const size of [200, 1000].filter(hasHtml))
    add(
      `${size} fields: main thread for a key, against plain HTML`,
      ratio(sizes.get(size), 'qadam', 'html', 'cost'),
      1,
    );
  if (sizes.has(200) && sizes.has(1000))
    add(
      'main thread for a key, 1000 fields against 200',
      middle(sizes.get(1000), 'qadam', 'cost') / middle(sizes.get(200), 'qadam', 'cost'),
      1.1,
    );
  const late = sum([...sizes.values()].flatMap((rounds) => of(rounds, 'qadam', 'late')));
  add(`keys whose value came to the host ${NEXT_FRAME}`, late, 0, String);
  if (hasHtml(1000)) {
    const more = middle(sizes.get(1000), 'qadam', 'heap') - middle(sizes.get(1000), 'html', 'heap');
    add('1000 fields: heap over that of plain HTML', more, 8, (value) => `${value.toFixed(1)} MB`);
  }
  add('objects left by an opening', openings.get('qadam').each, 0.1, (value) => `${value.toFixed(2)} K`);
  add('code and styles, gzip', bytes.get('qadam') / 1024, 60, (value) => `${value.toFixed(1)} K`);
  return bars;
}

function sizeLines(size, rounds, names) {
  const base = names.includes('html') ? 'html' : 'qadam';
  const cell = (name, key) => `${ms(middle(rounds, name, key))} (${times(ratio(rounds, name, base, key))})`;
  const rows = names.map((name) => {
    const delays = of(rounds, name, 'delays').flat();
    const late = sum(of(rounds, name, 'late'));
    return [
      peers[name].title,
      cell(name, 'first'),
      cell(name, 'all'),
      cell(name, 'busy'),
      cell(name, 'cost'),
      `${ms(median(delays))} (${ms(Math.max(...delays))})`,
      `${late} of ${delays.length}`,
      `${middle(rounds, name, 'heap').toFixed(1)} MB`,
    ];
  });
  const head = ['first section usable', 'all fields reachable', 'main thread until then', 'main thread for a key'];
  const walk = middle(rounds, 'qadam', 'walk');
  return [
    `### ${size} fields, ${rounds.get('qadam').length} rounds`,
    '',
    ...table(['', ...head, 'key to host (longest)', NEXT_FRAME, 'heap'], rows),
    '',
    `Every section of Qadam's form drawn once, one after another, a frame each: ${ms(walk)} for ${size / 10} sections.`,
  ];
}

function restLines({ names, bytes, openings }) {
  const kilo = (value) => `${value.toFixed(1)} K`;
  const rows = names.map((name) => {
    const { each, nodes } = openings.get(name);
    const ratioOfBytes = (bytes.get(name) / bytes.get('qadam')).toFixed(2);
    return [peers[name].title, kilo(bytes.get(name) / 1024), ratioOfBytes, `${each.toFixed(2)} K`, nodes];
  });
  return [
    '### Size, and what opening and closing leaves',
    '',
    ...table(['', 'JS and CSS, gzip', 'times Qadam', 'objects left by an opening', 'nodes left by all'], rows),
  ];
}

function headOf({ names, browser, date, minutes, opened }) {
  const versions = neighboursOf(names).flatMap((name) =>
    peers[name].packages.map((each) => `${each} ${versionOf(each)}`),
  );
  const memory = Math.round(totalmem() / 1024 ** 3);
  const { size, counted } = opened;
  return [
    `Made by \`npm run bench -- --write\` on ${date} in ${Math.round(minutes)} minutes (Node ${process.versions.node}, ${process.platform}`,
    `${process.arch}, ${cpus().length} cores, ${memory} GB, Chromium ${browser}, slowed down 4 times). ${[...new Set(versions)].join(', ')}.`,
    '',
    'Medians over rounds; in brackets the median of the ratios to plain HTML within rounds, which is what to compare: times depend on',
    'the machine and on what else it does. K is 1024 bytes.',
    '',
    '- **First section usable**: from the start of navigation, nothing cached, until the ten fields of the first section are in the page and',
    '  two frames are drawn. The neighbours and plain HTML draw all fields at once, so it is when they have drawn all.',
    '- **All fields reachable**: until all are in the page; with Qadam, which draws one section at a time, until each section stands in the',
    '  list beside the form, one press away. What it takes to draw them all one after another is told under each table.',
    '- **Main thread**: processor time of the page’s main thread; for a key it includes drawing and what timers put off until after the last key.',
    '  Keys go into the first field, which a condition reads. The next key waits until the host has the one before.',
    '- **Key to host**: from the key until the page’s own code is told of the answers that hold it.',
    `- **Heap**: JavaScript after a forced collection, all fields unanswered but the first of each section.`,
    `- **Objects left by an opening**: those of the page, without what the engine compiles; mean of ${counted} openings of the form with ${size} fields.`,
  ];
}
