import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What compiles without the DOM: `fetch`, digests and their like are handed in from outside. */
const CORE = [
  'src/data',
  'src/messages',
  'src/aggregate',
  'src/engine',
  'src/planner',
  'src/helix',
  'src/layers',
  'src/reading',
  'src/export',
  'src/story',
  'src/state/documents/documentStore.ts',
  'src/state/documents/documentFile.ts',
  'src/state/documents/documentLink.ts',
  'src/state/documents/documentText.ts',
  'src/state/documents/memoryDocuments.ts',
  'src/state/url/appState.ts',
  'src/state/url/urlCodec.ts',
  'src/state/view',
];
/** The one folder within it that holds a GL context or a map. */
const OUTSIDE = ['src/layers/gl'];

interface Config {
  readonly compilerOptions: { readonly lib: readonly string[]; readonly types: readonly string[] };
  readonly include: readonly string[];
  readonly exclude: readonly string[];
}

/** What a core configuration lacks: a folder of the core, or the absence of the DOM. */
export function configFaults(config: Config, exists: (path: string) => boolean): string[] {
  const faults = CORE.filter((path) => exists(path) && !config.include.includes(path)).map(
    (path) => `tsconfig.core.json does not include ${path}`,
  );
  const foreign = [
    ...config.compilerOptions.lib.filter((lib) => /dom/i.test(lib)),
    ...config.compilerOptions.types,
  ];
  if (foreign.length > 0) faults.push(`tsconfig.core.json knows ${foreign.join(', ')}`);
  const spared = config.exclude.filter((path) => !OUTSIDE.includes(path));
  if (spared.length > 0) faults.push(`tsconfig.core.json spares ${spared.join(', ')}`);
  return faults;
}

/** The same for the configuration of the tree at `root`. */
export function coreConfigFaults(root: string): string[] {
  const config = JSON.parse(readFileSync(join(root, 'tsconfig.core.json'), 'utf8')) as Config;
  return configFaults(config, (path) => existsSync(join(root, path)));
}
