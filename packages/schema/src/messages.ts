/**
 * Every wording of an issue about a definition, in Russian and English. One entry for each code: what is wrong, and what
 * to do. docs/errors/ has a page for each; a test checks that the lists agree.
 */
import type { DefinitionIssue, IssueCode, IssueParams } from './check/issue.ts';

export type MessageLanguage = 'ru' | 'en';
/** What is wrong here, and what to do. */
export interface Wording {
  what: string;
  todo: string;
}
type Word = (params: IssueParams) => [what: string, todo: string];

const list = (value: IssueParams[string] | undefined): string =>
  typeof value === 'object' ? value.join(', ') : String(value ?? '');
/** Names that lead to one another; of a long way its ends. */
const ring = (value: IssueParams[string] | undefined): string => {
  const names = typeof value === 'object' ? [...value] : [list(value)];
  if (names.length > 10) names.splice(8, names.length - 9, '…');
  return names.join(' → ');
};
const quote = (value: IssueParams[string] | undefined): string => `«${list(value)}»`;
const said = (value: IssueParams[string] | undefined): string => `"${list(value)}"`;
const ruNear = ({ nearest }: IssueParams): string =>
  nearest === undefined ? '' : ` Возможно, вы имели в виду «${list(nearest)}».`;
const enNear = ({ nearest }: IssueParams): string => (nearest === undefined ? '' : ` Did you mean "${list(nearest)}"?`);

const ru: Record<IssueCode, Word> = {
  'schema/json-syntax': ({ problem }) => [
    `Файл не читается как JSON (${list(problem)}).`,
    'Проверьте запятые, кавычки и скобки в этом месте; комментарии в файлах определений не пишутся.',
  ],
  'schema/duplicate-key': ({ key }) => [
    `Ключ ${quote(key)} стоит дважды.`,
    'Оставьте один: второй молча заменил бы первый.',
  ],
  'schema/forbidden-key': ({ key }) => [
    `Ключ ${quote(key)} запрещён.`,
    'Уберите его: такие имена служебные в JavaScript, файл с ними не читается.',
  ],
  'schema/unknown-file': (params) => [
    `Файлу здесь не место.${ruNear(params)}`,
    'Положите его так, как описано в docs/language.ru.md, «Файлы», или уберите.',
  ],
  'schema/unknown-schema': ({ value, expected, ...rest }) => [
    `$schema ${quote(value)} здесь не подходит.${ruNear(rest)}`,
    `Ожидается ${quote(expected)}.`,
  ],
  'schema/other-version': ({ version, known }) => [
    `Файл написан на языке версии ${list(version)}, эта версия Qadam понимает язык версии ${list(known)}.`,
    'Возьмите Qadam той же версии или перепишите определение.',
  ],
  'schema/unknown-key': (params) => [
    `Ключ ${quote(params.key)} здесь не понимают.${ruNear(params)}`,
    list(params.known) === '' ? 'Уберите его.' : `Здесь бывают: ${list(params.known)}.`,
  ],
  'schema/missing-key': ({ key }) => [`Не хватает ключа ${quote(key)}.`, 'Допишите его.'],
  'schema/wrong-type': ({ expected, actual }) => [
    `Здесь стоит ${list(actual)}, а ожидается: ${list(expected)}.`,
    'Исправьте значение.',
  ],
  'schema/not-allowed': (params) => [
    `Значение ${quote(params.value)} здесь не допускается.${ruNear(params)}`,
    `Допускаются: ${list(params.allowed)}.`,
  ],
  'schema/bad-pattern': ({ value, expected }) => [
    `Значение ${quote(value)} записано не так.`,
    `Ожидается: ${list(expected)}`,
  ],
  'schema/out-of-range': ({ keyword, limit }) => [
    `Значение вне границ (${list(keyword)} ${list(limit)}).`,
    'Исправьте значение или размер.',
  ],
  'schema/empty-list': () => [
    'Пустой список.',
    'Впишите хотя бы одно: пустое «любое из» или «все» ничего не значит. Если не нужно, уберите ключ.',
  ],
  'schema/duplicate-item': ({ value }) => [`${quote(value)} стоит в списке дважды.`, 'Оставьте одно.'],
  'schema/two-keys': ({ keys }) => [
    `В одном узле стоят вместе: ${list(keys)}.`,
    'Оставьте один из all, any, not, condition; другие вложите внутрь.',
  ],
  'schema/too-deep': ({ limit }) => [
    `Вложенность глубже ${list(limit)}.`,
    'Разбейте на именованные условия или части.',
  ],
  'schema/too-many': ({ size, limit }) => [
    `Слишком много для одного списка: ${list(size)} при наибольшем ${list(limit)}.`,
    'Разделите список на части.',
  ],
  'schema/too-large': ({ size, limit }) => [
    `Файл слишком велик: ${list(size)} знаков при наибольшем ${list(limit)}.`,
    'Разделите определение.',
  ],
  'schema/hidden-character': ({ character }) => [
    `В тексте невидимый знак ${list(character)}.`,
    'Уберите его: такие знаки меняют вид и порядок текста незаметно для читателя.',
  ],
  'schema/folder-name': ({ id, expected }) => [
    `id ${quote(id)} не совпадает с именем папки или файла ${quote(expected)}.`,
    'Имя и id должны быть одинаковы.',
  ],
  'schema/duplicate-id': ({ id }) => [`id ${quote(id)} уже есть.`, 'Дайте другой: id ничего не должен значить дважды.'],
  'schema/unknown-name': (params) => [
    `${quote(params.name)}: такого имени нет (${list(params.kind)}).${ruNear(params)}`,
    'Исправьте имя или добавьте то, на что оно указывает.',
  ],
  'schema/fact-conflict': ({ fact, type, other }) => [
    `Факт ${quote(fact)} задан дважды по-разному (${list(type)} и ${list(other)}).`,
    'Два вопроса дают один факт, только если у них одинаковы тип, ответы, неблагополучные ответы и чей это факт.',
  ],
  'schema/question-shape': ({ key, type, problem }) => [
    problem === 'missing'
      ? `Вопросу типа ${quote(type)} нужен ключ ${quote(key)}.`
      : `У вопроса типа ${quote(type)} не бывает ключа ${quote(key)}.`,
    'Исправьте тип или ключ.',
  ],
  'schema/operator-type': ({ operator, fact, type }) => [
    `Сравнение ${quote(operator)} не подходит факту ${quote(fact)} (${list(type)}).`,
    'Для списков и наборов: contains, doesNotContain; для чисел, дат и упорядоченных ответов: больше, меньше; для прочих: equal, notEqual, in, notIn.',
  ],
  'schema/value-not-of-fact': (params) => [
    `У ${quote(params.fact)} не бывает значения ${quote(params.value)}.${ruNear(params)}`,
    `Бывают: ${list(params.allowed)}.`,
  ],
  'schema/list-expected': ({ operator, list: isList }) => [
    `Сравнению ${quote(operator)} нужно ${isList === 'yes' ? 'несколько значений списком' : 'одно значение, не список'}.`,
    isList === 'yes' ? 'Поставьте значения в квадратные скобки.' : 'Для нескольких значений есть in и notIn.',
  ],
  'schema/cycle': ({ names }) => [`Круг: ${ring(names)}.`, 'Разорвите его: ничто не может зависеть от самого себя.'],
  'schema/about-mismatch': ({ fact, about, reader }) => [
    `Факт ${quote(fact)} говорит о «${list(about)}», а условие о «${list(reader)}».`,
    'О детях семья читает только через производные факты: any, all, count, highest по children.',
  ],
  'schema/asked-not-allowed': ({ fact }) => [
    `${quote(fact)} здесь читать нельзя.`,
    'Спрошено ли, могут читать только готовность, обязанности, сроки и оценивание: уровень не зависит от того, о чём не спросили.',
  ],
  'schema/citation-misplaced': ({ id, kind, allowed }) => [
    `На ${quote(id)} (${list(kind)}) ссылаются только не там, где ему место.`,
    `Поставьте ссылку туда, где это определено: ${list(allowed)}.`,
  ],
  'schema/confidential-read': ({ fact }) => [
    `${quote(fact)} видят не все, кто читает дело: по нему нельзя решать.`,
    'Читайте "asked.…" (спрошено ли) или задайте отдельный вопрос, ответ на который видят все.',
  ],
  'schema/now-not-allowed': ({ fact }) => [
    `${quote(fact)} меряется сегодняшним днём, уровень его читать не может.`,
    'Возьмите факт с "on": "record": день рождения не должен молча менять уровень.',
  ],
  'schema/orders-does-not-apply': ({ fact, operator }) => [
    `${quote(fact)} может не относиться к делу, а ${quote(operator)} его упорядочивает.`,
    'Назовите этот случай отдельным условием или не разрешайте такой ответ.',
  ],
  'schema/no-when-hidden': ({ question, fact }) => [
    `Вопрос ${quote(question)} бывает скрыт, а правило читает его факт ${quote(fact)}.`,
    'Напишите whenHidden: чему равен факт, пока вопрос скрыт.',
  ],
  'schema/danger-changeable': () => [
    'Опасность помечена как то, что меняет помощь.',
    'Уберите changeable: об опасности не говорят, каким ответом снизить уровень.',
  ],
  'schema/no-source': ({ basis }) => [
    `Основание ${quote(basis)}, а источник не назван.`,
    'Укажите source или поставьте "basis": "assumption".',
  ],
  'schema/no-basis': () => [
    'Не сказано, на чём это держится.',
    'Поставьте basis: source, interpretation или assumption.',
  ],
  'schema/otherwise-not-lowest': ({ otherwise, lowest }) => [
    `otherwise ${quote(otherwise)} не самый низкий исход.`,
    `Самый низкий: ${quote(lowest)}.`,
  ],
  'schema/one-origin': ({ fact, found }) => [
    `Факт ${quote(fact)} должен получаться ровно одним способом (сейчас: ${list(found) || 'ни одним'}).`,
    'Оставьте одно из: when, any, all, count, highest, age, daysSince, given, constant.',
  ],
  'schema/one-trigger': ({ found, known }) => [
    `Начало или выполнение срока называет ровно одно (сейчас: ${list(found) || 'ничего'}).`,
    `Одно из: ${list(known)}.`,
  ],
  'schema/no-start': ({ found }) => [
    `Начальный этап должен быть один (сейчас: ${list(found) || 'нет'}).`,
    'Поставьте "start": true ровно одному этапу.',
  ],
  'schema/unreachable-stage': ({ stage }) => [
    `До этапа ${quote(stage)} нельзя дойти.`,
    'Добавьте переход к нему или уберите его.',
  ],
  'schema/dead-end': ({ stage }) => [
    `Из этапа ${quote(stage)} нет выхода.`,
    'Добавьте переход или отметьте его концом ("end": true).',
  ],
  'schema/end-stage': ({ stage }) => [
    `В конце ${quote(stage)} ничего не требуется.`,
    'Уберите обязательные документы.',
  ],
  'schema/no-text': ({ address, language }) => [
    `Нет текста ${quote(address)} (${list(language)}).`,
    'Добавьте его в text/ языка оригинала.',
  ],
  'schema/unused-text': (params) => [
    `Текст ${quote(params.address)} ни к чему не относится.${ruNear(params)}`,
    'Исправьте адрес или уберите текст.',
  ],
  'schema/text-hash': ({ address }) => [
    `Текст ${quote(address)} записан не так.`,
    'В оригинале стоит строка, в переводе {"text", "of"}, где of первые 8 знаков SHA-256 оригинала.',
  ],
  'schema/stale-text': ({ address, expected }) => [
    `Перевод ${quote(address)} сделан с прежнего оригинала.`,
    `Проверьте перевод и поставьте "of": "${list(expected)}".`,
  ],
  'schema/no-target': (params) => [
    `${quote(params.target)}: в основе такого нет.${ruNear(params)}`,
    'Исправьте адрес: изменение, которое ни к чему не относится, ошибка.',
  ],
  'schema/no-place': ({ target }) => [
    `${quote(target)}: там этому не место.`,
    'Назовите соседа того же рода (after, before) или то, внутри чего это стоит (in).',
  ],
  'schema/changes-nothing': ({ target }) => [
    `${quote(target)} в основе уже такое.`,
    'Уберите изменение: оно ничего не меняет.',
  ],
  'schema/text-of-base': ({ address }) => [
    `Текст ${quote(address)} есть в основе.`,
    'Тексты основы меняются операцией {"set": "text/…"}; в своих файлах стоят тексты того, что добавлено.',
  ],
  'schema/locked': ({ target, locked }) => [
    `${quote(target)} закрыто: на этом держится ${quote(locked)}, и так оно могло бы стать мягче.`,
    'Закрытое можно только ужесточить: добавьте своё правило или срок рядом, сократите срок, добавьте условие к переходу.',
  ],
};

const en: Record<IssueCode, Word> = {
  'schema/json-syntax': ({ problem }) => [
    `The file cannot be read as JSON (${list(problem)}).`,
    'Look at commas, quotes and brackets here; definition files hold no comments.',
  ],
  'schema/duplicate-key': ({ key }) => [
    `The key ${said(key)} stands twice.`,
    'Keep one: the second would silently replace the first.',
  ],
  'schema/forbidden-key': ({ key }) => [
    `The key ${said(key)} is forbidden.`,
    'Remove it: JavaScript gives such names a meaning of its own, a file with them is not read.',
  ],
  'schema/unknown-file': (params) => [
    `No file belongs here.${enNear(params)}`,
    'Put it where docs/language.md, "Files", says, or remove it.',
  ],
  'schema/unknown-schema': ({ value, expected, ...rest }) => [
    `$schema ${said(value)} does not fit here.${enNear(rest)}`,
    `Expected ${said(expected)}.`,
  ],
  'schema/other-version': ({ version, known }) => [
    `The file is written in version ${list(version)} of the language, the kit understands version ${list(known)}.`,
    'Take the kit of that version, or rewrite the definition.',
  ],
  'schema/unknown-key': (params) => [
    `The key ${said(params.key)} is not understood here.${enNear(params)}`,
    list(params.known) === '' ? 'Remove it.' : `Known here: ${list(params.known)}.`,
  ],
  'schema/missing-key': ({ key }) => [`The key ${said(key)} is missing.`, 'Add it.'],
  'schema/wrong-type': ({ expected, actual }) => [
    `This is ${list(actual)}; expected: ${list(expected)}.`,
    'Correct the value.',
  ],
  'schema/not-allowed': (params) => [
    `The value ${said(params.value)} is not allowed here.${enNear(params)}`,
    `Allowed: ${list(params.allowed)}.`,
  ],
  'schema/bad-pattern': ({ value, expected }) => [
    `The value ${said(value)} is not written as it must be.`,
    `Expected: ${list(expected)}`,
  ],
  'schema/out-of-range': ({ keyword, limit }) => [
    `The value is out of range (${list(keyword)} ${list(limit)}).`,
    'Correct the value or its size.',
  ],
  'schema/empty-list': () => [
    'The list is empty.',
    'Put in one at least: an empty any or all means nothing. If it is not needed, remove the key.',
  ],
  'schema/duplicate-item': ({ value }) => [`${said(value)} stands in the list twice.`, 'Keep one.'],
  'schema/two-keys': ({ keys }) => [
    `One node holds all of: ${list(keys)}.`,
    'Keep one of all, any, not, condition; put the others inside.',
  ],
  'schema/too-deep': ({ limit }) => [`Nested deeper than ${list(limit)}.`, 'Split it into named conditions or parts.'],
  'schema/too-many': ({ size, limit }) => [
    `Too many for one list: ${list(size)}, at most ${list(limit)}.`,
    'Split the list into parts.',
  ],
  'schema/too-large': ({ size, limit }) => [
    `The file is too large: ${list(size)} characters, at most ${list(limit)}.`,
    'Split the definition.',
  ],
  'schema/hidden-character': ({ character }) => [
    `The text holds the invisible character ${list(character)}.`,
    'Remove it: such characters change how a text reads without the reader seeing it.',
  ],
  'schema/folder-name': ({ id, expected }) => [
    `The id ${said(id)} differs from the name of its folder or file, ${said(expected)}.`,
    'Make them the same.',
  ],
  'schema/duplicate-id': ({ id }) => [
    `The id ${said(id)} exists already.`,
    'Choose another: an id never means two things.',
  ],
  'schema/unknown-name': (params) => [
    `Nothing is called ${said(params.name)} (${list(params.kind)}).${enNear(params)}`,
    'Correct the name, or add what it points to.',
  ],
  'schema/fact-conflict': ({ fact, type, other }) => [
    `The fact ${said(fact)} is given twice in different ways (${list(type)} and ${list(other)}).`,
    'Two questions give one fact only with the same type, answers, adverse answers and subject.',
  ],
  'schema/question-shape': ({ key, type, problem }) => [
    problem === 'missing'
      ? `A question of type ${said(type)} needs the key ${said(key)}.`
      : `A question of type ${said(type)} has no key ${said(key)}.`,
    'Correct the type or the key.',
  ],
  'schema/operator-type': ({ operator, fact, type }) => [
    `The operator ${said(operator)} does not fit the fact ${said(fact)} (${list(type)}).`,
    'Lists and sets: contains, doesNotContain. Numbers, dates, ordered answers: greater, less. Others: equal, notEqual, in, notIn.',
  ],
  'schema/value-not-of-fact': (params) => [
    `${said(params.fact)} never has the value ${said(params.value)}.${enNear(params)}`,
    `It has: ${list(params.allowed)}.`,
  ],
  'schema/list-expected': ({ operator, list: isList }) => [
    `The operator ${said(operator)} takes ${isList === 'yes' ? 'a list of values' : 'one value, not a list'}.`,
    isList === 'yes' ? 'Put the values in brackets.' : 'For several values there are in and notIn.',
  ],
  'schema/cycle': ({ names }) => [`A circle: ${ring(names)}.`, 'Break it: nothing can depend on itself.'],
  'schema/about-mismatch': ({ fact, about, reader }) => [
    `The fact ${said(fact)} is about the ${list(about)}, the condition about the ${list(reader)}.`,
    'A family reads its children only through derived facts: any, all, count, highest over children.',
  ],
  'schema/asked-not-allowed': ({ fact }) => [
    `${said(fact)} must not be read here.`,
    'Only readiness, duties, deadlines and grading may read whether something was asked: a level never depends on what nobody asked.',
  ],
  'schema/citation-misplaced': ({ id, kind, allowed }) => [
    `${said(id)} (${list(kind)}) is cited only where it does not belong.`,
    `Cite it where it is defined: ${list(allowed)}.`,
  ],
  'schema/confidential-read': ({ fact }) => [
    `Not everybody who reads a case sees ${said(fact)}: nothing may be decided by it.`,
    'Read "asked.…" (whether it was asked), or ask a question of its own whose answer everybody sees.',
  ],
  'schema/now-not-allowed': ({ fact }) => [
    `${said(fact)} is measured today; a level must not read it.`,
    'Use a fact with "on": "record": a birthday must not change a level silently.',
  ],
  'schema/orders-does-not-apply': ({ fact, operator }) => [
    `${said(fact)} may not apply, and ${said(operator)} orders it.`,
    'Name that case in a condition of its own, or do not allow the answer.',
  ],
  'schema/no-when-hidden': ({ question, fact }) => [
    `The question ${said(question)} can be hidden, and a rule reads its fact ${said(fact)}.`,
    'Write whenHidden: what the fact is while the question is hidden.',
  ],
  'schema/danger-changeable': () => [
    'A danger is marked as something that help changes.',
    'Remove changeable: nobody is told which answer to a danger lowers a level.',
  ],
  'schema/no-source': ({ basis }) => [
    `The basis is ${said(basis)} and no source is named.`,
    'Name the source, or set "basis": "assumption".',
  ],
  'schema/no-basis': () => ['Nothing says what this rests on.', 'Set basis: source, interpretation or assumption.'],
  'schema/otherwise-not-lowest': ({ otherwise, lowest }) => [
    `otherwise ${said(otherwise)} is not the lowest outcome.`,
    `The lowest is ${said(lowest)}.`,
  ],
  'schema/one-origin': ({ fact, found }) => [
    `The fact ${said(fact)} must come about in exactly one way (now: ${list(found) || 'none'}).`,
    'Keep one of: when, any, all, count, highest, age, daysSince, given, constant.',
  ],
  'schema/one-trigger': ({ found, known }) => [
    `What starts or meets a deadline is exactly one thing (now: ${list(found) || 'nothing'}).`,
    `One of: ${list(known)}.`,
  ],
  'schema/no-start': ({ found }) => [
    `There must be one start (now: ${list(found) || 'none'}).`,
    'Set "start": true on exactly one stage.',
  ],
  'schema/unreachable-stage': ({ stage }) => [
    `Nothing leads to the stage ${said(stage)}.`,
    'Add a transition to it, or remove it.',
  ],
  'schema/dead-end': ({ stage }) => [
    `Nothing leads out of the stage ${said(stage)}.`,
    'Add a transition, or mark it as an end ("end": true).',
  ],
  'schema/end-stage': ({ stage }) => [
    `Nothing is due in the end ${said(stage)}.`,
    'Remove the documents that it requires.',
  ],
  'schema/no-text': ({ address, language }) => [
    `The text ${said(address)} is missing (${list(language)}).`,
    'Add it to text/ of the original language.',
  ],
  'schema/unused-text': (params) => [
    `The text ${said(params.address)} belongs to nothing.${enNear(params)}`,
    'Correct its address, or remove it.',
  ],
  'schema/text-hash': ({ address }) => [
    `The text ${said(address)} is not written as it must be.`,
    'The original holds a string, a translation {"text", "of"} with the first 8 of the SHA-256 of the original.',
  ],
  'schema/stale-text': ({ address, expected }) => [
    `The translation ${said(address)} was made of an earlier original.`,
    `Check it and set "of": "${list(expected)}".`,
  ],
  'schema/no-target': (params) => [
    `The base has no ${said(params.target)}.${enNear(params)}`,
    'Correct the address: a change that touches nothing is an error.',
  ],
  'schema/no-place': ({ target }) => [
    `${said(target)} is no place for it.`,
    'Name a neighbour of the same kind (after, before), or what it stands in (in).',
  ],
  'schema/changes-nothing': ({ target }) => [
    `${said(target)} is so in the base already.`,
    'Remove the change: it changes nothing.',
  ],
  'schema/text-of-base': ({ address }) => [
    `The text ${said(address)} is one of the base.`,
    'Texts of the base are changed by {"set": "text/…"}; files of your own hold texts of what you have added.',
  ],
  'schema/locked': ({ target, locked }) => [
    `${said(target)} is locked: ${said(locked)} rests on it, and this might make it looser.`,
    'What is locked can only be made stricter: add a rule or a deadline of your own beside it, shorten a term, add a condition to a move.',
  ],
};

/** The wording of an issue in a language: what is wrong and what to do. */
export function explain(
  { code, params }: Pick<DefinitionIssue, 'code' | 'params'>,
  language: MessageLanguage,
): Wording {
  const [what, todo] = (language === 'ru' ? ru : en)[code](params);
  return { what, todo };
}

/** An issue in one line: code, file, line and pointer, what is wrong, what to do, and where it is explained. */
export function issueLine(issue: DefinitionIssue, language: MessageLanguage): string {
  const { what, todo } = explain(issue, language);
  const place = `${issue.file}:${issue.line}:${issue.column}${issue.pointer === '' ? '' : ` ${issue.pointer}`}`;
  return `${place}: ${issue.code}: ${what} ${todo} (docs/errors/${issue.code.replace('/', '-')}.md)`;
}
