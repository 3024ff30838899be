/** A part of a text with tables. */
export type DocumentPart =
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string; readonly small?: boolean; readonly strong?: boolean }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | {
      readonly kind: 'table';
      readonly heads: readonly string[];
      readonly rows: readonly (readonly DocumentCell[])[];
      /** Shares of the width, each column. */
      readonly widths: readonly number[];
    }
  | {
      readonly kind: 'picture';
      readonly png: Uint8Array;
      /** Points. */
      readonly width: number;
      readonly height: number;
      readonly alternative: string;
    }
  | { readonly kind: 'link'; readonly text: string; readonly url: string };

export interface DocumentCell {
  readonly text: string;
  readonly end?: boolean;
  readonly strong?: boolean;
  /** '#rrggbb' behind it. */
  readonly fill?: string;
}

/** A text with tables that an office program opens: a village's sheet, a meeting's minutes. */
export interface TextDocument {
  readonly title: string;
  readonly language: 'id' | 'en';
  /** ISO day. */
  readonly date: string;
  readonly parts: readonly DocumentPart[];
}
