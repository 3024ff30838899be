import { textAt } from '../../../data/model/textColumn';
import { placeAt } from '../../../reading/villagePlace';
import { scoreParts } from '../../../state/planner/rankedRows';
import { scoreTop } from '../plannerWords';
import type { MinutesInput } from './minutesDocument';

/**
 * The list as a table: the same scenario on the same data gives the same bytes. Columns are Indonesian in all languages.
 */
export function listCsv({
  scenario,
  dataset,
  ranked,
  rows,
  values,
  answer,
}: Omit<MinutesInput, 'words' | 'changes' | 'link' | 'today'>): string {
  const { head } = answer;
  if (head.kind !== 'best') return '';
  const chosen = new Set(head.chosen);
  const { villages, manifest } = dataset;
  const top = scoreTop(scenario);
  const origin = manifest.demo ? 'peraga' : 'hitungan';
  const names = ranked.wishes.map(({ indicator, year }) => `${indicator.id}_${year}`);
  const lines = [
    [
      'kode',
      'nama',
      'kecamatan',
      'tipologi',
      'peringkat',
      'skor',
      'masuk',
      'rentang_bawah',
      'rentang_atas',
    ].concat(
      names.flatMap((name) => [name, `${name}_sumbangan`]),
      ['asal'],
    ),
    ...rows
      .filter(({ row }) => chosen.has(row))
      .map(({ row, rank, score, firmness }) => {
        const { name, kecamatan, typology } = placeAt(villages, row);
        const parts = scoreParts(ranked, values, row);
        return [
          textAt(villages.code, row),
          name,
          kecamatan,
          typology,
          String(rank),
          digits(score / top),
          firmness ? digits(firmness.topShare) : '',
          firmness ? String(firmness.low) : '',
          firmness ? String(firmness.high) : '',
          ...parts.flatMap(({ value, part }) => [digits(value), part === null ? '' : digits(part / top)]),
          origin,
        ];
      }),
  ];
  return lines.map((cells) => cells.map(quoted).join(',')).join('\r\n') + '\r\n';
}

/** Sums in another order differ in their last digits: six decimals are the same on every machine. */
function digits(value: number): string {
  return Number.isFinite(value) ? String(Math.round(value * 1e6) / 1e6) : '';
}

/** A name that begins with a sign would be run as a formula by a spreadsheet. */
function quoted(text: string): string {
  const safe = /^[=+@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
