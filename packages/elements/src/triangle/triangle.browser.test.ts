import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { saying, settled, wordsOf } from '../testing/case-page.ts';
import { noViolationInAnyLook } from '../testing/looks.ts';
import { triangleEntries, trianglePage } from '../testing/triangle-page.ts';
import type { QadamTriangle } from './qadam-triangle.ts';

beforeEach(() => {
  document.body.replaceChildren();
  document.documentElement.lang = 'ru';
});
afterEach(() => page.viewport(414, 896));

const rowOf = (element: QadamTriangle, domain: string): string =>
  wordsOf(element.renderRoot.querySelector(`[data-domain="${domain}"]`));
const words = (element: QadamTriangle): string => wordsOf(element.renderRoot);

test('compares the newest record with the one before it, and says how many domains changed', async () => {
  const element = await trianglePage({ entries: triangleEntries('two') });

  expect(words(element)).toContain('Треугольник оценки: Томирис');
  expect(words(element)).toContain('Раньше: 2 апреля. Теперь: 14 мая');
  expect(words(element)).toContain(
    'Из 19 областей: стало лучше 2, тревожнее 3, под вопросом 1, впервые описано 2, без сведений 8.',
  );
  expect(words(element)).toContain('Без сведений не значит благополучно.');
  expect(rowOf(element, 'health')).toBe(
    'Здоровье и то и другое потребность нет записей Вес ниже прежнего, с 21 апреля нет осмотра',
  );
  expect(rowOf(element, 'safety')).toBe('Обеспечение безопасности опора сведений нет нет записей нет записей');
});

test('a domain of which nothing is known is shown when it is asked for, as nothing known', async () => {
  const element = await trianglePage({ entries: triangleEntries('two') });
  expect(element.renderRoot.querySelector('[data-domain=identity]')).toBeNull();

  saying(element.renderRoot, 'Все 7 областей').focus();
  await userEvent.keyboard('{Enter}');
  await settled(element);

  expect(rowOf(element, 'identity')).toBe('Идентичность сведений нет сведений нет нет записей нет записей');
});

test('a single record is described, not compared', async () => {
  const element = await trianglePage({ entries: triangleEntries('one') });

  expect(words(element)).toContain('Описано 2 апреля. Раньше не описывали: сравнивать не с чем.');
  expect(words(element)).toContain('Из 19 областей описано 9, без сведений 10.');
  expect(element.renderRoot.querySelectorAll('.tri--wide .tri__then')).toHaveLength(0);
});

test('with more records the reader chooses what to compare with', async () => {
  const element = await trianglePage({ entries: triangleEntries('three') });
  const select = element.renderRoot.querySelector('select')!;
  expect([...select.options].map(wordsOf)).toEqual(['10 февраля', '2 апреля']);

  await userEvent.selectOptions(select, '10 февраля');
  await settled(element);

  expect(words(element)).toContain('Раньше: 10 февраля. Теперь: 14 мая');
  expect(rowOf(element, 'health')).toContain('опора потребность');
});

test('none filled in is not well', async () => {
  const element = await trianglePage({ entries: triangleEntries('none') });

  expect(words(element)).toContain('Треугольник ещё не заполнен. Это не значит, что всё благополучно.');
});

test('discreet shows no name and no state until asked', async () => {
  const element = await trianglePage({ entries: triangleEntries('two'), discreet: true });
  expect(words(element)).not.toMatch(/Томирис|потребность/);

  saying(element.renderRoot, 'Показать').click();
  await settled(element);
  expect(words(element)).toContain('Томирис');
});

test.each(['two', 'three', 'none'] as const)('%s: no violation in any look', (records) =>
  noViolationInAnyLook((locale) => trianglePage({ entries: triangleEntries(records), locale })),
);
