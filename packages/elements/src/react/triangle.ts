import { createComponent } from '@lit/react';
import * as react from 'react';
import '../triangle/define.ts';
import { QadamTriangle as Element } from '../triangle/qadam-triangle.ts';
import { errorEvent } from './events.ts';

/** `<qadam-triangle>` for React: the properties of the element, and its events as `onQadam…`. */
export const QadamTriangle = /* @__PURE__ */ createComponent({
  react,
  tagName: 'qadam-triangle',
  elementClass: Element,
  displayName: 'QadamTriangle',
  events: { ...errorEvent },
});
