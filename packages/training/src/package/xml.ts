const references: Readonly<Record<string, string>> = { '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;' };

/** Characters that XML 1.0 has no way to write, lone halves of surrogate pairs among them. */
const impossible = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

/**
 * Text as it stands in the content or in a double-quoted attribute of XML and HTML. Characters that XML cannot hold become
 * U+FFFD, so that no title makes a manifest unreadable.
 */
export const escapeMarkup = (text: string): string =>
  text.replace(impossible, '\u{fffd}').replace(/[<>&"]/g, (character) => references[character]!);

/** A text of at most so many characters, ended with an ellipsis where it had to be cut; no character is cut in two. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const kept = text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '');
  return `${kept}…`;
}
