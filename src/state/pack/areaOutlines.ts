import type { AreaView } from '../../aggregate/areas/areaView';
import type { PackGeometry } from '../../data/model/geometry';
import type { BoundariesWorker } from '../../workers/boundaries.worker';
import type { StartWorker } from '../../workers/startWorkers';

/**
 * The geometry of a level, merged from that of the villages and cut into triangles in a worker, so that the page stays
 * responsive; on this thread where the browser runs no worker.
 */
export async function geometryOfLevel(
  view: AreaView,
  geometry: PackGeometry,
  startWorker: StartWorker,
): Promise<PackGeometry> {
  let worker: Worker | null = null;
  try {
    const [{ wrap }, { workerEnd }, { giveMeshes }, started] = await Promise.all([
      import('comlink'),
      import('../../workers/workerEnd'),
      import('../../layers/scene/triangulate'),
      startWorker('boundaries'),
    ]);
    worker = started;
    const asked = wrap<BoundariesWorker>(worker).areas(view.outlinesAsked(geometry));
    const { outlines, mesh } = await Promise.race([asked, workerEnd(worker, 'boundaries.worker')]);
    giveMeshes(outlines.villages, [mesh]);
    return view.withOutlines(geometry, outlines);
  } catch {
    return view.geometryOf(geometry);
  } finally {
    worker?.terminate();
  }
}
