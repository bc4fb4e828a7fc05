/** Words for differences between two editions: kinds of things, their properties, and what joins them. */

/** Languages in which differences are said: those of the comparison table that an organisation prints. */
export type DifferenceLanguage = 'ru' | 'en' | 'kk' | 'uz';

/** One wording in every language. The Kazakh and the Uzbek ones are drafts. */
export type InEach = readonly [ru: string, en: string, kk: string, uz: string];

const order: Readonly<Record<DifferenceLanguage, number>> = { ru: 0, en: 1, kk: 2, uz: 3 };

/** The wording in one language; `{}` in it is where a value goes. */
export const pick = (words: InEach, language: DifferenceLanguage, value = ''): string =>
  words[order[language]]!.replace('{}', () => value);

/** Kinds of things, by the first part of an address. */
export const nouns: Readonly<Record<string, InEach>> = {
  model: ['модель', 'model', 'модель', 'model'],
  role: ['роль', 'role', 'рөл', 'rol'],
  contact: ['телефон', 'contact', 'телефон', 'telefon'],
  person: ['кто есть в семье', 'kind of person', 'отбасында кім бар', 'oilada kim bor'],
  placement: ['где живёт ребёнок', 'placement', 'бала қайда тұрады', 'bola qayerda yashaydi'],
  contactKind: ['вид контакта', 'kind of contact', 'байланыс түрі', 'aloqa turi'],
  stage: ['этап', 'stage', 'кезең', 'bosqich'],
  removedStage: ['убранный этап', 'removed stage', 'алып тасталған кезең', 'olib tashlangan bosqich'],
  sideTrack: ['состояние рядом с этапами', 'side track', 'бөлек жол', 'alohida yoʻl'],
  anyStage: [
    'документ на любом этапе',
    'document of any stage',
    'кез келген кезеңнің құжаты',
    'istalgan bosqich hujjati',
  ],
  document: ['документ этапа', 'document of the stage', 'кезең құжаты', 'bosqich hujjati'],
  transition: ['переход', 'move', 'көшу', 'oʻtish'],
  decision: ['решение', 'decision', 'шешім', 'qaror'],
  deadline: ['срок', 'deadline', 'мерзім', 'muddat'],
  register: ['журнал', 'register', 'журнал', 'jurnal'],
  fact: ['факт', 'fact', 'факт', 'fakt'],
  ruleset: ['набор правил', 'ruleset', 'ережелер жиыны', 'qoidalar toʻplami'],
  rule: ['правило', 'rule', 'ереже', 'qoida'],
  outcome: ['исход', 'outcome', 'нәтиже', 'natija'],
  named: ['именованное условие', 'named condition', 'ортақ шарт', 'umumiy shart'],
  instrument: ['форма', 'form', 'нысан', 'shakl'],
  section: ['раздел', 'section', 'бөлім', 'boʻlim'],
  signature: ['подпись', 'signature', 'қол', 'imzo'],
  question: ['вопрос', 'question', 'сұрақ', 'savol'],
  column: ['столбец', 'column', 'баған', 'ustun'],
  option: ['ответ', 'answer', 'жауап', 'javob'],
  row: ['строка', 'row', 'жол', 'qator'],
  prompt: ['о чём спросить', 'prompt', 'не туралы сұрау керек', 'nima haqida soʻrash kerak'],
};

/** Properties, by their key. */
export const properties: Readonly<Record<string, InEach>> = {
  within: ['срок', 'term', 'мерзім', 'muddat'],
  every: ['как часто', 'interval', 'қайталау аралығы', 'takrorlash oraligʻi'],
  for: ['сколько длится', 'how long', 'қанша уақыт', 'qancha vaqt'],
  then: ['что следует', 'what follows', 'одан кейін', 'undan keyin'],
  when: ['когда', 'when', 'қашан', 'qachon'],
  guard: ['условие', 'condition', 'шарт', 'shart'],
  conditions: ['условие', 'condition', 'шарт', 'shart'],
  shownWhen: ['когда показан', 'shown when', 'қашан көрсетіледі', 'qachon koʻrsatiladi'],
  by: ['кто', 'who', 'кім', 'kim'],
  agreedBy: ['кто согласует', 'who agrees', 'кім келісім береді', 'kim rozilik beradi'],
  from: ['откуда', 'from', 'қайдан', 'qayerdan'],
  to: ['куда', 'to', 'қайда', 'qayerga'],
  starts: ['с чего начинается', 'starts with', 'неден басталады', 'nimadan boshlanadi'],
  metBy: ['чем выполняется', 'met by', 'немен орындалады', 'nima bilan bajariladi'],
  required: ['обязателен', 'required', 'міндетті', 'majburiy'],
  constant: ['число', 'number', 'сан', 'son'],
  phone: ['номер', 'number', 'нөмір', 'raqam'],
  source: ['источник', 'source', 'дереккөз', 'manba'],
  basis: ['основание', 'basis', 'негізі', 'asosi'],
  place: ['место', 'place', 'орны', 'oʻrni'],
  end: ['конец', 'end', 'соңы', 'oxiri'],
  options: ['ответы', 'answers', 'жауаптар', 'javoblar'],
  type: ['вид ответа', 'kind of answer', 'жауап түрі', 'javob turi'],
  adverse: ['тревожный ответ', 'adverse answer', 'алаңдатарлық жауап', 'xavotirli javob'],
  label: ['название', 'label', 'атауы', 'nomi'],
  reason: ['причина', 'reason', 'себебі', 'sababi'],
  help: ['подсказка', 'help', 'түсіндірме', 'izoh'],
  short: ['коротко', 'short', 'қысқаша', 'qisqacha'],
  next: ['что дальше', 'next', 'әрі қарай не істеу керек', 'keyin nima qilish kerak'],
  empty: ['когда пусто', 'when empty', 'бос болғанда', 'boʻsh boʻlganda'],
  about: ['о ком', 'about', 'кім туралы', 'kim haqida'],
  anew: ['каждый раз заново', 'asked anew', 'әр жолы қайтадан', 'har safar qaytadan'],
  lowerWhen: ['понизить можно, когда', 'may be lowered when', 'қашан төмендетуге болады', 'qachon pasaytirish mumkin'],
  agreeWhen: ['когда нужно согласие', 'agreement needed', 'келісім қашан керек', 'rozilik qachon kerak'],
  locked: ['закрыто', 'locked', 'құлыпталған', 'qulflangan'],
  optional: ['необязательно', 'optional', 'міндетті емес', 'majburiy emas'],
  restarts: ['начинается заново', 'restarts', 'қайтадан басталады', 'qaytadan boshlanadi'],
  whenUnknown: ['пока не известно', 'while not known', 'белгісіз болғанда', 'nomaʼlum boʻlganda'],
  whenHidden: ['когда скрыт', 'when hidden', 'жасырын болғанда', 'yashirin boʻlganda'],
  warn: ['предупредить за', 'warn before', 'алдын ала ескерту', 'oldindan ogohlantirish'],
  contact: ['кому звонить', 'whom to call', 'кімге қоңырау шалу керек', 'kimga qoʻngʻiroq qilish kerak'],
  instrument: ['форма', 'form', 'нысан', 'shakl'],
  fact: ['факт', 'fact', 'факт', 'fakt'],
  tone: ['тон', 'tone', 'реңк', 'ohang'],
  track: ['отдельный путь', 'side road', 'бөлек жол', 'alohida yoʻl'],
  in: ['внутри', 'inside', 'ішінде', 'ichida'],
  start: ['начало', 'start', 'басы', 'boshi'],
  hit: ['сколько исходов', 'how many outcomes', 'нәтижелер саны', 'natijalar soni'],
  otherwise: ['иначе', 'otherwise', 'әйтпесе', 'aks holda'],
  urgent: ['сразу', 'at once', 'бірден', 'darhol'],
  counted: ['от чего считается', 'counted from', 'неден саналады', 'nimadan sanaladi'],
  on: ['до даты', 'until the date', 'қай күнге дейін', 'qaysi sanagacha'],
  replaces: ['дата вместо срока', 'date instead of the term', 'мерзім орнына күн', 'muddat oʻrniga sana'],
  reaches: ['доходит до', 'reaches', 'кемінде', 'kamida'],
  level: ['уровень', 'level', 'деңгей', 'daraja'],
  entry: ['запись', 'entry', 'жазба', 'yozuv'],
  document: ['документ', 'document', 'құжат', 'hujjat'],
  decision: ['решение', 'decision', 'шешім', 'qaror'],
  move: ['переход', 'move', 'көшу', 'oʻtish'],
  where: ['где', 'where', 'қай жазбада', 'qaysi yozuvda'],
  is: ['равно', 'is', 'тең', 'teng'],
  after: ['спустя', 'after', 'арада', 'oradan'],
  any: ['хотя бы у одного', 'for any', 'кемінде біреуінде', 'kamida bittasida'],
  all: ['у каждого', 'for each', 'әрқайсысында', 'har birida'],
  count: ['сколько', 'how many', 'қанша', 'nechta'],
  over: ['по', 'over', 'не бойынша', 'nima boʻyicha'],
  highest: ['наибольшее', 'highest', 'ең жоғарысы', 'eng yuqorisi'],
  given: ['даёт портал', 'given by the portal', 'портал береді', 'portal beradi'],
  danger: ['опасность', 'danger', 'қауіп', 'xavf'],
  repeats: ['много записей', 'repeats', 'жазба көп', 'yozuv koʻp'],
  rowsOf: ['строки из', 'rows of', 'жолдар қайдан', 'qatorlar qayerdan'],
  class: ['кому видно', 'who may read', 'кім көреді', 'kim koʻradi'],
};

/** What stands between: `{}` is where the value goes. Kazakh and Uzbek put after it what others put before. */
export const phrases = {
  quoted: ['«{}»', '“{}”', '«{}»', '«{}»'],
  yes: ['да', 'yes', 'иә', 'ha'],
  no: ['нет', 'no', 'жоқ', 'yoʻq'],
  first: ['в начале', 'first', 'басында', 'boshida'],
  after: ['после {}', 'after {}', 'алдыңғысы: {}', 'oldingisi: {}'],
  parts: ['внутри частей: {}', 'parts inside: {}', 'ішіндегі бөліктер: {}', 'ichidagi qismlar: {}'],
  and: [' и ', ' and ', ' және ', ' va '],
  or: [' или ', ' or ', ' немесе ', ' yoki '],
  not: ['не ({})', 'not ({})', '({}) емес', '({}) emas'],
  answerTo: ['ответ на {}', 'answer to {}', '«{}» сұрағының жауабы', '«{}» savoliga javob'],
  workingDays: ['рабочих дней: {}', 'working days: {}', '{} жұмыс күні', '{} ish kuni'],
} satisfies Record<string, InEach>;

/** Durations, by the letter of their unit; minutes by `TM`. */
export const terms: Readonly<Record<string, InEach>> = {
  Y: ['{} г.', '{} yr', '{} жыл', '{} yil'],
  M: ['{} мес.', '{} mo', '{} ай', '{} oy'],
  W: ['{} нед.', '{} wk', '{} апта', '{} hafta'],
  D: ['{} дн.', '{} d', '{} күн', '{} kun'],
  H: ['{} ч', '{} h', '{} сағ', '{} soat'],
  TM: ['{} мин', '{} min', '{} мин', '{} daqiqa'],
};
