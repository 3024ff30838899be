import type { Document } from './documentFaults.ts';

/** Absolute paths below folders that exist on somebody's machine only. */
const MACHINE_PATH = /(?<![\w.:/-])\/(?:work|root|home|Users)\/[\w.]+/;
const REGISTRY = /\bregistry\s*=\s*https?:|:_[a]uthToken/;
const PUBLIC_REGISTRY = 'https://registry.npmjs.org/';

/** Lines that name a path of one machine, or set up a package registry. */
export function traceFaults({ path, text }: Document): string[] {
  return text.split('\n').flatMap((line, i) => {
    const trace = MACHINE_PATH.exec(line)?.[0] ?? REGISTRY.exec(line)?.[0];
    return trace === undefined ? [] : [`${path}:${i + 1}: ${trace}`];
  });
}

/** Packages that the lock file would fetch from anywhere but the public registry. */
export function lockFaults(lockJson: string): string[] {
  const { packages } = JSON.parse(lockJson) as { packages: Record<string, { resolved?: string }> };
  return Object.entries(packages).flatMap(([name, { resolved }]) =>
    resolved === undefined || resolved.startsWith(PUBLIC_REGISTRY) ? [] : [`${name}: ${resolved}`],
  );
}
