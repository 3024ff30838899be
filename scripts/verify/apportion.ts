import * as v from 'valibot';
import { boxOfRings, ringsOf } from '../../src/aggregate/geometry/drawing';
import type { EqualAreaPlane } from '../../src/aggregate/geometry/equalAreaPlane';
import { polygonColumns } from '../../src/aggregate/geometry/polygonColumns';
import { regionShares, type RegionShares } from '../../src/aggregate/regions/regionShares';
import type { Fixture, ReadNamed, Verifier } from './fixture';
import { polygonFeatures, type PolygonFeature } from './polygonFeatures';

/** Coordinates that are metres already. */
const AS_IT_IS: EqualAreaPlane = {
  lon: 0,
  lat: 0,
  x: (x) => x,
  y: (y) => y,
  lonOf: (x) => x,
  latOf: (y) => y,
};

const CLOSED = v.object({ sources: v.unknown(), targets: v.unknown() });

/** A lattice over the equator whose shares are known by hand, on the ellipsoid. */
export const closedApportionment: Verifier = {
  method: 'area-weighted apportionment, closed form',
  compute: (fixture) => {
    const input = v.safeParse(CLOSED, fixture.input);
    const sources = input.success ? polygonFeatures(input.output.sources) : null;
    const targets = input.success ? polygonFeatures(input.output.targets) : null;
    if (!sources || !targets) return 'input.sources and input.targets: polygons expected';
    const answers = sharesOf(sources, targets).map((shares, i) => {
      const [pop, poor] = [spread(shares, sources, 'pop'), spread(shares, sources, 'poor')];
      return {
        TID: targets[i]!.properties.TID,
        pop,
        poor,
        rate: pop === 0 ? null : poor / pop,
        share_of_target_width_inside: shares.covered_km2 / shares.area_km2,
      };
    });
    const total = sources.reduce((sum, { properties }) => sum + Number(properties.pop), 0);
    return { targets: answers, total_pop: total };
  },
  allowed: (path) => (path === 'total_pop' ? 0 : 1e-6),
};

const GRID = v.object({
  sources: v.string(),
  targets: v.string(),
  targetId: v.string(),
  extensive: v.array(v.string()),
  denominator: v.string(),
});

/** Counties onto a grid, on the metres of the file. */
export const gridApportionment: Verifier = {
  method: 'area-weighted areal interpolation',
  compute: gridAnswers,
  allowed: (path) => (/n_sources|source_totals|\.id$/.test(path) ? 0 : 1e-6),
};

async function gridAnswers(fixture: Fixture, read: ReadNamed): Promise<Record<string, unknown> | string> {
  const input = v.safeParse(GRID, fixture.input);
  if (!input.success) return 'input: sources, targets, targetId, extensive and denominator expected';
  const { extensive, denominator, targetId } = input.output;
  const sources = polygonFeatures(JSON.parse(await read(input.output.sources)));
  const targets = polygonFeatures(JSON.parse(await read(input.output.targets)));
  if (!sources || !targets) return 'sources and targets: polygons expected';
  const all = sharesOf(sources, targets, AS_IT_IS);
  const numerator = extensive.find((name) => name !== denominator) ?? denominator;
  const totals = (of: (name: string) => number) =>
    Object.fromEntries(extensive.map((name) => [name, of(name)]));
  return {
    targets: all.map((shares, i) => ({
      id: targets[i]!.properties[targetId],
      target_area: shares.area_km2 * 1e6,
      covered_area: shares.covered_km2 * 1e6,
      n_sources: shares.rows.length,
      ...Object.fromEntries(extensive.map((name) => [`extensive_${name}`, spread(shares, sources, name)])),
      rate_from_counts: spread(shares, sources, numerator) / spread(shares, sources, denominator),
      rate_area_weighted_WRONG_for_people: meanByArea({ shares, sources, numerator, denominator }),
    })),
    source_totals: totals((name) =>
      sources.reduce((sum, { properties }) => sum + Number(properties[name]), 0),
    ),
    allocated_totals: totals((name) => all.reduce((sum, shares) => sum + spread(shares, sources, name), 0)),
  };
}

function sharesOf(
  sources: readonly PolygonFeature[],
  targets: readonly PolygonFeature[],
  plane?: EqualAreaPlane,
): RegionShares[] {
  const geometry = polygonColumns(sources.map(({ parts }) => parts));
  const none = new Float64Array(sources.length);
  const villages = { n: sources.length, lon: none, lat: none };
  return targets.map(({ parts }) =>
    regionShares({ geometry, villages, region: ringsOf(parts), by: 'area', ...(plane ? { plane } : {}) }),
  );
}

/** What of a count falls to the target. */
function spread({ rows, share }: RegionShares, sources: readonly PolygonFeature[], name: string): number {
  return rows.reduce((sum, row, i) => sum + share[i]! * Number(sources[row]!.properties[name]), 0);
}

/** The mistake that the reference warns of: rates weighted by area, as if people were. It is told beside the answer. */
function meanByArea(of: {
  readonly shares: RegionShares;
  readonly sources: readonly PolygonFeature[];
  readonly numerator: string;
  readonly denominator: string;
}): number {
  const { shares, sources, numerator, denominator } = of;
  let [weighted, covered] = [0, 0];
  shares.rows.forEach((row, i) => {
    const { properties, parts } = sources[row]!;
    const area = shares.share[i]! * areaOf(parts);
    weighted += (area * Number(properties[numerator])) / Number(properties[denominator]);
    covered += area;
  });
  return weighted / covered;
}

function areaOf(parts: PolygonFeature['parts']): number {
  const region = ringsOf(parts);
  const [west, south, east, north] = boxOfRings(region);
  const box = [
    [
      [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
      ],
    ],
  ];
  const none = new Float64Array(1);
  const villages = { n: 1, lon: none, lat: none };
  const geometry = polygonColumns([parts]);
  return (
    regionShares({ geometry, villages, region: ringsOf(box), by: 'area', plane: AS_IT_IS }).covered_km2 * 1e6
  );
}
