import type { Kit } from '@qadam/schema';
import { ElementError } from '../base/element-error.ts';

const WANTED = 'https://qadam.example/1/kit.json';
const loads = new Map<string, Promise<Kit>>();

/**
 * The kit at a URL, checked for shape. One request for each address and page; a failed one may be tried again.
 * @throws ElementError `elements/kit-not-loaded`, `elements/kit-broken`, `elements/kit-other-version`
 */
export function loadKit(src: string): Promise<Kit> {
  const url = new URL(src, document.baseURI).href;
  const known = loads.get(url);
  if (known !== undefined) return known;
  const load = request(url);
  loads.set(url, load);
  load.catch(() => loads.delete(url));
  return load;
}

async function request(src: string): Promise<Kit> {
  let answer: Response;
  try {
    answer = await fetch(src);
  } catch (error) {
    throw new ElementError('elements/kit-not-loaded', { src, reason: String((error as Error).message) });
  }
  if (!answer.ok) throw new ElementError('elements/kit-not-loaded', { src, reason: `HTTP ${answer.status}` });
  let value: unknown;
  try {
    value = await answer.json();
  } catch {
    throw new ElementError('elements/kit-broken', { reason: 'JSON' });
  }
  return checkKit(value);
}

/**
 * The value, when it has the shape of a kit that this version reads.
 * @throws ElementError `elements/kit-broken`, `elements/kit-other-version`
 */
export function checkKit(value: unknown): Kit {
  const kit = value as Partial<Kit> | null;
  const found = typeof kit === 'object' && kit !== null ? kit.$schema : undefined;
  if (typeof found !== 'string') throw new ElementError('elements/kit-broken', { reason: '$schema' });
  if ((found as string) !== WANTED && /\/kit\.json$/.test(found)) {
    throw new ElementError('elements/kit-other-version', { found, wanted: WANTED });
  }
  const missing = parts.find((part) => typeof kit![part] !== 'object' || kit![part] === null);
  if ((found as string) !== WANTED || missing !== undefined) {
    throw new ElementError('elements/kit-broken', { reason: missing ?? '$schema' });
  }
  return value as Kit;
}

const parts = ['model', 'instruments', 'facts', 'rulesets', 'texts', 'sources'] as const;
