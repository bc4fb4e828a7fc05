import type { StudioTables } from '../ru.ts';

/** In Kazakh. Draft. */
export const history: StudioTables['history'] = {
  about: 'Барлық сақтау. Кез келгеніне қайтуға болады: бұл жаңа өзгеріс, оны болдырмауға болады.',
  now: 'Қазір осы қойындыда',
  'nothing-done': 'Бұл қойындыда әлі ештеңе өзгертілген жоқ.',
  saves: 'Сақтаулар',
  'no-saves': 'Әлі өзгеріс болған жоқ.',
  'save-line': '{time}, {name}',
  'back-to': 'Осының алдындағы күйге қайтару',
  'back-to-day': 'Күннің соңындағы күйге қайтару: {day}',
  'said-back': '{day} күнгі күйге қайтарылды',
  begun: 'Басындағы күйі',
  'back-to-begin': 'Басындағы күйге қайтару',
  'not-there': 'Бұл күйді оқу мүмкін болмады.',
  today: 'бүгін',
};
