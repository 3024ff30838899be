import { basisOf } from '../../data/model/basis';
import type { Indicator, IndicatorYear } from '../../data/model/dataset';
import { MARK } from '../../data/model/mark';
import { madeProvenance } from './madeProvenance';
import { CHANGE_METHOD, changeName, changeUnit } from '../../messages/changeNames';
import type { ModeOf } from '../mapQuestion';
import type { LateCode, MadeOutcome, ModeComposition } from './modeDescriptor';
import { jointMark, markAt, rememberPair } from './derivedColumns';

/**
 * The difference as an indicator of its own: value = later minus earlier, in the indicator's unit (percentages
 * in percentage points). Worse runs the same way. It is an index: differences are never averaged.
 */
export function changeIndicator(indicator: Indicator, { from, to }: { from: number; to: number }): Indicator {
  return {
    ...indicator,
    id: `${indicator.id}_perubahan_${from}`,
    name: changeName(indicator.name, { from, to }),
    shortName: changeName(indicator.shortName, { from, to }),
    unit: changeUnit(indicator.unit),
    kind: 'index',
    basis: basisOf(indicator, to)?.label ?? indicator.basis,
    provenance: madeProvenance([indicator.provenance]),
    method: CHANGE_METHOD,
    years: [to],
    formula: { kind: 'change', input: indicator.id, from, to },
    official: null,
    rateId: null,
  };
}

/** Differences row by row; a standard error where both bring one. */
export const changeColumn = rememberPair((from, to): IndicatorYear => {
  const n = to.value.length;
  const value = new Float64Array(n).fill(Number.NaN);
  const mark = new Uint8Array(n);
  const errors = from.standardError && to.standardError ? new Float64Array(n).fill(Number.NaN) : null;
  for (let row = 0; row < n; row++) {
    mark[row] = jointMark(markAt(from, row), markAt(to, row));
    if (mark[row] !== MARK.present) continue;
    value[row] = to.value[row]! - from.value[row]!;
    if (errors) errors[row] = Math.hypot(from.standardError![row]!, to.standardError![row]!);
  }
  return {
    indicatorId: `${to.indicatorId}_perubahan_${from.year}`,
    year: to.year,
    value,
    mark,
    numerator: null,
    denominator: null,
    standardError: errors,
  };
});

const OUTCOME: MadeOutcome = {
  status: 'composes',
  compose({ question, at, classedMade }: ModeComposition, { from }: ModeOf<'change'>) {
    const { indicator, column } = at(question);
    return {
      main: classedMade({
        indicator: changeIndicator(indicator, { from, to: question.year }),
        column: changeColumn(at({ ...question, year: from }).column, column),
      }),
      companions: { kind: 'change' },
    };
  },
};

/** What the mode `change` draws. */
export const changeCode: LateCode = () => OUTCOME;
