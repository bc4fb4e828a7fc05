import { boundsFault, KIT_BOUNDS, type Kit } from '@qadam/schema';
import { ElementError } from '../base/element-error.ts';

const WANTED = 'https://qadam.example/1/kit.json';
/** Of the file, spaces and all. */
const MOST_CHARACTERS = 2 * KIT_BOUNDS.characters;
/** A case hands its kit to each element inside. */
const checked = new WeakSet();
const loads = new Map<string, Promise<Kit>>();

/**
 * The kit at a URL, checked for shape. One request for each address and page; a failed one may be tried again.
 * @throws ElementError `elements/kit-not-loaded`, `elements/kit-broken`, `elements/kit-other-version`
 */
export function loadKit(src: string): Promise<Kit> {
  const url = addressOf(src);
  const known = loads.get(url);
  if (known !== undefined) return known;
  const load = request(url);
  loads.set(url, load);
  load.catch(() => loads.delete(url));
  return load;
}

/** As the page would ask for it; what is no address stays as it is, and is told. Older browsers have no `URL.canParse`. */
function addressOf(src: string): string {
  try {
    return new URL(src, document.baseURI).href;
  } catch {
    return src;
  }
}

async function request(src: string): Promise<Kit> {
  if (!/^(https?|blob|file):/.test(src)) throw new ElementError('elements/kit-not-loaded', { src, reason: 'URL' });
  let answer: Response;
  try {
    answer = await fetch(src);
  } catch (error) {
    throw new ElementError('elements/kit-not-loaded', { src, reason: String((error as Error).message) });
  }
  if (!answer.ok) throw new ElementError('elements/kit-not-loaded', { src, reason: `HTTP ${answer.status}` });
  let value: unknown;
  try {
    const text = await answer.text();
    value = text.length > MOST_CHARACTERS ? undefined : JSON.parse(text);
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
  if (typeof value === 'object' && value !== null && checked.has(value)) return value as Kit;
  const kit = value as Partial<Kit> | null;
  const found = typeof kit === 'object' && kit !== null ? kit.$schema : undefined;
  if (typeof found !== 'string') throw new ElementError('elements/kit-broken', { reason: '$schema' });
  if ((found as string) !== WANTED && /\/kit\.json$/.test(found)) {
    throw new ElementError('elements/kit-other-version', { found, wanted: WANTED });
  }
  const fault = boundsFault(value, KIT_BOUNDS);
  if (fault !== undefined) throw new ElementError('elements/kit-broken', { reason: fault });
  const { documents, items } = (kit!.sources ?? {}) as Partial<Kit['sources']>;
  const missing = Array.isArray(documents) && Array.isArray(items) ? parts.find(isMissing(kit!)) : 'sources';
  if ((found as string) !== WANTED || missing !== undefined) {
    throw new ElementError('elements/kit-broken', { reason: missing ?? '$schema' });
  }
  checked.add(kit!);
  return value as Kit;
}

const isMissing =
  (kit: Partial<Kit>) =>
  (part: keyof Kit): boolean =>
    typeof kit[part] !== 'object' || kit[part] === null;

const parts = ['model', 'instruments', 'facts', 'rulesets', 'texts'] as const;
