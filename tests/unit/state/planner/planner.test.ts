import { describe, expect, it } from 'vitest';
import type { ProgrammeEvent } from '../../../../src/data/model/programme';
import { yalpsSolver } from '../../../../src/planner/program/yalpsSolver';
import { choiceParts } from '../../../../src/planner/scenario/choiceParts';
import { rankScenario } from '../../../../src/planner/scenario/rankScenario';
import type { PackStore } from '../../../../src/state/pack/packStore.svelte';
import { Planner } from '../../../../src/state/planner/planner.svelte';
import type { PlannerMachine } from '../../../../src/state/planner/plannerMachine';
import { scenarioFromLink, scenarioToLink } from '../../../../src/state/planner/scenarioLink';
import { CODES, plannerDataset, plannerPack, scenarioOf } from '../../../support/plannerPack';

const pack = plannerPack();
const asReady = <T>(value: T) => ({ status: 'ready', value }) as const;

function store(programme: readonly ProgrammeEvent[] = pack.programme): PackStore {
  return {
    dataset: asReady(plannerDataset()),
    parts: { programme: asReady(programme) },
    columns: new Map([...pack.columns].map(([key, column]) => [key, asReady(column)])),
    need: () => Promise.resolve(),
  } as unknown as PackStore;
}

/** Works at once, on this thread. */
const atOnce = (): PlannerMachine => ({
  robust: ({ scenario, pack: own }) => Promise.resolve(rankScenario(scenario, own)),
  choose: ({ scenario, pack: own }, onPart) => {
    for (const part of choiceParts(scenario, own, yalpsSolver)) {
      onPart({ part, share: 1, seconds: 0, solver: 'yalps', strongRefused: false });
    }
    return Promise.resolve();
  },
  end: () => undefined,
});
const settled = () => new Promise<void>((go) => setImmediate(go));

/** A link that is written and read, as the address bar is. */
function plannerAt(scenario: string | null) {
  let text = scenario;
  const written: (string | null)[] = [];
  const nav = {
    get state() {
      return { scenario: text };
    },
    go: (change: { scenario?: string | null }) => {
      if (change.scenario === undefined) return;
      text = change.scenario;
      written.push(text);
    },
  };
  const planner = () => new Planner({ nav, store: store(), firstName: () => 'Rancangan 1' }, atOnce);
  return { planner, written };
}
const FEW = scenarioOf({
  criteria: { items: [{ indicator: 'p0' }] },
  robustness: { draws: 200, top: 2 },
  choice: { rules: [{ id: 'jumlah', kind: 'count', most: 2 }] },
});

describe('the planner', () => {
  it('begins with what the pack offers, and ranks it', () => {
    const planner = plannerAt(null).planner();
    expect(planner.scenario!.name).toBe('Rancangan 1');
    expect(planner.ranked!.status).toBe('ranked');
    expect(planner.rows.map(({ row }) => row)).toHaveLength(5);
    expect([planner.robust, planner.choice, planner.chosen]).toEqual([null, null, []]);
  });

  it('shows what its worker works out, and knows when that is of another question', async () => {
    const { planner: make, written } = plannerAt(scenarioToLink(FEW));
    const planner = make();
    planner.askRobust();
    planner.askChoice();
    await settled();
    expect([planner.robustIsCurrent, planner.choiceIsCurrent]).toEqual([true, true]);
    expect(planner.chosen).toEqual([0, 3]);
    expect(planner.choice!.whole).toBe(true);
    expect(planner.rows[0]!.firmness).not.toBeNull();
    planner.edit({ kind: 'criterion', indicator: 'p0', change: { weight: 0 } }, { isGesture: true });
    // While a slider is held the ranking follows, and nothing is written.
    expect(planner.ranked).toMatchObject({ status: 'refused', fault: 'weightsAllZero' });
    expect([planner.choiceIsCurrent, written]).toEqual([false, []]);
  });

  it('writes each act into the link', () => {
    const { planner: make, written } = plannerAt(scenarioToLink(FEW));
    make().edit([
      { kind: 'count', most: 3 },
      { kind: 'name', name: 'tiga' },
    ]);
    expect(written).toHaveLength(1);
    const read = scenarioFromLink(written[0]!);
    expect(read.ok && [read.scenario.name, read.scenario.robustness!.top]).toEqual(['tiga', 3]);
  });

  it('leaves a link that it cannot read as it is, until it is told to begin afresh', () => {
    const { planner: make, written } = plannerAt('AAAAAAAAAAAAAAAAAAAAAAAA');
    const planner = make();
    expect([planner.scenario, planner.ranked, planner.faults.length]).toEqual([null, null, 1]);
    planner.edit({ kind: 'name', name: 'x' });
    expect(written).toEqual([]);
    planner.begin();
    expect(written).toEqual([null]);
  });

  it('says which indicators are gone, before any column is asked for', () => {
    const gone = scenarioOf({ criteria: { items: [{ indicator: 'lama' }] } });
    const planner = plannerAt(scenarioToLink(gone)).planner();
    expect(planner.ranked).toEqual({ status: 'refused', problems: [{ kind: 'noIndicator', id: 'lama' }] });
  });

  it('offers as many draws as fit where there are too many', () => {
    expect(plannerAt(scenarioToLink(FEW)).planner().tooManyDraws).toBeNull();
  });

  it('keeps a plan that is too long for a link in this window', () => {
    const { planner: make, written } = plannerAt(scenarioToLink(FEW));
    const planner = make();
    const codes = Array.from({ length: 4000 }, (_, i) => Math.sin(i).toString(36).slice(3, 13));
    planner.edit({ kind: 'exclude', change: { codes } });
    expect([planner.isLinked, written, planner.scenario!.exclude.codes.length]).toEqual([false, [], 4000]);
  });

  it('records the list with its data, and on the same data says that nothing changed', async () => {
    const { planner: make, written } = plannerAt(scenarioToLink(FEW));
    const planner = make();
    planner.record();
    expect(written).toEqual([]);
    planner.askChoice();
    await settled();
    planner.record();
    const read = scenarioFromLink(written[0]!);
    expect(read.ok && read.scenario.made!.chosen).toEqual([CODES[0], CODES[3]]);
    const again = plannerAt(written[0]!).planner();
    again.askChoice();
    await settled();
    expect(again.change).toBeNull();
  });
});
