import { expect, it } from 'vitest';
import { id } from '../../../src/messages/id';
import { texts as shell } from '../../../src/messages/id/shell';
import { filesAtOnce, keysIn } from './codeWalk';

/** The files that stand on the screen before any place's words have come: what the app imports outright. */
const files = filesAtOnce('src/App.svelte').filter((file) => /^src\/(App\.svelte|ui\/)/.test(file));

it('the shell is found by its imports, without modules loaded later', () => {
  expect(files).toContain('src/ui/search/Search.svelte');
  expect(files).not.toContain('src/ui/shell/KeyDialog.svelte');
});

it('the shell uses its own texts only, because others are loaded later', () => {
  const keys = files.flatMap(keysIn).filter((key) => key in id);
  expect(keys.length).toBeGreaterThan(30);
  expect(keys.filter((key) => !(key in shell))).toEqual([]);
});
