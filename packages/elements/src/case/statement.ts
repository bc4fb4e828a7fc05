import type { SignedEntry } from '@qadam/schema';
import type { CaseScene } from './scene.ts';

/** How a report can come; the same in every model. */
export const reportChannels = ['call', 'visit', 'letter', 'found'] as const;

/** What somebody has stated under a record, in words. */
export const statementInWords = ({ words }: CaseScene, { who, how, original, witness }: SignedEntry['body']): string =>
  [who, words(`how-${how}`).toLowerCase(), original, witness && words('witness-was', { name: witness })]
    .filter(Boolean)
    .join(', ');
