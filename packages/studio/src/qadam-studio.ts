import { baseStyles, ElementError, LeaveGuard, levels, newUuid, QadamElement } from '@qadam/elements';
import { checkWorkspace, collectFacts, explain, readWorkspace, type FactSpec } from '@qadam/schema';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { perRules } from './draft/same-but-texts.ts';
import { sourceOfTree } from './draft/source-of-tree.ts';
import { frame } from './frame/frame.ts';
import { OwnKeeper } from './keeper/own-keeper.ts';
import { makeScene } from './scene/make-scene.ts';
import type { Place, Scene, Ui } from './scene/scene.ts';
import { startStudent } from './session/start-worker.ts';
import { Session, type SessionParts } from './session/session.ts';
import { studioStyles } from './styles/styles.ts';
import { arrivalOfWords, sayPart } from './texts/texts.ts';
import type { KeepAnswer, QadamKeepDetail, QadamPastDetail } from './workspace/events.ts';
import type { Act, Editor, StoredWorkspace, StudioWorkspace } from './workspace/workspace.ts';

/**
 * The editor for methodologists: questions, texts, rules, stages and terms of one model are changed by choosing, tried on example
 * families, proved, and published as a new edition. It works on a workspace that the page gives and keeps, or on one file that the
 * browser opens and saves. Nothing that is tried here reaches data of real families.
 *
 * @element qadam-studio
 * @fires {CustomEvent<QadamKeepDetail>} qadam-keep - Something is to be kept; cancel it and answer. Uncancelled, the element keeps it in the browser.
 * @fires {CustomEvent<QadamPastDetail>} qadam-past - Files as they were after a save are wanted; cancel it and answer.
 * @fires {CustomEvent<QadamErrorDetail>} qadam-error - Something that the reader cannot mend.
 * @csspart top - Name, state of keeping, undo and redo.
 * @csspart parts - The list of parts.
 * @csspart main - The part that is open.
 * @csspart try - The trial on a family.
 * @csspart strip - Readiness to publish.
 */
export class QadamStudio extends QadamElement {
  static override styles = [...baseStyles, levels, ...studioStyles];
  static override objectProperties = ['kit', 'workspace', 'editor'];

  /** What is edited. Another object begins anew; without one a file can be opened. */
  @property({ attribute: false }) workspace: StudioWorkspace | undefined;
  /** Who edits, for the screen; the keeper has to know it by itself. */
  @property({ attribute: false }) editor: Editor | undefined;
  /** `false`: this person does not approve, widen or recall editions, and is told so. Default: as the model's `approvedBy` says. */
  @property({ attribute: false }) approves: boolean | undefined;

  @state() private place: Place = { part: 'rules' };

  #session: Session | undefined;
  #given: StudioWorkspace | undefined;
  /** Keeps in the browser while no page does. */
  #own: OwnKeeper | undefined;
  #values = new Map<string, unknown>();
  readonly #factsOf = perRules((tree): ReadonlyMap<string, FactSpec> => collectFacts(sourceOfTree(tree)));
  #wantedFocus: string | undefined;
  readonly #ui: Ui = {
    get: <T>(key: string) => this.#values.get(key) as T | undefined,
    set: (key, value) => {
      this.#values.set(key, value);
      this.requestUpdate();
    },
  };

  constructor() {
    super();
    new LeaveGuard(this);
  }

  /** Something on the screen is not kept yet. */
  get isUnsaved(): boolean {
    const keeping = this.#session?.keeping;
    return keeping !== undefined && keeping !== 'kept';
  }

  /** Keeps at once what is not kept yet. */
  async keepNow(): Promise<void> {
    await this.#session?.keepNow();
  }

  override disconnectedCallback(): void {
    void this.#session?.keepNow();
    this.#session?.end();
    this.#session = undefined;
    this.#given = undefined;
    super.disconnectedCallback();
  }

  protected override scheduleUpdate(): void | Promise<unknown> {
    const words = arrivalOfWords(this.language);
    return words === undefined ? super.scheduleUpdate() : words.then(() => super.scheduleUpdate() as unknown);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (this.workspace === this.#given) return;
    this.#given = this.workspace;
    this.#session?.end();
    this.#session = this.workspace && Session.open(this.workspace, this.#parts());
    this.#values = new Map();
  }

  protected override updated(): void {
    const wanted = this.#wantedFocus;
    if (wanted === undefined) return;
    const found = this.renderRoot.querySelector<HTMLElement>(`#${CSS.escape(wanted)}`);
    if (found === null) return;
    this.#wantedFocus = undefined;
    found.focus();
    found.scrollIntoView({ block: 'nearest' });
  }

  #parts(): SessionParts {
    return {
      start: startStudent,
      keep: (act) => this.#keep(act),
      past: (version) => this.#past(version),
      changed: () => this.requestUpdate(),
      newId: () => newUuid(),
      now: () => Date.now(),
      today: () => this.#today(),
    };
  }

  /** Asks the page; where it does not answer, the browser keeps. */
  #keep(act: Act): Promise<KeepAnswer> {
    let answer: Promise<KeepAnswer> | undefined;
    const detail: QadamKeepDetail = { act, respondWith: (promise) => void (answer = Promise.resolve(promise)) };
    const event = new CustomEvent('qadam-keep', { detail, bubbles: true, composed: true, cancelable: true });
    this.dispatchEvent(event);
    if (answer !== undefined) return answer;
    return this.#ownKeeper().keep(act, this.editor, this.instant());
  }

  #past(version: number): Promise<Readonly<Record<string, string>>> {
    let files: Promise<Readonly<Record<string, string>>> | undefined;
    const detail: QadamPastDetail = { version, respondWith: (promise) => void (files = Promise.resolve(promise)) };
    this.dispatchEvent(new CustomEvent('qadam-past', { detail, bubbles: true, composed: true, cancelable: true }));
    return files ?? this.#ownKeeper().past(version);
  }

  #ownKeeper(): OwnKeeper {
    this.#own ??= new OwnKeeper(this.workspace! as StoredWorkspace);
    return this.#own;
  }

  protected override render(): TemplateResult {
    const say = sayPart('frame', this.language);
    const session = this.#session;
    return html`<div class="frame" lang=${this.spoken}>
      ${session === undefined ? this.#nothingOpen() : frame(this.#scene(session))} ${this.draftNote()}
      ${this.#own === undefined ? nothing : html`<p class="small soft">${say('file-kept')}</p>`}
    </div>`;
  }

  /** Without a workspace a file can be opened; of one that cannot be read it is said what is wrong, and where. */
  #nothingOpen(): TemplateResult {
    const say = sayPart('frame', this.language);
    const open = html`<label class="btn open-file"
      ><input
        type="file"
        accept=".json,application/json"
        @change=${(event: Event) => void this.#openFile(event)}
      />${say('open-file')}</label
    >`;
    if (this.workspace === undefined)
      return html`<p>${say('nothing-given')}</p>
        ${open}`;
    const { model, files } = this.workspace;
    const issues = checkWorkspace(readWorkspace(new Map(Object.entries(files))));
    const language = this.language.startsWith('en') ? 'en' : 'ru';
    return html`<div class="note note--error" role="alert">
        <div>
          <p>${say('not-readable', { model })}</p>
          <ul>
            ${issues
              .filter(({ severity }) => severity === 'error')
              .map((issue) => {
                const { what, todo } = explain(issue, language);
                return html`<li>${issue.file}:${issue.line}: ${what} ${todo}</li>`;
              })}
          </ul>
        </div>
      </div>
      ${open}`;
  }

  readonly #openFile = async (event: Event): Promise<void> => {
    const input = event.target as HTMLInputElement;
    const [file] = input.files ?? [];
    if (file === undefined) return;
    try {
      this.#own = await OwnKeeper.open(file, this.instant());
      this.workspace = this.#own.workspace;
    } catch (error) {
      this.report(new ElementError('elements/not-shown', { tag: this.localName, reason: String(error) }));
    }
  };

  #scene(session: Session): Scene {
    return makeScene({
      session,
      editor: this.editor,
      approves: this.approves,
      locale: this.language,
      facts: this.#factsOf(session.draft.tree),
      place: this.place,
      ui: this.#ui,
      go: (place) => (this.place = place),
      focus: (id) => {
        this.#wantedFocus = id;
        this.requestUpdate();
      },
      past: (version) => this.#past(version),
      today: () => this.#today(),
    });
  }

  #today(): string {
    return this.instant().slice(0, 10);
  }
}
