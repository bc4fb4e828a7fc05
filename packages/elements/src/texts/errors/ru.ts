import type { Phrase } from '../phrase.ts';

/** In Russian; the other languages have the same keys. */
export const ru = {
  'elements/kit-not-loaded': 'Не удалось загрузить комплект по адресу {src}. Проверьте адрес и связь. ({reason})',
  'elements/kit-broken': 'Это не комплект Qadam: {reason}. Соберите комплект заново: qadam build.',
  'elements/kit-other-version':
    'Комплект написан на другой версии языка: {found}, нужна {wanted}. Обновите Qadam или соберите комплект заново.',
  'elements/unknown-model': 'В комплекте модель «{found}», а страница просит «{wanted}».',
  'elements/unknown-instrument': 'В модели «{model}» нет инструмента «{wanted}». Есть: {known}.',
  'elements/value-does-not-fit': 'Переданные ответы не подходят к инструменту «{instrument}»: {reason}.',
  'elements/object-as-text':
    'Атрибут {attribute} содержит «[object Object]»: объект передан до определения элемента и потерян. Загрузите модуль элемента раньше или задайте свойство .{property}.',
  'elements/control-failed': 'Вопрос «{question}» не удалось показать. Остальные работают.',
  'elements/language-not-loaded':
    'Слова языка «{locale}» не загрузились, экран показан по-русски. Проверьте, что рядом с файлом элементов лежит папка languages.',
  'elements/not-shown':
    '<{tag}> не удалось показать: страница передала данные другого вида. Проверьте свойства элемента; причина стоит в qadam-error.',
  'elements/drafts-not-kept':
    'Черновики на этом устройстве не хранятся: {reason}. Набранное остаётся, пока открыта страница.',
  'elements/draft-unreadable': 'Черновик на этом устройстве не открывается: его изменили или подменили. Он не показан.',
  'elements/nothing-to-show': 'Форма не задана: нужен комплект (src или kit) и instrument.',
} satisfies Record<string, Phrase>;

/** Key of a text about a fault. */
export type ErrorText = keyof typeof ru;
