import { builtProgram } from '../builtProcess';
import { boundarySource } from './boundarySource';
import type { Analysis } from './contest';
import { QUESTIONS, type Question, type Task } from './questions';

const NATION = 81_904;
/** Hot spots are looked for at every size, all else in the nation. */
const SIZES: Readonly<Record<Question, readonly number[]>> = {
  points: [NATION],
  region: [NATION],
  nearest: [NATION],
  dissolve: [NATION],
  hotspots: [285, 8_569, NATION],
  rollup: [NATION],
};
interface Order {
  readonly passes: number;
  readonly seed: number;
  /** All questions, or those asked for. */
  readonly only?: readonly string[];
  readonly say: (line: string) => void;
}

/** The engine's answers beside those of libraries: one process a question and size, one after the other. */
export async function measureAnalysis({ passes, seed, only, say }: Order): Promise<Analysis[]> {
  const program = await builtProgram('bench/analysis/task.ts');
  const found: Analysis[] = [];
  for (const name of QUESTIONS) {
    if (only && !only.includes(name)) continue;
    for (const n of SIZES[name]) {
      const source = boundarySource(n);
      say(`analysis: ${name}, ${n} villages, ${source.from}`);
      const task: Task = { name, source, passes, seed };
      const answers = (await program.run(task)) as Analysis[];
      found.push(...answers.map((one) => ({ ...one, text: `${one.text} Borders: ${source.from}.` })));
    }
  }
  return found;
}
