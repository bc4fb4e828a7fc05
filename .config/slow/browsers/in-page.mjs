/* global document, getComputedStyle -- inside the page */
/**
 * What a walk looks for in a page, by role and name, through the shadow roots, as assistive technology would. One function that needs
 * nothing around it, since its text is what is sent to the browser. Roles and names are those of the elements in use here, not all of
 * the specification.
 */
export function inPage({ act, role, name, pattern, within, nth = 0 }) {
  const around = within === undefined ? document : [...everything(document)].find((each) => each.matches(within));
  if (around === undefined) return undefined;
  if (act === 'words') return words(around === document ? document.body : around);
  if (act === 'focused') return described(focused());
  const found = [...everything(around)].filter((each) => roleOf(each) === role && isNamed(each) && isShown(each))[nth];
  if (found === undefined) return undefined;
  if (act === 'focus') found.focus();
  if (act === 'point') return pointOf(found);
  return described(found);

  function* everything(node) {
    if (node.shadowRoot) yield* everything(node.shadowRoot);
    for (const each of node.children) {
      yield each;
      yield* everything(each);
    }
  }

  function roleOf(element) {
    const given = element.getAttribute('role');
    if (given !== null) return given;
    const tag = element.localName;
    if (tag === 'input') {
      const { type } = element;
      const own = { radio: 'radio', checkbox: 'checkbox', date: 'date', 'datetime-local': 'date', button: 'button' };
      return own[type] ?? 'textbox';
    }
    if (/^h[1-6]$/.test(tag)) return 'heading';
    const tags = {
      textarea: 'textbox',
      select: 'combobox',
      a: 'link',
      section: 'region',
      fieldset: 'group',
      tr: 'row',
    };
    return tags[tag] ?? tag;
  }

  function isNamed(element) {
    if (name === undefined && pattern === undefined) return true;
    const own = nameOf(element);
    return pattern === undefined ? own === name : new RegExp(pattern, 'u').test(own);
  }

  function nameOf(element) {
    const root = element.getRootNode();
    const ids = element.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
    const parts = ids.map((id) => root.getElementById(id)).filter(Boolean);
    if (parts.length > 0) return trimmed(parts.map(words).join(' '));
    const label = element.getAttribute('aria-label');
    if (label !== null) return trimmed(label);
    if (element.labels?.length > 0)
      return trimmed([...element.labels].map((each) => ownWords(each, element)).join(' '));
    if (element.localName === 'fieldset') return words(element.querySelector('legend') ?? element);
    return words(element);
  }

  function ownWords(label, field) {
    return field.localName === 'select' ? words(label).replace(words(field), '') : words(label);
  }

  /** What stands there to be read: with what is in shadow roots and slots, without what is hidden from everybody. */
  function words(node) {
    return trimmed(text(node));
  }
  function text(node) {
    if (node.nodeType === 3) return node.data;
    if (node.nodeType !== 1 && node.nodeType !== 11) return '';
    if (node.nodeType === 1) {
      if (['style', 'script', 'svg', 'template'].includes(node.localName)) return '';
      if (node.getAttribute('aria-hidden') === 'true' || getComputedStyle(node).display === 'none') return '';
      if (node.localName === 'slot' && node.assignedNodes().length > 0) return node.assignedNodes().map(text).join(' ');
    }
    return [...(node.shadowRoot ?? node).childNodes].map(text).join(' ');
  }
  function trimmed(string) {
    return string
      .replace(/\s+/g, ' ')
      .replace(/ ([.,:;)])/g, '$1')
      .trim();
  }

  function isShown(element) {
    const { width, height } = element.getBoundingClientRect();
    return width > 0 && height > 0 && element.checkVisibility({ visibilityProperty: true });
  }

  /** The middle of what a person would press; `covers` names what lies over it. */
  function pointOf(element) {
    const target = ['radio', 'checkbox'].includes(element.type) ? (element.labels?.[0] ?? element) : element;
    target.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { left, top, width, height } = target.getBoundingClientRect();
    const [x, y] = [left + Math.min(width / 2, 200), top + height / 2];
    let over = document.elementFromPoint(x, y);
    while (over?.shadowRoot) {
      const inner = over.shadowRoot.elementFromPoint(x, y);
      if (inner === null || inner === over) break;
      over = inner;
    }
    for (let each = over; each; each = each.parentElement ?? each.getRootNode().host)
      if (each === target) return { x, y };
    return { x, y, covers: over?.outerHTML.slice(0, 100) ?? 'nothing' };
  }

  function focused() {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element;
  }

  function described(element) {
    if (!element) return undefined;
    const { value, checked, disabled, selectedOptions } = element;
    const attributes = Object.fromEntries([...element.attributes].map((each) => [each.name, each.value]));
    const option = selectedOptions?.[0] ? trimmed(selectedOptions[0].label) : undefined;
    return {
      role: roleOf(element),
      name: nameOf(element),
      words: words(element),
      value,
      checked,
      disabled,
      option,
      attributes,
    };
  }
}
