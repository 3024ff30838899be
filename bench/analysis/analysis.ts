import { builtProgram } from '../builtProcess';
import { boundarySource } from './boundarySource';
import type { Analysis } from './contest';
import type { Question, Task } from './questions';

/** Hot spots are looked for at every size, all else at the largest. */
const SIZES_OF_HOT_SPOTS = [285, 8_569, 81_904];

interface Order {
  readonly passes: number;
  readonly seed: number;
  /** Villages of the largest size, one of `boundarySource`. */
  readonly largest: number;
  readonly say: (line: string) => void;
}

/** The engine's answers to a question beside those of libraries: one process a size, one after the other. */
export async function measureAnalysis(
  name: Question,
  { passes, seed, largest, say }: Order,
): Promise<Analysis[]> {
  const program = await builtProgram('bench/analysis/task.ts');
  const found: Analysis[] = [];
  const sizes = SIZES_OF_HOT_SPOTS.filter((n) => n <= largest);
  for (const n of name === 'hotspots' ? sizes : [largest]) {
    const source = boundarySource(n);
    say(`${name}, ${n} villages, ${source.from}`);
    const task: Task = { name, source, passes, seed };
    const answers = (await program.run(task)) as Analysis[];
    found.push(...answers.map((one) => ({ ...one, text: `${one.text} Borders: ${source.from}.` })));
  }
  return found;
}
