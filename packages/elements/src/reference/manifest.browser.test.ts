import type { LitElement, PropertyDeclaration } from 'lit';
import { afterEach, describe, expect, test } from 'vitest';
import manifest from '../../custom-elements.json';
import '../case/define.ts';
import { elementsOf, names, type Member } from '../testing/manifest.ts';

afterEach(() => document.body.replaceChildren());

/** Properties of a class that a page may set, as lit knows them. */
function settable(element: Element): Map<string, PropertyDeclaration> {
  const known = (element.constructor as typeof LitElement).elementProperties;
  return new Map([...known].filter(([, { state }]) => state !== true) as [string, PropertyDeclaration][]);
}

/** A property or method where its class declares it. */
function found(element: object, name: string): PropertyDescriptor | undefined {
  for (let at: object | null = element; at !== null; at = Object.getPrototypeOf(at) as object | null) {
    const here = Object.getOwnPropertyDescriptor(at, name);
    if (here !== undefined) return here;
  }
  return undefined;
}

describe.each(elementsOf(manifest))('$tagName', ({ tagName, name, attributes, members }) => {
  const element = document.createElement(tagName);
  const fields = members.filter(({ kind }) => kind === 'field');

  test('is an element of this class', () => {
    expect(customElements.get(tagName)?.name.replace('_', '')).toContain(name);
  });

  test('has these attributes', () => {
    // those of looks, data-qadam-…, are the same for all, and stand in a chapter of their own
    const own = (element.constructor as typeof LitElement).observedAttributes.filter(
      (each) => !each.startsWith('data-'),
    );
    expect(names(attributes)).toEqual(own.sort());
  });

  test('has these properties to set', () => {
    const listed = names(fields.filter(({ readonly }) => !readonly));
    const known = [...settable(element).keys()];
    expect(listed.filter((key) => known.includes(key))).toEqual(known.sort());
    for (const key of listed) expect(found(element, key)?.set, key).toBeDefined();
  });

  test('reflects these to attributes', () => {
    const reflected = [...settable(element)].filter(([, { reflect }]) => reflect === true).map(([key]) => key);
    expect(names(fields.filter(({ reflects }) => reflects))).toEqual(reflected.sort());
  });

  test('has these defaults', () => {
    const given = (member: Member): unknown => (member.default === undefined ? undefined : valueOf(member.default));
    const own = fields.filter(({ name: key }) => key !== 'value' && settable(element).has(key));
    expect(own.map((each) => [each.name, (element as unknown as Record<string, unknown>)[each.name]])).toEqual(
      own.map((each) => [each.name, given(each)]),
    );
  });

  test('has these properties to read', () => {
    for (const { name: key } of fields.filter(({ readonly }) => readonly)) {
      expect(found(element, key)?.get, key).toBeDefined();
      expect(found(element, key)?.set, key).toBeUndefined();
    }
  });

  test('has these methods', () => {
    for (const { name: key } of members.filter(({ kind }) => kind === 'method'))
      expect(typeof found(element, key)?.value, key).toBe('function');
  });
});

const valueOf = (text: string): unknown => JSON.parse(text.replaceAll("'", '"'));
