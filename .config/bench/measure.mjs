/** One page of one peer in a slowed browser: how soon it is there, what a key costs, what it holds in memory. */
/* global window -- inside the page */

/** Times the machine is slowed down while times are taken. */
export const SLOWED = 4;
const LIMITS = { keys: 20, fewest: 3, milliseconds: 4000 };
const WARM_UP = 2;
/** Openings before anything is counted, and those whose traces are counted. */
export const OPENED = { before: 25, counted: 50 };
/** What is put off by a timer has run after this. */
const SETTLED = 800;

const wait = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

/** Opens the page in a browser profile of its own and hands over what measures it. */
async function withPage(browser, address, run) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  try {
    const page = await context.newPage();
    page.on('pageerror', (error) => console.error(address, error.message));
    const tools = await context.newCDPSession(page);
    await tools.send('Performance.enable', { timeDomain: 'threadTicks' });
    return await run(page, tools);
  } finally {
    await context.close();
  }
}

const slow = (tools, rate) => tools.send('Emulation.setCPUThrottlingRate', { rate });
const ready = async (page, address) => {
  await page.goto(address);
  await page.waitForFunction(() => window.bench?.ready, undefined, { timeout: 120_000 });
  return page.evaluate(() => window.bench.ready);
};

/** Milliseconds that the main thread has worked so far. */
async function worked(tools) {
  const { metrics } = await tools.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
}

async function collect(tools) {
  await slow(tools, 1);
  for (let time = 0; time < 3; time += 1) await tools.send('HeapProfiler.collectGarbage');
}

/** Megabytes of JavaScript after a forced collection. */
async function held(tools) {
  await collect(tools);
  const { usedSize } = await tools.send('Runtime.getHeapUsage');
  return usedSize / 1024 / 1024;
}

/** What pages make; the rest is the engine's own, like the code that it compiles better the more often it runs. */
const OBJECTS = new Set(
  ['array', 'string', 'object', 'closure', 'regexp', 'number', 'symbol', 'bigint'].concat([
    'concatenated string',
    'sliced string',
  ]),
);

/** Kilobytes of objects after a forced collection, and nodes of the document. */
async function objects(tools) {
  await collect(tools);
  let text = '';
  const add = ({ chunk }) => (text += chunk);
  tools.on('HeapProfiler.addHeapSnapshotChunk', add);
  await tools.send('HeapProfiler.takeHeapSnapshot', {});
  tools.off('HeapProfiler.addHeapSnapshotChunk', add);
  const { snapshot, nodes } = JSON.parse(text);
  const { node_fields: fields, node_types: types } = snapshot.meta;
  const [type, size] = [fields.indexOf('type'), fields.indexOf('self_size')];
  let bytes = 0;
  for (let at = 0; at < nodes.length; at += fields.length)
    if (OBJECTS.has(types[type][nodes[at + type]])) bytes += nodes[at + size];
  const { nodes: inDocument } = await tools.send('Memory.getDOMCounters');
  return { kilo: bytes / 1024, nodes: inDocument };
}

/** Load, memory, keys. */
export const load = (browser, address, { walks }) =>
  withPage(browser, address, async (page, tools) => {
    await slow(tools, SLOWED);
    const { first, all } = await ready(page, address);
    const busy = await worked(tools);
    const heap = await held(tools);
    await slow(tools, SLOWED);
    const keys = await type(page, tools);
    const walk = walks ? await page.evaluate(() => window.bench.walk()) : undefined;
    return { first, all, busy, heap, ...keys, walk };
  });

/** Keys into the first field, each after the host has the one before and the page has drawn it. */
async function type(page, tools) {
  await page.evaluate(() => window.bench.focus());
  for (let count = 0; count < WARM_UP; count += 1) await key(page, tools);
  await wait(SETTLED);
  const before = await worked(tools);
  const began = performance.now();
  const keys = [];
  while (keys.length < LIMITS.keys) {
    if (keys.length >= LIMITS.fewest && performance.now() - began > LIMITS.milliseconds) break;
    keys.push(await key(page, tools));
  }
  await wait(SETTLED);
  const cost = ((await worked(tools)) - before) / keys.length;
  const text = await page.evaluate(() => window.bench.field());
  const expected = `show${'a'.repeat(keys.length + WARM_UP)}`;
  if (text !== expected) throw new Error(`the field holds "${text}", not "${expected}"`);
  return { cost, delays: keys.map(({ delay }) => delay), late: keys.filter(({ isLate }) => isLate).length };
}

async function key(page, tools) {
  await page.evaluate(() => window.bench.arm());
  const press = { key: 'a', code: 'KeyA', windowsVirtualKeyCode: 65 };
  await tools.send('Input.dispatchKeyEvent', { type: 'keyDown', text: 'a', ...press });
  await tools.send('Input.dispatchKeyEvent', { type: 'keyUp', ...press });
  return page.evaluate(() => window.bench.key());
}

/** What opening and closing the form leaves behind: kilobytes of objects for each time, nodes for all. */
export const openings = (browser, address) =>
  withPage(browser, address, async (page, tools) => {
    await ready(page, address);
    await page.evaluate(async (times) => {
      await window.bench.close();
      await window.bench.cycle(times);
    }, OPENED.before);
    const before = await objects(tools);
    await page.evaluate((times) => window.bench.cycle(times), OPENED.counted);
    const after = await objects(tools);
    return { each: (after.kilo - before.kilo) / OPENED.counted, nodes: after.nodes - before.nodes };
  });
