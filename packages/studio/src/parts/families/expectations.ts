import { playFamily, standing, type FamilyCheck, type OpenKit } from '@qadam/runtime';
import { idOf, kindOf, orderKey, type Expect, type Family, type FamilyStep } from '@qadam/schema';
import { html, nothing, type TemplateResult } from 'lit';
import { choice, type Choice } from '../../fields/controls.ts';
import { rootsIn } from '../../draft/source-of-tree.ts';
import { nodeChoices } from '../../fields/nodes.ts';
import { inWords } from '../../scene/in-words.ts';
import type { Scene } from '../../scene/scene.ts';
import { openedKit } from '../try/opened-kit.ts';
import type { StepOptions } from './step.ts';

/** What must come out after a step, chosen in words, and where something else comes out. */
export function expectations(scene: Scene, options: StepOptions): TemplateResult {
  const { step, family, index, failed, change } = options;
  const say = scene.say('families');
  const set = (expect: Expect): boolean => {
    const { expect: _, ...rest } = step;
    return change(Object.keys(expect).length === 0 ? rest : { ...step, expect });
  };
  const known = step.expect ?? {};
  const kit = scene.study?.kit;
  return html`<section aria-label=${`${say('expected')}, ${say('step', { number: index + 1 })}`}>
    <h5 class="label">${say('expected')}</h5>
    ${step.expect === undefined ? html`<p class="small soft">${say('expected-none')}</p>` : nothing}
    ${levels(scene, options, known, set)} ${others(scene, known)}
    ${choice({
      ...{ id: `step-${index}-stage`, label: say('expect-stage'), value: known.stage ?? '', nothing: say('no-matter') },
      options: nodeChoices(scene, 'stages'),
      change: (stage) => {
        const { stage: _, ...rest } = known;
        set(stage === '' ? rest : { ...known, stage });
      },
    })}
    ${failed.map((check) => html`<p class="error-text">${failure(scene, family, check)}</p>`)}
    ${
      kit === undefined
        ? nothing
        : html`<button
              type="button"
              class="btn btn--quiet"
              @click=${() => set(actual(openedKit(kit), family.steps.slice(0, index + 1), family, known))}
            >
              ${say('take-actual')}<span class="hidden">: ${say('step', { number: index + 1 })}</span>
            </button>
            <p class="small soft">${say('take-actual-about')}</p>`
    }
  </section>`;
}

/** What comes out after the last of these steps: whatever was expected, as it comes; where nothing was, levels and stage. */
function actual(open: OpenKit, steps: FamilyStep[], family: StepOptions['family'], known: Expect): Expect {
  const last = steps.length - 1;
  const { entries, checks } = playFamily(open, { ...family, steps });
  const looked = checks.filter(({ step, what }) => step === last && what !== 'accepted' && what !== 'refused');
  if (looked.length > 0)
    return looked.reduce(
      (expect, { what, actual: came }) => withValue(expect, what.split('/'), came ?? []),
      known as object,
    );
  const at = steps[last]!.recordedAt ?? steps[last]!.at;
  const now = standing(open, entries, { at, given: family.given ?? {} });
  const levelsNow: NonNullable<Expect['levels']> = {};
  for (const { ruleset, about, inForce } of now.levels) {
    const [low, high] = inForce;
    (levelsNow[ruleset] ??= {})[about] = low === high ? low : [low, high];
  }
  const reasons = [...new Set(now.results.flatMap(({ because }) => because.map(({ rule }) => rule)))];
  return { stage: now.stage, levels: levelsNow, ...(reasons.length > 0 && { because: reasons }) };
}

/** An object with a value at a path of keys; what stands beside it stays. */
function withValue(object: object, [key = '', ...rest]: readonly string[], value: unknown): object {
  const inner = (object as Record<string, object | undefined>)[key] ?? {};
  return { ...object, [key]: rest.length === 0 ? value : withValue(inner, rest, value) };
}

function levels(
  scene: Scene,
  { family, index }: StepOptions,
  known: Expect,
  set: (expect: Expect) => boolean,
): TemplateResult {
  const { tree, labels } = scene;
  const say = scene.say('families');
  const rulesets = rootsIn(tree, 'rulesets').filter(
    (root) => tree.nodes.get(root)!.properties.get('hit') === 'highest',
  );
  const children = family.people.filter(({ kind }) => kind === 'child');
  const subjects = (root: string): { id: string; name: string }[] =>
    tree.nodes.get(root)!.properties.get('about') === 'family'
      ? [{ id: 'family', name: scene.words('family') }]
      : children.map(({ id, name }) => ({ id, name: name ?? id }));
  return html`<div class="halves">
    ${rulesets.flatMap((root) =>
      subjects(root).map(({ id, name }) => {
        const ruleset = idOf(root);
        const value = known.levels?.[ruleset]?.[id];
        const own: Choice[] = (tree.order.get(orderKey(root, 'outcomes')) ?? []).map((address) => ({
          value: idOf(address),
          label: labels.of(address),
        }));
        const range: Choice[] = Array.isArray(value)
          ? [{ value: value.join(' '), label: value.map((each) => labels.of(`${root}/outcome/${each}`)).join(' – ') }]
          : [];
        return choice({
          id: `step-${index}-${ruleset}-${id}`,
          label: say('expect-level', { ruleset: labels.of(root), who: name }),
          value: Array.isArray(value) ? value.join(' ') : (value ?? ''),
          nothing: say('no-matter'),
          options: [...range, ...own],
          change: (next) => set(withLevel(known, ruleset, id, next)),
        });
      }),
    )}
  </div>`;
}

/** The expectation with a level in it, or without. */
export function withLevel(known: Expect, ruleset: string, about: string, level: string): Expect {
  const { [about]: _, ...others_ } = known.levels?.[ruleset] ?? {};
  const [low = '', high] = level.split(' ');
  const bySubject = level === '' ? others_ : { ...others_, [about]: high === undefined ? low : [low, high] };
  const { [ruleset]: __, ...rest } = known.levels ?? {};
  const all = Object.keys(bySubject).length === 0 ? rest : { ...rest, [ruleset]: bySubject };
  const { levels: ___, ...expect } = known;
  return Object.keys(all).length === 0 ? expect : { ...expect, levels: all };
}

/** What else is expected, in words. */
function others(scene: Scene, known: Expect): TemplateResult {
  const { labels } = scene;
  const say = scene.say('families');
  const list = (ids: readonly string[], kind: string): string =>
    ids.map((id) => (kind === 'fact' ? labels.fact(id) : labels.of(nameOf(scene, kind, id)))).join('; ') || '—';
  const said = [
    ...(known.because === undefined ? [] : [`${say('expect-because')}: ${list(known.because, 'rule')}`]),
    ...(known.asks === undefined ? [] : [`${say('expect-asks')}: ${list(known.asks, 'fact')}`]),
    ...(known.moves === undefined ? [] : [`${say('expect-moves')}: ${list(known.moves, 'transition')}`]),
    ...Object.entries(known.due ?? {}).flatMap(([deadline, bySubject]) =>
      Object.entries(bySubject).map(
        ([who, day]) => `${say('expect-due', { deadline: labels.of(`deadline/${deadline}`), who })}: ${day}`,
      ),
    ),
    ...Object.entries(known.deadlines ?? {}).flatMap(([deadline, bySubject]) =>
      Object.entries(bySubject).map(
        ([who, state]) => `${say('expect-state', { deadline: labels.of(`deadline/${deadline}`), who })}: ${say(state)}`,
      ),
    ),
    ...Object.entries(known.outcomes ?? {}).flatMap(([ruleset, bySubject]) =>
      Object.entries(bySubject).map(
        ([who, ids]) =>
          `${say('expect-outcomes', { ruleset: labels.of(`ruleset/${ruleset}`), who })}: ${ids.map((id) => labels.of(`ruleset/${ruleset}/outcome/${id}`)).join('; ') || '—'}`,
      ),
    ),
  ];
  return said.length === 0
    ? html`${nothing}`
    : html`<ul class="small">
        ${said.map((each) => html`<li>${each}</li>`)}
      </ul>`;
}

const nameOf = ({ tree }: Scene, kind: string, id: string): string =>
  kind === 'rule'
    ? ([...tree.nodes.keys()].find((address) => kindOf(address) === 'rule' && idOf(address) === id) ?? id)
    : `${kind}/${id}`;

function failure(scene: Scene, { people }: Family, { what, expected, actual: came }: FamilyCheck): string {
  const say = scene.say('families');
  if (what === 'accepted') return say('not-accepted', { actual: JSON.stringify(came).slice(0, 200) });
  const [kind = '', id = ''] = what.split('/');
  const told = (value: unknown): string =>
    ['levels', 'outcomes'].includes(kind)
      ? inWords(scene, value, `ruleset/${id}`)
      : typeof value === 'string' && kind === 'deadlines'
        ? say(value as 'met')
        : inWords(scene, value);
  const [home, who = ''] = what.split('/').slice(1);
  const root = kind === 'due' || kind === 'deadlines' ? 'deadline' : 'ruleset';
  const named = home === undefined ? '' : scene.labels.of(`${root}/${home}`);
  const person = who === 'family' ? scene.words('family') : (people.find(({ id: each }) => each === who)?.name ?? who);
  const about = [named === '' ? '' : `«${named}»`, person].filter((each) => each !== '').join(', ');
  const said = say('check-failed', { expected: told(expected), actual: told(came) });
  return about === '' ? said : `${about}. ${said}`;
}
