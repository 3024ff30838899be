import type { ColumnOf } from '../aggregate/modes/modeDescriptor';
import { differenceOf } from '../aggregate/modes/difference';
import { groupFigure, type GroupFigure } from '../aggregate/rollup/groupFigure';
import { villageRanks, type VillageRanks } from '../aggregate/classes/rank';
import { interval95, type Interval } from '../aggregate/classes/uncertainty';
import type { Dataset, Indicator, IndicatorYear } from '../data/model/dataset';
import type { Language } from '../data/model/localized';
import type { Formats } from '../messages/format';
import { figureAt, type Figure } from './figure';
import { spreadOf, type Spread } from './spread';
import { rowsOfKecamatan } from './villagePlace';

/** One village's cell of one indicator. */
export interface ComparedCell {
  readonly row: number;
  readonly figure: Figure;
  /** 95 % interval; null where no error is published. */
  readonly interval: Interval | null;
  readonly ranks: VillageRanks | null;
  /** The figure of the village's kecamatan by the indicator's contract; null for a category. */
  readonly kecamatan: GroupFigure | null;
}

/** One indicator, in its latest year, of all compared villages. */
export interface ComparedRow {
  readonly indicator: Indicator;
  readonly year: number;
  /** null while it is loading. */
  readonly column: IndicatorYear | null;
  readonly cells: readonly ComparedCell[];
  readonly spread: Spread | null;
  readonly regency: GroupFigure | null;
  /** Pairs of indices whose difference is not distinguishable from zero. */
  readonly alike: readonly (readonly [number, number])[];
}

/** Every village indicator of the pack for some villages, in the catalogue's order. */
export function comparedRowsOf(
  asked: {
    readonly dataset: Dataset;
    readonly rows: readonly number[];
    readonly columnOf: ColumnOf;
  },
  words: { readonly f: Formats; readonly language: Language },
): readonly ComparedRow[] {
  const { dataset, rows } = asked;
  const everywhere = Array.from({ length: dataset.villages.n }, (_, row) => row);
  return dataset.indicators
    .filter(({ level, years }) => level === 'village' && years.length > 0)
    .map((indicator) => {
      const year = indicator.years.at(-1) ?? 0;
      const column = asked.columnOf({ indicatorId: indicator.id, year });
      return {
        indicator,
        year,
        column,
        cells: rows.map((row) => cellOf({ dataset, indicator, column, row }, words)),
        spread: column && indicator.kind !== 'category' ? spreadOf(column) : null,
        regency: column ? groupFigure(indicator, column, everywhere) : null,
        alike: column && indicator.kind !== 'category' ? alikePairs(column, rows) : [],
      };
    });
}

function cellOf(
  asked: {
    readonly dataset: Dataset;
    readonly indicator: Indicator;
    readonly column: IndicatorYear | null;
    readonly row: number;
  },
  words: { readonly f: Formats; readonly language: Language },
): ComparedCell {
  const { dataset, indicator, column, row } = asked;
  const { villages } = dataset;
  const figure = figureAt({ indicator, column, row, f: words.f, language: words.language });
  const error = column?.standardError?.[row] ?? NaN;
  const isRanked = column !== null && indicator.kind !== 'category';
  return {
    row,
    figure,
    interval: figure.value !== null && error > 0 ? interval95(figure.value, error) : null,
    ranks: isRanked ? villageRanks({ villages, indicator, column, row }) : null,
    kecamatan: column ? groupFigure(indicator, column, rowsOfKecamatan(villages, row)) : null,
  };
}

function alikePairs(column: IndicatorYear, rows: readonly number[]): (readonly [number, number])[] {
  return rows.flatMap((one, i) =>
    rows
      .slice(i + 1)
      .flatMap((other, j) =>
        differenceOf(column, one, other)?.distinct === false ? [[i, i + 1 + j] as const] : [],
      ),
  );
}
