import { COURSE_DATA_ID } from './course-data.ts';
import type { PackageParts } from './parts.ts';
import { escapeMarkup } from './xml.ts';

/** Names that page, player and manifest agree on. */
export const PAGE = 'index.html';
export const SCRIPT = 'player.js';
export const STYLE = 'player.css';

/**
 * Nothing from elsewhere is loaded and nothing is sent. `file:` stands beside `'self'` since a page that is opened from a
 * stick, or from the memory of a telephone, has no origin of its own, and browsers need not agree on what is itself there.
 * On a page from a server `file:` opens nothing: such a page may not load files.
 */
const policy = [
  "default-src 'none'",
  "script-src 'self' file:",
  "style-src 'self' file:",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html qadam',
].join('; ');

/**
 * The page of a package. The player's data stands in it as text that is never run: from `file://` nothing can be fetched,
 * and the policy needs no exception for it.
 */
export function pageOf({ language, pageTitle, style, data }: PackageParts): string {
  const sheet = style === undefined ? '' : `<link rel="stylesheet" href="${STYLE}">\n`;
  return `<!doctype html>
<html lang="${escapeMarkup(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeMarkup(pageTitle)}</title>
${sheet}</head>
<body>
<script type="application/json" id="${COURSE_DATA_ID}">${inScript(data)}</script>
<script src="${SCRIPT}"></script>
</body>
</html>
`;
}

/** JSON in which no text can end the element around it: `<` stands in strings alone, where it may be written otherwise. */
function inScript(json: string): string {
  JSON.parse(json); // anything else would break in the learner's browser
  return json.replaceAll('<', '\\u003c');
}
