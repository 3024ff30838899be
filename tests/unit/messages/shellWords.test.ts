import { existsSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { expect, it } from 'vitest';
import { id } from '../../../src/messages/id';
import { texts as shell } from '../../../src/messages/id/shell';

/** The files that stand on the screen before any place's words have come: what the app imports outright. */
function staticFiles(from: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(from)) return seen;
  seen.add(from);
  const text = readFileSync(from, 'utf8');
  for (const [, path = ''] of text.matchAll(/^\s*import (?!type)[^'"]*from '(\.[^'"]+)';$/gm)) {
    const at = posix.join(posix.dirname(from), path);
    const file = [at, `${at}.ts`].find((candidate) => existsSync(candidate));
    if (file?.startsWith('src/ui/')) staticFiles(file, seen);
  }
  return seen;
}

const files = [...staticFiles('src/App.svelte')];

it('the shell is found by its imports, without modules loaded later', () => {
  expect(files).toContain('src/ui/shell/Search.svelte');
  expect(files).not.toContain('src/ui/shell/KeyDialog.svelte');
});

it('the shell uses its own texts only, because others are loaded later', () => {
  const keys = files
    .flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/'([a-z]\w*\.[\w.]+)'/g)].map((match) => match[1] ?? ''),
    )
    .filter((key) => key in id);
  expect(keys.length).toBeGreaterThan(30);
  expect(keys.filter((key) => !(key in shell))).toEqual([]);
});
