import type { Answers } from '@qadam/schema';

/** Detail of `qadam-submit`: answers that are in order. */
export interface QadamSubmitDetail {
  instrument: string;
  about?: string;
  answers: Answers;
}

/** Detail of `qadam-draft`: everything typed, also under questions that are hidden now. */
export interface QadamDraftDetail {
  instrument: string;
  about?: string;
  answers: Answers;
}

/** Detail of `qadam-attach`: a file is wanted at `place`, which is a question or question/row/column. */
export interface QadamAttachDetail {
  instrument: string;
  about?: string;
  place: string;
}
