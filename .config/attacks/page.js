/* Runs in the page, under the strict policy: shows elements that are attacked, and says what came of it. */
/* global window, document, PerformanceObserver, customElements, requestAnimationFrame -- inside the page */
const seen = { violations: [], errors: [], said: [], tasks: [] };
document.addEventListener('securitypolicyviolation', ({ violatedDirective, sample, blockedURI }) =>
  seen.violations.push(`${violatedDirective} ${sample || blockedURI}`),
);
document.addEventListener('qadam-error', ({ detail }) => seen.said.push(detail.message));
window.addEventListener('error', ({ message }) => seen.errors.push(message));
window.addEventListener('unhandledrejection', ({ reason }) => seen.errors.push(String(reason)));
new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries()) seen.tasks.push(duration);
}).observe({ type: 'longtask' });

const settled = async () => {
  for (let frame = 0; frame < 3; frame += 1)
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 15)));
};

/** Values that no JSON can write. */
const special = {
  ring: () => {
    const ring = { $schema: 'https://qadam.example/1/kit.json' };
    return Object.assign(ring, { model: ring, instruments: [ring], facts: [], rulesets: [], texts: {}, sources: {} });
  },
  traps: () =>
    new Proxy(
      {},
      {
        get: () => {
          throw new Error('trap');
        },
        has: () => true,
      },
    ),
  getter: () =>
    Object.defineProperty({}, '$schema', {
      enumerable: true,
      get: () => {
        throw new Error('getter');
      },
    }),
  function: () => () => 'kit',
  symbol: () => Symbol('kit'),
  node: () => document.createElement('script'),
};

/** Shows what a description asks for: `[{ tag, attributes, properties, special }]`; then looks. */
window.attack = async (number) => {
  const views = JSON.parse(await (await fetch(`/attack/${number}`)).text());
  for (const key of Object.keys(seen)) seen[key].length = 0;
  window.ran = 0;
  document.body.replaceChildren();
  for (const { tag, attributes = {}, properties = {}, special: given = {}, now } of views) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    if (now !== undefined) element.now = () => now;
    for (const [name, value] of Object.entries(properties)) element[name] = value;
    for (const [name, which] of Object.entries(given))
      try {
        element[name] = special[which]();
      } catch (error) {
        seen.said.push(error.message); // the page that gives it is told at once
      }
    document.body.append(element);
  }
  await settled();
  for (const element of within(document.body)) if (element.localName === 'details') element.open = true;
  await settled();
  return { ...seen, ran: window.ran, polluted: {}.polluted !== undefined, inert: strange(), shown: shown() };
};

function* within(root) {
  for (const element of root.querySelectorAll('*')) {
    yield element;
    if (element.shadowRoot) yield* within(element.shadowRoot);
  }
}

const FOREIGN = new Set([
  'script',
  'iframe',
  'object',
  'embed',
  'link',
  'meta',
  'base',
  'img',
  'math',
  'template',
  'x',
  'mglyph',
]);
const LEADING = new Set(['href', 'src', 'srcdoc', 'action', 'formaction', 'xlink:href', 'style', 'background', 'data']);
/** Elements and attributes that no element of ours makes of a text. */
function strange() {
  const found = [];
  for (const element of within(document.body)) {
    if (FOREIGN.has(element.localName)) found.push(`<${element.localName}>`);
    for (const { name, value } of element.attributes) {
      if (name.startsWith('on')) found.push(`${element.localName} ${name}`);
      if (
        LEADING.has(name) &&
        !(element.localName.startsWith('qadam-') && name === 'src') &&
        /script:|leak|data:|window/.test(value)
      )
        found.push(`${element.localName} ${name}=${value.slice(0, 40)}`);
    }
  }
  return found;
}

/** How much each element shows to a reader. */
function shown() {
  return [...document.body.children].map((element) => {
    const root = element.shadowRoot;
    return root === null
      ? -1
      : [...within(root)].map(({ textContent }) => textContent.trim().length).reduce((sum, each) => sum + each, 0);
  });
}

customElements.whenDefined('qadam-case').then(() => (document.title = 'ready'));
