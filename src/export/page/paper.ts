/** Sizes of paper, and of pictures that are as high as they need to be. */
export const PAPERS = ['a4', 'a3', 'a1', 'gambar', 'ponsel'] as const;
export type PaperName = (typeof PAPERS)[number];
export const ORIENTATIONS = ['tegak', 'mendatar'] as const;
export type Orientation = (typeof ORIENTATIONS)[number];

/** What a page is set on; lengths are points. */
export interface Paper {
  readonly width: number;
  /** null: as high as what stands on it. */
  readonly height: number | null;
  readonly margin: number;
  /** Factor on letters, marks and lines: a sheet on a wall is read from further away. */
  readonly size: number;
  readonly landscape: boolean;
}

const PER_MM = 72 / 25.4;
export const mm = (length_mm: number): number => length_mm * PER_MM;

const SHEETS_MM = {
  a4: { width: 210, height: 297, margin: 10, size: 1 },
  a3: { width: 297, height: 420, margin: 12, size: 1.25 },
  a1: { width: 594, height: 841, margin: 20, size: 2.4 },
} as const;

/** CSS px are 3/4 of a point. */
const PICTURES = {
  gambar: { tegak: 680, mendatar: 1020, margin: 24 },
  ponsel: { tegak: 293, mendatar: 633, margin: 12 },
} as const;

export function paperOf(name: PaperName, orientation: Orientation): Paper {
  const landscape = orientation === 'mendatar';
  if (name === 'gambar' || name === 'ponsel') {
    const { margin, [orientation]: width } = PICTURES[name];
    return { width, height: null, margin, size: 1, landscape };
  }
  const { width, height, margin, size } = SHEETS_MM[name];
  const [short, long] = [mm(width), mm(height)];
  return {
    width: landscape ? long : short,
    height: landscape ? short : long,
    margin: mm(margin),
    size,
    landscape,
  };
}
