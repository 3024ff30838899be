/**
 * One question in a process of its own, so that each starts with fresh memory; started by `analysis.ts`.
 * The task is JSON in the first argument, the answers are JSON on stdout.
 */
import type { Analysis, Order } from './contest';
import { measureDissolve } from './dissolve';
import { measureHotSpots } from './hotSpots';
import { measureNearest } from './nearest';
import { readDistricts, readPlace } from './places';
import { measurePoints } from './points';
import { measureRegions } from './region';
import { measureRollup } from './rollup';
import type { Task } from './questions';

async function answer({ name, source, ...order }: Task): Promise<Analysis[]> {
  const watched: Order = { ...order, say: (line) => void process.stderr.write(`${line}\n`) };
  if (name === 'rollup') return measureRollup(await readDistricts(source), watched);
  const place = await readPlace(source);
  switch (name) {
    case 'points':
      return [await measurePoints(place, watched)];
    case 'region':
      return measureRegions(place, watched);
    case 'nearest':
      return [await measureNearest(place, watched)];
    case 'dissolve':
      return [await measureDissolve(place, watched)];
    case 'hotspots':
      return [await measureHotSpots(place, watched)];
  }
}

process.stdout.write(JSON.stringify(await answer(JSON.parse(process.argv[2]!) as Task)));
