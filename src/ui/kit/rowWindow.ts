/** What of a long table stands in the document: rows by their position, and gaps for those that do not. */
export type RowPart =
  | { readonly kind: 'row'; readonly key: string; readonly at: number }
  | { readonly kind: 'gap'; readonly key: string; readonly height_px: number };

export interface WindowQuestion {
  readonly count: number;
  /** Every row is as high. */
  readonly row_px: number;
  readonly scrolled_px: number;
  /** Of the frame that the rows scroll in, without its fixed head and foot. */
  readonly height_px: number;
  /** Rows beyond either edge, so that a quick hand sees no gap. */
  readonly beyond: number;
  /** A row that stays whatever is in view: the one that holds the focus. */
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

/** Where to scroll so that a row stands in view, with a row around it; null where it does already. */
export function scrollToRow(
  at: number,
  { row_px, scrolled_px, height_px }: Pick<WindowQuestion, 'row_px' | 'scrolled_px' | 'height_px'>,
): number | null {
  const top = at * row_px;
  if (top < scrolled_px) return Math.max(0, top - row_px);
  if (top + row_px > scrolled_px + height_px) return Math.max(0, top + 2 * row_px - height_px);
  return null;
}

/** Position that a key moves to; null where the key moves nothing. */
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
