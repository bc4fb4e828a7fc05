/** The form in the format of each neighbour, as its manual writes it, with the widgets that it has for these types. */
import { kitOf } from './form.mjs';

/** Name → what its page is given beside the starting answers. */
export const definitions = {
  qadam: kitOf,
  html: (form) => form,
  jsonforms: (form) => ({ schema: flatSchema(form), uischema: uiSchemaOf(form) }),
  rjsf: (form) => ({ schema: nestedSchema(form), uiSchema: widgetsOf(form) }),
  surveyjs: surveyOf,
  formjs: formJsOf,
};

const fieldsOf = ({ sections }) => sections.flatMap(({ fields }) => fields);
const object = (list, key, value) => Object.fromEntries(list.map((each) => [key(each), value(each)]));
const idOf = ({ id }) => id;
const choices = ({ options }) => options.map(({ id, label }) => ({ const: id, title: label }));

const propertyOf = (field) => ({
  title: field.label,
  ...{
    text: { type: 'string' },
    'long-text': { type: 'string' },
    choice: { type: 'string', oneOf: field.options && choices(field) },
    date: { type: 'string', format: 'date' },
    number: { type: 'number' },
    'yes-no': { type: 'boolean' },
  }[field.type],
});

// JSON Forms: one flat object, a group for each section ----------------------------------------------------------------

const flatSchema = (form) => ({ type: 'object', properties: object(fieldsOf(form), idOf, propertyOf) });

const uiSchemaOf = ({ sections }) => ({
  type: 'VerticalLayout',
  elements: sections.map(({ title, fields }) => ({
    type: 'Group',
    label: title,
    elements: fields.map(({ id, type, hiddenBy }) => ({
      type: 'Control',
      scope: `#/properties/${id}`,
      ...(type === 'choice' && { options: { format: 'radio' } }),
      ...(type === 'long-text' && { options: { multi: true } }),
      ...(hiddenBy && {
        rule: { effect: 'HIDE', condition: { scope: `#/properties/${hiddenBy}`, schema: { const: 'hide' } } },
      }),
    })),
  })),
});

// rjsf: an object for each section, conditions in the schema -----------------------------------------------------------

const nestedSchema = ({ sections }) => ({ type: 'object', properties: object(sections, idOf, sectionSchema) });

function sectionSchema({ title, fields }) {
  const hidden = fields.find(({ hiddenBy }) => hiddenBy);
  return {
    type: 'object',
    title,
    properties: object(
      fields.filter((field) => field !== hidden),
      idOf,
      propertyOf,
    ),
    if: { properties: { [hidden.hiddenBy]: { const: 'hide' } }, required: [hidden.hiddenBy] },
    then: {},
    else: { properties: { [hidden.id]: propertyOf(hidden) } },
  };
}

const widgets = { choice: 'radio', 'long-text': 'textarea' };
const widgetsOf = ({ sections }) =>
  object(sections, idOf, ({ fields }) =>
    object(
      fields.filter(({ type }) => type in widgets),
      idOf,
      ({ type }) => ({ 'ui:widget': widgets[type] }),
    ),
  );

// SurveyJS: one page, a panel for each section; rules that live, so it writes at each key --------------------------------

function surveyOf({ sections }) {
  const types = {
    text: { type: 'text' },
    'long-text': { type: 'comment' },
    choice: { type: 'radiogroup' },
    date: { type: 'text', inputType: 'date' },
    number: { type: 'text', inputType: 'number' },
    'yes-no': { type: 'boolean' },
  };
  const elementOf = ({ id, type, label, options, hiddenBy }) => ({
    ...types[type],
    name: id,
    title: label,
    ...(options && { choices: options.map((option) => ({ value: option.id, text: option.label })) }),
    ...(hiddenBy && { visibleIf: `{${hiddenBy}} <> 'hide'` }),
  });
  const panelOf = ({ id, title, fields }) => ({ type: 'panel', name: id, title, elements: fields.map(elementOf) });
  return { textUpdateMode: 'onTyping', pages: [{ name: 'all', elements: sections.map(panelOf) }] };
}

// form-js: a group for each section, conditions in FEEL ----------------------------------------------------------------

function formJsOf({ sections }) {
  const types = {
    text: { type: 'textfield' },
    'long-text': { type: 'textarea' },
    choice: { type: 'radio' },
    date: { type: 'datetime', subtype: 'date' },
    number: { type: 'number' },
    'yes-no': { type: 'checkbox' },
  };
  const componentOf = ({ id, type, label, options, hiddenBy }) => ({
    ...types[type],
    id,
    key: id,
    [type === 'date' ? 'dateLabel' : 'label']: label,
    ...(options && { values: options.map((option) => ({ value: option.id, label: option.label })) }),
    ...(hiddenBy && { conditional: { hide: `=${hiddenBy} = "hide"` } }),
  });
  const groupOf = ({ id, title, fields }) => ({ type: 'group', id, label: title, components: fields.map(componentOf) });
  return { type: 'default', schemaVersion: 19, components: sections.map(groupOf) };
}
