import type { Orientation, PaperName } from './page/paper';
import type { Tones } from './page/tones';
import type { Extent } from './page/viewPages';

/** What a view is carried away as. */
export const FORMS = ['svg', 'png', 'pdf', 'pptx', 'docx'] as const;
export type Form = (typeof FORMS)[number];

export const MEDIA_TYPES: Readonly<Record<Form, string>> = {
  svg: 'image/svg+xml',
  png: 'image/png',
  pdf: 'application/pdf',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

export interface ExportChoice {
  readonly form: Form;
  readonly paper: PaperName;
  readonly orientation: Orientation;
  readonly tones: Tones;
  readonly extent: Extent;
  /** Of a PNG: 1 to 4 pixels a CSS px. */
  readonly scale: number;
  /** Of SVG and PNG: what lies below the page shows through. */
  readonly transparent: boolean;
  /** Of SVG and PNG: title, legend and sources around the map; false: the map alone. */
  readonly framed: boolean;
}

export const USUAL: Omit<ExportChoice, 'form'> = {
  paper: 'a4',
  orientation: 'tegak',
  tones: 'warna',
  extent: 'semua',
  scale: 2,
  transparent: false,
  framed: true,
};

export interface CarriedFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly type: string;
  /** Sentences about what the file could not hold. */
  readonly remarks: readonly string[];
}
