/** What the windows of one file tell each other. */
export type FileNews =
  /** The meeting stands at this scene, dark or not, with this place pinned. */
  | { readonly what: 'at'; readonly number: number; readonly dark: boolean; readonly pinned: number | null }
  /** A presenter's window asks where the wall stands; it asks again each second. */
  | { readonly what: 'where' }
  /** The wall's window was closed. */
  | { readonly what: 'closed' };

/** Reads a message of unknown origin; null where it is none of this file's windows. */
export function readFileNews(data: unknown, file: string): FileNews | null {
  if (typeof data !== 'object' || data === null) return null;
  const told = data as Readonly<Record<string, unknown>>;
  if (told['file'] !== file) return null;
  const { what, number, dark, pinned } = told;
  if (what === 'where' || what === 'closed') return { what };
  if (what !== 'at' || typeof number !== 'number' || typeof dark !== 'boolean') return null;
  return { what, number, dark, pinned: typeof pinned === 'number' ? pinned : null };
}
