import { sign } from '@qadam/elements';
import { html, type TemplateResult } from 'lit';
import type { FamilyResult } from '../study/study.ts';
import type { Scene, StudioPart } from '../scene/scene.ts';
import { newestEdition } from '../workspace/workspace.ts';

/** What stands against publishing, in the words of the strip; empty: nothing does. */
export function obstacles({ session, draft, ...scene }: Scene): string[] {
  const study = session.fresh;
  const say = scene.say('frame');
  /** It stands in a sentence here. */
  const checking = say('being-checked').replace(/…$/, '');
  if (study.issues === undefined) return [checking];
  const errors = study.issues.filter(({ severity }) => severity === 'error').length;
  const failed = study.families?.filter((family) => family.failed.length > 0).length ?? 0;
  const broken = study.proofs?.reduce((sum, { findings }) => sum + findings.length, 0) ?? 0;
  return [
    ...(errors > 0 ? [say('checks-found', { count: errors })] : []),
    ...(failed > 0
      ? [`${say('families')}: ${say('families-agree', { ...familyCount(study.families), count: draft.families.size })}`]
      : []),
    ...(broken > 0 ? [`${say('proofs')}: ${say('proofs-broken', { count: broken })}`] : []),
    ...(errors === 0 && (study.isPlayed === undefined || study.proofs === undefined) ? [checking] : []),
  ];
}

const familyCount = (families: readonly FamilyResult[] = []): { ok: number; count: number } => ({
  ok: families.filter(({ failed }) => failed.length === 0).length,
  count: families.length,
});

/** Has anything changed since the newest edition? */
export function isChanged({ workspace, session }: Scene): boolean {
  const newest = newestEdition(workspace);
  if (newest === undefined || newest.version !== workspace.version) return true;
  return session.isTouched;
}

/** Readiness to publish, always in view: checks, families and how many of them change their level, proofs. */
export function strip(scene: Scene): TemplateResult {
  const { session, workspace, draft } = scene;
  const study = session.fresh;
  const say = scene.say('frame');
  const errors = study.issues?.filter(({ severity }) => severity === 'error').length ?? 0;
  const warnings = (study.issues?.length ?? 0) - errors;
  const unknown = errors > 0 ? say('after-errors') : say('being-checked');
  const { families, isPlayed } = study;
  const changed = families?.filter((family) => family.changed.length > 0).length ?? 0;
  const failed = families?.filter((family) => family.failed.length > 0).length ?? 0;
  const broken = study.proofs?.reduce((sum, { findings }) => sum + findings.length, 0);
  const proved = study.proofs?.reduce((sum, { checked }) => sum + checked.length, 0) ?? 0;
  const item = (part: StudioPart, title: string, isGood: boolean | undefined, text: string): TemplateResult =>
    html`<button type="button" class="strip__item" @click=${() => scene.go({ part })}>
      ${isGood === undefined ? sign('part') : isGood ? sign('check') : html`<span class="bad">${sign('medium')}</span>`}
      <span><b>${title}</b><br />${text}</span>
    </button>`;
  const against = obstacles(scene);
  const said = isChanged(scene)
    ? against.length > 0
      ? say('cannot-publish', { why: against.join(', ') })
      : say('can-publish')
    : say('nothing-to-publish', { edition: newestEdition(workspace)?.edition ?? '' });
  const checksText = [
    errors === 0 ? say('checks-none') : say('checks-found', { count: errors }),
    ...(warnings > 0 ? [say('warnings', { count: warnings })] : []),
  ].join(', ');
  return html`<section class="strip" part="strip" aria-label=${say('readiness')}>
    ${item('checks', say('checks'), study.issues === undefined ? undefined : errors === 0, study.issues === undefined ? say('being-checked') : checksText)}
    ${item(
      'families',
      say('families'),
      families === undefined ? undefined : failed > 0 ? false : isPlayed,
      families === undefined
        ? unknown
        : `${say('families-agree', { ...familyCount(families), count: draft.families.size })}; ${changed === 0 ? say('families-same') : say('families-changed', { count: changed })}`,
    )}
    ${item(
      'checks',
      say('proofs'),
      broken === undefined ? undefined : broken === 0,
      broken === undefined
        ? unknown
        : broken === 0
          ? say('proofs-hold', { count: proved })
          : say('proofs-broken', { count: broken }),
    )}
    <div class="strip__publish">
      <button type="button" class="btn" aria-describedby="strip-why" @click=${() => scene.go({ part: 'editions' })}>
        ${say('publish')}…
      </button>
      <p class="strip__why" id="strip-why" role="status">${said}</p>
    </div>
  </section>`;
}
