/** Exercises in a browser: one of this repository, and small ones for each act on its families. For tests and stories. */
import {
  buildExercise,
  buildKit,
  filesOfModel,
  modelSource,
  readWorkspace,
  type Exercise,
  type ExerciseBundle,
  type ExerciseStep,
  type Family,
  type Kit,
} from '@qadam/schema';
import files from 'virtual:definitions';

const MODEL = 'kz-phc';
const workspace = readWorkspace(filesOfModel(new Map(Object.entries(files)), MODEL)!);

/** The kit of the model that the exercises are about. */
export const kit: Kit = buildKit(workspace, modelSource(workspace, MODEL)!);

/** An exercise of this repository. */
export const exerciseBundle = (id: string): ExerciseBundle => buildExercise(workspace, MODEL, id)!;

const familyOf = (id: string): Family => workspace.all('family', MODEL).find(({ value }) => value.id === id)!.value;

/** A small exercise on a family of the model; texts by their address within the exercise. */
export function bundleOf(
  part: Partial<Exercise> & { family: string; steps: ExerciseStep[] },
  texts: Readonly<Record<string, string>>,
): ExerciseBundle {
  const exercise: Exercise = {
    $schema: 'https://qadam.example/1/exercise.json',
    ...{ id: 'small', model: MODEL, task: 'order' },
    ...part,
  };
  const all = { label: 'Упражнение', about: 'Короткое упражнение.', ...texts };
  return {
    exercise,
    family: familyOf(part.family),
    texts: {
      ru: Object.fromEntries(Object.entries(all).map(([key, text]) => [`exercise/${exercise.id}/${key}`, text])),
    },
  };
}

/** Facts and opinions of a visit. */
export const sorting = bundleOf(
  {
    family: 'damir',
    task: 'fact-or-opinion',
    steps: [
      {
        id: 'notes',
        do: 'sort',
        bins: ['seen', 'told', 'concluded'],
        items: [
          { id: 'bruise', in: 'seen' },
          { id: 'shaken', in: 'told' },
          { id: 'careless', in: 'concluded' },
          { id: 'warm', in: ['seen', 'told'] },
        ],
        story: [{ id: 'visit' }, { id: 'ask', find: 'ask' }, { id: 'go', find: 'visit' }],
        hints: ['first', 'second'],
      },
    ],
  },
  {
    label: 'Факт или мнение',
    about: 'Отделить увиденное от рассказанного и от вывода.',
    'step/notes/label': 'Записи после визита',
    'step/notes/task': 'Разложите записи: что увидено, что рассказано, что решили вы сами.',
    'step/notes/piece/visit/text': 'Медсестра вернулась от Мадины и записала, что помнит.',
    'step/notes/piece/ask/label': 'Спросить медсестру, кто видел синяк',
    'step/notes/piece/ask/text': '«Я сама, на левом плече, размером с монету».',
    'step/notes/piece/go/label': 'Прийти ещё раз вечером',
    'step/notes/piece/go/text': 'Вечером дверь никто не открыл.',
    'step/notes/hint/first/text': 'Кто сказал эту фразу?',
    'step/notes/hint/second/text': 'Можно ли это сфотографировать?',
    'step/notes/bin/seen/label': 'Увидено',
    'step/notes/bin/told/label': 'Рассказано',
    'step/notes/bin/concluded/label': 'Вывод',
    'step/notes/item/bruise/label': 'На плече синяк размером с монету',
    'step/notes/item/shaken/label': 'Брат тряс мальчика, когда он плакал',
    'step/notes/item/careless/label': 'Мать относится к ребёнку беспечно',
    'step/notes/item/careless/feedback': 'Это оценка человека. Что именно вы видели?',
    'step/notes/item/warm/label': 'В комнате тепло',
    'step/notes/feedback': 'Суд и комиссия спросят, откуда это известно.',
  },
);

/** Stages and documents in a partial order. */
export const ordering = bundleOf(
  {
    family: 'damir',
    steps: [
      {
        id: 'first-day',
        do: 'order',
        items: [
          { id: 'safe' },
          { id: 'tell', after: ['safe'] },
          { id: 'papers', after: ['safe'] },
          { id: 'benefit', after: ['papers'] },
        ],
      },
    ],
  },
  {
    label: 'Порядок первых шагов',
    'step/first-day/label': 'Первый день',
    'step/first-day/task': 'Что раньше, что позже? Сначала безопасность; документы раньше пособий; остальное свободно.',
    'step/first-day/item/safe/label': 'Убедиться, что ребёнок в безопасности',
    'step/first-day/item/tell/label': 'Сообщить супервизору',
    'step/first-day/item/papers/label': 'Начать восстановление документов',
    'step/first-day/item/benefit/label': 'Подать на пособие',
  },
);

/** What is chosen changes the case, and what comes next. */
export const branching = bundleOf(
  {
    family: 'damir',
    task: 'branching',
    warning: true,
    tries: 1,
    steps: [
      {
        id: 'door',
        do: 'choose',
        after: 'triaged',
        story: [{ id: 'call' }],
        show: ['risk'],
        options: [
          {
            id: 'go-now',
            worth: 1,
            entries: [
              {
                at: '2026-05-14T11:30:00+05:00',
                do: 'answered',
                about: 'damir',
                instrument: 'triage',
                answers: { violence: { value: 'yes', how: 'told', from: 'соседка' }, 'safe-now': 'no' },
              },
            ],
          },
          { id: 'wait', goTo: 'late' },
        ],
      },
      { id: 'soon', do: 'read', goTo: 'end', story: [{ id: 'met' }], show: ['case'] },
      {
        id: 'late',
        do: 'choose',
        several: true,
        at: '2026-05-20T10:00:00+05:00',
        story: [{ id: 'after' }],
        options: [{ id: 'call-police', worth: 1 }, { id: 'visit', worth: 1 }, { id: 'write-off' }],
        write: true,
      },
    ],
  },
  {
    label: 'Звонок соседки',
    about: 'Решение и то, что из него выйдет.',
    warning: 'Говорится о насилии над ребёнком.',
    'step/door/label': 'Звонок',
    'step/door/task': 'Что вы сделаете?',
    'step/door/piece/call/text': 'Звонит соседка: за стеной кричит ребёнок.',
    'step/door/option/go-now/label': 'Еду сейчас и провожу триаж заново',
    'step/door/option/go-now/feedback': 'Сообщение проверяют, а не ждут второго.',
    'step/door/option/wait/label': 'Подожду планового визита',
    'step/door/option/wait/feedback': 'До планового визита шесть дней.',
    'step/soon/label': 'Час спустя',
    'step/soon/piece/met/text': 'Дверь открыли. Мальчик у соседки.',
    'step/late/label': 'Через шесть дней',
    'step/late/task': 'Дверь никто не открывает. Что теперь?',
    'step/late/piece/after/text': 'Соседка больше не берёт трубку.',
    'step/late/option/call-police/label': 'Сообщить участковому',
    'step/late/option/visit/label': 'Обойти соседей',
    'step/late/option/write-off/label': 'Записать, что семья уехала',
    'step/late/reference': 'Пока ребёнок не найден, случай срочный.',
    'step/late/rubric': 'Названо ли, кто и когда сделает?',
  },
);

/** What to ask next: the rules say what decides most. */
export const asking = bundleOf(
  {
    family: 'damir',
    task: 'next-question',
    steps: [
      {
        id: 'ask',
        do: 'choose',
        by: 'asks',
        ruleset: 'level',
        about: 'damir',
        after: 'triaged',
        options: [{ id: 'violence', worth: 1 }, { id: 'no-documents' }, { id: 'low-income' }],
      },
    ],
  },
  { label: 'Что спросить', 'step/ask/label': 'Первый вопрос', 'step/ask/task': 'О чём спросить прежде всего?' },
);
