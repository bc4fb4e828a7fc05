import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';

const meta: Meta = { title: 'Ground' };
export default meta;

/** Stands here until there are elements to show. */
export const LabelledField: StoryObj = {
  render: () => html`<label>Name <input name="name" /></label>`,
  play: async ({ canvas, userEvent }) => {
    const field = canvas.getByLabelText('Name');

    await userEvent.type(field, 'Әсем');

    await expect(field).toHaveValue('Әсем');
  },
};
