import type { Indicator, IndicatorYear } from '../../data/model/dataset';
import type { Beside, ColumnOf } from '../modes/mapAnswer';
import type { Classified } from '../classes/classify';
import type { IndicatorChoice } from '../mapQuestion';

/** What a column of figures is to the map: what colours it, what stands beside that, or what was chosen in addition. */
export type FigureRole =
  'drawn' | 'left' | 'from' | 'to' | 'across' | 'up' | 'year' | 'need' | 'response' | 'base' | 'chosen';

/** A column of figures of a table of villages. */
export interface FigureColumn {
  /** How an order names it; an indicator that was chosen goes by its own id. */
  readonly id: string;
  readonly role: FigureRole;
  readonly indicator: Indicator;
  readonly year: number;
  /** null while it is on its way. */
  readonly column: IndicatorYear | null;
}

export interface ColumnsQuestion {
  readonly answer: Classified;
  readonly beside: Beside;
  /** Ids of indicators, the map's circles first. */
  readonly chosen: readonly string[];
  readonly choices: readonly Indicator[];
  readonly columnOf: ColumnOf;
}

/** What the map shows, one column each, then what was chosen; each indicator-year once. */
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

/** The indicator-years that a table waits for. */
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
    case 'accessibility':
      return [];
    case 'gap':
      return [of('kebutuhan', 'need', beside.need), of('tanggapan', 'response', beside.response)];
    case 'swipe':
      return [of('kiri', 'left', beside.left)];
    case 'bivariate':
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

/** An indicator in the drawn year or, where that has no data of it, in its latest: the header then says which. */
function chosenColumn({ answer, choices, columnOf }: ColumnsQuestion, id: string): readonly FigureColumn[] {
  const indicator = choices.find((choice) => choice.id === id);
  const drawn = answer.column.year;
  const year = indicator?.years.includes(drawn) ? drawn : indicator?.years.at(-1);
  if (!indicator || year === undefined) return [];
  return [{ id, role: 'chosen', indicator, year, column: columnOf({ indicatorId: id, year }) }];
}
