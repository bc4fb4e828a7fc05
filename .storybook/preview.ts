import type { Decorator, Preview } from '@storybook/web-components-vite';
import '../stories/themes/ministry.css';
import '../stories/themes/oila.css';

const languages = { ru: 'русский', kk: 'қазақша', uz: 'oʻzbekcha', en: 'English' };

/** Language, theme and size of the toolbar: `as-told` leaves what the story says. */
const dressed: Decorator = (story, context) => {
  const { locale, theme, size } = context.globals as Record<string, string>;
  if (locale !== 'as-told') context.args.locale = locale;
  const page = document.documentElement;
  page.lang = locale === 'as-told' ? 'ru' : locale!;
  page.style.colorScheme = 'light dark'; // of the page behind the elements
  page.classList.remove('theme-ministry', 'theme-oila');
  if (theme !== 'own') page.classList.add(`theme-${theme}`);
  const drawn = story() as unknown;
  queueMicrotask(() => {
    for (const element of context.canvasElement.querySelectorAll<HTMLElement>(
      'qadam-form, qadam-risk, qadam-plan, qadam-case, qadam-triangle, qadam-exercise, qadam-studio',
    ))
      if (size === 'usual') delete element.dataset.qadamSize;
      else element.dataset.qadamSize = size;
  });
  return drawn as ReturnType<Decorator>;
};

const choice = (title: string, items: Readonly<Record<string, string>>): object => ({
  toolbar: { title, items: Object.entries(items).map(([value, name]) => ({ value, title: name })), dynamicTitle: true },
});

const preview: Preview = {
  parameters: {
    // every story is checked by axe in the tests, and a finding fails it
    a11y: { test: 'error' },
  },
  globalTypes: {
    locale: choice('Language', { 'as-told': 'as the story', ...languages }),
    theme: choice('Theme', { own: 'Qadam', ministry: 'A ministry', oila: 'An Oila centre' }),
    size: choice('Size', { compact: 'compact', usual: 'usual', large: 'large' }),
  },
  initialGlobals: { locale: 'as-told', theme: 'own', size: 'usual' },
  decorators: [dressed],
};

export default preview;
