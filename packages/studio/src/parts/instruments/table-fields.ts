import { html, type TemplateResult } from 'lit';
import { kindOf } from '@qadam/schema';
import { choice, propertyOf, setProperty } from '../../fields/controls.ts';
import { elementId, nodesIn } from '../../fields/nodes.ts';
import type { Scene } from '../../scene/scene.ts';
import { newQuestion } from './new-question.ts';
import { numberField } from './number-field.ts';
import { optionsEditor } from './options-editor.ts';

/** The columns of a table as questions, its rows, and how many there may be. */
export function tableFields(scene: Scene, address: string, inner: (column: string) => TemplateResult): TemplateResult {
  const say = scene.say('instruments');
  const columns = nodesIn(scene.tree, address, 'columns');
  const id = elementId('columns', address);
  return html`<section class="group" aria-labelledby=${id}>
      <h5 class="label" id=${id}>${say('columns')}</h5>
      <ul class="rules">
        ${columns.map(inner)}
      </ul>
      ${newQuestion(scene, address, true)}
    </section>
    ${optionsEditor(scene, address, 'rows')}
    <section class="group">
      ${choice({
        ...{
          id: elementId('rows-of', address),
          label: say('rows-of'),
          value: propertyOf<string>(scene, address, 'rowsOf') ?? '',
        },
        options: rowSources(scene, address),
        nothing: say('rows-of-none'),
        change: (next) => setProperty(scene, address, 'rowsOf', next === '' ? undefined : next),
      })}
      <div class="group__fields">
        ${numberField(scene, { address, property: 'minRows', label: say('min-rows'), isWhole: true, least: 0 })}
        ${numberField(scene, { address, property: 'maxRows', label: say('max-rows'), isWhole: true, least: 1 })}
      </div>
    </section>`;
}

/** Where rows can come from: the people of the case, or tables of other forms. */
function rowSources(scene: Scene, address: string): { value: string; label: string }[] {
  const { tree, labels } = scene;
  const say = scene.say('instruments');
  const tables = [...tree.nodes.values()]
    .filter(
      (node) =>
        kindOf(node.address) === 'question' && node.address !== address && node.properties.get('type') === 'table',
    )
    .map((node) => {
      const [, form = '', , table = ''] = node.address.split('/');
      const label = say('rows-of-table', { form: labels.of(`instrument/${form}`), table: labels.of(node.address) });
      return { value: `${form}/${table}`, label };
    });
  return [
    { value: 'children', label: say('rows-of-children') },
    { value: 'people', label: say('rows-of-people') },
    ...tables,
  ];
}
