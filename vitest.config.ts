import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [svelte({ configFile: false })],
  test: {
    environment: 'node',
    globalSetup: 'tests/support/temporaryFolder.ts',
    include: ['tests/**/*.test.ts'],
    // Two cores: more processes than that only take memory from each other.
    maxWorkers: 2,
    testTimeout: 30_000,
    allowOnly: false,
  },
});
