import { csvText } from '../../../data/export/exportText';
import { textAt } from '../../../data/model/textColumn';
import { placeAt } from '../../../reading/villagePlace';
import { scoreParts } from '../../../state/planner/rankedRows';
import { scoreTop } from '../plannerWords';
import type { MinutesInput } from './minutesInput';

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
          rank,
          digits(score / top),
          firmness ? digits(firmness.topShare) : '',
          firmness ? firmness.low : '',
          firmness ? firmness.high : '',
          ...parts.flatMap(({ value, part }) => [digits(value), part === null ? '' : digits(part / top)]),
          origin,
        ];
      }),
  ];
  return csvText(lines, 'csv');
}

/** Sums in another order differ in their last digits: six decimals are the same on every machine. */
function digits(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
