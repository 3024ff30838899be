import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { licenceFile, packageLicences } from './licenceTexts.ts';
import { lockedPackages, packageOf } from './lockedPackages.ts';

/** Where the built app has the licence texts of what it is made of. */
const LICENCE_FILE = 'licences.txt';

/**
 * Writes the licence texts of all production packages of the lock file into the build. The build fails where a package
 * has no text or a licence that is not listed, and where code of a package got in that is none of them.
 */
export function thirdPartyLicences(root: string): Plugin {
  const packages = lockedPackages(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  return {
    name: 'petala-third-party-licences',
    apply: 'build',
    generateBundle() {
      const { licences, faults } = packageLicences(root, packages);
      const known = new Set(packages.map(({ name }) => name));
      const bundled = new Set([...this.getModuleIds()].flatMap((id) => packageOf(id) ?? []));
      const strange = [...bundled]
        .filter((name) => !known.has(name) && name !== 'vite')
        .map((name) => `${name}: is in the app, yet no production dependency`);
      const all = [...faults, ...strange];
      if (all.length > 0) this.error(`third-party licences:\n${all.join('\n')}`);
      this.emitFile({ type: 'asset', fileName: LICENCE_FILE, source: licenceFile(licences) });
    },
  };
}
