import type { Answer, KitQuestion, Row } from '@qadam/schema';
import type { FormSettings } from '../context/settings.ts';
import { openOf, valueOf, type AttachmentRef } from './answer.ts';

type Speaking = Pick<FormSettings, 'say' | 'text' | 'people' | 'dayInWords'>;

/** An answer as a reader would say it; `address` is the question's, for its options. */
export function answerInWords(
  question: KitQuestion,
  address: string,
  answer: Answer | undefined,
  by: Speaking,
): string {
  const open = openOf(answer);
  if (open !== undefined) return by.say(open);
  const value = valueOf(answer);
  if (value === undefined) return by.say('not-asked');
  if (Array.isArray(value)) return listInWords(question, address, value, by);
  switch (question.type) {
    case 'yes-no':
      return value === 'yes' || value === 'no' ? by.say(value) : String(value);
    case 'choice':
      return optionInWords(address, String(value), by);
    case 'person':
      return personInWords(String(value), by);
    case 'date':
    case 'date-time':
      return by.dayInWords(String(value));
    default:
      return String(value);
  }
}

function listInWords(question: KitQuestion, address: string, list: readonly unknown[], by: Speaking): string {
  if (question.type === 'table') return by.say('rows', { count: (list as Row[]).length });
  const word = (item: unknown): string => {
    if (question.type === 'attachment') return (item as AttachmentRef).name;
    return question.type === 'people' ? personInWords(String(item), by) : optionInWords(address, String(item), by);
  };
  return list.map(word).join(', ');
}

const optionInWords = (address: string, option: string, { text }: Speaking): string =>
  text(`${address}/option/${option}/label`)?.text ?? option;
const personInWords = (id: string, { people }: Speaking): string =>
  people.find((person) => person.id === id)?.label ?? id;
