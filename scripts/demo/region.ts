import type { Topology } from 'topojson-specification';
import { demoTopology, toDegrees, type Member } from './demoTopology';
import { groupVillages, type Grouping } from './groups';
import { landscape, type Typology } from './landscape';
import { districtName, NEIGHBOUR_NAMES, PROVINCE_CODES, villageNames } from './names';
import { randomOf } from './random';
import { placeSites } from './sites';
import { tessellate, type Tessellation } from './tessellate';

/** Above so many villages the borders are drawn with fewer points. */
const FINE_UP_TO = 1000;
/** One village in so many is a kelurahan: the most urban ones. */
const WARDS_EVERY = 22;

export interface DemoVillage {
  readonly code: string;
  readonly bpsCode: string;
  readonly name: string;
  readonly kind: 'desa' | 'kelurahan';
  readonly districtCode: string;
  readonly districtName: string;
  readonly typology: Typology;
  /** The plane's km, for what varies smoothly in space. */
  readonly x_km: number;
  readonly y_km: number;
  readonly lon: number;
  readonly lat: number;
  readonly area_km2: number;
  /** Rows of the villages that share a border. */
  readonly neighbours: readonly number[];
}

export interface DemoRegion {
  /** In ascending order of code. */
  readonly villages: readonly DemoVillage[];
  readonly topology: Topology;
  readonly regencies: number;
  readonly provinces: number;
}

/** A made-up region: its villages, codes, names and borders. */
export function demoRegion(n: number, seed: number): DemoRegion {
  const land = landscape(n, randomOf(seed, 'bentang'));
  const sites = placeSites(n, land, randomOf(seed, 'titik'));
  const tessellation = tessellate(sites, {
    step_km: n <= FINE_UP_TO ? 0.22 : 0.5,
    random: randomOf(seed, 'batas'),
  });
  const neighbours = neighboursOf(tessellation, n);
  const groups = groupVillages(n, {
    position: sites.position,
    neighbours,
    random: randomOf(seed, 'kelompok'),
  });
  const urban = Array.from({ length: n }, (_, i) =>
    land.urban(sites.position[2 * i]!, sites.position[2 * i + 1]!),
  );
  const wards = new Set(
    urban
      .map((_, i) => i)
      .sort((a, b) => urban[b]! - urban[a]! || a - b)
      .slice(0, Math.max(1, Math.round(n / WARDS_EVERY))),
  );
  const coded = codes(n, { groups, wards, position: sites.position });
  const order = coded.map(({ village }) => village);
  const rowOf = new Map(order.map((village, row) => [village, row]));
  const districtOf = order.map((village) => groups.district[village]!);
  const names = villageNames(districtOf, randomOf(seed, 'nama'));
  const areas = cellAreas(tessellation, n);
  const villages = coded.map(({ village, code, bpsCode }, row): DemoVillage => {
    const [x, y] = [sites.position[2 * village]!, sites.position[2 * village + 1]!];
    const [lon, lat] = toDegrees([x, y]);
    return {
      code,
      bpsCode,
      name: names[row]!,
      kind: wards.has(village) ? 'kelurahan' : 'desa',
      districtCode: code.slice(0, 8),
      districtName: districtName(districtOf[row]!),
      typology: land.typology(x, y),
      x_km: x,
      y_km: y,
      lon: Number(lon.toFixed(5)),
      lat: Number(lat.toFixed(5)),
      area_km2: Number(areas[village]!.toFixed(3)),
      neighbours: neighbours[village]!.map((j) => rowOf.get(j)!).sort((a, b) => a - b),
    };
  });
  return {
    villages,
    topology: regionTopology(tessellation, { villages, order, groups, districtOf }),
    regencies: groups.regencies,
    provinces: groups.provinces,
  };
}

function neighboursOf({ sites, borders }: Tessellation, n: number): number[][] {
  const sets = Array.from({ length: n }, () => new Set<number>());
  for (const { leftSite, rightSite } of borders) {
    const [a, b] = [sites.place[leftSite]!, sites.place[rightSite]!];
    if (a < 0 || b < 0) continue;
    sets[a]!.add(b);
    sets[b]!.add(a);
  }
  return sets.map((set) => [...set]);
}

interface CodeOrder {
  readonly groups: Grouping;
  readonly wards: ReadonlySet<number>;
  readonly position: Float64Array;
}

/**
 * Codes of the Kemendagri shape in provinces that do not exist, and BPS codes that do not follow from
 * them: the one counts from the north, the other from the west.
 */
function codes(
  n: number,
  { groups, wards, position }: CodeOrder,
): { village: number; code: string; bpsCode: string }[] {
  const members: number[][] = Array.from({ length: groups.districts }, () => []);
  for (let i = 0; i < n; i++) members[groups.district[i]!]!.push(i);
  const inRegency = new Map<number, number>();
  const coded = members.flatMap((villages, district) => {
    const regency = groups.regencyOfDistrict[district]!;
    const serial = (inRegency.get(regency) ?? 0) + 1;
    inRegency.set(regency, serial);
    const by = (axis: 0 | 1, sign: 1 | -1) =>
      [...villages].sort((a, b) => sign * (position[2 * a + axis]! - position[2 * b + axis]!) || a - b);
    const fromWest = new Map(by(0, 1).map((village, i) => [village, i + 1]));
    const [province, own] = regencyCode(groups, regency);
    const head = `${province}.${own}.${digits(serial, 2)}`;
    return by(1, -1).map((village, i) => ({
      village,
      code: `${head}.${wards.has(village) ? 1 : 2}${digits(i + 1, 3)}`,
      bpsCode: `${province}${own}${digits(serial * 10, 3)}${digits(fromWest.get(village)!, 3)}`,
    }));
  });
  return coded.sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** Code of a regency's province, and its own number there. */
function regencyCode({ provinceOfRegency, provinces }: Grouping, regency: number): [string, string] {
  const province = provinceOfRegency[regency]!;
  const first = provinceOfRegency.indexOf(province);
  return [provinces === 1 ? '99' : PROVINCE_CODES[province]!, digits(regency - first + 1, 2)];
}

function digits(value: number, length: number): string {
  return String(value).padStart(length, '0');
}

/** km² in the plane, which keeps areas; the sum over a village's borders, the left side positive. */
function cellAreas({ sites, borders }: Tessellation, n: number): Float64Array {
  const twice = new Float64Array(n);
  for (const { leftSite, rightSite, line } of borders) {
    let sum = 0;
    for (let i = 1; i < line.length; i++) {
      const [ax, ay] = line[i - 1]!;
      const [bx, by] = line[i]!;
      sum += ax * by - bx * ay;
    }
    const [left, right] = [sites.place[leftSite]!, sites.place[rightSite]!];
    if (left >= 0) twice[left]! += sum;
    if (right >= 0) twice[right]! -= sum;
  }
  return twice.map((area) => area / 2);
}

interface RegionPlan {
  readonly villages: readonly DemoVillage[];
  readonly order: readonly number[];
  readonly groups: Grouping;
  readonly districtOf: readonly number[];
}

function regionTopology(
  tessellation: Tessellation,
  { villages, order, groups, districtOf }: RegionPlan,
): Topology {
  const codeOf = new Map(villages.map((village, row) => [districtOf[row]!, village.districtCode]));
  const single = groups.regencies === 1;
  return demoTopology(tessellation, {
    order,
    villages: villages.map((village) => ({
      id: village.code,
      properties: {
        kode: village.code,
        kode_bps: village.bpsCode,
        nama: village.name,
        jenis: village.kind,
        kecamatan: village.districtName,
        status_batas: 'model',
      },
    })),
    districtOf,
    districts: groups.regencyOfDistrict.map((_, d): Member => member(codeOf.get(d)!, districtName(d))),
    regencyOf: order.map((village) => groups.regency[village]!),
    regencies: Array.from({ length: groups.regencies }, (_, r): Member =>
      member(
        regencyCode(groups, r).join('.'),
        single ? 'Kabupaten Contoh (peraga)' : `Kabupaten Contoh ${r + 1} (peraga)`,
      ),
    ),
    neighbourNames: NEIGHBOUR_NAMES,
    step_deg: 4e-5,
  });
}

function member(id: string, nama: string): Member {
  return { id, properties: { kode: id, nama } };
}
