import type { Row } from '../../src/studio/pack/csvText';
import { SOURCE } from './catalogue';
import { randomOf, type Random } from './random';
import type { DemoVillage } from './region';

/** How many of a hundred villages have a service of each kind. */
const KINDS = [
  ['SD', 82],
  ['MI', 24],
  ['SMP', 19],
  ['SMA', 7],
  ['SMK', 5],
] as const;
/** One point in so many is not where the source says, as in real lists. */
const MISPLACED_EVERY = 11;
const KM_PER_DEGREE = 111.32;

type Fit = 'sesuai' | 'kecamatan_lain' | 'di_luar';

/** Made-up schools near the reference points of some villages; a few lie elsewhere than they state. */
export function serviceRows(villages: readonly DemoVillage[], seed: number): Row[] {
  const random = randomOf(seed, 'layanan');
  const drawn = KINDS.flatMap(([kind, share]) =>
    villages.filter(() => random.uniform() * 100 < share).map((village) => ({ kind, village })),
  );
  return drawn.map(({ kind, village }, i) => {
    const fit = fitOf(i);
    const near = fit === 'kecamatan_lain' ? elsewhere(village, villages, random) : village;
    return {
      ...at(near, random, fit === 'di_luar' ? 90 : 0),
      id: `layanan-${String(i + 1).padStart(4, '0')}`,
      nama: `${kind} ${village.name}`,
      jenis: kind,
      status: random.uniform() < 0.8 ? 'negeri' : 'swasta',
      kode_kecamatan: village.districtCode,
      letak: fit,
      asal: 'peraga',
      sumber: SOURCE,
    };
  });
}

function fitOf(i: number): Fit {
  if (i % MISPLACED_EVERY !== 4) return 'sesuai';
  return i % (MISPLACED_EVERY * 9) === 4 ? 'di_luar' : 'kecamatan_lain';
}

function elsewhere(village: DemoVillage, villages: readonly DemoVillage[], random: Random): DemoVillage {
  const others = villages.filter(({ districtCode }) => districtCode !== village.districtCode);
  return others.length === 0 ? village : random.pick(others);
}

/** A point within half the radius of a circle of the village's area; `away_km` further east. */
function at(
  { lon, lat, area_km2 }: DemoVillage,
  random: Random,
  away_km: number,
): { lon: number; lat: number } {
  const reach_km = 0.5 * Math.sqrt(area_km2 / Math.PI) * Math.sqrt(random.uniform());
  const angle = random.between(0, 2 * Math.PI);
  const km = { east: reach_km * Math.cos(angle) + away_km, north: reach_km * Math.sin(angle) };
  const degrees = (x: number) => Number(x.toFixed(4));
  return {
    lon: degrees(lon + km.east / (KM_PER_DEGREE * Math.cos((lat * Math.PI) / 180))),
    lat: degrees(lat + km.north / KM_PER_DEGREE),
  };
}
