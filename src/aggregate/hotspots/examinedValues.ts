import type { Indicator, IndicatorYear } from '../../data/model/dataset';
import { MARK } from '../../data/model/mark';
import { standardisedRates } from './empiricalBayes';
import { FEWEST } from './spatialSample';

/** The values of an indicator-year that are searched for clusters. */
export interface ExaminedValues {
  /** By row; NaN where there is nothing to test. */
  readonly value: Float64Array;
  /**
   * `standardisedRate`: the rate's deviation from the global rate in standard deviations, see
   * `standardisedRates`.
   */
  readonly measure: 'value' | 'standardisedRate';
  /** Number of rows left out, by reason. */
  readonly without: {
    readonly missing: number;
    readonly suppressed: number;
    readonly notApplicable: number;
    /**
     * Present but not usable: a ratio without numerator or with a denominator that is absent or 0, or a value
     * that is not finite.
     */
    readonly unusable: number;
  };
}

/**
 * The values to test: for ratios with numerators and denominators the standardised rates (Assunção and Reis
 * 1999), because raw rates of small villages vary so much that they produce false clusters; for everything
 * else the values themselves.
 */
export function examinedValues(indicator: Pick<Indicator, 'kind'>, column: IndicatorYear): ExaminedValues {
  const rates = indicator.kind === 'ratio' ? standardised(column) : null;
  const value =
    rates ??
    column.value.map((one, row) =>
      column.mark[row] === MARK.present && Number.isFinite(one) ? one : Number.NaN,
    );
  const count = (mark: number) => column.mark.reduce((sum, one) => sum + (one === mark ? 1 : 0), 0);
  const used = value.reduce((sum, one) => sum + (Number.isNaN(one) ? 0 : 1), 0);
  return {
    value,
    measure: rates ? 'standardisedRate' : 'value',
    without: {
      missing: count(MARK.missing),
      suppressed: count(MARK.suppressed),
      notApplicable: count(MARK.notApplicable),
      unusable: count(MARK.present) - used,
    },
  };
}

/** Standardised rates by row; null where fewer than `FEWEST` villages have numerator and denominator. */
function standardised({ mark, numerator, denominator }: IndicatorYear): Float64Array | null {
  if (!numerator || !denominator) return null;
  const rows = Uint32Array.from(mark.keys()).filter(
    (row) =>
      mark[row] === MARK.present &&
      Number.isFinite(numerator[row]!) &&
      Number.isFinite(denominator[row]!) &&
      denominator[row]! > 0,
  );
  if (rows.length < FEWEST) return null;
  const of = (parts: Float64Array) => Float64Array.from(rows, (row) => parts[row]!);
  const rates = standardisedRates({ numerator: of(numerator), denominator: of(denominator) });
  const value = new Float64Array(mark.length).fill(Number.NaN);
  rows.forEach((row, at) => (value[row] = rates[at]!));
  return value;
}
