/** Why a document cannot be kept, read or shared. Functions answer with it instead of throwing. */
export type DocumentFault =
  /** The browser has no space left. */
  | { readonly reason: 'full' }
  /** The browser permits no storage on this page, or ended it. */
  | { readonly reason: 'blocked' }
  /** There is no document with this id in this browser. */
  | { readonly reason: 'absent'; readonly id: string }
  /** Written by a later version of the app: kept as it is, and nothing of it is guessed. */
  | { readonly reason: 'newer'; readonly name: string; readonly version: number; readonly known: number }
  /** Not as the app writes it. `where` is a path such as "criteria.items.0.weight"; empty: the whole. */
  | { readonly reason: 'damaged'; readonly name: string; readonly where: string }
  /** A file or link with a document of another kind than the one asked for. */
  | { readonly reason: 'otherKind'; readonly found: string; readonly wanted: string }
  /** A file that is no document at all. */
  | { readonly reason: 'noDocument' }
  | { readonly reason: 'fileTooLarge'; readonly characters: number; readonly most: number }
  /** A link that programs would cut; the way out is a file. */
  | { readonly reason: 'linkTooLong'; readonly characters: number; readonly most: number }
  /**
   * Changed by another tab since it was read. What was to be written is kept as the copy with this id; null
   * where nothing was to be written.
   */
  | { readonly reason: 'changedElsewhere'; readonly name: string; readonly copy: string | null }
  | { readonly reason: 'nameless' };

export type DocumentResult<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: DocumentFault };

export function done<T>(value: T): DocumentResult<T> {
  return { ok: true, value };
}

export function refused(fault: DocumentFault): { readonly ok: false; readonly fault: DocumentFault } {
  return { ok: false, fault };
}
