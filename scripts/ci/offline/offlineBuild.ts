import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type Plugin } from 'vite';
import {
  BUILD_META,
  buildFile,
  HASH_LENGTH,
  PAGE_FILE,
  WORKER_FILE,
  type AppBuild,
  type AppFile,
} from '../../../src/offline/appFiles.ts';
import { firstStage } from './stages.ts';

/** No file that is kept may be larger: a phone that lacks the room keeps nothing at all. The solver has 3.5 MB. */
export const MOST_FILE_BYTES = 4_000_000;
/** What may be kept of a first visit unasked, compressed; more than half of it is what the first map loads anyway. */
export const MOST_FIRST_BYTES = 1_400_000;
/** Kept by other rules (the data packs), or no part of the app. */
const NOT_KEPT = /^(geojson\/|sw(-off)?\.js$|luring-|licences\.txt$|robots\.txt$|kit\.html$)/;
/** Small files that stand beside the scripts and belong to the first visit. */
const FIRST_BESIDE = /^(index\.html|petala\.svg|petala\.webmanifest|ikon\/petala-192\.png)$/;

const hashOf = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex').slice(0, HASH_LENGTH);

/** The page with the name of its build in its head. */
export function withBuildName(html: string, id: string): string {
  return html.replace('<head>', `<head>\n    <meta name="${BUILD_META}" content="${id}" />`);
}

/** What is wrong with the sizes of a build; an empty list when nothing is. */
export function sizeFaults(files: readonly AppFile[]): string[] {
  const large = files
    .filter(({ bytes }) => bytes > MOST_FILE_BYTES)
    .map(
      ({ path, bytes }) =>
        `${path} has ${bytes} bytes, more than the ${MOST_FILE_BYTES} that a file kept offline may have: ` +
        'split it, or raise MOST_FILE_BYTES in scripts/ci/offline/offlineBuild.ts',
    );
  const first = files.filter(({ stage }) => stage === 'first').reduce((sum, one) => sum + one.gzipBytes, 0);
  if (first <= MOST_FIRST_BYTES) return large;
  return [
    ...large,
    `the first visit would keep ${first} bytes (compressed), more than ${MOST_FIRST_BYTES}: ` +
      'see which files scripts/ci/offline/stages.ts takes for it, or raise MOST_FIRST_BYTES',
  ];
}

/** All files of a built folder that the app consists of. */
export function appFiles(folder: string, first: ReadonlySet<string>): AppFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll(sep, '/'),
    )
    .filter((path) => !NOT_KEPT.test(path))
    .sort()
    .map((path) => {
      const content = readFileSync(join(folder, path));
      return {
        path,
        hash: hashOf(content),
        bytes: content.length,
        gzipBytes: gzipSync(content).length,
        stage: first.has(path) || FIRST_BESIDE.test(path) ? 'first' : 'later',
      };
    });
}

/** Names the build in its page, and lists its files for the page and for the worker. */
function nameBuild(folder: string, first: ReadonlySet<string>): AppBuild {
  const unnamed = appFiles(folder, first);
  const id = hashOf(Buffer.from(unnamed.map(({ path, hash }) => `${path} ${hash}\n`).join(''))).slice(0, 12);
  const page = join(folder, PAGE_FILE);
  writeFileSync(page, withBuildName(readFileSync(page, 'utf8'), id));
  const built = { id, files: appFiles(folder, first) };
  writeFileSync(join(folder, buildFile(id)), JSON.stringify(built));
  return built;
}

/** The service worker as one classic script that holds the list of its build's files. */
async function workerCode(built: AppBuild): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    define: { __PETALA_BUILD__: JSON.stringify(built) },
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: {
        input: resolve(import.meta.dirname, '../../../src/offline/serviceWorker.ts'),
        output: { format: 'iife' },
      },
    },
  });
  const files = (Array.isArray(result) ? result : [result]).flatMap((one) =>
    'output' in one ? one.output : [],
  );
  return files.flatMap((file) => (file.type === 'chunk' ? [file.code] : [])).join('');
}

/**
 * Names the build in a folder, lists its files and writes its service worker.
 * @throws where the files are larger than what may be kept
 */
export async function writeOffline(folder: string, first: ReadonlySet<string>): Promise<AppBuild> {
  const built = nameBuild(folder, first);
  const faults = sizeFaults(built.files);
  if (faults.length > 0) throw new Error(faults.join('\n'));
  writeFileSync(join(folder, WORKER_FILE), await workerCode(built));
  return built;
}

/**
 * Makes the build one that works without a network: names it, lists its files with their hashes and writes the service
 * worker that keeps them. Runs after everything else has been written into the folder.
 */
export function offlineBuild(): Plugin {
  let folder = '';
  let first: ReadonlySet<string> = new Set();
  return {
    name: 'petala-offline-build',
    apply: 'build',
    configResolved(config) {
      folder = resolve(config.root, config.build.outDir);
    },
    generateBundle(_, bundle) {
      first = firstStage(bundle);
    },
    closeBundle: {
      order: 'post',
      sequential: true,
      async handler() {
        const { files } = await writeOffline(folder, first);
        this.info(summary(files));
      },
    },
  };
}

function summary(files: readonly AppFile[]): string {
  const of = (stage: AppFile['stage']) => {
    const own = files.filter((file) => file.stage === stage);
    const sum = (field: 'bytes' | 'gzipBytes') =>
      Math.round(own.reduce((total, file) => total + file[field], 0) / 1000);
    return `${own.length} files, ${sum('bytes')} kB (${sum('gzipBytes')} kB compressed)`;
  };
  return `kept offline: on the first visit ${of('first')}; when used or asked for ${of('later')}`;
}
