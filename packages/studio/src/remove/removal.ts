import { sign } from '@qadam/elements';
import { idOf, kindOf, subtreeOf } from '@qadam/schema';
import { html, nothing, type TemplateResult } from 'lit';
import { edited } from '../draft/edit.ts';
import { placeOf } from '../scene/places.ts';
import type { Scene } from '../scene/scene.ts';
import { decideAll, deciding, undecided, type Deciding } from './deciding.ts';
import { movedToField } from './moved-to.ts';
import { planRemoval, type RemovalPlan } from './plan.ts';
import { retireOffer } from './retire-offer.ts';
import { kindInWords, nodeInWords } from './use-in-words.ts';
import { useLine } from './use-line.ts';
import type { Use } from './uses.ts';

/** Asks to take a node away: everything that uses it is shown, and decided one by one. Nothing is rewritten silently. */
export function askRemoval({ ui, focus }: Scene, address: string): void {
  ui.set('removing', address);
  ui.set('deciding', undefined);
  focus('removal-title');
}

/** What is being taken away, with everything that uses it, and what is decided of each use. */
export function removal(scene: Scene, address: string): TemplateResult {
  const say = scene.say('removal');
  const { tree, draft, words } = scene;
  if (!tree.nodes.has(address)) return html`<p>${closing(scene, words('close'))}</p>`;
  const decided = deciding(scene);
  const plan = planRemoval(draft, address, decided);
  const name = nodeInWords(scene, address);
  const inner = subtreeOf(tree, address).length - 1;
  const locked = lockedBy(scene, address);
  return html`<section class="panel removal" aria-labelledby="removal-title">
    <div class="panel__head">
      <h2 id="removal-title" tabindex="-1">${say('title', { kind: kindInWords(scene, address), name })}</h2>
      ${
        locked === undefined
          ? html`<p>
                ${plan.uses.length === 0 ? say('uses-none', { name }) : say('uses', { name, count: plan.uses.length })}
              </p>
              ${inner > 0 ? html`<p class="small soft">${say('goes-along', { count: inner })}</p>` : nothing}
              <p class="small soft">${say('texts-along')} ${say('undo-told')}</p>`
          : html`<p class="note note--warn">${sign('medium')}<span>${locked}</span></p>`
      }
    </div>
    ${retireOffer(scene, address)}
    ${
      locked === undefined
        ? html`${useLists(scene, address, decided, plan)}
          ${kindOf(address) === 'stage' ? movedToField(scene, address, decided) : nothing}`
        : nothing
    }
    <div class="panel__body row">
      ${locked === undefined ? removeButton(scene, address, decided, plan) : nothing} ${closing(scene, words('cancel'))}
    </div>
  </section>`;
}

/** The uses one by one; families and exercises last, since there are many, with a way to decide for all of them. */
function useLists(scene: Scene, address: string, decided: Deciding, { uses }: RemovalPlan): TemplateResult {
  const say = scene.say('removal');
  const list = (of: readonly Use[], from: number): TemplateResult =>
    html`<ol class="removal__uses">
      ${of.map((use, index) => useLine(scene, use, { index: from + index, address, decided }))}
    </ol>`;
  const of = (kind: Use['how']): Use[] => uses.filter(({ how }) => how === kind);
  const [families, exercises] = [of('family'), of('exercise')];
  const others = uses.filter(({ how }) => how !== 'family' && how !== 'exercise');
  const group = (kind: 'families' | 'exercises', members: readonly Use[], from: number) =>
    members.length === 0
      ? nothing
      : html`<div class="panel__body removal__families">
            <h3>${say(kind, { count: members.length })}</h3>
            ${
              members.length > 1
                ? html`<button type="button" class="btn" @click=${() => decideAll(scene, members)}>
                    ${say(`detach-${kind}`)}
                  </button>`
                : nothing
            }
          </div>
          ${list(members, from)}`;
  return html`${list(others, 0)} ${group('families', families, others.length)}
  ${group('exercises', exercises, others.length + families.length)}`;
}

function removeButton(scene: Scene, address: string, decided: Deciding, plan: RemovalPlan): TemplateResult {
  const say = scene.say('removal');
  const why = undecided(scene, address, decided, plan);
  const remove = (): void => {
    if (why !== undefined) return;
    const above = scene.tree.nodes.get(address)!.parent;
    const wasAt = scene.place;
    if (!scene.edit(say('said', { name: nodeInWords(scene, address) }), plan.edit)) return;
    scene.ui.set('removing', undefined);
    const isInside =
      wasAt.address !== undefined && (wasAt.address === address || wasAt.address.startsWith(`${address}/`));
    if (isInside) scene.go({ part: wasAt.part, ...placeOf(scene.tree, above) });
    scene.focus('part-title');
  };
  return html`<button
      type="button"
      class="btn btn--danger"
      aria-disabled=${why === undefined ? nothing : 'true'}
      aria-describedby=${why === undefined ? nothing : 'removal-why'}
      @click=${remove}
    >
      ${say('remove')}
    </button>
    ${why === undefined ? nothing : html`<p class="small" id="removal-why" role="status">${why}</p>`}`;
}

const closing = ({ ui, focus }: Scene, label: string): TemplateResult =>
  html`<button
    type="button"
    class="btn"
    @click=${() => {
      ui.set('removing', undefined);
      focus('part-title');
    }}
  >
    ${label}
  </button>`;

/** Whether a base, or what is shared, has locked the node: the edit would be refused, and it is said before anything is decided. */
function lockedBy(scene: Scene, address: string): string | undefined {
  const { opened, draft, labels } = scene;
  const ground = opened.base?.tree ?? opened.shared?.tree;
  if (ground === undefined || !ground.nodes.has(address)) return undefined;
  const result = edited(opened, draft, { operations: [{ remove: address }] });
  if (!('kind' in result) || result.kind !== 'locked') return undefined;
  const names = [...new Set(result.faults.map(({ locked }) => `«${labels.of(locked)}»`))].join(', ');
  return scene.say('removal')('locked', { locked: names === '' ? idOf(address) : names });
}
