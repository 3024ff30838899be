import type { Indicator, Villages } from '../../data/model/dataset';
import type { Formats } from '../../messages/format';
import type { Translate } from '../../messages/translate';
import type { TreatedGroup } from '../../planner/scenario/evaluationChoice';
import { placeAt } from '../../reading/villagePlace';
import type { Explorer } from '../../state/explorer.svelte';

interface Words {
  readonly t: Translate;
  readonly f: Formats;
}

/** "−3,41 poin": differences of rates and of indices alike are points of their own scale. */
export function pointsText(
  value: number,
  { decimals }: Pick<Indicator, 'decimals'>,
  { t, f }: Words,
): string {
  return t('evaluasi.poin', { x: f.signed(value, decimals) });
}

/** Both ends of an interval with their signs; null where there is no interval. */
export function endsText(
  interval: readonly [number, number] | null | undefined,
  { decimals }: Pick<Indicator, 'decimals'>,
  { f }: Pick<Words, 'f'>,
): { readonly a: string; readonly b: string } | null {
  if (!interval || !interval.every(Number.isFinite)) return null;
  return { a: f.signed(interval[0], decimals), b: f.signed(interval[1], decimals) };
}

/** "Mulyorejo, Kec. Tirto". */
export function villageText(villages: Villages, row: number, { t }: Pick<Words, 't'>): string {
  const { name, kecamatan } = placeAt(villages, row);
  return t('desa.named', { nama: name, kec: kecamatan });
}

/** The same of a code; the code itself where the pack has no such village. */
export function villageOfCode(
  code: string,
  { explorer, t }: Pick<Words, 't'> & { readonly explorer: Pick<Explorer, 'dataset' | 'rowOf'> },
): string {
  const row = explorer.rowOf(code);
  return explorer.dataset && row !== null ? villageText(explorer.dataset.villages, row, { t }) : code;
}

/** The treated group in a sentence: "20 desa replikasi 2020", or the name of the one village. */
export function groupText(
  group: TreatedGroup,
  { n, village }: { readonly n: number; readonly village: (code: string) => string },
  { t, f }: Words,
): string {
  const count = f.number(n);
  if (group.kind === 'village') return village(group.code);
  if (group.kind === 'laboratory') return t('evaluasi.desa_lab', { n: count });
  if (group.years.length === 0) return t('evaluasi.desa_rep', { n: count });
  return t('evaluasi.desa_rep_tahun', { n: count, tahun: group.years.join(', ') });
}
