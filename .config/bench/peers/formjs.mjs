/* global document, begin -- a page's code */
import '@bpmn-io/form-js-viewer/dist/assets/form-js.css';
import { createForm } from '@bpmn-io/form-js-viewer';

begin({
  open(place, schema, data, tell) {
    const container = document.createElement('div');
    place.append(container);
    const made = createForm({ container, schema, data });
    void made.then((form) => form.on('changed', ({ data: answers }) => tell(answers.f1)));
    return async () => {
      (await made).destroy();
      container.remove();
    };
  },
});
