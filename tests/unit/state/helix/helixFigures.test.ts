import { describe, expect, it } from 'vitest';
import type { Indicator, IndicatorYear, VillageDataset } from '../../../../src/data/model/dataset';
import type { SeriesPoint } from '../../../../src/data/model/programme';
import { cut } from '../../../../src/helix/cut';
import type { Helix } from '../../../../src/state/helix/helix.svelte';
import { HelixHouseholds } from '../../../../src/state/helix/helixHouseholds.svelte';
import { HelixSchooling } from '../../../../src/state/helix/helixSchooling.svelte';
import { column, indicator, villages } from '../../aggregate/sample';
import { activity, cubeOf } from '../../helix/helixWorld';

const POOR = indicator({ id: 'miskin', kind: 'count', years: [2020, 2023] });
const SCHOOL = indicator({
  id: 'ats',
  name: { id: 'Anak tidak sekolah', en: 'Out of school' },
  years: [2022],
});

const point = (area: string, name: string, year: number): SeriesPoint => ({
  ...{ area, indicatorId: 'x', name: { id: name, en: name }, unit: { id: '', en: '' }, year, period: '' },
  ...{ value: 1, primary: true, provenance: 'resmi', sourceId: 's', note: '' },
});

interface Known {
  readonly poorHouseholds?: string | null;
  readonly indicators?: readonly Indicator[];
  readonly columns?: Readonly<Record<string, IndicatorYear | 'failed'>>;
  readonly series?: readonly SeriesPoint[];
  readonly passing?: Uint8Array | null;
}

/** A place over three villages of which one is in another kecamatan. */
function helixOf({
  poorHouseholds = null,
  indicators = [POOR, SCHOOL],
  columns = {},
  ...rest
}: Known): Helix {
  const dataset = {
    manifest: { poorHouseholds, region: { name: { id: 'Kabupaten Uji', en: 'Uji Regency' } } },
    villages: villages([
      { code: '99.01.01.2001', name: 'Satu', kecamatan: 'Hilir' },
      { code: '99.01.01.2002', name: 'Dua', kecamatan: 'Hilir' },
      { code: '99.01.02.2001', name: 'Tiga', kecamatan: 'Hulu' },
    ]),
    indicators,
  } as unknown as VillageDataset;
  const store = {
    column: ({ indicatorId, year }: { indicatorId: string; year: number }) => {
      const found = columns[`${indicatorId} ${year}`];
      if (found === undefined) return { status: 'loading' };
      return found === 'failed' ? { status: 'failed' } : { status: 'ready', value: found };
    },
    part: () => rest.series ?? [],
  };
  return { dataset, store, filter: { villages: rest.passing ?? null } } as unknown as Helix;
}

const matrix = cut(cubeOf(activity('a')), { rows: 'sector', columns: 'actor' });
const counted = column([10, 'missing', 4], { indicatorId: 'miskin' });

describe('the poor households of a pack', () => {
  it('are those that it names, in their last year, of the villages that pass the filter', () => {
    const known = { poorHouseholds: 'miskin', columns: { 'miskin 2023': counted } };
    const all = new HelixHouseholds(helixOf(known));
    expect(all.source).toMatchObject({ year: 2023, indicator: { id: 'miskin' } });
    expect(all.along(matrix)?.at(null, null)).toMatchObject({ count: 14, villagesWithout: 1 });
    const some = new HelixHouseholds(helixOf({ ...known, passing: Uint8Array.of(0, 1, 1) }));
    expect(some.along(matrix)?.at(null, null)).toMatchObject({ count: 4, villagesWithout: 1 });
  });

  it('have no source where the pack names none, one that is not there, or what is no count', () => {
    expect(new HelixHouseholds(helixOf({})).source).toBeNull();
    expect(new HelixHouseholds(helixOf({ poorHouseholds: 'entah' })).source).toBeNull();
    const index = [indicator({ id: 'idm', kind: 'index' })];
    expect(new HelixHouseholds(helixOf({ poorHouseholds: 'idm', indicators: index })).source).toBeNull();
  });

  it('are not known while they are on their way, or cannot be loaded', () => {
    const waiting = new HelixHouseholds(helixOf({ poorHouseholds: 'miskin' }));
    expect([waiting.along(matrix), waiting.failed]).toEqual([null, false]);
    const failed = new HelixHouseholds(
      helixOf({ poorHouseholds: 'miskin', columns: { 'miskin 2023': 'failed' } }),
    );
    expect([failed.along(matrix), failed.failed]).toEqual([null, true]);
  });
});

describe('what a pack knows of schooling', () => {
  it('is its indicators of that name, each in its last year, with the column once it is there', () => {
    const figures = column([3, 5, 'suppressed'], { indicatorId: 'ats' });
    const [only, ...others] = new HelixSchooling(helixOf({ columns: { 'ats 2022': figures } })).columns;
    expect(only).toMatchObject({ indicator: { id: 'ats' }, year: 2022, column: figures });
    expect(others).toEqual([]);
    expect(new HelixSchooling(helixOf({})).columns[0]?.column).toBeNull();
  });

  it('is the figures of the regency itself, the last year first', () => {
    const series = [
      point('Kabupaten Uji', 'Rata-rata lama sekolah', 2019),
      point('Jawa Tengah', 'Rata-rata lama sekolah', 2020),
      point('Kabupaten Uji', 'Kemiskinan', 2020),
      point('Kabupaten Uji', 'Anak tidak sekolah', 2021),
    ];
    const { series: own } = new HelixSchooling(helixOf({ series }));
    expect(own.map(({ name, year }) => [name.id, year])).toEqual([
      ['Anak tidak sekolah', 2021],
      ['Rata-rata lama sekolah', 2019],
    ]);
  });
});
