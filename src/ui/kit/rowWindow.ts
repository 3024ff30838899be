/** The rendered part of a virtualised table: rows by position, and gaps for rows that are not rendered. */
export type RowPart =
  | { readonly kind: 'row'; readonly key: string; readonly at: number }
  | { readonly kind: 'gap'; readonly key: string; readonly height_px: number };

export interface WindowQuestion {
  readonly count: number;
  /** All rows have the same height. */
  readonly row_px: number;
  readonly scrolled_px: number;
  /** Height of the scroll container without its sticky header and footer. */
  readonly height_px: number;
  /** Number of rows rendered beyond either edge, so that fast scrolling shows no gap. */
  readonly beyond: number;
  /** A row that is always rendered: the focused one. */
  readonly kept: number | null;
}

export function rowParts(question: WindowQuestion): readonly RowPart[] {
  const { count, row_px, scrolled_px, height_px, beyond, kept } = question;
  const within = (at: number) => Math.min(count, Math.max(0, at));
  const first = within(Math.floor(scrolled_px / row_px) - beyond);
  const end = within(Math.ceil((scrolled_px + height_px) / row_px) + beyond);
  const stays = kept !== null && kept >= 0 && kept < count && (kept < first || kept >= end) ? [kept] : [];
  const shown = Array.from({ length: Math.max(0, end - first) }, (_, i) => first + i);
  const rows = [...stays.filter((at) => at < first), ...shown, ...stays.filter((at) => at >= end)];
  const parts: RowPart[] = [];
  let next = 0;
  const gapTo = (at: number) => {
    if (at > next) parts.push({ kind: 'gap', key: `gap${parts.length}`, height_px: (at - next) * row_px });
  };
  for (const at of rows) {
    gapTo(at);
    parts.push({ kind: 'row', key: `row${at}`, at });
    next = at + 1;
  }
  gapTo(count);
  return parts;
}

/**
 * The scroll position that brings a row into view with one more row around it; null where it is in view
 * already.
 */
export function scrollToRow(
  at: number,
  { row_px, scrolled_px, height_px }: Pick<WindowQuestion, 'row_px' | 'scrolled_px' | 'height_px'>,
): number | null {
  const top = at * row_px;
  if (top < scrolled_px) return Math.max(0, top - row_px);
  if (top + row_px > scrolled_px + height_px) return Math.max(0, top + 2 * row_px - height_px);
  return null;
}

/** The position that a key moves to; null where the key does not move. */
export function rowAfterKey(
  key: string,
  { at, count, page }: { readonly at: number; readonly count: number; readonly page: number },
): number | null {
  if (count === 0) return null;
  const within = (next: number) => Math.min(count - 1, Math.max(0, next));
  switch (key) {
    case 'ArrowDown':
      return within(at + 1);
    case 'ArrowUp':
      return within(at - 1);
    case 'PageDown':
      return within(at + page);
    case 'PageUp':
      return within(at - page);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
