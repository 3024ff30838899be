import { describe, expect, it } from 'vitest';
import { rowsInBbox } from '../../../../../src/ui/peta/interventions/rowsInBbox';
import { villages } from '../../../aggregate/sample';

describe('villages in view', () => {
  const all = {
    ...villages([
      { code: '99.01.01.2001', name: 'A', kecamatan: 'U' },
      { code: '99.01.01.2002', name: 'B', kecamatan: 'U' },
      { code: '99.01.01.2003', name: 'C', kecamatan: 'U' },
    ]),
    lon: Float64Array.of(109.1, 109.5, 109.5),
    lat: Float64Array.of(-7, -7.5, -6.9),
  };

  it('have their reference point in the box, its edges included', () => {
    expect(rowsInBbox(all, [109.2, -7.5, 109.5, -7])).toEqual(Uint8Array.of(0, 1, 0));
  });

  it('are all, where there is no map to look through', () => {
    expect(rowsInBbox(all, null)).toBeNull();
  });
});
