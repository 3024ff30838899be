import type { Indicator, IndicatorYear } from '../../data/model/dataset';
import type { Beside, ColumnOf } from '../modes/mapAnswer';
import type { Classified } from '../classes/classify';
import type { IndicatorChoice } from '../mapQuestion';

/**
 * The role of a table column on the map: the coloured one, one that is compared with it, or one chosen in
 * addition.
 */
export type FigureRole =
  'drawn' | 'left' | 'from' | 'to' | 'across' | 'up' | 'year' | 'need' | 'response' | 'base' | 'chosen';

/** A column of figures in the table of villages. */
export interface FigureColumn {
  /** Identifier in the table's sort order; for chosen indicators the indicator's id. */
  readonly id: string;
  readonly role: FigureRole;
  readonly indicator: Indicator;
  readonly year: number;
  /** null while it is loading. */
  readonly column: IndicatorYear | null;
}

export interface ColumnsQuestion {
  readonly answer: Classified;
  readonly beside: Beside;
  /** Indicator ids; that of the map's proportional circles is first. */
  readonly chosen: readonly string[];
  readonly choices: readonly Indicator[];
  readonly columnOf: ColumnOf;
}

/**
 * The columns of the table: those shown on the map, then the chosen ones, without repeating an
 * indicator-year.
 */
export function figureColumns(question: ColumnsQuestion): readonly FigureColumn[] {
  const { answer } = question;
  const drawn: FigureColumn = { id: 'nilai', role: 'drawn', year: answer.column.year, ...sideOf(answer) };
  const columns = [
    drawn,
    ...besides(question),
    ...question.chosen.flatMap((id) => chosenColumn(question, id)),
  ];
  const same = (one: FigureColumn, other: FigureColumn) =>
    one.indicator.id === other.indicator.id && one.year === other.year;
  return columns.filter((one, i) => columns.findIndex((other) => same(one, other)) === i);
}

/** The indicator-years that still have to be loaded for a table. */
export function columnsNeeded(columns: readonly FigureColumn[]): readonly IndicatorChoice[] {
  return columns.flatMap(({ column, indicator, year }) =>
    column === null ? [{ indicatorId: indicator.id, year }] : [],
  );
}

function sideOf({ indicator, column }: Classified): Pick<FigureColumn, 'indicator' | 'column'> {
  return { indicator, column };
}

function besides({ answer, beside, choices, columnOf }: ColumnsQuestion): readonly FigureColumn[] {
  const of = (id: string, role: FigureRole, side: Classified): FigureColumn => ({
    id,
    role,
    year: side.column.year,
    ...sideOf(side),
  });
  switch (beside.kind) {
    case 'single':
    case 'reach':
      return [];
    case 'gap':
      return [of('kebutuhan', 'need', beside.need), of('tanggapan', 'response', beside.response)];
    case 'swipe':
      return [of('kiri', 'left', beside.left)];
    case 'pair':
      return [of('mendatar', 'across', beside.across), of('menaik', 'up', beside.up)];
    case 'hotspots':
      return [of('dasar', 'base', beside.base)];
    case 'multiples':
      return beside.years.map((side) => of(`th${side.column.year}`, 'year', side));
    case 'change': {
      const { formula } = answer.indicator;
      const indicator = formula.kind === 'change' && choices.find(({ id }) => id === formula.input);
      if (formula.kind !== 'change' || !indicator) return [];
      return (['from', 'to'] as const).map((role) => {
        const year = formula[role];
        const column = columnOf({ indicatorId: indicator.id, year });
        return { id: role === 'from' ? 'awal' : 'akhir', role, indicator, year, column };
      });
    }
    default:
      return beside satisfies never;
  }
}

/**
 * A chosen indicator in the year of the map or, without data for that, in its latest year; the column's
 * header states which.
 */
function chosenColumn({ answer, choices, columnOf }: ColumnsQuestion, id: string): readonly FigureColumn[] {
  const indicator = choices.find((choice) => choice.id === id);
  const drawn = answer.column.year;
  const year = indicator?.years.includes(drawn) ? drawn : indicator?.years.at(-1);
  if (!indicator || year === undefined) return [];
  return [{ id, role: 'chosen', indicator, year, column: columnOf({ indicatorId: id, year }) }];
}
