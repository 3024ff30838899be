import type { ExaminedValues } from '../../src/aggregate/examinedValues';
import type { HotSpots } from '../../src/aggregate/hotSpots';
import { QUADRANT } from '../../src/aggregate/localMoran';
import type { WeightsChoice } from '../../src/aggregate/weightsChoice';
import type { Dataset, Villages } from '../../src/data/dataset';
import type { Provenance } from '../../src/data/schema';
import { textRows } from '../../src/data/textColumn';
import type { PackColumn } from './packFolder';

export interface HotSpotAnswer extends PackColumn {
  readonly dataset: Dataset;
  readonly weights: WeightsChoice;
  readonly examined: ExaminedValues;
  readonly found: HotSpots;
}

export interface HotSpotSentences {
  /** One a cluster, in the order of the answer's. */
  readonly clusters: readonly string[];
  /** All that is to be said, clusters included. */
  readonly all: readonly string[];
}

const PATTERN: Readonly<Record<number, string>> = {
  [QUADRANT.HH]: 'kantong: nilai tinggi dikelilingi nilai tinggi',
  [QUADRANT.LL]: 'kantong: nilai rendah dikelilingi nilai rendah',
  [QUADRANT.HL]: 'pencilan: nilai tinggi dikelilingi nilai rendah',
  [QUADRANT.LH]: 'pencilan: nilai rendah dikelilingi nilai tinggi',
};

/** What must be said of numbers that are not official. */
const CAUTION: Readonly<Partial<Record<Provenance, string>>> = {
  peraga: 'Angka peraga: dibuat-buat untuk contoh, bukan data.',
  estimasi: 'Angka estimasi: hasil model; kantong dapat berasal dari modelnya sendiri.',
};

/** Chance of the pattern of all villages together below which it is called one. */
const CLEAR = 0.05;

const number = new Intl.NumberFormat('id', { maximumSignificantDigits: 3 });

/** The answer in plain Indonesian. */
export function hotSpotSentences(answer: HotSpotAnswer): HotSpotSentences {
  const { indicator, column, found, dataset } = answer;
  const names = villageNames(dataset.villages);
  const clusters = found.clusters.map(
    ({ kind, members, largestAdjusted }) =>
      `${PATTERN[kind]}, ${members.length} desa, tidak mungkin kebetulan setelah koreksi ` +
      `(p terkoreksi paling besar ${number.format(largestAdjusted)}): ${Array.from(members, names).join('; ')}`,
  );
  const said = [
    `${indicator.name.id}, ${column.year}: ${found.tested} desa diuji; ${neighbourWords(answer.weights)}; ${methodWords(found)}.`,
    CAUTION[indicator.provenance],
    measureWords(answer),
    overallWords(found),
    ...(clusters.length > 0 ? clusters : [nothingWords(found)]),
    clusters.length > 0 ? worseWords(answer) : undefined,
    leftOutWords(answer),
    islandWords(found, names),
  ];
  return { clusters, all: said.filter((line) => line !== undefined) };
}

/** "Desa X, Kec. Y" by row: ten names occur twice. */
function villageNames({ name, kind, kecamatan }: Villages): (row: number) => string {
  const names = textRows(name);
  return (row) =>
    `${kind.labels[kind.index[row]!] === 'kelurahan' ? 'Kelurahan' : 'Desa'} ${names[row]}, Kec. ${kecamatan.labels[kecamatan.index[row]!]}`;
}

function neighbourWords(weights: WeightsChoice): string {
  switch (weights.kind) {
    case 'queen':
      return 'tetangga ialah desa yang berbatasan, di sudut pun';
    case 'rook':
      return 'tetangga ialah desa yang punya garis batas bersama';
    case 'nearest':
      return `tetangga ialah ${weights.k} desa terdekat menurut titik acuan`;
    case 'within':
      return `tetangga ialah desa dalam ${number.format(weights.radius_km)} km garis lurus dari titik acuan`;
  }
}

function methodWords({ question, sharpened }: HotSpots): string {
  const { permutations, seed } = question;
  const name = question.method === 'gi' ? 'Gi* Getis–Ord' : 'Moran lokal';
  const more =
    sharpened.villages > 0
      ? `; ${sharpened.villages} desa di ambang diulang sampai ${integer(sharpened.permutations)} kali`
      : '';
  return `${name}, p dua sisi dari ${integer(permutations)} permutasi bersyarat, benih ${seed}${more}`;
}

function integer(value: number): string {
  return new Intl.NumberFormat('id').format(value);
}

function measureWords({ indicator, examined }: HotSpotAnswer): string | undefined {
  if (examined.measure === 'standardisedRate') {
    return 'Rasio dibakukan dengan Bayes empiris menurut penyebutnya, supaya desa kecil tidak membuat kantong semu.';
  }
  if (indicator.kind === 'ratio') {
    return 'Paket tidak memuat pembilang dan penyebutnya: rasio dipakai apa adanya, desa kecil dapat membuat kantong semu.';
  }
  if (indicator.kind !== 'count') return undefined;
  const instead = indicator.rateId === null ? '' : ` Untuk tingkatnya pakai --indikator ${indicator.rateId}.`;
  return `Ini cacah: desa yang besar punya cacah besar, jadi kantong dapat mengikuti jumlah penduduk.${instead}`;
}

function overallWords({ moran, permuted }: HotSpots): string {
  const figures = `Moran I = ${number.format(moran.i)}, z = ${number.format(moran.randomisation.z)}, p = ${number.format(permuted.p)}`;
  return permuted.p <= CLEAR
    ? `Seluruhnya: desa bertetangga mirip satu sama lain (${figures}).`
    : `Seluruhnya: tidak dapat dibedakan dari sebaran acak (${figures}).`;
}

function nothingWords({ uncorrected, tested, question }: HotSpots): string {
  const byChance = Math.round(question.level * tested);
  return (
    `Tidak ada kantong yang bermakna setelah koreksi (Benjamini–Hochberg, ${number.format(100 * question.level)} %). ` +
    `Tanpa koreksi ${uncorrected} desa akan tampak bermakna; kebetulan saja memberi sekitar ${byChance}.`
  );
}

function worseWords({ indicator }: HotSpotAnswer): string | undefined {
  if (indicator.worse === 'neutral') return undefined;
  return `Pada indikator ini nilai ${indicator.worse === 'high' ? 'tinggi' : 'rendah'} berarti lebih buruk.`;
}

function leftOutWords({ examined }: HotSpotAnswer): string | undefined {
  const { missing, suppressed, notApplicable, unusable } = examined.without;
  const parts = [
    [missing, 'kosong'],
    [suppressed, 'disembunyikan'],
    [notApplicable, 'tidak berlaku'],
    [unusable, 'tanpa penyebut atau bukan bilangan'],
  ] as const;
  const said = parts.filter(([count]) => count > 0).map(([count, why]) => `${count} ${why}`);
  return said.length === 0 ? undefined : `Tidak diuji, dan tidak dianggap nol: ${said.join(', ')}.`;
}

function islandWords({ islands }: HotSpots, names: (row: number) => string): string | undefined {
  if (islands.length === 0) return undefined;
  return `Tanpa tetangga, tidak diuji dan tidak disambungkan ke mana pun (${islands.length}): ${Array.from(islands, names).join('; ')}.`;
}
