import { isRanked, type ListedRanks, type Rank } from '../aggregate/classes/rank';
import { spanAt } from '../aggregate/classes/rankSpans';
import type { Side } from '../aggregate/mapQuestion';
import type { Formats } from '../messages/format';
import type { Translate } from '../messages/translate';

interface Words {
  readonly t: Translate;
  readonly f: Formats;
}

/** "3"; "2–14" for a range; "tidak dapat diperingkat" where the rank is unknown. */
export function rankText(
  { place, span, told }: Pick<Rank, 'place' | 'span' | 'told'>,
  { t, f }: Words,
): string {
  if (!told) return t('urutan.tanpa');
  return span === null || span.first === span.last
    ? f.number(place)
    : f.range({ low: span.first, high: span.last }, 0);
}

/** The same for a row of a list; empty for a row without a number. */
export function listedRankText(
  ranks: ListedRanks,
  { side, row }: { readonly side: Side; readonly row: number },
  words: Words,
): string {
  const place = ranks.place[row] ?? 0;
  if (place === 0) return '';
  const span = ranks.spans && spanAt(ranks.spans, row);
  return rankText({ place, span, told: isRanked(ranks, side, row) }, words);
}

/**
 * A note that the order by value is uncertain, with the number of rows that may be first; empty without
 * standard errors.
 */
export function orderNote({ spans }: Pick<ListedRanks, 'spans'>, { t, f }: Words): string {
  if (spans === null) return '';
  const maybeFirst = spans.first.reduce((n, first) => n + (first === 1 ? 1 : 0), 0);
  if (maybeFirst === spans.n) return t('urutan.semua', { n: f.number(spans.n) });
  return maybeFirst > 1 ? t('urutan.tidak_pasti', { n: f.number(maybeFirst) }) : t('urutan.rentang');
}
