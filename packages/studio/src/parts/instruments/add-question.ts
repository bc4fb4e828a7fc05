import { type Operation, type QuestionType } from '@qadam/schema';
import { originalText } from '../../fields/nodes.ts';
import type { Scene } from '../../scene/scene.ts';
import { formOf } from './asked.ts';
import { newNodes } from './new-nodes.ts';
import { parseList } from './parse-list.ts';

/** What is asked of a new question. */
export interface AskedNew {
  wording: string;
  type: QuestionType;
  /** Answers or columns, a line each. */
  lines: string;
}

/** Adds a question with its answers or columns as one step; gives its address. Until a source is chosen it is an assumption. */
export function addQuestion(
  scene: Scene,
  parent: string,
  { wording, type, lines }: AskedNew,
  isInTable: boolean,
): string | undefined {
  const { tree, newId } = scene;
  const name = wording.trim();
  const base = isInTable ? `${parent}/column` : `${formOf(parent)}/question`;
  const address = `${base}/${newId(name, (id) => tree.nodes.has(`${base}/${id}`))}`;
  const step = type === 'table' ? 'column' : type === 'choice' || type === 'choices' ? 'option' : undefined;
  const inner = step === undefined ? [] : newNodes(scene, address, step, parseList(lines));
  const value = step === 'column' ? { type: 'text', basis: 'assumption' } : {};
  const operations: Operation[] = [
    { add: address, ...(isInTable ? {} : { in: parent }), value: { type, basis: 'assumption' } },
    originalText(scene, address, 'label', name),
    ...inner.flatMap(({ address: each, texts }) => [{ add: each, value }, ...texts]),
  ];
  const said = scene.say('instruments')('said-new', { name });
  return scene.edit(said, { operations }) ? address : undefined;
}
