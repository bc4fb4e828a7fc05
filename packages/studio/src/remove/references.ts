/** How the properties of a node refer to others, by the kind of the node. */

/** Properties that hold conditions. */
export const conditionsIn: Readonly<Record<string, readonly string[]>> = {
  section: ['shownWhen'],
  question: ['shownWhen'],
  column: ['shownWhen'],
  document: ['when'],
  anyStage: ['when'],
  sideTrack: ['while'],
  transition: ['guard'],
  decision: ['lowerWhen', 'guard'],
  deadline: ['when'],
  register: ['when'],
  rule: ['conditions'],
  named: ['conditions'],
  fact: ['when', 'any', 'all', 'count'],
};

/** Properties that hold what starts or meets a deadline. */
export const triggersIn: Readonly<Record<string, readonly string[]>> = { deadline: ['starts', 'metBy'] };

/** What the name in a property stands for: a node of this kind, a table as `<instrument>/<table>`, or a fact. */
export type NameOf =
  'role' | 'stage' | 'person' | 'table' | 'contact' | 'instrument' | 'sideTrack' | 'outcome' | 'fact' | 'value';

/** Properties that hold names, one or several. */
export const namesIn: Readonly<Record<string, Readonly<Record<string, NameOf>>>> = {
  transition: { from: 'stage', to: 'stage', by: 'role', agreedBy: 'role' },
  decision: { by: 'role', agreedBy: 'role', stages: 'stage', anew: 'stage' },
  document: { by: 'role' },
  anyStage: { by: 'role' },
  model: { approvedBy: 'role' },
  signature: { by: 'role' },
  question: { kinds: 'person', rowsOf: 'table', adverse: 'value', whenHidden: 'value' },
  section: { printIn: 'instrument' },
  column: { kinds: 'person', rowsOf: 'table', adverse: 'value', whenHidden: 'value', fact: 'fact' },
  fact: { over: 'table', highest: 'fact', daysSince: 'fact' },
  deadline: { contact: 'contact', instrument: 'instrument', on: 'fact' },
  stage: { in: 'stage', track: 'sideTrack' },
  rule: { then: 'outcome' },
  ruleset: { otherwise: 'outcome' },
};

/** Properties that hold a list also of one name. */
export const alwaysLists: ReadonlySet<string> = new Set(['by', 'agreedBy', 'approvedBy', 'stages', 'kinds']);

/** Properties without which a node cannot be: where nothing is left of one, the node goes with it. */
const needed: Readonly<Record<string, readonly string[]>> = {
  transition: ['from', 'to', 'by'],
  decision: ['by'],
  signature: ['by'],
  rule: ['conditions', 'then'],
  named: ['conditions'],
  sideTrack: ['while'],
  register: ['when'],
  fact: ['when', 'any', 'all', 'count', 'highest', 'daysSince', 'over'],
  column: ['fact'],
  ruleset: ['otherwise'],
};

/** Can a node not be without this property? A deadline needs what starts it, or else when it holds. */
export function isNeeded(kind: string, property: string, properties: ReadonlyMap<string, unknown>): boolean {
  if (kind === 'deadline')
    return (property === 'starts' && !properties.has('when')) || (property === 'when' && !properties.has('starts'));
  return needed[kind]?.includes(property) === true;
}

/** Lists of nodes that may not become empty, by the kind of the node that holds them. */
export const neededLists: Readonly<Record<string, readonly string[]>> = {
  instrument: ['sections'],
  section: ['questions'],
  register: ['columns'],
  ruleset: ['outcomes', 'rules'],
  decision: ['options'],
};

/** The lists of a question that may not become empty: what its type asks for. */
export const neededOfQuestion: Readonly<Record<string, readonly string[]>> = {
  choice: ['options'],
  choices: ['options'],
  table: ['columns'],
};
