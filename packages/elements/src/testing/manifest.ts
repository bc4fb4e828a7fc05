/** The parts of custom-elements.json that its tests look at. */
interface Named {
  name: string;
}

export interface Member extends Named {
  kind: 'field' | 'method';
  readonly?: boolean;
  attribute?: string;
  reflects?: boolean;
  default?: string;
}

export interface ElementManifest extends Named {
  tagName: string;
  attributes: Named[];
  members: Member[];
  events: Named[];
  slots: Named[];
  cssParts: Named[];
  cssProperties: Named[];
}

/** The elements of a manifest. */
export const elementsOf = (manifest: unknown): ElementManifest[] =>
  (manifest as { modules: { declarations: ElementManifest[] }[] }).modules.flatMap(({ declarations }) => declarations);

export const names = (list: readonly Named[]): string[] => list.map(({ name }) => name).sort();
