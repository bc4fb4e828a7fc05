import { render, type TemplateResult } from 'lit';
import { sheetDocumentStyles } from './styles.ts';

interface Saved {
  /** Id of the exercise; it tells nothing of a family. */
  name: string;
  language: string;
  data: unknown;
  sheet: TemplateResult;
}

/** Gives a file to the reader: the sheet as a page that stands by itself, or the data alone. */
export function saveAs(document: Document, as: 'html' | 'json', saved: Saved): void {
  const text = as === 'json' ? `${JSON.stringify(saved.data, null, 2)}\n` : pageOf(document, saved);
  const type = as === 'json' ? 'application/json' : 'text/html';
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `${saved.name}.${as}`;
  document.body.append(link);
  link.click();
  link.remove();
  URL.revokeObjectURL(url);
}

/** The sheet as the browser draws it, without a script. */
function pageOf(document: Document, { language, sheet }: Saved): string {
  const place = document.createElement('main');
  render(sheet, place);
  const styles = sheetDocumentStyles.map(({ cssText }) => cssText.replaceAll(':host', ':root')).join('\n');
  const content = place.innerHTML.replace(/<!--[^]*?-->/g, '');
  return `<!doctype html>
<html lang="${language.replace(/[^\w-]/g, '')}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Qadam</title>
<style>${styles} body{margin:2rem auto;max-width:50rem;padding:0 1rem}</style></head>
<body><main>${content}</main></body>
</html>
`;
}
