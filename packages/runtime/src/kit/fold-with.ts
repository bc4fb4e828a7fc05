import type { FactInput, FactInputs } from '@qadam/schema';
import { foldCase, FoldMemory, type DraftKnown, type Folded, type HostFacts } from '@qadam/pathway';
import { lookAt, type CaseLook } from './case-look.ts';
import type { OpenKit } from './open-kit.ts';

/** A fact of the host, with where it comes from. */
export interface GivenFact {
  value: FactInput;
  /** Day or instant as of which it holds. */
  at?: string;
  origin?: string;
}

/** As of when a case is looked at, and what the host knows beside its log. */
export interface StandingOptions {
  /** As of when: entries of what happened until then. */
  at: string;
  /** What was known when: entries recorded until then. Default: `at`. */
  knownAt?: string;
  /** Facts of the family by id, or by a person's id those of that person. */
  given?: Readonly<Record<string, unknown>>;
  /** Documents that somebody is writing; drafts are no entries. */
  drafts?: readonly DraftKnown[];
  /** One for each case whose log grows while it is looked at again and again. Default: every look begins anew. */
  memory?: CaseMemory | undefined;
}

/** How far the fold of one case has come; kept by who looks at it, and thrown away with the case. */
export type CaseMemory = FoldMemory<CaseLook>;

export const caseMemory = (): CaseMemory => new FoldMemory();

export type FoldedCase = Folded<CaseLook>;

/** Folds a log with the rules of a kit. */
export function foldWith(
  open: OpenKit,
  entries: readonly unknown[],
  { given = {}, drafts = [], ...asOf }: StandingOptions,
): FoldedCase {
  const host: HostFacts = { given: givenBySubject(open, given), drafts };
  return foldCase(open.pathway, entries, { ...asOf, host, ask: (observation) => lookAt(open, observation) });
}

/** Only facts that a kit says are given are taken; what is computed cannot be given. */
function givenBySubject({ pathway }: OpenKit, given: Readonly<Record<string, unknown>>): Record<string, FactInputs> {
  const isGiven = (id: string): boolean => pathway.facts.get(id)?.origin.kind === 'given';
  const take = (facts: object): FactInputs =>
    Object.fromEntries(Object.entries(facts).flatMap(([id, value]) => (isGiven(id) ? [[id, valueOf(value)]] : [])));
  const people = Object.entries(given).filter(
    ([id, value]) => !isGiven(id) && typeof value === 'object' && value !== null,
  );
  return {
    ...Object.fromEntries(people.map(([id, facts]) => [id, take(facts as object)])),
    family: { ...take(given), ...familyOf(given, take) },
  };
}

const familyOf = ({ family }: Readonly<Record<string, unknown>>, take: (facts: object) => FactInputs): FactInputs =>
  typeof family === 'object' && family !== null ? take(family) : {};

const valueOf = (value: unknown): FactInput =>
  typeof value === 'object' && value !== null && 'value' in value ? (value as GivenFact).value : (value as FactInput);
