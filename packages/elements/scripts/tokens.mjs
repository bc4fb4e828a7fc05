/** The custom properties of src/base/token-values.ts, as a manifest lists them. */
import { readFileSync } from 'node:fs';
import { transformSync } from 'esbuild';

const source = readFileSync(new URL('../src/base/token-values.ts', import.meta.url), 'utf8');
const { code } = transformSync(source, { loader: 'ts', format: 'esm' });
const { sizes, light, dark } = await import(`data:text/javascript,${encodeURIComponent(code)}`);

/** What a token is for, by the start of its name; the longest start counts. */
const meanings = {
  font: 'Typeface.',
  'font-print': 'Typeface of what looks as it will be printed.',
  text: 'Size of letters.',
  leading: 'Height of a line.',
  weight: 'Weight of letters.',
  measure: 'Longest line of running text.',
  space: 'Distance between things.',
  radius: 'Roundness of corners.',
  target: 'Least height of what is pressed.',
  motion: 'Length of a movement.',
  focus: 'Ring around what has the focus.',
  shadow: 'Shadow of what floats.',
  color: 'Colour of the interface.',
  'level-none': 'Colour of the level "none".',
  'level-low': 'Colour of a low level.',
  'level-medium': 'Colour of a medium level.',
  'level-high': 'Colour of a high level and of danger.',
  'level-unknown': 'Colour of what is not known.',
};

const meaningOf = (name) => {
  const start = Object.keys(meanings)
    .filter((each) => name.startsWith(each))
    .sort((a, b) => b.length - a.length)[0];
  if (start === undefined) throw new Error(`token ${name}: say in scripts/tokens.mjs what it is for`);
  return meanings[start];
};

/** All of them: name, default, and what stands in the dark. */
export const tokens = () =>
  Object.entries({ ...sizes, ...light }).map(([name, value]) => ({
    name: `--qadam-${name}`,
    default: value,
    description: [meaningOf(name), dark[name] && `On dark surfaces: ${dark[name]}.`].filter(Boolean).join(' '),
  }));
