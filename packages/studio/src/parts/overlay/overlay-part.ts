import type { Side, Tree } from '@qadam/schema';
import { html, nothing, type TemplateResult } from 'lit';
import { openDraft } from '../../draft/draft.ts';
import { remembered } from '../../draft/remembered.ts';
import { takeBase, type TakenBase } from '../../draft/take-base.ts';
import { conflictTable } from '../../frame/conflicts.ts';
import { comparison } from '../editions/differences.ts';
import { plainText, textAt } from '../../scene/make-scene.ts';
import type { Scene } from '../../scene/scene.ts';
import { takeForm, type Taking } from './take-form.ts';

/** What this organisation has changed against its base, and a new edition of the base with what has to be decided. */
export function overlayPart(scene: Scene): TemplateResult {
  const { opened, ui } = scene;
  const say = scene.say('overlay');
  const { base } = opened;
  if (base === undefined) return html`${nothing}`;
  const taking = ui.get<Taking>('taking');
  return html`<h2 id="part-title" tabindex="-1" class="no-print">${scene.say('frame')('overlay')}</h2>
    <p class="no-print">${say('about', { base: nameOf(scene, base.tree), edition: `(${base.id} ${base.edition})` })}</p>
    ${
      taking === undefined
        ? html`${takeForm(scene)}
            <div class="block">
              ${comparison(scene, base.tree, `${base.id} ${base.edition}`, scene.say('frame')('overlay'))}
            </div>`
        : taken(scene, taking)
    }`;
}

/** The whole is put together and checked: once for each state and what is decided in it. */
const takenBase = remembered(takeBase);
const nothingDecided: ReadonlyMap<string, Side> = new Map<string, Side>();

/** The name of the base; the tree of the draft has the own one. */
const nameOf = ({ languages }: Scene, tree: Tree): string =>
  plainText(textAt(tree, languages[0] ?? 'ru', 'model/label')) ?? '';

/** The new edition of the base: what both changed, side by side with the result; it prints. */
function taken(scene: Scene, { files }: Taking): TemplateResult {
  const { ui, session, opened, draft } = scene;
  const say = scene.say('overlay');
  const decided = ui.get<ReadonlyMap<string, Side>>('taken') ?? nothingDecided;
  const result = takenBase(opened, draft, files, decided);
  if (typeof result === 'string')
    return html`<p class="note note--error" role="alert">${say(result, { base: opened.base!.id })}</p>`;
  const record = (): void => {
    const next = openDraft(result.files, opened.model);
    if (next === undefined) return;
    session.replace(say('said-take', { edition: result.edition }), next.draft, next);
    ui.set('taking', undefined);
    ui.set('taken', undefined);
  };
  return html`<section class="panel print-area" aria-labelledby="taken-title">
    <div class="panel__head">
      <h3 id="taken-title" tabindex="-1">${say('merge-title', { edition: result.edition })}</h3>
      <p>
        ${result.conflicts.length === 0 ? say('no-conflicts') : say('conflicts', { count: result.conflicts.length })}
      </p>
      <p class="small soft">${say('accepted', { count: result.accepted })}</p>
    </div>
    ${result.conflicts.map((conflict) =>
      conflictTable(scene, conflict, decided.get(conflict.target) ?? conflict.taken, (each, side) =>
        ui.set('taken', new Map([...decided, [each.target, side]])),
      ),
    )}
    ${issues(scene, result)}
    <div class="panel__body row no-print">
      <button type="button" class="btn" @click=${() => print()}>${say('print')}</button>
      <button type="button" class="btn" @click=${() => ui.set('taking', undefined)}>${scene.words('cancel')}</button>
      <button type="button" class="btn btn--main" @click=${record}>${say('record')}</button>
    </div>
  </section>`;
}

function issues(scene: Scene, { issues: found }: TakenBase): TemplateResult | typeof nothing {
  if (found.length === 0) return nothing;
  const targets = [...new Set(found.map(({ params }) => String(params.target ?? params.name ?? params.id ?? '')))];
  return html`<div class="panel__body">
    <ul class="note note--warn issues">
      ${targets.map((target) => html`<li>${scene.say('overlay')('stale', { what: scene.labels.of(target) })}</li>`)}
    </ul>
  </div>`;
}
