import type { Revision } from '../plan/revisions.ts';
import type { CaseView } from '../append/log-element.ts';
import type { Say } from '../texts/texts.ts';
import type { Domain, State } from './domains.ts';
import type { Side, TriangleShape } from './shape.ts';
import type { TriangleText } from './texts.ts';
import type { SignName } from '../base/signs.ts';

/** What the parts of the triangle's screen read. */
export interface TriangleScene extends CaseView {
  shape: TriangleShape;
  words: Say<TriangleText>;
  /** Name and age of the child. */
  name: string;
  age: string | undefined;
  /** The newest revision of each record about the child, oldest first. */
  records: readonly Revision[];
  earlier: Revision | undefined;
  later: Revision;
  domains: readonly Domain[];
}

export const signOf: Record<State, SignName> = { strength: 'strength', need: 'need', both: 'both', unknown: 'unknown' };

const short = ({ texts }: Pick<TriangleScene, 'texts'>, address: string): string =>
  texts.text(`${address}/short`)?.text ?? texts.words(`${address}/label`);

/** What the definitions call a side. */
export const sideLabel = (scene: TriangleScene, { section }: Side): string =>
  scene.texts.words(`instrument/${scene.shape.instrument.id}/section/${section}/label`);

/** The same, as briefly as it is drawn. */
export const sideShort = (scene: TriangleScene, { section }: Side): string =>
  short(scene, `instrument/${scene.shape.instrument.id}/section/${section}`);

const domainAddress = ({ shape }: TriangleScene, { side, id }: Domain): string =>
  `instrument/${shape.instrument.id}/question/${side.table.id}/row/${id}`;

export const domainShort = (scene: TriangleScene, domain: Domain): string => short(scene, domainAddress(scene, domain));

export const domainLabel = (scene: TriangleScene, domain: Domain): string =>
  scene.texts.words(`${domainAddress(scene, domain)}/label`);
