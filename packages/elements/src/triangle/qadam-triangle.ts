import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { LogElement } from '../append/log-element.ts';
import { sign } from '../base/signs.ts';
import { latestOfEach, revisionsOf, type Revision } from '../plan/revisions.ts';
import { ageInWords, personName } from '../risk/names.ts';
import { shortDay } from '../texts/dates.ts';
import { sayIn, type Say } from '../texts/texts.ts';
import { domainsOf, type Change, type State } from './domains.ts';
import { drawing } from './drawing.ts';
import { signOf, type TriangleScene } from './scene.ts';
import { triangleShape } from './shape.ts';
import { triangleStyles } from './styles.ts';
import { tables } from './tables.ts';
import { triangleTexts, type TriangleText } from './texts.ts';

const states: readonly State[] = ['strength', 'need', 'both', 'unknown'];

/**
 * The assessment triangle of a child: strengths and needs by domain, the record before against the newest one. It is drawn
 * and, since a drawing is not for everybody, written in tables. A domain of which nothing is written is shown as
 * "nothing known", never as well. Nothing is changed here: records are written with <qadam-form>.
 *
 * @element qadam-triangle
 * @fires {CustomEvent<QadamErrorDetail>} qadam-error - Something that the reader cannot mend.
 * @slot actions - Acts of the page, for example "add to it" or printing.
 * @csspart head - Title, and what is compared.
 * @csspart drawing - The triangle.
 * @csspart tables - The same in words.
 * @csspart draft-note - That the words of the screen are a draft translation.
 */
export class QadamTriangle extends LogElement {
  static override styles = triangleStyles;

  /** Id of the child. Without it nothing is drawn. */
  @property() about: string | undefined;
  /** Id of the instrument. Default: the first of the kit that can be drawn so. */
  @property() instrument: string | undefined;

  /** The record that the newest is compared with. Default: the one before it. */
  @state() private compared: string | undefined;
  /** Sides of which every domain is shown. */
  @state() private whole: ReadonlySet<string> = new Set();

  protected override render(): TemplateResult {
    const error = this.kits.error ?? this.broken;
    return html`<div class="frame" lang=${this.spoken}>
      ${error ? html`<p class="note note--error" role="alert">${this.wordsOf(error)}</p>` : this.#content()}
      ${this.draftNote()}
    </div>`;
  }

  #content(): TemplateResult {
    const words = sayIn(triangleTexts, this.language);
    const kit = this.kits.current;
    const view = this.about === undefined ? undefined : this.caseView();
    if (kit === undefined || view === undefined) return html`<p class="soft">${words('nothing-given')}</p>`;
    const shape = triangleShape(kit, this.instrument);
    if (shape === undefined) return html`<p class="soft">${words('no-triangle', { model: kit.id })}</p>`;
    const child = view.standing.people.find(({ id }) => id === this.about);
    if (child === undefined) return html`<p class="soft">${words('no-child', { child: this.about ?? '' })}</p>`;
    if (this.isHidden) return this.#hidden(words);
    const { standing, texts } = view;
    const history = standing.history.filter(({ about }) => about === this.about);
    const records = latestOfEach(revisionsOf({ history }, shape.instrument.id));
    const name = personName(view, child.id);
    const later = records.at(-1);
    const label = texts.words(`instrument/${shape.instrument.id}/label`);
    const head = html`<h2>${words('title', { label, name })}</h2>`;
    if (later === undefined)
      return html`${head}
        <p class="soft">${words('empty')}</p>
        <slot name="actions"></slot>`;
    const earlier = records.slice(0, -1).find(({ record }) => record === this.compared) ?? records.at(-2);
    const age = ageInWords(view, child);
    const domains = domainsOf(shape, earlier?.answers, later.answers);
    const scene: TriangleScene = { ...view, shape, words, name, age, records, earlier, later, domains };
    return this.#whole(scene, head);
  }

  #hidden(words: Say<TriangleText>): TemplateResult {
    return html`<div class="row spread">
      <p>${words('hidden')}</p>
      <button type="button" class="btn" @click=${() => (this.isHidden = false)}>${words('show')}</button>
    </div>`;
  }

  #whole(scene: TriangleScene, head: TemplateResult): TemplateResult {
    const { words, shape, texts, earlier } = scene;
    const help = texts.text(`instrument/${shape.instrument.id}/help`)?.text;
    return html`<div class="head" part="head">
        <div>
          ${head}
          <p class="soft">${days(scene)}</p>
        </div>
        <div class="row">${this.#compare(scene)}<slot name="actions"></slot></div>
      </div>
      <div class="panel" part="drawing">
        ${drawing(scene)}
        <div class="legend">
          <ul>
            ${states.map((each) => html`<li>${sign(signOf[each])}${words(each)}</li>`)}
          </ul>
          <p class="soft">${words(earlier === undefined ? 'legend-now' : 'legend')}</p>
        </div>
      </div>
      <div>
        <p>${counts(scene)} ${words('caution')}</p>
        ${help === undefined ? nothing : html`<p class="small soft">${help}</p>`}
      </div>
      <div class="stack-l" part="tables">${tables(scene, this.whole, this.#toggle)}</div>`;
  }

  /** With more than two records the reader chooses what to compare with. */
  #compare({ records, earlier, words, locale, now }: TriangleScene): TemplateResult | typeof nothing {
    if (records.length < 3) return nothing;
    const choose = (event: Event): unknown => (this.compared = (event.target as HTMLSelectElement).value);
    const option = ({ record, at }: Revision): TemplateResult =>
      html`<option value=${record} ?selected=${record === earlier?.record}>${shortDay(locale, at, now)}</option>`;
    return html`<label class="compare">
      <span>${words('compare')}</span>
      <select @change=${choose}>
        ${records.slice(0, -1).map(option)}
      </select>
    </label>`;
  }

  readonly #toggle = (section: string): void => {
    const whole = new Set(this.whole);
    if (!whole.delete(section)) whole.add(section);
    this.whole = whole;
  };
}

function days({ words, earlier, later, locale, now }: TriangleScene): string {
  const last = shortDay(locale, later.at, now);
  if (earlier === undefined) return words('day', { later: last });
  return words('days', { earlier: shortDay(locale, earlier.at, now), later: last });
}

function counts({ words, domains, earlier }: TriangleScene): string {
  const count = domains.length;
  const none = domains.filter(({ later, change }) => later === 'unknown' && change === 'same').length;
  if (earlier === undefined) return words('counts-now', { count, none, known: count - none });
  const changed = (is: Change): number => domains.filter(({ change }) => change === is).length;
  return words('counts', {
    ...{ count, none, better: changed('better'), worse: changed('worse') },
    ...{ question: changed('question'), first: changed('first') },
  });
}
