import type { DefinitionKind } from '../meta.ts';

/** What a file of a workspace is, by its place. */
export interface FilePlace {
  kind: DefinitionKind | 'omitted';
  /** Folder under forms/ or rules/: a model, an overlay or `shared`. */
  owner: string;
  /** Id that the place gives the definition; the file must agree. */
  id?: string;
  /** Instrument that a text belongs to; absent for texts of a model. */
  instrument?: string;
  /** Exercise or course that a text belongs to. */
  exercise?: string;
  course?: string;
  language?: string;
}

const places: [RegExp, (parts: string[]) => FilePlace][] = [
  [/^forms\/([^/]+)\/([^/]+)\/instrument\.json$/, ([owner, id]) => ({ kind: 'instrument', owner: owner!, id: id! })],
  [
    /^forms\/([^/]+)\/([^/]+)\/text\/([a-z]{2,3})\.json$/,
    ([owner, instrument, language]) => ({ kind: 'text', owner: owner!, instrument: instrument!, language: language! }),
  ],
  [/^rules\/calendars\/([^/]+)\.json$/, ([id]) => ({ kind: 'calendar', owner: 'calendars', id: id! })],
  [/^rules\/sources\/([^/]+)\.json$/, ([id]) => ({ kind: 'source', owner: 'sources', id: id! })],
  [/^rules\/courses\/([^/]+)\/course\.json$/, ([id]) => ({ kind: 'course', owner: 'courses', id: id! })],
  [
    /^rules\/courses\/([^/]+)\/text\/([a-z]{2,3})\.json$/,
    ([course, language]) => ({ kind: 'text', owner: 'courses', course: course!, language: language! }),
  ],
  [/^rules\/([^/]+)\/model\.json$/, ([owner]) => ({ kind: 'model', owner: owner!, id: owner! })],
  [/^rules\/([^/]+)\/overlay\.json$/, ([owner]) => ({ kind: 'overlay', owner: owner!, id: owner! })],
  [/^rules\/([^/]+)\/facts\.json$/, ([owner]) => ({ kind: 'facts', owner: owner! })],
  [/^rules\/([^/]+)\/([^/]+)\.rules\.json$/, ([owner, id]) => ({ kind: 'ruleset', owner: owner!, id: id! })],
  [
    /^rules\/([^/]+)\/text\/([a-z]{2,3})\.json$/,
    ([owner, language]) => ({ kind: 'text', owner: owner!, language: language! }),
  ],
  [/^rules\/([^/]+)\/families\/([^/]+)\.json$/, ([owner, id]) => ({ kind: 'family', owner: owner!, id: id! })],
  [
    /^rules\/([^/]+)\/exercises\/([^/]+)\/exercise\.json$/,
    ([owner, id]) => ({ kind: 'exercise', owner: owner!, id: id! }),
  ],
  [
    /^rules\/([^/]+)\/exercises\/([^/]+)\/text\/([a-z]{2,3})\.json$/,
    ([owner, exercise, language]) => ({ kind: 'text', owner: owner!, exercise: exercise!, language: language! }),
  ],
  [/^rules\/([^/]+)\/omitted\.json$/, ([owner]) => ({ kind: 'omitted', owner: owner! })],
];

/** What the file at `path` (with `/`, from the root of the workspace) is; `undefined` where nothing belongs there. */
export function classify(path: string): FilePlace | undefined {
  for (const [shape, make] of places) {
    const match = shape.exec(path);
    if (match !== null) return make(match.slice(1));
  }
  return undefined;
}
