/** Result of storing a text: stored, no space left, or storage is not available for this page. */
export type Kept = 'kept' | 'full' | 'blocked';

/** A text stored in this browser; null where there is none or storage cannot be read. */
export function remembered(name: string): string | null {
  try {
    return localStorage.getItem(`petala.${name}`);
  } catch {
    // Private windows and strict settings throw even on reading.
    return null;
  }
}

/** Removes a stored text. */
export function forget(name: string): void {
  try {
    localStorage.removeItem(`petala.${name}`);
  } catch {
    // Where storage cannot be written nothing was stored.
    return;
  }
}

/** Stores a text in this browser under a name with the app's prefix. */
export function remember(name: string, text: string): Kept {
  try {
    localStorage.setItem(`petala.${name}`, text);
    return 'kept';
  } catch (error) {
    return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'blocked';
  }
}
