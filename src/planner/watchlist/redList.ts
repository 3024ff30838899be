import type { ProgrammeEvent } from '../../data/model/programme';

/** One publication of the red list: how many villages it calls red, of those whose status it gives. */
export interface RedListYear {
  readonly year: number;
  /** Empty where no source states it. */
  readonly basis: string;
  readonly red: number;
  readonly reported: number;
  /** Of the asked rows alone. */
  readonly redOfAsked: number;
  /** Another data basis than before, or one that is not stated: no line is joined over this. */
  readonly breakBefore: boolean;
}

const COLOURS: ReadonlySet<string> = new Set(['red', 'yellow', 'green']);

/** The red list year by year, as it was reported. A village that a year names twice counts with its last report. */
export function redListSeries(
  events: readonly ProgrammeEvent[],
  asked: ReadonlySet<number>,
): readonly RedListYear[] {
  const reports = new Map<string, { year: number; basis: string; colours: Map<number, string> }>();
  const dated = events.filter(({ status }) => COLOURS.has(status));
  for (const { row, status, date, basis } of [...dated].sort((a, b) => (a.date < b.date ? -1 : 1))) {
    const year = Number(date.slice(0, 4));
    const key = `${year} ${basis}`;
    const report = reports.get(key) ?? { year, basis, colours: new Map<number, string>() };
    report.colours.set(row, status);
    reports.set(key, report);
  }
  const inOrder = [...reports.values()].sort((a, b) => a.year - b.year);
  return inOrder.map(({ year, basis, colours }, i) => {
    const red = [...colours].filter(([, status]) => status === 'red').map(([row]) => row);
    const before = inOrder[i - 1];
    return {
      year,
      basis,
      red: red.length,
      reported: colours.size,
      redOfAsked: red.filter((row) => asked.has(row)).length,
      breakBefore: before !== undefined && (before.basis !== basis || basis === ''),
    };
  });
}
