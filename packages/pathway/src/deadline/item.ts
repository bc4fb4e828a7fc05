import type { CalendarDate, Instant } from '@qadam/schema';
import type { OpenQuestion } from '../look.ts';

export type DeadlineState =
  'unset' | 'possible' | 'running' | 'warning' | 'due' | 'met' | 'metLate' | 'missed' | 'void';

/** One occasion on which an act is, was or may become due. */
export interface DeadlineItem {
  id: string;
  about: string;
  /**
   * `unset`: no date set. `possible`: not known whether it is due, no clock. `due`: the term has passed, the act is still
   * owed. `missed`: a window of a series ended without the act. `void`: ended without fault.
   */
  state: DeadlineState;
  dueAt?: Instant;
  dueOn?: CalendarDate;
  /** From where it is counted; never after it is due. */
  startedAt?: Instant;
  /** Anchor of the whole series. */
  since?: Instant;
  startedBy?: string;
  endedAt?: Instant;
  endedBy?: string;
  /** The questions that would decide whether it is due. */
  asks?: readonly OpenQuestion[];
}
