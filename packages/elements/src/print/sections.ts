import type { AnsweredEntry, Answers, KitInstrument, KitSection } from '@qadam/schema';
import { withFollowUps } from '@qadam/schema';
import { html, nothing, type TemplateResult } from 'lit';
import { latestRecords } from '../form/from-entries.ts';
import { cells } from './question.ts';
import { isPrinted, type PaperScene } from './scene.ts';
import { signatures } from './signatures.ts';
import { translated } from './translated.ts';

/** The sections of the form in its order, who signs, and what it carries of other forms. */
export const formParts = (scene: PaperScene): TemplateResult =>
  html`${scene.instrument.sections.map((each) => section(scene, each))} ${signatures(scene)} ${blocks(scene)}`;

/** `before`: a number that a block has. */
function section(scene: PaperScene, { id, print, shownWhen, questions }: KitSection, before = ''): unknown {
  const { instrument, texts, say, answers } = scene;
  const printed = questions.filter(isPrinted);
  const [first] = printed;
  const isAsked = questions.flatMap(withFollowUps).some((each) => answers?.[each.id] !== undefined);
  if (first === undefined || (shownWhen !== undefined && answers !== undefined && !isAsked)) return nothing;
  const address = `instrument/${instrument.id}`;
  const title = texts.words(`${address}/section/${id}/label`);
  const said = [`${address}/label`, `${address}/question/${first.id}/label`].map((each) => texts.words(each));
  const isHeaded = before !== '' || print !== undefined || !said.includes(title);
  const isCondition = shownWhen !== undefined && answers === undefined;
  return html`<section data-section=${id}>
    ${
      isHeaded
        ? html`<h2>
            ${isCondition ? html`<span class="small">${say('if-applies')} </span>` : nothing}${before}${print === undefined ? nothing : html`<span class="number">${print}.</span> `}${translated(scene, `${address}/section/${id}/label`)}
          </h2>`
        : nothing
    }
    ${cells(scene, printed, isHeaded ? title : undefined)}
  </section>`;
}

/** Sections of other instruments whose place is at the end of this form: one block for each record, the oldest first. */
function blocks(scene: PaperScene): TemplateResult[] {
  return scene.kit.instruments.flatMap((instrument) => {
    const sections = instrument.sections.filter(({ printIn }) => printIn === scene.instrument.id);
    if (sections.length === 0) return [];
    const records = scene.answers === undefined ? [] : recordsOf(scene, instrument);
    const count = Math.max(instrument.printTimes ?? 1, records.length);
    return Array.from({ length: count }, (_, at) => {
      const answers = records[at]?.body.answers as Answers | undefined;
      const inside = { ...scene, instrument, answers };
      return html`<div class="block" data-block=${instrument.id}>
        ${sections.map((each, index) => section(inside, each, index === 0 ? `${at + 1}. ` : ''))} ${signatures(inside)}
      </div>`;
    });
  });
}

const recordsOf = ({ entries, about = 'family' }: PaperScene, { id, about: of }: KitInstrument): AnsweredEntry[] =>
  latestRecords(entries).filter(
    ({ body, about: whom = 'family' }) => body.instrument === id && (of === 'family' || whom === about),
  );
