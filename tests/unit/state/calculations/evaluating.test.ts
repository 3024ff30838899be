import { beforeAll, describe, expect, it } from 'vitest';
import { openFolder, columnOf, sure } from '../../../../scripts/commands/packFolder';
import type { AnswerOf } from '../../../../src/engine/calculations';
import { columnKey, type VillageDataset, type IndicatorYear } from '../../../../src/data/model/dataset';
import { readGeometry, readPart } from '../../../../src/data/pack/readParts';
import type { Calculator } from '../../../../src/state/calculations/calculator';
import { Evaluating } from '../../../../src/state/calculations/evaluating.svelte';
import { PackStore } from '../../../../src/state/pack/packStore.svelte';
import type { Navigation } from '../../../../src/state/session/navigation.svelte';
import { DEFAULT_STATE } from '../../../../src/state/url/appState';
import { noWorkers } from '../fakeWorkers';

const settled = () => new Promise((resolve) => setTimeout(resolve));
let store: PackStore;
let dataset: VillageDataset;
const columns = new Map<string, IndicatorYear>();

/** A calculator whose answers come when the test says so; what it answers is not looked at here. */
function byHand() {
  const settle: (() => void)[] = [];
  const calculator: Calculator = {
    calculate: <K>() =>
      new Promise<K>((resolve) => {
        const answer = {
          evaluated: { status: 'problems', problems: [] },
          perVillage: [],
          perPerson: [],
          series: [],
        };
        settle.push(() => resolve(answer as unknown as AnswerOf<'evaluation'> as K));
      }) as never,
    end: () => undefined,
  };
  return { settle, start: () => calculator };
}

function evaluating(evaluation = DEFAULT_STATE.evaluation) {
  const hand = byHand();
  const nav = { state: { ...DEFAULT_STATE, evaluation } } as unknown as Navigation;
  return { hand, asked: new Evaluating({ nav, pack: store }, hand.start) };
}

beforeAll(async () => {
  const open = await openFolder('public/geojson/contoh');
  dataset = open.dataset;
  for (const year of dataset.indicators.find(({ id }) => id === 'p0')!.years) {
    columns.set(columnKey('p0', year), (await columnOf(open, 'p0', year)).column);
  }
  store = new PackStore({ packs: '', startWorker: noWorkers });
  store.dataset = { status: 'ready', value: dataset };
  const geometry = sure(await readGeometry(open.files, dataset.villages), 'contoh');
  store.boundaries = { status: 'ready', value: geometry };
  const programme = sure(await readPart('programme', open.files, open), 'contoh');
  store.parts = { ...store.parts, programme: { status: 'ready', value: programme } };
  store.columns = new Map([...columns].map(([key, value]) => [key, { status: 'ready', value }]));
});

describe('the evaluation that a link asks for', () => {
  it('is about the outcome with most years where the link names none, or one that the pack has not', () => {
    expect(evaluating().asked.outcome?.id).toBe('p0');
    expect(evaluating({ ...DEFAULT_STATE.evaluation, outcome: 'hilang' }).asked.outcome?.id).toBe('p0');
    expect(evaluating({ ...DEFAULT_STATE.evaluation, outcome: 'stunting' }).asked.outcome?.id).toBe(
      'stunting',
    );
  });

  it('is pending until it is answered, and is asked once', async () => {
    const { hand, asked } = evaluating();
    expect([asked.pending, asked.answered]).toEqual([true, null]);
    asked.ask();
    asked.ask();
    expect([hand.settle.length, asked.progress]).toEqual([1, 0]);
    hand.settle[0]!();
    await settled();
    expect([asked.pending, asked.isEarlier, asked.progress]).toEqual([false, false, null]);
    const { evaluation, columns: read } = asked.answered!.asked;
    expect([evaluation.indicator, evaluation.roles, read.length]).toEqual(['p0', ['replication'], 10]);
  });

  it('reads only the years that are asked about', () => {
    const { asked } = evaluating({ ...DEFAULT_STATE.evaluation, years: { from: 2018, to: 2022 } });
    asked.ask();
    expect(asked.pending).toBe(true);
    const { hand, asked: narrow } = evaluating({
      ...DEFAULT_STATE.evaluation,
      years: { from: 2018, to: 2022 },
    });
    narrow.ask();
    hand.settle[0]!();
    return settled().then(() =>
      expect(narrow.answered!.asked.columns.map(({ year }) => year)).toEqual([2018, 2019, 2020, 2021, 2022]),
    );
  });

  it('is not pending once it is cancelled, and can be asked again', async () => {
    const { hand, asked } = evaluating();
    asked.ask();
    asked.cancel();
    expect([asked.cancelled, asked.pending, asked.progress]).toEqual([true, false, null]);
    asked.ask();
    expect(hand.settle).toHaveLength(1);
    asked.again();
    expect([asked.cancelled, hand.settle.length]).toEqual([false, 2]);
    hand.settle[1]!();
    await settled();
    expect(asked.answered).not.toBeNull();
  });

  it('waits for a column, and does not wait for one that cannot be read', () => {
    const key = columnKey('p0', 2019);
    const all = store.columns;
    store.columns = new Map([...all].filter(([one]) => one !== key));
    const { hand, asked } = evaluating();
    asked.ask();
    expect([hand.settle.length, asked.pending]).toEqual([0, true]);
    store.columns = new Map(all).set(key, { status: 'failed', fault: { code: 'unreachable' } as never });
    expect(asked.pending).toBe(false);
    store.columns = all;
  });

  it('forgets the answer about another pack', async () => {
    const { hand, asked } = evaluating();
    asked.ask();
    hand.settle[0]!();
    await settled();
    expect(asked.answered).not.toBeNull();
    store.dataset = { status: 'loading' };
    expect(asked.answered).toBeNull();
    store.dataset = { status: 'ready', value: dataset };
  });
});
