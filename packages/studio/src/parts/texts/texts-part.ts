import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { choice } from '../../fields/controls.ts';
import { nodeChoices } from '../../fields/nodes.ts';
import type { TextState } from '../../fields/text-fields.ts';
import type { Scene } from '../../scene/scene.ts';
import { countsTable } from './counts-table.ts';
import { filtered, setFilter, shownLanguages, textFilter, TEXTS_ON_A_PAGE, type TextFilter } from './filters.ts';
import { languageName } from '../../fields/language-name.ts';
import { textRow } from './text-row.ts';

/** All texts of the model as a table: the original beside its translations, filtered, written in place. */
export function textsPart(scene: Scene): TemplateResult {
  const { languages } = scene;
  const say = scene.say('texts');
  const filter = textFilter(scene);
  const found = filtered(scene, filter);
  const pages = Math.max(1, Math.ceil(found.length / TEXTS_ON_A_PAGE));
  const page = Math.min(filter.page, pages - 1);
  const shown = shownLanguages(scene, filter);
  const onPage = found.slice(page * TEXTS_ON_A_PAGE, (page + 1) * TEXTS_ON_A_PAGE);
  return html`<h2 id="part-title" tabindex="-1">${say('title')}</h2>
    <p class="soft">${say('about')}</p>
    ${languages.length > 1 ? countsTable(scene) : nothing}
    <div class="block">${filters(scene, filter)}</div>
    <p role="status" class="small">${found.length === 0 ? say('none-found') : say('found', { count: found.length })}</p>
    ${
      onPage.length === 0
        ? nothing
        : html`<table class="plain texts-table">
            <caption class="hidden">
              ${say('title')}
            </caption>
            <thead>
              <tr>
                <th scope="col">${languageName(scene, languages[0] ?? 'ru')} (${say('original')})</th>
                ${shown.map((language) => html`<th scope="col">${languageName(scene, language)}</th>`)}
              </tr>
            </thead>
            ${repeat(
              onPage,
              ({ address, field }) => `${address}/${field}`,
              (text) =>
                html`<tbody>
                  ${textRow(scene, text, shown)}
                </tbody>`,
            )}
          </table>`
    }
    ${pages > 1 ? pager(scene, filter, { page, pages }) : nothing}`;
}

function filters(scene: Scene, filter: TextFilter): TemplateResult {
  const { languages } = scene;
  const say = scene.say('texts');
  const states: readonly TextState[] = ['missing', 'draft', 'stale', 'reviewed'];
  const forms = nodeChoices(scene, 'instruments').map(({ value, label }) => ({ value: `instrument/${value}`, label }));
  const rulesets = nodeChoices(scene, 'rulesets').map(({ value, label }) => ({ value: `ruleset/${value}`, label }));
  return html`<div class="filters" role="search">
    ${choice({
      ...{ id: 'texts-language', label: say('filter-language'), value: filter.language, nothing: say('all-languages') },
      options: languages.slice(1).map((value) => ({ value, label: languageName(scene, value) })),
      change: (language) => setFilter(scene, { language }),
    })}
    ${choice({
      ...{ id: 'texts-state', label: say('filter-state'), value: filter.state, nothing: say('any-state') },
      options: states.map((value) => ({ value, label: say(`state-${value as 'draft'}`) })),
      change: (state) => setFilter(scene, { state: state as TextState | '' }),
    })}
    ${choice({
      ...{ id: 'texts-part', label: say('filter-part'), value: filter.part, nothing: say('any-part') },
      options: [
        { value: 'model', label: say('part-model') },
        { value: 'facts', label: say('part-facts') },
        ...forms,
        ...rulesets,
      ],
      change: (part) => setFilter(scene, { part }),
    })}
    <div class="field">
      <label for="texts-search">${say('search')}</label>
      <input
        class="input"
        type="search"
        id="texts-search"
        .value=${filter.search}
        @input=${(event: Event) => setFilter(scene, { search: (event.target as HTMLInputElement).value })}
      />
    </div>
  </div>`;
}

function pager(scene: Scene, filter: TextFilter, { page, pages }: { page: number; pages: number }): TemplateResult {
  const say = scene.say('texts');
  const go = (to: number): void => {
    if (to < 0 || to >= pages) return;
    setFilter(scene, { ...filter, touched: new Set(), page: to });
    scene.focus('part-title');
  };
  return html`<nav class="row block" aria-label=${say('pages')}>
    <button type="button" class="btn" aria-disabled=${page === 0 ? 'true' : nothing} @click=${() => go(page - 1)}>
      ${say('previous')}
    </button>
    <span>${say('page', { page: page + 1, pages })}</span>
    <button
      type="button"
      class="btn"
      aria-disabled=${page === pages - 1 ? 'true' : nothing}
      @click=${() => go(page + 1)}
    >
      ${say('next')}
    </button>
  </nav>`;
}
