import {
  latestRevision,
  registerOf,
  restoreWithheld,
  WITHHELD,
  withhold,
  type MayRead,
  type OpenKit,
} from '@qadam/runtime';
import { agesOf, shownQuestions, type Ages, type Answers, type Entry } from '@qadam/schema';

type Body = Record<string, unknown>;

/**
 * What somebody writes who does not see everything, with all that was kept from them put back: where they sent the mark
 * of it, and where they sent nothing. Others' entries are given as they are.
 */
export function carryOver(open: OpenKit, log: readonly Entry[], entry: Body, mayRead: MayRead): Body {
  const { body } = entry;
  if (!isObject(body)) return entry;
  const agesIn = ({ about, at }: Body): Ages =>
    agesOf(open.kit.facts, registerOf(log).get(String(about)), String(at).slice(0, 10));
  if (entry.type === 'answered')
    return { ...entry, body: carriedRecord(open, log, body, { mayRead, ages: agesIn(entry) }) };
  if (entry.type !== 'corrected' || !isObject(body.body)) return entry;
  const target = log.find(({ id }) => id === body.entry);
  if (target === undefined) return entry;
  // A correction stands in the place of its target: what came after has nothing to give.
  const until = log.filter(
    (each) => each.seq <= target.seq || (each.type === 'corrected' && each.body?.entry === target.id),
  );
  const carried =
    target.type === 'answered'
      ? carriedRecord(open, until, body.body, { mayRead, ages: agesIn({ ...target }) })
      : { ...keptFrom(open, target, mayRead), ...body.body };
  return { ...entry, body: { ...body, body: carried } };
}

interface Beside {
  mayRead: MayRead;
  /** Of whom the record is about, on its day. */
  ages: Ages;
}

function carriedRecord(open: OpenKit, log: readonly Entry[], body: Body, { mayRead, ages }: Beside): Body {
  const { record, answers } = body;
  if (typeof record !== 'string' || !isObject(answers)) return body;
  const seen = latestRevision(withhold(open, log, mayRead), record)?.answers;
  if (seen === undefined) return body;
  const sent = marked(answers, seen);
  const entry = { type: 'answered', body: { ...body, answers: sent } } as unknown as Entry;
  const restored = restoreWithheld(open, log, entry, mayRead) as { body: Body & { answers: Body } };
  const instrument = open.pathway.instruments.get(String(body.instrument))?.instrument;
  if (instrument === undefined) return restored.body;
  // What the writer's own answers, or the age, hide is left out of the record, as everywhere; the revision before keeps it.
  const shown = shownQuestions(instrument, restored.body.answers as Answers, { ages });
  const whole = Object.entries(restored.body.answers).filter(([id]) => !isMark(sent[id]) || shown.get(id) !== 'hidden');
  return { ...restored.body, answers: Object.fromEntries(whole) };
}

/** The answers with the mark wherever the last revision has it and nothing was sent. */
function marked(answers: Body, seen: Body): Body {
  const missing = Object.entries(seen).filter(([id, answer]) => isMark(answer) && !(id in answers));
  const whole: Body = { ...answers, ...Object.fromEntries(missing) };
  for (const [id, rows] of Object.entries(seen)) {
    const sent = answers[id];
    if (!Array.isArray(rows) || !Array.isArray(sent)) continue;
    whole[id] = sent.map((row: unknown) => {
      const before: unknown = rows.find((each: unknown) => isObject(each) && isObject(row) && each.id === row.id);
      return isObject(row) && isObject(before) ? marked(row, before) : row;
    });
  }
  return whole;
}

/** What a reader without the right does not see of an entry that is no record. */
function keptFrom(open: OpenKit, target: Entry, mayRead: MayRead): Body {
  const whole = target.body as unknown;
  const seen = withhold(open, [target], mayRead)[0]!.body as unknown;
  if (!isObject(whole) || !isObject(seen)) return {};
  return Object.fromEntries(Object.entries(whole).filter(([key]) => !(key in seen)));
}

const isMark = (answer: unknown): boolean => isObject(answer) && answer.open === WITHHELD.open;
const isObject = (value: unknown): value is Body =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
