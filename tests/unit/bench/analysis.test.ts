import { afterEach, describe, expect, test, vi } from 'vitest';
import { analysisReport, shareText } from '../../../bench/analysis/analysisReport';
import { contest, ratioOf, type Analysis } from '../../../bench/analysis/contest';
import { middles } from '../../../bench/analysis/places';
import { polygonColumns } from '../../../src/aggregate/geometry/polygonColumns';

const quiet = { passes: 5, seed: 1, say: () => undefined };

describe('contest', () => {
  afterEach(() => void vi.restoreAllMocks());

  /** Each reading of the processor's time is so many milliseconds after the one before. */
  function clockSteps(step_ms: () => number): void {
    let at = 0;
    vi.spyOn(process, 'cpuUsage').mockImplementation((before) => {
      at += step_ms();
      const user = 1000 * at;
      return before ? { user: user - before.user, system: 0 } : { user, system: 0 };
    });
  }

  test('a run that answers a part is charged the whole, and says so', async () => {
    clockSteps(() => 500);
    const [all, part] = await contest(
      [
        { key: 'all', name: 'all', run: () => undefined },
        { key: 'part', name: 'a fiftieth', part: 0.02, run: () => undefined },
      ],
      quiet,
    );
    expect(all!.cpu_ms).toEqual({ median: 500, min: 500, max: 500, n: 5 });
    expect(part!.cpu_ms.median).toBeCloseTo(25_000, 6);
    expect([all!.part, part!.part]).toEqual([1, 0.02]);
    expect(ratioOf([all!, part!], 'part', 'all')).toBeCloseTo(50, 9);
  });

  test('the first pass is not counted, and what is short runs once more untimed in the others', async () => {
    let step = 100;
    clockSteps(() => step);
    let runs = 0;
    const [one] = await contest(
      [{ key: 'one', name: 'one', run: () => (step = ++runs === 1 ? 300 : 7) }],
      quiet,
    );
    expect(one!.cpu_ms).toEqual({ median: 7, min: 7, max: 7, n: 5 });
    expect(runs).toBe(1 + 2 * 5);
  });

  test('a run that takes long is not repeated untimed', async () => {
    clockSteps(() => 2900);
    let runs = 0;
    await contest([{ key: 'one', name: 'one', run: () => void runs++ }], quiet);
    expect(runs).toBe(6);
  });

  test('an answer that fails ends the contest', async () => {
    const run = () => {
      throw new Error('differs');
    };
    await expect(contest([{ key: 'one', name: 'one', run }], quiet)).rejects.toThrow('differs');
  });
});

describe('analysisReport', () => {
  const spread = (median: number) => ({ median, min: median / 2, max: 2 * median, n: 5 });
  const analysis: Analysis = {
    title: 'Points',
    text: 'All agree.',
    entries: [
      { key: 'ours', name: '**Petala**', part: 1, cpu_ms: spread(20), wall_ms: spread(40) },
      { key: 'turf', name: 'Turf', part: 0.0005, cpu_ms: spread(90_000), wall_ms: spread(1) },
    ],
    targets: [{ name: 'points', got: 4.2, atLeast: 5, unit: '×' }],
  };

  test('names what was extrapolated, gives ratios to ours, and says what falls short', () => {
    const text = analysisReport('Points', [analysis]);
    expect(text).toContain('| **Petala** | 20.0 (10.0–40.0) | 1.00 |');
    expect(text).toContain('| Turf (extrapolated from 0.05 %) | 90,000 (45,000–180,000) | 4,500 |');
    expect(text).toContain('| points | ≥ 5.00 × | 4.20 × | **falls short** |');
    expect(text).toMatch(/^## Points\n/);
    expect(text).toContain('All agree.');
  });

  test.each([
    [0.0666667, '6.7 %'],
    [0.0005, '0.05 %'],
    [0.000061047, '0.006 %'],
  ])('%d is %s', (part, text) => {
    expect(shareText(part)).toBe(text);
  });
});

test('the middle of a village is that of its largest part, whichever comes first', () => {
  const box = (west: number, south: number, size: number) => [
    [west, south],
    [west + size, south],
    [west + size, south + size],
    [west, south + size],
  ];
  const { lon, lat } = middles(
    polygonColumns([[[box(0, 0, 1)], [box(10, 20, 4)], [box(50, 50, 2)]], [[box(1, 2, 2)]]]),
  );
  expect([[...lon], [...lat]]).toEqual([
    [12, 2],
    [22, 3],
  ]);
});
