import type { Kit, Person } from '@qadam/schema';
import { idOf } from '@qadam/schema';
import { html, nothing, type TemplateResult } from 'lit';
import { choice } from '../../fields/controls.ts';
import { languageName } from '../../fields/language-name.ts';
import { nodeChoices, nodesIn } from '../../fields/nodes.ts';
import { listOf } from '../../scene/lists.ts';
import type { Scene } from '../../scene/scene.ts';
import type { Session } from '../../session/session.ts';

const widths = ['phone', 'tablet', 'desktop'] as const;

/** How the preview is looked at. */
export interface PreviewState {
  isShown: boolean;
  width: (typeof widths)[number];
  language: string;
  role: string;
}
const KEY = 'preview';

/** How the preview is looked at now. */
export const previewState = ({ ui, languages }: Scene): PreviewState => ({
  ...{ isShown: true, width: 'phone', language: languages[0] ?? 'ru', role: '' },
  ...ui.get<Partial<PreviewState>>(KEY),
});

/** The last kit of a session without errors: shown while there are some. */
const lastGood = new WeakMap<Session, Kit>();

/** A form as a worker sees it: on any screen, in any language, by any role. What is typed there reaches nothing. */
export function preview(scene: Scene, form: string): TemplateResult {
  const { ui, study, session, languages } = scene;
  const say = scene.say('instruments');
  const state = previewState(scene);
  const set = (part: Partial<PreviewState>): void => ui.set(KEY, { ...state, ...part });
  if (!state.isShown)
    return html`<p>
      <button type="button" class="btn" @click=${() => set({ isShown: true })}>${say('preview-show')}</button>
    </p>`;
  if (study?.kit !== undefined) lastGood.set(session, study.kit);
  const kit = study?.kit ?? lastGood.get(session);
  const isThere = kit?.instruments.some(({ id }) => id === idOf(form)) === true;
  return html`<aside class="preview group" aria-labelledby="preview-title">
    <div class="row spread">
      <h3 id="preview-title">${say('preview')}</h3>
      <button type="button" class="btn btn--quiet" @click=${() => set({ isShown: false })}>
        ${say('preview-hide')}<span class="hidden">: ${say('preview')}</span>
      </button>
    </div>
    <p class="small soft">${say('preview-about')}</p>
    <div class="group__fields">
      ${choice({
        ...{ id: 'preview-width', label: say('preview-width'), value: state.width },
        options: widths.map((value) => ({ value, label: say(value) })),
        change: (width) => set({ width: width as PreviewState['width'] }),
      })}
      ${choice({
        ...{ id: 'preview-language', label: say('preview-language'), value: state.language },
        options: languages.map((value) => ({ value, label: languageName(scene, value) })),
        change: (language) => set({ language }),
      })}
      ${choice({
        ...{ id: 'preview-role', label: say('preview-role'), value: state.role },
        options: nodeChoices(scene, 'roles'),
        nothing: say('preview-any-role'),
        change: (role) => set({ role }),
      })}
    </div>
    ${study !== undefined && study.kit === undefined && kit !== undefined ? html`<p class="note note--warn"><span></span>${say('preview-old')}</p>` : nothing}
    ${kit === undefined || !isThere ? html`<p class="soft">${scene.session.isStudied ? say('preview-none') : scene.say('trial')('not-yet')}</p>` : screen(scene, { form, kit, state })}
  </aside>`;
}

function screen(scene: Scene, { form, kit, state }: { form: string; kit: Kit; state: PreviewState }): TemplateResult {
  const say = scene.say('instruments');
  const isReadonly = !maySubmit(scene, form, state.role);
  return html`${isReadonly ? html`<p class="small">${say('preview-readonly')}</p>` : nothing}
    <div
      class=${`preview__screen preview__screen--${state.width}`}
      tabindex="0"
      role="region"
      aria-label=${say('preview')}
      @qadam-append=${stop}
      @qadam-submit=${stop}
      @qadam-draft=${stop}
      @qadam-attach=${stop}
      @qadam-error=${stop}
      @input=${stay}
      @change=${stay}
      @keydown=${stay}
    >
      <qadam-form
        .kit=${kit}
        .instrument=${idOf(form)}
        .locale=${state.language}
        .people=${people(scene)}
        .about=${aboutOf(kit, idOf(form))}
        .readonly=${isReadonly}
      ></qadam-form>
    </div>`;
}

/** Nothing that happens in the preview leaves it: a page that keeps entries never hears of them. */
function stop(event: Event): void {
  event.stopPropagation();
  event.preventDefault();
}
const stay = (event: Event): void => event.stopPropagation();

/** May a role submit the form? Where no document names roles, each may. */
function maySubmit({ tree }: Scene, form: string, role: string): boolean {
  if (role === '') return true;
  const documents = [...tree.nodes.values()].filter(
    ({ address, list }) =>
      (list === 'documents' || list === 'anyStage') && idOf(address).replaceAll('~', '') === idOf(form),
  );
  const named = documents.map(({ properties }) => listOf(properties.get('by') as string[] | undefined));
  return named.length === 0 || named.some((roles) => roles.length === 0 || roles.includes(role));
}

const aboutOf = (kit: Kit, form: string): string =>
  kit.instruments.find(({ id }) => id === form)?.about === 'family' ? 'family' : 'child';

/** Two people for questions that ask for somebody. The same list each time: a new one would draw the form anew. */
const invented = new WeakMap<object, readonly Person[]>();
function people(scene: Scene): readonly Person[] {
  const { tree, session } = scene;
  const say = scene.say('instruments');
  const known = invented.get(session);
  if (known !== undefined) return known;
  const kinds = nodesIn(tree, 'model', 'people').map(idOf);
  const adult = kinds.find((kind) => kind !== 'child') ?? 'mother';
  const made: readonly Person[] = [
    { id: 'child', kind: 'child', name: say('preview-child') },
    { id: 'adult', kind: adult, name: say('preview-adult') },
  ];
  invented.set(session, made);
  return made;
}
