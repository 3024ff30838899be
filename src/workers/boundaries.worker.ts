import { expose, transfer } from 'comlink';
import type { OutlineQuestion } from '../aggregate/areas/areaGeometry';
import { geometryBuffers, readBoundaries } from '../data/pack/readGeometry';

/** Worker that reads boundaries, and merges them to those of areas. Results are transferred, not copied. */
const worker = {
  async read(...args: Parameters<typeof readBoundaries>) {
    const read = await readBoundaries(...args);
    return read.ok ? transfer(read, geometryBuffers(read.value)) : read;
  },
  async areas(question: OutlineQuestion) {
    const [{ areaOutlines }, { triangulate }] = await Promise.all([
      import('../aggregate/areas/areaGeometry'),
      import('../layers/scene/triangulate'),
    ]);
    const outlines = areaOutlines(question);
    const mesh = triangulate(outlines.villages);
    const ofMesh = [mesh.position.buffer, mesh.row.buffer, mesh.index.buffer];
    return transfer({ outlines, mesh }, [...geometryBuffers(outlines), ...ofMesh]);
  },
};

export type BoundariesWorker = typeof worker;
expose(worker);
