import { PAGE, pageOf, SCRIPT, STYLE } from './page.ts';
import type { PackageFiles, PackageParts } from './parts.ts';

/**
 * The files of a course that every package has: the page, the player, its style sheet. The page is named last, so that a
 * copy that broke off has none.
 * @throws SyntaxError when `data` is no JSON.
 */
export function contentOf(course: PackageParts): PackageFiles {
  const { script, style } = course;
  const files = new Map([[SCRIPT, utf8.encode(script)]]);
  if (style !== undefined) files.set(STYLE, utf8.encode(style));
  return files.set(PAGE, utf8.encode(pageOf(course)));
}

const utf8 = new TextEncoder();
