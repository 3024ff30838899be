import type { Indicator } from '../../data/model/dataset';
import { madeProvenance } from '../modes/madeProvenance';
import { areaMethod, shareName, SHARE_UNIT } from '../../messages/areaNames';
import { contractOf } from '../rollup/contract';
import type { CoarseLevel } from '../../data/model/level';

/**
 * How an area's number is made from those of its villages. `share`: the proportion of its villages that are
 * in the heaviest fifth.
 */
export type AreaContract = 'sum' | 'ratio' | 'share';

export function areaContract(indicator: Pick<Indicator, 'kind' | 'formula'>): AreaContract {
  const contract = contractOf(indicator);
  return contract === 'distribution' ? 'share' : contract;
}

const remembered = new WeakMap<Indicator, Map<CoarseLevel, Indicator>>();

/**
 * The version of a village indicator that holds for areas. It keeps the id, so that links, columns and
 * selections stay valid. Counts stay counts and ratios stay ratios. Indices and categories can be neither
 * summed nor averaged; they become the share of the area's villages that are among the heaviest.
 */
export function areaIndicator(indicator: Indicator, level: CoarseLevel): Indicator {
  const levels = remembered.get(indicator) ?? new Map<CoarseLevel, Indicator>();
  remembered.set(indicator, levels);
  const made = levels.get(level) ?? make(indicator, level);
  levels.set(level, made);
  return made;
}

function make(indicator: Indicator, level: CoarseLevel): Indicator {
  const contract = areaContract(indicator);
  const common: Indicator = {
    ...indicator,
    provenance: madeProvenance([indicator.provenance]),
    method: areaMethod(contract, indicator),
    formula: { kind: 'areas', contract, level },
  };
  if (contract !== 'share') return common;
  return {
    ...common,
    name: shareName(indicator.name, indicator),
    shortName: shareName(indicator.shortName, indicator),
    unit: SHARE_UNIT,
    kind: 'ratio',
    worse: indicator.worse === 'neutral' ? 'neutral' : 'high',
    decimals: 0,
    multiplier: 100,
    official: null,
    categories: [],
    rateId: null,
  };
}
