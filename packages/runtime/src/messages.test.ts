import { expect, test } from 'vitest';
import { issueCodes } from './accept/issue.ts';
import { issueText } from './messages.ts';

test.each(issueCodes)('%s is worded in both languages', (code) => {
  const params = { asks: ['violence'], about: 'child', expected: 2, actual: 3 };

  expect(issueText({ code, params }, 'ru')).toMatch(/^[А-ЯЁ].*\.$/);
  expect(issueText({ code, params }, 'en')).toMatch(/^[A-Z].*\.$/);
});
