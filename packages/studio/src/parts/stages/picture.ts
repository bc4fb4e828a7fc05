import { Graph, layout } from '@dagrejs/dagre';
import { svg, html, type TemplateResult } from 'lit';
import type { Tree } from '@qadam/schema';
import type { Scene } from '../../scene/scene.ts';
import { perRules } from '../../draft/same-but-texts.ts';
import { stageGraph, type StageEdge } from './graph.ts';

interface Placed {
  id: string;
  x: number;
  y: number;
  width: number;
  height: number;
}
interface Drawing {
  nodes: Placed[];
  edges: { edge: StageEdge; points: { x: number; y: number }[] }[];
  width: number;
  height: number;
  /** Moves may be drawn above and below the boxes. */
  top: number;
}

const WIDTH = 172;
const HEIGHT = 60;
/** Drawn smaller than it is laid out, as far as names can still be read. */
const SCALE = 0.8;
const MARGIN = 12;

/** Where stages and moves stand in the picture: left to right. Wording does not move them. */
const drawingOf = perRules((tree: Tree): Drawing => {
  const { nodes, edges } = stageGraph(tree);
  const graph = new Graph({ multigraph: true });
  graph.setGraph({ rankdir: 'LR', nodesep: 18, ranksep: 44, marginx: MARGIN, marginy: MARGIN });
  for (const { id } of nodes) graph.setNode(id, { width: WIDTH, height: HEIGHT });
  for (const { from, to, transition } of edges) graph.setEdge(from, to, { points: [] }, transition);
  layout(graph);
  const size = graph.graph() as { width?: number; height?: number };
  const bends = edges.flatMap((edge) =>
    (graph.edge(edge.from, edge.to, edge.transition) as { points: { y: number }[] }).points.map(({ y }) => y),
  );
  const top = Math.min(0, ...bends.map((y) => y - MARGIN));
  const bottom = Math.max(80, size.height ?? 0, ...bends.map((y) => y + MARGIN));
  return {
    nodes: nodes.map(({ id }) => ({ id, ...(graph.node(id) as Omit<Placed, 'id'>) })),
    edges: edges.map((edge) => ({
      edge,
      points: (graph.edge(edge.from, edge.to, edge.transition) as { points: { x: number; y: number }[] }).points,
    })),
    width: Math.max(200, size.width ?? 0),
    height: bottom - top,
    top,
  };
});

/** The stages as a picture; each is a button that opens it, and says where one can go from it. */
export function picture(scene: Scene): TemplateResult {
  const { tree, labels, place } = scene;
  const say = scene.say('stages');
  const { nodes, edges, width, height, top } = drawingOf(tree);
  const out = (id: string): string =>
    edges
      .filter(({ edge }) => edge.from === id)
      .map(({ edge }) => labels.of(`stage/${edge.to}`))
      .join(', ') || say('no-moves');
  const go = (id: string): void => scene.go({ part: 'stages', address: `stage/${id}` });
  return html`<section aria-labelledby="picture-title">
    <h3 id="picture-title">${say('picture')}</h3>
    <div class="map" role="region" aria-label=${say('picture-about')} tabindex="0">
      <svg
        viewBox=${`0 ${top} ${width} ${height}`}
        width=${Math.round(width * SCALE)}
        height=${Math.round(height * SCALE)}
        role="group"
        aria-label=${say('picture')}
      >
        <defs>
          <marker id="arrow" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="8" markerHeight="8" orient="auto">
            <path d="M0 0 10 5 0 10z" class="map__head" />
          </marker>
        </defs>
        ${edges.map(
          ({ edge, points }) =>
            svg`<path class=${edge.hasGuard ? 'map__edge' : 'map__edge map__edge--free'} d=${pathOf(points)} marker-end="url(#arrow)"><title>${labels.of(`transition/${edge.transition}`)}</title></path>`,
        )}
        ${nodes.map(({ id, x, y }) => {
          const name = labels.of(`stage/${id}`);
          const isOn = place.address === `stage/${id}`;
          return svg`<g
            class=${isOn ? 'map__stage is-on' : 'map__stage'}
            role="button"
            tabindex="0"
            aria-pressed=${isOn ? 'true' : 'false'}
            aria-label=${say('stage-in-picture', { name, moves: out(id) })}
            @click=${() => go(id)}
            @keydown=${(event: KeyboardEvent) => {
              if (event.key !== 'Enter' && event.key !== ' ') return;
              event.preventDefault();
              go(id);
            }}
          >
            <rect x=${x - WIDTH / 2} y=${y - HEIGHT / 2} width=${WIDTH} height=${HEIGHT} rx="5" />
            ${linesOf(name).map((line, index, all) => svg`<text x=${x} y=${y + 5 + (index - (all.length - 1) / 2) * 17} text-anchor="middle">${`${line} `}</text>`)}
          </g>`;
        })}
      </svg>
    </div>
  </section>`;
}

const pathOf = (points: readonly { x: number; y: number }[]): string =>
  points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${Math.round(x)} ${Math.round(y)}`).join('');

/** A name on at most three lines of a box. */
function linesOf(name: string): string[] {
  const most = 20;
  const lines: string[] = [];
  for (const word of name.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  const shown = lines.length <= 3 ? lines : [...lines.slice(0, 2), `${lines[2]!} ${lines[3]!}`];
  return shown.map((line) => (line.length <= most ? line : `${line.slice(0, most - 1)}…`));
}
