import { describe, expect, test } from 'vitest';
import { fileCycles, folderCycles, subfolderCycles } from '../../../../../scripts/ci/architecture/cycles.ts';
import { importFaults } from '../../../../../scripts/ci/architecture/importRules.ts';
import { importsOf } from '../../../../../scripts/ci/architecture/imports.ts';

/** Imports among made-up files: path → text. */
function imports(tree: Record<string, string>): ReturnType<typeof importsOf> {
  return importsOf(Object.entries(tree).map(([path, text]) => ({ path, text })));
}

describe('importsOf', () => {
  test('finds every way to name another file, in .svelte files too', () => {
    const found = imports({
      'src/ui/peta/Panel.svelte':
        '<script module>import { a } from "./a"</script><script lang="ts">import Card from \'./Card.svelte\';' +
        'const b = await import("../../data/b"); new Worker(new URL("../../workers/w.ts", import.meta.url));</script><p/>',
      'src/ui/peta/a.ts': 'export { c } from "./c.svelte"; type D = import("../../data/b").D;',
      'src/ui/peta/c.svelte.ts': 'import "./look.css"; import w from "../../workers/w.ts?worker&url";',
      'src/ui/peta/Card.svelte': '<p>import x from "y"</p>',
      'src/data/b.ts': '// import { no } from "./no"\nconst text = "import z from \'./z\'";',
      'src/workers/w.ts': 'import type { D } from "../data/b"; import { type E, f } from "../data/b";',
    });
    expect(found.map(({ from, to, typeOnly }) => [from, to, typeOnly])).toEqual([
      ['src/ui/peta/Panel.svelte', 'src/ui/peta/a.ts', false],
      ['src/ui/peta/Panel.svelte', 'src/ui/peta/Card.svelte', false],
      ['src/ui/peta/Panel.svelte', 'src/data/b.ts', false],
      ['src/ui/peta/Panel.svelte', 'src/workers/w.ts', false],
      ['src/ui/peta/a.ts', 'src/ui/peta/c.svelte.ts', false],
      ['src/ui/peta/a.ts', 'src/data/b.ts', true],
      ['src/ui/peta/c.svelte.ts', null, false],
      ['src/ui/peta/c.svelte.ts', 'src/workers/w.ts', false],
      ['src/workers/w.ts', 'src/data/b.ts', true],
      ['src/workers/w.ts', 'src/data/b.ts', false],
    ]);
  });
});

test('finds what a template imports later, and no words that look like it', () => {
  const found = imports({
    'src/ui/peta/Panel.svelte':
      '<script lang="ts">let open: boolean = $state(false);</script>' +
      "{#if open}{#await import('./Card.svelte') then { default: Card }}<Card />{/await}{/if}" +
      "<Later load={() => import('../desa/Own.svelte')} />import('./no')",
    'src/ui/peta/Card.svelte': '',
    'src/ui/desa/Own.svelte': '',
  });
  expect(found.map(({ to }) => to)).toEqual(['src/ui/peta/Card.svelte', 'src/ui/desa/Own.svelte']);
  expect(importFaults(found)).toEqual([
    'src/ui/peta/Panel.svelte: ../desa/Own.svelte: the place peta imports a private file of the place desa',
  ]);
});

test('folders beside one another form a cycle, a folder and one within it do not', () => {
  const twoWays = (one: string, other: string) =>
    imports({
      [`src/aggregate/${one}/a.ts`]: `import { b } from '${'../'.repeat(one.split('/').length)}${other}/b';`,
      [`src/aggregate/${other}/b.ts`]: '',
      [`src/aggregate/${other}/c.ts`]: `import { d } from '${'../'.repeat(other.split('/').length)}${one}/d';`,
      [`src/aggregate/${one}/d.ts`]: '',
    });
  expect(subfolderCycles(twoWays('hexagons', 'engine'))).toHaveLength(1);
  expect(subfolderCycles(twoWays('hexagons', 'hexagons/grid'))).toEqual([]);
});

describe('importFaults', () => {
  const leaf = { 'src/data/mark.ts': '', 'src/data/model/localized.ts': '' };

  test.each([
    ['src/data/a.ts', '../aggregate/b', 'data may not import aggregate'],
    ['src/data/a.ts', '../messages/b', 'data may not import messages'],
    ['src/aggregate/a.ts', '../planner/b', 'aggregate may not import planner'],
    ['src/layers/a.ts', '../state/b', 'layers may not import state'],
    ['src/story/a.ts', '../state/b', 'story may not import state'],
    ['src/story/a.ts', '../aggregate/b', 'story may not import aggregate'],
    ['src/messages/a.ts', '../data/b', 'messages may not import data'],
    [
      'src/layers/gl/a.ts',
      '../../ui/b',
      'only main.ts, App.svelte, pages.ts, embed.ts and the page of the kit import ui',
    ],
    [
      'src/trustedTypes.ts',
      './ui/b',
      'only main.ts, App.svelte, pages.ts, embed.ts and the page of the kit import ui',
    ],
    ['src/data/a.ts', '../../scripts/b', 'src imports nothing outside of src'],
    ['src/elsewhere/a.ts', '../data/b', 'src/elsewhere is no folder of the house'],
    [
      'scripts/a.ts',
      '../src/state/b',
      'scripts may import data, messages, aggregate, planner, helix, layers, studio, reading, export, engine, offline, not state',
    ],
    ['src/export/a.ts', '../state/view/b', 'export may not import state'],
    ['src/ui/peta/a.ts', '../desa/b', 'the place peta imports a private file of the place desa'],
    ['src/ui/kit/a.ts', '../../state/b', 'the kit knows nothing of the app'],
    ['src/ui/kit/a.ts', '../figures/b', 'the kit knows nothing of the app'],
    ['src/engine/a.ts', '../state/b', 'engine may not import state'],
  ])('%s may not import %s', (from, specifier, fault) => {
    const target = new URL(`${specifier}.ts`, `file:///${from}`).pathname.slice(1);
    const found = importFaults(imports({ [from]: `import { x } from '${specifier}';`, [target]: '' }));
    expect(found).toEqual([`${from}: ${specifier}: ${fault}`]);
  });

  test.each([
    ['src/messages/translate.ts', '../data/model/localized'],
    ['src/aggregate/a.ts', '../data/mark'],
    ['scripts/pack/a.ts', '../../src/data/mark'],
    ['src/ui/peta/a.ts', '../kit/b'],
    ['src/main.ts', './ui/b'],
    ['src/layers/gl/a.ts', 'maplibre-gl'],
    ['src/ui/peta/a.ts', 'maplibre-gl/dist/maplibre-gl.css'],
  ])('%s may import %s', (from, specifier) => {
    const others = { ...leaf, 'src/ui/kit/b.ts': '', 'src/ui/b.ts': '' };
    expect(importFaults(imports({ ...others, [from]: `import { x } from '${specifier}';` }))).toEqual([]);
  });

  test('a map library stays in src/layers/gl, its types may travel', () => {
    expect(importFaults(imports({ 'src/ui/peta/a.ts': "import { Map } from 'maplibre-gl';" }))).toEqual([
      'src/ui/peta/a.ts: maplibre-gl: only src/layers/gl holds a GL context or a map',
    ]);
    expect(
      importFaults(imports({ 'src/layers/a.ts': "import { Deck } from '@deck.gl/core';" })),
    ).toHaveLength(1);
    expect(importFaults(imports({ 'src/layers/a.ts': "import type { Map } from 'maplibre-gl';" }))).toEqual(
      [],
    );
  });

  test('an import that leads nowhere is named', () => {
    expect(importFaults(imports({ 'src/data/a.ts': "import { b } from './b';" }))).toEqual([
      'src/data/a.ts: ./b: leads nowhere',
    ]);
  });
});

describe('cycles', () => {
  test('of files are found through types and .svelte files', () => {
    const tree = imports({
      'src/ui/peta/A.svelte': '<script>import B from "./B.svelte"</script>',
      'src/ui/peta/B.svelte': '<script lang="ts">import type { c } from "./c"</script>',
      'src/ui/peta/c.ts': 'export const later = () => import("./A.svelte");',
    });
    expect(fileCycles(tree)).toEqual([
      'src/ui/peta/A.svelte → src/ui/peta/B.svelte → src/ui/peta/c.ts → src/ui/peta/A.svelte',
    ]);
  });

  test('of folders are found where no file closes one', () => {
    const tree = imports({
      'src/data/a.ts': 'import "../aggregate/b"',
      'src/aggregate/b.ts': '',
      'src/aggregate/c.ts': 'import "../data/d"',
      'src/data/d.ts': '',
    });
    expect(fileCycles(tree)).toEqual([]);
    expect(folderCycles(tree)).toEqual(['src/aggregate → src/data → src/aggregate']);
  });

  test('places of the interface count as folders', () => {
    const tree = imports({
      'src/ui/peta/a.ts': 'import "../kit/b"',
      'src/ui/kit/b.ts': '',
      'src/ui/kit/c.ts': 'import "../peta/d"',
      'src/ui/peta/d.ts': '',
    });
    expect(folderCycles(tree)).toEqual(['src/ui/kit → src/ui/peta → src/ui/kit']);
  });

  test('two ways that lead to the same file are no cycle', () => {
    const tree = imports({
      'src/data/a.ts': 'import "./b"; import "./c"',
      'src/data/b.ts': 'import "./d"',
      'src/data/c.ts': 'import "./d"',
      'src/data/d.ts': '',
    });
    expect(fileCycles(tree)).toEqual([]);
  });
});
