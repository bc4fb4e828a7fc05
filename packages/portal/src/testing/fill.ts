/** Fills in a form of any kit as a person does: by its real controls, found by what question and answer they are for. */
import { withFollowUps, type KitInstrument, type KitQuestion } from '@qadam/schema';
import type { Locator } from 'playwright-core';

/** Whom and which rows the ids of an example stand for in the case that is being written. */
export interface Known {
  people: { id: string; kind: string }[];
  /** Ids of the example → ids of the case: people, and rows of tables. */
  ids: Map<string, string>;
}
type Answers = Readonly<Record<string, unknown>>;
interface Row {
  id: string;
  [column: string]: unknown;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const valueOf = (answer: unknown): unknown => (isRecord(answer) && 'value' in answer ? answer.value : answer);
const openOf = (answer: unknown): string | undefined =>
  isRecord(answer) && typeof answer.open === 'string' ? answer.open : undefined;
const idOf = ({ ids }: Known, id: unknown): string => ids.get(String(id)) ?? String(id);

/** Goes through the sections in their order, and answers each question that has an answer. */
export async function fillForm(
  form: Locator,
  { sections }: KitInstrument,
  answers: Answers,
  known: Known,
): Promise<void> {
  for (const section of sections) {
    const asked = section.questions.flatMap(withFollowUps).filter(({ id }) => answers[id] !== undefined);
    if (asked.length === 0) continue;
    await reach(form, `#section-${section.id}`);
    for (const question of asked) {
      await unfold(form, question.id);
      await answer(form, question, answers[question.id], known);
    }
  }
}

/** Presses "next" until the section is drawn. */
async function reach(form: Locator, heading: string): Promise<void> {
  await form.locator('.section h3').first().waitFor();
  while (!(await form.locator(heading).isVisible())) {
    const drawn = await form.locator('.section h3').first().getAttribute('id');
    await form.locator('[part=foot] .btn--main.push:not([part=submit])').click();
    await form.locator(`.section h3:not(#${drawn})`).first().waitFor();
  }
}

/** Opens what is folded until the question is to be seen. */
async function unfold(form: Locator, question: string): Promise<void> {
  const box = form.locator(`[data-question="${question}"]`);
  const folds = form.locator('details.fold:not([open]) > summary');
  while (!(await box.isVisible()) && (await folds.first().isVisible())) await folds.first().click();
}

async function answer(form: Locator, question: KitQuestion, given: unknown, known: Known): Promise<void> {
  const box = form.locator(`[data-question="${question.id}"]`);
  const field = box.locator(`[id="q-${question.id}"]`);
  const open = openOf(given);
  if (question.type === 'table') await fillTable(box, question, given as Row[], known);
  else if (open !== undefined) await leaveOpen(box, field, question, open);
  else await put(field, question, valueOf(given), known);
  if (isRecord(given) && typeof given.how === 'string') {
    await box.locator(`[id="q-${question.id}-how-group"] input[value="${given.how}"]`).check();
    if (typeof given.from === 'string') await box.locator(`[id="q-${question.id}-from"]`).fill(given.from);
  }
}

/** Answers that are none: among the answers where they stand there, else in the menu. */
async function leaveOpen(box: Locator, field: Locator, { type }: KitQuestion, open: string): Promise<void> {
  const isOffered = type === 'yes-no' || type === 'choice';
  if (open === 'not-known' && isOffered) return pick(field, open);
  const items = [...(isOffered ? [] : ['not-known']), 'refused', 'does-not-apply'];
  await box.locator('details.menu > summary').click();
  await box.locator('details.menu li button').nth(items.indexOf(open)).click();
}

/** One of several: a row of radio buttons, or a list to open. */
async function pick(field: Locator, option: string): Promise<void> {
  await field.waitFor();
  const isList = (await field.evaluate(({ localName }) => localName)) === 'select';
  if (isList) await field.selectOption(option);
  else await field.locator(`input[value="${option}"]`).check();
}

async function put(field: Locator, question: KitQuestion, value: unknown, known: Known): Promise<void> {
  switch (question.type) {
    case 'yes-no':
    case 'choice':
      return pick(field, String(value));
    case 'choices': {
      const chosen = value as string[];
      const offered = (question.options ?? []).filter(({ id, retired }) => retired !== true || chosen.includes(id));
      return tick(
        field,
        offered.map(({ id }) => chosen.includes(id)),
      );
    }
    case 'person':
      await field.selectOption(idOf(known, value));
      return;
    case 'people': {
      const chosen = (value as string[]).map((id) => idOf(known, id));
      const offered = known.people.filter(({ kind }) => question.kinds?.includes(kind) ?? true);
      return tick(
        field,
        offered.map(({ id }) => chosen.includes(id)),
      );
    }
    case 'date-time':
      return write(field, String(value).slice(0, 16));
    case 'text':
    case 'long-text':
    case 'date':
    case 'integer':
    case 'number':
      return write(field, String(value));
    default:
      throw new Error(`${question.id}: nobody has told how to answer a question of type "${question.type}"`);
  }
}

async function write(field: Locator, words: string): Promise<void> {
  await field.fill(words);
  await field.press('Tab');
}

async function tick(group: Locator, marks: readonly boolean[]): Promise<void> {
  for (const [at, isOn] of marks.entries()) await group.getByRole('checkbox').nth(at).setChecked(isOn);
}

/** Rows that are given are filled in; others are added, and those of before that are not wanted are removed. */
async function fillTable(box: Locator, question: KitQuestion, rows: readonly Row[], known: Known): Promise<void> {
  const drawn = async (): Promise<string[]> =>
    box.locator('tr[data-row]').evaluateAll((each) => each.map((row) => row.getAttribute('data-row')!));
  const isGiven = question.rows !== undefined || question.rowsOf !== undefined;
  const wanted = new Set(rows.map((row) => idOf(known, row.id)));
  await box.locator(`[id="q-${question.id}"]`).waitFor();
  if (!isGiven)
    for (const id of await drawn()) if (!wanted.has(id)) await box.locator(`tr[data-row="${id}"] .row-remove`).click();
  for (const row of rows) {
    if (!isGiven && !(await drawn()).includes(idOf(known, row.id))) {
      const before = await drawn();
      await box.locator('.row-add').click();
      await box.locator('tr[data-row]').nth(before.length).waitFor();
      known.ids.set(
        row.id,
        (await drawn()).find((id) => !before.includes(id))!,
      );
    }
    const at = (await drawn()).indexOf(idOf(known, row.id));
    if (at < 0) throw new Error(`${question.id}: there is no row "${row.id}"`);
    for (const column of question.columns ?? []) {
      const cell = row[column.id];
      if (cell === undefined) continue;
      const field = box.locator(`[id="q-${question.id}-${at}-${column.id}"]`);
      const open = openOf(cell);
      if (open === undefined) await put(field, column, valueOf(cell), known);
      else await pick(field, open);
    }
  }
}
