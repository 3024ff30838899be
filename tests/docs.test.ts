import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { policyOf } from '../scripts/ci/contentSecurityPolicy.ts';
import {
  commandFaults,
  linkFaults,
  pathFaults,
  policiesIn,
  sampleCount,
  sampleFaults,
} from '../scripts/ci/documents/documentFaults.ts';
import { lockFaults, traceFaults } from '../scripts/ci/documents/foreignTraces.ts';
import { STEPS } from '../scripts/ci/steps.ts';

const ROOT = resolve(import.meta.dirname, '..');
const read = (path: string): string | null => {
  const full = join(ROOT, path);
  if (!existsSync(full)) return null;
  return statSync(full).isDirectory() ? '' : readFileSync(full, 'utf8');
};
const documentAt = (path: string): { path: string; text: string } => {
  const text = read(path);
  if (text === null) throw new Error(`${path} is missing`);
  return { path, text };
};

const documents = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'bench/README.md',
  'bench/growth.md',
  'bench/methods.md',
  ...readdirSync(join(ROOT, 'docs')).map((name) => `docs/${name}`),
]
  .filter((path) => path.endsWith('.md') && read(path) !== null)
  .map(documentAt);

const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};
const known = {
  scripts: Object.keys(manifest.scripts),
  steps: STEPS.map(({ name }) => name),
  programs: readdirSync(join(ROOT, 'node_modules/.bin')),
};

/** Files that git knows; null outside of a checkout. */
function trackedFiles(): string[] | null {
  if (!existsSync(join(ROOT, '.git'))) return null;
  return execFileSync('git', ['ls-files', '-z'], { cwd: ROOT, encoding: 'utf8' })
    .split('\0')
    .filter((path) => path !== '');
}
const tracked = trackedFiles();

describe('the documents', () => {
  test.each([
    'README.md',
    'CONTRIBUTING.md',
    'CHANGELOG.md',
    'docs/architecture.md',
    'docs/data-pack.md',
    'docs/deploy.md',
    'docs/methods.md',
  ])('%s exists and says something', (path) => {
    expect(documentAt(path).text.length).toBeGreaterThan(200);
  });

  test('the README names the two commands', () => {
    const { text } = documentAt('README.md');
    expect(text).toContain('npm ci && npm start');
    expect(text).toContain('npm ci && npm test');
  });

  test.each(documents)('every command in $path works', (document) => {
    expect(commandFaults(document, known)).toEqual([]);
  });

  test.each(documents)('every file named in $path exists', (document) => {
    expect(pathFaults(document, read)).toEqual([]);
  });

  test.each(documents)('every link and picture in $path leads somewhere', (document) => {
    expect(linkFaults(document, read)).toEqual([]);
  });

  test.each(documents)('every sample in $path is the start of the shipped file', (document) => {
    expect(sampleFaults(document, read)).toEqual([]);
  });

  test('the description of the data pack shows samples', () => {
    expect(sampleCount(documentAt('docs/data-pack.md'))).toBeGreaterThanOrEqual(8);
  });
});

describe('the security policy', () => {
  test('stands as the same header in docs/deploy.md as in both pages, with frame-ancestors on top', () => {
    const policy = policyOf(documentAt('index.html').text);
    expect(policyOf(documentAt('bingkai.html').text)).toBe(policy);
    const framing = ' https://portal.example.go.id';
    const shown = policiesIn(documentAt('docs/deploy.md'));
    expect(shown.length).toBeGreaterThanOrEqual(3);
    const own = `${policy ?? ''}; frame-ancestors 'self'`;
    expect(new Set(shown)).toEqual(new Set([own, `${own}${framing}`]));
  });
});

describe('the tracked files', () => {
  test.skipIf(tracked === null)('name no path of one machine and no private registry', () => {
    const texts = (tracked ?? [])
      .filter((path) => path !== 'package-lock.json' && existsSync(join(ROOT, path)))
      .map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }))
      .filter(({ text }) => !text.includes('\0'));
    expect(texts.flatMap(traceFaults)).toEqual([]);
  });

  test('the lock file fetches from the public registry alone', () => {
    expect(lockFaults(documentAt('package-lock.json').text)).toEqual([]);
  });
});
