import { describe, expect, it } from 'vitest';
import type { SeriesPoint } from '../../../src/data/model/programme';
import { formats } from '../../../src/messages/format';
import { latestFigure, seriesGroups, seriesNumber } from '../../../src/reading/seriesFigures';

function point(year: number, value: number, change: Partial<SeriesPoint> = {}): SeriesPoint {
  return {
    area: 'Kabupaten',
    indicatorId: 'p0',
    name: { id: 'P0', en: 'P0' },
    unit: { id: '% penduduk', en: '% of population' },
    year,
    period: 'Maret',
    value,
    primary: true,
    provenance: 'resmi',
    sourceId: 's1',
    note: '',
    ...change,
  };
}

describe('series', () => {
  const points = [
    point(2017, 12.61),
    point(2016, 12.96, { primary: false }),
    point(2016, 12.9),
    point(2018, 10.06, { area: 'Provinsi' }),
    point(2016, 12.98, { primary: false }),
    point(2017, 12.61, { primary: false, period: '' }),
  ];
  const groups = seriesGroups(points);

  it('are apart by area, in order of year with the primary first', () => {
    expect(groups.map(({ area }) => area)).toEqual(['Kabupaten', 'Provinsi']);
    expect(groups[0]?.points.map(({ year, value }) => `${year} ${value}`)).toEqual([
      '2016 12.9',
      '2016 12.96',
      '2016 12.98',
      '2017 12.61',
      '2017 12.61',
    ]);
  });

  it('are disputed only in years whose sources differ', () => {
    expect([...(groups[0]?.disputed ?? [])]).toEqual([2016]);
  });

  it('are not disputed by figures of two periods of one year', () => {
    const [one] = seriesGroups([point(2017, 13.01), point(2017, 12.23, { period: 'September' })]);
    expect(one?.disputed.size).toBe(0);
  });

  it('end in their latest primary figure, whatever others print later', () => {
    const [one] = seriesGroups([point(2024, 8.95), point(2023, 9.67), point(2025, 8.95, { primary: false })]);
    const latest = one && latestFigure(one);
    expect(latest?.point.year).toBe(2024);
    expect(latest?.earlier?.value).toBe(9.67);
    expect(latest?.others).toEqual([]);
  });
});

describe('a series figure', () => {
  const words = { f: formats('id'), language: 'id' } as const;

  it('has the sign of per cent at the number and the rest of the unit behind', () => {
    expect(seriesNumber(point(2016, 12.9), words)).toBe('12,90\u00a0% penduduk');
  });

  it('of whole things has no decimals', () => {
    expect(seriesNumber(point(2020, 968821, { unit: { id: 'jiwa', en: 'persons' } }), words)).toBe(
      '968.821 jiwa',
    );
  });
});
