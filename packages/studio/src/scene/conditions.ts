import type { ConditionNode, Conditions, Test } from '@qadam/schema';
import { listOf } from './lists.ts';
import type { Scene } from './scene.ts';

type Words = Pick<Scene, 'words' | 'labels'>;

/** Conditions as a sentence: "все из (доход: да; жильё: нет)". Groups within groups stand in brackets. */
export function conditionsInWords(scene: Words, conditions: Conditions | ConditionNode): string {
  const { words, labels } = scene;
  if ('fact' in conditions) return testInWords(scene, conditions);
  if ('condition' in conditions) return labels.of(conditions.condition);
  if ('not' in conditions) return `${words('not')} (${conditionsInWords(scene, conditions.not)})`;
  const members = 'all' in conditions ? conditions.all : conditions.any;
  const [only] = members;
  if (members.length === 1 && only !== undefined) return conditionsInWords(scene, only);
  const said = members.map((member) =>
    isGroup(member) ? `(${conditionsInWords(scene, member)})` : conditionsInWords(scene, member),
  );
  return said.join(` ${words('all' in conditions ? 'and' : 'or')} `);
}

const isGroup = (node: ConditionNode): boolean =>
  ('all' in node && node.all.length > 1) || ('any' in node && node.any.length > 1);

/** One test: "Низкие доходы семьи: да", "Возраст меньше 12". */
export function testInWords({ words, labels }: Words, { fact, operator, value }: Test): string {
  const isConstant = typeof value === 'object' && 'fact' in value;
  const said = isConstant
    ? labels.fact(value.fact)
    : listOf(value)
        .map((each) => labels.value(fact, each))
        .join(` ${words('or')} `);
  const label = labels.fact(fact);
  if (operator === 'equal' || operator === 'in' || operator === 'contains') return `${label}: ${said}`;
  if (operator === 'notEqual' || operator === 'notIn' || operator === 'doesNotContain')
    return `${label}: ${words('not')} ${said}`;
  return `${label} ${words(operator)} ${said}`;
}
