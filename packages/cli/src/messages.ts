import type { MessageLanguage } from '@qadam/schema';

type Words = Readonly<Record<string, string | undefined>>;
const near = ({ nearest }: Words, [before, after]: readonly [string, string]): string =>
  nearest === undefined ? '' : ` ${before}${nearest}${after}`;
const ruNear = ['Возможно, «', '».'] as const;
const enNear = ['Did you mean "', '"?'] as const;

/** What is wrong with the facts that `qadam evaluate` is given, by kind; one line each. */
const inputFaults = {
  json: {
    ru: () => 'Это не читается как JSON.',
    en: () => 'This cannot be read as JSON.',
  },
  shape: {
    ru: () => 'Ожидается {"facts": {…}}, для набора о семье ещё {"children": [{"id", "facts"}]}.',
    en: () => 'Expected {"facts": {…}}, for a ruleset about the family also {"children": [{"id", "facts"}]}.',
  },
  ruleset: {
    ru: (words: Words) => `Набора правил «${words.name}» нет.${near(words, ruNear)}`,
    en: (words: Words) => `There is no ruleset "${words.name}".${near(words, enNear)}`,
  },
  fact: {
    ru: (words: Words) => `Факта «${words.name}» нет.${near(words, ruNear)}`,
    en: (words: Words) => `There is no fact "${words.name}".${near(words, enNear)}`,
  },
  computed: {
    ru: ({ name }: Words) => `Факт «${name}» вычисляется, его не задают.`,
    en: ({ name }: Words) => `The fact "${name}" is computed and cannot be given.`,
  },
  'of-child': {
    ru: ({ name }: Words) => `Факт «${name}» не о семье: его место в children.`,
    en: ({ name }: Words) => `The fact "${name}" is not about the family: it belongs into children.`,
  },
  'of-family': {
    ru: ({ name }: Words) => `Факт «${name}» о семье: его место рядом с children, в facts.`,
    en: ({ name }: Words) => `The fact "${name}" is about the family: it belongs beside children, into facts.`,
  },
  'same-child': {
    ru: ({ name }: Words) => `Ребёнок «${name}» назван дважды.`,
    en: ({ name }: Words) => `The child "${name}" is named twice.`,
  },
  value: {
    ru: ({ name, value, allowed }: Words) => `У факта «${name}» не бывает значения ${value}. Бывают: ${allowed}.`,
    en: ({ name, value, allowed }: Words) => `The fact "${name}" has no value ${value}. It has: ${allowed}.`,
  },
} as const;

export type InputFault = keyof typeof inputFaults;

/** A fault of an input in words. */
export const inputFaultText = (fault: InputFault, words: Words, language: MessageLanguage): string =>
  inputFaults[fault][language](words);
