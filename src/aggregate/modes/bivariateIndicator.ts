import type { Indicator, IndicatorYear, Worse } from '../../data/model/dataset';
import { MARK } from '../../data/model/mark';
import { madeProvenance } from './madeProvenance';
import { BIVARIATE_METHOD, bivariateName } from '../../messages/bivariateNames';
import { breaks, classOf } from '../classes/breaks';
import { jointMark, markAt, rememberPair } from './derivedColumns';
import { classed, classedOwn } from '../classes/classedSide';
import type { ModeOf, Side } from '../mapQuestion';
import { BIVARIATE_CODES, BIVARIATE_SIDE } from './bivariateCodes';
import type { LateCode, MadeOutcome, ModeComposition } from './modeDescriptor';

/** Bounds of the two sides, in the order of the values. */
export interface BivariateBounds {
  readonly across: readonly number[];
  readonly up: readonly number[];
}

/** Two indicators crossed: an ordered category of nine, heaviest in both last. */
export function bivariateIndicator(across: Side, up: Side): Indicator {
  const named = (name: 'name' | 'shortName') =>
    bivariateName(
      { name: across.indicator[name], year: across.column.year },
      { name: up.indicator[name], year: up.column.year },
    );
  return {
    ...across.indicator,
    id: `${across.indicator.id}_kali_${up.indicator.id}`,
    name: named('name'),
    shortName: named('shortName'),
    unit: { id: 'kelas', en: 'class' },
    kind: 'category',
    worse: 'high',
    basis: `${across.indicator.basis}; ${up.indicator.basis}`,
    provenance: madeProvenance([across.indicator.provenance, up.indicator.provenance]),
    method: BIVARIATE_METHOD,
    sourceIds: [...new Set([...across.indicator.sourceIds, ...up.indicator.sourceIds])],
    decimals: 0,
    years: [across.column.year],
    formula: { kind: 'bivariate', inputs: [across.indicator.id, up.indicator.id], year: up.column.year },
    official: null,
    categories: BIVARIATE_CODES.map((code) => ({ id: code, en: code })),
    rateId: null,
  };
}

/** 0 lightest … 2 heaviest, whichever way the indicator runs. */
function heaviness(value: number, bounds: readonly number[], worse: Worse): number {
  const classed = classOf(value, bounds);
  return worse === 'low' ? bounds.length - classed : classed;
}

interface Crossing {
  readonly mark: Uint8Array;
  readonly bounds: BivariateBounds;
}

/** Terciles of each side over the rows that have both. */
const crossing = rememberPair((across, up): Crossing => {
  const mark = Uint8Array.from(across.mark, (_, row) => jointMark(markAt(across, row), markAt(up, row)));
  const third = (column: IndicatorYear) =>
    breaks(
      column.value.filter((_, row) => mark[row] === MARK.present),
      { method: 'quantile', k: BIVARIATE_SIDE },
    ).upper;
  return { mark, bounds: { across: third(across), up: third(up) } };
});

const columns = new WeakMap<Crossing, IndicatorYear>();

/** The class of every row, 0…8 as in `BIVARIATE_CODES`. */
export function bivariateColumn(across: Side, up: Side): IndicatorYear {
  const crossed = crossing(across.column, up.column);
  const known = columns.get(crossed);
  if (known) return known;
  const { mark, bounds } = crossed;
  const value = Float64Array.from(mark, (cell, row) => {
    if (cell !== MARK.present) return Number.NaN;
    const letter = heaviness(across.column.value[row]!, bounds.across, across.indicator.worse);
    return letter * BIVARIATE_SIDE + heaviness(up.column.value[row]!, bounds.up, up.indicator.worse);
  });
  const column: IndicatorYear = {
    indicatorId: `${across.indicator.id}_kali_${up.indicator.id}`,
    year: across.column.year,
    value,
    mark,
    numerator: null,
    denominator: null,
    standardError: null,
  };
  columns.set(crossed, column);
  return column;
}

/** The bounds that the crossing cuts at. */
export function bivariateBounds(across: IndicatorYear, up: IndicatorYear): BivariateBounds {
  return crossing(across, up).bounds;
}

const OUTCOME: MadeOutcome = {
  status: 'composes',
  compose(composition: ModeComposition, mode: ModeOf<'bivariate'>) {
    const { question, at, classedMade } = composition;
    const [across, up] = [at(question), at(mode)];
    return {
      main: classedMade({ indicator: bivariateIndicator(across, up), column: bivariateColumn(across, up) }),
      companions: { kind: 'bivariate', across: classedOwn(composition), up: classed(question, up) },
    };
  },
};

/** What the mode `bivariate` draws. */
export const bivariateCode: LateCode = () => OUTCOME;
