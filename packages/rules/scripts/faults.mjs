/** Faults as a hand would make them: each a ruleset with one thing changed. */

const FLIPPED = {
  equal: 'notEqual',
  notEqual: 'equal',
  in: 'notIn',
  notIn: 'in',
  contains: 'doesNotContain',
  doesNotContain: 'contains',
  lessThan: 'greaterThanInclusive',
  greaterThanInclusive: 'lessThan',
  lessThanInclusive: 'greaterThan',
  greaterThan: 'lessThanInclusive',
};

/**
 * Every faulty variant of a ruleset: `{ kind, place, ruleset }`. `known` tells the value of a constant fact (`constants`),
 * so that a threshold can be shifted, and which documents nobody signs (`unsigned`): that a rule names the state all the
 * same is no fault when it is lost.
 */
export function faultsOf(ruleset, known) {
  const ids = ruleset.outcomes.map(({ id }) => id);
  const found = [];
  const add = (kind, place, rules) => found.push({ kind, place, ruleset: { ...ruleset, rules } });
  ruleset.rules.forEach((rule, index) => {
    const with_ = (changed) => ruleset.rules.map((each, at) => (at === index ? changed : each));
    const rank = ids.indexOf(rule.then);
    const lowest = ruleset.hit === 'highest' ? 1 : 0;
    for (const then of [ids[rank - 1], ids[rank + 1]])
      if (then !== undefined && ids.indexOf(then) >= lowest)
        add('an outcome swapped', rule.id, with_({ ...rule, then }));
    add(
      'a rule lost',
      rule.id,
      ruleset.rules.filter((each) => each !== rule),
    );
    add('a rule shadowed', rule.id, [...ruleset.rules, shadowOf(rule, ids, ruleset.hit)]);
    for (const { kind, pointer, conditions } of changed(rule.conditions, known))
      add(kind, `${rule.id}${pointer}`, with_({ ...rule, conditions }));
  });
  return found;
}

/** Every variant of a model in which a stage that can be reached has lost the moves that lead out of it. */
export function deadEndsOf(model) {
  const reached = new Set(model.stages.filter(({ start }) => start).map(({ id }) => id));
  for (const stage of reached) for (const { from, to } of model.transitions) if (from.includes(stage)) reached.add(to);
  return model.stages
    .filter(({ id, end }) => reached.has(id) && !end)
    .map(({ id }) => ({
      kind: 'a dead end',
      place: id,
      model: {
        ...model,
        transitions: model.transitions
          .map((move) => ({ ...move, from: move.from.filter((each) => each !== id) }))
          .filter(({ from }) => from.length > 0),
      },
    }));
}

/** A rule that fires only where another already does, for the same outcome or a lower one: it can change nothing. */
function shadowOf(rule, ids, hit) {
  const lower = ids[ids.indexOf(rule.then) - 1];
  const then = hit === 'highest' && ids.indexOf(lower) > 0 ? lower : rule.then;
  return { ...rule, id: `${rule.id}-shadow`, then, conditions: { all: [rule.conditions, rule.conditions] } };
}

function* changed(node, known, pointer = '') {
  if ('fact' in node) {
    yield { kind: 'an operator flipped', pointer, conditions: { ...node, operator: FLIPPED[node.operator] } };
    const { value } = node;
    if (value === 'yes' || value === 'no')
      yield { kind: 'a value flipped', pointer, conditions: { ...node, value: value === 'yes' ? 'no' : 'yes' } };
    const number = typeof value === 'number' ? value : known.constants.get(value?.fact);
    if (number !== undefined)
      for (const shift of [-1, 1])
        yield { kind: 'a threshold shifted', pointer, conditions: { ...node, value: number + shift } };
    if (Array.isArray(value) && value.length > 1)
      for (const lost of value.filter((each) => each !== 'signed' || !known.unsigned.has(node.fact)))
        yield { kind: 'a value lost', pointer, conditions: { ...node, value: value.filter((each) => each !== lost) } };
    return;
  }
  if ('not' in node) {
    for (const each of changed(node.not, known, `${pointer}/not`))
      yield { ...each, conditions: { not: each.conditions } };
    return;
  }
  const kind = 'all' in node ? 'all' : 'any';
  const items = node[kind];
  if (items.length > 1) {
    yield { kind: 'all and any swapped', pointer, conditions: { [kind === 'all' ? 'any' : 'all']: items } };
    for (const [index] of items.entries()) {
      const conditions = { [kind]: items.filter((_, at) => at !== index) };
      yield { kind: 'a condition lost', pointer: `${pointer}/${kind}/${index}`, conditions };
    }
  }
  for (const [index, item] of items.entries())
    for (const each of changed(item, known, `${pointer}/${kind}/${index}`))
      yield {
        ...each,
        conditions: { [kind]: items.map((other, at) => (at === index ? each.conditions : other)) },
      };
}
