import type { Calendar } from '../texts/calendar.ts';

/** Dates in Kazakh. */
export const calendar: Calendar = {
  months: 'қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан'.split(' '),
  weekdays: ['жексенбі', 'дүйсенбі', 'сейсенбі', 'сәрсенбі', 'бейсенбі', 'жұма', 'сенбі'],
  short: '{date} {month}',
  shortOfYear: '{year} ж. {date} {month}',
  long: '{date} {month}, {weekday}',
  longOfYear: '{year} ж. {date} {month}, {weekday}',
  figures: '{dd}.{mm}.{year}',
  yesterday: 'кеше',
  today: 'бүгін',
  tomorrow: 'ертең',
  later: '{count} күннен кейін',
  ago: '{count} күн бұрын',
};
