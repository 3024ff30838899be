import type { PackGeometry } from '../../data/model/geometry';
import { type Picker, createPicker } from '../camera/picker';
import { type Mesh, meshesOf } from '../scene/triangulate';

/** A geometry as the map draws it and finds rows in it. */
export interface MapGround {
  readonly geometry: PackGeometry;
  readonly meshes: readonly Mesh[];
  readonly picker: Picker;
}

/** Made once per geometry and kept by it. */
export function groundOf(geometry: PackGeometry): MapGround {
  return { geometry, meshes: meshesOf(geometry.villages), picker: createPicker(geometry.villages) };
}

/** What the programme's symbols lie on. */
export function onGround({ picker, geometry }: MapGround) {
  return { picker, sea: geometry.sea };
}
