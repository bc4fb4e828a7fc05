/** One line of a pasted list: its wording in each language, the original first. */
export type PastedLine = readonly string[];

/** "1. ", "2) ", "а) ", "• ", "- ", "– " and the like at the start of a line, as Word and Excel leave them. */
const marks =
  /^\s*(?:(?:\(?\d{1,3}(?:\.\d{1,3})*[.)]|\(?[a-zа-яё][.)](?=\s))\s*|[-–—•●○▪■□·∙*\uf0b7\uf0a7\uf0d8]\s*)+/iu;

/**
 * A list pasted from Word or Excel: each line is an answer, further columns its translations in the order of the languages.
 * Numbering, bullets, quotes of Excel and empty lines are left out; of lines that repeat the first one stays.
 */
export function parseList(text: string): PastedLine[] {
  const lines = rowsOf(text).map((cells) => cells.map((cell) => cell.replace(/\s+/g, ' ').trim()));
  const seen = new Set<string>();
  return lines.flatMap(([first = '', ...others]): PastedLine[] => {
    // Word puts a tab behind a bullet: what is left of the mark alone is no wording
    const isMark = first.replace(marks, '') === '' || /^\(?[\p{L}\d]{1,3}[.)]$/u.test(first);
    const [original = '', ...translations] = isMark && others.length > 0 ? others : [first, ...others];
    const wording = original.replace(marks, '').trim();
    const key = wording.toLocaleLowerCase();
    if (wording === '' || seen.has(key)) return [];
    seen.add(key);
    return [[wording, ...translations.map((each) => each.replace(marks, '').trim())]];
  });
}

/** Lines and cells; a cell of Excel that holds tabs or line breaks stands in quotes. */
function rowsOf(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let isQuoted = false;
  const endCell = (): void => {
    rows.at(-1)!.push(cell);
    cell = '';
  };
  for (let index = 0; index < text.length; index += 1) {
    const sign = text[index]!;
    const isClosing = isQuoted && sign === '"' && text[index + 1] !== '"';
    if (isQuoted && sign === '"' && !isClosing) {
      cell += '"';
      index += 1;
    } else if (isClosing) isQuoted = false;
    else if (!isQuoted && sign === '"' && cell === '' && closes(text, index)) isQuoted = true;
    else if (!isQuoted && sign === '\t') endCell();
    else if (!isQuoted && (sign === '\n' || sign === '\r')) {
      endCell();
      rows.push([]);
    } else cell += sign;
  }
  endCell();
  return rows;
}

/** Is the quote that opens a cell closed at the end of one? Words in quotes at the start of a line are no cell. */
const closes = (text: string, at: number): boolean => /^"(?:[^"]|"")*"(?=[\t\r\n]|$)/.test(text.slice(at));
