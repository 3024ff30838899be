/** The action of a key in an open listbox of `count` options; `at` is −1 if no option is active. */
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
      // If no option was chosen by arrow keys, Enter chooses the first, which is the best match.
      return count === 0 ? { act: 'none' } : { act: 'choose', at: Math.max(0, at) };
    case 'Escape':
      return { act: 'close' };
    default:
      return { act: 'none' };
  }
}
