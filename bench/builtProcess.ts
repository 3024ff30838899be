import { execFile } from 'node:child_process';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'vite';
import { CACHE, ROOT } from './builds';

/** Turf's objects of the nation, or some hundred megabytes of columns. */
const HEAP_MB = 8_000;
const OUTPUT_BYTES = 2 ** 24;

/** A program of the bench, built as the app is: a runner of TypeScript would add work of its own to every function. */
export interface BuiltProgram {
  /** Runs it in a process of its own with JSON as its argument; what it prints is JSON. */
  readonly run: (task: unknown) => Promise<unknown>;
}

/** @param entry path of the program from the repository's root */
export async function builtProgram(entry: string): Promise<BuiltProgram> {
  const outDir = join(CACHE, basename(entry, '.ts'));
  const file = 'task.js';
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'warn',
    build: {
      ssr: join(ROOT, entry),
      outDir,
      emptyOutDir: true,
      target: 'node20',
      minify: false,
      rollupOptions: { output: { entryFileNames: file } },
    },
  });
  return {
    run: async (task) => {
      const running = promisify(execFile)(
        process.execPath,
        ['--expose-gc', `--max-old-space-size=${HEAP_MB}`, join(outDir, file), JSON.stringify(task)],
        { maxBuffer: OUTPUT_BYTES },
      );
      running.child.stderr?.pipe(process.stderr);
      return JSON.parse((await running).stdout) as unknown;
    },
  };
}
