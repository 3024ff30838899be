import * as v from 'valibot';
import { serviceCoverage } from '../../src/aggregate/services/serviceCoverage';
import { villageServices, type VillageServices } from '../../src/aggregate/services/villageServices';
import type { Fixture, Verifier } from './fixture';

const PLACE = { id: v.string(), lon: v.number(), lat: v.number() };
const INPUT = v.object({
  villages: v.array(v.object({ ...PLACE, pop: v.number() })),
  services: v.array(v.object(PLACE)),
});
type Input = v.InferOutput<typeof INPUT>;

/** Radii that the reference asks for, where it does not say. */
const RADII_M = [2000, 5000, 10000, 20000];

/** Nearest services and their coverage, along the geodesic. */
export const nearestService: Verifier = {
  method: 'distance to nearest service; coverage within radius',
  compute: (fixture) => {
    const input = v.safeParse(INPUT, fixture.input);
    return input.success
      ? answersOf(input.output, radiiOf(fixture))
      : 'input: villages and services expected';
  },
  allowed: (path) => (/metres_haversine$/.test(path) ? 1e-9 : /metres/.test(path) ? 1e-6 : 0),
};

function radiiOf({ expected }: Fixture): readonly number[] {
  const asked = v.safeParse(v.object({ coverage: v.record(v.string(), v.unknown()) }), expected);
  return asked.success ? Object.keys(asked.output.coverage).map(Number) : RADII_M;
}

function answersOf(
  { villages, services }: Input,
  radii: readonly number[],
): Record<string, unknown> | string {
  const places = (of: readonly { lon: number; lat: number }[]) => ({
    lon: Float64Array.from(of, ({ lon }) => lon),
    lat: Float64Array.from(of, ({ lat }) => lat),
  });
  const found = villageServices({ from: places(villages), services: places(services), exact: true });
  if (found === null) return 'stopped';
  const people = Float64Array.from(villages, ({ pop }) => pop);
  const coverage = radii.map((radius) => [String(radius), covered(radius)]);
  return {
    villages: villages.map(({ id }, i) => villageAnswer(id, found, i)),
    coverage: Object.fromEntries(coverage) as Record<string, unknown>,
    total_population: people.reduce((sum, own) => sum + own, 0),
  };

  function covered(radius: number) {
    const answer = serviceCoverage(found!, people, { radius_m: radius });
    const knifeEdge = answer.knifeEdge.map((row) => villages[row]!.id);
    return { villages: answer.villages, population: answer.people, knife_edge: knifeEdge };
  }

  function villageAnswer(id: string, of: VillageServices, i: number) {
    return {
      id,
      nearest: services[of.nearest[i]!]?.id ?? null,
      metres_ellipsoid: of.metres[i],
      metres_haversine: of.metresSphere[i],
      second: services[of.second[i]!]?.id ?? null,
      metres_second: of.metresSecond[i],
      ambiguous: of.ambiguous[i] === 1,
    };
  }
}
