import type { Indicator, IndicatorYear } from '../../data/model/dataset';
import { MARK } from '../../data/model/mark';
import { standardisedRates } from './empiricalBayes';
import { FEWEST } from './spatialSample';

/** What of an indicator-year a search for clusters looks at. */
export interface ExaminedValues {
  /** By row; NaN where there is nothing to test. */
  readonly value: Float64Array;
  /** `standardisedRate`: the deviation from the rate of all over what chance does among so many people. */
  readonly measure: 'value' | 'standardisedRate';
  /** Rows left out, by reason. */
  readonly without: {
    readonly missing: number;
    readonly suppressed: number;
    readonly notApplicable: number;
    /** Present, but of a ratio without numerator or with a denominator of 0 or none; or no finite number. */
    readonly unusable: number;
  };
}

/**
 * A ratio whose numerators and denominators are there is standardised after Assunção and Reis (1999), because raw
 * rates of small villages scatter and make false clusters; anything else is taken as it is.
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

/** Standardised rates by row; null where too few villages have both parts. */
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
