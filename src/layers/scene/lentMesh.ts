import { freeArrays } from '../../data/bytes/freeArrays';
import type { VillageGeometry } from '../../data/model/geometry';
import type { WorldToClip } from '../camera/choroplethCamera';
import { WORLD_UNITS } from '../camera/mercator';
import { projected, rowOfPosition, type Mesh } from './triangulate';

type Vertices = Pick<Mesh, 'position' | 'row'>;

/**
 * A mesh whose vertices the page holds until the graphics card has them: those of a nation are 20 MB. When they are asked for again,
 * as by a map that is opened once more, they are made of the geometry; the triangles, which take long to find, stay.
 * @param geometry that of the mesh's villages, whose first is the row `first` of the pack
 */
export function lentMesh(
  { index, centre, ...made }: Mesh,
  { geometry, first }: { readonly geometry: () => VillageGeometry; readonly first: number },
): Mesh {
  let held: Vertices | null = made;
  const sides = [sideOf(made.position, 0), sideOf(made.position, 1)] as const;
  const vertices = (): Vertices => {
    if (held) return held;
    const villages = geometry();
    return (held = { position: projected(villages.position, centre), row: rowOfPosition(villages, first) });
  };
  return {
    index,
    centre,
    get position() {
      return vertices().position;
    },
    get row() {
      return vertices().row;
    },
    isBeside: ({ scale, shift, w }: WorldToClip) =>
      sides.some((side, axis) => {
        const ends = side.map((at) => (scale[axis]! * (at + centre[axis]!)) / WORLD_UNITS + shift[axis]!);
        return Math.max(...ends) < -w || Math.min(...ends) > w;
      }),
    uploaded() {
      if (held) freeArrays([held.position, held.row]);
      held = null;
    },
  };
}

/** Least and greatest number of every second one. */
function sideOf(position: Int32Array, axis: 0 | 1): readonly [least: number, greatest: number] {
  let [least, greatest] = [Infinity, -Infinity];
  for (let i = axis; i < position.length; i += 2) {
    least = Math.min(least, position[i]!);
    greatest = Math.max(greatest, position[i]!);
  }
  return [least, greatest];
}
