/** A log that passes the gate entry by entry. */
import type { Entry } from '@qadam/schema';
import { accept } from '../accept/accept.ts';
import type { Issue } from '../accept/issue.ts';
import { standing } from '../standing/of-case.ts';
import type { Standing } from '../standing/standing.ts';
import { testKit } from './kit.ts';

export const uuid = (number: number): string => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;
export const local = (at: string): string => `${at}${at.length === 10 ? 'T09:00' : ''}:00+05:00`;

export interface Extra {
  about?: string;
  by?: string;
  recordedAt?: string;
}

export class Log {
  readonly entries: Entry[] = [];

  constructor(openedAt = '2026-05-01') {
    this.must('opened', openedAt, {
      people: [
        { id: 'aru', kind: 'child', born: '2023-03' },
        { id: 'mother', kind: 'mother' },
      ],
    });
  }

  make(type: string, at: string, body: object, { about, by = 'worker', recordedAt = at }: Extra = {}): Entry {
    const seq = this.entries.length + 1;
    const envelope = { id: uuid(seq), seq, type, at: local(at), recordedAt: local(recordedAt) };
    return { ...envelope, by: { person: by, role: by.split('-')[0] }, ...(about && { about }), body } as Entry;
  }

  /** Codes with which an entry is refused; empty when it is accepted, and then it is in the log. */
  try(type: string, at: string, body: object, extra: Extra = {}): string[] {
    return this.add(this.make(type, at, body, extra)).map(({ code }) => code);
  }

  add(entry: unknown): readonly Issue[] {
    const result = accept(testKit(), this.entries, [entry], this.entries.length);
    if ('refused' in result) return result.refused;
    this.entries.push(...result.accepted);
    return [];
  }

  must(type: string, at: string, body: object, extra: Extra = {}): this {
    const issues = this.add(this.make(type, at, body, extra));
    if (issues.length > 0) throw new Error(JSON.stringify(issues));
    return this;
  }

  record(answers: object, instrument = 'look', record = 1000 + this.entries.length): object {
    return { record: uuid(record), instrument, edition: '1.0.0', answers };
  }

  answered(at: string, answers: object): this {
    return this.must('answered', at, this.record(answers), { about: 'aru' });
  }

  at(at: string): Standing {
    return standing(testKit(), this.entries, { at: local(at) });
  }
}
