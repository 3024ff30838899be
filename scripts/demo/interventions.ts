import type { Feature, Point } from 'geojson';
import type { Row } from '../../src/studio/pack/csvText';
import type { InterventionCollection } from '../../src/studio/pack/packContent';
import { SOURCE } from './catalogue';
import { withRecords } from './interventionRecords';
import { plantedInterventions } from './plantedInterventions';
import type { Poverty } from './plantTruths';
import { randomOf, type Random } from './random';
import type { DemoVillage } from './region';

/** The five helix actors, as the other packs have them; who acts for them here is plainly made up. */
const ACTORS: readonly Row[] = [
  {
    id: 'pemkab',
    jenis: 'pemkab',
    nama: 'Pemkab',
    nama_en: 'Regency government',
    warna: '#26337f',
    alias: ['Pemerintah Kabupaten Contoh', 'Pemkab. Contoh'],
    simbol: 'Kb',
  },
  {
    id: 'pemdes',
    jenis: 'pemdes',
    nama: 'Pemdes',
    nama_en: 'Village government',
    warna: '#e9a13b',
    alias: ['Pemerintah desa', 'Pemdes.'],
    simbol: 'Ds',
  },
  {
    id: 'usaha',
    jenis: 'usaha',
    nama: 'Dunia usaha',
    nama_en: 'Business',
    warna: '#1b7fae',
    alias: ['Swasta', 'Perusahaan'],
    simbol: 'Us',
  },
  {
    id: 'pt',
    jenis: 'pt',
    nama: 'Perguruan tinggi',
    nama_en: 'Universities',
    warna: '#d07fae',
    alias: ['PT', 'Kampus'],
    simbol: 'Pt',
  },
  {
    id: 'masyarakat',
    jenis: 'masyarakat',
    nama: 'Masyarakat',
    nama_en: 'Community',
    warna: '#5d3f25',
    alias: ['Warga', 'Kelompok warga'],
    simbol: 'Ms',
  },
];

/** The same with their seats: the regency and the universities sit in towns, the others in no one place. */
export function seatedActors(villages: readonly DemoVillage[]): Row[] {
  const towns = villages.filter(({ kind }) => kind === 'kelurahan');
  const seats = new Map([
    ['pemkab', towns[0]?.code],
    ['pt', towns.at(-1)?.code],
  ]);
  return ACTORS.map((actor) => {
    const kedudukan = seats.get(String(actor.id));
    return kedudukan === undefined ? actor : { ...actor, kedudukan };
  });
}

interface Offer {
  readonly actor: string;
  readonly names: readonly string[];
  readonly funds: readonly string[];
  readonly works: readonly (readonly [title: string, english: string, sector: string])[];
  /** Millions of rupiah. */
  readonly budget: readonly [number, number];
}

const OFFERS: readonly Offer[] = [
  {
    actor: 'pemkab',
    names: ['Dinas Contoh A', 'Dinas Contoh B'],
    funds: ['APBD Kabupaten', 'APBN-DAK'],
    works: [
      ['Perbaikan rumah tidak layak huni', 'Repair of unfit houses', 'RTLH'],
      ['Sambungan air bersih', 'Clean water connections', 'Air bersih'],
      ['Beasiswa anak putus sekolah', 'Grants for children out of school', 'Pendidikan'],
    ],
    budget: [150, 1800],
  },
  {
    actor: 'pemdes',
    names: ['Pemerintah desa'],
    funds: ['APBDes', 'Dana Desa'],
    works: [
      ['Jalan lingkungan', 'Neighbourhood road', 'Infrastruktur'],
      ['Makanan tambahan balita', 'Meals for under-fives', 'Kesehatan'],
      ['Jamban sehat keluarga', 'Family latrines', 'Sanitasi'],
    ],
    budget: [40, 450],
  },
  {
    actor: 'usaha',
    names: ['Perusahaan Contoh A', 'Perusahaan Contoh B', 'Perusahaan Contoh C'],
    funds: ['CSR/TJSL'],
    works: [
      ['Alat usaha mikro', 'Tools for micro-businesses', 'UMKM'],
      ['Pelatihan kerja pemuda', 'Job training for young people', 'Ketenagakerjaan'],
    ],
    budget: [25, 600],
  },
  {
    actor: 'pt',
    names: ['Perguruan Tinggi Contoh A', 'Perguruan Tinggi Contoh B'],
    funds: ['KKN/LPPM'],
    works: [
      ['KKN tematik kemiskinan', 'Student service on poverty', 'Pendampingan'],
      ['Pendampingan olahan pangan', 'Support for food processing', 'UMKM'],
    ],
    budget: [10, 120],
  },
  {
    actor: 'masyarakat',
    names: ['Kelompok Warga Contoh A', 'Kelompok Warga Contoh B'],
    funds: ['Swadaya', 'ZIS'],
    works: [
      ['Gotong royong bedah rumah', 'Neighbours rebuild houses', 'RTLH'],
      ['Kebun gizi bersama', 'Shared kitchen garden', 'Ketahanan pangan'],
    ],
    budget: [5, 60],
  },
];

/**
 * Interventions of all five actors, every stage and every precision of place; about one in three villages. Those that
 * are planted come last.
 */
export function demoInterventions(
  villages: readonly DemoVillage[],
  poverty: Poverty,
  seed: number,
): InterventionCollection {
  const random = randomOf(seed, 'intervensi');
  const count = Math.min(2500, Math.max(40, Math.round(villages.length / 2.8)));
  const programme = [...poverty.truths.improved, ...poverty.truths.placebo];
  const features = Array.from({ length: count }, (_, i) => {
    const chosen =
      i % 3 === 0 && programme.length > 0 ? random.pick(programme) : random.integer(0, villages.length - 1);
    return intervention(i, villages[chosen]!, random);
  });
  const planted = plantedInterventions(villages, poverty.truths);
  return { type: 'FeatureCollection', features: [...withRecords(features, seed), ...planted] };
}

function intervention(i: number, village: DemoVillage, random: Random): Feature<Point | null, Row> {
  const offer = OFFERS[i % OFFERS.length]!;
  const [judul, judul_en, sektor] = random.pick(offer.works);
  const precision = precisionOf(i);
  const start = random.integer(2016, 2025);
  const status =
    start > 2024 ? 'rencana' : start + 1 < 2024 || random.uniform() < 0.4 ? 'selesai' : 'berjalan';
  const pagu = Math.round(random.between(...offer.budget)) * 1_000_000;
  const spent =
    status === 'rencana' ? 0 : status === 'selesai' ? random.between(0.86, 1) : random.between(0.15, 0.8);
  const untold = random.uniform() < 0.08;
  const families = random.integer(6, 90);
  // A second actor joins in every fourth, so that a pin may carry two.
  const partner = i % 4 === 1 ? OFFERS[(i + 2) % OFFERS.length]!.actor : null;
  return {
    type: 'Feature',
    geometry: precision === 'titik' ? { type: 'Point', coordinates: pointIn(village, random) } : null,
    properties: {
      id: `peraga-${String(i + 1).padStart(4, '0')}`,
      judul,
      judul_en,
      sektor,
      pelaku: partner === null || partner === offer.actor ? [offer.actor] : [offer.actor, partner],
      nama_pelaku: random.pick(offer.names),
      sumber_dana: random.pick(offer.funds),
      ...(untold
        ? { catatan_rp: 'Nilai tidak dilaporkan' }
        : { pagu_rp: pagu, realisasi_rp: Math.round((pagu * spent) / 1000) * 1000 }),
      tahun_mulai: start,
      ...(status === 'selesai' ? { tahun_selesai: Math.min(2024, start + random.integer(0, 1)) } : {}),
      status,
      penerima: `${families} keluarga`,
      kode:
        precision === 'kabupaten' ? [] : [precision === 'kecamatan' ? village.districtCode : village.code],
      presisi_lokasi: precision,
      asal: 'peraga',
      sumber: SOURCE,
    },
  };
}

function precisionOf(i: number): 'titik' | 'desa' | 'kecamatan' | 'kabupaten' {
  if (i % 16 === 15) return 'kabupaten';
  if (i % 9 === 8) return 'kecamatan';
  return i % 2 === 0 ? 'titik' : 'desa';
}

/** A place well inside the village: its reference point and a few hundred metres at most. */
function pointIn({ lon, lat, area_km2 }: DemoVillage, random: Random): [number, number] {
  const reach_deg = (0.12 * Math.sqrt(area_km2)) / 111;
  return [
    Number((lon + random.between(-1, 1) * reach_deg).toFixed(5)),
    Number((lat + random.between(-1, 1) * reach_deg).toFixed(5)),
  ];
}
