import type { Villages } from '../../data/dataset';
import type { SearchAnswer, SearchHit } from '../../state/searchIndex';

/** What a search box shows: places to choose from, and whether none of them is what was typed, only near it. */
export interface SearchChoices {
  readonly hits: readonly SearchHit[];
  readonly missed: boolean;
}

export function searchChoices(answer: SearchAnswer | null): SearchChoices {
  if (answer === null) return { hits: [], missed: false };
  const { hits, suggestions } = answer;
  const missed = hits.every(({ match }) => match === 'near');
  return { hits: hits.length === 0 ? suggestions : hits, missed };
}

/** What a key does in an open list of `count` options; `at` is −1 where none is active yet. */
export type SearchAct =
  | { readonly act: 'move'; readonly to: number }
  | { readonly act: 'choose'; readonly at: number }
  | { readonly act: 'close' }
  | { readonly act: 'none' };

export function searchAct(
  key: string,
  { at, count }: { readonly at: number; readonly count: number },
): SearchAct {
  switch (key) {
    case 'ArrowDown':
      return count === 0 ? { act: 'none' } : { act: 'move', to: (at + 1) % count };
    case 'ArrowUp':
      return count === 0 ? { act: 'none' } : { act: 'move', to: at <= 0 ? count - 1 : at - 1 };
    case 'Enter':
      // Without a choice made by arrow the best one is meant.
      return count === 0 ? { act: 'none' } : { act: 'choose', at: Math.max(0, at) };
    case 'Escape':
      return { act: 'close' };
    default:
      return { act: 'none' };
  }
}

/** Rows of a kecamatan by its position. */
export function rowsOfDistrict({ kecamatan }: Pick<Villages, 'kecamatan'>, district: number): number[] {
  const rows: number[] = [];
  kecamatan.index.forEach((group, row) => group === district && rows.push(row));
  return rows;
}

/** Boxes to tick take no text. */
const TEXT_FIELDS = 'input:not([type="checkbox"], [type="radio"], [type="range"]), select, textarea';

/** True where a key typed now belongs to a field and not to the page. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.matches(TEXT_FIELDS);
}
