import { html } from '../web/html.ts';
import { layout } from './layout.ts';
import type { OwnView } from './view.ts';

/** The page of the studio: the element does the work, the page brings it the model and keeps what it asks to keep. */
export function studioPage(view: OwnView): string {
  const { studio, family } = view.words;
  const { signedOut, otherPerson, serverSaid, noConnection } = family;
  const words = { notLoaded: studio.notLoaded, signedOut, otherPerson, serverSaid, noConnection };
  return layout(view, {
    title: studio.title,
    path: '/studio',
    isWide: true,
    scripts: ['/studio-files/qadam-studio.js', '/public/studio.js'],
    body: html`<h1 class="away">${studio.title}</h1>
      <qadam-studio id="studio" locale="${view.locale}" data-words="${JSON.stringify(words)}"></qadam-studio>
      <p class="error" id="problem" role="alert"></p>
      <noscript><p>${studio.noScript}</p></noscript>`,
  });
}
