import { allowedRange, impossibleFault, impossibleNumber } from '../../data/model/allowedValues';
import type { Indicator, IndicatorYear } from '../../data/model/dataset';
import { MARK } from '../../data/model/mark';
import type { Table } from '../../data/pack/tableReader';
import { finding, findingOf, type Finding } from './finding';
import { checkOutlying } from './outlyingValues';

/**
 * Rows of nilai.csv: one for each village, indicator and year, numbers only where the mark says "ada", and only such as
 * the indicator can have.
 */
export function checkValueRows(
  table: Table<'nilai'>,
  { indicators, villages }: { readonly indicators: readonly Indicator[]; readonly villages: number },
): Finding[] {
  const file = 'nilai.csv';
  const [code, indicator, mark] = [table.text('kode'), table.text('indikator'), table.text('tanda')];
  const year = table.number('tahun');
  const [value, numerator] = [table.number('nilai'), table.number('pembilang')];
  const [denominator, standardError] = [table.number('penyebut'), table.number('galat_baku')];
  const allowed = new Map(indicators.map((one) => [one.id, { indicator: one, range: allowedRange(one) }]));
  const seen = new Set<string>();
  const rowsOf = new Map<string, number>();
  const findings: Finding[] = [];
  for (let row = 0; row < table.rows; row++) {
    const column = `${indicator[row]} ${year[row]}`;
    const key = `${code[row]} ${column}`;
    const at = { file, where: `baris ${row + 2}` };
    if (seen.has(key)) findings.push(finding('valueRepeated', at, `${key} ada dua kali`));
    seen.add(key);
    rowsOf.set(column, (rowsOf.get(column) ?? 0) + 1);
    const cells = {
      value: value[row]!,
      numerator: numerator[row]!,
      denominator: denominator[row]!,
      standardError: standardError[row]!,
    };
    const isPresent = mark[row] === 'ada';
    if (!isPresent && Object.values(cells).some((x) => !Number.isNaN(x)))
      findings.push(finding('markWrong', at, `tanda ${mark[row]} tetapi ada angka`));
    if (isPresent && Number.isNaN(cells.value))
      findings.push(finding('markWrong', at, 'tanda ada tetapi nilai kosong'));
    const known = allowed.get(indicator[row]!);
    const wrong = known && impossibleNumber(known.indicator, cells, known.range);
    if (wrong && known.indicator.kind === 'category' && wrong.column === 'nilai') {
      const labels = known.indicator.categories.length;
      const where = `baris ${row + 2}, kolom nilai`;
      findings.push(
        finding(
          'categoryUnknown',
          { file, where },
          `nilai ${wrong.got} bukan salah satu dari ${labels} label`,
        ),
      );
    } else if (wrong) findings.push(findingOf(impossibleFault(file, row + 2, wrong)));
  }
  return [...findings, ...checkComplete(rowsOf, { file, villages })];
}

/** Reports villages that an indicator-year leaves out: without a row, no mark says why they have no number. */
function checkComplete(
  rowsOf: ReadonlyMap<string, number>,
  { file, villages }: { readonly file: string; readonly villages: number },
): Finding[] {
  return [...rowsOf]
    .filter(([, rows]) => rows < villages)
    .map(([column, rows]) =>
      finding('rowAbsent', { file, where: column }, `baris untuk ${rows} dari ${villages} desa`),
    );
}

/** The numbers of one indicator-year against what its catalogue entry promises. `file` is where they stand. */
export function checkColumn(
  column: IndicatorYear,
  {
    indicator,
    file,
    codeAt,
  }: { readonly indicator: Indicator; readonly file: string; readonly codeAt: (row: number) => string },
): Finding[] {
  const { indicatorId, year, value, mark, numerator, denominator } = column;
  const whereOf = (row: number) => `${codeAt(row)}, ${indicatorId} ${year}`;
  const findings: Finding[] = [];
  if (indicator.kind === 'ratio') {
    for (let row = 0; row < value.length; row++) {
      if (mark[row] !== MARK.present) continue;
      const x = value[row] ?? NaN;
      const expected = ((numerator?.[row] ?? NaN) / (denominator?.[row] ?? NaN)) * indicator.multiplier;
      // Right to the decimals that the catalogue promises.
      if (!(Math.abs(x - expected) <= 0.5001 * 10 ** -indicator.decimals)) {
        const said = `nilai ${x}, padahal pembilang / penyebut × pengali = ${expected}`;
        findings.push(finding('ratioWrong', { file, where: whereOf(row) }, said));
      }
    }
  }
  if (mark.every((one) => one === MARK.missing)) {
    const said = `${indicatorId} ${year} ada di katalog tetapi semua desa kosong`;
    findings.push(finding('yearEmpty', { file }, said));
  }
  const columns = {
    nilai: value,
    pembilang: numerator,
    penyebut: denominator,
    galat_baku: column.standardError,
  };
  return [
    ...findings,
    ...Object.entries(columns).flatMap(([name, values]) =>
      values && indicator.kind !== 'category'
        ? checkOutlying({ file, what: `${indicatorId} ${year}, kolom ${name}`, values, whereOf })
        : [],
    ),
  ];
}
