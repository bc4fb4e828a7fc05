import { sign } from '@qadam/elements';
import { playFamily } from '@qadam/runtime';
import { idOf, type Answers, type Entry, type Family, type FamilyStep, type Kit } from '@qadam/schema';
import { html, nothing, type TemplateResult } from 'lit';
import { choice } from '../../fields/controls.ts';
import { nodeChoices, nodesIn } from '../../fields/nodes.ts';
import type { Scene } from '../../scene/scene.ts';
import { openedKit } from '../try/opened-kit.ts';
import { expectations } from './expectations.ts';
import type { StepOptions } from './step.ts';

/** Acts that can be written here; others stay as they are. */
const acts = ['answered', 'moved', 'decided', 'contacted', 'look'] as const;
type Act = (typeof acts)[number];

/** One step: when, what, about whom; a form is filled in as workers fill it in. */
export function stepEditor(scene: Scene, options: StepOptions): TemplateResult {
  const { step, index, family, change, remove, failed } = options;
  const say = scene.say('families');
  const name = say('step', { number: index + 1 });
  const isKnown = (acts as readonly string[]).includes(step.do);
  const id = `step-${index}`;
  return html`<div class="panel panel__body stack" role="group" aria-label=${name}>
    <div class="row spread">
      <b>${name}</b>
      ${
        remove === undefined
          ? nothing
          : html`<button
              type="button"
              class="btn btn--icon"
              aria-label=${say('remove-step', { number: index + 1 })}
              @click=${remove}
            >
              ${sign('remove')}
            </button>`
      }
    </div>
    <div class="halves">
      <div class="field">
        <label for=${`${id}-at`}>${say('when')}</label>
        <input
          class="input"
          type="datetime-local"
          id=${`${id}-at`}
          .value=${step.at.slice(0, 16)}
          @change=${(event: Event) => {
            const value = (event.target as HTMLInputElement).value;
            if (value !== '') change({ ...step, at: `${value}:00${step.at.slice(19)}` });
          }}
        />
      </div>
      ${choice({
        ...{ id: `${id}-do`, label: say('what-happens'), value: step.do },
        options: [...(isKnown ? acts : [...acts, step.do])].map((value) => ({
          value,
          label: actInWords(scene, value),
        })),
        change: (next) => change(changedAct(scene, step, next as Act, family)),
      })}
    </div>
    ${isKnown ? details(scene, options, id) : html`<p class="small soft">${say('other-step')}</p>`}
    ${expectations(scene, { ...options, failed })}
  </div>`;
}

function actInWords(scene: Scene, act: string): string {
  const known = ['answered', 'moved', 'decided', 'contacted', 'consulted', 'placed', 'reported', 'signed', 'agreed'];
  const rest = ['registered', 'assigned', 'attempted', 'disclosed', 'noted', 'handed-over'];
  if ([...known, ...rest].includes(act)) return scene.say('stages')(act as 'answered');
  return act === 'look' ? scene.say('families')('expected') : act;
}

/** A step of another kind: what does not belong to it is left out. */
function changedAct(scene: Scene, step: FamilyStep, act: Act, { people }: Family): FamilyStep {
  const { at, by, name, expect } = step;
  const kept = { at, ...(by && { by }), ...(name && { name }), ...(expect && { expect }) };
  const first = (list: string): string => nodeChoices(scene, list)[0]?.value ?? '';
  switch (act) {
    case 'answered':
      return { ...kept, do: act, about: 'family', instrument: first('instruments'), answers: {} };
    case 'moved':
      return { ...kept, do: act, body: { transition: first('transitions') } };
    case 'decided':
      return { ...kept, do: act, about: 'family', body: { decision: first('decisions') } };
    case 'contacted': {
      const children = people.filter(({ kind }) => kind === 'child').map(({ id }) => ({ id, seen: 'yes' }));
      return { ...kept, do: act, body: { kind: 'visit', children } };
    }
    case 'look':
      return { ...kept, do: act };
  }
}

/** A word of the step's body; what is no text is not shown. */
function textOf({ body }: FamilyStep, key: string): string {
  const value = body?.[key];
  return typeof value === 'string' ? value : '';
}

function details(scene: Scene, options: StepOptions, id: string): TemplateResult {
  const { step, family, change } = options;
  const { tree, labels } = scene;
  const say = scene.say('families');
  const people = [
    { value: 'family', label: scene.words('family') },
    ...family.people.map(({ id: person, name }) => ({ value: person, label: name ?? person })),
  ];
  const about = choice({
    ...{ id: `${id}-about`, label: say('whom'), value: step.about ?? 'family', options: people },
    change: (next) => change({ ...step, about: next }),
  });
  const body = (more: object): boolean => change({ ...step, body: { ...step.body, ...more } });
  switch (step.do) {
    case 'answered':
      return html`<div class="halves">
          ${about}
          ${choice({
            ...{ id: `${id}-form`, label: say('which-form'), value: step.instrument ?? '' },
            options: nodeChoices(scene, 'instruments'),
            change: (instrument) => change({ ...step, instrument, answers: {} }),
          })}
        </div>
        ${form(scene, options, id)}`;
    case 'moved':
      return choice({
        ...{ id: `${id}-move`, label: say('transition'), value: textOf(step, 'transition') },
        options: nodeChoices(scene, 'transitions'),
        change: (transition) => body({ transition }),
      });
    case 'decided': {
      const decision = textOf(step, 'decision');
      const own = nodesIn(tree, `decision/${decision}`, 'options');
      const values = own.length > 0 ? own : nodesIn(tree, `ruleset/${decision}`, 'outcomes');
      return html`<div class="halves">
          ${about}
          ${choice({
            ...{ id: `${id}-decision`, label: say('decision'), value: decision },
            options: nodeChoices(scene, 'decisions'),
            change: (next) => body({ decision: next, option: undefined }),
          })}
        </div>
        ${choice({
          ...{ id: `${id}-option`, label: say('option'), value: textOf(step, 'option'), nothing: '—' },
          options: values.map((address) => ({ value: idOf(address), label: labels.of(address) })),
          change: (option) => body({ option }),
        })}
        <div class="field">
          <label for=${`${id}-reason`}>${say('reason')}</label>
          <input
            class="input"
            id=${`${id}-reason`}
            .value=${textOf(step, 'reason')}
            @change=${(event: Event) => body({ reason: (event.target as HTMLInputElement).value })}
          />
        </div>`;
    }
    default:
      return html`${nothing}`;
  }
}

/** The real form, filled in here; its answers go nowhere but into the family. */
function form(scene: Scene, { step, index, family, change }: StepOptions, id: string): TemplateResult {
  const { ui, study, locale } = scene;
  const say = scene.say('families');
  const key = `form-${id}`;
  const isOpen = ui.get<boolean>(key) === true;
  const stop = (event: Event): void => event.stopPropagation();
  const answers = Object.entries(step.answers ?? {});
  return html`<p class="row spread">
      <span class="small soft">${say('answers')}: ${answers.length}</span>
      <button type="button" class="btn" aria-expanded=${isOpen ? 'true' : 'false'} @click=${() => ui.set(key, !isOpen)}>
        ${say(isOpen ? 'close-form' : 'fill-in')}
      </button>
    </p>
    ${
      !isOpen
        ? nothing
        : study?.kit === undefined
          ? html`<p class="note note--open">${say('waits-for-kit')}</p>`
          : html`<div class="trial-form" @qadam-append=${stop} @qadam-submit=${stop} @qadam-draft=${stop}>
              <qadam-form
                .kit=${study.kit}
                instrument=${step.instrument ?? ''}
                about=${step.about ?? 'family'}
                locale=${locale}
                .entries=${entriesBefore(study.kit, family, index)}
                .now=${() => step.at}
                .value=${step.answers ?? {}}
                @change=${(event: Event) =>
                  change(
                    { ...step, answers: { ...(event.target as unknown as { value: Answers }).value } },
                    `${key}-answers`,
                  )}
              ></qadam-form>
            </div>`
    }`;
}

let before: { key: string; entries: readonly Entry[] } | undefined;

/** What has happened when a step comes: whose ages are known, what was answered. The same as long as nothing before it changes. */
function entriesBefore(kit: Kit, family: Family, index: number): readonly Entry[] {
  const steps = until(family, index);
  const key = JSON.stringify([kit.hash, family.people, family.given, steps]);
  if (before?.key !== key) before = { key, entries: playFamily(openedKit(kit), { ...family, steps }).entries };
  return before.entries;
}

/** The steps before one; the case is opened at the time of the first. */
const until = ({ steps }: Family, index: number): FamilyStep[] =>
  index === 0 ? [{ at: steps[0]!.at, do: 'look' }] : steps.slice(0, index);
