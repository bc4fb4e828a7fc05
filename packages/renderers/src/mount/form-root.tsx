import { UPDATE_DATA, type JsonFormsCore, type JsonFormsRendererRegistryEntry, type Middleware } from '@jsonforms/core';
import type { UISchemaElement } from '@jsonforms/core';
import { JsonFormsDispatch, JsonFormsStateProvider } from '@jsonforms/react';
import type { Answers, UiElement } from '@qadam/schema';
import { useMemo, useRef, type ReactNode } from 'react';
import { Alone } from '../context/alone.ts';
import { FormContext } from '../context/form-context.ts';
import type { FormSettings } from '../context/settings.ts';
import { qadamRenderers } from '../renderers.ts';
import { createValidator } from '../validator/validator.ts';

/** What a form is drawn from. */
export interface FormProps {
  settings: FormSettings;
  answers: Answers;
  /** The section to draw; absent: all. */
  section?: string | undefined;
  /** Renderers of the host, for JSON Forms; the highest rank wins. */
  renderers?: readonly unknown[] | undefined;
}

const noCells: never[] = [];

/** The form inside JSON Forms: its state, its renderers, the settings around them. */
export function FormRoot({ settings, answers, section, renderers }: FormProps): ReactNode {
  const { instrument } = settings;
  const latest = useRef(settings);
  latest.current = settings;
  const all = useMemo(
    () => [...qadamRenderers, ...((renderers ?? []) as JsonFormsRendererRegistryEntry[])],
    [renderers],
  );
  const middleware = useMemo(() => keepUp(latest), []);
  const validator = useMemo(createValidator, []);
  const uischema = instrument.uischema as UiElement;
  const drawn = section === undefined ? uischema : sectionOf(uischema, section);
  const first = useRef(answers);
  const isAlone = !renderers?.length;
  const core = {
    data: isAlone ? first.current : answers,
    schema: instrument.schema,
    uischema,
    ajv: validator,
    validationMode: 'ValidateAndShow',
  } as unknown as JsonFormsCore;
  const form = useMemo(
    () => <JsonFormsDispatch schema={instrument.schema} uischema={drawn as unknown as UISchemaElement} path="" />,
    [instrument.schema, drawn],
  );
  return (
    <FormContext.Provider value={settings}>
      <JsonFormsStateProvider
        initState={{ core, renderers: all, cells: noCells, readonly: settings.readonly || settings.disabled }}
        middleware={middleware}
      >
        <Alone.Provider value={isAlone}>{form}</Alone.Provider>
      </JsonFormsStateProvider>
    </FormContext.Provider>
  );
}

const sectionOf = (uischema: UiElement, section: string): UiElement =>
  uischema.elements?.find((element) => element.label === section) ?? uischema;

/**
 * Keeps JSON Forms at the answers of the form. Ours have told of their change already; a change that a renderer of the
 * host made is told from here, after the reducer.
 */
function keepUp(latest: { current: FormSettings }): Middleware {
  return (state, action, reducer) => {
    const next = reducer(state, action);
    if (action.type !== UPDATE_DATA) return next;
    const answers = next.data as Answers;
    const known = latest.current.known();
    if (isSame(answers, known)) return { ...next, data: known };
    queueMicrotask(() => latest.current.onAnswers(answers));
    return next;
  };
}

function isSame(left: Answers, right: Answers): boolean {
  const keys = Object.keys(left);
  return keys.length === Object.keys(right).length && keys.every((key) => left[key] === right[key]);
}
