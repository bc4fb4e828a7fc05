import type { Operation } from '../generated/types.ts';
import { listOf } from '../words/lists.ts';
import { nouns, phrases, pick, properties, terms, type DifferenceLanguage } from './difference-words.ts';
import { idOf, kindOf, ownerOf, valueOf, type TextValue, type Tree } from './tree.ts';

/** One difference between two editions, for people. */
export interface DifferenceInWords {
  operation: Operation;
  /** What it is about: kind and label, as `stage “Home visit”`. */
  what: string;
  /** In force; absent of what is new. */
  before?: string;
  /** Proposed; absent of what goes away. */
  after?: string;
  /** Why, as the operation says. */
  why?: string;
}

/**
 * The operations that lead from one edition to the other, in words. What is added is told once with its label; its texts make
 * no rows of their own.
 */
export function differenceInWords(
  from: Tree,
  to: Tree,
  operations: readonly Operation[],
  language: DifferenceLanguage,
): DifferenceInWords[] {
  const before = new Speaker(from, language);
  const after = new Speaker(to, language);
  const why = (operation: Operation): { why?: string } => (operation.why === undefined ? {} : { why: operation.why });
  const added = new Set([...to.nodes.keys()].filter((address) => !from.nodes.has(address)));
  const isOfAdded = (operation: Operation): boolean =>
    'set' in operation && operation.set.startsWith('text/') && added.has(propertyOf(to, operation.set)[0]);
  return operations
    .filter((operation) => !isOfAdded(operation))
    .map((operation) => {
      if ('add' in operation)
        return { operation, what: after.node(operation.add), after: after.whole(operation.add), ...why(operation) };
      if ('move' in operation) {
        const places = { before: before.place(operation.move), after: after.place(operation.move) };
        return { operation, what: after.property(operation.move, 'place'), ...places, ...why(operation) };
      }
      const target = 'set' in operation ? operation.set : operation.remove;
      if ('remove' in operation && from.nodes.has(target))
        return { operation, what: before.node(target), before: before.whole(target), ...why(operation) };
      const [address, property] = propertyOf(from.nodes.has(target) ? from : to, target);
      const speaker = to.nodes.has(address) ? after : before;
      const [was, is] = [from, to].map((tree) => tree.nodes.get(address)?.properties.get(property));
      return {
        operation,
        what: speaker.property(address, property),
        ...(was === undefined ? {} : { before: before.value(was, address) }),
        ...(is === undefined ? {} : { after: after.value(is, address) }),
        ...why(operation),
      };
    });
}

function propertyOf(tree: Tree, target: string): [address: string, property: string] {
  const text = /^text\/([^/]+)\/(.+)$/.exec(target);
  const [node, rest] = ownerOf(tree, text?.[2] ?? target);
  return [node?.address ?? '', text === null ? rest : `text/${text[1]!}/${rest}`];
}

/** Says what stands in one edition. */
class Speaker {
  readonly #tree: Tree;
  readonly #language: DifferenceLanguage;

  constructor(tree: Tree, language: DifferenceLanguage) {
    this.#tree = tree;
    this.#language = language;
  }

  #say(phrase: keyof typeof phrases, value?: string): string {
    return pick(phrases[phrase], this.#language, value);
  }

  #property(key: string, otherwise = key): string {
    const words = properties[key];
    return words === undefined ? otherwise : pick(words, this.#language);
  }

  /** The label of a node, else its id. */
  label(address: string): string {
    const [original = 'ru'] = listOf(
      this.#tree.nodes.get('model')?.properties.get('languages') as string[] | undefined,
    );
    const node = this.#tree.nodes.get(address);
    const instrument = ['document', 'anyStage'].includes(kindOf(address)) ? `instrument/${idOf(address)}` : undefined;
    if (instrument !== undefined) return this.label(instrument);
    for (const language of [this.#language, original])
      for (const field of ['label', 'reason']) {
        const text = node?.properties.get(`text/${language}/${field}`) as TextValue | undefined;
        if (text !== undefined) return typeof text === 'string' ? text : text.text;
      }
    return idOf(address);
  }

  node(address: string): string {
    const noun = nouns[kindOf(address)];
    const quoted = this.#say('quoted', this.label(address));
    return noun === undefined ? quoted : `${pick(noun, this.#language)} ${quoted}`;
  }

  property(address: string, property: string): string {
    const [, language, ...field] = property.startsWith('text/') ? property.split('/') : ['', '', property];
    const said = this.#property(field.at(-1)!, field.join('/'));
    return `${this.node(address)}: ${said}${language === '' ? '' : ` (${language!})`}`;
  }

  /** Where a node stands: behind which other. */
  place(address: string): string {
    const node = this.#tree.nodes.get(address);
    const members = node === undefined ? [] : (this.#tree.order.get(`${node.parent} ${node.list}`) ?? []);
    const before = members[members.indexOf(address) - 1];
    const inside =
      node === undefined || node.parent === '' || node.parent === 'model' ? '' : `${this.node(node.parent)}, `;
    if (before === undefined) return `${inside}${this.#say('first')}`;
    return `${inside}${this.#say('after', this.node(before))}`;
  }

  /** A node with what it says. */
  whole(address: string): string {
    const { properties: own } = this.#tree.nodes.get(address)!;
    const said = [...own]
      .filter(([key]) => !key.startsWith('text/') && key !== 'source' && key !== 'basis')
      .map(([key, value]) => `${this.#property(key)}: ${this.value(value, address)}`);
    const inside = Object.values(valueOf(this.#tree, address)).filter(
      (value) => Array.isArray(value) && value.some(isNode),
    );
    const count = inside.reduce((sum: number, list) => sum + (list as unknown[]).length, 0);
    const parts = count === 0 ? [] : [this.#say('parts', String(count))];
    return [...said, ...parts].join('; ') || this.label(address);
  }

  value(value: unknown, address: string): string {
    if (typeof value === 'boolean') return this.#say(value ? 'yes' : 'no');
    if (typeof value === 'string') return this.#term(value) ?? this.#named(value, address);
    if (typeof value !== 'object' || value === null) return String(value);
    if (Array.isArray(value)) return value.map((each) => this.value(each, address)).join(', ');
    const node = value as Record<string, unknown>;
    if (typeof node.text === 'string') return node.text;
    if (typeof node.workingDays === 'number') return this.#say('workingDays', String(node.workingDays));
    if (Array.isArray(node.all)) return this.#joined(node.all, this.#say('and'), address);
    if (Array.isArray(node.any)) return this.#joined(node.any, this.#say('or'), address);
    if (node.not !== undefined) return this.#say('not', this.value(node.not, address));
    if (typeof node.fact === 'string' && typeof node.operator === 'string')
      return this.#test(node.fact, node.operator, node.value);
    return Object.entries(node)
      .map(([key, each]) => `${this.#property(key)}: ${this.value(each, address)}`)
      .join(', ');
  }

  #joined(members: readonly unknown[], word: string, address: string): string {
    return members
      .map((member) => {
        const said = this.value(member, address);
        const isGroup = typeof member === 'object' && member !== null && ('all' in member || 'any' in member);
        return isGroup && members.length > 1 ? `(${said})` : said;
      })
      .join(word);
  }

  #test(fact: string, operator: string, value: unknown): string {
    const signs: Readonly<Record<string, string>> = {
      ...{ equal: ':', in: ':', contains: ':', notEqual: ' ≠', notIn: ' ≠', doesNotContain: ' ≠' },
      ...{ lessThan: ' <', lessThanInclusive: ' ≤', greaterThan: ' >', greaterThanInclusive: ' ≥' },
    };
    const other = typeof value === 'object' && value !== null && 'fact' in value;
    const said = other
      ? this.#fact(String(value.fact))
      : listOf(value)
          .map((each) => this.#valueOf(fact, String(each)))
          .join(this.#say('or'));
    return `${this.#fact(fact)}${signs[operator] ?? ` ${operator}`} ${said}`;
  }

  /** The label of a fact: its own, that of its question, or of the ruleset or decision that it is. */
  #fact(id: string): string {
    if (id.startsWith('asked.')) return this.#say('answerTo', this.#fact(id.slice('asked.'.length)));
    const own = [`fact/${id}`, `ruleset/${id}`, id.replace('.', '/').replace('document/', 'instrument/')];
    const named = own.find((address) => this.#tree.nodes.has(address)) ?? this.#question(id);
    return named === undefined ? id : this.label(named);
  }
  #question(fact: string): string | undefined {
    for (const { address, properties: own } of this.#tree.nodes.values())
      if (own.get('fact') === fact && address.startsWith('instrument/')) return address;
    return undefined;
  }
  #valueOf(fact: string, value: string): string {
    if (value === 'yes' || value === 'no') return this.#say(value);
    const question = this.#question(fact);
    const places = [
      ...(question === undefined ? [] : [`${question}/option/${value}`]),
      ...[`ruleset/${fact}/outcome/${value}`, `${fact}/${value}`, `${fact.replace('.', '/')}/option/${value}`],
    ];
    const named = places.find((address) => this.#tree.nodes.has(address));
    return named === undefined ? value : this.label(named);
  }

  /** A role, stage, outcome … that the value names. */
  #named(value: string, address: string): string {
    const ruleset = address.startsWith('ruleset/')
      ? [`${address.split('/').slice(0, 2).join('/')}/outcome/${value}`]
      : [];
    const places = [...ruleset, `role/${value}`, `stage/${value}`, `instrument/${value}`, `contact/${value}`];
    const named = places.find((each) => this.#tree.nodes.has(each));
    return named === undefined ? value : this.label(named);
  }

  /** `P6W` as “6 wk”. */
  #term(value: string): string | undefined {
    const found = /^P(T?)(\d+)([YMWDH])$/.exec(value);
    if (found === null) return undefined;
    const [, time, count, letter] = found;
    return pick(terms[time === 'T' && letter === 'M' ? 'TM' : letter!]!, this.#language, count);
  }
}

const isNode = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && ('id' in value || 'instrument' in value);
