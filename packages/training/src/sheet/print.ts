import { adoptStyles, render, type TemplateResult } from 'lit';
import { sheetDocumentStyles } from './styles.ts';

const MARK = 'data-qadam-print';

/**
 * Prints a sheet and nothing else of the page. It stands in the document, unseen, until the printing is over; the one style
 * sheet that is adopted for it is taken away again.
 */
export function printDocument(document: Document, sheet: TemplateResult, language: string): void {
  const window = document.defaultView!;
  const host = document.createElement('div');
  host.setAttribute(MARK, '');
  host.lang = language;
  host.dataset.qadamTheme = 'light'; // paper is white
  const root = host.attachShadow({ mode: 'open' });
  adoptStyles(root, sheetDocumentStyles);
  render(sheet, root);
  const alone = new window.CSSStyleSheet();
  alone.replaceSync(
    `[${MARK}]{display:none}@media print{body>:not([${MARK}]){display:none!important}[${MARK}]{display:block}}`,
  );
  const end = (): void => {
    host.remove();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== alone);
  };
  window.addEventListener('afterprint', end, { once: true });
  document.body.append(host);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, alone];
  window.print();
}
