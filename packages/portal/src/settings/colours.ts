/** Colours of an organisation, and whether words stay readable in them. */
import { isRecord, onlyKeys, type Fault } from './check.ts';

/** Names of colours that an organisation sets: those of the elements, without `--qadam-color-`. */
const names = ['accent', 'accent-strong', 'accent-soft', 'on-accent'] as const;
export type Scheme = Readonly<Record<(typeof names)[number], string>>;
export interface Colours {
  light: Scheme;
  dark: Scheme;
}

/** What the elements and the pages draw colours on, as `token-values.ts` and `portal.css` have it. */
const surfaces = {
  light: { ink: '#17212b', surface: '#ffffff', canvas: '#f2f4f6' },
  dark: { ink: '#eef2f5', surface: '#19222b', canvas: '#11181f' },
} as const;
/** Contrast of text, WCAG 2.2 AA. */
const LEAST = 4.5;

/** Both schemes of a file; each pair that is drawn as text keeps the contrast of WCAG AA. */
export function checkColours(value: unknown, pointer: string, fault: Fault): Colours {
  if (!isRecord(value)) throw fault(pointer, 'ожидается / expected {"light": {…}, "dark": {…}}');
  onlyKeys(value, ['light', 'dark'], pointer, fault);
  return {
    light: scheme(value.light, surfaces.light, `${pointer}/light`, fault),
    dark: scheme(value.dark, surfaces.dark, `${pointer}/dark`, fault),
  };
}

function scheme(value: unknown, on: (typeof surfaces)['light' | 'dark'], pointer: string, fault: Fault): Scheme {
  if (!isRecord(value)) throw fault(pointer, `ожидаются цвета / expected colours: ${names.join(', ')}`);
  onlyKeys(value, names, pointer, fault);
  for (const name of names)
    if (!/^#[0-9a-f]{6}$/.test(String(value[name])))
      throw fault(`${pointer}/${name}`, 'ожидается цвет / expected a colour: "#1f4f8f"');
  const colours = value as Scheme;
  const pairs = [
    ['accent', colours.accent, on.surface],
    ['accent', colours.accent, on.canvas],
    ['accent', colours.accent, colours['accent-soft']],
    ['accent-strong', colours['accent-strong'], on.surface],
    ['accent-soft', colours['accent-soft'], on.ink],
    ['on-accent', colours['on-accent'], colours.accent],
    ['on-accent', colours['on-accent'], colours['accent-strong']],
  ] as const;
  for (const [name, one, other] of pairs) {
    const found = contrast(one, other);
    if (found < LEAST)
      throw fault(
        `${pointer}/${name}`,
        `контраст / contrast ${one} : ${other} = ${found.toFixed(2)}, нужно / needed ${LEAST} (WCAG AA)`,
      );
  }
  return colours;
}

/** WCAG 2.2, "contrast ratio". */
export function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((left, right) => right - left);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: string): number {
  const channel = (at: number): number => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

/** The colours as a style sheet: for the pages and for the elements in them. */
export function colourSheet({ light, dark }: Colours): string {
  const rule = (colours: Scheme): string =>
    `:root {${names.map((name) => `--${name}:${colours[name]};--qadam-color-${name}:${colours[name]};`).join('')}}`;
  return `${rule(light)}\n@media (prefers-color-scheme: dark) {${rule(dark)}}\n`;
}
