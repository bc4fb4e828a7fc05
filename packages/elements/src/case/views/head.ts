import { html, nothing, type TemplateResult } from 'lit';
import { shortDay } from '../../texts/dates.ts';
import { levelTag } from '../../risk/ladder.ts';
import { actorName, ageInWords, personName } from '../../risk/names.ts';
import { familyLevel, shownLevel } from '../family-level.ts';
import type { CaseScene, OnGo } from '../scene.ts';

interface HeadActs {
  onGo: OnGo;
  /** Hides the levels, or shows them. */
  onToggle(): void;
  /** Offers the acts, or takes them away. */
  onActs(): void;
  isChoosing: boolean;
}

/** The family: its label, since when, and a level for each child; hidden levels are shown one by one. */
export function head(scene: CaseScene, { onGo, onToggle, onActs, isChoosing }: HeadActs): TemplateResult {
  const { standing, words, locale, now } = scene;
  const { label, openedAt, round, owner } = standing;
  const facts = [
    openedAt && words('opened-on', { day: shortDay(locale, openedAt, now) }),
    round > 1 && words('round', { round }),
    owner?.handingTo &&
      words('handing-to', {
        name: actorName(scene, { person: owner.handingTo.person, role: owner.handingTo.role ?? '' }),
      }),
    owner && words('led-by', { name: actorName(scene, { person: owner.person, role: owner.role ?? '' }) }),
  ].filter((fact) => typeof fact === 'string');
  const children = standing.people.filter(({ kind }) => kind === 'child');
  return html`<header class="panel family" part="head">
    <div>
      <h1>${label ?? words('unnamed')}</h1>
      <p class="family__facts">${facts.map((fact) => html`<span>${fact}</span>`)}</p>
    </div>
    <div class="row">
      ${
        scene.readonly
          ? nothing
          : html`<button type="button" class="btn" aria-expanded=${isChoosing ? 'true' : 'false'} @click=${onActs}>
              ${words('acts')}
            </button>`
      }
      <button type="button" class="btn" aria-pressed=${scene.isHidden ? 'true' : 'false'} @click=${onToggle}>
        ${words('hide-levels')}
      </button>
    </div>
    <dl class="kids">
      ${children.map(
        (child) =>
          html`<div>
            <dt>${[personName(scene, child.id), ageInWords(scene, child)].filter(Boolean).join(', ')}</dt>
            <dd>${level(scene, child.id, onGo)}</dd>
          </div>`,
      )}
      ${children.length < 2 || scene.isHidden ? nothing : whole(scene)}
    </dl>
  </header>`;
}

function level(scene: CaseScene, about: string, onGo: OnGo): TemplateResult | typeof nothing {
  const shown = shownLevel(scene, about);
  const { words, say } = scene;
  if (shown === undefined) return nothing;
  const { ruleset, sentence, isDecided, isAwaiting } = shown;
  const name = personName(scene, about);
  const open = (): void => onGo({ to: 'level', about, ruleset });
  if (scene.isHidden) {
    return html`<button type="button" class="btn" aria-label=${say('show-level', { name })} @click=${open}>
      ${say('show')}
    </button>`;
  }
  const decided = [isDecided && words('by-decision'), isAwaiting && say('agreement-awaited')]
    .filter(Boolean)
    .join(', ');
  return html`${levelTag(sentence, ruleset === 'triage' ? sentence.words : sentence.short)}
    ${decided ? html`<span class="small soft">${decided}</span>` : nothing}
    <button type="button" class="btn btn--quiet" @click=${open}>
      ${words('in-detail')}<span class="hidden">: ${name}</span>
    </button>`;
}

function whole(scene: CaseScene): TemplateResult | typeof nothing {
  const sentence = familyLevel(scene);
  if (sentence === undefined) return nothing;
  return html`<div>
    <dt>${scene.say('family')}</dt>
    <dd>${levelTag(sentence, sentence.short)}</dd>
  </div>`;
}
