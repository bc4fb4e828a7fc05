import type { QadamPlan } from '@qadam/elements';
import '@qadam/elements/define';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { kit, worker } from '../../packages/elements/src/testing/families.ts';
import { hostOf } from '../../packages/elements/src/testing/host.ts';
import { planEntries } from '../../packages/elements/src/testing/plan-page.ts';
import { leaving, noted } from '../drafts.ts';

type Args = Partial<QadamPlan> & { at: string };

const meta: Meta<Args> = {
  title: 'Plan',
  render: (args) =>
    html`<qadam-plan
      .kit=${kit}
      .entries=${args.entries}
      .locale=${args.locale ?? 'ru'}
      .person=${args.person ?? worker}
      .now=${() => args.at}
      .drafts=${args.drafts}
      ?discreet=${args.discreet ?? false}
      ?readonly=${args.readonly ?? false}
      @qadam-append=${hostOf(kit, args.person ?? worker, () => args.at)}
    ></qadam-plan>`,
};
export default meta;
type Story = StoryObj<Args>;

/** Presses what a reader would press first. */
const pressing =
  (selector: string): Story['play'] =>
  async ({ canvasElement }) => {
    const element = canvasElement.querySelector('qadam-plan')!;
    await element.updateComplete;
    element.renderRoot.querySelector<HTMLElement>(selector)?.click();
    await element.updateComplete;
  };

/** Nothing is planned yet. */
export const Empty: Story = { args: { entries: planEntries('before'), at: '2026-02-18T11:00:00+05:00' } };

/** The first step, with what the record needs besides. */
export const FirstStep: Story = { ...Empty, play: pressing('#add') };

/** Needs, goals and steps: one done, one late, one soon. */
export const Running: Story = { args: { entries: planEntries('running'), at: '2026-03-13T11:00:00+05:00' } };

/** A step that is being changed. */
export const Editing: Story = { ...Running, play: pressing('[data-act=edit]') };

/** What is asked before a step is removed. */
export const Removing: Story = { ...Running, play: pressing('[data-act=remove]') };

/** A review with its changes and its decision. */
export const Reviewed: Story = { args: { entries: planEntries('continued'), at: '2026-06-08T11:00:00+05:00' } };

/** A review that proposed a longer stay; the commission has been heard. */
export const Proposed: Story = {
  args: { entries: planEntries('proposed'), at: '2026-06-08T11:00:00+05:00' },
  play: pressing('summary'),
};

/** Nobody can change anything. */
export const ReadOnly: Story = { args: { ...Running.args!, readonly: true } };

/** The columns of the form alone. */
export const Official: Story = { ...Running, play: pressing('#official') };

/** Hidden from strangers until asked. */
export const Discreet: Story = { args: { ...Running.args!, discreet: true } };

/** The whole screen in English. */
export const English: Story = { args: { ...Reviewed.args!, locale: 'en' } };

const restored = leaving('plan', {
  plan: {
    typed: {
      editing: {
        is: 'add',
        row: '00000000-0000-7000-8000-000000000001',
        begun: {},
        values: { action: 'Осмотр педиатра', resource: 'own' },
        head: {},
        isAttempted: false,
      },
      record: '00000000-0000-7000-8000-000000000002',
    },
  },
});
/** A step that an earlier page left half written. */
export const Restored: Story = {
  args: { ...Running.args!, drafts: restored.drafts },
  loaders: restored.loaders,
  play: ({ canvasElement }) => noted(canvasElement.querySelector('qadam-plan')),
};
