/* global document, getComputedStyle, matchMedia -- inside the page */
/** How it looks: a narrow column, a narrow window, a dark screen. */
import { same } from '../../hosts/page.mjs';

const SEEN = /Вы видели ребёнка/;

/** Where the question and its answers stand, and how wide the page is. */
const places = (walker) =>
  walker.read(() => {
    const { shadowRoot } = document.querySelector('qadam-form');
    const answers = shadowRoot.querySelector('#q-seen').getBoundingClientRect();
    const question = shadowRoot.querySelector('#q-seen-t').getBoundingClientRect();
    return {
      isBeside: answers.left > question.right - 1,
      over: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    };
  });

export const looks = {
  'wide: answers beside the question; in a narrow column of the same window: under it': async (walker) => {
    await walker.open('visit.html', 'radiogroup', SEEN);
    same(await places(walker), { isBeside: true, over: 0 }, 'wide');
    await walker.open('narrow.html', 'radiogroup', SEEN);
    same(await places(walker), { isBeside: false, over: 0 }, 'narrow');
  },
};

export const phone = {
  'a form on a telephone is not wider than the screen': async (walker) => {
    await walker.open('visit.html', 'radiogroup', SEEN);
    same(await places(walker), { isBeside: false, over: 0 }, 'the form');
    await walker.click('button', 'Добавить строку');
    await walker.see('textbox', /Что сделать/);
    same((await places(walker)).over, 0, 'with a row');
  },
  'a case and a plan on a telephone': async (walker) => {
    await walker.open('case.html', 'heading', 'Что сделать сначала');
    same(await walker.read(tooWide), 0, 'the case');
    await walker.open('plan.html', 'button', 'Добавить шаг');
    same(await walker.read(tooWide), 0, 'the plan');
  },
};

export const dark = {
  'a dark screen is followed': async (walker) => {
    await walker.open('visit.html', 'radiogroup', SEEN);
    const { paper, ink } = await walker.until('dark colours', async () => {
      const colours = await walker.read(coloursOf);
      return colours.isDark ? colours : undefined;
    });
    same([paper < 60, ink > 180], [true, true], `paper ${paper} and ink ${ink} of 255`);
  },
  'a page may fix the scheme': async (walker) => {
    await walker.read(() => (document.querySelector('qadam-form').dataset.qadamTheme = 'light'));
    const { paper, ink } = await walker.read(coloursOf);
    same([paper > 200, ink < 60], [true, true], `paper ${paper} and ink ${ink} of 255`);
  },
};

const tooWide = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;

/** Lightness of the sheet and of the letters on it, from 0 to 255. */
const coloursOf = () => {
  const { shadowRoot } = document.querySelector('qadam-form');
  const parts = (colour) => colour.match(/[\d.]+/g).map(Number);
  const lightness = (colour) =>
    Math.round(Math.max(...parts(colour).slice(0, 3)) * (colour.startsWith('color(') ? 255 : 1));
  const panel = getComputedStyle(shadowRoot.querySelector('[part=panel]'));
  const question = getComputedStyle(shadowRoot.querySelector('#q-seen-t'));
  const isDark = matchMedia('(prefers-color-scheme: dark)').matches;
  return { isDark, paper: lightness(panel.backgroundColor), ink: lightness(question.color) };
};
