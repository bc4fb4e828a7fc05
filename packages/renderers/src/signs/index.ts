/**
 * Signs of Qadam as data: paths in a box of 20 by 20. Levels differ in outline (circle, square, triangle, octagon,
 * broken circle), so that none rests on colour alone. Drawn by `Sign` here and by `sign()` in @qadam/elements.
 */

/** One path of a sign. `cut` stands for the colour behind the sign (the custom property --cut). */
export interface SignPath {
  d: string;
  fill?: 'ink' | 'cut';
  stroke?: 'ink' | 'cut';
  width?: number;
  dash?: string;
}

const line = (d: string, width: number): SignPath => ({ d, stroke: 'ink', width });
const cut = (d: string, width: number): SignPath => ({ d, stroke: 'cut', width });
const area = (d: string): SignPath => ({ d, fill: 'ink' });
/** A circle around the middle. */
const ring = (r: number): string => `M${10 - r} 10a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;

export const signs = {
  // levels
  none: [line(ring(8), 2)],
  low: [area('M2 2h16v16H2z'), cut('m6 10.3 2.8 2.8L14 7.2', 2.1)],
  medium: [{ ...area('M10 1.6 19.2 18H.8z'), stroke: 'ink', width: 1 }, cut('M10 7.4v4.4M10 15v.2', 2.2)],
  high: [area('M6.1 1h7.8L19 6.1v7.8L13.9 19H6.1L1 13.9V6.1z'), cut('M10 5.2v5.6M10 14.4v.3', 2.4)],
  unknown: [
    { ...line(ring(8.4), 1.8), dash: '3.4 2.2' },
    line('M7.4 8a2.6 2.6 0 1 1 3.9 2.3c-.9.5-1.3 1-1.3 1.9M10 14.7v.1', 1.9),
  ],
  // states
  check: [line('m4 10.6 4 4 8-9', 2.4)],
  done: [area(ring(9)), cut('m6 10.3 2.8 2.8L14 7.2', 2.1)],
  now: [line(ring(8), 2), area(ring(4.4))],
  part: [line(ring(8), 2), area('M10 2a8 8 0 0 1 0 16z')],
  later: [line(ring(8), 1.8)],
  skip: [line(ring(8), 1.8), line('M6 10h8', 2)],
  clock: [line(ring(8), 2), line('M10 5.5V10l3 2', 2)],
  // strengths and needs
  strength: [area(ring(8))],
  need: [line('M10 1.5 18.5 10 10 18.5 1.5 10z', 2.4)],
  both: [line(ring(8), 2.2), area('M10 2a8 8 0 0 0 0 16z')],
  // acts
  next: [line('m7.5 4.5 5.5 5.5-5.5 5.5', 2.2)],
  phone: [
    line(
      'M6.6 2.5 8.4 7 6.3 8.6c.9 2.2 2.6 4 4.9 5.1l1.7-2.1 4.6 1.8c0 2.5-1.4 4.1-3.4 4.1C8.3 17.5 2.5 11.4 2.5 5.9c0-2 1.6-3.4 4.1-3.4z',
      1.8,
    ),
  ],
  print: [line('M5.5 7V2.5h9V7M5.5 14.5H2.8V7.4h14.4v7.1h-2.7M5.5 12h9v5.5h-9z', 1.7)],
  add: [line('M10 4v12M4 10h12', 2.2)],
  remove: [line('m5 5 10 10M15 5 5 15', 2.2)],
  person: [
    line(
      'M10 10.4a3.6 3.6 0 1 0 0-7.2 3.6 3.6 0 0 0 0 7.2zM3.6 17c.9-2.800 3.300-4.200 6.400-4.200s5.500 1.400 6.400 4.200',
      1.8,
    ),
  ],
  document: [line('M5 2.500h6.500L15.500 6.500V17.500H5zM11.300 2.700V7h4', 1.7)],
} as const satisfies Record<string, readonly SignPath[]>;

/** Name of a sign. */
export type SignName = keyof typeof signs;
