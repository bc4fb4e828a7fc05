import { html, nothing, type TemplateResult } from 'lit';
import { savingNote } from '../append/saving-note.ts';
import { draftNotes } from '../drafts/notes.ts';
import { sayIn } from '../texts/texts.ts';
import { actForm, type Acting } from './acts/act-form.ts';
import { sign } from '../base/signs.ts';
import { actSpecs, dailyActs, rareActs } from './acts/specs.ts';
import { CaseElement } from './case-element.ts';
import { Cover } from './cover.ts';
import { nextActions } from './next-actions.ts';
import type { CaseScene } from './scene.ts';
import { caseStyles } from './styles.ts';
import { caseTexts } from './texts.ts';
import { actions } from './views/actions.ts';
import { criteria } from './views/criteria.ts';
import { deadlines } from './views/deadlines.ts';
import { documentsOpen } from './views/document.ts';
import { documents } from './views/documents.ts';
import { head } from './views/head.ts';
import { history } from './views/history.ts';
import { levelsOpen } from './views/levels.ts';
import { stages } from './views/stages.ts';
import { topBar } from './views/top-bar.ts';
import { unsaved } from './views/unsaved.ts';

/**
 * A family's case: what to do first, where it stands, deadlines, documents, history; opens documents with the live
 * level beside them, and records what was done. The host stores: everything goes out as `qadam-append`.
 *
 * @element qadam-case
 * @fires {CustomEvent<QadamAppendDetail>} qadam-append - Entries for the case. Cancelable; answered by
 *   `respondWith(promise)`.
 * @fires {CustomEvent<QadamDraftDetail>} qadam-draft - What is typed in an open document, to be kept as a draft.
 * @fires {CustomEvent<QadamSubmitDetail>} qadam-submit - The answers of an open document are in order and to be saved. Cancelable.
 * @fires {CustomEvent<QadamAttachDetail>} qadam-attach - A file is to be attached at a place of an open document.
 * @fires input - The answers of an open document have changed.
 * @fires {CustomEvent<QadamErrorDetail>} qadam-error - Something that the reader cannot mend.
 * @slot cover - What the cover shows, for example the portal's name. Nothing of the family belongs there.
 * @csspart top - Danger and cover, at the same place in every view.
 * @csspart danger - The button "danger now".
 * @csspart cover - The cover.
 * @csspart head - The family.
 * @csspart unsaved - Documents that were left with something typed.
 * @csspart actions - What to do first.
 * @csspart stages - Where the case is.
 * @csspart moves - The moves out of the present stage.
 * @csspart closure - The criteria of closing.
 * @csspart deadlines - The deadlines.
 * @csspart documents - The documents.
 * @csspart history - What happened.
 * @csspart act - The form of an act.
 * @csspart risk-bar - The level in one line, above a document on a narrow screen.
 * @csspart danger-choice - Whom the danger is about.
 * @csspart cover-button - The button that covers the page.
 * @csspart decisions - Decisions that the present stage asks for.
 * @csspart clock - The clock of an urgent deadline.
 * @csspart call - A telephone number to call.
 * @csspart saving - How sending went.
 * @csspart draft - That what is typed was put in again from this device, or is not kept there.
 * @csspart draft-note - That the words of the screen are a draft translation.
 */
export class QadamCase extends CaseElement {
  static override styles = caseStyles;

  readonly #cover = new Cover(this);
  protected override render(): TemplateResult {
    const scene = this.scene();
    const words = sayIn(caseTexts, this.language);
    const error = this.kits.error ?? this.broken;
    return html`<div class="frame" lang=${this.spoken}>
      ${error ? html`<p class="note note--error" role="alert">${this.wordsOf(error)}</p>` : nothing}
      ${scene === undefined ? (error ? nothing : html`<p class="soft">${words('nothing-given')}</p>`) : this.#whole(scene)}
      ${this.draftNote()} ${this.#cover.render(words)}
    </div>`;
  }

  #whole(scene: CaseScene): TemplateResult {
    const { view } = this;
    const inside = {
      scene,
      entries: this.entries ?? [],
      prefix: this.#prefix,
      actor: this.person,
      now: this.now,
      shown: view.is === 'case' ? undefined : view.key,
      drafts: this.drafts,
      onBack: this.back,
    };
    const documentView = {
      ...inside,
      within: this.drafting.within,
      onGo: this.go,
      onPanel: this.toPanel,
      onWhole: this.toWhole,
      onWhen: this.dated,
    };
    const levelsView = { ...inside, onWhen: this.datedLevel, onSaved: this.closeLevel };
    return html`${topBar({
        scene,
        choice: this.choice,
        onDanger: () => this.danger(scene),
        onChoose: (about) => this.openDanger(about, []),
        onName: (name) => (this.choice = { name }),
        onOther: () => this.openOther(),
        onCover: this.#cover.toggle,
      })}
      <div @qadam-append=${this.relay} @qadam-draft=${this.keepDraft} @qadam-open=${this.follow}>
        ${documentsOpen(documentView, this.open)} ${levelsOpen(levelsView, this.levels)}
      </div>
      ${view.is === 'case' ? this.#case(scene) : nothing}`;
  }

  #case(scene: CaseScene): TemplateResult {
    const isNew = (this.entries ?? []).length === 0;
    const headActs = {
      onGo: this.go,
      onToggle: () => (this.isHidden = !this.isHidden),
      onActs: () => (this.isChoosing = !this.isChoosing),
      isChoosing: this.isChoosing,
    };
    return html`${isNew ? nothing : head(scene, headActs)}
    ${isNew || this.isChoosing ? this.#offer(scene, isNew) : nothing}
    ${this.acting === undefined ? savingNote(this.appending.saving, scene.locale) : this.#act(scene, this.acting)}
    ${unsaved(scene, this.unsavedView)} ${isNew ? nothing : actions(scene, nextActions(scene), this.go)}
    ${isNew ? nothing : scene.isHidden ? this.#rest(scene) : this.#sections(scene)}`;
  }

  /** The acts to choose from; for a new case, its beginning. */
  #offer(scene: CaseScene, isNew: boolean): TemplateResult | typeof nothing {
    if (scene.readonly) return nothing;
    const button = (act: string): TemplateResult =>
      html`<button type="button" class="btn ${isNew ? 'btn--main' : ''}" @click=${() => this.go({ to: 'act', act })}>
        ${actSpecs[act]!.title(scene, {})}
      </button>`;
    if (isNew) return html`<div class="acts" role="group" aria-label=${scene.words('acts')}>${button('start')}</div>`;
    return html`<div class="acts" role="group" aria-label=${scene.words('acts')}>${dailyActs.map(button)}</div>
      <details class="more">
        <summary>${sign('next')}${scene.words('more-acts')}</summary>
        <div class="acts" role="group" aria-label=${scene.words('more-acts')}>${rareActs(scene).map(button)}</div>
      </details>`;
  }

  #rest({ words }: CaseScene): TemplateResult {
    return html`<p class="rest-hidden row">
      <span class="soft">${words('hidden-rest')}</span>
      <button type="button" class="btn" @click=${() => (this.isHidden = false)}>${words('show-rest')}</button>
    </p>`;
  }

  #sections(scene: CaseScene): TemplateResult {
    return html`${stages(scene, this.go)} ${criteria(scene, this.go)}
      <div class="two">${deadlines(scene)} ${documents(scene, this.go)}</div>
      ${history(scene, this.go)}
      <p class="small soft edition">
        ${scene.words('edition', { edition: `${scene.open.kit.id} ${scene.standing.edition}` })}
      </p>`;
  }

  #act(scene: CaseScene, acting: Acting): TemplateResult {
    const spec = actSpecs[acting.act]!;
    return actForm({
      scene,
      spec,
      acting,
      saving: this.appending.saving,
      draft: this.#draft(scene),
      onChange: (values) => (this.acting = { ...acting, values }),
      onSend: () => void this.send(scene),
      onCancel: () => {
        this.acting = undefined;
        this.appending.reset();
      },
    });
  }

  /** That the act was put in again, or is not kept. */
  #draft({ locale, now }: CaseScene): TemplateResult | typeof nothing {
    const { drafts, drafting, appending } = this;
    if (drafts === undefined) return nothing;
    const { accept: onKeep, drop: onDrop, state } = drafting.act;
    return draftNotes({ state, saving: appending.saving, isLasting: drafts.isLasting, locale, now, onKeep, onDrop });
  }

  /** The elements inside have the names that this one was registered beside: `qadam-form`, or with another prefix. */
  get #prefix(): string {
    return this.localName.replace(/-case$/, '');
  }
}
