/** The rules of the bench's case in the formats of the neighbours. */

const COMPARED = { lessThan: '<', lessThanInclusive: '<=', greaterThan: '>', greaterThanInclusive: '>=' };

/** Conditions without what the neighbours do not have: derived facts and constants put in, levels as lists of values. */
export function plain(node, facts) {
  if ('all' in node) return { all: node.all.map((item) => plain(item, facts)) };
  if ('any' in node) return { any: node.any.map((item) => plain(item, facts)) };
  if ('not' in node) return { not: plain(node.not, facts) };
  const { origin, ordered, values, type } = facts.get(node.fact);
  if (origin.kind === 'derived') {
    const inside = plain(origin.definition.when, facts);
    return node.value === 'yes' ? inside : { not: inside };
  }
  const value = node.value?.fact === undefined ? node.value : facts.get(node.value.fact).origin.value;
  const test = { fact: node.fact, operator: node.operator, value: type === 'date' ? Date.parse(value) : value };
  if (!ordered || !(node.operator in COMPARED)) return test;
  const at = values.indexOf(value);
  return { ...test, operator: 'in', value: values.filter((_, place) => holds(place, node.operator, at)) };
}

function holds(place, operator, at) {
  if (operator === 'lessThan') return place < at;
  if (operator === 'lessThanInclusive') return place <= at;
  return operator === 'greaterThan' ? place > at : place >= at;
}

/** A fact's name where a hyphen is a minus. */
const nameOf = (fact) => fact.replaceAll('-', '_');

/** Facts of a case under such names, dates as numbers. */
export function renamed(inputs, facts) {
  return Object.fromEntries(Object.entries(inputs).map(([id, value]) => [nameOf(id), toPlain(value, facts.get(id))]));
}

const toPlain = (value, { type }) => (type === 'date' ? Date.parse(value) : value);

/** JsonLogic. */
export function jsonLogic(node) {
  if ('all' in node) return { and: node.all.map(jsonLogic) };
  if ('any' in node) return { or: node.any.map(jsonLogic) };
  if ('not' in node) return { '!': jsonLogic(node.not) };
  const { fact, operator, value } = node;
  const read = { var: nameOf(fact) };
  if (operator === 'equal') return { '===': [read, value] };
  if (operator === 'in') return { in: [read, value] };
  if (operator === 'contains') return { in: [value, read] };
  return { [COMPARED[operator]]: [read, value] };
}

const quoted = (value) => (typeof value === 'string' ? `"${value}"` : String(value));

/** The expression language of ZEN. */
export function zen(node) {
  if ('all' in node) return `(${node.all.map(zen).join(' and ')})`;
  if ('any' in node) return `(${node.any.map(zen).join(' or ')})`;
  if ('not' in node) return `not (${zen(node.not)})`;
  const { fact, operator, value } = node;
  if (operator === 'equal') return `${nameOf(fact)} == ${quoted(value)}`;
  if (operator === 'in') return `${nameOf(fact)} in [${value.map(quoted).join(', ')}]`;
  if (operator === 'contains') return `contains(${nameOf(fact)}, ${quoted(value)})`;
  return `${nameOf(fact)} ${COMPARED[operator]} ${quoted(value)}`;
}

/** FEEL. */
export function feel(node) {
  if ('all' in node) return `(${node.all.map(feel).join(' and ')})`;
  if ('any' in node) return `(${node.any.map(feel).join(' or ')})`;
  if ('not' in node) return `not(${feel(node.not)})`;
  const { fact, operator, value } = node;
  if (operator === 'equal') return `${nameOf(fact)} = ${quoted(value)}`;
  if (operator === 'in') return `list contains([${value.map(quoted).join(', ')}], ${nameOf(fact)})`;
  if (operator === 'contains') return `list contains(${nameOf(fact)}, ${quoted(value)})`;
  return `${nameOf(fact)} ${COMPARED[operator]} ${quoted(value)}`;
}

/** The rules of a ruleset with plain conditions, highest outcomes first. */
export function rulesOf({ outcomes, rules }, facts) {
  const rank = ({ then }) => outcomes.findIndex(({ id }) => id === then);
  return [...rules]
    .sort((left, right) => rank(right) - rank(left))
    .map(({ then, conditions }) => ({ then, when: plain(conditions, facts) }));
}
