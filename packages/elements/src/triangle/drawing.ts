/** The triangle itself: names and signs along its sides. What it shows is written in the tables below it. */
import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { signPaths } from '../base/signs.ts';
import type { Domain, State } from './domains.ts';
import { domainShort, sideShort, signOf, type TriangleScene } from './scene.ts';

/** Corners in the drawing's own units. */
const TOP = { x: 590, y: 40 };
const LEFT = { x: 330, y: 470 };
const RIGHT = { x: 850, y: 470 };
const BOTTOM_WIDTH = 560;
/** Angle of a side, for the words along it. */
const SLOPE = (Math.atan2(LEFT.y - TOP.y, TOP.x - LEFT.x) * 180) / Math.PI;

/** The whole drawing: with all domains where there is room, else the three sides alone. */
export function drawing(scene: TriangleScene): TemplateResult {
  const { shape, words, name, age } = scene;
  const [first, second, third] = shape.sides.map((side) => sideShort(scene, side)) as [string, string, string];
  const label = words('picture', { first, second, third });
  const middle = svg`<circle cx="590" cy="325" r="62" class="tri__middle" />
    ${centred(590, age === undefined ? 332 : 322, name, 'tri__name')}
    ${age === undefined ? nothing : centred(590, 344, age, 'tri__age')}`;
  const outline = svg`<path class="tri__shape" d="M${TOP.x} ${TOP.y}L${RIGHT.x} ${RIGHT.y}H${LEFT.x}z" />`;
  return html`<svg class="tri tri--wide" viewBox="40 10 1100 560" role="img" aria-label=${label}>
      ${outline} ${along(494, 273, -SLOPE, first)} ${along(686, 273, SLOPE, second)}
      ${centred(590, 452, third, 'tri__side')} ${middle} ${sideDomains(scene)}
    </svg>
    <svg class="tri tri--narrow" viewBox="250 0 680 540" role="img" aria-label=${label}>
      ${outline} ${beside(500, 110, first, 'end')} ${beside(680, 110, second, 'start')}
      ${centred(590, 512, third, 'tri__side tri__side--large')} ${middle}
    </svg>`;
}

const centred = (x: number, y: number, words: string, name: string): SVGTemplateResult =>
  svg`<text x=${x} y=${y} text-anchor="middle" class=${name}>${words}</text>`;

const along = (x: number, y: number, angle: number, words: string): SVGTemplateResult =>
  svg`<text transform="translate(${x} ${y}) rotate(${angle})" text-anchor="middle" class="tri__side">${words}</text>`;

/** Words beside a side, one to a line. */
function beside(x: number, y: number, words: string, anchor: 'start' | 'end'): SVGTemplateResult {
  return svg`<text text-anchor=${anchor} class="tri__side tri__side--large">
    ${words.split(' ').map((word, at) => svg`<tspan x=${x} y=${y + at * 34}>${word}</tspan>`)}
  </text>`;
}

function sideDomains(scene: TriangleScene): SVGTemplateResult[] {
  return scene.shape.sides.flatMap((side, at) => {
    const domains = scene.domains.filter((domain) => domain.side === side);
    const place = [onLeft, onRight, below][at]!;
    return domains.map((domain, index) => place(scene, domain, (index + 0.5) / domains.length));
  });
}

/** `share`: how far along the side, from the top or from the left. */
function onLeft(scene: TriangleScene, domain: Domain, share: number): SVGTemplateResult {
  const { x, y } = between(TOP, LEFT, share);
  const start = x - (domain.earlier === undefined ? 34 : 72);
  return svg`${marks(domain, start, y)}${nameAt(scene, domain, start - 12, y + 5, 'end')}`;
}

function onRight(scene: TriangleScene, domain: Domain, share: number): SVGTemplateResult {
  const { x, y } = between(TOP, RIGHT, share);
  const width = domain.earlier === undefined ? 34 : 72;
  return svg`${marks(domain, x + 16, y)}${nameAt(scene, domain, x + 16 + width, y + 5, 'start')}`;
}

function below(scene: TriangleScene, domain: Domain, share: number): SVGTemplateResult {
  const x = TOP.x - BOTTOM_WIDTH / 2 + BOTTOM_WIDTH * share;
  const [first = '', ...rest] = domainShort(scene, domain).split(' ');
  const lines = rest.length === 0 ? [first] : [first, rest.join(' ')];
  return svg`${marks(domain, x - (domain.earlier === undefined ? 9 : 28), 502)}
    <text text-anchor="middle" class=${nameClass(domain)}>
      ${lines.map((line, at) => svg`<tspan x=${x} y=${534 + at * 20}>${line}</tspan>`)}
    </text>`;
}

const between = (
  from: { x: number; y: number },
  to: { x: number; y: number },
  share: number,
): { x: number; y: number } => ({
  x: from.x + (to.x - from.x) * share,
  y: from.y + (to.y - from.y) * share,
});

const nameClass = ({ change }: Domain): string =>
  change === 'same' ? 'tri__domain' : 'tri__domain tri__domain--changed';

const nameAt = (
  scene: TriangleScene,
  domain: Domain,
  x: number,
  y: number,
  anchor: 'start' | 'end',
): SVGTemplateResult =>
  svg`<text x=${x} y=${y} text-anchor=${anchor} class=${nameClass(domain)}>${domainShort(scene, domain)}</text>`;

/** The sign of the later state; before it, smaller and softer, the earlier one with an arrow. */
function marks({ earlier, later }: Domain, x: number, y: number): SVGTemplateResult {
  if (earlier === undefined) return mark(later, x, y - 9, 0.9, 'tri__now');
  return svg`${mark(earlier, x, y - 7, 0.7, 'tri__then')}
    <path class="tri__arrow" d="M${x + 19} ${y}h10m-4-4 4 4-4 4" />
    ${mark(later, x + 36, y - 9, 0.9, 'tri__now')}`;
}

const mark = (state: State, x: number, y: number, scale: number, name: string): SVGTemplateResult =>
  svg`<g transform="translate(${x} ${y}) scale(${scale})" class=${name}>${signPaths(signOf[state])}</g>`;
