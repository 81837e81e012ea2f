import { defineConfig } from 'vite';

/** The bench's page: built like the app, so that the engine in it is the same code. */
export default defineConfig({
  base: './',
  worker: { format: 'es' },
  build: { target: 'es2023', modulePreload: { polyfill: false } },
});
