import {
  isConfidential,
  withFollowUps,
  type Answer,
  type KitInstrument,
  type KitQuestion,
  type Row,
} from '@qadam/schema';
import * as fc from 'fast-check';
import { render } from 'lit';
import { beforeAll, describe, expect, test } from 'vitest';
import { entriesOf, familyIds, kit as phc } from '../testing/families.ts';
import { kitOfModel } from '../testing/kits.ts';
import { KitTexts } from '../kit/kit-texts.ts';
import { latestRecords } from '../form/from-entries.ts';
import { arrivalOf } from '../texts/languages.ts';
import { printSheet, type PrintWish } from './sheet.ts';

const models = [
  ...['kz-phc', 'kz-phc-ten', 'kz-sos', 'uz-oila', 'ru-spb', 'classic'],
  ...['almaty-oblast', 'family-centre', 'sos-uzbekistan'],
];
const SECRET = 'СЕКРЕТ';

beforeAll(async () => {
  for (const language of ['en', 'kk', 'uz']) await arrivalOf(language);
});

/** The sheet as it stands in a document. */
function sheetOf(wish: PrintWish): HTMLElement {
  const place = document.createElement('div');
  render(printSheet(wish).sheet, place);
  return place;
}
const textOf = (place: Element): string => (place.textContent ?? '').replace(/\s+/g, ' ');

/** What the sheet has to hold, in this order: sections and questions of the form, and their numbers. */
const officialOrder = ({ sections }: KitInstrument): string[] =>
  sections.flatMap(({ id, print, questions }) => {
    const printed = questions.filter(({ screenOnly }) => screenOnly !== true);
    if (printed.length === 0) return [];
    return [`${id} ${print ?? ''}`, ...printed.flatMap(withFollowUps).map((each) => `${each.id} ${each.print ?? ''}`)];
  });

function drawnOrder(place: Element): string[] {
  const own = [...place.querySelectorAll('[data-section], [data-question]')].filter((each) => !each.closest('.block'));
  return own.map((each) => {
    const number = each.querySelector(':scope > :is(h2, .label) .number')?.textContent ?? '';
    const { section, question } = (each as HTMLElement).dataset;
    return `${section ?? question} ${number.replace(/\.$/, '')}`;
  });
}

describe.each(models)('%s', (model) => {
  const kit = kitOfModel(model);
  const instruments = kit.instruments.map((instrument) => ({ id: instrument.id, instrument }));

  test.each(instruments)('$id: order and numbers are those of the form', ({ id, instrument }) => {
    const place = sheetOf({ kit, instrument: id, locale: 'ru' });

    expect(drawnOrder(place)).toEqual(officialOrder(instrument));
  });

  test.each(kit.model.languages)('%s: every form has all its words', (language) => {
    const texts = new KitTexts(kit, language);
    for (const { id, sections } of kit.instruments) {
      const place = sheetOf({ kit, instrument: id, locale: language });
      const drawn = [...place.querySelectorAll<HTMLElement>('[data-question]')].filter(
        (each) => !each.closest('.block'),
      );
      for (const question of sections.flatMap(({ questions }) => questions).flatMap(withFollowUps)) {
        const text = texts.text(`instrument/${id}/question/${question.id}/label`);
        expect(text, `${id}/${question.id}`).toBeDefined();
        const found = drawn.find(({ dataset }) => dataset.question === question.id);
        expect(found === undefined, `${id}/${question.id}`).toBe(question.screenOnly === true);
        if (found !== undefined)
          expect(textOf(place), `${id}/${question.id}`).toContain(text!.text.replace(/\s+/g, ' '));
      }
    }
  });

  test.each(instruments)(
    '$id: no answer that is confidential or on the screen alone is printed',
    ({ id, instrument }) => {
      fc.assert(
        fc.property(answersTo(instrument), (answers) => {
          const words = textOf(sheetOf({ kit, instrument: id, locale: 'ru', answers }));

          expect(words).not.toContain(SECRET);
          for (const [question, answer] of Object.entries(answers))
            if (typeof answer === 'string' && answer.startsWith('ответ-')) expect(words, question).toContain(answer);
        }),
        { numRuns: 15 },
      );
    },
  );
});

/** Random answers to every question: own words are marked, those that may not be printed as secrets. */
function answersTo({ sections }: KitInstrument): fc.Arbitrary<Record<string, Answer | undefined>> {
  const questions = sections.flatMap((section) => section.questions).flatMap(withFollowUps);
  return fc.record(Object.fromEntries(questions.map((each) => [each.id, answerTo(each)])), { requiredKeys: [] });
}

function answerTo(question: KitQuestion): fc.Arbitrary<Answer> {
  const value = valueOf(question, isConfidential(question) || question.screenOnly === true);
  const open = fc.constantFrom('not-known' as const, 'refused' as const).map((state): Answer => ({ open: state }));
  const how = fc.constantFrom('seen' as const, 'told' as const, 'document' as const);
  const known = fc.record({ value, how }).map((given): Answer => ({ ...given, from: SECRET }) as Answer);
  return question.danger === true ? fc.oneof(value, open, known) : fc.oneof({ weight: 4, arbitrary: value }, open);
}

function valueOf(question: KitQuestion, isSecret: boolean): fc.Arbitrary<Answer> {
  const { type, options = [], columns = [], rows } = question;
  const words = fc.nat(999).map((number) => (isSecret ? `${SECRET} ${number}` : `ответ-${number}`));
  const ids = options.map(({ id }) => id);
  switch (type) {
    case 'yes-no':
      return fc.constantFrom<Answer>('yes', 'no');
    case 'choice':
      return fc.constantFrom<Answer>(...ids);
    case 'choices':
      return fc.subarray(ids, { minLength: 1 });
    case 'integer':
    case 'number':
      return fc.nat(20);
    case 'date':
      return fc.constant('2026-05-14');
    case 'date-time':
      return fc.constant('2026-05-14T11:00:00+05:00');
    case 'people':
      return fc.constant(['aru']);
    case 'person':
      return fc.constant('aru');
    case 'table': {
      const row = fc.record(
        Object.fromEntries(
          columns.map((column) => [
            column.id,
            valueOf(column, isSecret || isConfidential(column) || column.screenOnly === true),
          ]),
        ),
      );
      const id = (at: number): string => rows?.[at]?.id ?? `00000000-0000-7000-8000-00000000000${at}`;
      return fc
        .array(row, { minLength: 1, maxLength: 3 })
        .map((list) => list.map((cells, at): Row => ({ ...cells, id: id(at) })));
    }
    case 'attachment':
      return words.map((name): Answer => [{ id: 'a', name }]);
    default:
      return words;
  }
}

describe('records of example families', () => {
  test.each(familyIds)('%s: no level and no decision changes what is printed', (family) => {
    const entries = entriesOf(family);
    const bare = entries.filter(({ type }) =>
      ['opened', 'registered', 'answered', 'corrected', 'erased'].includes(type),
    );
    for (const { about, body } of latestRecords(entries)) {
      const wish = { kit: phc, instrument: body.instrument, locale: 'ru', about, answers: body.answers as never };

      expect(textOf(sheetOf({ ...wish, entries }))).toBe(textOf(sheetOf({ ...wish, entries: bare })));
    }
  });
});
