import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { mapScripts } from '../../../bench/sizes';

const MAPLIBRE = 'x("maplibregl-canvas-container")';

describe('mapScripts', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'sizes-'));
    mkdirSync(join(folder, 'assets'));
    writeFileSync(join(folder, 'index.html'), '<script type="module" src="./assets/index-1.js"></script>');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  function build(scripts: Readonly<Record<string, string>>): string[] {
    for (const [name, text] of Object.entries(scripts)) writeFileSync(join(folder, 'assets', name), text);
    return [...mapScripts(folder)].sort();
  }

  test('what only the map needs is the map’s, what the page needs too is the page’s', () => {
    const found = build({
      'index-1.js': 'import{a}from"./fault-1.js";import("./map-1.js")',
      'fault-1.js': 'export let a',
      'map-1.js': 'import{a}from"./fault-1.js";import"./gl-1.js";import{b}from"./earcut-1.js"',
      'gl-1.js': MAPLIBRE,
      'earcut-1.js': 'export let b',
      'other-1.js': 'import{a}from"./fault-1.js"',
    });
    expect(found).toEqual(['assets/earcut-1.js', 'assets/gl-1.js', 'assets/map-1.js']);
  });

  test('a page that cannot start without MapLibre has no map to wait for', () => {
    expect(build({ 'index-1.js': 'import"./gl-1.js"', 'gl-1.js': MAPLIBRE })).toEqual([]);
  });
});
