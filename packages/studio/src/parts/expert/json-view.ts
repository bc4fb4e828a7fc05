import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { json } from '@codemirror/lang-json';
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { Compartment, EditorState, RangeSetBuilder, StateEffect, StateField, type Extension } from '@codemirror/state';
import { Decoration, EditorView, keymap, lineNumbers, type DecorationSet } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { css, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { TextFault } from './take-text.ts';

const setMarks = StateEffect.define<readonly number[]>();
const marked = Decoration.line({ class: 'cm-wrong' });

/** Lines that are wrong. They are marked by colour and a sign of our own: pictures of others are not for a strict page. */
const marks = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(value, { changes, effects, state }) {
    for (const effect of effects) {
      if (!effect.is(setMarks)) continue;
      const builder = new RangeSetBuilder<Decoration>();
      const lines = [...new Set(effect.value)].filter((line) => line >= 1 && line <= state.doc.lines);
      for (const line of lines.sort((left, right) => left - right)) {
        const { from } = state.doc.line(line);
        builder.add(from, from, marked);
      }
      return builder.finish();
    }
    return value.map(changes);
  },
  provide: (field) => EditorView.decorations.from(field),
});

const colours = HighlightStyle.define([
  { tag: tags.propertyName, color: 'var(--q-color-accent)' },
  { tag: tags.string, color: 'var(--q-level-low-ink)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--q-level-medium-ink)' },
]);

/** The text of one definition. Tab leaves it, as it leaves every field. */
export class JsonView extends LitElement {
  static override styles = css`
    :host {
      display: block;
      border: 1px solid var(--q-color-line-strong);
      background: var(--q-color-surface);
      color: var(--q-color-ink);
    }
    .cm-scroller {
      overflow: visible; /* the page scrolls: a second scrolled box would have to be reached by keys */
      font-size: 0.875rem;
    }
    .cm-wrong {
      background: var(--q-color-error-tint);
      box-shadow: inset 4px 0 var(--q-color-error);
    }
    .cm-gutters {
      background: var(--q-color-sunken);
      color: var(--q-color-ink-soft);
      border: 0;
    }
    .cm-editor.cm-focused {
      outline: var(--q-focus-width) solid var(--q-focus-color);
    }
  `;

  @property({ attribute: false }) label = '';
  @property({ attribute: false }) text = '';
  @property({ attribute: false }) isReadOnly = false;
  @property({ attribute: false }) marks: readonly TextFault[] = [];
  @property({ attribute: false }) change: (text: string) => void = () => undefined;

  #view: EditorView | undefined;
  readonly #readOnly = new Compartment();
  readonly #named = new Compartment();

  protected override render(): TemplateResult {
    return html`<div id="place"></div>`;
  }

  protected override firstUpdated(): void {
    const root = this.renderRoot as ShadowRoot;
    this.#view = new EditorView({
      root,
      parent: root.querySelector('#place')!,
      state: EditorState.create({ doc: this.text, extensions: this.#extensions() }),
    });
  }

  #extensions(): Extension[] {
    return [
      ...[lineNumbers(), history(), keymap.of([...defaultKeymap, ...historyKeymap]), json(), marks],
      syntaxHighlighting(colours),
      EditorView.lineWrapping,
      this.#readOnly.of(EditorState.readOnly.of(this.isReadOnly)),
      this.#named.of(EditorView.contentAttributes.of({ 'aria-label': this.label })),
      EditorView.updateListener.of(({ docChanged, state }) => {
        if (docChanged && state.doc.toString() !== this.text) this.change(state.doc.toString());
      }),
    ];
  }

  protected override updated(changed: PropertyValues): void {
    const view = this.#view;
    if (view === undefined) return;
    if (changed.has('text') && view.state.doc.toString() !== this.text)
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: this.text } });
    if (changed.has('isReadOnly') || changed.has('label'))
      view.dispatch({
        effects: [
          this.#readOnly.reconfigure(EditorState.readOnly.of(this.isReadOnly)),
          this.#named.reconfigure(EditorView.contentAttributes.of({ 'aria-label': this.label })),
        ],
      });
    if (changed.has('marks') || changed.has('text'))
      view.dispatch({ effects: setMarks.of(this.marks.flatMap(({ line }) => line ?? [])) });
  }

  override disconnectedCallback(): void {
    this.#view?.destroy();
    super.disconnectedCallback();
  }
}

/** Registers the view, unless the name is taken. */
export function defineJsonView(): void {
  if (customElements.get('qadam-studio-json') === undefined) customElements.define('qadam-studio-json', JsonView);
}
