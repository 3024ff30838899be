import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { transformWithOxc, type Plugin, type Rolldown } from 'vite';

const PACKAGE = resolve(import.meta.dirname, '../../node_modules/maplibre-gl');
const SOURCES = resolve(PACKAGE, 'src');
const WORKER_SOURCE = resolve(SOURCES, 'source/worker.ts');
const ABOUT = resolve(PACKAGE, 'package.json');
/** How the app imports the address of the worker's file. */
const ADDRESS = 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
const ADDRESS_MODULE = '\0maplibre-worker-address';

/**
 * Builds MapLibre from the sources that its package brings. The two files that it publishes, for the page and for its
 * worker, hold nearly all of the worker's code twice: built from the sources, that is one file which both load.
 */
export function mapLibreSources(): Plugin {
  let address = '';
  return {
    name: 'petala-maplibre-sources',
    apply: 'build',
    enforce: 'pre',
    buildStart() {
      // Named as all workers are: src/trustedTypes.ts admits no other.
      address = this.emitFile({ type: 'chunk', id: WORKER_SOURCE, name: 'worker-map' });
    },
    resolveId(id) {
      if (id === 'maplibre-gl') return resolve(SOURCES, 'index.ts');
      return id === ADDRESS ? ADDRESS_MODULE : null;
    },
    load(id) {
      if (id === ADDRESS_MODULE) return `export default import.meta.ROLLUP_FILE_URL_${address};`;
      // MapLibre reads its version there; the rest would be 3 kB of the page.
      return id === ABOUT ? JSON.stringify({ version: versionOf(ABOUT) }) : null;
    },
    transform: {
      filter: { id: /[\\/]maplibre-gl[\\/]src[\\/].*\.ts$/ },
      // As MapLibre builds itself: fields that a class only declares would undo what its parent class has set.
      async handler(code, id) {
        const plain = await transformWithOxc(code, id, {
          typescript: { removeClassFieldsWithoutInitializer: true },
          assumptions: { setPublicClassFields: true },
        });
        return { code: plain.code, map: null };
      },
    },
  };
}

function versionOf(file: string): string {
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}

type Context = Rolldown.ChunkingContext;

let ofWorker: ReadonlySet<string> | null = null;

/** Whether the worker loads a module, its own first one included. For how code is split into files. */
export function isOfMapWorker(id: string, context: Context): boolean {
  ofWorker ??= reachedFrom(WORKER_SOURCE, context);
  return ofWorker.has(id);
}

function reachedFrom(first: string, context: Context): ReadonlySet<string> {
  const seen = new Set([first]);
  for (const id of seen) context.getModuleInfo(id)?.importedIds.forEach((one) => seen.add(one));
  return seen;
}
