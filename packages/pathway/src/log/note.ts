/** Something about a log that its reader should know; the standing goes on without it. */
export interface Note {
  code:
    | 'entry-damaged'
    | 'entry-repeated'
    | 'not-opened'
    | 'correction-damaged'
    | 'instrument-unknown'
    | 'erased-instrument-unknown'
    | 'transition-unknown'
    | 'decision-unknown'
    | 'record-unknown'
    | 'moved-from-elsewhere'
    | 'calendar-year-unlisted';
  /** Id of the entry that it is about. */
  entry?: string;
  params: Readonly<Record<string, string | number>>;
}
