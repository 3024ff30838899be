import type { Indicator, IndicatorYear } from '../../data/model/dataset';
import { isSmall } from '../../data/disclosure/primary';
import type { TotalRow } from '../../data/disclosure/publishedTotals';
import type { DisclosureSettings } from '../../data/disclosure/settings';
import { MARK } from '../../data/model/mark';
import { findResource, loadResource, type PackFiles } from '../../data/pack/packFiles';
import { readTable } from '../../data/pack/tableReader';
import { finding, type Finding } from './finding';

/** A hidden cell has no numerator, denominator or standard error either, in Parquet as in CSV. */
export function checkHiddenNumbers(column: IndicatorYear): Finding[] {
  const { indicatorId, year, mark } = column;
  const left = (['value', 'numerator', 'denominator', 'standardError'] as const).filter((name) =>
    column[name]?.some((x, row) => mark[row] === MARK.suppressed && !Number.isNaN(x)),
  );
  const at = { file: 'nilai', where: `${indicatorId} ${year}` };
  return left.length === 0
    ? []
    : [finding('markWrong', at, `sel tersembunyi masih berangka: ${left.join(', ')}`)];
}

/** Totals: a number only where the mark says so, and none that is small itself. */
export function checkTotals(
  rows: readonly TotalRow[],
  {
    indicators,
    settings,
  }: { readonly indicators: readonly Indicator[]; readonly settings: DisclosureSettings },
): Finding[] {
  const known = new Set(indicators.map(({ id }) => id));
  const exempt = new Set(settings.exempt.map(({ indicator }) => indicator));
  return rows.flatMap(({ code, indicatorId, year, mark, value, numerator, denominator }, i) => {
    const at = { file: 'total.csv', where: `baris ${i + 2}` };
    const what = `${code}, ${indicatorId} ${year}`;
    if (!known.has(indicatorId))
      return [finding('indicatorUnknown', at, `${what}: tidak ada di katalog.csv`)];
    const numbers = [value, numerator, denominator].filter((x) => !Number.isNaN(x));
    if ((mark === 'present') !== numbers.length > 0) {
      return [finding('markWrong', at, `${what}: tanda dan angka tidak cocok`)];
    }
    const counts = Number.isNaN(denominator) ? [value] : [numerator, denominator];
    const small = counts.find((count) => isSmall(count, settings.threshold));
    return small === undefined || exempt.has(indicatorId)
      ? []
      : [finding('countExposed', at, `${what}: jumlah ${small} di bawah ambang ${settings.threshold}`)];
  });
}

/** Finds counts of families in participatory findings that are below the threshold: they identify people as other counts do. */
export async function checkFamilies(files: PackFiles, { threshold }: DisclosureSettings): Promise<Finding[]> {
  if (!findResource(files, 'ppa')) return [];
  const loaded = await loadResource(files, 'ppa');
  const table = loaded.ok ? readTable('ppa', 'ppa.csv', loaded.value) : loaded;
  if (!table.ok) return []; // the reader says so elsewhere
  return [...table.value.number('n_keluarga')].flatMap((count, i) =>
    isSmall(count, threshold)
      ? [
          finding(
            'countExposed',
            { file: 'ppa.csv', where: `baris ${i + 2}, kolom n_keluarga` },
            `${count} keluarga, di bawah ambang ${threshold}`,
          ),
        ]
      : [],
  );
}
