import {
  columnKey,
  type Dataset,
  type Formula,
  type Indicator,
  type IndicatorYear,
  type OfficialClasses,
} from '../../data/model/dataset';
import type { Localized } from '../../data/model/localized';
import { MARK, type Mark } from '../../data/model/mark';
import type { Provenance } from '../../data/model/packWords';
import { classOf } from '../classes/breaks';
import { runsBothWays } from './formulaKinds';
import { gapRanks } from '../modes/gapIndicator';
import {
  certaintyAt,
  coefficientOfVariation_pct,
  interval95,
  type Certainty,
  type Interval,
} from '../classes/uncertainty';

export interface ArithmeticQuestion {
  readonly packId: string;
  readonly indicatorId: string;
  readonly year: number;
  readonly row: number;
}

/** A number that goes into the formula. */
export interface ArithmeticInput {
  readonly role: 'term' | 'numerator' | 'denominator';
  /** null for the numerator and the denominator, which are columns of the indicator itself. */
  readonly indicator: Indicator | null;
  readonly year: number;
  /** null where it is not available: no such indicator, no column for the year, or no number in this row. */
  readonly value: number | null;
  readonly mark: Mark | null;
  /** Only for a gap: the row's mean rank among the villages that have both numbers; 1 is the lightest. */
  readonly rank?: number | null;
}

/** How a number was computed: everything that the arithmetic drawer shows. */
export interface Arithmetic {
  readonly question: ArithmeticQuestion;
  readonly indicator: Indicator;
  readonly kind: Formula['kind'];
  readonly mark: Mark;
  /** null unless the mark is present. */
  readonly published: number | null;
  readonly inputs: readonly ArithmeticInput[];
  /** Multiplier of a ratio, such as 100 for per cent. */
  readonly multiplier: number;
  /**
   * The result computed again from the inputs, unrounded; null where the formula cannot be carried out here
   * or an input is absent.
   */
  readonly recomputed: number | null;
  /** Published minus recomputed, both rounded as the indicator is; null where nothing was recomputed. */
  readonly difference: number | null;
  /**
   * Whether the two agree after rounding (a value halfway between may round either way); null where nothing
   * was recomputed.
   */
  readonly agrees: boolean | null;
  /**
   * Whether rounding of the published number and of its inputs explains the difference: components printed to
   * four decimals, for instance, can shift their mean by half a unit. null where nothing was recomputed.
   */
  readonly withinRounding: boolean | null;
  /** For `classOf`: the official classes that the input is assigned to. */
  readonly classes: OfficialClasses | null;
  /** The description of the method in the catalogue. */
  readonly method: Localized;
  readonly sourceIds: readonly string[];
  readonly basis: string;
  readonly provenance: Provenance;
  /** null where none is published. */
  readonly standardError: number | null;
  readonly interval: Interval | null;
  readonly cv_pct: number | null;
  readonly certainty: Certainty | null;
  readonly dataVersion: string;
}

/**
 * The arithmetic of one number; null where the pack has no such indicator-year or row.
 * @param columns the columns loaded so far, where these are more than the dataset's own
 */
export function arithmetic(
  dataset: Dataset,
  asked: Omit<ArithmeticQuestion, 'packId'>,
  columns: ReadonlyMap<string, IndicatorYear> = dataset.columns,
): Arithmetic | null {
  const { indicatorId, year, row } = asked;
  const indicator = dataset.indicators.find(({ id }) => id === indicatorId);
  const column = columns.get(columnKey(indicatorId, year));
  const mark = column?.mark[row] as Mark | undefined;
  if (indicator === undefined || column === undefined || mark === undefined) return null;
  const published = mark === MARK.present ? column.value[row]! : null;
  const inputs = inputsOf({ dataset, columns, indicator, column, year, row });
  // A suppressed number must not be recoverable from its inputs.
  const recomputed = published === null ? null : recompute(indicator, inputs);
  const standardError = published === null ? null : finite(column.standardError?.[row]);
  // A change can be near zero, where the coefficient of variation is large however precise the change is.
  const relative = published !== null && !runsBothWays(indicator);
  const cv_pct = relative ? coefficientOfVariation_pct(published, standardError) : null;
  return {
    question: { packId: dataset.manifest.id, ...asked },
    indicator,
    kind: indicator.formula.kind,
    mark,
    published,
    inputs,
    multiplier: indicator.multiplier,
    recomputed,
    ...compare({ published, recomputed, indicator, inputs }),
    classes: indicator.formula.kind === 'classOf' ? (inputs[0]?.indicator?.official ?? null) : null,
    method: indicator.method,
    sourceIds: indicator.sourceIds,
    basis: indicator.basis,
    provenance: indicator.provenance,
    standardError,
    interval: published === null || standardError === null ? null : interval95(published, standardError),
    cv_pct,
    certainty: published === null ? null : certaintyAt({ indicator, column }, row),
    dataVersion: dataset.manifest.version,
  };
}

interface InputsOf {
  readonly dataset: Dataset;
  readonly columns: ReadonlyMap<string, IndicatorYear>;
  readonly indicator: Indicator;
  readonly column: IndicatorYear;
  readonly year: number;
  readonly row: number;
}

function inputsOf({ dataset, columns, indicator, column, year, row }: InputsOf): ArithmeticInput[] {
  const { formula } = indicator;
  const termOf = (id: string, inYear: number): ArithmeticInput => {
    const input = dataset.indicators.find((other) => other.id === id) ?? null;
    const mark = (columns.get(columnKey(id, inYear))?.mark[row] ?? null) as Mark | null;
    const value = finite(columns.get(columnKey(id, inYear))?.value[row]);
    return { role: 'term', indicator: input, year: inYear, value, mark };
  };
  const term = (id: string): ArithmeticInput => termOf(id, year);
  switch (formula.kind) {
    case 'reported':
      return [];
    case 'mean':
    case 'model':
      return formula.inputs.map(term);
    case 'classOf':
    case 'hotSpots':
      return [term(formula.input)];
    case 'areas':
      return formula.contract === 'sum' ? [] : partsAt(column, row);
    case 'ratio':
      return partsAt(column, row);
    case 'change':
      return [termOf(formula.input, formula.to), termOf(formula.input, formula.from)];
    case 'bivariate':
      return formula.inputs.map((id, i) => termOf(id, i === 0 ? year : formula.year));
    case 'gap': {
      const [need, response] = [term(formula.need), term(formula.response)];
      const sides = [formula.need, formula.response].map((id) => columns.get(columnKey(id, year)));
      if (!need.indicator || !sides[0] || !sides[1]) return [need, response];
      const ranks = gapRanks({ indicator: need.indicator, column: sides[0] }, sides[1]);
      return [
        { ...need, rank: finite(ranks.need[row]) },
        { ...response, rank: finite(ranks.response[row]) },
      ];
    }
    case 'accessibility':
      return [];
  }
}

function partsAt({ year, numerator, denominator }: IndicatorYear, row: number): ArithmeticInput[] {
  const part = (role: 'numerator' | 'denominator', values: Float64Array | null): ArithmeticInput => ({
    ...{ role, indicator: null, year, mark: null },
    value: finite(values?.[row]),
  });
  return [part('numerator', numerator), part('denominator', denominator)];
}

function recompute(indicator: Indicator, inputs: readonly ArithmeticInput[]): number | null {
  const values = inputs.map(({ value }) => value).filter((value) => value !== null);
  const [first, second] = values;
  if (first === undefined || values.length < inputs.length) return null;
  switch (indicator.formula.kind) {
    case 'mean':
      return values.reduce((sum, value) => sum + value, 0) / values.length;
    case 'areas':
    case 'ratio':
      return second === undefined || second === 0 ? null : (first / second) * indicator.multiplier;
    case 'classOf': {
      const official = inputs[0]?.indicator?.official;
      return official ? classOf(first, official.upper) : null;
    }
    case 'change':
      return second === undefined ? null : first - second;
    case 'gap': {
      const [need, response] = inputs.map(({ rank }) => rank ?? null);
      return typeof need === 'number' && typeof response === 'number' ? need - response : null;
    }
    case 'reported':
    case 'model':
    case 'bivariate':
    case 'accessibility':
    case 'hotSpots':
      return null;
  }
}

/** Tolerance for binary floating point, in units of the last decimal. */
const TIE_SLACK = 1e-6;

function compare(question: {
  readonly published: number | null;
  readonly recomputed: number | null;
  readonly indicator: Indicator;
  readonly inputs: readonly ArithmeticInput[];
}): Pick<Arithmetic, 'difference' | 'agrees' | 'withinRounding'> {
  const { published, recomputed, indicator, inputs } = question;
  if (published === null || recomputed === null) {
    return { difference: null, agrees: null, withinRounding: null };
  }
  const unit = 10 ** indicator.decimals;
  const apart = Math.round(published * unit) - Math.round(recomputed * unit);
  const gap = Math.abs(published - recomputed) * unit;
  const agrees = apart === 0 || gap <= 0.5 + TIE_SLACK;
  const slack = indicator.formula.kind === 'mean' ? meanRounding(inputs) * unit : 0;
  return {
    difference: agrees ? 0 : apart / unit,
    agrees,
    withinRounding: agrees || gap <= 0.5 + slack + TIE_SLACK,
  };
}

/**
 * The largest rounding error of a mean whose terms are printed rounded: the mean of half a unit of each
 * term's last decimal.
 */
function meanRounding(inputs: readonly ArithmeticInput[]): number {
  const halves = inputs.map(({ indicator }) => 0.5 * 10 ** -(indicator?.decimals ?? 0));
  return halves.reduce((sum, half) => sum + half, 0) / inputs.length;
}

function finite(value: number | undefined): number | null {
  return value !== undefined && Number.isFinite(value) ? value : null;
}
