import type { StandingResult } from '@qadam/runtime';
import { html, nothing, type TemplateResult } from 'lit';
import { sign } from '../base/signs.ts';
import { askedIn, factLabel, openState, type AskedIn } from './fact-words.ts';
import type { Panel, Scene } from './scene.ts';

type Question = StandingResult['questions'][number];
/** Leads to a question; without it questions are plain text. */
export type OnOpen = (place: AskedIn & { about: string }) => void;

/** Questions shown before the rest is folded away. */
const SHOWN = 5;

/** The open questions that decide, each with its state, most decisive first. */
export function asks(panel: Panel, questions: readonly Question[], onOpen?: OnOpen): TemplateResult | typeof nothing {
  if (questions.length === 0) return nothing;
  const { say } = panel;
  const rest = questions.slice(SHOWN);
  return html`<div class="risk__part" part="asks">
    <h4>${say('asks', { count: questions.length })}</h4>
    ${questionList(panel, questions.slice(0, SHOWN), { ruleset: panel.ruleset, onOpen })}
    ${
      rest.length === 0
        ? nothing
        : html`<details class="more">
            <summary>${sign('next')}${say('asks-more', { count: rest.length })}</summary>
            ${questionList(panel, rest, { ruleset: panel.ruleset, onOpen, from: SHOWN })}
          </details>`
    }
  </div>`;
}

interface ListOptions {
  ruleset?: string;
  onOpen?: OnOpen | undefined;
  /** Questions that stand before these. */
  from?: number;
}

/** A numbered list of questions with their states. */
export function questionList(
  scene: Scene,
  questions: readonly Question[],
  { ruleset, onOpen, from = 0 }: ListOptions,
): TemplateResult {
  return html`<ol class="asks" start=${from + 1}>
    ${questions.map(({ about, fact }, at) => {
      const place = askedIn(scene, fact, ruleset);
      const words = html`<span lang=${scene.texts.language}>${factLabel(scene, fact)}</span>
        <span class="small soft">${scene.say('now-state', { state: openState(scene, about, fact) })}</span>`;
      const open = place && onOpen ? (): void => onOpen({ ...place, about }) : undefined;
      return html`<li>
        <span class="asks__number" aria-hidden="true">${from + at + 1}</span>
        ${open ? html`<button type="button" class="asks__go" @click=${open}>${words}</button>` : html`<div class="asks__go">${words}</div>`}
      </li>`;
    })}
  </ol>`;
}
