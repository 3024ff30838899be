import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { barrelFaults, nameFaults, runeFaults, sizeFaults } from '../scripts/ci/architecture/budgets.ts';
import { languageFaults, unknownKeys, unusedKeys } from '../scripts/ci/architecture/catalogue.ts';
import { columnReadFaults } from '../scripts/ci/architecture/columnReads.ts';
import { fileCycles, folderCycles, subfolderCycles } from '../scripts/ci/architecture/cycles.ts';
import { importFaults } from '../scripts/ci/architecture/importRules.ts';
import { importsOf } from '../scripts/ci/architecture/imports.ts';
import { literalTextFaults } from '../scripts/ci/architecture/literalText.ts';
import { derivedWriteFaults } from '../scripts/ci/architecture/derivedWrites.ts';
import { paramPlaceFaults } from '../scripts/ci/architecture/paramPlaces.ts';
import { readSourceFiles } from '../scripts/ci/architecture/sourceFiles.ts';
import { coreConfigFaults } from '../scripts/ci/architecture/coreConfig.ts';
import { en } from '../src/messages/en.ts';
import { id } from '../src/messages/id.ts';
import { URL_PARAMS } from '../src/state/url/urlParams.ts';

const ROOT = resolve(import.meta.dirname, '..');
const files = readSourceFiles(ROOT, ['src', 'scripts']);
const interfaceFiles = files.filter(
  ({ path }) => path.startsWith('src/') && !path.startsWith('src/messages/'),
);
const imports = importsOf(files);

describe('the house', () => {
  test('its source files are found, their imports too', () => {
    expect(files.length).toBeGreaterThan(20);
    expect(imports.filter(({ to }) => to !== null).length).toBeGreaterThan(files.length);
    // What a template brings later is an import like any other.
    const overview = imports.filter(({ from }) => from === 'src/ui/peta/place/Overview.svelte');
    expect(overview.map(({ to }) => to)).toContain('src/ui/peta/time/MostChanged.svelte');
  });

  test('every folder imports only what it may', () => {
    expect(importFaults(imports)).toEqual([]);
  });

  test('no cycle of files', () => {
    expect(fileCycles(imports)).toEqual([]);
  });

  test('no cycle of folders', () => {
    expect(folderCycles(imports)).toEqual([]);
  });

  test('no cycle of folders within folders', () => {
    expect(subfolderCycles(imports)).toEqual([]);
  });

  test('no barrels', () => {
    expect(barrelFaults(files)).toEqual([]);
  });

  test('every name says what the file is for', () => {
    expect(nameFaults(files)).toEqual([]);
  });

  test('files keep their budget of lines', () => {
    expect(sizeFaults(files)).toEqual([]);
  });

  test('runes stand only in .svelte and .svelte.ts', () => {
    expect(runeFaults(files)).toEqual([]);
  });

  test('workers are started in one file, so that the app can be handed others', () => {
    const starting = files.filter(
      ({ path, text }) => path.startsWith('src/') && text.includes('new Worker('),
    );
    expect(starting.map(({ path }) => path)).toEqual(['src/workers/startWorkers.ts']);
  });

  test('no derived value writes', () => {
    expect(derivedWriteFaults(files)).toEqual([]);
  });

  test('a place reads only the parameters of the link that declare it', () => {
    expect(paramPlaceFaults(files, URL_PARAMS)).toEqual([]);
  });

  test('a component that reads a column thereby asks for it', () => {
    expect(columnReadFaults(files)).toEqual([]);
  });

  test('the core is compiled without the DOM, every folder of it', () => {
    expect(coreConfigFaults(ROOT)).toEqual([]);
  });
});

describe('the words of the interface', () => {
  test('both languages have the same keys with the same parameters', () => {
    expect(languageFaults(id, en)).toEqual([]);
  });

  test('every key is used', () => {
    expect(unusedKeys(Object.keys(id), interfaceFiles)).toEqual([]);
  });

  test('every key that is used exists', () => {
    expect(unknownKeys(Object.keys(id), interfaceFiles)).toEqual([]);
  });

  test('no template holds text of its own', () => {
    expect(literalTextFaults(files)).toEqual([]);
  });
});
