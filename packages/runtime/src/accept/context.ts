import type { Entry, Person } from '@qadam/schema';
import { momentOf } from '@qadam/pathway';
import { foldWith, type CaseMemory, type FoldedCase, type StandingOptions } from '../kit/fold-with.ts';
import type { OpenKit } from '../kit/open-kit.ts';
import type { Issue, IssueCode, IssueParams } from './issue.ts';

export interface AcceptOptions {
  /** Facts of the host, as for a standing; guards may read them. */
  given?: Readonly<Record<string, unknown>>;
  /** The edition that the case is on, where an entry moves it to the one that judges. Without it none is moved. */
  earlier?: OpenKit;
  /** Of this case, as for a standing. */
  memory?: CaseMemory | undefined;
}

/** What an entry is judged against. */
export interface Context<E extends Entry = Entry> {
  open: OpenKit;
  /** The log before the entry, with what was added before it. */
  log: readonly Entry[];
  entry: E;
  /** Everybody whom the log names, whenever they were registered. */
  people: ReadonlyMap<string, Person>;
  /** The edition that the case is on, where the host has given it besides the one that judges. */
  earlier?: OpenKit | undefined;
  /** The entry's time, knowing all that is recorded, with what the host gives. */
  asOf: StandingOptions;
  /** The case then; folded when first asked for. */
  before(): FoldedCase;
  /** An issue about this entry. */
  issue(code: IssueCode, params?: IssueParams, pointer?: string): Issue;
}

export type EntryOf<T extends Entry['type']> = Extract<Entry, { type: T }>;

/** Makes the context of one entry. */
export function contextOf(
  open: OpenKit,
  log: readonly Entry[],
  entry: Entry,
  { given = {}, earlier, memory }: AcceptOptions,
): Context {
  let folded: FoldedCase | undefined;
  const latest = [...log, entry].reduce((last, each) =>
    momentOf(each.recordedAt).ms > momentOf(last.recordedAt).ms ? each : last,
  );
  const asOf = { at: entry.at, knownAt: latest.recordedAt, given, memory };
  return {
    open,
    earlier,
    log,
    entry,
    asOf,
    people: registerOf(log),
    before: () => (folded ??= foldWith(open, log, asOf)),
    issue: (code, params = {}, pointer) => ({
      code,
      entry: entry.id,
      params,
      ...(pointer !== undefined && { pointer }),
    }),
  };
}

/** The people of a case by id, as its entries register them: a correction, or what an erasure kept, counts instead of a body. */
export function registerOf(log: readonly Entry[]): Map<string, Person> {
  const bodies = new Map<string, unknown>(
    log.flatMap((entry) => {
      if (entry.type === 'erased') return [[entry.body.entry, entry.body.kept?.body ?? {}] as const];
      return entry.type === 'corrected' && entry.body !== undefined
        ? [[entry.body.entry, entry.body.body] as const]
        : [];
    }),
  );
  const people = log.flatMap((entry) => {
    const body = (bodies.get(entry.id) ?? entry.body) as { people?: Person[]; person?: Person } | undefined;
    if (entry.type === 'opened') return body?.people ?? [];
    return entry.type === 'registered' && body?.person !== undefined ? [body.person] : [];
  });
  return new Map(people.map((person) => [person.id, person]));
}
