import type { ColumnOf } from '../aggregate/modes/modeDescriptor';
import { villageRanks, type VillageRanks } from '../aggregate/classes/rank';
import type { Dataset, Indicator, IndicatorYear } from '../data/model/dataset';
import { oncePer } from '../data/model/oncePer';
import type { Language } from '../data/model/localized';
import type { Formats } from '../messages/format';
import { figureAt, type Figure } from './figure';
import { spreadOf, type Spread } from './spread';
import { rowsOfKecamatan } from './villagePlace';

/** One indicator of a village, in its latest year. */
export interface ProfileRow {
  readonly indicator: Indicator;
  readonly year: number;
  /** null while it is loading. */
  readonly column: IndicatorYear | null;
  readonly figure: Figure;
  readonly ranks: VillageRanks | null;
  readonly spread: Spread | null;
  /** Values of the villages of the same kecamatan, itself included. */
  readonly near: readonly number[];
  readonly standardError: number | null;
}

export interface Profile {
  /** Rows with a value, in the catalogue's order. */
  readonly known: readonly ProfileRow[];
  /** Rows without a value, with the reason. */
  readonly unknown: readonly ProfileRow[];
}

/** The same for every village, and whole files of villages ask for it. */
const spreads = oncePer((column: IndicatorYear) => spreadOf(column));

/** Every village indicator of the pack for one village. */
export function profileOf(
  asked: {
    readonly dataset: Dataset;
    readonly row: number;
    readonly columnOf: ColumnOf;
  },
  words: { readonly f: Formats; readonly language: Language },
): Profile {
  const { dataset, row, columnOf } = asked;
  const { villages, indicators } = dataset;
  const near = rowsOfKecamatan(villages, row);
  const rows = indicators
    .filter(({ level, years }) => level === 'village' && years.length > 0)
    .map((indicator): ProfileRow => {
      const year = indicator.years.at(-1) ?? 0;
      const column = columnOf({ indicatorId: indicator.id, year });
      const error = column?.standardError?.[row] ?? NaN;
      return {
        indicator,
        year,
        column,
        figure: figureAt({ indicator, column, row, f: words.f, language: words.language }),
        ranks:
          column && indicator.kind !== 'category' ? villageRanks({ villages, indicator, column, row }) : null,
        spread: column ? spreads(column) : null,
        near: near.map((other) => column?.value[other] ?? NaN).filter(Number.isFinite),
        standardError: error > 0 ? error : null,
      };
    });
  return {
    known: rows.filter(({ figure }) => figure.value !== null),
    unknown: rows.filter(({ figure, column }) => figure.value === null && column !== null),
  };
}

/** Rows grouped by theme, in the order of their first row. */
export function byTheme(
  rows: readonly ProfileRow[],
  language: Language,
): readonly (readonly [string, ProfileRow[]])[] {
  const groups = new Map<string, ProfileRow[]>();
  for (const row of rows) {
    const theme = row.indicator.theme[language];
    const group = groups.get(theme);
    if (group) group.push(row);
    else groups.set(theme, [row]);
  }
  return [...groups];
}
