/** Kinds of people in the register of a case where the model names none. */
export const defaultPeople = ['child', 'mother', 'father', 'guardian', 'relative', 'other'];
/** Kinds of contact where the model names none. */
export const defaultContactKinds = ['visit', 'call', 'office', 'remote'];
