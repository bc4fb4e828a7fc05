/** Every error and issue text of the package, by code. */
import type { Issue, IssueCode, IssueParams } from './accept/issue.ts';

export type KitErrorCode = 'runtime/not-a-kit' | 'runtime/other-version' | 'runtime/kit-changed';

/** Faults of a kit, for developers. */
export const kitMessages: Record<KitErrorCode, (params: Record<string, string>) => string> = {
  'runtime/not-a-kit': ({ missing }) =>
    `This is not a kit as "qadam build" writes it.${missing === undefined ? '' : ` It has no "${missing}".`}`,
  'runtime/other-version': ({ expected, actual }) =>
    `The kit is written in "${actual}", this version reads "${expected}".`,
  'runtime/kit-changed': ({ hash }) =>
    `The kit has been changed since it was built: its bytes are not those of hash ${hash}.`,
};

/** Languages in which issues are worded. */
export type IssueLocale = 'ru' | 'en';

type Wording = Record<IssueLocale, (params: IssueParams) => string>;
const fixed = (ru: string, en: string): Wording => ({ ru: () => ru, en: () => en });
const list = (value: IssueParams[string] | undefined): string => [value ?? []].flat().join(', ');
const asking = (params: IssueParams, word: string): string =>
  list(params.asks) === '' ? '' : ` ${word}: ${list(params.asks)}.`;

const wordings: Record<IssueCode, Wording> = {
  'case/nothing-added': fixed('Нет ни одной записи.', 'There is no entry to add.'),
  'case/newer-entries': fixed(
    'Пока вы писали, в дело внесли новые записи. Посмотрите их и сохраните ещё раз.',
    'New entries were added to the case meanwhile. Look at them and save again.',
  ),
  'case/malformed': {
    ru: ({ keyword }) => `Запись составлена неверно (${list(keyword)}). Это ошибка программы: сообщите о ней.`,
    en: ({ keyword }) =>
      `The entry does not have the right form (${list(keyword)}). This is a fault of the program: report it.`,
  },
  'case/unknown-type': {
    ru: ({ type }) => `Записей вида «${list(type)}» нет.`,
    en: ({ type }) => `There are no entries of type "${list(type)}".`,
  },
  'case/seq': {
    ru: ({ expected, actual }) => `Номер записи должен быть ${list(expected)}, а не ${list(actual)}.`,
    en: ({ expected, actual }) => `The number of the entry must be ${list(expected)}, not ${list(actual)}.`,
  },
  'case/id-repeated': fixed('Такая запись в деле уже есть.', 'The case already has this entry.'),
  'case/in-future': fixed('Время записи ещё не наступило.', 'The time of the entry is still to come.'),
  'case/not-opened': fixed('Дело ещё не открыто.', 'The case has not been opened yet.'),
  'case/opened-twice': fixed('Дело уже открыто.', 'The case is already open.'),
  'case/before-opening': fixed('Это раньше, чем открыто дело.', 'This is earlier than the opening of the case.'),
  'case/unknown-role': {
    ru: ({ role }) => `Роли «${list(role)}» нет.`,
    en: ({ role }) => `There is no role "${list(role)}".`,
  },
  'case/unknown-person': {
    ru: ({ person }) => `Человека «${list(person)}» в деле нет.`,
    en: ({ person }) => `The case has no person "${list(person)}".`,
  },
  'case/unknown-instrument': {
    ru: ({ instrument }) => `Документа «${list(instrument)}» нет.`,
    en: ({ instrument }) => `There is no document "${list(instrument)}".`,
  },
  'case/unknown-decision': {
    ru: ({ decision }) => `Решения «${list(decision)}» нет.`,
    en: ({ decision }) => `There is no decision "${list(decision)}".`,
  },
  'case/unknown-option': {
    ru: ({ option }) => `В этом решении нет варианта «${list(option)}».`,
    en: ({ option }) => `This decision has no option "${list(option)}".`,
  },
  'case/unknown-transition': {
    ru: ({ transition }) => `Перехода «${list(transition)}» нет.`,
    en: ({ transition }) => `There is no move "${list(transition)}".`,
  },
  'case/unknown-placement': {
    ru: ({ placement }) => `Места «${list(placement)}», где ребёнок может жить, нет.`,
    en: ({ placement }) => `There is no placement "${list(placement)}".`,
  },
  'case/unknown-contact-kind': {
    ru: ({ kind }) => `Контакта вида «${list(kind)}» нет.`,
    en: ({ kind }) => `There is no kind of contact "${list(kind)}".`,
  },
  'case/unknown-kind': {
    ru: ({ kind }) => `Неизвестно, кто это в семье: «${list(kind)}».`,
    en: ({ kind }) => `There is no kind of person "${list(kind)}".`,
  },
  'case/unknown-entry': fixed(
    'Записи, о которой речь, в деле нет.',
    'The case does not have the entry that this is about.',
  ),
  'case/unknown-record': fixed(
    'Документа, о котором речь, в деле нет.',
    'The case does not have the document that this is about.',
  ),
  'case/unknown-signature': fixed('Такой подписи в документе нет.', 'The document has no such signature.'),
  'case/signature-role': {
    ru: ({ role, signature }) => `Роль «${list(role)}» не ставит подпись «${list(signature)}» в системе.`,
    en: ({ role, signature }) =>
      `The role "${list(role)}" does not give the signature "${list(signature)}" in the system.`,
  },
  'case/signature-incomplete': fixed(
    'Для подписи на бумаге нужно место оригинала, для прочитанного вслух свидетель.',
    'A signature on paper needs the place of the original, one read aloud a witness.',
  ),
  'case/signed-other': fixed(
    'Запись с тех пор изменилась: прочитайте её и подпишите заново.',
    'The record has changed since: read it and sign anew.',
  ),
  'case/wrong-subject': {
    ru: ({ about }) => `Укажите, о ком это: ${aboutRu[list(about)] ?? list(about)}.`,
    en: ({ about }) => `Say whom this is about: the ${list(about)}.`,
  },
  'case/answers': {
    ru: ({ question }) => `Проверьте ответ на вопрос «${list(question)}».`,
    en: ({ question }) => `Check the answer to the question "${list(question)}".`,
  },
  'case/withheld': {
    ru: ({ instrument }) =>
      `В записи «${list(instrument)}» есть ответы, скрытые от того, кто пишет. Это ошибка программы: сообщите о ней.`,
    en: ({ instrument }) =>
      `The record of "${list(instrument)}" holds answers that its writer could not see. This is a fault of the program: report it.`,
  },
  'case/row-repeated': {
    ru: ({ question }) => `В таблице «${list(question)}» одна строка записана дважды.`,
    en: ({ question }) => `The table "${list(question)}" holds one row twice.`,
  },
  'case/record-of-other': fixed(
    'Под этим номером в деле уже есть другой документ или документ о другом человеке. Начните новый.',
    'The case has another document, or one about another person, under this number. Begin a new one.',
  ),
  'case/role-submit': fixed(
    'Этот документ заполняет сотрудник с другой ролью.',
    'Somebody in another role writes this document.',
  ),
  'case/role-decide': fixed(
    'Это решение принимает сотрудник с другой ролью.',
    'Somebody in another role takes this decision.',
  ),
  'case/role-move': fixed('Этот переход делает сотрудник с другой ролью.', 'Somebody in another role makes this move.'),
  'case/role-agree': fixed('Согласие даёт сотрудник с другой ролью.', 'Somebody in another role agrees to this.'),
  'case/reason-missing': fixed('Напишите причину.', 'Write the reason.'),
  'case/guard': {
    ru: (params) => `Пока нельзя: условия не выполнены или неизвестны.${asking(params, 'Надо узнать')}`,
    en: (params) => `Not yet: the conditions do not hold or are not known.${asking(params, 'Find out')}`,
  },
  'case/locked': fixed(
    'Это условие обойти нельзя никому, даже с причиной.',
    'Nobody can go against this condition, not even with a reason.',
  ),
  'case/not-from-here': fixed('С этого этапа туда перейти нельзя.', 'There is no such move from this stage.'),
  'case/moved-since': fixed(
    'После этого времени дело уже перешло на другой этап.',
    'The case has moved on since that time.',
  ),
  'case/not-at-this-stage': fixed(
    'На этом этапе такое решение не принимают.',
    'This decision is not taken at this stage.',
  ),
  'case/lower-refused': {
    ru: (params) => `Понизить пока нельзя.${asking(params, 'Надо узнать')}`,
    en: (params) => `It cannot be lowered yet.${asking(params, 'Find out')}`,
  },
  'case/own-act': fixed(
    'Со своим решением соглашается другой человек.',
    'Another person has to agree to what you decided.',
  ),
  'case/not-awaited': fixed('Согласия здесь никто не ждёт.', 'Nobody waits for agreement here.'),
  'case/not-the-receiver': fixed(
    'Дело принимает тот, кому его передают.',
    'The person who receives the case accepts it.',
  ),
  'case/not-correctable': fixed('Эту запись исправить нельзя.', 'This entry cannot be corrected.'),
  'case/not-erasable': fixed(
    'Эту запись стереть нельзя, её можно исправить.',
    'This entry cannot be erased, it can be corrected.',
  ),
  'case/kept-missing': fixed(
    'При стирании надо сохранить уровни и сроки, которые действуют.',
    'Erasing must keep the levels in force and the deadlines that run.',
  ),
  'case/correction-empty': fixed(
    'Напишите, как должно быть, или отзовите запись.',
    'Write what it should say, or withdraw the entry.',
  ),
  'case/join-different': fixed('Это не один и тот же человек.', 'These cannot be the same person.'),
  'case/born-after-report': fixed('День рождения позже этой записи.', 'The birthday is later than this entry.'),
  'case/date-in-future': fixed('Этот день ещё не наступил.', 'This day is still to come.'),
};

const aboutRu: Readonly<Record<string, string>> = { family: 'о семье', child: 'о ребёнке', person: 'о человеке' };

/** An issue in words. Names in it are ids: the interface puts the labels of the kit in their place where it has them. */
export const issueText = ({ code, params }: Pick<Issue, 'code' | 'params'>, locale: IssueLocale): string =>
  wordings[code][locale](params);
