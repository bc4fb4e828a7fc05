import type { LayoutProps, UISchemaElement } from '@jsonforms/core';
import { JsonFormsDispatch, withJsonFormsLayoutProps } from '@jsonforms/react';
import { withFollowUps, type KitSection, type UiElement } from '@qadam/schema';
import type { ReactNode } from 'react';
import { DraftMark, Words } from '../control/words.tsx';
import { useForm } from '../context/form-context.ts';
import { Controls } from './controls.tsx';
import { nest } from './nest.ts';
import { sectionId } from './section-id.ts';

function SectionLayout({ uischema, visible }: LayoutProps): ReactNode {
  const { instrument, text, shown } = useForm();
  const element = uischema as unknown as UiElement;
  const at = instrument.sections.findIndex((section) => section.id === element.label);
  const section = instrument.sections[at];
  if (!visible || section === undefined) return null;
  const address = `instrument/${instrument.id}/section/${section.id}`;
  const help = text(`${address}/help`);
  const heading = sectionId(section.id);
  const isShown = ({ questions }: KitSection): boolean =>
    questions.flatMap(withFollowUps).some(({ id }) => shown.get(id) !== 'hidden');
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

/** A section with its heading and its questions. */
export const SectionRenderer = withJsonFormsLayoutProps(SectionLayout);

function SectionsLayout({ uischema, schema, path, visible }: LayoutProps): ReactNode {
  if (!visible) return null;
  const { elements = [] } = uischema as UISchemaElement & { elements?: UISchemaElement[] };
  return elements.map((element, at) => <JsonFormsDispatch key={at} uischema={element} schema={schema} path={path} />);
}

/** Sections one after the other. */
export const SectionsRenderer = withJsonFormsLayoutProps(SectionsLayout);
