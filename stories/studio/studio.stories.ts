import '@qadam/studio/define';
import type { QadamStudio, StudioWorkspace } from '@qadam/studio';
import { filesOfModel } from '@qadam/schema';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import definitions from 'virtual:definitions';

const person = { id: 'aru', name: 'Ару', role: 'methodologist' };
const first = {
  edition: '1.0.0',
  kind: 'whole',
  note: '',
  scope: { from: '2026-05-18' },
  version: 0,
  hash: '',
} as const;
const workspace: StudioWorkspace = {
  $schema: 'https://qadam.example/1/workspace.json',
  ...{ model: 'classic', version: 0, saves: [], comments: [] },
  files: Object.fromEntries(filesOfModel(new Map(Object.entries(definitions)), 'classic')!),
  editions: [{ ...first, at: '2026-05-18T10:00:00+05:00', by: person }],
};

type Args = Partial<QadamStudio>;
const meta: Meta<Args> = {
  title: 'Studio',
  render: ({ locale = 'ru', workspace: given }) =>
    html`<qadam-studio .locale=${locale} .workspace=${given} .editor=${person}></qadam-studio>`,
};
export default meta;
type Story = StoryObj<Args>;

/** The smallest model: rules as sentences, a family beside. */
export const Rules: Story = { args: { workspace } };

/** Nothing is given: a file can be opened. */
export const Empty: Story = {};

/** In English, around the definitions in the model's own language. */
export const English: Story = { args: { workspace, locale: 'en' } };
