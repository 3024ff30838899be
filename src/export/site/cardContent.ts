import type { Provenance } from '../../data/model/packWords';

/** What the picture of a page in chats says. */
export interface CardContent {
  readonly name: string;
  /** What it is, and where. */
  readonly about: string;
  /** The one number, with its name before it and its class or its rank behind; null where there is none. */
  readonly figure: { readonly label: string; readonly value: string; readonly beside: string } | null;
  /** The most important first; as many are shown as there is room for. */
  readonly sentences: readonly string[];
  readonly source: string;
  readonly provenance: Provenance | null;
  /** Anything made up: the picture carries the word. */
  readonly sample: boolean;
}
