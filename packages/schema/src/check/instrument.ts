import type { Conditions, Question } from '../generated/types.ts';
import { factTypeOf, questionFact } from '../kit/facts.ts';
import { factsOf } from '../kit/conditions.ts';
import { listOf } from '../words/lists.ts';
import { placedQuestions, type PlacedQuestion } from '../workspace/model-source.ts';
import type { Located } from '../workspace/workspace.ts';
import { readsUnguarded } from './conditions.ts';
import {
  expectConditions,
  expectName,
  expectSource,
  expectUnique,
  reporter,
  type CheckContext,
  type Report,
} from './context.ts';
import { findCycle } from './cycles.ts';
import { near } from './shape.ts';

/** Checks one instrument: ids, shapes of questions, facts, conditions, sources. */
export function checkInstrument(context: CheckContext, located: Located<'instrument'>): void {
  const { value: instrument } = located;
  const report = reporter(context, located);
  const placed = placedQuestions(instrument);
  expectUnique(
    report,
    instrument.sections.map((section, index) => ({ id: section.id, pointer: `/sections/${index}` })),
  );
  expectUnique(
    report,
    placed.filter(({ table }) => table === undefined).map(({ question, pointer }) => ({ id: question.id, pointer })),
  );
  instrument.sections.forEach((section, index) => {
    const pointer = `/sections/${index}`;
    expectSource(context, report, pointer, section, instrument.basis, false);
    if (section.printIn !== undefined) {
      const others = context.source.instruments.map(({ value }) => value.id).filter((id) => id !== instrument.id);
      expectName(report, `${pointer}/printIn`, 'instrument', section.printIn, others);
    }
    if (section.shownWhen !== undefined) {
      expectConditions(context, report, `${pointer}/shownWhen`, section.shownWhen, {
        about: instrument.about,
        asked: false,
      });
    }
  });
  (instrument.signatures ?? []).forEach((block, index) =>
    expectSource(context, report, `/signatures/${index}`, block, instrument.basis, false),
  );
  for (const each of placed) checkQuestion(context, located, report, each);
  checkShownCycle(report, placed);
}

function checkQuestion(
  context: CheckContext,
  located: Located<'instrument'>,
  report: Report,
  { question, pointer, table }: PlacedQuestion,
): void {
  const { value: instrument } = located;
  expectSource(context, report, pointer, question, instrument.basis);
  checkParts(report, question, pointer, table);
  if (question.danger === true && question.changeable === true)
    report(`${pointer}/changeable`, 'schema/danger-changeable', {});
  for (const key of ['rows', 'prompts'] as const) {
    const nodes = question[key] ?? [];
    nodes.forEach((node, index) =>
      expectSource(context, report, `${pointer}/${key}/${index}`, node, instrument.basis, false),
    );
    expectUnique(
      report,
      nodes.map((node, index) => ({ id: node.id, pointer: `${pointer}/${key}/${index}` })),
    );
  }
  (question.options ?? []).forEach((option, index) =>
    expectSource(context, report, `${pointer}/options/${index}`, option, instrument.basis, false),
  );
  expectUnique(
    report,
    (question.options ?? []).map((option, index) => ({ id: option.id, pointer: `${pointer}/options/${index}` })),
  );
  expectUnique(
    report,
    (question.columns ?? []).map((column, index) => ({ id: column.id, pointer: `${pointer}/columns/${index}` })),
  );
  checkAdverse(report, question, pointer);
  if (question.fact !== undefined) checkFact(context, report, question, pointer, instrument);
  if (question.rowsOf !== undefined) checkRowsOf(context, report, question.rowsOf, `${pointer}/rowsOf`);
  const { shownWhen } = question;
  if (shownWhen === undefined) return;
  expectConditions(context, report, `${pointer}/shownWhen`, shownWhen, { about: instrument.about, asked: false });
  if (
    question.fact !== undefined &&
    question.whenHidden === undefined &&
    hidingMatters(context, question.fact, shownWhen)
  ) {
    report(pointer, 'schema/no-when-hidden', { question: question.id, fact: question.fact });
  }
}

const withOptions = new Set(['choice', 'choices']);
/** Which keys a question of a type must and may not have. */
function checkParts(report: Report, question: Question, pointer: string, table: Question | undefined): void {
  const wrong = (key: string, problem: 'missing' | 'not-here'): void =>
    report(pointer, 'schema/question-shape', { key, type: question.type, problem });
  if (withOptions.has(question.type) !== (question.options !== undefined))
    wrong('options', question.options === undefined ? 'missing' : 'not-here');
  if ((question.type === 'table') !== (question.columns !== undefined))
    wrong('columns', question.columns === undefined ? 'missing' : 'not-here');
  if (question.type !== 'table')
    for (const key of ['rows', 'rowsOf', 'minRows', 'maxRows'] as const)
      if (question[key] !== undefined) wrong(key, 'not-here');
  if (question.prompts !== undefined && question.type !== 'long-text') wrong('prompts', 'not-here');
  if (question.ordered === true && question.type !== 'choice') wrong('ordered', 'not-here');
  if (question.fact !== undefined && (factTypeOf(question) === undefined || table !== undefined))
    wrong('fact', 'not-here');
  if (table !== undefined && (question.type === 'table' || question.followUps !== undefined))
    wrong('columns', 'not-here');
  const isNumber = question.type === 'integer' || question.type === 'number';
  for (const key of ['min', 'max'] as const) {
    if (question[key] !== undefined && (!isNumber || typeof question[key] !== 'number')) wrong(key, 'not-here');
  }
}

function checkAdverse(report: Report, question: Question, pointer: string): void {
  const values = question.type === 'yes-no' ? ['yes', 'no'] : question.options?.map((option) => option.id);
  for (const value of listOf(question.adverse)) {
    if (values?.includes(value) === true) continue;
    report(`${pointer}/adverse`, 'schema/value-not-of-fact', {
      fact: question.id,
      value,
      allowed: values ?? [],
      ...near(value, values ?? []),
    });
  }
  if (question.danger === true && question.adverse === undefined)
    report(pointer, 'schema/question-shape', { key: 'adverse', type: question.type, problem: 'missing' });
}

function checkFact(
  context: CheckContext,
  report: Report,
  question: Question,
  pointer: string,
  instrument: Located<'instrument'>['value'],
): void {
  const known = context.facts.get(question.fact!);
  if (known === undefined || factTypeOf(question) === undefined) return;
  const own = questionFact(question, instrument.about, instrument.id, 'assumption');
  const same =
    known.origin.kind === 'question' &&
    known.type === own.type &&
    known.about === own.about &&
    JSON.stringify(known.values) === JSON.stringify(own.values) &&
    JSON.stringify(known.adverse) === JSON.stringify(own.adverse);
  if (!same) report(`${pointer}/fact`, 'schema/fact-conflict', { fact: known.id, type: own.type, other: known.type });
  if (question.whenHidden !== undefined && own.values?.includes(String(question.whenHidden)) === false) {
    report(`${pointer}/whenHidden`, 'schema/value-not-of-fact', {
      fact: own.id,
      value: question.whenHidden,
      allowed: own.values,
    });
  }
}

function checkRowsOf(context: CheckContext, report: Report, rowsOf: string, pointer: string): void {
  if (rowsOf === 'children' || rowsOf === 'people') return;
  const [instrument = '', table = ''] = rowsOf.split('/');
  const found = context.source.instruments.find(({ value }) => value.id === instrument);
  const names = context.source.instruments.map(({ value }) => value.id);
  if (found === undefined) return void expectName(report, pointer, 'instrument', instrument, names);
  const tables = placedQuestions(found.value)
    .filter(({ question }) => question.type === 'table')
    .map(({ question }) => question.id);
  expectName(report, pointer, 'table', table, tables);
}

/** Whether a rule reads the fact where its being hidden could matter. */
function hidingMatters(context: CheckContext, fact: string, shownWhen: Conditions): boolean {
  const inRules = context.source.rulesets.some(({ value }) =>
    [...value.rules, ...(value.named ?? [])].some(({ conditions }) => readsUnguarded(conditions, fact, shownWhen)),
  );
  return (
    inRules ||
    context.source.facts.some(({ value }) =>
      value.facts.some(
        ({ when, any, all, count, highest, daysSince }) =>
          [when, any, all, count].some(
            (conditions) => conditions !== undefined && readsUnguarded(conditions, fact, shownWhen),
          ) ||
          highest === fact ||
          daysSince === fact,
      ),
    )
  );
}

/** A question must not be shown by what is shown by it. */
function checkShownCycle(report: Report, placed: readonly PlacedQuestion[]): void {
  const byFact = new Map(
    placed.flatMap(({ question }) => (question.fact === undefined ? [] : [[question.fact, question.id] as const])),
  );
  const next = new Map(
    placed.map(({ question }) => [
      question.id,
      question.shownWhen === undefined ? [] : factsOf(question.shownWhen).flatMap((fact) => byFact.get(fact) ?? []),
    ]),
  );
  const cycle = findCycle(next);
  if (cycle === undefined) return;
  const at = placed.find(({ question }) => question.id === cycle[0]);
  report(`${at?.pointer ?? ''}/shownWhen`, 'schema/cycle', { names: cycle });
}
