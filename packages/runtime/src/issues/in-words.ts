import type { Issue, IssueParams } from '../accept/issue.ts';
import type { IssueWords } from './words.ts';

const list = (value: IssueParams[string] | undefined): string => [value ?? []].flat().join(', ');

/**
 * An issue in the words of a table: `issues` of `@qadam/runtime/issues/<language>`, so that a page brings only the languages
 * that it speaks. Names in it are ids: the interface puts the labels of the kit in their place where it has them.
 */
export function issueInWords({ code, params }: Pick<Issue, 'code' | 'params'>, words: IssueWords): string {
  const about = list(params.about);
  const special: Record<string, string> = {
    asks: list(params.asks) === '' ? '' : words.asks.replace('{asks}', () => list(params.asks)),
    about: words.about[about as keyof IssueWords['about']] ?? about,
  };
  return words.texts[code].replace(/\{(\w+)\}/g, (_, name: string) => special[name] ?? list(params[name]));
}
