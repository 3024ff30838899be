import { describe, expect, test } from 'vitest';
import {
  commandFaults,
  linkFaults,
  pathFaults,
  policiesIn,
  sampleCount,
  sampleFaults,
} from '../../../../../scripts/ci/documents/documentFaults.ts';
import { lockFaults, traceFaults } from '../../../../../scripts/ci/documents/foreignTraces.ts';

const FILES: Record<string, string> = {
  'docs/deploy.md': '# Deploy\n## On nginx, first\n',
  'docs/a.png': 'x',
  docs: '',
  'public/desa.csv': 'kode,nama\n1,A\n2,B\n3,C\n',
};
const read = (path: string): string | null => FILES[path] ?? null;
const at = (text: string, path = 'README.md'): { path: string; text: string } => ({ path, text });

describe('commandFaults', () => {
  const known = { scripts: ['start', 'petala'], steps: ['unit', 'types-core'], programs: ['vitest'] };

  test('commands that exist pass, in blocks and in spans', () => {
    const text =
      '```sh\nnpm ci && npm start\nnpm run --silent petala -- pack\n```\n`npm test -- unit types-core` `npx vitest run`';
    expect(commandFaults(at(text), { ...known, scripts: [...known.scripts, 'test'] })).toEqual([]);
  });

  test('commands that do not exist are named; prose is no command', () => {
    const text = 'npm run prose\n`npm run deploy` `npm test` `npm test -- unti` `npx petla`';
    expect(commandFaults(at(text), known)).toEqual([
      'README.md: no such command: npm run deploy',
      'README.md: no such command: npm run test',
      'README.md: no such command: npm run test',
      'README.md: no such command: npm test -- unti',
      'README.md: no such command: npx petla',
    ]);
  });
});

describe('paths and links', () => {
  test('a named file must exist, a pattern need not', () => {
    const text =
      '`docs/deploy.md` `docs/` `src/gone.ts` `public/geojson/<pack>/desa.csv` `https://x.org/docs/x`';
    expect(pathFaults(at(text), read)).toEqual(['README.md: no such file: src/gone.ts']);
  });

  test('a relative link must lead to a file and to a heading of it', () => {
    const good = '[a](docs/deploy.md) ![b](docs/a.png) [c](docs/deploy.md#on-nginx-first) [d](https://x.org)';
    expect(linkFaults(at(good), read)).toEqual([]);
    expect(linkFaults(at('[a](deploy.md#deploy)', 'docs/other.md'), read)).toEqual([]);
    expect(linkFaults(at('[a](deploy.md) [b](docs/deploy.md#gone) ![c](docs/b.png)'), read)).toHaveLength(3);
  });
});

describe('samples', () => {
  const block = (lines: string): string => `\`\`\`csv title=public/desa.csv\n${lines}\n\`\`\`\n`;

  test("are the file's first lines", () => {
    expect(sampleFaults(at(block('kode,nama\n1,A')), read)).toEqual([]);
    expect(sampleFaults(at(block('kode,nama\n2,B')), read)).toEqual([
      'README.md: public/desa.csv line 2: shown 2,B, shipped 1,A',
    ]);
    expect(sampleFaults(at(block('kode,nama\n1,A').replace('desa', 'gone')), read)).toHaveLength(1);
    expect(sampleCount(at(block('a') + block('b') + '```csv\nx\n```'))).toBe(2);
  });
});

test('policies are found up to the end of their header', () => {
  const text = "add_header X \"default-src 'none'; img-src 'self'\" always;\nX: default-src 'none'; a\n";
  expect(policiesIn(at(text))).toEqual(["default-src 'none'; img-src 'self'", "default-src 'none'; a"]);
});

describe('traces of a machine', () => {
  const below = (...parts: string[]): string => ['', ...parts].join('/');

  test('are found in any text', () => {
    const text = `fine\ncd ${below('home', 'ani', 'petala')}\nsee "${below('work', 'main')}"`;
    expect(traceFaults(at(text))).toEqual([
      `README.md:2: ${below('home', 'ani')}`,
      `README.md:3: ${below('work', 'main')}`,
    ]);
    expect(traceFaults(at(`${'regis'}try=https://npm.example.org`))).toHaveLength(1);
  });

  test('are not seen in addresses and relative paths', () => {
    expect(traceFaults(at(`https://x.org/home/page .${below('work', 'a')} ../root/b tests/home/c`))).toEqual(
      [],
    );
  });

  test('in the lock file are other registries', () => {
    const packages = {
      '': {},
      'node_modules/a': { resolved: 'https://registry.npmjs.org/a/-/a-1.0.0.tgz' },
      'node_modules/b': { resolved: 'https://npm.example.org/b-1.0.0.tgz' },
    };
    expect(lockFaults(JSON.stringify({ packages }))).toEqual([
      'node_modules/b: https://npm.example.org/b-1.0.0.tgz',
    ]);
  });
});
