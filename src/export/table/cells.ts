import type { Provenance } from '../../data/model/packWords';
import { LOOK_KEYS, type Look } from '../../reading/figure';
import type { Swatch } from '../content/legendContent';
import { group } from '../drawing/shapes';
import { beside, INK_2, paragraph, stacked } from '../page/block';
import { provenanceBlock } from '../page/provenanceBlock';
import { SWATCH, swatchShapes, type Toned } from '../page/swatches';
import type { Cell } from './pagedTable';

interface CellStyle {
  readonly end?: boolean;
  readonly strong?: boolean;
  /** Lines below, smaller. */
  readonly small?: readonly string[];
  readonly size?: number;
}

/** A text with smaller lines below it. */
export function textCell(
  words: string,
  { end = false, strong = false, small = [], size = 8.2 }: CellStyle = {},
): Cell {
  const anchor = end ? 'end' : 'start';
  const weight = strong ? 'strong' : 'text';
  return (width, set) =>
    stacked([
      ...(words === '' ? [] : [paragraph(words, width, { size, weight, anchor, leading: 1.2 }, set)]),
      ...small
        .filter((line) => line !== '')
        .map((line) => paragraph(line, width, { size: 6.8, colour: INK_2, anchor, leading: 1.2 }, set)),
    ]);
}

/** Why there is no number: its sign, as on the map, and its word. */
export function lookCell(look: Look, toned: Toned): Cell {
  return (width, set) => swatched({ kind: 'look', look }, set.t(LOOK_KEYS[look]), { width, set, toned });
}

/** A class: its colour or pattern, and its name. */
export function classCell(swatch: Swatch, words: string, toned: Toned): Cell {
  return (width, set) => swatched(swatch, words, { width, set, toned });
}

interface Placed {
  readonly width: number;
  readonly set: Parameters<Cell>[1];
  readonly toned: Toned;
}

function swatched(swatch: Swatch, words: string, { width, set, toned }: Placed) {
  const k = set.size * 0.72;
  const x = (SWATCH.width + 4) * k;
  const sign = {
    height: SWATCH.height * k + 2.4 * set.size,
    shapes: [group(swatchShapes(swatch, toned), { scale: k, y: 1.4 * set.size })],
  };
  return beside([
    { block: sign, x: 0 },
    { block: paragraph(words, width - x, { size: 7.6, leading: 1.2 }, set), x },
  ]);
}

/** The head of a column: its name, year and unit, and where its figures come from. */
export function headCell(
  label: string,
  {
    under = '',
    provenance = null,
    end = false,
  }: { readonly under?: string; readonly provenance?: Provenance | null; readonly end?: boolean } = {},
): Cell {
  const anchor = end ? 'end' : 'start';
  return (width, set) =>
    stacked(
      [
        paragraph(label, width, { size: 7.8, weight: 'strong', anchor, leading: 1.15 }, set),
        ...(under === ''
          ? []
          : [paragraph(under, width, { size: 6.8, colour: INK_2, anchor, leading: 1.15 }, set)]),
        ...(provenance === null
          ? []
          : [provenanceBlock([provenance], width, { ...set, size: set.size * 0.86 })]),
      ],
      1.2 * set.size,
    );
}
