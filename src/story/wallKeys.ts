/** What a key or a button of a clicker asks of the wall. */
export type WallAct =
  | { readonly what: 'step'; readonly by: number }
  | { readonly what: 'first' | 'last' | 'dark' | 'explore' | 'record' | 'presenter' | 'fullScreen' | 'leave' }
  | { readonly what: 'digits'; readonly digits: string }
  | { readonly what: 'number'; readonly number: number }
  | { readonly what: 'ink'; readonly ink: 'pen' | 'pointer' };

/** Keys that mean one thing always. Clickers send Page Up, Page Down, a full stop or B, and F5 or Escape. */
const ACTS: Readonly<Record<string, WallAct>> = {
  ArrowRight: { what: 'step', by: 1 },
  ArrowDown: { what: 'step', by: 1 },
  PageDown: { what: 'step', by: 1 },
  ' ': { what: 'step', by: 1 },
  n: { what: 'step', by: 1 },
  ArrowLeft: { what: 'step', by: -1 },
  ArrowUp: { what: 'step', by: -1 },
  PageUp: { what: 'step', by: -1 },
  Backspace: { what: 'step', by: -1 },
  Home: { what: 'first' },
  End: { what: 'last' },
  b: { what: 'dark' },
  '.': { what: 'dark' },
  e: { what: 'explore' },
  d: { what: 'record' },
  p: { what: 'presenter' },
  f: { what: 'fullScreen' },
  t: { what: 'ink', ink: 'pen' },
  l: { what: 'ink', ink: 'pointer' },
  Escape: { what: 'leave' },
};
/** Room for the number of any scene of a deck. */
const MOST_DIGITS = 3;

/** What of a keyboard event decides. */
interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/**
 * What a key means on the wall; null where it is left to the page.
 * @param digits typed before, of the number of a scene
 * @param exploring the app is open around the scene: all keys but the one that leads back are the app's
 */
export function wallAct(
  { key, ctrlKey, metaKey, altKey }: Pressed,
  { digits, exploring }: { readonly digits: string; readonly exploring: boolean },
): WallAct | null {
  if (ctrlKey || metaKey || altKey) return null;
  const known = key.length === 1 ? key.toLowerCase() : key;
  if (exploring) return known === 'e' ? { what: 'explore' } : null;
  if (/^\d$/.test(known)) return { what: 'digits', digits: (digits + known).slice(-MOST_DIGITS) };
  if (known === 'Enter' && digits !== '') return { what: 'number', number: Number(digits) };
  if (known === 'Escape' && digits !== '') return { what: 'digits', digits: '' };
  return ACTS[known] ?? null;
}
