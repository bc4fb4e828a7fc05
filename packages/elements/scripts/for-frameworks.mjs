/** Components for React, and types of the elements in templates of React 19 and Vue 3. The classes have the types; here stands only which names are meant. */

const banner = '/* Generated from the elements by `npm run generate`. Do not edit. */';

/** Properties that a host may set. */
const settable = ({ members }) => members.filter(({ kind, readonly }) => kind === 'field' && !readonly);
const quoted = (names) => names.map((name) => `'${name}'`).join(' | ');
const detailOf = ({ type }) => /CustomEvent<(\w+)>/.exec(type?.text ?? '')?.[1];
const folderOf = ({ tagName }) => tagName.slice('qadam-'.length);

/** Where the types of details stand. */
const modules = {
  QadamAppendDetail: '../append/detail.ts',
  QadamErrorDetail: '../base/element-error.ts',
  QadamAttachDetail: '../form/events.ts',
  QadamDraftDetail: '../form/events.ts',
  QadamSubmitDetail: '../form/events.ts',
  QadamOpenDetail: '../risk/qadam-risk.ts',
};

function importsOfDetails(elements) {
  const details = [...new Set(elements.flatMap(({ events }) => events.map(detailOf)))].filter(Boolean).sort();
  const lines = details.map((name) => {
    if (modules[name] === undefined) throw new Error(`${name}: say in scripts/for-frameworks.mjs where it stands`);
    return `import type { ${name} } from '${modules[name]}';`;
  });
  return lines.join('\n');
}

function imports(elements) {
  const classes = elements.map(
    (each) => `import type { ${each.name} } from '../${folderOf(each)}/${each.tagName}.ts';`,
  );
  return [importsOfDetails(elements), ...classes].join('\n');
}

const eventType = (event) => (detailOf(event) ? `CustomEvent<${detailOf(event)}>` : 'Event');

/** For `import type {} from '@qadam/elements/jsx'`: tags in JSX of React 19. */
export function jsxTypes(elements) {
  const entries = elements.map((each) => {
    const own = each.events
      .filter(detailOf)
      .map((event) => `'on${event.name}'?: (event: ${eventType(event)}) => void;`);
    const names = quoted(settable(each).map(({ name }) => name));
    return `      '${each.tagName}': Tag<${each.name}, ${names}> & {\n        ${own.join('\n        ')}\n      };`;
  });
  return `${banner}
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
${imports(elements)}

type Tag<Element extends HTMLElement, Name extends keyof Element> = Omit<
  DetailedHTMLProps<HTMLAttributes<Element>, Element>,
  Name
> & { [Each in Name]?: Element[Each] | undefined };

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
${entries.join('\n')}
    }
  }
}

export {};
`;
}

/** `qadam-append` → `onQadamAppend`, `input` → `onInput`. */
const handler = (event) => `on${event.replace(/(^|-)([a-z])/g, (_, _dash, letter) => letter.toUpperCase())}`;

/** The component of an element for `@qadam/elements/react`. */
export function reactWrapper(element) {
  const { tagName, name, events } = element;
  const folder = folderOf(element);
  const lines = events.map((event) => `    ${handler(event.name)}: '${event.name}' as EventName<${eventType(event)}>,`);
  return `${banner}
import { createComponent, type EventName } from '@lit/react';
import * as react from 'react';
import '../../${folder}/define.ts';
${importsOfDetails([element]).replaceAll("'../", "'../../")}
import { ${name} as Element } from '../../${folder}/${tagName}.ts';

/** \`<${tagName}>\` for React: the properties of the element, and its events as \`on…\`. */
export const ${name} = /* @__PURE__ */ createComponent({
  react,
  tagName: '${tagName}',
  elementClass: Element,
  displayName: '${name}',
  events: {
${lines.join('\n')}
  },
});
`;
}

/** For `import type {} from '@qadam/elements/vue'`: tags in templates of Vue 3. */
export function vueTypes(elements) {
  const entries = elements.map((each) => {
    const events = each.events.map((event) => `'${event.name}': ${eventType(event)};`).join('\n      ');
    const names = quoted(settable(each).map(({ name }) => name));
    return `    '${each.tagName}': Tag<${each.name}, ${names}, {\n      ${events}\n    }>;`;
  });
  return `${banner}
import type { EmitFn, HTMLAttributes, PublicProps } from 'vue';
${imports(elements)}

type Tag<Element extends HTMLElement, Name extends keyof Element, Events extends Record<string, Event>> = new () => Element & {
  /** Not a property of the element: what a template may set. */
  $props: HTMLAttributes & { [Each in Name]?: Element[Each] | undefined } & PublicProps;
  /** Not a method of the element: what a template may listen to. */
  $emit: EmitFn<{ [Each in keyof Events]: (event: Events[Each]) => void }>;
};

declare module 'vue' {
  interface GlobalComponents {
${entries.join('\n')}
  }
}

export {};
`;
}
