import type { Indicator, IndicatorYear } from '../../../../src/data/model/dataset';
import { attackPack, type PackAttack } from '../../../../src/data/disclosure/attackPack';
import { hierarchyOf } from '../../../../src/data/disclosure/hierarchy';
import { linkFigures } from '../../../../src/data/disclosure/linkFigures';
import { masked, shownTotals, type TotalRow } from '../../../../src/data/disclosure/publishedTotals';
import {
  protectPack,
  type PackToProtect,
  type ProtectedPack,
} from '../../../../src/data/disclosure/protectPack';
import { DEFAULT_DISCLOSURE, type DisclosureSettings } from '../../../../src/data/disclosure/settings';
import { columnKey } from '../../../../src/data/model/dataset';
import { MARK } from '../../../../src/data/model/mark';
import { indicator } from '../../aggregate/sample';

/** A count in a year; null: missing. */
export function counts(id: string, year: number, values: readonly (number | null)[]): IndicatorYear {
  return { ...empty(id, year, values), value: Float64Array.from(values, (x) => x ?? NaN) };
}

/** A rate in per cent as [numerator, denominator]; null: missing. */
export function rates(
  id: string,
  year: number,
  parts: readonly (readonly [number, number] | null)[],
): IndicatorYear {
  return {
    ...empty(id, year, parts),
    value: Float64Array.from(parts, (part) => (part ? (100 * part[0]) / part[1] : NaN)),
    numerator: Float64Array.from(parts, (part) => part?.[0] ?? NaN),
    denominator: Float64Array.from(parts, (part) => part?.[1] ?? NaN),
  };
}

function empty(indicatorId: string, year: number, cells: readonly unknown[]): IndicatorYear {
  const mark = Uint8Array.from(cells, (cell) => (cell === null ? MARK.missing : MARK.present));
  return {
    indicatorId,
    year,
    mark,
    value: new Float64Array(),
    numerator: null,
    denominator: null,
    standardError: null,
  };
}

export const count = (id: string, rateId: string | null = null): Indicator =>
  indicator({ id, kind: 'count', worse: 'high', rateId });
export const ratio = (id: string, worse: Indicator['worse'] = 'high'): Indicator =>
  indicator({ id, kind: 'ratio', worse, multiplier: 100, formula: { kind: 'ratio' } });

/** A pack of some kecamatan: `[4, 3]` is four villages in 99.01.01 and three in 99.01.02. */
export function packOf(
  sizes: readonly number[],
  indicators: readonly Indicator[],
  columns: readonly IndicatorYear[],
  settings: Partial<DisclosureSettings> = {},
): PackToProtect {
  const districtOfRow = sizes.flatMap((size, i) => Array<string>(size).fill(`99.01.0${i + 1}`));
  return {
    ...{ indicators, columns, districtOfRow },
    codeAt: (row) => `desa ${row}`,
    settings: { ...DEFAULT_DISCLOSURE, ...settings },
  };
}

export function protectedOf(pack: PackToProtect): ProtectedPack {
  const done = protectPack(pack);
  if (typeof done === 'string') throw new Error(done);
  return done;
}

/** Rows hidden, by `id@year`. */
export function hiddenIn({ hiddenRows }: ProtectedPack): Record<string, number[]> {
  return Object.fromEntries(
    [...hiddenRows].map(([key, rows]) => [key, [...rows].sort((a, b) => a - b)] as const),
  );
}

/** The attack on a pack that hides these rows and publishes these totals, whatever should have been hidden. */
export function attackOn(
  pack: PackToProtect,
  hidden: Readonly<Record<string, readonly number[]>>,
  totals: readonly TotalRow[],
): PackAttack {
  const columns = pack.columns.map((column) =>
    masked(column, new Set(hidden[columnKey(column.indicatorId, column.year)] ?? [])),
  );
  const links = linkFigures({ ...pack, columns });
  const hierarchy = hierarchyOf(pack.districtOfRow);
  if (typeof links === 'string' || typeof hierarchy === 'string') throw new Error('attackOn');
  const { threshold } = pack.settings;
  return attackPack({
    links,
    hierarchy,
    totals: shownTotals(totals, pack.indicators),
    threshold,
    codeAt: pack.codeAt,
  });
}
