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

/**
 * Ranks, draws and chooses off the page's thread; it ends with whoever asked. What is told on the way goes through
 * another port than the answer: the answer waits until all of it has been heard.
 */
const worker = {
  async robust(
    scenario: Scenario,
    pack: ScenarioPack,
    onProgress: (share: number) => Promise<void> | void,
  ): Promise<RankedScenario | RankRefusal> {
    const heard: (Promise<void> | void)[] = [];
    const ranked = rankScenario(scenario, pack, (done) => {
      heard.push(onProgress(done));
      return true;
    });
    await Promise.all(heard);
    const ranks = ranked.status === 'ranked' ? ranked.robustness?.ranks.buffer : undefined;
    return ranks ? transfer(ranked, [ranks]) : ranked;
  },
  async choose(
    scenario: Scenario,
    pack: ScenarioPack,
    onPart: (told: ToldPart) => Promise<void> | void,
  ): Promise<void> {
    const from = performance.now();
    const tell: Tell = async (part, share, by) => {
      await onPart({ part, share, seconds: (performance.now() - from) / 1000, ...by });
    };
    try {
      await tellParts({ scenario, pack, second: fetchStrong, strongRefused: false }, tell);
    } catch (cause) {
      if (!(cause instanceof StrongWanted)) throw cause;
      const second = await (strong ??= fetchHighs());
      await tellParts({ scenario, pack, second, strongRefused: second === null }, tell);
    }
  },
};

type Tell = (
  part: ChoicePart,
  share: number,
  by: Pick<ToldPart, 'solver' | 'strongRefused'>,
) => Promise<void>;

interface Asked {
  readonly scenario: Scenario;
  readonly pack: ScenarioPack;
  /** What is asked where yalps gives up. */
  readonly second: Solver | null;
  readonly strongRefused: boolean;
}

async function tellParts({ scenario, pack, second, strongRefused }: Asked, tell: Tell): Promise<void> {
  let solver: ToldPart['solver'] = 'yalps';
  const noted: Solver | null =
    second &&
    ((program, limit_s) => {
      if (second !== fetchStrong) solver = 'highs';
      return second(program, limit_s);
    });
  let [done, all] = [0, Infinity];
  for (const part of choiceParts(scenario, pack, quickThenStrong(yalpsSolver, noted))) {
    if (part.kind === 'best') all = countOfParts(scenario, part.chosen.length);
    done += 1;
    await tell(part, Math.min(1, done / all), { solver, strongRefused });
  }
}

export type PlannerWorker = typeof worker;
expose(worker);
