import type { Feature, Geometry } from 'geojson';
import type { Row } from '../../src/studio/pack/csvText';
import { randomOf, type Random } from './random';

/** The made-up agency that answers for a sector. */
const OWNERS: Readonly<Record<string, string>> = {
  RTLH: 'Dinas Contoh Perumahan',
  'Air bersih': 'Dinas Contoh Pekerjaan Umum',
  Infrastruktur: 'Dinas Contoh Pekerjaan Umum',
  Sanitasi: 'Dinas Contoh Kesehatan',
  Kesehatan: 'Dinas Contoh Kesehatan',
  Pendidikan: 'Dinas Contoh Pendidikan',
  UMKM: 'Dinas Contoh Tenaga Kerja',
  Ketenagakerjaan: 'Dinas Contoh Tenaga Kerja',
  Pendampingan: 'Badan Contoh Perencanaan',
};

/**
 * Adds to interventions who answers for them, when they were last updated, what was promised, and how two actors share
 * their money. Drawn from a stream of its own: all else about them stays as it is. Some say none of it.
 */
export function withRecords<G extends Geometry | null>(
  features: readonly Feature<G, Row>[],
  seed: number,
): Feature<G, Row>[] {
  const random = randomOf(seed, 'catatan intervensi');
  return features.map((feature, i) => ({
    ...feature,
    properties: { ...feature.properties, ...recordOf(feature.properties, i, random) },
  }));
}

function recordOf({ sektor, pelaku, pagu_rp, status, tahun_mulai }: Row, i: number, random: Random): Row {
  const owner = OWNERS[String(sektor)];
  const month = String(random.integer(1, 12)).padStart(2, '0');
  const share = random.integer(5, 9) / 10;
  const promised = random.between(0.9, 1.4);
  const isPromised = typeof pagu_rp === 'number' && (status === 'rencana' || i % 6 === 2);
  return {
    // Every ninth has no owner, every eleventh no date, every eighth was forgotten for years.
    ...(owner !== undefined && i % 9 !== 4 ? { opd: owner } : {}),
    ...(i % 11 === 6 ? {} : { diperbarui: i % 8 === 3 ? `2020-${month}` : `2024-${month}` }),
    ...(Array.isArray(pelaku) && pelaku.length === 2 && i % 8 === 1
      ? { porsi_pelaku: [share, Number((1 - share).toFixed(1))] }
      : {}),
    ...(isPromised
      ? {
          komitmen_rp: Math.round((pagu_rp * promised) / 1e6) * 1e6,
          tanggal_komitmen: `${Number(tahun_mulai) - 1}-${month}`,
        }
      : {}),
  };
}
