import { sign } from '@qadam/elements';
import { html, nothing, type TemplateResult } from 'lit';
import { freeId } from '../../draft/free-id.ts';
import { icon } from '../../frame/icons.ts';
import type { Scene } from '../../scene/scene.ts';

export interface ListOptions<T extends { id: string }> {
  scene: Scene;
  /** Beginning of the ids on the page, and of new parts. */
  prefix: string;
  legend: string;
  add: string;
  items: readonly T[];
  /** Fewer cannot be. */
  least?: number;
  draw(item: T, index: number): TemplateResult;
  /** A new part of this id. */
  create?(id: string): T;
  change(items: T[], what: ListChange): void;
}

/** What a list has lost or won: the id of it. */
export interface ListChange {
  gone?: string;
  made?: string;
}

/** Parts of a step in order: each can be moved and taken away, new ones are added at the end. */
export function listFields<T extends { id: string }>(options: ListOptions<T>): TemplateResult {
  const { scene, prefix, legend, add, items, least = 0, draw, create, change } = options;
  const say = scene.say('fields');
  const moved = (from: number, by: -1 | 1): void => {
    const next = [...items];
    const [item] = next.splice(from, 1);
    next.splice(from + by, 0, item!);
    change(next, {});
  };
  const button = (label: string, isOff: boolean, content: TemplateResult, act: () => void): TemplateResult =>
    html`<button
      type="button"
      class="btn btn--icon"
      aria-label=${label}
      aria-disabled=${isOff ? 'true' : 'false'}
      @click=${() => {
        if (!isOff) act();
      }}
    >
      ${content}
    </button>`;
  return html`<fieldset class="stack">
    <legend class="label">${legend}</legend>
    ${items.map((item, index) => {
      const name = `${legend} ${index + 1}`;
      return html`<div class="panel panel__body stack" role="group" aria-label=${name}>
        <div class="row spread">
          <b>${index + 1}</b>
          <span class="row keep">
            ${button(say('move-up', { name }), index === 0, icon('up'), () => moved(index, -1))}
            ${button(say('move-down', { name }), index === items.length - 1, icon('down'), () => moved(index, 1))}
            ${button(say('remove-it', { name }), items.length <= least, sign('remove'), () =>
              change(
                items.filter((_, at) => at !== index),
                { gone: item.id },
              ),
            )}
          </span>
        </div>
        ${draw(item, index)}
      </div>`;
    })}
    ${
      create === undefined
        ? nothing
        : html`<p>
            <button
              type="button"
              class="btn"
              @click=${() => {
                const id = freeId(prefix, (each) => items.some((item) => item.id === each));
                change([...items, create(id)], { made: id });
              }}
            >
              ${sign('add')}${add}
            </button>
          </p>`
    }
  </fieldset>`;
}
