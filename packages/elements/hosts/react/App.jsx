import { QadamForm, QadamRisk } from '@qadam/elements/react';
import { useEffect, useState } from 'react';
import { RawForm } from './RawForm.jsx';
import { load, save } from './saving.js';

export function App() {
  const [entries, setEntries] = useState([]);
  const [draft, setDraft] = useState();
  const [kept] = useState(() => history.state?.answers); // typed before somebody left the page and came back
  const [isReadOnly, setIsReadOnly] = useState(false);
  const [isDisabled, setIsDisabled] = useState(false);
  const [hasRaw, setHasRaw] = useState(true);
  const [changes, setChanges] = useState(0);

  useEffect(() => {
    load().then(setEntries);
  }, []);

  async function send({ entries: added, expectedSeq }) {
    const answer = await save({ entries: added, expectedSeq });
    if (answer.accepted) keep(undefined);
    setEntries((known) => [...known, ...(answer.accepted ?? answer.entries ?? [])]);
    return answer;
  }
  function keep(newDraft) {
    setDraft(newDraft);
    history.replaceState(newDraft, '');
  }
  const append = ({ detail }) => detail.respondWith(send(detail));

  return (
    <>
      <h1>Visits in React</h1>
      <h2>Level of risk</h2>
      <QadamRisk src="/kits/visit/kit.json" about="family" entries={entries} draft={draft} readonly />
      <p>
        <label>
          <input type="checkbox" checked={isReadOnly} onChange={(event) => setIsReadOnly(event.target.checked)} /> Only
          read
        </label>
        <label>
          <input type="checkbox" checked={isDisabled} onChange={(event) => setIsDisabled(event.target.checked)} />{' '}
          Disable the first
        </label>
        <label>
          <input type="checkbox" checked={hasRaw} onChange={(event) => setHasRaw(event.target.checked)} /> Show the
          second form
        </label>
        <output>Changes: {changes}</output>
      </p>
      <form>
        <fieldset disabled={isDisabled}>
          <QadamForm
            name="visit"
            src="/kits/visit/kit.json"
            instrument="home-visit"
            about="family"
            entries={entries}
            value={kept}
            readonly={isReadOnly}
            onChange={() => setChanges((count) => count + 1)}
            onQadamDraft={(event) => keep(event.detail)}
            onQadamAppend={append}
          />
        </fieldset>
        <button type="reset">Start again</button>
      </form>
      {hasRaw && <RawForm entries={entries} onAppend={append} />}
    </>
  );
}
