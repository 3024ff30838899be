/** How keeping a text in the browser ended: kept, no room left, or the browser keeps nothing for this page. */
export type Kept = 'kept' | 'full' | 'blocked';

/** A text kept in this browser; null where there is none or the browser lets none be read. */
export function remembered(name: string): string | null {
  try {
    return localStorage.getItem(`petala.${name}`);
  } catch {
    // Private windows and strict settings refuse even the question.
    return null;
  }
}

/** Keeps a text in this browser under a name of ours. */
export function remember(name: string, text: string): Kept {
  try {
    localStorage.setItem(`petala.${name}`, text);
    return 'kept';
  } catch (error) {
    return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'blocked';
  }
}
