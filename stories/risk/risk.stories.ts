import type { QadamRisk } from '@qadam/elements';
import '@qadam/elements/define';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { entriesOf, kit, phones, supervisor, worker } from '../../packages/elements/src/testing/families.ts';
import { leaving, noted } from '../drafts.ts';

type Args = Partial<QadamRisk> & { at: string };

const panel = (args: Args): TemplateResult =>
  html`<qadam-risk
    .kit=${args.kit ?? kit}
    .entries=${args.entries}
    .about=${args.about}
    .ruleset=${args.ruleset ?? 'level'}
    .locale=${args.locale ?? 'ru'}
    .person=${args.person ?? worker}
    .phones=${phones}
    .draft=${args.draft}
    .drafts=${args.drafts}
    .now=${() => args.at}
    ?compact=${args.compact ?? false}
    ?discreet=${args.discreet ?? false}
    ?readonly=${args.readonly ?? false}
  ></qadam-risk>`;

/** In the width that the panel has beside a form. */
const meta: Meta<Args> = {
  title: 'Risk',
  render: (args) => html`<div .style=${'max-width: 24rem'}>${panel(args)}</div>`,
};
export default meta;
type Story = StoryObj<Args>;

/** High and established: the hour runs, safety is not known, what to do now. */
export const High: Story = {
  args: { entries: entriesOf('beaten-child', '2026-05-14T11:40'), about: 'timur', at: '2026-05-14T11:49:00+05:00' },
};

/** A level that is not decided: the questions that decide it, beside a sign of concern. */
export const Range: Story = {
  args: { entries: entriesOf('two-siblings', '2026-05-11T11:00'), about: 'aya', at: '2026-05-11T11:42:00+05:00' },
};

/** Low, and what follows from it. */
export const Low: Story = {
  args: { entries: entriesOf('low-income', '2026-05-14T09:50'), about: 'nur', at: '2026-05-14T10:00:00+05:00' },
};

/** A decision above the advice: it stands at once. */
export const DecidedHigher: Story = {
  args: { entries: entriesOf('nobody-opens'), about: 'bala', at: '2026-05-14T10:30:00+05:00' },
};

/** A decision below the advice waits for a second person; the worker who took it does not agree to it. */
export const AwaitsAgreement: Story = {
  args: { entries: entriesOf('two-siblings', '2026-05-12T09:00'), about: 'aya', at: '2026-05-12T09:30:00+05:00' },
};

/** The same, on the supervisor's screen. */
export const ToBeAgreed: Story = {
  args: {
    entries: entriesOf('two-siblings', '2026-05-12T09:00'),
    about: 'aya',
    at: '2026-05-12T09:30:00+05:00',
    person: supervisor,
  },
};

/** Triage that is open beside a sign of concern: find out first. */
export const FindOutFirst: Story = {
  args: {
    entries: entriesOf('night-screams', '2026-05-13T09:30'),
    about: 'bala',
    ruleset: 'triage',
    at: '2026-05-13T09:40:00+05:00',
  },
};

/** Triage of which nothing says that it is urgent: neutral, never low. */
export const NotUrgent: Story = {
  args: {
    entries: entriesOf('low-income', '2026-05-14T09:00'),
    about: 'nur',
    ruleset: 'triage',
    at: '2026-05-14T09:05:00+05:00',
  },
};

/** A danger in a draft speaks up before it is saved. */
export const Draft: Story = {
  args: {
    entries: entriesOf('beaten-child', '2026-05-14T11:24'),
    about: 'timur',
    ruleset: 'triage',
    at: '2026-05-14T11:31:00+05:00',
    draft: { instrument: 'triage', about: 'timur', answers: { violence: { value: 'yes', how: 'told' } } },
  },
};

/** In English: the words of the interface; those of the definitions stay in the language of the sources. */
export const English: Story = { args: { ...Range.args!, locale: 'en' } };

/** In lists and heads. */
export const Compact: Story = {
  args: { at: '2026-05-14T14:45:00+05:00', compact: true },
  render: (args) =>
    html`<ul .style=${'display: grid; gap: 12px; padding: 0; list-style: none'}>
      ${[
        { entries: entriesOf('beaten-child', '2026-05-14T11:24'), about: 'timur' },
        { entries: entriesOf('kindergarten'), about: 'sanzhar' },
        { entries: entriesOf('low-income', '2026-05-14T09:50'), about: 'nur' },
        { entries: entriesOf('two-siblings', '2026-05-11T11:30'), about: 'ali' },
        { entries: entriesOf('two-siblings', '2026-05-11T11:00'), about: 'aya' },
        { entries: entriesOf('beaten-child'), about: 'timur' },
        { entries: entriesOf('beaten-child'), about: 'timur', discreet: true },
      ].map((each) => html`<li>${panel({ ...args, ...each })}</li>`)}
    </ul>`,
};

const undecided = {
  entries: entriesOf('two-siblings', '2026-05-11T11:30'),
  about: 'ali',
  at: '2026-05-11T11:42:00+05:00',
};
const typed = {
  isOpen: true,
  option: 'low',
  given: '',
  reason: 'Живут у тёти, тётя согласна',
  objection: '',
  isMissing: false,
};
const noteOfPanel =
  (part: string): Story['play'] =>
  ({ canvasElement }) =>
    noted(canvasElement.querySelector('qadam-risk'), part);

const restored = leaving('decision', { 'decision/kz-phc/level/ali': { typed } });
/** A decision that an earlier page left half written. */
export const Restored: Story = {
  args: { ...undecided, drafts: restored.drafts },
  loaders: restored.loaders,
  play: noteOfPanel('draft'),
};

const seen = { computed: ['low', 'high'], inForce: ['low', 'high'] };
const outrun = leaving('outrun', { 'decision/kz-phc/level/ali': { typed: { ...typed, seen } } });
/** The same, where the level has changed since it was begun. */
export const Outrun: Story = {
  args: { ...undecided, drafts: outrun.drafts },
  loaders: outrun.loaders,
  play: noteOfPanel('outrun'),
};

const late = leaving('late', { 'decision/kz-phc/level/aya': { typed: { ...typed, option: 'high', seen } } });
/** Somebody else has decided meanwhile: what was typed is read beside it. */
export const OutrunByDecision: Story = {
  args: {
    entries: entriesOf('two-siblings', '2026-05-12T09:00'),
    about: 'aya',
    at: '2026-05-12T09:30:00+05:00',
    drafts: late.drafts,
  },
  loaders: late.loaders,
  play: noteOfPanel('outrun'),
};
