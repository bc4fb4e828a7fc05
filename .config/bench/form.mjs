/**
 * The form that all are given: sections of ten fields, of which the last is hidden while the first says "hide". Each
 * section's first field is answered from the start, so that everything is shown.
 */
import { buildKit, checkWorkspace, modelSource, readWorkspace } from '../../packages/schema/dist/index.js';

const TYPES = ['text', 'text', 'text', 'text', 'choice', 'choice', 'date', 'number', 'long-text', 'yes-no'];
const OPTIONS = ['a', 'b', 'c', 'd'];
const LABELS = {
  text: 'A line of words',
  choice: 'One of four',
  date: 'A day',
  number: 'How many',
  'long-text': 'In more words',
  'yes-no': 'Yes or no',
};

/** Fields in sections: `{ sections: [{ id, title, fields: [{ id, type, label, options, hiddenBy }] }], start }`. */
export function formOf(size) {
  const sections = Array.from({ length: size / TYPES.length }, (_, section) => ({
    id: `s${section + 1}`,
    title: `Section ${section + 1}`,
    fields: TYPES.map((type, at) => {
      const number = section * TYPES.length + at + 1;
      return {
        id: `f${number}`,
        type,
        label: `${number}. ${LABELS[type]}`,
        ...(type === 'choice' && { options: OPTIONS.map((id) => ({ id, label: `Option ${id.toUpperCase()}` })) }),
        ...(at === TYPES.length - 1 && { hiddenBy: `f${section * TYPES.length + 1}` }),
      };
    }),
  }));
  return { sections, start: Object.fromEntries(sections.map(({ fields: [first] }) => [first.id, 'show'])) };
}

/**
 * The same as a kit, by the way that definitions take: files, checks, build. Every question that can give a fact gives
 * one, and a ruleset reads the yes-or-no questions.
 */
export function kitOf(form) {
  const files = new Map(
    Object.entries(filesOf(form)).map(([path, value]) => [path, JSON.stringify({ $schema: schemaOf(path), ...value })]),
  );
  const workspace = readWorkspace(files);
  const issues = checkWorkspace(workspace).filter(({ severity }) => severity !== 'warning');
  if (issues.length > 0) throw new Error(`The bench's definitions: ${JSON.stringify(issues.slice(0, 3))}`);
  return buildKit(workspace, modelSource(workspace, 'bench'));
}

function filesOf({ sections }) {
  const fields = sections.flatMap((section) => section.fields);
  const decisive = fields.filter(({ type }) => type === 'yes-no').map(({ id }) => id);
  return {
    'forms/bench/trial/instrument.json': {
      id: 'trial',
      about: 'child',
      basis: 'assumption',
      sections: sections.map(({ id, fields: own }) => ({ id, questions: own.map(questionOf) })),
    },
    'forms/bench/trial/text/ru.json': {
      label: 'Trial',
      section: byId(sections, ({ title }) => ({ label: title })),
      question: byId(fields, ({ label, options }) => ({
        label,
        ...(options && { option: byId(options, (option) => ({ label: option.label })) }),
      })),
    },
    'rules/bench/model.json': {
      id: 'bench',
      edition: '1.0.0',
      calendar: 'kz',
      languages: ['ru'],
      basis: 'assumption',
      roles: ['worker'],
      stages: [
        { id: 'intake', start: true, documents: [{ instrument: 'trial' }] },
        { id: 'closed', end: true },
      ],
      transitions: [{ id: 'close', from: 'intake', to: 'closed', by: ['worker'] }],
    },
    'rules/bench/level.rules.json': {
      id: 'level',
      about: 'child',
      basis: 'assumption',
      outcomes: ['none', 'high'],
      hit: 'highest',
      otherwise: 'none',
      rules: decisive.map((fact) => ({
        id: `on-${fact}`,
        then: 'high',
        conditions: { any: [{ fact, operator: 'equal', value: 'yes' }] },
      })),
    },
    'rules/bench/text/ru.json': {
      label: 'Bench',
      role: { worker: { label: 'Worker' } },
      stage: { intake: { label: 'Intake' }, closed: { label: 'Closed' } },
      transition: { close: { label: 'Close' } },
      ruleset: {
        level: {
          label: 'Level',
          outcome: { none: { label: 'None' }, high: { label: 'High' } },
          rule: Object.fromEntries(decisive.map((fact) => [`on-${fact}`, { reason: `Because of ${fact}.` }])),
        },
      },
    },
    'rules/calendars/kz.json': {
      id: 'kz',
      week: [1, 2, 3, 4, 5],
      offsets: [{ offset: '+05:00' }],
      basis: 'assumption',
    },
  };
}

const questionOf = ({ id, type, options, hiddenBy }) => ({
  id,
  type,
  fact: id,
  ...(type === 'yes-no' && { adverse: 'yes' }),
  ...(options && { options: options.map((option) => ({ id: option.id })) }),
  ...(hiddenBy && {
    shownWhen: { any: [{ fact: hiddenBy, operator: 'notEqual', value: 'hide' }] },
    whenHidden: 'no',
  }),
});

const byId = (list, value) => Object.fromEntries(list.map((each) => [each.id, value(each)]));

const KINDS = { instrument: 'instrument', model: 'model', rules: 'ruleset', text: 'text', calendars: 'calendar' };
function schemaOf(path) {
  const key = ['text', 'calendars'].find((folder) => path.includes(`/${folder}/`)) ?? path.split(/[/.]/).at(-2);
  return `https://qadam.example/1/${KINDS[key]}.json`;
}
