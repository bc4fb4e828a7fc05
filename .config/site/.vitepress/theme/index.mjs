/** The theme of VitePress without its fonts; home pages show a form that works. */
import DefaultTheme from 'vitepress/theme-without-fonts';
import { useData } from 'vitepress';
import { h } from 'vue';
import './site.css';

const TITLES = { en: 'A form that works: unknown is never "no"', ru: 'Работающая форма: «неизвестно» не значит «нет»' };

const Demo = () => {
  const language = useData().lang.value;
  return h('section', { class: 'demo' }, [
    h('h2', TITLES[language]),
    h('iframe', { src: `/demo/${language}.html`, title: TITLES[language], loading: 'lazy' }),
  ]);
};

export default {
  extends: DefaultTheme,
  Layout: () => h(DefaultTheme.Layout, null, { 'home-features-after': () => h(Demo) }),
};
