import type { Refusal, Values } from './strict-model.ts';

/** What differs between the versions of the standard. */
export interface Version {
  /** Name of the object on a window, beginning of its functions' names, name of the last of them. */
  api: string;
  prefix: string;
  finish: string;
  /** In which phase a call is refused, and with which number. */
  phases: Readonly<
    Record<'initialize' | 'finish' | 'commit' | 'get' | 'set', Readonly<Record<Phase, string | undefined>>>
  >;
  read(values: Values, element: string): string | Refusal;
  write(values: Values, element: string, value: string): string | Refusal;
  /** The number that says: there is no value yet. */
  empty: string | undefined;
  start: Readonly<Record<string, string>>;
  entry: string;
  exit: string;
  /** An attempt after which the next launch begins anew. */
  isOver(values: ReadonlyMap<string, string>): boolean;
  /** What an LMS adds of its own when a page is finished. */
  atFinish(values: Values): void;
}

/** Where a visit stands. */
export type Phase = 'closed' | 'open' | 'finished';
