import { describe, expect, it } from 'vitest';
import { examinedValues } from '../../../../src/aggregate/hotspots/examinedValues';
import { hotSpotColumn, hotSpotIndicator } from '../../../../src/aggregate/modes/hotSpotIndicator';
import { findHotSpots, type HotSpots } from '../../../../src/aggregate/hotspots/hotSpots';
import { QUADRANT } from '../../../../src/aggregate/hotspots/localMoran';
import { classed } from '../../../../src/aggregate/classes/classedSide';
import { mapAnswer } from '../../../../src/aggregate/modes/mapAnswer';
import { HOT_SPOTS, type MapQuestion } from '../../../../src/aggregate/mapQuestion';
import { modeRefusal } from '../../../../src/aggregate/modes/modeRefusal';
import type { Dataset } from '../../../../src/data/model/dataset';
import { MARK } from '../../../../src/data/model/mark';
import { column, indicator, type Cell } from '../sample';
import { queenGrid } from '../spatialExamples';

/** Four by four; the second is hidden, the third missing, the fourth not applicable. */
const CELLS: Cell[] = [
  5,
  'suppressed',
  'missing',
  'notApplicable',
  ...Array.from({ length: 12 }, (_, i) => i),
];
const KIND = Uint8Array.of(0, 0, 0, 0, 1, 2, 3, 4, 0, 0, 0, 0, 0, 0, 0, 0);
const { none, HH, LL, LH, HL } = QUADRANT;

function answered(change: Partial<HotSpots> = {}) {
  const base = { indicator: indicator({ worse: 'high' }), column: column(CELLS) };
  const examined = examinedValues(base.indicator, base.column);
  const found = findHotSpots(
    { value: examined.value, adjacency: queenGrid(4, 4) },
    { method: 'lisa', permutations: 99, seed: 1, level: 0.05 },
  );
  if (found === null || typeof found === 'string') throw new Error(String(found));
  return { base, of: { mode: HOT_SPOTS, examined, found: { ...found, kind: KIND, ...change } } };
}

describe('hot spots as an indicator', () => {
  it('are kinds with the heavier cluster first and what is not significant last', () => {
    const { base, of } = answered();
    const high = hotSpotIndicator(base, of);
    expect(high.categories.map(({ id }) => id)).toEqual([
      'Tinggi di antara tinggi',
      'Rendah di antara rendah',
      'Tinggi di antara rendah',
      'Rendah di antara tinggi',
      'Tidak bermakna',
    ]);
    expect(high.formula).toMatchObject({ kind: 'hotSpots', input: 'idm', worse: 'high' });
    const low = hotSpotIndicator({ ...base, indicator: indicator({ worse: 'low' }) }, of);
    expect(low.categories.map(({ en }) => en)).toEqual([
      'Low among low',
      'High among high',
      'Low among high',
      'High among low',
      'Not significant',
    ]);
    expect(low.formula).toMatchObject({ signs: ['−−', '++', '−+', '+−', ''] });
  });

  it('have no odd ones out by Gi*', () => {
    const { base, of } = answered();
    const { categories } = hotSpotIndicator(base, { ...of, mode: { ...HOT_SPOTS, method: 'gi' } });
    expect(categories.map(({ id }) => id)).toEqual(['Kantong tinggi', 'Kantong rendah', 'Tidak bermakna']);
  });

  it('put every village into its class, and leave those without a number as they are', () => {
    const { base, of } = answered();
    const { value, mark } = hotSpotColumn(base, of);
    expect([...mark.slice(0, 4)]).toEqual([MARK.present, MARK.suppressed, MARK.missing, MARK.notApplicable]);
    expect([...value.slice(0, 9)]).toEqual([4, NaN, NaN, NaN, 0, 1, 3, 2, 4]);
    // The same kinds where low is worse: the low cluster is the first class.
    const low = hotSpotColumn({ ...base, indicator: indicator({ worse: 'low' }) }, of);
    expect([...low.value.slice(4, 9)]).toEqual([1, 0, 2, 3, 4]);
    expect([HH, LL, LH, HL, none]).toEqual([1, 2, 3, 4, 0]);
  });

  it('leave a village without neighbours without a class, and one without a denominator missing', () => {
    const { base, of } = answered();
    const chance = of.found.chance.slice();
    const value = of.examined.value.slice();
    chance[5] = Number.NaN;
    value[6] = Number.NaN;
    const changed = { ...of, examined: { ...of.examined, value }, found: { ...of.found, chance } };
    const { mark } = hotSpotColumn(base, changed);
    expect([mark[5], mark[6], mark[7]]).toEqual([MARK.notApplicable, MARK.missing, MARK.present]);
  });

  it.each([
    ['resmi', 'hitungan'],
    ['peraga', 'peraga'],
    ['estimasi', 'estimasi'],
  ] as const)('of %s figures are %s', (provenance, own) => {
    const { base, of } = answered();
    expect(hotSpotIndicator({ ...base, indicator: indicator({ provenance }) }, of).provenance).toBe(own);
  });

  it('carry how they were found, so that a file can say it', () => {
    const { base, of } = answered();
    const mode = { ...HOT_SPOTS, weights: { kind: 'within', radius_km: 6.5 }, seed: 7 } as const;
    const { method } = hotSpotIndicator(base, { ...of, mode });
    expect(method.id).toMatch(
      /Moran lokal.*dalam 6,5 km.*999 permutasi bersyarat, angka awal acak 7.*Benjamini/,
    );
    expect(method.en).toMatch(/Local Moran.*within 6\.5 km.*seed 7/);
  });
});

describe('a map of hot spots', () => {
  const base = indicator({ worse: 'high', years: [2023, 2024] });
  const dataset = { indicators: [base, indicator({ id: 'status', kind: 'category' })] } as unknown as Dataset;
  const own = column(CELLS);
  const question: MapQuestion = {
    ...{ packId: 'uji', indicatorId: 'idm', year: 2024, mode: HOT_SPOTS, frozen: null },
    classification: { method: 'quantile', k: 5 },
  };

  it('waits for the column first, then for the search', () => {
    expect(mapAnswer(dataset, question, () => null)).toEqual({
      status: 'waiting',
      needs: [{ indicatorId: 'idm', year: 2024 }],
    });
    expect(mapAnswer(dataset, question, () => own)).toEqual({ status: 'waiting', needs: [] });
  });

  it('is classes of the derived indicator, with what was searched beside them', () => {
    const { of } = answered();
    const asked = { indicator: base, column: own };
    const made = {
      indicator: hotSpotIndicator(asked, of),
      column: hotSpotColumn(asked, of),
      companions: { kind: 'hotspots', base: classed(question, asked), ...of },
    } as const;
    const outcome = mapAnswer(dataset, question, () => own, { status: 'ready', made });
    if (outcome.status !== 'ready') throw new Error('waiting');
    const { main, companions } = outcome.answer;
    expect([main.categorical, main.classCount, [...main.counts]]).toEqual([true, 5, [1, 1, 1, 1, 9]]);
    expect(companions).toMatchObject({ kind: 'hotspots', base: { indicator: base, column: own } });
  });

  it('is refused for a category and for a year without data, before any search', () => {
    expect(modeRefusal(dataset, { ...question, indicatorId: 'status' })).toEqual({
      mode: 'hotspots',
      reason: 'category',
    });
    expect(modeRefusal(dataset, { ...question, year: 2020 })).toEqual({ mode: 'hotspots', reason: 'noData' });
    expect(modeRefusal(dataset, question)).toBeNull();
  });
});
