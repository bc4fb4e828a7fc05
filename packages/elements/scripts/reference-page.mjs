/** docs/reference/elements.md: what the manifest says, for readers. */

const line = (text) => (text ?? '').replace(/\s*\n\s*/g, ' ').replaceAll('|', '\\|');
const code = (text) => `\`${text.replace(/\s*\n\s*/g, ' ').replaceAll('|', '\\|')}\``;

function table(title, head, rows) {
  if (rows.length === 0) return [];
  return [
    `### ${title}`,
    '',
    `| ${head.join(' | ')} |`,
    `| ${head.map(() => '---').join(' | ')} |`,
    ...rows.map((row) => `| ${row.join(' | ')} |`),
    '',
  ];
}

function attributes({ attributes: all, members }) {
  const isReflected = (attribute) => members.find(({ name }) => name === attribute.fieldName)?.reflects === true;
  return table(
    'Attributes',
    ['name', 'type', 'what it is'],
    all.map((each) => [
      code(each.name),
      code(each.type.text) + (isReflected(each) ? ', reflected' : ''),
      [line(each.description), each.default && `Default: ${code(each.default)}.`].filter(Boolean).join(' '),
    ]),
  );
}

const fields = ({ members }) => members.filter(({ kind }) => kind === 'field');

function properties(element) {
  const own = fields(element).filter(({ attribute, readonly }) => attribute === undefined && !readonly);
  return table('Properties', ['name', 'type', 'what it is'], own.map(row));
}

function readOnly(element) {
  return table(
    'Read only',
    ['name', 'type', 'what it is'],
    fields(element)
      .filter(({ readonly }) => readonly)
      .map(row),
  );
}

const row = ({ name, type, description }) => [code(name), code(type.text), line(description)];

function methods({ members }) {
  const own = members.filter(({ kind }) => kind === 'method');
  const call = ({ name, parameters = [], return: back }) =>
    `${name}(${parameters.map((each) => `${each.name}${each.optional ? '?' : ''}: ${each.type?.text ?? 'unknown'}`).join(', ')}): ${back?.type?.text ?? 'void'}`;
  return table(
    'Methods',
    ['call', 'what it does'],
    own.map((each) => [code(call(each)), line(each.description)]),
  );
}

const named = (title, list, nameOf = ({ name }) => code(name)) =>
  table(
    title,
    ['name', 'what it is'],
    list.map((each) => [nameOf(each), line(each.description)]),
  );

function section(element) {
  const { tagName, description, events, slots, cssParts } = element;
  return [
    `## \`<${tagName}>\``,
    '',
    description,
    '',
    ...attributes(element),
    ...properties(element),
    ...readOnly(element),
    ...methods(element),
    ...table(
      'Events',
      ['name', 'type', 'when'],
      events.map((each) => [code(each.name), code(each.type?.text ?? 'Event'), line(each.description)]),
    ),
    ...named('Slots', slots),
    ...named('Parts', cssParts),
  ];
}

/** The whole page. */
export function referencePage(elements) {
  const tokens = elements[0].cssProperties;
  return [
    '<!-- Generated from the elements by `npm run generate`. Do not edit. -->',
    '',
    '# Elements',
    '',
    'Each attribute has a property of the same name. Every property may be left out or `undefined`; what that means stands beside it.',
    'Types are those of [@qadam/elements](../../packages/elements/README.md) and [@qadam/schema](../../packages/schema/README.md).',
    '',
    ...elements.map(({ tagName, summary }) => `- [\`<${tagName}>\`](#${tagName}): ${line(summary)}`),
    '- [Looks](#looks): custom properties, the same for all',
    '',
    ...elements.flatMap(section),
    '## Looks',
    '',
    'Set on an element or on anything around it. `data-qadam-theme="light"` or `"dark"` on the element fixes the scheme, `data-qadam-size="compact"` or `"large"` takes another size; elements inside look as it does ([themes](../themes.md)).',
    '',
    '| custom property | default | what it is |',
    '| --- | --- | --- |',
    ...tokens.map(
      ({ name, default: value, description }) => `| ${code(name)} | ${code(value)} | ${line(description)} |`,
    ),
    '',
  ].join('\n');
}
