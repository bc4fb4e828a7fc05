import { idOf } from '@qadam/schema';
import { html, nothing, type TemplateResult } from 'lit';
import { choice, flag, propertyOf, setProperty } from '../../fields/controls.ts';
import { elementId, nodeChoices, nodesIn } from '../../fields/nodes.ts';
import type { Scene } from '../../scene/scene.ts';
import { formOf } from './asked.ts';

/** The most places that the language keeps for a form at the end of another. */
const MOST = 10;

/** Whether a question shares its cell on the official form with the one that stands before it there. */
export function printBeside(scene: Scene, question: string): TemplateResult | typeof nothing {
  const { tree, labels } = scene;
  const { parent, list } = tree.nodes.get(question)!;
  const isPrinted = (each: string): boolean => propertyOf(scene, each, 'screenOnly') !== true;
  const siblings = list === 'questions' ? nodesIn(tree, parent, list).filter(isPrinted) : [];
  const before = siblings[siblings.indexOf(question) - 1];
  if (before === undefined) return nothing;
  return flag({
    label: scene.say('instruments')('print-beside', { name: labels.of(before) }),
    value: propertyOf(scene, question, 'printBeside') === true,
    change: (isOn) => setProperty(scene, question, 'printBeside', isOn ? true : undefined),
  });
}

/** The other form whose official print carries a section at its end. */
export function printIn(scene: Scene, section: string): TemplateResult | typeof nothing {
  const say = scene.say('instruments');
  const own = idOf(formOf(section));
  const others = nodeChoices(scene, 'instruments').filter(({ value }) => value !== own);
  if (others.length === 0) return nothing;
  return html`${choice({
    ...{ id: elementId('print-in', section), label: say('print-in') },
    value: propertyOf<string>(scene, section, 'printIn') ?? '',
    options: others,
    nothing: say('print-in-own'),
    change: (next) => setProperty(scene, section, 'printIn', next === '' ? undefined : next),
  })}`;
}

/** How many places another form keeps for this one; asked once a section of it stands there. */
export function printTimes(scene: Scene, form: string): TemplateResult | typeof nothing {
  const say = scene.say('instruments');
  const isElsewhere = nodesIn(scene.tree, form, 'sections').some(
    (section) => propertyOf(scene, section, 'printIn') !== undefined,
  );
  if (!isElsewhere) return nothing;
  const id = elementId('print-times', form);
  return html`<div class="stack">
    ${choice({
      ...{ id, label: say('print-times') },
      value: String(propertyOf<number>(scene, form, 'printTimes') ?? 1),
      options: Array.from({ length: MOST }, (_, at) => ({ value: String(at + 1), label: String(at + 1) })),
      change: (next) => setProperty(scene, form, 'printTimes', next === '1' ? undefined : Number(next)),
    })}
    <p class="small soft">${say('print-times-help')}</p>
  </div>`;
}
