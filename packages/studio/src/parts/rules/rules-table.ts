import { html, nothing, type TemplateResult } from 'lit';
import { idOf, type About, type Conditions, type Test } from '@qadam/schema';
import { choose } from '../../conditions/choose.ts';
import { factGroups } from '../../conditions/fact-groups.ts';
import { choice, propertyOf, setProperty } from '../../fields/controls.ts';
import { conditionsInWords } from '../../scene/conditions.ts';
import type { Scene } from '../../scene/scene.ts';
import { isHighest, isLevel, outcomesOf, outcomeTag, rulesOf } from './outcomes.ts';
import { openRule } from './rule-line.ts';
import { tableCell } from './table-cell.ts';
import { columnsOf, flatTests } from './table-rows.ts';

/** The rules as decision tables, one for each outcome: a row for a rule, a column for a question. */
export function rulesTable(scene: Scene, ruleset: string): TemplateResult {
  const { tree } = scene;
  const outcomes = outcomesOf(tree, ruleset);
  const ordered = isHighest(tree, ruleset) ? outcomes.toReversed() : outcomes;
  return html`<p class="small soft">${scene.say('rules')('table-about')}</p>
    ${ordered.map((outcome) => outcomeTable(scene, ruleset, outcome))}`;
}

function outcomeTable(scene: Scene, ruleset: string, outcome: string): TemplateResult | typeof nothing {
  const { tree, labels, ui } = scene;
  const say = scene.say('rules');
  const own = rulesOf(tree, ruleset).filter((rule) => propertyOf(scene, rule, 'then') === idOf(outcome));
  if (own.length === 0) return nothing;
  const rows = own.map((rule) => {
    const conditions = propertyOf<Conditions>(scene, rule, 'conditions');
    return { rule, conditions, tests: conditions && flatTests(conditions) };
  });
  const key = `columns ${outcome}`;
  const added = ui.get<readonly string[]>(key) ?? [];
  const columns = [
    ...new Set([...columnsOf(rows.flatMap(({ tests }) => (tests === undefined ? [] : [tests]))), ...added]),
  ];
  const id = `table-${outcome.replaceAll('/', '-')}`;
  return html`<section class="outcome" aria-labelledby=${id}>
    <h3 class="outcome__head" id=${id}>${outcomeTag(scene, ruleset, outcome)}</h3>
    <div class="scroll" role="region" aria-labelledby=${id} tabindex="0">
      <table class="plain decisions">
        <caption class="hidden">
          ${say('table-of', { outcome: labels.of(outcome) })}
        </caption>
        <thead>
          <tr>
            <th scope="col">${say('rule')}</th>
            ${columns.map((fact) => html`<th scope="col">${labels.fact(fact)}</th>`)}
            <th scope="col">${say('outcome')}</th>
          </tr>
        </thead>
        <tbody>
          ${rows.map((row) => tableRow(scene, { ...row, ruleset, columns }))}
        </tbody>
      </table>
    </div>
    ${addColumn(scene, ruleset, outcome, (fact) => ui.set(key, [...added, fact]))}
  </section>`;
}

interface Row {
  rule: string;
  ruleset: string;
  conditions: Conditions | undefined;
  tests: readonly Test[] | undefined;
  columns: readonly string[];
}

function tableRow(scene: Scene, { rule, ruleset, conditions, tests, columns }: Row): TemplateResult {
  const { labels } = scene;
  const say = scene.say('rules');
  const name = labels.of(rule);
  const cells =
    tests === undefined || conditions === undefined
      ? html`<td colspan=${columns.length}>
          <p class="small">
            ${say('other-shape')} ${conditions === undefined ? '' : conditionsInWords(scene, conditions)}
          </p>
          <button type="button" class="btn btn--quiet" @click=${() => openRule(scene, rule)}>
            ${say('open-in-sentences')}<span class="hidden">: ${name}</span>
          </button>
        </td>`
      : columns.map((fact) => html`<td>${tableCell(scene, { rule, fact, conditions, tests })}</td>`);
  return html`<tr>
    <th scope="row" class="decisions__rule">
      <button type="button" class="btn btn--quiet decisions__name" @click=${() => openRule(scene, rule)}>
        ${name}
      </button>
    </th>
    ${cells}
    <td>
      ${choice({
        id: `then-${rule.replaceAll('/', '-')}`,
        label: `${say('outcome')}: ${name}`,
        value: propertyOf<string>(scene, rule, 'then') ?? '',
        options: outcomesOf(scene.tree, ruleset).map((each) => ({ value: idOf(each), label: labels.of(each) })),
        change: (then) => setProperty(scene, rule, 'then', then),
        isInline: true,
      })}
    </td>
  </tr>`;
}

function addColumn(scene: Scene, ruleset: string, outcome: string, add: (fact: string) => void): TemplateResult {
  const say = scene.say('rules');
  const about = propertyOf<About>(scene, ruleset, 'about') ?? 'family';
  const asked = !isLevel(ruleset);
  return html`<label class="field--inline add-column">
    <span>${say('add-column')}<span class="hidden">: ${scene.labels.of(outcome)}</span></span>
    <select
      class="select"
      ${choose(factGroups(scene, { about, asked, now: asked }), '', say('add-column-choose'))}
      @change=${(event: Event) => {
        const select = event.target as HTMLSelectElement;
        if (select.value !== '') add(select.value);
      }}
    ></select>
  </label>`;
}
