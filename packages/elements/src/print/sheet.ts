import {
  instrumentOf,
  withFollowUps,
  type Answers,
  type Entry,
  type Kit,
  type KitQuestion,
  type Person,
} from '@qadam/schema';
import { html, nothing, type TemplateResult } from 'lit';
import { peopleOf } from '../form/from-entries.ts';
import { KitTexts } from '../kit/kit-texts.ts';
import { dayInFigures } from '../texts/dates.ts';
import { sayIn } from '../texts/texts.ts';
import { formPaperStyles } from './form-styles.ts';
import type { Printable } from './print-document.ts';
import { isPrinted, nameOf, wordsOf, type PaperScene } from './scene.ts';
import { isWide } from './table.ts';
import { formParts } from './sections.ts';
import { printTexts } from './texts.ts';
import { translated } from './translated.ts';

/** What is to be printed, and of whom. */
export interface PrintWish {
  kit: Kit;
  /** Id of the instrument; one of the kit. */
  instrument: string;
  /** As in `lang`; its words have arrived. */
  locale: string;
  /** Answers of a record. Default: none, the sheet is a blank. */
  answers?: Answers | undefined;
  /** Entries of the case: people, rows of other tables, reviews. */
  entries?: readonly Entry[] | undefined;
  /** The register of people. Default: that of `entries`. */
  people?: readonly Person[] | undefined;
  /** Whom the record is about. */
  about?: string | undefined;
  /** When the record was made, or its day. */
  at?: string | undefined;
  /** What is printed stands in no record yet. */
  isUnsaved?: boolean | undefined;
}

/**
 * A form in the order and numbering of the official one, blank or filled in: what is on the screen alone is left out,
 * answers of people who report and hidden addresses are never on it, nor any level.
 */
export function printSheet(wish: PrintWish): Printable {
  const { kit, locale, answers, entries = [], about } = wish;
  const instrument = instrumentOf(kit, wish.instrument)!;
  const texts = new KitTexts(kit, locale);
  const say = sayIn(printTexts, locale);
  const people = answers === undefined ? [] : (wish.people ?? peopleOf(entries));
  const scene: PaperScene = { kit, instrument, texts, say, locale, answers, people, entries, about };
  const edition = `${kit.id} ${kit.edition}`;
  const state = say(answers === undefined ? 'blank' : wish.isUnsaved === true ? 'unsaved' : 'filled');
  const sheet = html`<article class="paper form" lang=${locale}>
    ${head(scene, wish, edition)} ${formParts(scene)}
  </article>`;
  const footer = [edition, instrument.id, state].join(' · ');
  return {
    sheet,
    language: locale,
    styles: formPaperStyles,
    name: edition,
    footer,
    isWide: questionsIn(scene).some(isWide),
  };
}

function head(scene: PaperScene, { isUnsaved, at }: PrintWish, edition: string): TemplateResult {
  const { say, texts, instrument, answers, locale } = scene;
  const isDraft = texts.text(`instrument/${instrument.id}/label`)?.isDraft === true;
  const rests = belongsTo(scene);
  const asked = questionsIn(scene);
  const hasPerson = instrument.about === 'family' || asked.some(({ type }) => type === 'person');
  const hasDay = asked.some(({ type }) => type === 'date' || type === 'date-time');
  const name = answers && nameOf(scene, scene.about);
  const day = at === undefined ? '' : dayInFigures(locale, at);
  return html`<header class="paper__head">
    ${rests === undefined ? nothing : html`<p class="small belongs" lang=${texts.originalLanguage}>${rests}</p>`}
    <h1>${translated(scene, `instrument/${instrument.id}/label`)}</h1>
    <p class="small edition">
      ${say('edition', { edition, instrument: instrument.id })}${isDraft ? html` (${wordsOf(scene)('draft')})` : nothing}.
      ${answers === undefined ? say('blank-help') : nothing}
      ${isUnsaved === true ? html`<b>${say('unsaved')}</b>` : nothing}
    </p>
    ${
      hasPerson && hasDay
        ? nothing
        : html`<p class="paper__lines small">
            ${hasPerson ? nothing : html`<span>${say('about')}: ${name}</span>`}
            ${hasDay ? nothing : html`<span>${say('recorded-on')}: ${answers === undefined ? '' : day}</span>`}
          </p>`
    }
  </header>`;
}

const questionsIn = ({ instrument }: PaperScene): KitQuestion[] =>
  instrument.sections.flatMap(({ questions }) => questions.filter(isPrinted).flatMap(withFollowUps));

/** The document that has the official form, and where in it. */
function belongsTo({ kit, instrument }: PaperScene): string | undefined {
  const item = kit.sources.items.find(({ id, kind }) => kind === 'form' && id === instrument.source[0]);
  const document = kit.sources.documents.find(({ id }) => id === item?.id.split('/')[0]);
  return item && [document?.short, item.section].filter(Boolean).join(', ');
}
