import { describe, expect, it } from 'vitest';
import { openFolder } from '../../../../scripts/commands/packFolder';
import { areaOutlines, type OutlineQuestion } from '../../../../src/aggregate/areas/areaGeometry';
import { areaView } from '../../../../src/aggregate/areas/areaView';
import { readBoundaries } from '../../../../src/data/pack/readGeometry';
import { meshesOf, triangulate } from '../../../../src/layers/scene/triangulate';
import { geometryOfLevel } from '../../../../src/state/pack/areaOutlines';
import { readFileSync } from 'node:fs';
import { fakeWorkers, noWorkers } from '../fakeWorkers';

const PATH = 'batas.topo.json';
const { dataset } = await openFolder('public/geojson/contoh');
const file = {
  path: PATH,
  binary: false,
  bytes: new Uint8Array(readFileSync(`public/geojson/contoh/${PATH}`)),
};
const read = await readBoundaries(file, dataset.villages.code);
if (!read.ok) throw new Error(read.fault.code);
const geometry = read.value;

describe('the geometry of a level', () => {
  it.each(['district', 'regency'] as const)('%s: a worker makes it as this thread does', async (level) => {
    const view = areaView(dataset, level);
    const { start, started } = fakeWorkers('boundaries', () => ({
      areas: (question: OutlineQuestion) => {
        const outlines = areaOutlines(question);
        return { outlines, mesh: { ...triangulate(outlines.villages), centre: [7, 8] } };
      },
    }));
    const made = await geometryOfLevel(view, geometry, start);
    expect(made).toEqual(view.geometryOf(geometry));
    expect(made.villages.n).toBe(level === 'district' ? 16 : 1);
    // The mesh is the worker's: nothing is cut into triangles again.
    expect(meshesOf(made.villages)[0]!.centre).toEqual([7, 8]);
    expect(started.map(({ ended }) => ended)).toEqual([true]);
  });

  it('is made here where the browser starts no worker, and where the worker ends', async () => {
    const view = areaView(dataset, 'district');
    expect(await geometryOfLevel(view, geometry, noWorkers)).toBe(view.geometryOf(geometry));
    const { start, started } = fakeWorkers('boundaries', () => ({
      areas: () => {
        queueMicrotask(() => started[0]!.break('out of memory'));
        return new Promise(() => undefined);
      },
    }));
    expect(await geometryOfLevel(view, geometry, start)).toBe(view.geometryOf(geometry));
  });
});
