import { compareRulesets } from '@qadam/rules/proof';
import { formLines, labelsOf } from '@qadam/runtime/proof';
import type { Kit } from '@qadam/schema';
import { html, type TemplateResult } from 'lit';
import type { Scene } from '../../scene/scene.ts';
import type { InForce } from '../../session/session.ts';
import { kitOf } from '../../study/kit-of.ts';

/** In which cases the rules decide otherwise than those in force, over every possible answer. */
export function decides(scene: Scene, { edition, files }: InForce): TemplateResult | undefined {
  const { kit } = scene.session.fresh;
  if (kit === undefined) return undefined;
  const say = scene.say('editions');
  const key = `decides ${edition.edition} ${kit.hash}`;
  const known = scene.ui.get<string[][]>(key);
  if (known === undefined)
    return html`<button
      type="button"
      class="btn no-print"
      @click=${() => scene.ui.set(key, casesOf(scene, files, kit))}
    >
      ${say('decides-otherwise')}
    </button>`;
  return html`<section class="no-print" aria-label=${say('decides-otherwise')}>
    <h4>${say('decides-otherwise')}</h4>
    ${
      known.length === 0
        ? html`<p>${say('decides-alike')}</p>`
        : known.map(
            ([title = '', ...lines]) =>
              html`<div class="panel panel__body">
                <p><b>${title}</b></p>
                <ul class="small">
                  ${lines.map((line) => html`<li>${line.trim()}</li>`)}
                </ul>
              </div>`,
          )
    }
  </section>`;
}

function casesOf(scene: Scene, files: InForce['files'], after: Kit): string[][] {
  const before = kitOf(files, scene.workspace.model);
  if (before === undefined) return [];
  const language = scene.locale.startsWith('en') ? 'en' : 'ru';
  const labels = labelsOf(after, language);
  const facts = (kit: Kit): ReadonlyMap<string, Kit['facts'][number]> =>
    new Map(kit.facts.map((fact) => [fact.id, fact]));
  return after.rulesets.flatMap((ruleset) => {
    const same = before.rulesets.find(({ id }) => id === ruleset.id);
    if (same === undefined) return [];
    const name = labels.of(`ruleset/${ruleset.id}`);
    const { differ, incomparable } = compareRulesets(
      { ruleset: same, facts: facts(before) },
      { ruleset, facts: facts(after) },
    );
    if (incomparable.length > 0) return [[scene.say('editions')('incomparable', { name })]];
    return differ.map(({ from, to, facts: answers }) => [
      name,
      ...formLines(
        { facts: answers, outcomes: from, then: { facts: answers, outcomes: to } },
        { ruleset: ruleset.id },
        labels,
        language,
      ),
    ]);
  });
}
