import type { Draft } from '@qadam/runtime';
import { factsOf, withFollowUps, type Actor, type Entry } from '@qadam/schema';
import { nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { html, unsafeStatic } from 'lit/static-html.js';
import { levelTag } from '../../risk/ladder.ts';
import { personName } from '../../risk/names.ts';
import { isAsked, levelOf, rulesetOf, sentenceOf } from '../../risk/sentence.ts';
import { standingOf } from '../../risk/opened.ts';
import { dangersOf, recordsOf } from '../../form/from-entries.ts';
import { uncover } from '../../base/uncover.ts';
import type { Drafts } from '../../drafts/drafts.ts';
import type { Within } from '../../form/drafted-form.ts';
import { shortDay } from '../../texts/dates.ts';
import type { OpenDocument } from '../open-documents.ts';
import { withinCase } from '../open-levels.ts';
import { planShape } from '../../plan/shape.ts';
import { triangleShape } from '../../triangle/shape.ts';
import type { CaseScene, OnGo } from '../scene.ts';
import { instantFrom } from '../acts/when.ts';
import { whenFold } from './when.ts';

interface DocumentView {
  scene: CaseScene;
  entries: readonly Entry[];
  /** Start of the elements' names: `qadam`. */
  prefix: string;
  actor: Actor | undefined;
  now: (() => string) | undefined;
  /** The one that is shown. */
  shown: string | undefined;
  drafts: Drafts | undefined;
  /** What the form of a document is told. */
  within(document: OpenDocument): Within;
  onBack(): void;
  onPanel(): void;
  onGo: OnGo;
  /** Shows the plan's whole form, or the plan again. */
  onWhole(key: string): void;
  /** Something was typed about when it happened. */
  onWhen(key: string, at: string | undefined): void;
}

/** The open documents, one of them shown, with the panel of its level beside it. */
export function documentsOpen(view: DocumentView, list: readonly OpenDocument[]): unknown {
  return repeat(
    list,
    ({ key }) => key,
    (document) => documentOpen(view, document),
  );
}

function documentOpen(view: DocumentView, document: OpenDocument): TemplateResult {
  const { scene, entries, prefix, shown, now, actor } = view;
  const { words, locale, phones, names } = scene;
  const form = unsafeStatic(`${prefix}-form`);
  const risk = unsafeStatic(`${prefix}-risk`);
  const ruleset = rulesetBeside(scene, document);
  const draft = draftOf(document);
  const isShown = shown === document.key;
  const result = scene.standing.results.find((each) => each.ruleset === ruleset && each.about === document.about);
  const kit = scene.open.kit;
  const isPlan = isNew(document) && planShape(kit)?.instrument.id === document.instrument;
  const isWhole = !isPlan || document.isWhole === true;
  return html`<div class="document" data-key=${document.key} ?hidden=${!isShown} @keyup=${bringOut}>
    <div class="row document__bar">
      <button type="button" class="btn" id=${isShown ? 'back' : nothing} @click=${view.onBack}>
        ← ${words('to-case')}
      </button>
      ${document.about === 'family' ? nothing : html`<p>${words('about-child', { name: nameOf(scene, document) })}</p>`}
      ${
        isPlan
          ? html`<button type="button" class="btn" @click=${() => view.onWhole(document.key)}>
              ${words(isWhole ? 'as-plan' : 'whole-form')}
            </button>`
          : nothing
      }
      ${scene.readonly || !isNew(document) ? nothing : whenFold(scene, document.at, (at) => view.onWhen(document.key, at))}
    </div>
    ${isNew(document) ? former(view, document) : html`<p class="note">${words(document.corrects ? 'correcting' : 'reading')}</p>`}
    ${ruleset === undefined || !isShown ? nothing : riskBar(view, ruleset, document, draft)}
    ${isShown ? triangleOf(view, document) : nothing}
    <div class=${ruleset === undefined ? '' : 'beside'}>
      ${isPlan ? planOf(view, isWhole) : nothing}
      ${
        isPlan && document.isWhole === undefined
          ? nothing
          : html`<${form}
              data-key=${document.key}
              ?hidden=${!isWhole}
              .kit=${kit}
              .instrument=${document.instrument}
              .about=${document.about}
              .day=${dayOf(document, entries, scene.now)}
              .entries=${entries}
              .value=${document.value}
              .asks=${result?.asks}
              .now=${now}
              .locale=${locale}
              .discreet=${scene.isHidden}
              .readonly=${scene.readonly || document.looksAt !== undefined}
              .drafts=${view.drafts}
              .within=${view.within(document)}
            ></${form}>`
      }
      ${
        ruleset === undefined || !isShown
          ? nothing
          : html`<${risk}
              class="beside__panel"
              navigable
              .kit=${kit}
              .entries=${entries}
              .about=${document.about}
              .ruleset=${ruleset}
              .draft=${draft}
              .person=${actor}
              .drafts=${view.drafts}
              .phones=${phones}
              .names=${names}
              .now=${now}
              .locale=${locale}
              .discreet=${scene.isHidden}
              .readonly=${scene.readonly}
              .within=${withinCase({ ruleset, about: document.about, at: document.at }, () => undefined)}
            ></${risk}>`
      }
    </div>
  </div>`;
}

/** The day that is written about: as typed, or of the entry that is corrected or read. `undefined`: today. */
function dayOf({ at, corrects, looksAt }: OpenDocument, entries: readonly Entry[], now: string): string | undefined {
  const recorded = corrects?.entry ?? looksAt;
  const happened = recorded === undefined ? instantFrom(at, now) : entries.find(({ id }) => id === recorded)?.at;
  return happened?.slice(0, 10);
}

/** A record is written here, not read again or put right. */
const isNew = ({ corrects, looksAt }: OpenDocument): boolean => corrects === undefined && looksAt === undefined;

/** What is recorded of a child so far, drawn, above the form that adds to it. */
function triangleOf({ scene, entries, prefix, now, actor }: DocumentView, document: OpenDocument): unknown {
  const { instrument, about } = document;
  const isDrawn = isNew(document) && triangleShape(scene.open.kit, instrument) !== undefined;
  if (!isDrawn || recordsOf(entries, instrument, about).length === 0) return nothing;
  const triangle = unsafeStatic(`${prefix}-triangle`);
  return html`<${triangle}
    .kit=${scene.open.kit}
    .entries=${entries}
    .about=${about}
    .instrument=${instrument}
    .person=${actor}
    .now=${now}
    .locale=${scene.locale}
    .discreet=${scene.isHidden}
  ></${triangle}>`;
}

/** The plan keeps what is typed while the whole form is shown. */
function planOf({ scene, entries, prefix, now, actor, drafts }: DocumentView, isHidden: boolean): TemplateResult {
  const plan = unsafeStatic(`${prefix}-plan`);
  return html`<${plan}
    ?hidden=${isHidden}
    .kit=${scene.open.kit}
    .entries=${entries}
    .person=${actor}
    .now=${now}
    .locale=${scene.locale}
    .discreet=${scene.isHidden}
    .drafts=${drafts}
    .readonly=${scene.readonly}
  ></${plan}>`;
}

/** Of an instrument that repeats: that another record begins here, and the way to the last one. */
function former({ scene, entries, onGo }: DocumentView, document: OpenDocument): TemplateResult | typeof nothing {
  const { words, locale, now } = scene;
  const { instrument, about, revises } = document;
  const definition = scene.open.kit.instruments.find(({ id }) => id === instrument);
  if (definition?.repeats !== true || document.before.length > 0) return nothing;
  const [last] = recordsOf(entries, instrument, definition.about === 'family' ? undefined : about);
  if (last === undefined) return nothing;
  const day = shortDay(locale, last.at, now);
  if (revises !== undefined) return html`<p class="note"><span>${words('adding', { day })}</span></p>`;
  const { record } = last.body;
  return html`<div class="note">
    <div class="row">
      <span>${words('another-record', { day })}</span>
      <button
        type="button"
        class="btn btn--quiet"
        @click=${() => onGo({ to: 'document', instrument, about, looksAt: last.id })}
      >
        ${words('read-last')}
      </button>
      ${
        scene.readonly || dangersOf(definition).length > 0
          ? nothing
          : html`<button
              type="button"
              class="btn btn--quiet"
              @click=${() => onGo({ to: 'document', instrument, about, revises: record })}
            >
              ${words('add-to-last')}
            </button>`
      }
    </div>
  </div>`;
}

function nameOf(scene: CaseScene, { about, before }: OpenDocument): string {
  for (const { type, body } of before) {
    const people = type === 'opened' ? body.people : type === 'registered' ? [body.person] : [];
    const person = people?.find(({ id }) => id === about);
    if (person !== undefined) return person.name ?? scene.texts.words(`person/${person.kind}/label`);
  }
  return personName(scene, about);
}

/** The draft as the panel takes it. Made once for each state of the draft, so that nothing is computed twice. */
const drafts = new WeakMap<object, Draft>();
function draftOf({ instrument, about, draft }: OpenDocument): Draft | undefined {
  if (draft === undefined) return undefined;
  const known = drafts.get(draft);
  if (known !== undefined) return known;
  const made = { instrument, about, answers: draft as Record<string, unknown> };
  drafts.set(draft, made);
  return made;
}

/** The level beside a document: the one whose questions it asks; beside an urgent one, the triage. */
function rulesetBeside(scene: CaseScene, document: OpenDocument): string | undefined {
  const { instrument, about } = document;
  if (!isNew(document)) return undefined;
  if (!scene.standing.people.some(({ id }) => id === about)) return undefined;
  const definition = scene.open.kit.instruments.find(({ id }) => id === instrument);
  const facts = new Set(
    definition?.sections
      .flatMap(({ questions }) => questions)
      .flatMap(withFollowUps)
      .map(({ fact }) => fact),
  );
  const reads = (id: string): boolean =>
    rulesetOf(scene, id)?.rules.some(({ conditions }) => factsOf(conditions).some((fact) => facts.has(fact))) === true;
  if (instrument === 'triage') return rulesetOf(scene, 'triage') && 'triage';
  if (reads('level')) return 'level';
  return reads('triage') || facts.has('safe-now') ? 'triage' : undefined;
}

/** One line with the level, on top of a narrow screen. */
function riskBar(
  { scene, entries, onPanel }: DocumentView,
  id: string,
  { about }: OpenDocument,
  draft: Draft | undefined,
): TemplateResult | typeof nothing {
  const ruleset = rulesetOf(scene, id);
  const standing = draft === undefined ? scene.standing : standingOf(scene.open, entries, { at: scene.now, draft });
  const drafted = { ...scene, standing };
  const level = levelOf(drafted, id, about);
  if (ruleset === undefined || level === undefined || scene.isHidden) return nothing;
  const sentence = sentenceOf(drafted, ruleset, level.inForce, isAsked(drafted, ruleset, about));
  return html`<div class="riskbar riskbar--${sentence.tone}" part="risk-bar">
    ${levelTag(sentence, sentence.words)}
    <button type="button" class="btn btn--quiet" @click=${onPanel}>${scene.words('see-panel')}</button>
  </div>`;
}

/** On a narrow screen the line of the level stays in view. */
const bringOut = (event: KeyboardEvent): void =>
  uncover(event, (event.currentTarget as Element).querySelectorAll('.riskbar'));
