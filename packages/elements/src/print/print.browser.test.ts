import { afterEach, beforeAll, describe, expect, test, vi, type MockInstance } from 'vitest';
import { render } from 'lit';
import '../plan/define.ts';
import { arrivalOf } from '../texts/languages.ts';
import { ask, byWords, formPage, press } from '../testing/form-page.ts';
import { trialKit, trialPeople } from '../testing/all-types.ts';
import { entriesOf, kit } from '../testing/families.ts';
import { kitOfModel } from '../testing/kits.ts';
import { pageRules } from './page-rules.ts';
import { placeSheet } from './print-document.ts';
import { printSheet, type PrintWish } from './sheet.ts';

const trial = trialKit();
const sheetOf = (wish: PrintWish): HTMLElement => {
  const place = document.createElement('div');
  render(printSheet(wish).sheet, place);
  return place;
};
const textOf = (place: ParentNode | null | undefined): string => (place?.textContent ?? '').replace(/\s+/g, ' ').trim();
const host = (): HTMLElement | null => document.querySelector('[data-qadam-print]');

beforeAll(async () => {
  for (const language of ['kk', 'uz']) await arrivalOf(language);
});
afterEach(() => {
  dispatchEvent(new Event('afterprint'));
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

describe('a blank', () => {
  const place = sheetOf({ kit: trial, instrument: 'all-types', locale: 'ru' });
  const question = (id: string): Element => place.querySelector(`[data-question="${id}"]`)!;

  test('carries its edition and its form', () => {
    expect(textOf(place.querySelector('.edition'))).toContain('trial 1.2.0, форма all-types');
  });

  test('has a box for each answer, how a danger is known among them', () => {
    expect(textOf(question('safety'))).toContain('Обеспечено');
    expect(question('safety').querySelectorAll('.tick')).toHaveLength(3);
    expect(question('violence').querySelectorAll(':scope > .answer .tick')).toHaveLength(6);
    expect(question('papers').querySelectorAll('.tick')).toHaveLength(3);
  });

  test('says when a follow-up is to be asked', () => {
    expect(textOf(question('violence'))).toContain('Если «да»: 1.1. Вред причинил');
  });

  test('has lines to write on, and free rows in tables', () => {
    expect(question('story').querySelectorAll('.blank')).toHaveLength(4);
    expect(question('steps').querySelectorAll('tbody tr')).toHaveLength(4);
  });
});

describe('a record', () => {
  const answers = {
    violence: { value: 'yes', how: 'told', from: 'соседка' } as const,
    papers: { open: 'refused' } as const,
    visited: '2026-05-14',
    mother: 'dana',
    story: 'Первая строка\nвторая',
    steps: [{ id: '1', what: 'Позвонить', who: 'aru', by: '2026-06-01', agreed: 'yes' }],
  };
  const place = sheetOf({
    kit: trial,
    instrument: 'all-types',
    locale: 'ru',
    answers,
    people: trialPeople,
    about: 'aru',
  });
  const question = (id: string): Element => place.querySelector(`[data-question="${id}"]`)!;

  test('ticks what is answered, and says so to those who do not see it', () => {
    const ticked = [...place.querySelectorAll('[aria-label="отмечено"]')].map((tick) => textOf(tick.parentElement));

    expect(ticked).toEqual(['да', 'со слов']);
  });

  test('says refusals in words, dates in figures, people by name', () => {
    expect(textOf(question('papers'))).toContain('отказ');
    expect(textOf(question('visited'))).toContain('14.05.2026');
    expect(textOf(question('mother'))).toContain('Дана');
    expect(textOf(question('steps'))).toContain('ПозвонитьАру01.06.2026Да');
  });

  test('never says from whom a danger is known', () => {
    expect(textOf(place)).not.toContain('соседка');
  });
});

describe('the official appendices', () => {
  test('address and last known place share a cell; what is on the screen alone is not there', () => {
    const place = sheetOf({ kit, instrument: 'help-request', locale: 'ru' });
    const cell = place.querySelector('[data-question="subject-address"]')!.closest('.cell')!;

    expect(cell.querySelector('[data-question="subject-last-known-place"]')).not.toBeNull();
    expect(place.querySelector('[data-question="father-state"]')).toBeNull();
  });

  test('the plan carries two reviews in five columns, and as many as were held', () => {
    const blank = sheetOf({ kit, instrument: 'plan', locale: 'ru' });
    const columns = [...blank.querySelectorAll('[data-question="reviewed-actions"]')].map((table) =>
      [...table.querySelectorAll('th')].map((each) => textOf(each)),
    );
    const entries = entriesOf('whole-path');
    const answers = entries.findLast((each) => each.type === 'answered' && each.body.instrument === 'plan')!
      .body as never;
    const filled = sheetOf({ kit, instrument: 'plan', locale: 'ru', entries, ...(answers as object) });

    expect(columns).toEqual(
      [1, 2].map(() => ['№', 'Действия, мероприятия', 'Сроки', 'Ответственные', 'Отметка о выполнении']),
    );
    expect(textOf(filled.querySelector('.block'))).toContain('Записаться в центр занятости');
    expect(textOf(filled.querySelector('.block'))).toContain('1. Пересмотр индивидуального плана');
  });

  test('letters of Kazakh and Uzbek stand as they are', () => {
    const words = textOf(sheetOf({ kit, instrument: 'plan', locale: 'kk' }));
    const uzbek = textOf(sheetOf({ kit: kitOfModel('uz-oila'), instrument: 'plan', locale: 'uz' }));

    expect(words).toMatch(/ә.*ұ/);
    expect(words).toContain('қаралама аударма');
    expect(uzbek).toContain('oʻz');
  });

  test('of a danger the original stands beside a draft translation', () => {
    const place = sheetOf({ kit, instrument: 'triage', locale: 'kk' });

    expect(textOf(place.querySelector('[data-question="violence"] .original'))).toMatch(/Есть сообщение/);
  });
});

describe('the document', () => {
  const printed = (): MockInstance<() => void> => vi.spyOn(window, 'print').mockImplementation(() => undefined);

  test('prints the sheet alone, under a name without a family, and is as it was afterwards', async () => {
    const form = await formPage({ value: { nickname: 'Запись' } });
    document.title = 'Семья Ивановых';
    const print = printed();

    form.print();

    expect(print).toHaveBeenCalledOnce();
    expect(document.title).toBe('trial 1.2.0');
    expect(textOf(host()?.shadowRoot)).toContain('Запись');
    expect(document.adoptedStyleSheets).toHaveLength(1);
    dispatchEvent(new Event('afterprint'));
    expect(document.title).toBe('Семья Ивановых');
    expect(host()).toBeNull();
    expect(document.adoptedStyleSheets).toHaveLength(0);
  });

  test('buttons print what is typed, marked as not saved, or an empty form', async () => {
    const form = await formPage();
    const print = printed();

    byWords(form.renderRoot, 'Пустой бланк').click();
    expect(textOf(host()?.shadowRoot)).toContain('Вносить в дело под этим изданием');
    dispatchEvent(new Event('afterprint'));
    await press(form, ask(form, 'papers'), 'Да');
    byWords(form.renderRoot, 'Печать').click();

    expect(print).toHaveBeenCalledTimes(2);
    expect(textOf(host()?.shadowRoot?.querySelector('.edition'))).toContain('не сохранено');
    expect(host()?.shadowRoot?.querySelector('[data-question="papers"] .box--on')?.textContent).toContain('да');
  });

  test('the plan prints its newest revision', async () => {
    const plan = document.createElement('qadam-plan');
    Object.assign(plan, {
      kit,
      entries: entriesOf('whole-path'),
      locale: 'ru',
      now: () => '2026-06-10T10:00:00+05:00',
    });
    document.body.append(plan);
    await plan.updateComplete;
    printed();

    byWords(plan.renderRoot, 'Печать').click();

    expect(textOf(host()?.shadowRoot)).toContain('Оформить пособие');
  });

  test('a footer is a string whatever it holds', () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`${pageRules('"} body{color:red} \\ \n </style> дәптер ʻ')}i{color:blue}`);

    expect([...sheet.cssRules].map((rule) => rule.constructor.name)).toEqual(['CSSPageRule', 'CSSStyleRule']);
    expect(sheet.cssRules[0]!.cssText).toContain('дәптер ʻ');
  });

  test('a sheet that is taken away gives back no other name than its own', () => {
    document.title = 'Портал';
    const end = placeSheet(document, printSheet({ kit: trial, instrument: 'all-types', locale: 'ru' }));
    document.title = 'Другая страница';
    end();

    expect(document.title).toBe('Другая страница');
  });
});
