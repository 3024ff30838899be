import { describe, expect, test } from 'vitest';
import {
  barrelFaults,
  nameFaults,
  quantile,
  runeFaults,
  sizeFaults,
} from '../../../../../scripts/ci/architecture/budgets.ts';
import { configFaults } from '../../../../../scripts/ci/architecture/coreConfig.ts';
import { lineCount, readSourceFiles } from '../../../../../scripts/ci/architecture/sourceFiles.ts';

const file = (path: string, text = ''): { path: string; text: string } => ({ path, text });
const lines = (n: number): string => 'x;\n'.repeat(n);

describe('sizeFaults', () => {
  test('a file of 400 lines passes, one of 401 does not', () => {
    const small = Array.from({ length: 40 }, (_, i) => file(`src/data/a${i}.ts`, lines(10)));
    expect(sizeFaults([...small, file('src/data/large.ts', lines(400))])).toEqual([]);
    expect(sizeFaults([...small, file('src/data/large.ts', lines(401))])).toEqual([
      'src/data/large.ts: 401 lines, at most 400',
    ]);
  });

  test('the tree has a median and a 95th percentile to keep', () => {
    expect(sizeFaults([file('src/a.ts', lines(91))])).toEqual(['median of 91 lines a file, at most 90']);
    const many = [...Array(18).keys()].map((i) => file(`src/a${i}.ts`, lines(5)));
    const two = [file('src/b.ts', lines(251)), file('src/c.ts', lines(300))];
    expect(sizeFaults([...many, ...two])).toEqual(['95th percentile of 251 lines a file, at most 250']);
  });

  test('a component keeps its script below 120 lines, however long its markup', () => {
    const small = Array.from({ length: 30 }, (_, i) => file(`src/a${i}.ts`));
    const component = (n: number): string =>
      `<script lang="ts">\n${lines(n)}</script>\n${'<p></p>\n'.repeat(100)}`;
    expect(sizeFaults([...small, file('src/A.svelte', component(120))])).toEqual([]);
    expect(sizeFaults([...small, file('src/A.svelte', component(121))])).toEqual([
      'src/A.svelte: script of 121 lines, at most 120',
    ]);
  });

  test('lines are counted as an editor numbers them', () => {
    expect([lineCount(''), lineCount('a'), lineCount('a\n'), lineCount('a\n\n')]).toEqual([0, 1, 1, 2]);
  });

  test('quantile takes the nearest rank', () => {
    expect(quantile([5, 1, 4, 2], 0.5)).toBe(2);
    expect(quantile([5, 1, 4, 2], 0.95)).toBe(5);
  });
});

describe('nameFaults', () => {
  test.each([
    'src/data/utils.ts',
    'src/helpers/a.ts',
    'src/ui/common/A.svelte',
    'src/data/index.ts',
    'src/data/Mark.ts',
    'src/ui/peta/panel.svelte',
    'src/data/model/mark-bytes.ts',
  ])('%s is refused', (path) => {
    expect(nameFaults([file(path)])).toHaveLength(1);
  });

  test('the names of the house pass', () => {
    const good = ['src/data/model/textColumn.ts', 'src/state/app.svelte.ts', 'src/ui/peta/LeftPanel.svelte'];
    expect(nameFaults(good.map((path) => file(path)))).toEqual([]);
  });
});

describe('barrelFaults', () => {
  test('a file of nothing but the exports of others is a barrel', () => {
    expect(
      barrelFaults([file('src/data/all.ts', 'export { a } from "./a"; export { b } from "./b";')]),
    ).toHaveLength(1);
    expect(
      barrelFaults([file('src/data/all.ts', 'export * from "./a"; export const own = 1;')]),
    ).toHaveLength(1);
  });

  test('a file that also declares something, or only imports, is no barrel', () => {
    expect(barrelFaults([file('src/data/a.ts', 'export { a } from "./b"; export const own = 1;')])).toEqual(
      [],
    );
    expect(barrelFaults([file('src/data/a.ts', 'import "./b";')])).toEqual([]);
  });
});

describe('runeFaults', () => {
  test('a rune in a plain .ts file is named, a word about one is not', () => {
    expect(runeFaults([file('src/state/a.ts', 'let n = $state(0); // $derived')])).toEqual([
      'src/state/a.ts: $state belongs into a .svelte.ts file',
    ]);
    expect(runeFaults([file('src/state/a.svelte.ts', 'let n = $state.raw(0);')])).toEqual([]);
  });
});

describe('the core configuration', () => {
  const folders = [
    'data',
    'messages',
    'aggregate',
    'planner',
    'helix',
    'engine',
    'layers',
    'reading',
    'export',
    'story',
  ];
  const include = folders.map((folder) => `src/${folder}`);
  const good = {
    compilerOptions: { lib: ['ES2023'], types: [] },
    include: [
      ...include,
      ...['src/state/url/appState.ts', 'src/state/url/urlCodec.ts', 'src/state/view'],
      ...['Store', 'File', 'Link', 'Text'].map((part) => `src/state/documents/document${part}.ts`),
      'src/state/documents/memoryDocuments.ts',
    ],
    exclude: ['src/layers/gl'],
  };

  test('passes as the house wants it', () => {
    expect(configFaults(good, () => true)).toEqual([]);
  });

  test('fails when a folder is left out, the DOM comes in, or a file is spared', () => {
    expect(configFaults({ ...good, include: [] }, (path) => path === 'src/data')).toHaveLength(1);
    expect(
      configFaults({ ...good, compilerOptions: { lib: ['ES2023', 'DOM'], types: ['node'] } }, () => true),
    ).toEqual(['tsconfig.core.json knows DOM, node']);
    expect(configFaults({ ...good, exclude: ['src/data/pack/packFiles.ts'] }, () => true)).toHaveLength(1);
  });
});

test('a folder that does not exist holds no files', () => {
  expect(readSourceFiles(import.meta.dirname, ['nowhere'])).toEqual([]);
});
