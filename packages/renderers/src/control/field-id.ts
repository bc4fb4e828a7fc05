/** The DOM id of a question's field; error summaries lead there. */
export const fieldId = (question: string): string => `q-${question}`;
