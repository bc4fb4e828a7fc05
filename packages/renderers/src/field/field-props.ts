import type { Answer, KitQuestion } from '@qadam/schema';

/** What a field of any type is given. */
export interface FieldProps {
  question: KitQuestion;
  /** Where the answer stands: the question, or question/row/column. */
  place: string;
  /** Address of the question's texts. */
  address: string;
  answer: Answer | undefined;
  /** DOM id of the input, or of the group. */
  id: string;
  /** DOM ids of the words that name it. */
  labelledBy: string;
  describedBy?: string | undefined;
  isInvalid: boolean;
  /** Stands in a table, where there is little room. */
  isCell?: boolean;
  /** `typing`: more is to come until the field is left. */
  onAnswer: (answer: Answer | undefined, typing?: boolean) => void;
}
