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

/** Boxes to tick take no text. */
const TEXT_FIELDS = 'input:not([type="checkbox"], [type="radio"], [type="range"]), select, textarea';

/** True where a key typed now belongs to a field and not to the page. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.matches(TEXT_FIELDS);
}
