import { NOT_HANDED_ON } from './licenceList.ts';

/** A package that the lock file installs for the app itself, not only for its tools. */
export interface LockedPackage {
  readonly name: string;
  readonly version: string;
  /** As the package states it; empty where it does not. */
  readonly licence: string;
  /** Folder below the project: node_modules/earcut, node_modules/a/node_modules/earcut. */
  readonly folder: string;
}

interface LockEntry {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
}

/** Production dependencies and what they depend on, from package-lock.json, by name and version. */
export function lockedPackages(lockJson: string): readonly LockedPackage[] {
  const { packages } = JSON.parse(lockJson) as { packages: Record<string, LockEntry> };
  return Object.entries(packages)
    .filter(([folder, { dev, devOptional }]) => folder !== '' && !dev && !devOptional)
    .map(([folder, { version = '', license = '' }]) => ({
      name: packageOf(folder) ?? folder,
      version,
      licence: license,
      folder,
    }))
    .filter(({ name }) => !NOT_HANDED_ON.has(name))
    .sort((a, b) => (`${a.name}@${a.version}` < `${b.name}@${b.version}` ? -1 : 1));
}

/** Name of the package that a path leads into: the part after its last node_modules; null where there is none. */
export function packageOf(path: string): string | null {
  const inside = path.replaceAll('\\', '/').split('node_modules/').slice(1).at(-1);
  if (inside === undefined) return null;
  const [first = '', second = ''] = inside.split('/');
  return first.startsWith('@') ? `${first}/${second}` : first;
}
