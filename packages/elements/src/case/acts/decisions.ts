/** Decisions that are no level, agreements to them, and moves to another stage. */
import type { StandingDecision } from '@qadam/runtime';
import { rolesInWords, whyNotAgree } from '../../risk/may-decide.ts';
import type { CaseScene } from '../scene.ts';
import { filled, text, type ActSpec, type Values } from './act.ts';

const planOf = ({ open }: CaseScene, { decision }: Values) => open.pathway.decisions.get(decision ?? '');

/** A decision of this stage. */
export const decide: ActSpec = {
  title: ({ texts }, { decision }) => texts.words(`decision/${decision}/label`),
  note: ({ texts }, { decision }) => texts.text(`decision/${decision}/help`)?.text,
  fields: (scene, values) => [
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
    { id: 'reason', label: scene.words('reason'), type: 'long', required: true },
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

const waiting = ({ standing }: CaseScene, { entry }: Values): StandingDecision | undefined =>
  standing.decisions.find((each) => each.entry === entry);

/** The answer of a second person to such a decision. */
export const agree: ActSpec = {
  title: ({ words }) => words('agreement-waits'),
  note: (scene, values) => {
    const decision = waiting(scene, values);
    if (decision === undefined) return undefined;
    const { texts } = scene;
    const address = `decision/${decision.decision}`;
    return [texts.words(`${address}/label`), texts.words(`${address}/option/${decision.option}/label`), decision.reason]
      .filter(Boolean)
      .join(': ');
  },
  fields: ({ words }) => [
    { id: 'agrees', label: words('do-you-agree'), type: 'yes-no', required: true },
    { id: 'reason', label: words('reason-if-not'), type: 'long' },
  ],
  whyNot: (scene, values) => {
    const decision = waiting(scene, values);
    const plan = decision && scene.open.pathway.decisions.get(decision.decision);
    if (decision === undefined || plan === undefined) return undefined;
    if (values.agrees === 'no' && text(values, 'reason') === undefined) return scene.say('objection-missing');
    return whyNotAgree(scene, plan, decision, scene.readonly);
  },
  entries: (_, values) => [
    {
      type: 'agreed',
      body: { entry: values.entry ?? '', agrees: values.agrees === 'yes', ...filled(values, ['reason']) },
    },
  ],
};

/** A move whose guard holds. */
export const move: ActSpec = {
  title: ({ texts }, { transition }) => texts.words(`transition/${transition}/label`),
  note: ({ texts }, { transition }) => texts.text(`transition/${transition}/help`)?.text,
  fields: (scene, { transition }) =>
    scene.open.pathway.transitions.get(transition ?? '')?.reason === true
      ? [{ id: 'reason', label: scene.words('reason'), type: 'long', required: true }]
      : [],
  entries: (_, values) => [
    { type: 'moved', body: { transition: values.transition ?? '', ...filled(values, ['reason']) } },
  ],
};
