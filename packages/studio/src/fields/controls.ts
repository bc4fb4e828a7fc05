import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Operation } from '@qadam/schema';
import type { Scene } from '../scene/scene.ts';
import { termOf, termParts, type TermParts } from '../scene/terms.ts';

/** One of several, by a list that the browser draws. */
export interface Choice {
  value: string;
  label: string;
}

export interface ChoiceOptions {
  id: string;
  label: string;
  value: string;
  options: readonly Choice[];
  change(value: string): void;
  /** The label is heard, not seen: it stands in a sentence. */
  isInline?: boolean;
  /** What stands for nothing chosen; without it something is always chosen. */
  nothing?: string;
}

/** A list to choose one from. */
export function choice({ id, label, value, options, change, isInline, nothing: none }: ChoiceOptions): TemplateResult {
  const select = html`<select
    class="select"
    id=${id}
    aria-label=${isInline === true ? label : nothing}
    @change=${(event: Event) => change((event.target as HTMLSelectElement).value)}
  >
    ${none === undefined ? nothing : html`<option value="" ?selected=${value === ''}>${none}</option>`}
    ${options.map(
      (each) => html`<option value=${each.value} .selected=${live(each.value === value)}>${each.label}</option>`,
    )}
  </select>`;
  return isInline === true ? select : html`<div class="field"><label for=${id}>${label}</label>${select}</div>`;
}

export interface FlagOptions {
  label: string;
  value: boolean;
  change(value: boolean): void;
  help?: string;
  /** It cannot be changed now. */
  isHeld?: boolean;
}

/** Yes or no. */
export const flag = ({ label, value, change, help, isHeld = false }: FlagOptions): TemplateResult =>
  html`<div>
    <label class="check">
      <input
        type="checkbox"
        .checked=${live(value)}
        aria-disabled=${isHeld ? 'true' : nothing}
        @click=${(event: Event) => isHeld && event.preventDefault()}
        @change=${(event: Event) => change((event.target as HTMLInputElement).checked)}
      />${label}
    </label>
    ${help === undefined ? nothing : html`<p class="small soft">${help}</p>`}
  </div>`;

export interface ChecksOptions {
  label: string;
  values: readonly string[];
  options: readonly Choice[];
  change(values: string[]): void;
  /** The last one that is marked stays. */
  isNeeded?: boolean;
}

/** Any of several. */
export const checks = ({ label, values, options, change, isNeeded = false }: ChecksOptions): TemplateResult =>
  html`<fieldset>
    <legend class="label">${label}</legend>
    <div class="radios">
      ${options.map((each) =>
        flag({
          label: each.label,
          value: values.includes(each.value),
          isHeld: isNeeded && values.length === 1 && values[0] === each.value,
          change: (isIn) =>
            change(
              options
                .map(({ value }) => value)
                .filter((value) => (value === each.value ? isIn : values.includes(value))),
            ),
        }),
      )}
    </div>
  </fieldset>`;

const units = ['minutes', 'hours', 'days', 'weeks', 'months', 'years', 'working-days'] as const;

export interface TermOptions {
  id: string;
  label: string;
  value: unknown;
  /** Which units can stand here. Default: all. */
  of?: readonly TermParts['unit'][];
  change(term: string | { workingDays: number } | undefined): void;
}

/** A term in words: a number and its unit; empty: there is none. */
export function term(scene: Scene, { id, label, value, of = units, change }: TermOptions): TemplateResult {
  const parts = termParts(value);
  const say = scene.say('fields');
  const unit = parts?.unit ?? of[0]!;
  const name = (each: TermParts['unit']): string =>
    scene.words(each, { count: parts?.count ?? 5 }).replace(/^\d+\s/, '');
  const setCount = (text: string): void => {
    const count = Number(text);
    const least = unit === 'working-days' ? 0 : 1;
    if (text === '') change(undefined);
    else if (Number.isInteger(count) && count >= least && count < 10_000) change(termOf({ count, unit }));
  };
  return html`<span class="row keep term">
    <input
      class="input"
      type="number"
      min="0"
      max="9999"
      id=${id}
      aria-label=${`${label}: ${say('how-many')}`}
      .value=${live(parts === undefined ? '' : String(parts.count))}
      @input=${(event: Event) => setCount((event.target as HTMLInputElement).value)}
    />
    ${choice({
      id: `${id}-unit`,
      label: `${label}: ${say('of-what')}`,
      value: unit,
      options: of.map((each) => ({ value: each, label: name(each) })),
      change: (next) => change(termOf({ count: parts?.count ?? 1, unit: next as TermParts['unit'] })),
      isInline: true,
    })}
  </span>`;
}

/** Sets a property of a node, or takes it away; says that it was changed. Gives whether it was done. */
export function setProperty(scene: Scene, address: string, property: string, value: unknown, key?: string): boolean {
  const target = `${address}/${property}`;
  const isThere = scene.tree.nodes.get(address)?.properties.has(property) === true;
  if (value === undefined && !isThere) return true;
  const operation: Operation = value === undefined ? { remove: target } : { set: target, to: value };
  const said = scene.say('fields')('said-property', { name: scene.labels.of(address) });
  return scene.edit(said, { operations: [operation] }, key);
}

/** A property of a node of the draft. */
export const propertyOf = <T>({ tree }: Pick<Scene, 'tree'>, address: string, property: string): T | undefined =>
  tree.nodes.get(address)?.properties.get(property) as T | undefined;
