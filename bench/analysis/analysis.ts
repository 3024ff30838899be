import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'vite';
import { CACHE, ROOT } from '../builds';
import { boundarySource } from './boundarySource';
import type { Analysis } from './contest';
import { QUESTIONS, type Task } from './questions';

/** Hot spots are looked for at every size, all else at the largest. */
const SIZES_OF_HOT_SPOTS = [285, 8_569, 81_904];
/** Turf's objects of the nation, or some hundred megabytes of columns. */
const HEAP_MB = 8_000;
const OUTPUT_BYTES = 2 ** 24;
const OUT_DIR = join(CACHE, 'analysis');
const FILE = 'task.js';

interface Order {
  readonly passes: number;
  readonly seed: number;
  /** All questions, or those asked for. */
  readonly only?: readonly string[];
  /** Villages of the largest size, one of `boundarySource`. */
  readonly largest: number;
  readonly say: (line: string) => void;
}

/** The engine's answers beside those of libraries: one process a question and size, one after the other. */
export async function measureAnalysis({ passes, seed, only, largest, say }: Order): Promise<Analysis[]> {
  await buildTask();
  const found: Analysis[] = [];
  for (const name of QUESTIONS) {
    if (only && !only.includes(name)) continue;
    const sizes = SIZES_OF_HOT_SPOTS.filter((n) => n <= largest);
    for (const n of name === 'hotspots' ? sizes : [largest]) {
      const source = boundarySource(n);
      say(`analysis: ${name}, ${n} villages, ${source.from}`);
      const answers = await answer({ name, source, passes, seed });
      found.push(...answers.map((one) => ({ ...one, text: `${one.text} Borders: ${source.from}.` })));
    }
  }
  return found;
}

/** Built as the app is: a runner of TypeScript would add work of its own to every function. */
async function buildTask(): Promise<void> {
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'warn',
    build: {
      ssr: join(ROOT, 'bench/analysis/task.ts'),
      outDir: OUT_DIR,
      emptyOutDir: true,
      target: 'node20',
      minify: false,
      rollupOptions: { output: { entryFileNames: FILE } },
    },
  });
}

async function answer(task: Task): Promise<Analysis[]> {
  const running = promisify(execFile)(
    process.execPath,
    ['--expose-gc', `--max-old-space-size=${HEAP_MB}`, join(OUT_DIR, FILE), JSON.stringify(task)],
    { maxBuffer: OUTPUT_BYTES },
  );
  running.child.stderr?.pipe(process.stderr);
  return JSON.parse((await running).stdout) as Analysis[];
}
