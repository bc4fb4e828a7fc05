import type { StorybookConfig } from '@storybook/web-components-vite';
import { defaultClientConditions, mergeConfig } from 'vite';
import { definitionsModule } from '../.config/scripts/definitions-module.mjs';

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-a11y', '@storybook/addon-vitest'],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  // stories show the sources, not the last build
  viteFinal: (vite) =>
    mergeConfig(vite, {
      plugins: [definitionsModule()],
      resolve: { conditions: ['@qadam/source', ...defaultClientConditions] },
    }),
};

export default config;
