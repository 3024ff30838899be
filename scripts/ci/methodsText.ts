import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** Puts docs/methods.md beside the built app, as a text that every browser shows: the pages of method lead to it. */
export function methodsText(root: string): Plugin {
  return {
    name: 'petala-methods-text',
    apply: 'build',
    generateBundle() {
      const source = readFileSync(join(root, 'docs/methods.md'), 'utf8');
      this.emitFile({ type: 'asset', fileName: 'methods.txt', source });
    },
  };
}
