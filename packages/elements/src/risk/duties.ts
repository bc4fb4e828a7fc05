/** What is to be done now: duties that hold, with what was done of them already. */
import type { Standing, StandingDuty } from '@qadam/runtime';
import { html, nothing, type TemplateResult } from 'lit';
import { sign } from '../base/signs.ts';
import { wallTime } from '../texts/dates.ts';
import { callButton } from './call.ts';
import { isFindOut } from './find-out.ts';
import type { Panel, Scene } from './scene.ts';

const met = new Set(['met', 'metLate']);

/** The occasion on which a duty is due: the newest deadline of the same name about the same subject. */
export const deadlineOf = (
  { standing }: Scene,
  { id, about }: Pick<StandingDuty, 'id' | 'about'>,
): Standing['deadlines'][number] | undefined =>
  standing.deadlines.find((item) => item.id === id && item.about === about);

/** Duties that certainly hold for a subject, without those of the task to find out. */
export const dutiesOf = ({ standing }: Scene, about: string): StandingDuty[] =>
  standing.duties.filter((duty) => duty.about === about && duty.holds === true && !isFindOut(duty.id));

/** The list of duties, each done or not, with its reason; and the number to call. */
export function duties(panel: Panel): TemplateResult | typeof nothing {
  const list = dutiesOf(panel, panel.about);
  if (list.length === 0) return nothing;
  const contacts = list.map(({ id }) => panel.open.kit.model.deadlines.find((each) => each.id === id)?.contact);
  const [contact] = contacts.filter((each) => each !== undefined);
  return html`<div class="risk__part" part="duties">
    <h4>${panel.say('do-now')}</h4>
    <ul class="todo">
      ${list.map((duty) => dutyItem(panel, duty))}
    </ul>
    ${contact === undefined ? nothing : callButton(panel, contact, 'btn btn--urgent btn--wide')}
  </div>`;
}

function dutyItem(panel: Panel, duty: StandingDuty): TemplateResult {
  const { say, texts } = panel;
  const item = deadlineOf(panel, duty);
  const isDone = item !== undefined && met.has(item.state);
  const [reason, another] = duty.because; // of several that may each be the one, none is told
  const help = texts.text(`deadline/${duty.id}/help`)?.text;
  const why =
    help ?? (reason && !another ? texts.text(`ruleset/${duty.ruleset}/rule/${reason.rule}/reason`)?.text : undefined);
  return html`<li class=${isDone ? 'is-done' : ''}>
    ${sign(isDone ? 'done' : 'later')}
    <div>
      <p>
        <span class="hidden">${say(isDone ? 'done' : 'to-do')}: </span
        ><span lang=${texts.language}>${texts.words(`ruleset/${duty.ruleset}/outcome/${duty.id}/label`)}</span>
      </p>
      <p class="small soft">
        ${isDone && item.endedAt ? say('done-at', { time: wallTime(item.endedAt) }) : html`<span lang=${texts.language}>${why}</span>`}
      </p>
    </div>
  </li>`;
}
