/* global begin -- a page's code */
import { JsonForms } from '@jsonforms/react';
import { vanillaCells, vanillaRenderers } from '@jsonforms/vanilla-renderers';
import { createElement, useState } from 'react';
import { createRoot } from 'react-dom/client';

function Page({ definition, start, tell }) {
  const [data, setData] = useState(start);
  const onChange = (next) => {
    setData(next.data);
    tell(next.data.f1);
  };
  return createElement(JsonForms, { ...definition, data, onChange, renderers: vanillaRenderers, cells: vanillaCells });
}

begin({
  open(place, definition, start, tell) {
    const root = createRoot(place);
    root.render(createElement(Page, { definition, start, tell }));
    return () => root.unmount();
  },
});
