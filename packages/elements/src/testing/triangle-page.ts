/** A child whose triangle was filled in three times, for tests and stories of <qadam-triangle>. */
import { openKit, playFamily } from '@qadam/runtime';
import type { Entry, Family } from '@qadam/schema';
import '../triangle/define.ts';
import type { QadamTriangle } from '../triangle/qadam-triangle.ts';
import { settled } from './case-page.ts';
import { kit, worker } from './families.ts';

type Step = Family['steps'][number];

const row = (id: string, strengths?: string, needs?: string): object => ({
  id,
  ...(strengths !== undefined && { strengths }),
  ...(needs !== undefined && { needs }),
});
const record = (at: string, answers: Record<string, object[]>): Step => ({
  at,
  do: 'answered',
  by: 'social-worker',
  about: 'tomiris',
  instrument: 'triangle',
  answers,
});

const first = record('2026-02-10T10:00:00+05:00', { child: [row('health', 'Прививки по возрасту')] });
const second = record('2026-04-02T10:00:00+05:00', {
  child: [
    row('health', 'Прививки по возрасту', 'Вес у нижней границы'),
    row('education', 'Тянется к книжке'),
    row('relations', 'Спокойна у мамы'),
  ],
  parents: [
    row('basic-care', 'Сыта и одета', 'Смеси хватает не всегда'),
    row('safety', 'Дома спокойно'),
    row('stimulation', undefined, 'Мало играют'),
    row('emotional-warmth', 'Мама ласкова'),
  ],
  environment: [row('housing', undefined, 'Живут без договора'), row('work', undefined, 'Мама без работы')],
});
const third = record('2026-05-14T10:00:00+05:00', {
  child: [
    row('health', undefined, 'Вес ниже прежнего, с 21 апреля нет осмотра'),
    row('education', 'Тянется к книжке'),
    row('emotional-behavioural', 'Успокаивается на руках у мамы', 'Плачет, когда входит отец'),
    row('relations', 'Тянется к брату', 'Боится громкого голоса'),
  ],
  parents: [
    row('basic-care', undefined, 'Смеси не хватает до конца месяца'),
    row('stimulation', 'Мама играет по советам психолога', 'Мало времени вдвоём'),
    row('emotional-warmth', 'Мама ласкова'),
  ],
  environment: [
    row('housing', undefined, 'Живут без договора, зимой холодно'),
    row('work', 'Мама записалась на курсы', 'Дохода пока нет'),
    row('community-resources', 'Дневной центр рядом, соседка помогает'),
  ],
});

const steps = { none: [], one: [second], two: [second, third], three: [first, second, third] } as const;

/** The log with so many records of the triangle. */
export function triangleEntries(records: keyof typeof steps): readonly Entry[] {
  const opened: Step = {
    at: '2026-02-10T09:00:00+05:00',
    do: 'noted',
    by: 'social-worker',
    body: { text: 'Знакомство' },
  };
  const { entries, checks } = playFamily(openKit(kit), {
    ...{ $schema: 'https://qadam.example/1/family.json', id: 'tomiris', model: 'kz-phc' },
    people: [{ id: 'tomiris', kind: 'child', name: 'Томирис', born: '2025-09-01' }],
    steps: [opened, ...steps[records]],
  });
  const refused = checks.filter(({ ok }) => !ok);
  if (refused.length > 0) throw new Error(JSON.stringify(refused));
  return entries;
}

/** A triangle on the page. */
export async function trianglePage(
  properties: Partial<QadamTriangle> & { entries: readonly Entry[] },
): Promise<QadamTriangle> {
  const element = document.createElement('qadam-triangle');
  Object.assign(element, {
    kit,
    person: worker,
    locale: 'ru',
    about: 'tomiris',
    now: () => '2026-05-20T11:00:00+05:00',
  });
  Object.assign(element, properties);
  document.body.append(element);
  await settled(element);
  return element;
}
