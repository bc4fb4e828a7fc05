import vue from '@vitejs/plugin-vue';

/** Two pages: the application, and one with elements under another prefix. */
export default {
  plugins: [vue({ template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('qadam-') } } })],
  build: { rollupOptions: { input: ['index.html', 'prefix.html'] } },
};
