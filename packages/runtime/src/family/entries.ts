/** From the steps of an example family to the entries of its log. */
import type { Entry, Family, FamilyStep, Instant } from '@qadam/schema';
import { momentOf } from '@qadam/pathway';
import { keptByErasure } from '../accept/kept.ts';
import type { OpenKit } from '../kit/open-kit.ts';
import { standing } from '../standing/of-case.ts';
import { entryId, recordId, rowIds } from './ids.ts';

/** The log of a family while it is played. */
export class FamilyLog {
  readonly entries: Entry[] = [];
  readonly #open: OpenKit;
  readonly #family: Family;
  readonly #named = new Map<string, string>();
  readonly #records = new Map<string, string>();
  #recordedAt: Instant;

  constructor(open: OpenKit, family: Family) {
    this.#open = open;
    this.#family = family;
    this.#recordedAt = family.steps[0]?.at ?? '';
  }

  /** When the newest step was written down: steps are recorded in their order, also those about earlier times. */
  get now(): Instant {
    return this.#recordedAt;
  }

  /** Seq of the last entry. */
  get lastSeq(): number {
    return this.entries.at(-1)?.seq ?? 0;
  }

  /** The entry that opens the case with the family's people, at the first step's time. */
  opening(): Entry {
    const at = this.#recordedAt;
    const body = { label: this.#family.label ?? this.#family.id, people: this.#family.people };
    return { ...this.#envelope(at, undefined), type: 'opened', body };
  }

  /** The entry of a step; `undefined` for a look. */
  entryOf(step: FamilyStep): Entry | undefined {
    const written = step.recordedAt ?? step.at;
    if (momentOf(written).ms > momentOf(this.#recordedAt).ms) this.#recordedAt = written;
    if (step.do === 'look') return undefined;
    const envelope = this.#envelope(step.at, step.by);
    if (step.name !== undefined) this.#named.set(step.name, envelope.id);
    const about = step.about === undefined ? {} : { about: step.about };
    return { ...envelope, ...about, type: step.do, body: this.#bodyOf(step, envelope.seq) } as Entry;
  }

  #envelope(at: Instant, by: string | undefined): Pick<Entry, 'id' | 'seq' | 'at' | 'recordedAt' | 'by'> {
    const seq = this.lastSeq + 1;
    const [role = ''] = (by ?? this.#open.kit.model.roles[0]?.id ?? '').split(':');
    return { id: entryId(at, seq), seq, at, recordedAt: this.#recordedAt, by: { person: by ?? role, role } };
  }

  #bodyOf(step: FamilyStep, seq: number): Record<string, unknown> {
    const body = this.#resolved(step.body ?? {});
    const kept = new Set([...this.#family.people.map(({ id }) => id), ...this.#fixedRows(step.instrument)]);
    const answers = step.answers === undefined ? undefined : rowIds(step.answers, kept);
    if (step.do === 'answered') {
      const { id: model, edition } = this.#open.kit;
      const record = this.#recordOf(step, seq);
      return { record, instrument: step.instrument ?? model, edition, answers: answers ?? {}, ...body };
    }
    if (step.do === 'corrected' && answers !== undefined)
      return { ...body, body: { ...this.#target(body)?.body, answers } };
    if (step.do === 'signed' && step.record !== undefined) return { record: this.#recordOf(step, seq), ...body };
    if (step.do === 'erased' && body.kept === undefined) return { ...body, ...this.#kept(body) };
    return body;
  }

  /** Ids of the rows that an instrument's tables fix. */
  #fixedRows(instrument: string | undefined): string[] {
    const { sections = [] } = this.#open.kit.instruments.find(({ id }) => id === instrument) ?? {};
    return sections.flatMap(({ questions }) => questions.flatMap(({ rows = [] }) => rows.map(({ id }) => id)));
  }

  /** Names of entries and records in a body stand for their ids. */
  #resolved({ entry, record, consent, ...rest }: Record<string, unknown>): Record<string, unknown> {
    const id = (names: ReadonlyMap<string, string>, name: unknown): unknown =>
      typeof name === 'string' ? (names.get(name) ?? name) : name;
    return {
      ...rest,
      ...(entry !== undefined && { entry: id(this.#named, entry) }),
      ...(record !== undefined && { record: id(this.#records, record) }),
      ...(consent !== undefined && { consent: id(this.#records, consent) }),
    };
  }

  /** The record of a name, the same each time; without a name a new one. */
  #recordOf({ at, record }: FamilyStep, seq: number): string {
    const known = record === undefined ? undefined : this.#records.get(record);
    const id = known ?? recordId(at, seq);
    if (record !== undefined) this.#records.set(record, id);
    return id;
  }

  #target(body: Record<string, unknown>): Entry | undefined {
    return this.entries.find(({ id }) => id === body.entry);
  }

  #kept(body: Record<string, unknown>): Record<string, unknown> {
    const target = this.#target(body);
    if (target === undefined) return {};
    return {
      kept: keptByErasure(
        target,
        standing(this.#open, this.entries, { at: this.#recordedAt, given: this.#family.given ?? {} }),
        this.entries,
      ),
    };
  }
}
