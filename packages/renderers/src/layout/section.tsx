import type { RendererProps, UISchemaElement } from '@jsonforms/core';
import { JsonFormsDispatch } from '@jsonforms/react';
import { withFollowUps, type KitSection, type UiElement } from '@qadam/schema';
import type { ReactNode } from 'react';
import { DraftMark, Words } from '../control/words.tsx';
import { useForm } from '../context/form-context.ts';
import { Controls } from './controls.tsx';
import { nest } from './nest.ts';
import { sectionId } from './section-id.ts';

/** A section with its heading and its questions; nothing while none of them is shown. */
export function SectionRenderer({ uischema }: RendererProps): ReactNode {
  const { instrument, text, shown } = useForm();
  const element = uischema as unknown as UiElement;
  const at = instrument.sections.findIndex((section) => section.id === element.label);
  const section = instrument.sections[at];
  const isShown = ({ questions }: KitSection): boolean =>
    questions.flatMap(withFollowUps).some(({ id }) => shown.get(id) !== 'hidden');
  if (section === undefined || !isShown(section)) return null;
  const address = `instrument/${instrument.id}/section/${section.id}`;
  const help = text(`${address}/help`);
  const heading = sectionId(section.id);
  const number = instrument.sections.slice(0, at).filter(isShown).length + 1;
  return (
    <section className="section" aria-labelledby={heading}>
      <Heading section={section} number={number} address={address} />
      {help !== undefined && (
        <p className="soft">
          <Words of={help} />
          <DraftMark of={help} isDanger={false} />
        </p>
      )}
      <Controls controls={nest(element.elements ?? [])} />
    </section>
  );
}

function Heading({ section, number, address }: { section: KitSection; number: number; address: string }): ReactNode {
  const { instrument, text } = useForm();
  const words = text(`${address}/label`);
  const isOnly = instrument.sections.length === 1;
  return (
    <div className="section__head">
      <h3 id={sectionId(section.id)} tabIndex={-1}>
        {!isOnly && <span className="section__num">{section.print ?? number}. </span>}
        <Words of={words} />
      </h3>
      <DraftMark of={words} isDanger={false} />
    </div>
  );
}

/** Sections one after the other. */
export function SectionsRenderer({ uischema, schema, path }: RendererProps): ReactNode {
  const { elements = [] } = uischema as UISchemaElement & { elements?: UISchemaElement[] };
  return elements.map((element, at) => <JsonFormsDispatch key={at} uischema={element} schema={schema} path={path} />);
}
