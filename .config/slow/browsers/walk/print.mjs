/* global window, document, Event -- inside the page */
/** The print view: what stands on the sheet while it is printed, and that the page is as before afterwards. */
import { same } from '../../hosts/page.mjs';

/** What is there to be printed; the window of the printer itself is left out, as nobody is there to close it. */
const sheetOf = () => {
  const sheet = document.querySelector('[data-qadam-print]');
  return {
    words: sheet?.shadowRoot.textContent.replace(/\s+/g, ' ') ?? '',
    rules: document.adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText)).join(' '),
    title: document.title,
  };
};

export const paper = {
  'the form goes onto paper as the official one, and nothing else of the page': async (walker) => {
    await walker.open('visit.html', 'radiogroup', /Вы видели ребёнка/);
    await walker.choose(/Вы видели ребёнка/, 'Нет');
    await walker.write(/Почему нет/, 'Спит');
    await walker.read(() => void (window.print = () => {}));
    await walker.click('button', 'Печать', 'qadam-form');
    const { words, rules, title } = await walker.read(sheetOf);
    for (const wanted of ['Посещение на дому', 'Вы видели ребёнка?', 'Спит', 'doorstep'])
      if (!words.includes(wanted)) throw new Error(`no "${wanted}" on ${words}`);
    same([/@page/.test(rules), /@media print/.test(rules)], [true, true], 'rules for print');
    same(/Әлия|риск/i.test(title), false, title);
    const bytes = await walker.printed();
    if (bytes) same(Buffer.from(bytes).subarray(0, 5).toString(), '%PDF-', 'the file');
  },
  'after printing the page is as before': async (walker) => {
    await walker.read(() => void window.dispatchEvent(new Event('afterprint')));
    same(await walker.read(sheetOf), { words: '', rules: '', title: 'Портал' }, 'what is left');
    await walker.see('textbox', /Почему нет/);
  },
};
