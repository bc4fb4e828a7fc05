/* global begin -- a page's code */
import Form from '@rjsf/core';
import validator from '@rjsf/validator-ajv8';
import { createElement, useState } from 'react';
import { createRoot } from 'react-dom/client';

function Page({ definition, start, tell }) {
  const [formData, setFormData] = useState(start);
  const onChange = (next) => {
    setFormData(next.formData);
    tell(next.formData.s1.f1);
  };
  return createElement(Form, { ...definition, formData, onChange, validator });
}

begin({
  open(place, definition, flat, tell) {
    const sections = Object.entries(definition.schema.properties);
    const start = Object.fromEntries(
      sections.map(([id, { properties }]) => [
        id,
        Object.fromEntries(Object.entries(flat).filter(([field]) => field in properties)),
      ]),
    );
    const root = createRoot(place);
    root.render(createElement(Page, { definition, start, tell }));
    return () => root.unmount();
  },
});
