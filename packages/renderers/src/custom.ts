/**
 * What a renderer of a host is written with. It has to use the same React and the same JSON Forms as the renderers around
 * it: from npm these are your own, if the versions agree; in the stand-alone files there are no others.
 */
export { createElement, useEffect, useId, useRef, useState } from 'react';
export { withJsonFormsControlProps, withJsonFormsLayoutProps } from '@jsonforms/react';
export { isQuestion, optionsOf, QADAM_RANK } from './testers.ts';
export { useForm } from './context/form-context.ts';
export { valueOf, withValue } from './answer/answer.ts';
