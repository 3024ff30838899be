import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listedLicence } from '../../../../../scripts/ci/licences/licenceList';
import { licenceFile, packageLicences } from '../../../../../scripts/ci/licences/licenceTexts';
import { lockedPackages, packageOf } from '../../../../../scripts/ci/licences/lockedPackages';
import { thirdPartyLicences } from '../../../../../scripts/ci/licences/thirdPartyLicences';

const ROOT = resolve(import.meta.dirname, '../../../../..');
const lockJson = readFileSync(join(ROOT, 'package-lock.json'), 'utf8');

interface Emitted {
  readonly fileName: string;
  readonly source: string;
}

/** What the build does at its end, with these modules in the bundle. */
function build(root: string, moduleIds: readonly string[]): { files: Emitted[]; error: string } {
  const files: Emitted[] = [];
  let error = '';
  const { generateBundle } = thirdPartyLicences(root);
  const context = {
    getModuleIds: () => moduleIds.values(),
    emitFile: (file: Emitted) => files.push(file),
    error: (message: string) => {
      error = message;
      throw new Error(message);
    },
  };
  try {
    (generateBundle as unknown as (this: typeof context) => void).call(context);
  } catch (cause) {
    if (error === '') throw cause;
  }
  return { files, error };
}

/** A project of one production package, `paket`, and one of the tools alone. */
function project(licence: string, files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'petala-licences-'));
  mkdirSync(join(root, 'node_modules/paket'), { recursive: true });
  for (const [name, text] of Object.entries(files))
    writeFileSync(join(root, 'node_modules/paket', name), text);
  const packages = {
    '': { name: 'app' },
    'node_modules/paket': { version: '1.2.3', license: licence },
    'node_modules/alat': { version: '9.0.0', license: 'GPL-3.0', dev: true },
  };
  writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ packages }));
  return root;
}

describe('third-party licences', () => {
  it('name every production package of the lock file, with a text', () => {
    const { files, error } = build(ROOT, []);
    expect(error).toBe('');
    expect(files.map(({ fileName }) => fileName)).toEqual(['licences.txt']);
    const parts = (files[0]?.source ?? '').split(/^={78}\n/m).slice(1);
    // Read from the lock file here by another way than the builder's: what is not marked as of the tools.
    const { packages } = JSON.parse(lockJson) as {
      packages: Record<string, { version: string; dev?: true; devOptional?: true }>;
    };
    const production = Object.entries(packages).filter(
      // Nothing of `https` gets into the app.
      ([path, one]) => path && path !== 'node_modules/https' && !one.dev && !one.devOptional,
    );
    expect(production.length).toBeGreaterThan(80);
    for (const [path, { version }] of production) {
      const heading = `${path.replace(/^.*node_modules\//, '')} ${version} (`;
      const part = parts.find((one) => one.split('\n').some((line) => line.startsWith(heading)));
      const text = part?.slice(part.indexOf('\n\n')).trim() ?? '';
      expect(text.length, heading).toBeGreaterThan(300);
      expect(text, heading).toMatch(/permi(ssion|tted)|licen[cs]e/i);
    }
  });

  it('hold the open font licence of the typeface and the notice of Apache Arrow', () => {
    const text = licenceFile(packageLicences(ROOT, lockedPackages(lockJson)).licences);
    expect(text).toContain('@fontsource-variable/plus-jakarta-sans 5.3.0 (OFL-1.1)');
    expect(text).toContain('SIL OPEN FONT LICENSE');
    expect(text).toContain('Apache Arrow JavaScript\nCopyright 2017');
  });

  it('stop the build at a package without a text, and say which', () => {
    const root = project('MIT', { 'README.md': 'MIT' });
    expect(build(root, [])).toEqual({
      files: [],
      error: 'third-party licences:\npaket@1.2.3: no licence text in node_modules/paket',
    });
    rmSync(root, { recursive: true });
  });

  it('stop the build at a licence that is not listed', () => {
    const root = project('SSPL-1.0', { LICENSE: 'Terms' });
    expect(build(root, []).error).toContain('paket@1.2.3: licence "SSPL-1.0" is not listed');
    rmSync(root, { recursive: true });
  });

  it('stop the build at code that no production dependency brings', () => {
    const root = project('MIT', { LICENSE: 'Permission is hereby granted' });
    const own = [`${root}/src/main.ts`, `${root}/node_modules/paket/index.js`];
    expect(build(root, own)).toMatchObject({ error: '', files: [{ fileName: 'licences.txt' }] });
    expect(build(root, [...own, `${root}/node_modules/alat/index.js`]).error).toContain(
      'alat: is in the app',
    );
    rmSync(root, { recursive: true });
  });

  it('take the listed one of several licences, and no misspelt one that nobody looked at', () => {
    expect(listedLicence('a', '1.0.0', '(EPL-1.0 OR EDL-1.0)')).toBe('EDL-1.0');
    expect(listedLicence('splaytree-ts', '1.0.2', 'BDS-3-Clause')).toBe('BSD-3-Clause');
    expect(listedLicence('splaytree-ts', '1.0.3', 'BDS-3-Clause')).toBeNull();
    expect(listedLicence('a', '1.0.0', '')).toBeNull();
  });

  it('know the package of a path, scoped and nested', () => {
    expect(packageOf('/app/node_modules/@deck.gl/layers/node_modules/earcut/src/earcut.js')).toBe('earcut');
    expect(packageOf('/app/node_modules/@deck.gl/core/dist/index.js')).toBe('@deck.gl/core');
    expect(packageOf('/app/src/main.ts')).toBeNull();
  });

  it('the project states its own licence', () => {
    expect(readFileSync(join(ROOT, 'LICENSE'), 'utf8')).toMatch(/^MIT License\n\nCopyright \(c\) \d{4} /);
  });
});
