import { describe, expect, test } from 'vitest';
import { lonelyProvince, type NationResult, type NearPlace, type OpenedPack } from '../../../bench/nation';
import { nationReport, nationTargets } from '../../../bench/nationReport';
import { holds, spreadOf } from '../../../bench/statistics';

const pack = (villages: number, change: Partial<OpenedPack> = {}): OpenedPack => ({
  villages,
  firstMap_ms: spreadOf([1_000]),
  ready_ms: spreadOf([4_000]),
  afterBoundaries_ms: spreadOf([2_000]),
  longest_ms: spreadOf([300]),
  fetched_bytes: 2_500_000,
  resident_bytes: spreadOf([250e6, 270e6, 390e6]),
  heap_bytes: spreadOf([90e6]),
  heapOfWorkers_bytes: 20e6,
  ...change,
});
const place = (ready_ms: number): NearPlace => ({
  ready_ms: spreadOf([ready_ms]),
  firstMap_ms: spreadOf([ready_ms]),
  longest_ms: spreadOf([100]),
  fetched_bytes: 1_000_000,
  boundaryFiles: 2,
  moments: {
    villagesAsked_ms: 310,
    villagesThere_ms: 345,
    villagesRead_ms: 700,
    boundariesAsked_ms: 800,
    boundariesThere_ms: 820,
    firstMap_ms: ready_ms,
    ready_ms,
    files: [],
  },
});
const result = (change: Partial<NationResult> = {}): NationResult => ({
  nation: 81_904,
  emptyPage_bytes: spreadOf([95e6]),
  packs: [pack(285), pack(81_904)],
  published: null,
  province: { name: 'Provinsi Satu', villages: 2_409 },
  regency: place(1_000),
  link: place(1_600),
  chosen_ms: spreadOf([400]),
  ...change,
});

describe('the bench of a nation', () => {
  test('wants memory at every size, the time after the boundaries of the nation alone, and the ratios of a province', () => {
    expect(nationTargets(result()).map(({ name, got, atMost }) => [name, got, atMost])).toEqual([
      ['285 villages: memory of the page’s process', 390, 400],
      ['81,904 villages: last boundaries → ready', 2_000, 3_000],
      ['81,904 villages: memory of the page’s process', 390, 400],
      ['link to a province of 81,904 villages: time of a regency’s pack', 1.6, 1.5],
      ['province chosen on the map of 81,904 villages: time of a regency’s pack', 0.4, 1.5],
    ]);
  });

  test('wants of the published borders what it wants of made-up ones', () => {
    const named = nationTargets(result({ published: pack(81_904) })).filter(({ name }) =>
      /published/.test(name),
    );
    expect(named.map(({ name, got }) => [name, got])).toEqual([
      ['81,904 villages, published borders: last boundaries → ready', 2_000],
      ['81,904 villages, published borders: memory of the page’s process', 390],
    ]);
    expect(nationReport(result({ published: pack(81_904) }))).toContain('| 81,904, published borders |');
    expect(nationReport(result())).not.toContain('published borders');
  });

  test('judges memory by its worst pass', () => {
    const resident_bytes = spreadOf([250e6, 270e6, 410e6]);
    const [memory] = nationTargets(result({ packs: [pack(285, { resident_bytes })] }));
    expect(memory && holds(memory)).toBe(false);
  });

  test('reports every size, the ways to a province and where their time goes', () => {
    const text = nationReport(result());
    expect(text).toContain('| 81,904 | 1,000 (1,000–1,000) | 4,000 (4,000–4,000) | 2,000 (2,000–2,000) |');
    expect(text).toContain('| link to Provinsi Satu, 2,409 of 81,904, opened cold |');
    expect(text).toContain('| village table there | 345 | 345 |');
  });
});

describe('the province that a link leads to', () => {
  const province = (code: string, bbox: readonly [number, number, number, number]) => ({
    ...{ code, name: code, villages: 1 },
    bbox,
  });

  test('is the first whose middle no other province reaches', () => {
    const found = lonelyProvince([
      province('11', [100, -2, 102, 0]),
      province('12', [100.9, -2, 103, 0]),
      province('13', [104, -2, 106, 0]),
    ]);
    // The middle of 12 is 101.95: 11 ends there.
    expect(found).toMatchObject({ code: '13', lon: 105, lat: -1 });
  });

  test('has to be there', () => {
    const same = [100, -2, 102, 0] as const;
    expect(() => lonelyProvince([province('11', same), province('12', same)])).toThrow('no province');
  });
});
