/**
 * Inside each page, before its own code: opens the form, sees when its fields are there, and when the host is told.
 * `begin(peer)` is called by the page's code with `{ open, root, sections, goTo }`; all but `open` are Qadam's.
 */
/* global document, window, requestAnimationFrame -- inside the page */
{
  const { size } = document.documentElement.dataset;
  const inSection = 16; // inputs of one section, each radio button counted
  const inAll = (inSection * size) / 10;
  const place = () => document.getElementById('place');
  const definition = JSON.parse(document.getElementById('definition').textContent);
  const start = JSON.parse(document.getElementById('start').textContent);
  const frame = () => new Promise((next) => requestAnimationFrame(next));
  const drawn = async () => {
    await frame();
    await frame();
    return performance.now();
  };
  const count = (root) => root?.querySelectorAll('input, textarea, select').length ?? 0;

  let peer;
  let close;
  let told = () => {};
  const root = () => (peer.root ? peer.root(place()) : place());
  const isFirst = () => count(root()) >= inSection;
  const isAll = () => (peer.sections ? isFirst() && peer.sections(root()) === size / 10 : count(root()) >= inAll);
  const until = async (holds) => {
    while (!holds()) await frame();
    return drawn();
  };
  const open = () => {
    close = peer.open(place(), definition, start, (value) => told(value));
  };

  window.begin = async (given) => {
    peer = given;
    open();
    const first = await until(isFirst);
    const all = isAll() ? first : await until(isAll);
    window.bench.ready = { first, all };
  };

  const field = () => root().querySelector('input[type=text], input:not([type])');
  let key;

  window.bench = {
    /** Puts the cursor at the end of the first field. */
    focus() {
      field().focus();
      field().setSelectionRange(99, 99);
    },
    /** Waits for the next key; `key()` then gives what came of it. */
    arm() {
      let wasFrame = false;
      let began;
      const onKey = (event) => (began = event.timeStamp);
      const onInput = () => requestAnimationFrame(() => (wasFrame = true));
      window.addEventListener('keydown', onKey, { capture: true, once: true });
      window.addEventListener('input', onInput, { capture: true, once: true });
      key = new Promise((resolve) => {
        told = () => {
          told = () => {};
          const result = { delay: performance.now() - began, isLate: wasFrame };
          void drawn().then(() => resolve(result));
        };
      });
    },
    key: () => key,
    field: () => field().value,
    /** Draws every section once, as the rail does; milliseconds for all. */
    async walk() {
      const from = performance.now();
      for (const { id } of definition.instruments[0].sections) {
        await peer.goTo(place(), id);
        await frame();
      }
      return performance.now() - from;
    },
    /** Closes the form and opens it again, so many times; closed in the end. */
    async cycle(times) {
      for (let time = 0; time < times; time += 1) {
        open();
        await until(isAll);
        await close();
        await frame();
      }
    },
    close: () => close(),
  };
}
