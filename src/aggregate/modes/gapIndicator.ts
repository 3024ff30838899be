import type { Indicator, IndicatorYear } from '../../data/model/dataset';
import { MARK } from '../../data/model/mark';
import type { Provenance } from '../../data/model/packWords';
import {
  GAP_METHOD,
  GAP_UNIT,
  gapName,
  perUnit,
  RESPONSE_NAMES,
  RESPONSE_THEME,
} from '../../messages/madeNames';
import { jointMark, markAt, rememberPair } from './derivedColumns';
import { madeProvenance } from './madeProvenance';
import type { ResponseMeasure, Side } from '../mapQuestion';
import { meanRanks } from '../classes/meanRanks';
import type { Responses } from './responses';

/**
 * What was done, as an indicator: interventions a village, or rupiah of their budgets over the need.
 * @param provenances of the interventions
 */
export function responseSide(
  need: Side,
  asked: {
    readonly measure: ResponseMeasure;
    readonly responses: Responses;
    readonly provenances: readonly Provenance[];
    readonly sourceIds: readonly string[];
  },
): Side {
  const { measure, responses, provenances, sourceIds } = asked;
  const money = measure === 'budget';
  const words = RESPONSE_NAMES[measure];
  const indicator: Indicator = {
    ...need.indicator,
    id: money ? `pagu_per_${need.indicator.id}` : 'tanggapan_jumlah',
    name: words.name,
    shortName: words.shortName,
    theme: RESPONSE_THEME,
    unit: money ? perUnit(need.indicator.unit) : words.unit,
    method: words.method,
    definition: words.method,
    kind: money ? 'ratio' : 'count',
    worse: 'low',
    basis: '',
    provenance: madeProvenance(money ? [...provenances, need.indicator.provenance] : provenances),
    sourceIds: money ? [...new Set([...sourceIds, ...need.indicator.sourceIds])] : sourceIds,
    decimals: 0,
    multiplier: 1,
    years: [need.column.year],
    formula: money ? { kind: 'ratio' } : { kind: 'reported' },
    official: null,
    rateId: null,
  };
  return {
    indicator,
    column: money ? budgetColumn(need.column, responses, indicator.id) : countColumn(need, responses),
  };
}

function countColumn({ column: { year } }: Side, { count }: Responses): IndicatorYear {
  return { ...bare('tanggapan_jumlah', year), value: count, mark: new Uint8Array(count.length) };
}

/** Rupiah a unit of need. Where nobody is in need there is no rate, and where an amount is not known no number. */
function budgetColumn(need: IndicatorYear, { budget_rp }: Responses, id: string): IndicatorYear {
  const mark = Uint8Array.from(budget_rp, (rp, row) => {
    if (need.mark[row] !== MARK.present) return need.mark[row]!;
    if (Number.isNaN(rp)) return MARK.missing;
    return need.value[row] === 0 ? MARK.notApplicable : MARK.present;
  });
  const only = (number: (row: number) => number) =>
    Float64Array.from(mark, (cell, row) => (cell === MARK.present ? number(row) : Number.NaN));
  return {
    ...bare(id, need.year),
    value: only((row) => budget_rp[row]! / need.value[row]!),
    mark,
    numerator: only((row) => budget_rp[row]!),
    denominator: only((row) => need.value[row]!),
  };
}

function bare(indicatorId: string, year: number) {
  return { indicatorId, year, numerator: null, denominator: null, standardError: null };
}

/** Places of need and response, 1 lightest, over the villages that have both; NaN for the others. */
export interface GapRanks {
  readonly mark: Uint8Array;
  readonly need: Float64Array;
  readonly response: Float64Array;
  /** Villages ranked. */
  readonly n: number;
}

const ranksBy = {
  highest: rememberPair((need, response) => rank(need, response, 'highest')),
  lowest: rememberPair((need, response) => rank(need, response, 'lowest')),
};

/** Remembered with the columns. */
export function gapRanks({ indicator, column }: Side, response: IndicatorYear): GapRanks {
  return ranksBy[indicator.worse === 'low' ? 'lowest' : 'highest'](column, response);
}

function rank(need: IndicatorYear, response: IndicatorYear, heaviest: 'highest' | 'lowest'): GapRanks {
  const mark = Uint8Array.from(need.mark, (_, row) => {
    const joint = jointMark(markAt(need, row), markAt(response, row));
    const numbers = Number.isFinite(need.value[row]) && Number.isFinite(response.value[row]);
    return joint === MARK.present && !numbers ? MARK.missing : joint;
  });
  const rows = Uint32Array.from(mark.keys()).filter((row) => mark[row] === MARK.present);
  const ranked = (column: IndicatorYear, end: 'highest' | 'lowest') => {
    const ranks = new Float64Array(mark.length).fill(Number.NaN);
    const places = meanRanks(
      Float64Array.from(rows, (row) => column.value[row]!),
      end,
    );
    rows.forEach((row, i) => (ranks[row] = places[i]!));
    return ranks;
  };
  return { mark, need: ranked(need, heaviest), response: ranked(response, 'highest'), n: rows.length };
}

/** Need against response: the rank of one less that of the other. More than 0: more need than response. */
export function gapSide(need: Side, response: Side): Side {
  const { mark, ...ranks } = gapRanks(need, response.column);
  const { indicator, column } = need;
  const id = `${indicator.id}_tanggapan_${response.indicator.kind === 'count' ? 'jumlah' : 'pagu'}`;
  return {
    indicator: {
      ...indicator,
      id,
      name: gapName(indicator.name, column.year),
      shortName: gapName(indicator.shortName, column.year),
      unit: GAP_UNIT,
      method: GAP_METHOD,
      definition: GAP_METHOD,
      kind: 'index',
      worse: 'high',
      provenance: madeProvenance([indicator.provenance, response.indicator.provenance]),
      sourceIds: [...new Set([...indicator.sourceIds, ...response.indicator.sourceIds])],
      decimals: 1,
      multiplier: 1,
      years: [column.year],
      formula: { kind: 'gap', need: indicator.id, response: response.indicator.id },
      official: null,
      rateId: null,
    },
    column: {
      ...bare(id, column.year),
      value: ranks.need.map((place, row) => place - ranks.response[row]!),
      mark,
    },
  };
}
