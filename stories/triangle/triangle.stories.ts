import type { QadamTriangle } from '@qadam/elements';
import '@qadam/elements/define';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { kit, worker } from '../../packages/elements/src/testing/families.ts';
import { triangleEntries } from '../../packages/elements/src/testing/triangle-page.ts';

type Args = Partial<QadamTriangle>;

const meta: Meta<Args> = {
  title: 'Triangle',
  render: (args) =>
    html`<qadam-triangle
      about="tomiris"
      .kit=${kit}
      .entries=${args.entries}
      .locale=${args.locale ?? 'ru'}
      .person=${worker}
      .now=${() => '2026-05-20T11:00:00+05:00'}
      ?discreet=${args.discreet ?? false}
    ></qadam-triangle>`,
};
export default meta;
type Story = StoryObj<Args>;

/** The newest record against the one before it. */
export const Compared: Story = { args: { entries: triangleEntries('two') } };

/** More records: the reader chooses what to compare with. */
export const Chosen: Story = { args: { entries: triangleEntries('three') } };

/** One record only. */
export const First: Story = { args: { entries: triangleEntries('one') } };

/** Nothing is filled in yet. */
export const Empty: Story = { args: { entries: triangleEntries('none') } };

/** Hidden from strangers until asked. */
export const Discreet: Story = { args: { ...Compared.args!, discreet: true } };

/** In English, around the definitions in Russian. */
export const English: Story = { args: { ...Compared.args!, locale: 'en' } };
