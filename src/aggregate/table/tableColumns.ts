import type { Indicator } from '../../data/model/dataset';
import { figureOf, type Companions, type FigureColumn } from '../modes/companions';
import type { ColumnOf } from '../modes/modeDescriptor';
import { descriptorOf } from '../modes/modeRegister';
import type { Classified } from '../classes/classify';
import type { IndicatorChoice } from '../mapQuestion';

export interface ColumnsQuestion {
  readonly answer: Classified;
  readonly companions: Companions;
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
  const { answer, companions } = question;
  const columns = [
    figureOf('nilai', 'drawn', answer),
    ...descriptorOf(companions).figures(companions, question),
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

/** An indicator in the drawn year or, where that has no data of it, in its latest: the header then says which. */
function chosenColumn({ answer, choices, columnOf }: ColumnsQuestion, id: string): readonly FigureColumn[] {
  const indicator = choices.find((choice) => choice.id === id);
  const drawn = answer.column.year;
  const year = indicator?.years.includes(drawn) ? drawn : indicator?.years.at(-1);
  if (!indicator || year === undefined) return [];
  return [{ id, role: 'chosen', indicator, year, column: columnOf({ indicatorId: id, year }) }];
}
