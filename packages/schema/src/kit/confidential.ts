import type { Question } from '../generated/types.ts';

/** Classes of fields that a reader needs a right for. Source: decisions on the domain, 2.8. */
export type ConfidentialClass = 'reporter' | 'hidden-address';

export const confidentialClasses: readonly ConfidentialClass[] = ['reporter', 'hidden-address'];

/** Is a field of this class kept from readers without the right? */
export const isConfidential = (field: Pick<Question, 'class'>): field is { class: ConfidentialClass } =>
  confidentialClasses.some((each) => each === field.class);
