import { describe, expect, test } from 'vitest';
import { findApi } from './find-api.ts';

const api = { LMSInitialize: () => 'true' };
const find = (window: object): unknown => findApi(window as Window, 'API', 'LMSInitialize');

/** A window inside another, so many deep. */
const within = (outer: object, depth: number): object =>
  depth === 0 ? outer : { parent: within(outer, depth - 1), opener: null };
function top(own: object = {}): object {
  const window: Record<string, unknown> = { opener: null, ...own };
  return Object.assign(window, { parent: window });
}

describe('the object of an LMS', () => {
  test('is found on the window itself and up to ten parents above', () => {
    expect(find(top({ API: api }))).toBe(api);
    expect(find(within(top({ API: api }), 10))).toBe(api);
    expect(find(within(top({ API: api }), 11))).toBeUndefined();
  });

  test('is found on the window that opened the page, and above it', () => {
    expect(find(top({ opener: within(top({ API: api }), 2) }))).toBe(api);
    expect(find({ parent: top({ opener: top({ API: api }) }), opener: null, top: { opener: top({ API: api }) } })).toBe(
      api,
    );
  });

  test('the nearest one is taken', () => {
    expect(find({ API: api, parent: top({ API: { ...api } }) })).toBe(api);
  });

  test('is looked for above a page of another origin', () => {
    const foreign = {
      get API(): never {
        throw new DOMException('Blocked', 'SecurityError');
      },
      parent: top({ API: api }),
    };

    expect(find({ parent: foreign, opener: null })).toBe(api);
  });

  test('something else of the same name is passed over', () => {
    expect(find({ API: { version: 3 }, parent: top({ API: api }) })).toBe(api);
    expect(find(top({ API: null }))).toBeUndefined();
    expect(find(top())).toBeUndefined();
  });
});
