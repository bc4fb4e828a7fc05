import type { Phrase } from '../phrase.ts';
import type { ErrorText } from './ru.ts';

/** In Kazakh. Draft. */
export const kk: Record<ErrorText, Phrase> = {
  'elements/kit-not-loaded':
    'Жинақты {src} мекенжайынан жүктеу мүмкін болмады. Мекенжай мен байланысты тексеріңіз. ({reason})',
  'elements/kit-broken': 'Бұл Qadam жинағы емес: {reason}. Жинақты қайта құрыңыз: qadam build.',
  'elements/kit-other-version':
    'Жинақ тілдің басқа нұсқасында жазылған: {found}, керегі {wanted}. Qadam бағдарламасын жаңартыңыз немесе жинақты қайта құрыңыз.',
  'elements/unknown-model': 'Жинақта «{found}» моделі тұр, ал бет «{wanted}» сұрап тұр.',
  'elements/unknown-instrument': '«{model}» моделінде «{wanted}» құралы жоқ. Барлары: {known}.',
  'elements/value-does-not-fit': 'Берілген жауаптар «{instrument}» құралына сәйкес келмейді: {reason}.',
  'elements/object-as-text':
    '{attribute} атрибутында «[object Object]» тұр: объект элемент анықталғанға дейін берілген және жоғалған. Элемент модулін ертерек жүктеңіз немесе .{property} қасиетін беріңіз.',
  'elements/control-failed': '«{question}» сұрағын көрсету мүмкін болмады. Қалғандары жұмыс істейді.',
  'elements/language-not-loaded':
    '«{locale}» тілінің сөздері жүктелмеді, экран орысша көрсетілді. Элементтер файлының жанында languages қалтасы тұрғанын тексеріңіз.',
  'elements/not-shown':
    '<{tag}> көрсетілмеді: бет басқа түрдегі деректер берді. Элементтің қасиеттерін тексеріңіз; себебі qadam-error оқиғасында.',
  'elements/drafts-not-kept':
    'Қараламалар бұл құрылғыда сақталмайды: {reason}. Терілгені бет ашық тұрғанда ғана қалады.',
  'elements/draft-unreadable': 'Осы құрылғыдағы қаралама ашылмайды: оны өзгерткен немесе ауыстырған. Ол көрсетілмейді.',
  'elements/nothing-to-show': 'Нысан берілмеген: жинақ (src немесе kit) және instrument керек.',
};
