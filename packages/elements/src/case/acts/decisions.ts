/** Decisions that are no level, agreements to what waits for a second person, and moves to another stage. */
import { rolesInWords } from '../../risk/may-decide.ts';
import { awaitedOf, type Awaited } from '../awaited.ts';
import { factLabel } from '../../risk/fact-words.ts';
import { openDecisions, refusedFor } from '../stage-decisions.ts';
import type { CaseScene } from '../scene.ts';
import { filled, text, whichChild, type ActField, type ActSpec, type Values } from './act.ts';

const planOf = ({ open }: CaseScene, { decision }: Values) => open.pathway.decisions.get(decision ?? '');
const reason = ({ words }: CaseScene): ActField => ({
  id: 'reason',
  label: words('reason'),
  type: 'long',
  required: true,
});

/** A decision of this stage, or one that is open at any. */
export const decide: ActSpec = {
  title: ({ texts, words }, { decision }) =>
    decision ? texts.words(`decision/${decision}/label`) : words('record-decision'),
  note: (scene, values) => {
    const plan = planOf(scene, values);
    const help = plan && scene.texts.text(`decision/${plan.id}/help`)?.text;
    const refused = plan?.about === 'family' ? refusedFor(scene, plan) : undefined;
    return [help, refused].filter(Boolean).join(' ') || undefined;
  },
  begin: (_, { decision }): Values => (decision ? {} : { any: 'yes' }),
  fields: (scene, values) => [
    ...(values.any === 'yes' ? [whichDecision(scene)] : []),
    ...(planOf(scene, values)?.about === 'child' ? [whichChild(scene)] : []),
    {
      id: 'option',
      label: scene.words('decision'),
      type: 'choice',
      required: true,
      options: (planOf(scene, values)?.options ?? []).map(({ id }) => ({
        id,
        label: scene.texts.words(`decision/${values.decision}/option/${id}/label`),
      })),
    },
    reason(scene),
  ],
  whyNot: (scene, values) => {
    const plan = planOf(scene, values);
    if (plan === undefined || scene.person === undefined || plan.by.includes(scene.person.role)) return undefined;
    return scene.say('cannot-role', { roles: rolesInWords(scene, plan.by) });
  },
  entries: (scene, values) => [
    {
      type: 'decided',
      about: planOf(scene, values)?.about === 'family' ? 'family' : (values.about ?? 'family'),
      body: { decision: values.decision ?? '', option: values.option ?? '', ...filled(values, ['reason']) },
    },
  ],
};

const whichDecision = (scene: CaseScene): ActField => ({
  id: 'decision',
  label: scene.words('which-decision'),
  type: 'choice',
  required: true,
  options: openDecisions(scene).map(({ id }) => ({ id, label: scene.texts.words(`decision/${id}/label`) })),
});

const waiting = (scene: CaseScene, { entry }: Values): Awaited | undefined =>
  awaitedOf(scene).find((each) => each.entry === entry);

/** The answer of a second person to a decision, to a move against its condition, to a case that is handed over. */
export const agree: ActSpec = {
  title: (scene, values) =>
    scene.words(waiting(scene, values)?.is === 'hand-over' ? 'handed-to-you' : 'agreement-waits'),
  note: (scene, values) => waiting(scene, values)?.words,
  fields: (scene, values) => {
    const isTaken = waiting(scene, values)?.is === 'hand-over';
    return [
      { id: 'agrees', label: scene.words(isTaken ? 'do-you-take' : 'do-you-agree'), type: 'yes-no', required: true },
      { id: 'reason', label: scene.words('reason-if-not'), type: 'long' },
    ];
  },
  whyNot: (scene, values) => {
    const awaited = waiting(scene, values);
    if (awaited === undefined) return undefined;
    if (values.agrees === 'no' && text(values, 'reason') === undefined) return scene.say('objection-missing');
    return awaited.whyNot;
  },
  entries: (_, values) => [
    {
      type: 'agreed',
      body: { entry: values.entry ?? '', agrees: values.agrees === 'yes', ...filled(values, ['reason']) },
    },
  ],
};

const transitionOf = ({ open }: CaseScene, { transition }: Values) => open.pathway.transitions.get(transition ?? '');

/** A move whose guard holds. */
export const move: ActSpec = {
  title: ({ texts }, { transition }) => texts.words(`transition/${transition}/label`),
  note: ({ texts }, { transition }) => texts.text(`transition/${transition}/help`)?.text,
  fields: (scene, values) => (transitionOf(scene, values)?.reason === true ? [reason(scene)] : []),
  entries: (_, values) => [
    { type: 'moved', body: { transition: values.transition ?? '', ...filled(values, ['reason']) } },
  ],
};

/** A move against its condition: shown as what it is. A locked one is never offered. */
export const override: ActSpec = {
  title: (scene, values) => scene.words('override-title', { name: move.title(scene, values) }),
  note: (scene, values) => {
    const { words, standing } = scene;
    const found = standing.moves.find(({ transition }) => transition === values.transition);
    const agreedBy = transitionOf(scene, values)?.agreedBy;
    return [
      found && found.because.length > 0
        ? words('override-against', { facts: found.because.map((fact) => factLabel(scene, fact)).join('; ') })
        : words('override-unknown'),
      words('override-kept'),
      agreedBy && words('override-waits', { roles: rolesInWords(scene, agreedBy) }),
    ]
      .filter(Boolean)
      .join(' ');
  },
  fields: (scene) => [reason(scene)],
  entries: (scene, values) => {
    const why = text(values, 'reason') ?? '';
    const isAsked = transitionOf(scene, values)?.reason === true;
    const body = { transition: values.transition ?? '', ...(isAsked && { reason: why }), override: { reason: why } };
    return [{ type: 'moved', body }];
  },
};
