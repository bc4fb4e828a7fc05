import { html, nothing, type TemplateResult } from 'lit';
import { callsNote, type Call } from '../../append/calls.ts';
import { appendTexts } from '../../append/texts.ts';
import { sign } from '../../base/signs.ts';
import { personName } from '../../risk/names.ts';
import { wallTime } from '../../texts/dates.ts';
import { sayIn } from '../../texts/texts.ts';
import { firstWord } from '../next-action.ts';
import type { OpenDocument } from '../open-documents.ts';
import type { OpenLevel } from '../open-levels.ts';
import type { CaseScene, Go, OnGo } from '../scene.ts';

/** What the note about unsaved documents and decisions reads. */
export interface UnsavedView {
  open: readonly OpenDocument[];
  levels: readonly OpenLevel[];
  /** Whether what is typed is kept beyond this page. */
  isKept: boolean;
  onGo: OnGo;
  /** Whom to call because of a danger in a document. */
  callsFor(document: OpenDocument): readonly Call[] | undefined;
}

/** Something that was left, and the way back to it. */
interface Left {
  label: string;
  about: string;
  notSent: { since: string } | undefined;
  go: Go;
}

/** Documents and decisions that were left with something typed, each with the way back to it; a danger in one speaks up. */
export function unsaved(
  scene: CaseScene,
  { open, levels, isKept, onGo, callsFor }: UnsavedView,
): TemplateResult | typeof nothing {
  const { words, texts, locale } = scene;
  const documents = open.filter(({ draft, isTyped }) => draft !== undefined || isTyped === true);
  const left = [
    ...documents.map(({ instrument, about, corrects, revises, notSent }): Left => {
      const label = firstWord(scene, words('a-document'), texts.words(`instrument/${instrument}/label`));
      const go: Go = { to: 'document', instrument, about, revises, ...(corrects && { corrects }) };
      return { label, about, notSent, go };
    }),
    ...levels
      .filter(({ isTyped }) => isTyped)
      .map(({ ruleset, about, notSent }): Left => {
        const label = texts.words(`decision/${ruleset}/label`);
        return { label, about, notSent, go: { to: 'level', ruleset, about } };
      }),
  ];
  if (left.length === 0) return nothing;
  return html`<div class="note note--warn unsaved" part="unsaved">
    ${sign('medium')}
    <div>
      <p class="strong">${words(isKept ? 'not-saved-kept' : 'not-saved')}</p>
      ${callsNote(merged(documents.map(callsFor)), locale)}
      <ul>
        ${left.map(({ label, about, notSent, go }) => {
          const name = about === 'family' ? label : `${label} · ${personName(scene, about)}`;
          return html`<li class="row">
            <span
              >${name}${
                notSent
                  ? html` ·
                      <b>${sayIn(appendTexts, locale)('not-sent-since', { time: wallTime(notSent.since) })}</b>`
                  : nothing
              }</span
            >
            <button type="button" class="btn" @click=${() => onGo(go)}>
              ${words('open-to-save')}<span class="hidden">: ${name}</span>
            </button>
          </li>`;
        })}
      </ul>
    </div>
  </div>`;
}

/** Everybody to call, each once; `undefined` where there is no danger in any. */
function merged(calls: readonly (readonly Call[] | undefined)[]): readonly Call[] | undefined {
  const all = calls.flatMap((each) => each ?? []);
  return calls.every((each) => each === undefined)
    ? undefined
    : [...new Map(all.map((each) => [each.name, each])).values()];
}
