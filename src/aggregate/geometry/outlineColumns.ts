import type { VillageGeometry } from '../../data/model/geometry';
import { ringsOf, type PolygonParts } from './drawing';
import type { LoopParts } from './partsOfLoops';

/**
 * A merged area: loops of vertex indices into the villages' positions, or polygons with coordinates of their
 * own where a union made them.
 */
export type Outline =
  | { readonly kind: 'loops'; readonly parts: LoopParts }
  | { readonly kind: 'polygons'; readonly parts: PolygonParts };

/**
 * Merged areas as geometry columns, one row each.
 * @param position positions of the villages, which the loops' indices refer to
 */
export function outlineColumns(outlines: readonly Outline[], position: Float64Array): VillageGeometry {
  const villageStart = starts(outlines.map(({ parts }) => parts.length));
  const partStart = starts(outlines.flatMap(({ parts }) => parts.map((rings) => rings.length)));
  const tidy = outlines.map((outline) => (outline.kind === 'loops' ? null : ringsOf(outline.parts)));
  const ringStart = starts(
    outlines.flatMap(({ parts }, i) => {
      const own = tidy[i]?.ringStart;
      const rings: readonly (readonly unknown[])[] = parts.flat();
      return own ? rings.map((_, ring) => own[ring + 1]! - own[ring]!) : rings.map(({ length }) => length);
    }),
  );
  const columns = new Float64Array(2 * ringStart.at(-1)!);
  let at = 0;
  outlines.forEach((outline, i) => {
    if (outline.kind === 'polygons') {
      columns.set(tidy[i]!.position, at);
      at += tidy[i]!.position.length;
      return;
    }
    for (const loops of outline.parts) {
      for (const loop of loops) {
        for (let k = 0; k < loop.length; k++) {
          columns[at++] = position[2 * loop[k]!]!;
          columns[at++] = position[2 * loop[k]! + 1]!;
        }
      }
    }
  });
  return { n: outlines.length, position: columns, ringStart, partStart, villageStart };
}

/** Cumulative sums, starting at 0. */
function starts(lengths: readonly number[]): Uint32Array {
  const start = new Uint32Array(lengths.length + 1);
  for (let i = 0; i < lengths.length; i++) start[i + 1] = start[i]! + lengths[i]!;
  return start;
}
