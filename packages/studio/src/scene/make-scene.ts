import slugify from '@sindresorhus/slugify';
import { labelsFrom, type Labels } from '@qadam/runtime/proof';
import { ownerOf, type FactSpec, type TextValue, type Tree } from '@qadam/schema';
import { freeId } from '../draft/free-id.ts';
import { sayPart } from '../texts/texts.ts';
import { withBuiltIns } from './built-ins.ts';
import type { Scene } from './scene.ts';

type Given = Pick<
  Scene,
  'session' | 'editor' | 'approves' | 'locale' | 'facts' | 'place' | 'ui' | 'go' | 'focus' | 'past' | 'today'
>;

/** What the parts are drawn with, of a session as it is now. */
export function makeScene(given: Given): Scene {
  const { session, locale, facts } = given;
  const { draft, opened } = session;
  const words = sayPart('common', locale);
  const languages = opened.languages;
  return {
    ...given,
    opened,
    draft,
    tree: draft.tree,
    study: session.study,
    workspace: session.workspace,
    languages,
    labels: withBuiltIns(
      labelsOfTree(draft.tree, facts, [locale.split('-')[0]!, languages[0] ?? 'ru'], words),
      draft.tree,
      sayPart('rules', locale),
    ),
    words,
    say: (part) => sayPart(part, locale),
    edit: (said, edit, key) => session.edit(said, edit, key),
    act: (act) => session.act(act),
    newId: (stem, isTaken) =>
      freeId(
        slugify(stem)
          .slice(0, 48)
          .replace(/^[^a-z]+|-+$/g, '') || 'part',
        isTaken,
      ),
  };
}

/** The text at an address with its field, in one language. */
export function textAt(tree: Tree, language: string, address: string): TextValue | undefined {
  const [node, field] = ownerOf(tree, address);
  return node?.properties.get(`text/${language}/${field}`) as TextValue | undefined;
}
/** A text without what is said of its translation. */
export const plainText = (text: TextValue | undefined): string | undefined =>
  typeof text === 'object' ? text.text : text;

function labelsOfTree(
  tree: Tree,
  facts: ReadonlyMap<string, FactSpec>,
  languages: readonly string[],
  words: Scene['words'],
): Labels {
  return labelsFrom({
    facts,
    text: (address) => {
      for (const language of languages) {
        const text = plainText(textAt(tree, language, address));
        if (text !== undefined && text !== '') return text;
      }
      return undefined;
    },
    plain: (id) => (isWord(id) ? words(id) : id),
    asked: (fact) => words('asked', { fact }),
  });
}

const plainWords = [
  ...['yes', 'no', 'does-not-apply', 'not-asked', 'not-known', 'refused', 'answered'],
  ...['missing', 'draft', 'complete', 'signed', 'none', 'open', 'nothing'],
] as const;
type PlainWord = 'yes' | 'no' | 'none' | 'open' | 'nothing';
const isWord = (id: string): id is PlainWord => (plainWords as readonly string[]).includes(id);
