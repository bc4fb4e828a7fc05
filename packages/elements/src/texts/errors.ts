import { defineTexts } from './texts.ts';

/** What an element says when it cannot do its work; keys are the codes of `qadam-error`. */
export const errorTexts = defineTexts(
  {
    'elements/kit-not-loaded': 'Не удалось загрузить комплект по адресу {src}. Проверьте адрес и связь. ({reason})',
    'elements/kit-broken': 'Это не комплект Qadam: {reason}. Соберите комплект заново: qadam build.',
    'elements/kit-other-version':
      'Комплект написан на другой версии языка: {found}, нужна {wanted}. Обновите Qadam или соберите комплект заново.',
    'elements/unknown-model': 'В комплекте модель «{found}», а страница просит «{wanted}».',
    'elements/unknown-instrument': 'В модели «{model}» нет инструмента «{wanted}». Есть: {known}.',
    'elements/value-does-not-fit': 'Переданные ответы не подходят к инструменту «{instrument}»: {reason}.',
    'elements/object-as-text':
      'Атрибут {attribute} содержит «[object Object]»: объект передан до определения элемента и потерян. Загрузите модуль элемента раньше или задайте свойство .{property}.',
    'elements/control-failed': 'Вопрос «{question}» не удалось показать. Остальные работают. ({reason})',
    'elements/nothing-to-show': 'Форма не задана: нужен комплект (src или kit) и instrument.',
  },
  {
    'elements/kit-not-loaded': 'The kit at {src} could not be loaded. Check the address and the connection. ({reason})',
    'elements/kit-broken': 'This is not a Qadam kit: {reason}. Build the kit again: qadam build.',
    'elements/kit-other-version':
      'The kit is written in another version of the language: {found}, wanted {wanted}. Update Qadam or build the kit again.',
    'elements/unknown-model': 'The kit holds the model “{found}”, the page asks for “{wanted}”.',
    'elements/unknown-instrument': 'The model “{model}” has no instrument “{wanted}”. There are: {known}.',
    'elements/value-does-not-fit': 'The given answers do not fit the instrument “{instrument}”: {reason}.',
    'elements/object-as-text':
      'The attribute {attribute} holds “[object Object]”: the object was given before the element was defined, and is lost. Load the element’s module earlier, or set the property .{property}.',
    'elements/control-failed': 'The question “{question}” could not be shown. The others work. ({reason})',
    'elements/nothing-to-show': 'No form is set: a kit (src or kit) and an instrument are needed.',
  },
);

/** Code of a `qadam-error`. */
export type ErrorCode = keyof (typeof errorTexts)['ru'];
