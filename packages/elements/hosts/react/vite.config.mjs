/** Two pages: the application, and one that shows what happens when an element is defined too late. */
export default {
  esbuild: { jsx: 'automatic' },
  build: { rollupOptions: { input: ['index.html', 'late.html'] } },
};
