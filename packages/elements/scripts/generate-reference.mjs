/**
 * What editors, frameworks and readers know of the elements, from the doc comments in their sources: custom-elements.json,
 * data for VS Code, types for React's and Vue's templates, docs/reference/elements.md. Only what a host uses stands in it.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { create, ts } from '@custom-elements-manifest/analyzer';
import { litPlugin } from '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js';
import { getVsCodeCssCustomData, getVsCodeHtmlCustomData } from 'custom-element-vs-code-integration';
import { jsxTypes, reactWrapper, vueTypes } from './for-frameworks.mjs';
import { referencePage } from './reference-page.mjs';
import { tokens } from './tokens.mjs';

const here = join(dirname(fileURLToPath(import.meta.url)), '..');
const tags = ['form', 'risk', 'plan', 'case', 'triangle'];
/** The elements and what they inherit from. */
const files = [
  'src/base/qadam-element.ts',
  'src/form/associated-element.ts',
  'src/form/form-element.ts',
  'src/form/drafted-form.ts',
  'src/append/log-element.ts',
  'src/risk/deciding-element.ts',
  'src/plan/plan-element.ts',
  'src/case/case-element.ts',
  ...tags.map((tag) => `src/${tag}/qadam-${tag}.ts`),
];

const classes = analyzed();
const elements = tags.map((tag) => declaration(classes.find(({ tagName }) => tagName === `qadam-${tag}`)));
const manifest = {
  schemaVersion: '1.0.0',
  readme: 'README.md',
  modules: [
    {
      kind: 'javascript-module',
      path: 'dist/index.js',
      declarations: elements,
      exports: elements.map(({ name }) => ({ kind: 'js', name, declaration: { name, module: 'dist/index.js' } })),
    },
    ...elements.map(({ name, tagName }) => ({
      kind: 'javascript-module',
      path: `dist/${tagName.slice('qadam-'.length)}/define.js`,
      declarations: [],
      exports: [
        { kind: 'custom-element-definition', name: tagName, declaration: { name, module: 'dist/index.js' } },
        { kind: 'js', name, declaration: { name, module: 'dist/index.js' } },
      ],
    })),
  ],
};

write('custom-elements.json', json(manifest));
write('vscode.html-custom-data.json', json(JSON.parse(getVsCodeHtmlCustomData(manifest, { hideLogs: true }))));
write('vscode.css-custom-data.json', json(JSON.parse(getVsCodeCssCustomData(manifest, { hideLogs: true }))));
write('src/generated/jsx.ts', jsxTypes(elements));
write('src/generated/vue.ts', vueTypes(elements));
mkdirSync(join(here, 'src/generated/react'), { recursive: true });
for (const each of elements) write(`src/generated/react/${each.tagName.slice('qadam-'.length)}.ts`, reactWrapper(each));
write('../../docs/reference/elements.md', referencePage(elements));

/** Classes as the analyzer reads them, each with the events of its own doc comment. */
function analyzed() {
  const commented = new Map();
  const keepEvents = {
    name: 'keep-events',
    // later a base class that fires an event takes away the type that the comment gives
    moduleLinkPhase({ moduleDoc }) {
      for (const { name, events = [] } of moduleDoc.declarations) commented.set(name, structuredClone(events));
    },
  };
  const modules = files.map((file) =>
    ts.createSourceFile(file, readFileSync(join(here, file), 'utf8'), ts.ScriptTarget.ES2022, true),
  );
  const { modules: found } = create({ modules, plugins: [...litPlugin(), keepEvents], context: { dev: false } });
  const declarations = found.flatMap((each) => each.declarations);
  return declarations.map((each) => ({ ...each, events: commented.get(each.name) ?? [] }));
}

/** What a host uses of a class. */
function declaration({ name, description, tagName, members, attributes, events, slots = [], cssParts = [] }) {
  const isPublic = ({ privacy = 'public', static: isStatic = false }) => privacy === 'public' && !isStatic;
  const shown = members.filter(isPublic).map(({ inheritedFrom: _, privacy: _p, ...member }) => member);
  const undescribed = [...shown, ...attributes, ...events].filter((each) => !each.description);
  if (undescribed.length > 0) throw new Error(`${tagName}: say what ${undescribed.map((each) => each.name).join()} is`);
  return {
    kind: 'class',
    customElement: true,
    tagName,
    name,
    description,
    summary: description.split(/(?<=\.)\s/)[0],
    attributes: attributes.map(({ inheritedFrom: _, ...attribute }) => plainType(attribute)),
    members: shown.map(plainType),
    events: events.map(({ inheritedFrom: _, ...event }) => event),
    slots,
    cssParts,
    cssProperties: tokens(),
  };
}

/** Every property may be left out: `undefined` is not worth saying. */
function plainType({ type, ...rest }) {
  return type === undefined ? rest : { ...rest, type: { text: type.text.replace(' | undefined', '') } };
}

function json(value) {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function write(file, text) {
  writeFileSync(join(here, file), text);
}
