import type { Preview } from '@storybook/web-components-vite';

const preview: Preview = {
  parameters: {
    // every story is checked by axe in the tests, and a finding fails it
    a11y: { test: 'error' },
  },
};

export default preview;
