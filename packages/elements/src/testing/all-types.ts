/** A model with every type of question, for tests and stories. */
import type { Kit } from '@qadam/schema';
import { kitOf } from './kits.ts';

const address = (kind: string): string => `https://qadam.example/1/${kind}.json`;
const when = (fact: string, value: string) => ({ all: [{ fact, operator: 'equal', value }] });

const instrument = {
  $schema: address('instrument'),
  id: 'all-types',
  about: 'child',
  basis: 'assumption',
  sections: [
    {
      id: 'danger',
      questions: [
        {
          id: 'violence',
          type: 'yes-no',
          fact: 'violence',
          adverse: 'yes',
          danger: true,
          print: '1',
          required: true,
          followUps: [
            { id: 'by-parent', type: 'yes-no', fact: 'by-parent', print: '1.1', shownWhen: when('violence', 'yes') },
            { id: 'told-by', type: 'text', print: '1.2', shownWhen: when('violence', 'yes') },
          ],
        },
        { id: 'papers', type: 'yes-no', fact: 'papers', adverse: 'no', print: '2', doesNotApply: true },
        {
          id: 'safety',
          type: 'choice',
          fact: 'safety',
          print: '3',
          options: ['ensured', 'hard', 'not-ensured'].map(toNode),
        },
        { id: 'school', type: 'choice', print: '4', options: ['a', 'b', 'c', 'd', 'e'].map(toNode) },
      ],
    },
    {
      id: 'family',
      questions: [
        { id: 'needs', type: 'choices', options: ['housing', 'income', 'documents'].map(toNode) },
        { id: 'nickname', type: 'text', maxLength: 40 },
        { id: 'story', type: 'long-text' },
        { id: 'children', type: 'integer', min: 0, max: 20 },
        { id: 'income', type: 'number' },
        { id: 'visited', type: 'date', notFuture: true },
        { id: 'called', type: 'date-time' },
        { id: 'mother', type: 'person', kinds: ['parent'] },
        { id: 'household', type: 'people' },
        { id: 'files', type: 'attachment' },
      ],
    },
    {
      id: 'plan',
      questions: [
        {
          id: 'steps',
          type: 'table',
          columns: [
            { id: 'what', type: 'text', required: true },
            { id: 'who', type: 'person' },
            { id: 'by', type: 'date' },
            { id: 'agreed', type: 'yes-no' },
          ],
        },
        { id: 'seen', type: 'table', rowsOf: 'children', columns: [{ id: 'seen', type: 'yes-no' }] },
      ],
    },
    { id: 'extra', shownWhen: when('papers', 'no'), questions: [{ id: 'why-none', type: 'text', fact: 'why-none' }] },
  ],
};
function toNode(id: string): { id: string } {
  return { id };
}

const ru: Record<string, unknown> = {
  $schema: address('text'),
  label: 'Все виды вопросов',
  section: {
    danger: { label: 'Опасность', help: 'Один ответ «да» означает высокий риск.' },
    family: { label: 'Семья' },
    plan: { label: 'План' },
    extra: { label: 'Документы' },
  },
  question: {
    violence: {
      label: 'Есть сообщение о физическом или сексуальном насилии над ребёнком',
      help: 'Важно само сообщение, а не то, подтвердилось ли оно.',
    },
    'by-parent': { label: 'Вред причинил родитель или опекун' },
    'told-by': { label: 'Кто сообщил' },
    papers: { label: 'У ребёнка есть документы' },
    safety: {
      label: 'Безопасность ребёнка',
      option: {
        ensured: { label: 'Обеспечено' },
        hard: { label: 'Есть трудности, прямой опасности нет' },
        'not-ensured': { label: 'Не обеспечено: вероятен серьёзный вред' },
      },
    },
    school: {
      label: 'Куда ходит ребёнок',
      option: Object.fromEntries(['a', 'b', 'c', 'd', 'e'].map((id, at) => [id, { label: `Школа номер ${at + 1}` }])),
    },
    needs: {
      label: 'В чём нужна помощь',
      option: { housing: { label: 'Жильё' }, income: { label: 'Доход' }, documents: { label: 'Документы' } },
    },
    nickname: { label: 'Как назвать запись' },
    story: { label: 'Что произошло' },
    children: { label: 'Сколько детей в семье' },
    income: { label: 'Доход на человека' },
    visited: { label: 'Когда были в семье' },
    called: { label: 'Когда звонили' },
    mother: { label: 'Мать' },
    household: { label: 'Кто живёт вместе' },
    files: { label: 'Фотографии и справки' },
    steps: {
      label: 'Шаги',
      column: {
        what: { label: 'Что сделать' },
        who: { label: 'Кто' },
        by: { label: 'До какого дня' },
        agreed: { label: 'Согласовано' },
      },
    },
    seen: { label: 'Видели ли ребёнка', column: { seen: { label: 'Видели' } } },
    'why-none': { label: 'Почему нет документов' },
  },
};

const model = {
  $schema: address('model'),
  id: 'trial',
  edition: '1.2.0',
  calendar: 'kz',
  languages: ['ru'],
  roles: ['worker'],
  people: ['child', 'parent'],
  basis: 'assumption',
  stages: [{ id: 'intake', start: true, documents: [{ instrument: 'all-types' }] }],
};

/** Model `trial` with the instrument `all-types`. `edit` may change the texts before the kit is built. */
export function trialKit(edit: (texts: typeof ru) => void = () => {}): Kit {
  const texts = structuredClone(ru);
  edit(texts);
  return kitOf(
    {
      'forms/trial/all-types/instrument.json': JSON.stringify(instrument),
      'forms/trial/all-types/text/ru.json': JSON.stringify(texts),
      'rules/trial/model.json': JSON.stringify(model),
      'rules/trial/text/ru.json': JSON.stringify({
        $schema: address('text'),
        label: 'Проба',
        person: { child: { label: 'Ребёнок' }, parent: { label: 'Родитель' } },
        stage: { intake: { label: 'Обращение' } },
        role: { worker: { label: 'Работник' } },
      }),
      'rules/calendars/kz.json': JSON.stringify({
        $schema: address('calendar'),
        id: 'kz',
        week: [1, 2, 3, 4, 5],
        offsets: [{ offset: '+05:00' }],
        basis: 'assumption',
      }),
    },
    'trial',
  );
}

/** People for the questions that ask for them. */
export const trialPeople = [
  { id: 'aru', kind: 'child', name: 'Ару' },
  { id: 'dana', kind: 'parent', name: 'Дана' },
];
