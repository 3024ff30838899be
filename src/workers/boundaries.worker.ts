import { expose, transfer } from 'comlink';
import type { OutlineQuestion } from '../aggregate/areas/areaGeometry';
import type { Result } from '../data/model/fault';
import { geometryBuffers, readBoundaries } from '../data/pack/readGeometry';
import { readProvince, type ProvinceGeometry } from '../data/pack/readProvinces';
import { triangulate, type Mesh } from '../layers/scene/triangulate';

/** A province as it is drawn. */
export interface DrawnProvince {
  readonly geometry: ProvinceGeometry;
  readonly mesh: Mesh;
}

function meshBuffers({ position, row, index }: Mesh): ArrayBufferLike[] {
  return [position, row, index].map(({ buffer }) => buffer);
}

/** Worker that reads boundaries, and merges them to those of areas. Results are transferred, not copied. */
const worker = {
  async read(...args: Parameters<typeof readBoundaries>) {
    const read = await readBoundaries(...args);
    return read.ok ? transfer(read, geometryBuffers(read.value)) : read;
  },
  async areas(question: OutlineQuestion) {
    const { areaOutlines } = await import('../aggregate/areas/areaGeometry');
    const outlines = areaOutlines(question);
    const mesh = triangulate(outlines.villages);
    return transfer({ outlines, mesh }, [...geometryBuffers(outlines), ...meshBuffers(mesh)]);
  },
  province(...args: Parameters<typeof readProvince>): Result<DrawnProvince> {
    const read = readProvince(...args);
    if (!read.ok) return read;
    const geometry = read.value;
    const mesh = triangulate(geometry.villages, geometry.first);
    const buffers = [...geometryBuffers(geometry), ...meshBuffers(mesh)];
    return transfer({ ok: true, value: { geometry, mesh } }, buffers);
  },
};

export type BoundariesWorker = typeof worker;
expose(worker);
