import type { Calendar } from '../texts/calendar.ts';

/** Dates in Uzbek, Latin script. */
export const calendar: Calendar = {
  months: 'yanvar fevral mart aprel may iyun iyul avgust sentabr oktabr noyabr dekabr'.split(' '),
  weekdays: ['yakshanba', 'dushanba', 'seshanba', 'chorshanba', 'payshanba', 'juma', 'shanba'],
  short: '{date}-{month}',
  shortOfYear: '{year}-yil {date}-{month}',
  long: '{date}-{month}, {weekday}',
  longOfYear: '{year}-yil {date}-{month}, {weekday}',
  figures: '{dd}.{mm}.{year}',
  yesterday: 'kecha',
  today: 'bugun',
  tomorrow: 'ertaga',
  later: '{count} kundan keyin',
  ago: '{count} kun oldin',
};
