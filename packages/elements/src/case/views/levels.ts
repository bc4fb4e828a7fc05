import type { Actor, Entry } from '@qadam/schema';
import { nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { html, unsafeStatic } from 'lit/static-html.js';
import type { Drafts } from '../../drafts/drafts.ts';
import { withinCase, type OpenLevel } from '../open-levels.ts';
import type { CaseScene } from '../scene.ts';
import { whenFold } from './when.ts';

interface LevelsView {
  scene: CaseScene;
  entries: readonly Entry[];
  /** Start of the elements' names: `qadam`. */
  prefix: string;
  actor: Actor | undefined;
  now: (() => string) | undefined;
  /** The one that is shown. */
  shown: string | undefined;
  drafts: Drafts | undefined;
  onBack(): void;
  /** Something was typed about when it happened. */
  onWhen(key: string, at: string | undefined): void;
  /** The host has all that is typed of a decision. */
  onSaved(key: string): void;
}

/** The open levels, at most one of them shown. */
export function levelsOpen(view: LevelsView, list: readonly OpenLevel[]): unknown {
  return repeat(
    list,
    ({ key }) => key,
    (level) => levelOpen(view, level),
  );
}

function levelOpen(view: LevelsView, level: OpenLevel): TemplateResult {
  const { scene, prefix, shown } = view;
  const { key, about, ruleset, at } = level;
  const risk = unsafeStatic(`${prefix}-risk`);
  const isShown = shown === key;
  return html`<div ?hidden=${!isShown}>
    <div class="row document__bar">
      <button type="button" class="btn" id=${isShown ? 'back' : nothing} @click=${view.onBack}>
        ← ${scene.words('to-case')}
      </button>
      ${scene.readonly ? nothing : whenFold(scene, at, (typed) => view.onWhen(key, typed))}
    </div>
    <div class="level-view">
      <${risk}
        navigable
        data-key=${key}
        .kit=${scene.open.kit}
        .entries=${view.entries}
        .about=${about}
        .ruleset=${ruleset}
        .person=${view.actor}
        .drafts=${view.drafts}
        .phones=${scene.phones}
        .names=${scene.names}
        .now=${view.now}
        .locale=${scene.locale}
        .readonly=${scene.readonly}
        .within=${withinCase(level, () => view.onSaved(key))}
      ></${risk}>
    </div>
  </div>`;
}
