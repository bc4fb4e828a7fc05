import type { StudioTables } from '../ru.ts';

/** In Kazakh. Draft. */
export const expert: StudioTables['expert'] = {
  about: 'Мұнда анықтамалар жазылған күйінде көрінеді. Тексерулер қабылдаса ғана, өзгеріс қабылданады.',
  file: 'Файл',
  apply: 'Өзгерістерді қабылдау',
  'not-applied': 'Қабылданбады:',
  applied: 'Қабылданды.',
  'said-apply': 'мәтінде өзгертілді: {path}',
  editor: '{path} файлының мәтіні',
  line: '{line}-жол',
  foreign: 'Негізгі модельдің файлы: тек оқуға арналған.',
};
