import type { Indicator, IndicatorYear } from '../../../src/data/dataset';
import { MARK } from '../../../src/data/mark';
import type { Table } from '../../../src/data/tableReader';
import { finding, type Finding } from './finding';

/** Rows of nilai.csv: one for each village, indicator and year, and numbers only where the mark says "ada". */
export function checkValueRows(table: Table<'nilai'>): Finding[] {
  const file = 'nilai.csv';
  const [code, indicator, mark] = [table.text('kode'), table.text('indikator'), table.text('tanda')];
  const year = table.number('tahun');
  const numbers = (['nilai', 'pembilang', 'penyebut', 'galat_baku'] as const).map((column) =>
    table.text(column),
  );
  const seen = new Set<string>();
  const findings: Finding[] = [];
  for (let row = 0; row < table.rows; row++) {
    const key = `${code[row]} ${indicator[row]} ${year[row]}`;
    const at = { file, where: `baris ${row + 2}` };
    if (seen.has(key)) findings.push(finding('valueRepeated', at, `${key} ada dua kali`));
    seen.add(key);
    const isPresent = mark[row] === 'ada';
    const hasNumber = numbers.some((column) => column[row] !== '');
    if (!isPresent && hasNumber)
      findings.push(finding('markWrong', at, `tanda ${mark[row]} tetapi ada angka`));
    if (isPresent && numbers[0]?.[row] === '')
      findings.push(finding('markWrong', at, 'tanda ada tetapi nilai kosong'));
  }
  return findings;
}

/** The numbers of one indicator-year against what its catalogue entry promises. `file` is where they stand. */
export function checkColumn(
  { indicatorId, year, value, mark, numerator, denominator, standardError }: IndicatorYear,
  {
    indicator,
    file,
    codeAt,
  }: { readonly indicator: Indicator; readonly file: string; readonly codeAt: (row: number) => string },
): Finding[] {
  const findings: Finding[] = [];
  let present = 0;
  for (let row = 0; row < value.length; row++) {
    if (mark[row] !== MARK.missing) present++;
    if (mark[row] !== MARK.present) continue;
    const x = value[row] ?? NaN;
    const at = { file, where: `${codeAt(row)}, ${indicatorId} ${year}` };
    if (indicator.kind === 'ratio') {
      const expected = ((numerator?.[row] ?? NaN) / (denominator?.[row] ?? NaN)) * indicator.multiplier;
      // Right to the decimals that the catalogue promises.
      if (!(Math.abs(x - expected) <= 0.5001 * 10 ** -indicator.decimals)) {
        findings.push(
          finding('ratioWrong', at, `nilai ${x}, padahal pembilang / penyebut × pengali = ${expected}`),
        );
      }
    }
    if (indicator.kind === 'category' && !indicator.categories[x]) {
      findings.push(
        finding(
          'categoryUnknown',
          at,
          `nilai ${x} bukan salah satu dari ${indicator.categories.length} label`,
        ),
      );
    }
    if (indicator.kind === 'count' && x < 0)
      findings.push(finding('valueImpossible', at, `cacah ${x} negatif`));
    if ((standardError?.[row] ?? 0) < 0) findings.push(finding('valueImpossible', at, 'galat baku negatif'));
  }
  if (present === 0)
    findings.push(
      finding('yearEmpty', { file }, `${indicatorId} ${year} ada di katalog tetapi semua desa kosong`),
    );
  return findings;
}
