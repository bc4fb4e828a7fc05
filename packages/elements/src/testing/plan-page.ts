/** A family with a plan that has been revised and reviewed, and a small vocabulary for tests of <qadam-plan>. */
import { openKit, playFamily } from '@qadam/runtime';
import type { Entry, Family } from '@qadam/schema';
import '../plan/define.ts';
import type { QadamPlan } from '../plan/qadam-plan.ts';
import { settled } from './case-page.ts';
import { familyOf, kit, worker } from './families.ts';
import { hostOf } from './host.ts';

type Step = Family['steps'][number];

const path = familyOf('whole-path');
const stepAt = (at: string): Step => path.steps.find((step) => step.at === at)!;
const before = (at: string): Step[] =>
  path.steps.filter((step) => step.at < at && step.do !== 'look').map(({ expect: _expect, ...step }) => step as Step);

const id = (end: string): string => `018f7700-0000-7000-8000-0000000000${end}`;
const income = { need: 'Семья: доход и жильё', goal: 'к 1 сентября постоянный доход' };
const play = { need: 'Асет: присмотр и развитие', goal: 'к 1 августа место в саду' };
const benefit = { id: id('b1'), number: '1.1', action: 'Запрос в органы соцзащиты о пособии', term: '2026-03-10' };
const course = { id: id('b2'), number: '1.2', action: 'Встать на учёт в центре занятости', term: '2026-03-20' };
const garden = { id: id('b3'), number: '2.1', action: 'Заявление в детский сад', term: '2026-03-12' };
const centre = { id: id('b4'), number: '2.2', action: 'Дневной центр три раза в неделю', term: '2026-04-20' };

const rows = [
  { ...benefit, ...income, responsible: 'Сауле, социальный работник', resource: 'outside' },
  { ...course, ...income, responsible: 'Салтанат, мама', resource: 'own' },
  { ...garden, ...play, responsible: 'Салтанат, мама', resource: 'own', contact: 'заведующая садом' },
  { ...centre, ...play, responsible: 'Дневной центр', resource: 'outside' },
];
const marked = rows.map((row) => (row.id === garden.id ? { ...row, 'done-on': '2026-03-05' } : row));
const corrected = [
  { ...marked[0]!, term: '2026-07-15' },
  ...marked.slice(1, 3),
  { id: id('b5'), number: '2.3', action: 'Занятие с психологом, мама и сын', term: '2026-06-12', ...play },
];

const plan = (at: string, actions: readonly object[]): Step => ({
  ...(stepAt('2026-02-18T10:00:00+05:00') as Step & { expect?: unknown }),
  at,
  expect: {},
  answers: {
    'filled-on': '2026-02-18',
    needs: '1. Доход. 2. Занятия',
    'ngo-services': 'no',
    discussed: 'yes',
    actions,
  },
});
const decided = (at: string, about: string, decision: string, option: string, reason: string): Step => ({
  at,
  do: 'decided',
  about,
  body: { decision, option, reason },
});

const begun = [...before('2026-02-18'), plan('2026-02-18T10:00:00+05:00', rows)];
const running = [...begun, stepAt('2026-02-20T10:00:00+05:00'), plan('2026-03-06T10:00:00+05:00', marked)].map(plain);
const met = [
  ...running,
  ...['2026-06-01T10:00:00+05:00', '2026-06-02T10:00:00+05:00'].map(stepAt).map(plain),
  plan('2026-06-02T10:20:00+05:00', corrected),
];
const proposed = [
  ...met,
  decided('2026-06-02T10:30:00+05:00', 'family', 'review', 'propose-longer-stay', 'Жилья пока нет'),
  decided('2026-06-05T10:30:00+05:00', 'aset', 'commission', 'supports', 'Протокол № 8'),
];
const continued = [
  ...met,
  decided('2026-06-02T10:30:00+05:00', 'family', 'review', 'continue', 'Доход появился, сад ещё нет'),
];

/** Without what the family's own test expects. */
function plain({ expect: _expect, ...step }: Step): Step {
  return step;
}

/** Logs of the same family at different times of its plan. */
export const planCases = { before: before('2026-02-18'), running, continued, proposed } as const;

/** The log; a step that the gate refuses is a mistake of the test. */
export function planEntries(name: keyof typeof planCases): readonly Entry[] {
  const people = path.people.map((person) => (person.id === 'aset' ? { ...person, name: 'Асет' } : person));
  const { entries, checks } = playFamily(openKit(kit), { ...path, people, steps: [...planCases[name]] });
  const refused = checks.filter(({ what, ok }) => what === 'accepted' && !ok);
  if (refused.length > 0) throw new Error(JSON.stringify(refused));
  return entries;
}

/** A plan on the page with a host that accepts as a portal would. */
export async function planPage(
  properties: Partial<QadamPlan> & { at: string; entries: readonly Entry[] },
  host?: (event: Event) => void,
): Promise<QadamPlan> {
  const { at, ...rest } = properties;
  const element = document.createElement('qadam-plan');
  Object.assign(element, { kit, person: worker, locale: 'ru', now: () => at, ...rest });
  element.addEventListener('qadam-append', host ?? hostOf(rest.kit ?? kit, rest.person ?? worker, () => at));
  document.body.append(element);
  await settled(element);
  return element;
}
