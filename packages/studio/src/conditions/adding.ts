import { sign } from '@qadam/elements';
import { html, nothing, type TemplateResult } from 'lit';
import type { ConditionNode } from '@qadam/schema';
import { choose } from './choose.ts';
import type { Editor } from './editor.ts';
import { joinOf, type Path } from './nodes.ts';
import { firstTest } from './offers.ts';

/** The line that is begun in a group: its question is asked for first, and only then it is a condition. */
export function addingRow(editor: Editor, path: Path, group?: ConditionNode): TemplateResult | typeof nothing {
  const { adding, say, id, facts, scene } = editor;
  if (adding?.in !== path.join()) return nothing;
  const add = (value: string): void => {
    const leaf = leafOf(editor, value);
    if (leaf === undefined) return;
    const isAny = adding.as === 'group' && (group === undefined || joinOf(group) !== 'any');
    const node: ConditionNode = adding.as === 'test' ? leaf : isAny ? { any: [leaf] } : { all: [leaf] };
    editor.act({ do: 'add', in: path, node });
  };
  const row = html`<div class="test">
    <select
      class="select test__fact"
      id=${`${id}-adding`}
      aria-label=${say('new-question')}
      ${choose(facts, '', say('choose-question'))}
      @change=${(event: Event) => add((event.target as HTMLSelectElement).value)}
    ></select>
    <button type="button" class="btn btn--icon" aria-label=${scene.words('cancel')} @click=${() => editor.cancel()}>
      ${sign('remove')}
    </button>
  </div>`;
  return adding.as === 'test' ? row : html`<div class="cond cond--any">${row}</div>`;
}

/** What an option of the list of facts stands for: a test of a fact, or a named condition. */
export function leafOf({ fact, scene }: Editor, value: string): ConditionNode | undefined {
  if (value.startsWith('condition:')) return { condition: value.slice('condition:'.length) };
  const spec = fact(value);
  return spec && firstTest(spec, scene.today());
}
