import { resolve } from 'node:path';
import { defineConfig } from 'vite';

const HERE = import.meta.dirname;

/** The pages of the benches, built as the app is, so that only what they do differs. */
export default defineConfig({
  root: HERE,
  base: './',
  publicDir: false,
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    outDir: resolve(HERE, '../../.cache/bench/pages'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 4000,
    rolldownOptions: {
      input: Object.fromEntries(
        ['bare', 'recolour', 'explore', 'frames'].map((page) => [page, resolve(HERE, page, 'index.html')]),
      ),
    },
  },
});
