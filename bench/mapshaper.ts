import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { CACHE } from './builds';

/** The version that is compared; MPL-2.0. It is no dependency: it is installed for the bench alone, into `.cache`, and never shipped. */
export const MAPSHAPER = '0.7.70';

export interface Mapshaper {
  /** Runs commands on files in memory and gives what they write. */
  applyCommands(
    commands: string,
    files: Readonly<Record<string, string | Uint8Array>>,
  ): Promise<Readonly<Record<string, Uint8Array | string>>>;
}

/** mapshaper from `.cache/bench/mapshaper`, fetched from the registry where it is not there in the very version. */
export function loadMapshaper(say: (line: string) => void): Mapshaper {
  const folder = join(CACHE, 'mapshaper');
  const manifest = join(folder, 'node_modules/mapshaper/package.json');
  if (!existsSync(manifest) || versionIn(manifest) !== MAPSHAPER) {
    say(`    mapshaper ${MAPSHAPER} is fetched into ${folder}`);
    mkdirSync(folder, { recursive: true });
    const order = ['install', '--prefix', folder, '--no-audit', '--no-fund', '--ignore-scripts'];
    execFileSync('npm', [...order, `mapshaper@${MAPSHAPER}`], { stdio: ['ignore', 'ignore', 'inherit'] });
  }
  return createRequire(manifest)('mapshaper') as Mapshaper;
}

function versionIn(manifest: string): string {
  return (JSON.parse(readFileSync(manifest, 'utf8')) as { readonly version: string }).version;
}
