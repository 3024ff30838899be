import type { Row } from '../../src/studio/pack/csvText';
import type { Truths } from './plantTruths';
import { randomOf, type Random } from './random';
import type { DemoVillage } from './region';

const PROBLEMS = [
  'Air bersih jauh',
  'Rumah bocor',
  'Anak berhenti sekolah',
  'Harga panen jatuh',
  'Jalan rusak',
  'Sulit modal',
] as const;
const CAUSES = [
  'Lahan sempit',
  'Upah harian rendah',
  'Sakit menahun',
  'Utang musim tanam',
  'Jauh dari pasar',
] as const;
const POTENTIALS = ['Kebun campur', 'Anyaman', 'Kolam ikan', 'Wisata alam', 'Olahan singkong'] as const;
const CLASSES = ['Sangat miskin', 'Miskin', 'Cukup', 'Mampu'] as const;
const SEASONS = [
  'Paceklik: Januari',
  'Paceklik: Februari',
  'Paceklik: November',
  'Panen: April',
  'Panen: Agustus',
] as const;
const HAMLETS = ['Dusun Contoh I', 'Dusun Contoh II'] as const;

/** Rows of `ppa.csv`: assessments of all five kinds in some replicated villages and in the poorest group. */
export function findingRows(villages: readonly DemoVillage[], truths: Truths, seed: number): Row[] {
  const random = randomOf(seed, 'ppa');
  const chosen = [
    ...truths.improved.slice(0, 4),
    ...truths.placebo.slice(0, 2),
    ...(truths.clusters[0] ?? []).slice(0, 2),
  ];
  return [...chosen].sort((a, b) => a - b).flatMap((row) => assessment(villages[row]!, random));
}

function assessment({ code }: DemoVillage, random: Random): Row[] {
  const tanggal = `${random.integer(2018, 2022)}-0${random.integer(3, 9)}`;
  const line = (jenis: string, dusun: string, rest: Row): Row => ({
    kode: code,
    dusun,
    jenis,
    tanggal,
    ...rest,
  });
  const ranked = (jenis: string, labels: readonly string[], count: number) =>
    random
      .shuffled(labels)
      .slice(0, count)
      .map((label, i) =>
        line(jenis, '', { label, peringkat: i + 1, skor: 40 - 9 * i - random.integer(0, 5) }),
      );
  return [
    // Families by the villagers' own classes; never so few that they could be told apart.
    ...HAMLETS.flatMap((dusun) =>
      CLASSES.map((label) =>
        line('kelas_kesejahteraan', dusun, { label, n_keluarga: random.integer(9, 70) }),
      ),
    ),
    ...ranked('peringkat_masalah', PROBLEMS, 4),
    ...ranked('penyebab', CAUSES, 3),
    ...random
      .shuffled(SEASONS)
      .slice(0, 2)
      .map((label) => line('musim', '', { label, skor: random.integer(2, 5) })),
    ...ranked('potensi', POTENTIALS, 2),
  ];
}
