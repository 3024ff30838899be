import { expect, test } from 'vitest';
import { firstTarget, type LastTarget, type TargetState } from '../../../../../src/ui/peta/map/mapTarget';

const pack = (id: string) => ({ manifest: { id } }) as unknown as LastTarget['dataset'];
const HERE = pack('pekalongan');
const app = (selected: string | null, selectedRow: number | null, dataset = HERE): TargetState => ({
  nav: { state: { selected } },
  explorer: { selectedRow, dataset },
});
const NONE: LastTarget = { target: null, selected: null, dataset: null };

test('a map opens with the chosen village, or whole where none is chosen', () => {
  expect(firstTarget(app('a', 4), NONE)).toEqual({ kind: 'village', row: 4 });
  expect(firstTarget(app(null, null), NONE)).toEqual({ kind: 'whole' });
});

test('back from the table it shows what it showed, but comes for another choice', () => {
  const last: LastTarget = { target: { kind: 'whole' }, selected: 'a', dataset: HERE };
  expect(firstTarget(app('a', 4), last)).toEqual({ kind: 'whole' });
  expect(firstTarget(app('b', 5), last)).toEqual({ kind: 'village', row: 5 });
});

test('at another level what was whole stays whole, and another pack begins anew', () => {
  const last: LastTarget = { target: { kind: 'whole' }, selected: 'a', dataset: HERE };
  expect(firstTarget(app('k', 2, pack('pekalongan')), last)).toEqual({ kind: 'whole' });
  expect(firstTarget(app('k', 2, pack('contoh')), last)).toEqual({ kind: 'village', row: 2 });
  const near: LastTarget = { ...last, target: { kind: 'village', row: 4 } };
  expect(firstTarget(app('k', 2, pack('pekalongan')), near)).toEqual({ kind: 'village', row: 2 });
});
