import { sign, type SignName } from '@qadam/elements';
import type { StoryFind, StoryPiece } from '@qadam/schema';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { StepResult } from '../grade/result.ts';
import { numbered, toldBy, type NumberedItem } from './items.ts';
import { ofStep, type StepScene } from './scene.ts';
import { itemLabel } from './words.ts';

const signOf: Record<StoryFind, SignName> = { ask: 'person', call: 'phone', visit: 'next', read: 'document' };

/** The story, and what can be found out; once checked, what was found in it and what was missed is marked. */
export function story(scene: StepScene, result: StepResult | undefined): TemplateResult | typeof nothing {
  const { step, say, progress } = scene;
  const { story: pieces = [] } = step;
  const found = progress.found[step.id] ?? [];
  const told = pieces.filter(({ find }) => find === undefined);
  const learnt = found.flatMap((id) => pieces.find((piece) => piece.id === id) ?? []);
  const open = pieces.filter(({ id, find }) => find !== undefined && !found.includes(id));
  if (pieces.length === 0) return nothing;
  const marks = new Map(pieces.map((piece) => [piece.id, result && markOf(scene, piece, result)]));
  const draft = told.map(({ id }) => ofStep(scene, `piece/${id}/text`)).find((text) => text?.isDraft);
  // where it is longer than the screen it scrolls by itself
  const hasButtons = open.length > 0 || [...marks.values()].some(Boolean);
  return html`<div class="sticky" tabindex=${hasButtons ? nothing : '0'}>
    <article class="panel panel__body story" part="story" aria-labelledby="story">
      <h3 id="story" tabindex="-1">
        ${say('story')} ${draft === undefined ? nothing : html`<span class="draft">${say('draft')}</span>`}
      </h3>
      ${inParagraphs(told).map((group) => html`<p>${group.map((each) => piece(scene, each, marks.get(each.id)))}</p>`)}
      <div aria-live="polite">
        ${learnt.map(
          (each) =>
            html`<p class="learnt">
              <span class="soft small"
                >${sign(signOf[each.find!])} ${ofStep(scene, `piece/${each.id}/label`)?.text}</span
              >
              <br />${piece(scene, each, marks.get(each.id))}
            </p>`,
        )}
      </div>
      ${open.length === 0 ? nothing : toFind(scene, open)} ${[...marks.values()].some(Boolean) ? key(scene) : nothing}
    </article>
  </div>`;
}

function toFind(scene: StepScene, open: readonly StoryPiece[]): TemplateResult {
  const { say, acts } = scene;
  return html`<div class="find" role="group" aria-labelledby="find-out">
    <h4 id="find-out" tabindex="-1">${say('find-out')}</h4>
    ${repeat(
      open,
      ({ id }) => id,
      ({ id, find }) =>
        html`<button type="button" class="btn find__one" @click=${() => acts.find(id)}>
          ${sign(signOf[find!])}<span>${ofStep(scene, `piece/${id}/label`)?.text ?? say(`find-${find!}`)}</span>
        </button>`,
    )}
  </div>`;
}

const key = ({ say }: StepScene): TemplateResult =>
  html`<ul class="key">
    <li><mark>${say('line-one')}</mark> ${say('mark-key-found')}</li>
    <li><mark class="is-missed">${say('line-two')}</mark> ${say('mark-key-missed')}</li>
  </ul>`;

/** Sentences between those that begin a paragraph. */
export const inParagraphs = (pieces: readonly StoryPiece[]): StoryPiece[][] =>
  pieces.reduce<StoryPiece[][]>((groups, piece) => {
    if (piece.paragraph === true || groups.length === 0) return [...groups, [piece]];
    groups.at(-1)!.push(piece);
    return groups;
  }, []);

interface Mark {
  isMissed: boolean;
  items: readonly NumberedItem[];
}

function piece(scene: StepScene, { id }: StoryPiece, mark: Mark | undefined): TemplateResult {
  const text = ofStep(scene, `piece/${id}/text`);
  if (mark === undefined) return html`<span lang=${text?.lang ?? nothing}>${text?.text} </span>`;
  return html`<mark class=${mark.isMissed ? 'is-missed' : ''} lang=${text?.lang ?? nothing}
      ><span class="hidden">[${scene.say(mark.isMissed ? 'mark-key-missed' : 'mark-key-found')}] </span
      >${text?.text}</mark
    >${mark.items.map((item) => footnote(scene, item))} `;
}

function footnote(scene: StepScene, { id, number = 0 }: NumberedItem): TemplateResult {
  const label = scene.say('footnote', { at: number, label: itemLabel(scene, id) });
  return html`<sup
    ><button type="button" class="footnote" aria-label=${label} @click=${() => scene.acts.focus(`item-${id}`)}>
      ${number}
    </button></sup
  >`;
}

function markOf(scene: StepScene, piece: StoryPiece, result: StepResult): Mark | undefined {
  const told = toldBy(scene, piece, result);
  const items = numbered(scene, result).filter(({ id }) => told.includes(id));
  return items.length === 0 ? undefined : { isMissed: items.some(({ credit }) => credit < 1), items };
}
