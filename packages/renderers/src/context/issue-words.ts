import type { AnswerIssue, KitQuestion } from '@qadam/schema';
import type { FormSettings } from './settings.ts';
import type { RendererText } from './texts.ts';

/** What an issue says to the person who fills in the form, by its code. */
export function issueInWords(issue: AnswerIssue, question: KitQuestion | undefined, say: FormSettings['say']): string {
  const [key, params] = wordsOf(issue, question);
  return say(key, params);
}

type Words = [key: RendererText, params?: Record<string, string | number>];

function wordsOf({ code, params }: AnswerIssue, question: KitQuestion | undefined): Words {
  switch (code) {
    case 'answers/required':
      return ['issue-required'];
    case 'answers/in-future':
      return ['issue-in-future'];
    case 'answers/hidden':
      return ['issue-hidden'];
    case 'answers/unknown-question':
      return ['issue-unknown'];
    case 'answers/too-large':
      return ['issue-too-large'];
    case 'answers/not-an-object':
      return ['issue-does-not-fit'];
    case 'answers/does-not-fit':
      return misfit(String(params.keyword), Number(params.limit), question);
  }
}

function misfit(keyword: string, limit: number, question: KitQuestion | undefined): Words {
  if (keyword === 'minimum' || keyword === 'maximum') return [`issue-${keyword}`, { limit }];
  if (keyword === 'maxLength') return ['issue-max-length', { limit, count: limit }];
  if (keyword === 'minItems') return ['issue-min-items', { count: limit }];
  if (keyword === 'maxItems') return ['issue-max-items', { count: limit }];
  switch (question?.type) {
    case 'integer':
      return ['issue-integer'];
    case 'number':
      return ['issue-number'];
    case 'date':
    case 'date-time':
      return ['issue-date'];
    case 'yes-no':
    case 'choice':
    case 'choices':
      return ['issue-not-offered'];
    default:
      return ['issue-does-not-fit'];
  }
}
