import '@qadam/elements/form';
import { useState } from 'react';

/** The element itself, as React 19 takes it: objects go in as properties, events by their names after `on`. */
export function RawForm({ entries, onAppend }) {
  const [answers, setAnswers] = useState({});
  return (
    <section>
      <h2>The same without the wrapper</h2>
      <qadam-form
        src="/kits/visit/kit.json"
        instrument="home-visit"
        about="family"
        entries={entries}
        onchange={(event) => setAnswers(event.target.value)}
        onqadam-append={onAppend}
      />
      <pre>{JSON.stringify(answers)}</pre>
    </section>
  );
}
