import { MARK } from '../data/model/mark';
import { breaks, classOf } from '../aggregate/classes/breaks';
import { NO_CLASS } from '../aggregate/classes/classify';
import type { EngineInputs } from './engineInputs';
import { boxOfRings, ringsOf, type PolygonParts } from '../aggregate/geometry/drawing';
import { equalAreaPlane, type EqualAreaPlane } from '../aggregate/geometry/equalAreaPlane';
import { hexGrid } from '../aggregate/geometry/hexGrid';
import { regionShares, villageArea, type RegionShares } from '../aggregate/regions/regionShares';
import { sharesMembership } from '../aggregate/regions/sharesMembership';
import { aggregateRefusal, contractOf } from '../aggregate/rollup/contract';
import type { Membership } from '../aggregate/rollup/membership';
import { rollup } from '../aggregate/rollup/rollup';
import { STATUS } from '../aggregate/rollup/rollupRequest';
import { goesOn, type Watch } from '../aggregate/watch';
import type { HexAnswer, Hexagons, HexQuestion } from '../aggregate/regions/hexQuestion';

/** Number of hexagons processed between two checks for cancellation. */
const A_LOOK = 32;
/**
 * Classification of counts. Hexagons have equal areas but villages do not, so that the villages' class breaks
 * do not fit.
 */
const COUNT_CLASSES = { method: 'quantile', k: 5 } as const;

/** Aggregates the villages' values to hexagons of equal area; null where it was cancelled. */
export function calculateHexagons(
  inputs: EngineInputs,
  question: HexQuestion,
  watch: Watch,
): HexAnswer | null {
  const { indicator, column } = question;
  if (question.as === 'contract') {
    const asked = contractOf(indicator) === 'distribution' ? 'mean' : 'contract';
    const refusal = aggregateRefusal(indicator, asked, column);
    if (refusal) return { ok: false, refusal };
  }
  const box = boxOfRings(inputs.geometry);
  const grid = hexGrid(box, question.area_km2);
  if (!grid.ok) return { ok: false, fault: grid.fault };
  const plane = equalAreaPlane({ lon: (box[0] + box[2]) / 2, lat: (box[1] + box[3]) / 2 });
  const { shown } = question;
  const cells = cellsOf({ inputs, plane, polygons: grid.grid.polygons, shown }, watch);
  if (cells === null) return null;
  const membership = sharesMembership(cells.map(({ shares }, i) => ({ key: String(i), label: '', shares })));
  const made =
    question.as === 'contract'
      ? byContract(question, membership)
      : byParts(question, { inputs, plane, cells, membership });
  return {
    ok: true,
    hexagons: {
      as: question.as,
      corners: Float64Array.from(cells.flatMap(({ polygon }) => polygon.flat(3))),
      land: Float64Array.from(cells, ({ shares }) => Math.min(1, shares.covered_km2 / question.area_km2)),
      start: membership.start,
      row: membership.row!,
      share: membership.share!,
      ...made,
    },
  };
}

interface Cell {
  readonly polygon: PolygonParts;
  readonly shares: RegionShares;
}

/** The hexagons that contain some part of a village, with the villages' shares. */
function cellsOf(
  of: {
    readonly inputs: EngineInputs;
    readonly plane: EqualAreaPlane;
    readonly polygons: readonly PolygonParts[];
    readonly shown: Uint8Array | null;
  },
  watch: Watch,
): Cell[] | null {
  const { inputs, plane, polygons, shown } = of;
  const cells: Cell[] = [];
  for (const [i, polygon] of polygons.entries()) {
    if (i % A_LOOK === 0 && !goesOn(watch, i / polygons.length)) return null;
    const found = regionShares({ ...inputs, region: ringsOf(polygon), by: 'area', plane });
    const shares = shown === null ? found : passing(found, shown);
    if (shares.rows.length > 0) cells.push({ polygon, shares });
  }
  return cells;
}

/** The villages of a hexagon that pass the filter. */
function passing(shares: RegionShares, shown: Uint8Array): RegionShares {
  const kept = Array.from(shares.rows.keys()).filter((i) => shown[shares.rows[i]!] === 1);
  return {
    ...shares,
    rows: Uint32Array.from(kept, (i) => shares.rows[i]!),
    share: Float64Array.from(kept, (i) => shares.share[i]!),
  };
}

type Made = Omit<Hexagons, 'as' | 'corners' | 'land' | 'start' | 'row' | 'share'>;

/** The sum, or Σ numerator / Σ denominator, of the parts of villages in each hexagon. */
function byContract({ indicator, column, upper }: HexQuestion, membership: Membership): Made {
  const outcome = rollup({
    question: { indicatorId: indicator.id, year: column.year, grouping: 'segi enam', asked: 'contract' },
    indicator,
    column,
    membership,
  });
  if (outcome.status !== 'ready' || outcome.rollup.kind === 'distribution')
    throw new Error('calculateHexagons: the contract was asked before');
  const { value, status, low, high, coverage, standardError, kind } = outcome.rollup;
  const own = kind === 'sum' ? breaks(value.filter(Number.isFinite), COUNT_CLASSES).upper : upper;
  return {
    value,
    status,
    low,
    high,
    standardError,
    coverage,
    perClass: new Float64Array(0),
    classCount: own.length + 1,
    classIndex: Uint8Array.from(value, (x) => (Number.isFinite(x) ? classOf(x, own) : NO_CLASS)),
    upper: own,
  };
}

interface Parts {
  readonly inputs: EngineInputs;
  readonly plane: EqualAreaPlane;
  readonly cells: readonly Cell[];
  readonly membership: Membership;
}

/** The share of each class in each hexagon: by area, or by the number of reference points. */
function byParts(question: HexQuestion, parts: Parts): Made {
  const { column, upper, indicator, as } = question;
  const { start, row, share } = parts.membership;
  const classCount = upper.length + 1;
  const hexagons = parts.cells.length;
  const perClass = new Float64Array(hexagons * classCount);
  const weigh = as === 'area' ? areaWeights(parts) : pointWeights(parts);
  const coverage = new Float64Array(hexagons).fill(Number.NaN);
  const status = new Uint8Array(hexagons);
  const classIndex = new Uint8Array(hexagons).fill(NO_CLASS);
  for (let hexagon = 0; hexagon < hexagons; hexagon++) {
    const sums = perClass.subarray(hexagon * classCount, (hexagon + 1) * classCount);
    let [all, classed, hidden] = [0, 0, false];
    for (let i = start[hexagon]!; i < start[hexagon + 1]!; i++) {
      const village = row![i]!;
      const weight = weigh({ hexagon, village, share: share![i]! });
      all += weight;
      if (column.mark[village] === MARK.suppressed && weight > 0) hidden = true;
      if (column.mark[village] !== MARK.present || !Number.isFinite(column.value[village])) continue;
      classed += weight;
      sums[classOf(column.value[village]!, upper)]! += weight;
    }
    if (all > 0) coverage[hexagon] = classed / all;
    status[hexagon] =
      classed > 0
        ? classed < all
          ? STATUS.partial
          : STATUS.whole
        : hidden
          ? STATUS.interval
          : all > 0
            ? STATUS.notEnough
            : STATUS.empty;
    if (classed > 0) classIndex[hexagon] = heaviestOf(sums, indicator.worse === 'low');
    if (as === 'area' && classed > 0) sums.forEach((sum, c) => (sums[c] = sum / classed));
  }
  const none = new Float64Array(hexagons).fill(Number.NaN);
  return {
    value: none,
    low: none,
    high: none,
    standardError: none,
    status,
    coverage,
    perClass,
    classCount,
    classIndex,
    upper,
  };
}

type Weigh = (of: { readonly hexagon: number; readonly village: number; readonly share: number }) => number;

/** Area of a village in a hexagon, m². */
function areaWeights({ inputs, plane }: Parts): Weigh {
  const areas = new Map<number, number>();
  return ({ village, share }) => {
    const area = areas.get(village) ?? villageArea(inputs.geometry, village, plane);
    areas.set(village, area);
    return share * area;
  };
}

/**
 * 1 where a village's reference point lies in the hexagon, which is the one with the nearest centre in the
 * projection.
 */
function pointWeights({ inputs, plane, cells, membership }: Parts): Weigh {
  const { villages } = inputs;
  const home = new Int32Array(villages.n).fill(-1);
  const nearest = new Float64Array(villages.n).fill(Number.POSITIVE_INFINITY);
  const { start, row } = membership;
  cells.forEach(({ polygon }, hexagon) => {
    const ring = polygon[0]![0]!;
    const middle = [0, 1].map((axis) => {
      const of = axis === 0 ? plane.x : plane.y;
      return ring.reduce((sum, at) => sum + of(at[axis]!), 0) / ring.length;
    });
    for (let i = start[hexagon]!; i < start[hexagon + 1]!; i++) {
      const village = row![i]!;
      const distance = Math.hypot(
        plane.x(villages.lon[village]!) - middle[0]!,
        plane.y(villages.lat[village]!) - middle[1]!,
      );
      if (!(distance < nearest[village]!)) continue;
      nearest[village] = distance;
      home[village] = hexagon;
    }
  });
  return ({ hexagon, village }) => (home[village] === hexagon ? 1 : 0);
}

/** The class with the largest share; among equal ones the worse. */
function heaviestOf(sums: Float64Array, lowIsWorse: boolean): number {
  const most = Math.max(...sums);
  return lowIsWorse ? sums.indexOf(most) : sums.lastIndexOf(most);
}
