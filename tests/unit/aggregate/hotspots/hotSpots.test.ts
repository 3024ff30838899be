import { describe, expect, it } from 'vitest';
import { examinedValues } from '../../../../src/aggregate/hotspots/examinedValues';
import {
  findHotSpots,
  type HotSpotQuestion,
  type HotSpots,
} from '../../../../src/aggregate/hotspots/hotSpots';
import { localChances } from '../../../../src/aggregate/hotspots/localChances';
import { QUADRANT } from '../../../../src/aggregate/hotspots/localMoran';
import { compressed } from '../../../../src/aggregate/neighbours/pointNeighbours';
import { RandomBits, below } from '../../../../src/aggregate/hotspots/randomBits';
import { spatialClusters } from '../../../../src/aggregate/hotspots/spatialClusters';
import { neighboursBy } from '../../../../src/aggregate/neighbours/weightsChoice';
import { geometryOf } from '../../../scenes/world';
import { column, indicator } from '../sample';
import { neighbours, queenGrid, sampleOf } from '../spatialExamples';

const SIDE = 15;
const GRID = queenGrid(SIDE, SIDE);
const QUESTION: HotSpotQuestion = { method: 'lisa', permutations: 9999, seed: 1, level: 0.05 };

/** Noise on a grid, with a block of nine high ones about (4, 4). */
function planted(): Float64Array {
  const bits = new Uint32Array(SIDE * SIDE);
  new RandomBits(11).fill(bits);
  return Float64Array.from(bits, (one, at) => {
    const [x, y] = [at % SIDE, Math.floor(at / SIDE)];
    return below(one, 1000) / 1000 + (x >= 3 && x <= 5 && y >= 3 && y <= 5 ? 2 : 0);
  });
}

function shuffled(values: Float64Array, seed: number): Float64Array {
  const bits = new Uint32Array(values.length);
  new RandomBits(seed).fill(bits);
  return Float64Array.from(
    [...values.keys()].sort((a, b) => bits[a]! - bits[b]!),
    (at) => values[at]!,
  );
}

function found(value: Float64Array, change: Partial<HotSpotQuestion> = {}, adjacency = GRID): HotSpots {
  const answer = findHotSpots({ value, adjacency }, { ...QUESTION, ...change });
  if (answer === null || typeof answer === 'string') throw new Error(String(answer));
  return answer;
}

describe.each(['lisa', 'gi'] as const)('hot spots by %s', (method) => {
  it('find a simulated cluster with its adjusted p values', () => {
    const { clusters, kind, chance, adjusted, moran, permuted } = found(planted(), { method });
    const [first, ...others] = clusters;
    expect(first!.kind).toBe(QUADRANT.HH);
    expect([...first!.members]).toEqual(expect.arrayContaining([49, 63, 64, 65, 79]));
    expect(first!.members.length).toBeLessThanOrEqual(25);
    expect(first!.largestAdjusted).toBeLessThanOrEqual(0.05);
    expect(others.every((one) => one.kind !== QUADRANT.HH)).toBe(true);
    expect(kind[64]).toBe(QUADRANT.HH);
    expect(adjusted[64]).toBeGreaterThanOrEqual(chance[64]!);
    expect([moran.i > 0.1, permuted.p]).toEqual([true, 0.001]);
  });

  it('rarely find anything in shuffled values, although many tests would be significant uncorrected', () => {
    const answers = Array.from({ length: 20 }, (_, seed) =>
      found(shuffled(planted(), seed), { method, permutations: 199 }),
    );
    // At a level of 5 %, one in twenty is expected to claim something.
    expect(answers.filter(({ clusters }) => clusters.length > 0).length).toBeLessThanOrEqual(3);
    expect(answers.filter(({ uncorrected }) => uncorrected > 0).length).toBeGreaterThan(18);
    for (const { clusters, kind } of answers) {
      expect(kind.filter((one) => one !== 0).length).toBe(
        clusters.reduce((sum, { members }) => sum + members.length, 0),
      );
    }
  });

  it("leave out villages without a value or a neighbour, and keep the pack's rows", () => {
    const value = planted();
    value[64] = Number.NaN;
    const lists = Array.from(value, (_, at) => [
      ...GRID.neighbour.subarray(GRID.start[at], GRID.start[at + 1]),
    ]);
    const apart = compressed(lists.map((list, at) => (at === 0 ? [] : list.filter((other) => other !== 0))));
    const { tested, islands, statistic, chance, clusters } = found(value, { method }, apart);
    expect([tested, [...islands]]).toEqual([SIDE * SIDE - 2, [0]]);
    expect([statistic[0], chance[0], statistic[64], chance[64]]).toEqual(new Array(4).fill(Number.NaN));
    expect([...clusters[0]!.members]).toEqual(expect.arrayContaining([49, 63, 65, 79]));
    expect(clusters[0]!.members).not.toContain(64);
  });

  it('are reproducible with the same seed', () => {
    const [a, b] = [found(planted(), { method }), found(planted(), { method })];
    expect([...a.chance]).toEqual([...b.chance]);
    expect([...a.permuted.drawn]).toEqual([...b.permuted.drawn]);
  });

  it.each([
    ['all missing', new Float64Array(9).fill(Number.NaN), 'tooFew'],
    ['one village', Float64Array.of(3), 'tooFew'],
    ['all equal', new Float64Array(9).fill(2), 'allEqual'],
    ['infinities', new Float64Array(9).fill(Number.POSITIVE_INFINITY), 'tooFew'],
  ])('report the problem with %s', (_, value, problem) => {
    const adjacency = value.length === 9 ? queenGrid(3, 3) : neighbours([[]]);
    expect(findHotSpots({ value, adjacency }, { ...QUESTION, method })).toBe(problem);
  });

  it('can be cancelled', () => {
    expect(
      findHotSpots(
        { value: planted(), adjacency: GRID },
        { ...QUESTION, method },
        { shouldStop: () => true },
      ),
    ).toBeNull();
  });
});

describe('Gi*', () => {
  it('excludes villages whose own value and surroundings have different signs', () => {
    const value = Float64Array.from(
      queenGrid(9, 9).start.slice(0, 81),
      (_, at) => (at % 9 < 4 ? 1 : 5) + (at % 7) / 10,
    );
    // High among low ones, so high that the sum with itself is above the mean.
    value[37] = 60;
    const { statistic, adjusted, kind } = found(value, { method: 'gi' }, queenGrid(9, 9));
    expect(statistic[37]).toBeGreaterThan(1);
    expect(adjusted[37]).toBeLessThan(0.05);
    expect(kind[37]).toBe(QUADRANT.none);
    expect(kind.includes(QUADRANT.LL)).toBe(true);
  });
});

describe('the p values', () => {
  const sample = sampleOf([...planted()], GRID);

  it('are two-sided, never 0, and finer with more permutations', () => {
    const [coarse, fine] = [99, 99_999].map((permutations) =>
      localChances(sample, { permutations, seed: 1 })!,
    );
    expect(Math.min(...coarse!)).toBe(0.02);
    expect(Math.min(...fine!)).toBe(0.00002);
    expect(Math.max(...coarse!, ...fine!)).toBeLessThanOrEqual(1);
    const { kind } = found(planted(), { permutations: 99 });
    // 99 permutations end at 0.02, which among 225 villages is no find; 99,999 do not.
    expect(kind.includes(QUADRANT.HH)).toBe(false);
    expect(found(planted(), { permutations: 99_999 }).kind[64]).toBe(QUADRANT.HH);
  });

  it('report monotonic progress, and can be cancelled', () => {
    const shares: number[] = [];
    const request = { permutations: 9999, seed: 1, onProgress: (share: number) => void shares.push(share) };
    localChances(sample, request);
    expect(shares.length).toBeGreaterThan(2);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBeLessThanOrEqual(1);
    expect(localChances(sample, { ...request, shouldStop: () => true })).toBeNull();
  });

  it('come with at most 999 permutations of the global test', () => {
    const [few, many] = [99, 9999].map((permutations) => found(planted(), { permutations }).permuted);
    expect([few!.permutations, many!.permutations]).toEqual([99, 999]);
  });
});

describe('clusters', () => {
  it('are connected villages of one kind, largest first, also by one-way links', () => {
    const links = neighbours([[1], [], [1], [4], [3], [6], [5], []]);
    const kind = Uint8Array.of(1, 1, 1, 2, 1, 2, 2, 0);
    expect(spatialClusters(links, kind)).toEqual([
      { kind: 1, members: Uint32Array.of(0, 1, 2) },
      { kind: 2, members: Uint32Array.of(5, 6) },
      { kind: 2, members: Uint32Array.of(3) },
      { kind: 1, members: Uint32Array.of(4) },
    ]);
    expect(spatialClusters(links, new Uint8Array(8))).toEqual([]);
  });
});

describe('the values tested', () => {
  const rates = column([30, 2, 5, 4, 'suppressed', 9], {
    numerator: [3, 2, 20, 8, Number.NaN, 9],
    denominator: [10, 100, 400, 200, Number.NaN, 0],
  });

  it('are standardised rates for ratios, without denominators of 0', () => {
    const { value, measure, without } = examinedValues(indicator({ kind: 'ratio' }), rates);
    expect(measure).toBe('standardisedRate');
    expect(without).toEqual({ missing: 0, suppressed: 1, notApplicable: 0, unusable: 1 });
    expect([value[4], value[5]]).toEqual([Number.NaN, Number.NaN]);
    // The raw rate of the small village is 15 times that of the second; standardised it is not.
    expect(value[0]! / Math.abs(value[1]!)).toBeLessThan(15);
    expect(value[1]).toBeLessThan(0);
  });

  it('are the values for everything else, and for ratios without numerator and denominator', () => {
    const index = examinedValues(
      indicator(),
      column([0.5, 'missing', 0, Number.POSITIVE_INFINITY, 'notApplicable']),
    );
    expect([...index.value]).toEqual([0.5, Number.NaN, 0, Number.NaN, Number.NaN]);
    expect(index.without).toEqual({ missing: 1, suppressed: 0, notApplicable: 1, unusable: 1 });
    const bare = examinedValues(indicator({ kind: 'ratio' }), column([30, 2, 5, 4, 7]));
    expect([bare.measure, bare.value[2]]).toEqual(['value', 5]);
  });
});

describe('a choice of neighbours', () => {
  const box = (west: number) =>
    [
      [west, 0],
      [west + 1, 0],
      [west + 1, 1],
      [west, 1],
    ] as const;
  const pack = {
    villages: { lon: Float64Array.of(0.5, 1.5, 5.5), lat: Float64Array.of(0.5, 0.5, 0.5) },
    geometry: geometryOf([[[box(0)]], [[box(1)]], [[box(5)]]]),
  };
  it.each([
    [{ kind: 'queen' }, [0, 1, 2, 2]],
    [{ kind: 'rook' }, [0, 1, 2, 2]],
    [{ kind: 'nearest', k: 1 }, [0, 1, 2, 3]],
    [{ kind: 'within', radius_km: 112 }, [0, 1, 2, 2]],
    [{ kind: 'within', radius_km: 444 }, [0, 1, 2, 2]],
    [{ kind: 'within', radius_km: 500 }, [0, 1, 3, 4]],
    [{ kind: 'within', radius_km: 600 }, 'tooMany'],
    [{ kind: 'nearest', k: 2 }, 'tooMany'],
  ] as const)('%j', (choice, start) => {
    const adjacency = neighboursBy(choice, pack);
    expect(adjacency === 'tooMany' ? adjacency : [...adjacency.start]).toEqual(start);
  });
});
