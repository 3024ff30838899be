/**
 * What an answer costs at one number of villages, in a process of its own; started by `growth.ts`. The task is JSON in the
 * first argument, the answer JSON on stdout.
 */
import { setImmediate } from 'node:timers/promises';
import { randomOf } from '../scripts/demo/random';
import { classify } from '../src/aggregate/classes/classify';
import { assignPoints, type Points } from '../src/aggregate/geometry/assignPoints';
import { dissolve } from '../src/aggregate/geometry/dissolve';
import { ringsOf } from '../src/aggregate/geometry/drawing';
import { findHotSpots } from '../src/aggregate/hotspots/hotSpots';
import { contiguityOf } from '../src/aggregate/neighbours/contiguity';
import { regionShares } from '../src/aggregate/regions/regionShares';
import { groupMembership } from '../src/aggregate/rollup/membership';
import { rollup } from '../src/aggregate/rollup/rollup';
import { reusedArrays } from '../src/aggregate/rollup/rollupArrays';
import type { RollupRequest } from '../src/aggregate/rollup/rollupRequest';
import { villageServices } from '../src/aggregate/services/villageServices';
import { nameKey, orderRows, rowsShown } from '../src/aggregate/table/tableOrder';
import type { Indicator, IndicatorYear, Villages } from '../src/data/model/dataset';
import { groupColumn } from '../src/data/model/groupColumn';
import { MARK } from '../src/data/model/mark';
import { textColumn } from '../src/data/model/textColumn';
import { triangulate } from '../src/layers/scene/triangulate';
import { selectQuickly } from '../src/planner/choice/selection';
import { searchIndex } from '../src/state/pack/searchIndex';
import { middles, readPlace, type Place } from './analysis/places';
import { contest } from './analysis/contest';
import type { Grown, GrowthTask } from './growth';

/** Columns of the cube. */
const [INDICATORS, YEARS] = [30, 10];
const MOST_CHOSEN = 20;

interface Act {
  readonly name: string;
  /** Where the work is done, from the root of the repository. */
  readonly file: string;
  readonly run: () => unknown;
}

/** A column of a planted pattern with noise, every 97th cell missing. */
function madeColumn({ n }: Place, at: number): IndicatorYear {
  const random = randomOf(at, 'growth');
  const value = Float64Array.from({ length: n }, (_, row) =>
    row % 97 === 0 ? NaN : Math.sin(row / 40) + random.normal(),
  );
  const mark = Uint8Array.from(value, (x) => (Number.isNaN(x) ? MARK.missing : MARK.present));
  const none = { numerator: null, denominator: null, standardError: null };
  return { indicatorId: `i${Math.floor(at / YEARS)}`, year: 2015 + (at % YEARS), value, mark, ...none };
}

function actsOf(task: GrowthTask, place: Place): readonly Act[] {
  const { n, geometry, districtOf, districts } = place;
  const at = middles(geometry);
  const villages = madeVillages(place, at);
  const adjacency = contiguityOf(geometry, 'queen');
  const column = madeColumn(place, 0);
  const points = scattered(at, task.seed);
  const membership = groupMembership(villages.kecamatan);
  const cube = Array.from({ length: INDICATORS * YEARS }, (_, i) =>
    cubeRequest(madeColumn(place, i), membership),
  );
  const rows = rowsShown(n, null);
  const ring = halfOf(at);
  const search = searchIndex(villages);
  const candidates = candidatesOf(villages, column.value);
  // What is remembered of a geometry is made anew for one that nobody has seen.
  const unseen = () => ({ ...geometry });
  return [
    {
      name: 'boundaries read and checked',
      file: 'src/data/pack/readGeometry.ts',
      run: () => readPlace(task.source),
    },
    {
      name: 'triangles of all villages',
      file: 'src/layers/scene/triangulate.ts',
      run: () => triangulate(unseen()),
    },
    {
      name: 'neighbours by border',
      file: 'src/aggregate/neighbours/contiguity.ts',
      run: () => contiguityOf(unseen(), 'queen'),
    },
    {
      name: 'an indicator-year in five classes',
      file: 'src/aggregate/classes/classify.ts',
      run: () => classify(classes({ ...column })),
    },
    { name: 'search: its index', file: 'src/state/pack/searchIndex.ts', run: () => searchIndex(villages) },
    { name: 'search: a name', file: 'src/state/pack/searchIndex.ts', run: () => search.search('desa 7') },
    {
      name: 'table in order of a value',
      file: 'src/aggregate/table/tableOrder.ts',
      run: () => orderRows(rows, { key: column.value, descending: true }),
    },
    {
      name: 'table in order of names',
      file: 'src/aggregate/table/tableOrder.ts',
      run: () => orderRows(rows, { key: nameKey({ ...villages }), descending: false }),
    },
    {
      name: `${INDICATORS} indicators × ${YEARS} years to kecamatan`,
      file: 'src/aggregate/rollup/sums.ts',
      run: () => rollUpEach(cube),
    },
    {
      name: 'a point a village, found in its village',
      file: 'src/aggregate/geometry/assignPoints.ts',
      run: () => assignPoints({ geometry, points, by: 'polygon' }),
    },
    {
      name: 'a region over half of the villages',
      file: 'src/aggregate/regions/regionShares.ts',
      run: () => regionShares({ geometry, villages, region: ringsOf([[ring]]), by: 'area' }),
    },
    {
      name: 'outlines of all kecamatan',
      file: 'src/aggregate/geometry/dissolve.ts',
      run: () => dissolve({ geometry, groupOf: districtOf, groups: districts, sharedArcs: true }),
    },
    {
      name: 'nearest and second of a service a village',
      file: 'src/aggregate/services/villageServices.ts',
      run: () => villageServices({ from: at, services: points, exact: false }),
    },
    {
      name: `hot spots, ${task.permutations.toLocaleString('en')} permutations`,
      file: 'src/aggregate/hotspots/hotSpots.ts',
      run: () =>
        findHotSpots(
          { value: column.value, adjacency },
          { method: 'lisa', permutations: task.permutations, seed: task.seed, level: 0.05 },
        ),
    },
    {
      name: `a quick choice of ${MOST_CHOSEN} villages among all`,
      file: 'src/planner/choice/selection.ts',
      run: () => selectQuickly(candidates, RULES),
    },
  ];
}

const classes = (column: IndicatorYear) => ({
  question: {
    ...{ packId: 'growth', indicatorId: column.indicatorId, year: column.year },
    classification: { method: 'quantile', k: 5 } as const,
  },
  indicator: { id: column.indicatorId, kind: 'index', worse: 'high' } as Indicator,
  column,
});

/** Each roll-up in the memory of the one before, as `petala rollup --semua` makes them. */
function rollUpEach(requests: readonly RollupRequest[]): void {
  const arrays = reusedArrays();
  for (const request of requests) {
    arrays.takeBack();
    rollup(request, arrays);
  }
}

function cubeRequest(column: IndicatorYear, membership: ReturnType<typeof groupMembership>) {
  const { indicatorId, year } = column;
  return {
    question: { indicatorId, year, grouping: 'kecamatan', asked: 'contract' } as const,
    indicator: { id: indicatorId, kind: 'count', formula: { kind: 'reported' }, rateId: null } as Indicator,
    column,
    membership,
  };
}

function madeVillages({ n, shapes, districtOf }: Place, at: Points): Villages {
  const districtKeys = Array.from(districtOf, (one) => String(one).padStart(5, '0'));
  return {
    ...{ level: 'village', n, lon: at.lon, lat: at.lat, area_km2: new Float64Array(n).fill(3) },
    code: textColumn(shapes.map(({ id }) => String(id))),
    bpsCode: textColumn(shapes.map(() => '')),
    name: textColumn(Array.from({ length: n }, (_, row) => `Desa ${(row * 7) % (1 + (n >> 1))}`)),
    kind: groupColumn(shapes.map(() => 'desa')),
    kecamatan: groupColumn(districtKeys),
    typology: groupColumn(shapes.map((_, row) => ['pegunungan', 'perdesaan', 'pesisir'][row % 3]!)),
    boundaryStatus: groupColumn(shapes.map(() => 'indikatif')),
  };
}

/** A point near every village. */
function scattered({ lon, lat }: Points, seed: number): Points {
  const random = randomOf(seed, 'points');
  return { lon: lon.map((x) => x + 0.01 * random.normal()), lat: lat.map((y) => y + 0.01 * random.normal()) };
}

/** A triangle from the west to the middle of the region. */
function halfOf({ lon, lat }: Points): [number, number][] {
  const middle = (values: Float64Array) => values.slice().sort()[values.length >> 1]!;
  const ends = (values: Float64Array) => {
    const sorted = values.slice().sort();
    return [sorted[0]! - 0.1, sorted.at(-1)! + 0.1] as const;
  };
  const [west] = ends(lon);
  const [south, north] = ends(lat);
  const x = middle(lon);
  return [
    [west, south],
    [x, south + (north - south) / 7],
    [x, north],
    [west, north],
  ];
}

const RULES = {
  ...{ budget: 1_000, maxCount: MOST_CHOSEN, maxPerKecamatan: 2, minPairDistance_m: 0 },
  atLeastOneOf: [],
};

function candidatesOf({ kecamatan, typology, lon, lat }: Villages, value: Float64Array) {
  return Array.from(value, (x, row) => ({
    benefit: 10 + (x || 0),
    cost: 50 + (row % 37),
    typology: typology.labels[typology.index[row]!]!,
    kecamatan: kecamatan.labels[kecamatan.index[row]!]!,
    x_m: lon[row]! * 111_000,
    y_m: lat[row]! * 111_000,
  }));
}

/** Bytes of JavaScript's heap and of its arrays that are held, after a collection of garbage. */
async function held(): Promise<number> {
  globalThis.gc?.();
  // Arrays that were collected are given back in the next turn of the loop of events.
  await setImmediate();
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** In a function of its own, whose variables keep nothing of the answer alive. */
async function once(run: () => unknown): Promise<void> {
  await run();
}

async function bytesOf(run: () => unknown): Promise<number> {
  await once(run);
  const before = await held();
  const answer = await run();
  const bytes = (await held()) - before;
  // The answer must live until its bytes have been counted.
  return answer === undefined ? NaN : Math.max(0, bytes);
}

async function measure(task: GrowthTask): Promise<Grown> {
  const place = await readPlace(task.source);
  const acts = actsOf(task, place);
  const say = (line: string) => void process.stderr.write(`${line}\n`);
  const bytes: number[] = [];
  for (const { run } of acts) bytes.push(await bytesOf(run));
  const entries = await contest(
    acts.map(({ name, run }) => ({ key: name, name, run })),
    { passes: task.passes, seed: task.seed, say },
  );
  return {
    villages: place.n,
    from: place.from,
    corners: place.geometry.position.length / 2,
    peak_mb: process.resourceUsage().maxRSS / 1000,
    acts: acts.map(({ name, file }, i) => ({
      ...{ name, file, cpu_ms: entries[i]!.cpu_ms, held_mb: bytes[i]! / 1e6 },
    })),
  };
}

process.stdout.write(JSON.stringify(await measure(JSON.parse(process.argv[2]!) as GrowthTask)));
