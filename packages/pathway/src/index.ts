/** Stages, transitions, guards, deadlines and the fold of a case's entries. */
export {};
