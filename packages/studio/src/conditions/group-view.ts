import { sign } from '@qadam/elements';
import { html, nothing, type TemplateResult } from 'lit';
import type { ConditionNode } from '@qadam/schema';
import { acts, actsButton } from './acts.ts';
import { addingRow } from './adding.ts';
import { choose } from './choose.ts';
import { lineId, type Editor } from './editor.ts';
import { plainGroup } from './fact-groups.ts';
import { joinOf, membersOf, type Join, type Path } from './nodes.ts';
import { leafView } from './leaf-view.ts';

const looks: Readonly<Record<Join, string>> = { all: 'cond', any: 'cond cond--any', not: 'cond cond--not' };

/** A group with its members, and what can be added to it. */
export function groupView(editor: Editor, node: ConditionNode, path: Path): TemplateResult {
  const { say, id } = editor;
  const join = joinOf(node) ?? 'all';
  const members = membersOf(node);
  const [only] = members;
  const isClosed = join === 'not' && only !== undefined && joinOf(only) !== undefined;
  const joins = plainGroup(editor.scene, 'joins', () =>
    (['all', 'any', 'not'] as const).map((each) => ({ value: each, label: say(`join-${each}`) })),
  );
  return html`<div class=${looks[join]} role="group" aria-label=${say(`join-${join}`)}>
    <div class="cond__head">
      <select
        class="select"
        id=${lineId(id, path)}
        aria-label=${path.length === 0 ? say('how-joined') : say('how-joined-within', { name: editor.nameOf(node) })}
        ${choose(joins, join)}
        @change=${(event: Event) => {
          const as = (event.target as HTMLSelectElement).value as Join;
          editor.act({ do: 'join', at: path, as }, { isFocused: false });
        }}
      ></select>
      <span class="small soft cond__about">${say(`about-${join}`)}</span>
      ${path.length === 0 ? nothing : actsButton(editor, node, path)}
    </div>
    ${acts(editor, node, path)}
    ${members.map((member, index) => {
      const at = [...path, index];
      return joinOf(member) === undefined ? leafView(editor, member, at) : groupView(editor, member, at);
    })}
    ${addingRow(editor, path, node)} ${isClosed ? nothing : adders(editor, path)}
  </div>`;
}

function adders({ say, id, begin }: Editor, path: Path): TemplateResult {
  return html`<div class="row cond__add">
    <button
      type="button"
      class="btn btn--quiet"
      id=${[id, 'add', ...path].join('-')}
      @click=${() => begin(path, 'test')}
    >
      ${sign('add')}${say('condition')}
    </button>
    <button type="button" class="btn btn--quiet" @click=${() => begin(path, 'group')}>
      ${sign('add')}${say('group')}
    </button>
  </div>`;
}
