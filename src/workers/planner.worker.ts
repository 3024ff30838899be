import { expose, transfer } from 'comlink';
import wasmAddress from 'highs/runtime?url';
import { highsSolver } from '../planner/program/highsSolver';
import type { Solver } from '../planner/program/program';
import { quickThenStrong } from '../planner/program/quickThenStrong';
import { fetchStrong, StrongWanted } from '../planner/program/strongWanted';
import { yalpsSolver } from '../planner/program/yalpsSolver';
import { choiceParts, countOfParts, type ChoicePart } from '../planner/scenario/choiceParts';
import { rankScenario, type RankedScenario, type RankRefusal } from '../planner/scenario/rankScenario';
import type { Scenario } from '../planner/scenario/scenario';
import type { ScenarioPack } from '../planner/scenario/scenarioPack';

/** A part of a choice with the time since it was asked, and the solver that answered last. */
export interface ToldPart {
  readonly part: ChoicePart;
  readonly share: number;
  readonly seconds: number;
  readonly solver: 'yalps' | 'highs';
  /** HiGHS was wanted and cannot run here: the host's policy forbids WebAssembly, or the file did not come. */
  readonly strongRefused: boolean;
}

let strong: Promise<Solver | null> | null = null;

/** HiGHS; null where this host does not let it run. */
async function fetchHighs(): Promise<Solver | null> {
  const { default: load } = await import('highs');
  try {
    return highsSolver(await load({ locateFile: () => wasmAddress, print: () => undefined }));
  } catch (cause) {
    console.info(`planner.worker: HiGHS does not run here (${String(cause)})`);
    return null;
  }
}

/** Ranks, draws and chooses off the page's thread; it ends with whoever asked. */
const worker = {
  robust(
    scenario: Scenario,
    pack: ScenarioPack,
    onProgress: (share: number) => void,
  ): RankedScenario | RankRefusal {
    const goesOn = (done: number) => {
      onProgress(done);
      return true;
    };
    const ranked = rankScenario(scenario, pack, goesOn);
    const ranks = ranked.status === 'ranked' ? ranked.robustness?.ranks.buffer : undefined;
    return ranks ? transfer(ranked, [ranks]) : ranked;
  },
  async choose(scenario: Scenario, pack: ScenarioPack, onPart: (told: ToldPart) => void): Promise<void> {
    const from = performance.now();
    let [solver, strongRefused]: ['yalps' | 'highs', boolean] = ['yalps', false];
    let found: Solver | null = fetchStrong;
    for (;;) {
      const second = found;
      const counted: Solver | null =
        second &&
        ((program, limit_s) => {
          if (second !== fetchStrong) solver = 'highs';
          return second(program, limit_s);
        });
      try {
        tellParts(
          choiceParts(scenario, pack, quickThenStrong(yalpsSolver, counted)),
          (part, share) => {
            onPart({ part, share, seconds: (performance.now() - from) / 1000, solver, strongRefused });
          },
          scenario,
        );
        return;
      } catch (cause) {
        if (!(cause instanceof StrongWanted)) throw cause;
        found = await (strong ??= fetchHighs());
        strongRefused = found === null;
      }
    }
  },
};

function tellParts(
  parts: Iterable<ChoicePart>,
  tell: (part: ChoicePart, share: number) => void,
  scenario: Scenario,
): void {
  let [done, all] = [0, Infinity];
  for (const part of parts) {
    if (part.kind === 'best') all = countOfParts(scenario, part.chosen.length);
    done += 1;
    tell(part, Math.min(1, done / all));
  }
}

export type PlannerWorker = typeof worker;
expose(worker);
