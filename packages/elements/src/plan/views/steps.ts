import type { KitQuestion } from '@qadam/schema';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { needsOf, type Need } from '../grouping.ts';
import { columnLabel, type PlanScene } from '../scene.ts';
import { stepRow, type StepsView } from './step-row.ts';

/** Columns of the screen's table, in this order; those that the model has. */
export const shownColumns = ({ shape }: PlanScene): KitQuestion[] =>
  (['action', 'term', 'who', 'done'] as const).flatMap((role) => shape.role[role] ?? []);

/** From needs and goals to steps, people and dates. On a narrow screen each step is a card. */
export function steps(view: StepsView): TemplateResult {
  const { scene } = view;
  const { words } = scene;
  const needs = needsOf(scene);
  const hasNeeds = needs.some(({ need, goal }) => need !== '' || goal !== '');
  const columns = shownColumns(scene);
  const count = columns.length + (scene.readonly ? 1 : 2);
  return html`<table class="table plan cards" role="table" part="steps" aria-label=${words('steps')}>
    <thead role="rowgroup">
      <tr role="row">
        <th role="columnheader" scope="col">${words('number')}</th>
        ${columns.map((column) => html`<th role="columnheader" scope="col">${columnLabel(scene, column)}</th>`)}
        ${scene.readonly ? nothing : html`<th role="columnheader" scope="col"><span class="hidden">${words('acts')}</span></th>`}
      </tr>
    </thead>
    ${needs.map(
      (need, at) =>
        html`<tbody role="rowgroup">
          ${hasNeeds ? heading(scene, need, at, count) : nothing}
          ${repeat(
            need.steps,
            ({ row }) => row.id,
            (step) => stepRow(view, step, { count, hasGoal: need.goal !== '' }),
          )}
        </tbody>`,
    )}
  </table>`;
}

function heading(scene: PlanScene, { need, goal }: Need, at: number, count: number): TemplateResult {
  const { words, shape } = scene;
  const { role } = shape;
  const label = role.need === undefined ? '' : columnLabel(scene, role.need);
  const named = need === '' ? words('need-none') : words('need-number', { label, number: at + 1, need });
  return html`<tr role="row" class="goal">
    <th role="rowheader" scope="rowgroup" colspan=${count}>
      ${role.need === undefined ? nothing : named}
      ${goal === '' || role.goal === undefined ? nothing : html`<span class="sub">${columnLabel(scene, role.goal)}: ${goal}</span>`}
    </th>
  </tr>`;
}
