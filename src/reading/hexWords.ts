import { NO_CLASS } from '../aggregate/classes/classify';
import type { Hexagons, HexQuestion } from '../aggregate/regions/hexQuestion';
import { STATUS } from '../aggregate/rollup/rollupRequest';
import { hexagonCertainty } from '../layers/scene/hexagonLayers';
import type { Villages } from '../data/model/dataset';
import { valueText, valueWithUnit } from './figure';
import type { Words } from './words';

type Asked = Pick<HexQuestion, 'indicator' | 'column'>;

/** The number of a hexagon in words: an estimate, an interval, or the reason why there is none. */
export function hexValue(
  hexagons: Hexagons,
  hexagon: number,
  { t, f, language, indicator }: Words & Asked,
): string {
  const wording = { indicator, f, language };
  const status = hexagons.status[hexagon];
  const value = hexagons.value[hexagon]!;
  if (Number.isFinite(value)) {
    const sure = hexagonCertainty(hexagons, hexagon);
    const said = t('segi.perkiraan', { v: valueWithUnit(value, wording) });
    return sure === null || sure === 'sure' ? said : `${said} (${t(`hitung.${sure}`)})`;
  }
  const [low, high] = [hexagons.low[hexagon]!, hexagons.high[hexagon]!];
  if (status === STATUS.interval && Number.isFinite(high))
    return t('segi.selang', { a: valueText(low, wording), b: valueText(high, wording) });
  if (status === STATUS.interval && low > 0) return t('segi.sedikitnya', { a: valueText(low, wording) });
  if (status === STATUS.interval) return t('segi.tersembunyi');
  return t(status === STATUS.notEnough ? 'segi.kurang' : 'segi.kosong');
}

/** The class shares of a hexagon, largest first: "Maju: 62 %", "Maju: 2". */
export function hexParts(
  hexagons: Hexagons,
  hexagon: number,
  { t, f, names }: Pick<Words, 't' | 'f'> & { readonly names: readonly string[] },
): readonly string[] {
  const { classCount, perClass, as } = hexagons;
  const parts = Array.from(perClass.subarray(hexagon * classCount, (hexagon + 1) * classCount));
  return parts
    .map((share, classed) => ({ share, kelas: names[classed] ?? '' }))
    .filter(({ share }) => share > 0)
    .sort((a, b) => b.share - a.share)
    .map(({ share, kelas }) =>
      t('segi.bagian', { kelas, v: as === 'area' ? f.percent(100 * share, 0) : f.number(share, 0) }),
    );
}

/** The hexagons' classes in words: intervals (lower, upper], or category labels. */
export function hexClassNames(
  hexagons: Hexagons,
  { indicator, f, language }: Words & Asked,
): readonly string[] {
  const wording = { indicator, f, language };
  const { upper, classCount, value } = hexagons;
  return Array.from({ length: classCount }, (_, i) => {
    if (indicator.kind === 'category') return valueText(i, wording);
    const [low, high] = [upper[i - 1], upper[i]];
    if (low === undefined && high === undefined) {
      const known = value.find(Number.isFinite);
      return known === undefined ? '' : valueText(known, wording);
    }
    if (low === undefined) return `≤ ${valueText(high!, wording)}`;
    return high === undefined
      ? `> ${valueText(low, wording)}`
      : `${valueText(low, wording)} – ${valueText(high, wording)}`;
  });
}

/** Number of hexagons by class. */
export function hexCounts({ classIndex, classCount }: Hexagons): readonly number[] {
  const counts = new Array<number>(classCount).fill(0);
  for (const classed of classIndex) if (classed !== NO_CLASS) counts[classed]!++;
  return counts;
}

/** The villages of a hexagon, by descending area in it. */
export function hexVillages(
  { start, row, share }: Hexagons,
  hexagon: number,
  { area_km2 }: Villages,
): readonly number[] {
  return Array.from({ length: start[hexagon + 1]! - start[hexagon]! }, (_, i) => start[hexagon]! + i)
    .map((i) => ({ village: row[i]!, piece: share[i]! * area_km2[row[i]!]! }))
    .sort((a, b) => b.piece - a.piece)
    .map(({ village }) => village);
}

/** The hexagons with the worst numbers, worst first. */
export function heaviestHexagons(
  hexagons: Hexagons,
  asked: { readonly lowIsWorse: boolean; readonly limit: number },
): readonly number[] {
  const { value } = hexagons;
  const sign = asked.lowIsWorse ? 1 : -1;
  return Array.from(value.keys())
    .filter((hexagon) => Number.isFinite(value[hexagon]))
    .sort((a, b) => sign * (value[a]! - value[b]!) || a - b)
    .slice(0, asked.limit);
}
