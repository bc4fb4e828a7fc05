/** Kinds of nodes that this part shows, with their lists. */
export const kinds = {
  stage: 'stages',
  transition: 'transitions',
  decision: 'decisions',
  deadline: 'deadlines',
  register: 'registers',
  role: 'roles',
} as const;
export type StageKind = keyof typeof kinds;

export const isKind = (kind: string | undefined): kind is StageKind => kind !== undefined && kind in kinds;
