import { areasOf, type Areas } from '../../../../src/aggregate/areas/areas';
import type { CoarseLevel } from '../../../../src/data/model/level';
import {
  columnKey,
  type VillageDataset,
  type Indicator,
  type IndicatorYear,
} from '../../../../src/data/model/dataset';
import { villages } from '../sample';

/** Six villages: three of Awan and one of Bulan in regency 33.26, two of Cakra in 33.27. */
export const ROWS = [
  { code: '33.26.01.2001', bps: '3326010001', name: 'Asri', kecamatan: 'Awan', typology: 'pesisir' },
  { code: '33.26.01.2002', bps: '3326010002', name: 'Bumi', kecamatan: 'Awan', typology: 'pesisir' },
  { code: '33.26.01.2003', bps: '3326010003', name: 'Cemara', kecamatan: 'Awan', typology: 'pesisir' },
  { code: '33.26.02.2001', bps: '3326020001', name: 'Asri', kecamatan: 'Bulan', typology: 'pegunungan' },
  { code: '33.27.01.2001', bps: '3327010001', name: 'Dadap', kecamatan: 'Cakra', typology: 'pesisir' },
  { code: '33.27.01.1002', bps: '3327010002', name: 'Embun', kecamatan: 'Cakra', typology: '' },
] as const;

export function packOf({
  rows = ROWS.length,
  indicators = [],
  columns = [],
}: {
  /** The first so many villages; four are of one regency. */
  readonly rows?: number;
  readonly indicators?: readonly Indicator[];
  readonly columns?: readonly IndicatorYear[];
} = {}): VillageDataset {
  return {
    manifest: {
      region: { code: '33.26', name: { id: 'Kabupaten Uji', en: 'Test Regency' } },
      villageCount: rows,
    },
    villages: {
      ...villages(ROWS.slice(0, rows)),
      area_km2: Float64Array.of(1, 2, 4, 8, 16, 32).subarray(0, rows),
      lon: Float64Array.of(109.0, 109.1, 109.5, 109.9, 110.2, 110.6).subarray(0, rows),
      lat: Float64Array.of(-7.0, -7.0, -7.1, -7.2, -7.3, -7.3).subarray(0, rows),
    },
    indicators,
    sources: new Map(),
    columns: new Map(columns.map((one) => [columnKey(one.indicatorId, one.year), one])),
  } as unknown as VillageDataset;
}

export function areasAt(level: CoarseLevel, rows: number = ROWS.length): Areas {
  return areasOf(packOf({ rows }), level);
}
