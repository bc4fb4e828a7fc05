import { adoptStyles, render, type CSSResult, type TemplateResult } from 'lit';
import { pageRules } from './page-rules.ts';

/** A sheet, and what the browser has to know to print it. */
export interface Printable {
  sheet: TemplateResult;
  /** As in `lang`. */
  language: string;
  styles: readonly CSSResult[];
  /** What printers, tabs and files call it: nothing of a family. */
  name: string;
  /** Stands on each page. */
  footer: string;
  /** On pages across. */
  isWide?: boolean;
}

const MARK = 'data-qadam-print';
/** Nothing else of the page is printed, and nothing of the page keeps the sheet from running over several pages. */
const alone =
  `[${MARK}]{display:none}@media print{body>:not([${MARK}]){display:none!important}[${MARK}]{display:block}` +
  `html,body{height:auto!important;margin:0!important;padding:0!important;overflow:visible!important;background:none!important}}`;

/**
 * Puts a sheet into the document, unseen, so that printing prints it and nothing else. Gives the function that takes it
 * away again, with the one style sheet that is adopted and the name of the document.
 */
export function placeSheet(
  document: Document,
  { sheet, language, styles, name, footer, isWide }: Printable,
): () => void {
  const host = document.createElement('div');
  host.setAttribute(MARK, '');
  host.lang = language;
  host.dataset.qadamTheme = 'light'; // paper is white
  const root = host.attachShadow({ mode: 'open' });
  adoptStyles(root, [...styles]);
  render(sheet, root);
  const pages = new document.defaultView!.CSSStyleSheet();
  pages.replaceSync(alone + pageRules(footer, isWide));
  const { title } = document;
  document.title = name;
  document.body.append(host);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, pages];
  return () => {
    host.remove();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== pages);
    if (document.title === name) document.title = title;
  };
}

/** Prints a sheet and nothing else of the page. */
export function printDocument(document: Document, printable: Printable): void {
  const window = document.defaultView!;
  window.addEventListener('afterprint', placeSheet(document, printable), { once: true });
  window.print();
}
