import { html, nothing, type TemplateResult } from 'lit';
import { sign, type SignName } from '../base/signs.ts';
import type { Say } from '../texts/texts.ts';
import type { SectionProgress } from './progress.ts';
import type { formTexts } from './texts.ts';

/** Phrases of a form. */
export type FormSay = Say<keyof (typeof formTexts)['ru']>;

interface Rail {
  sections: readonly SectionProgress[];
  current: string;
  say: FormSay;
  /** Words of a section, by its id. */
  name: (section: string) => string;
  onGo: (section: string) => void;
}

/** The sections with their state, beside the form. */
export function rail(view: Rail): TemplateResult {
  const { done, total } = sum(view.sections);
  return html`<nav class="rail rail--side" part="rail" aria-label=${view.say('form-sections')}>
    <div class="rail__total">
      <p class="small strong">${view.say('form-progress', { done, total })}</p>
      <progress class="bar" value=${done} max=${Math.max(total, 1)} aria-label=${view.say('form-sections')}></progress>
    </div>
    ${list(view)}
  </nav>`;
}

interface Folded extends Rail {
  isDrawn: boolean;
  onDraw: () => void;
}

/** The same in one line that opens, where there is no room beside; the list is drawn when it is asked for. */
export function railFolded(view: Folded): TemplateResult {
  const { done, total } = sum(view.sections);
  const number = view.sections.findIndex(({ id }) => id === view.current) + 1;
  const go = (section: string, event: Event): void => {
    (event.currentTarget as HTMLElement).closest('details')!.open = false;
    view.onGo(section);
  };
  return html`<details class="panel rail-phone">
    <summary @click=${view.onDraw}>
      <span>
        <b>${view.say('form-section-of', { number, total: view.sections.length })}</b>
        ${view.say('form-progress', { done, total })}
      </span>
      ${sign('next')}
    </summary>
    <nav aria-label=${view.say('form-sections')}>${view.isDrawn ? list({ ...view, onGo: () => {} }, go) : nothing}</nav>
  </details>`;
}

function list(view: Rail, go = (section: string, _event: Event): void => view.onGo(section)): TemplateResult {
  return html`<ol>
    ${view.sections.map(
      (section) =>
        html`<li>
          <button
            type="button"
            class="rail__item"
            aria-current=${section.id === view.current ? 'step' : nothing}
            @click=${(event: Event) => go(section.id, event)}
          >
            ${sign(stateOf(section, section.id === view.current))}
            <span class="rail__name">${`${section.number}. ${view.name(section.id)}`}</span>
            <span class="rail__state">${stateInWords(section, view.say)}</span>
          </button>
        </li>`,
    )}
  </ol>`;
}

function stateOf({ done, total, issues }: SectionProgress, isCurrent: boolean): SignName {
  if (issues > 0) return 'medium';
  if (isCurrent) return 'now';
  if (done === 0) return 'later';
  return done < total ? 'part' : 'done';
}

function stateInWords(section: SectionProgress, say: FormSay): string {
  const { done, total, issues, required, notKnown, refused } = section;
  const parts = [total === 0 ? say('section-optional') : say('section-progress', { done, total })];
  if (required > 0 && issues === 0) parts.push(say('section-required', { count: required }));
  if (notKnown > 0) parts.push(`${say('not-known').toLowerCase()}: ${notKnown}`);
  if (refused > 0) parts.push(`${say('refused').toLowerCase()}: ${refused}`);
  if (issues > 0) parts.push(say('section-errors', { count: issues }));
  return parts.join(', ');
}

const sum = (sections: readonly SectionProgress[]): { done: number; total: number } => ({
  done: sections.reduce((total, section) => total + section.done, 0),
  total: sections.reduce((total, section) => total + section.total, 0),
});
