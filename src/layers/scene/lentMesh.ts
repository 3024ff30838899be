import type { VillageGeometry } from '../../data/model/geometry';
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
    uploaded() {
      held = null;
    },
  };
}
