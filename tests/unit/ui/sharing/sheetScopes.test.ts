import { describe, expect, it } from 'vitest';
import { sheetScopes } from '../../../../src/ui/sharing/sheetScopes';
import { villages } from '../../aggregate/sample';

const dataset = {
  villages: villages([
    { code: '99.01.01.2001', name: 'A', kecamatan: 'Utara' },
    { code: '99.01.01.2002', name: 'B', kecamatan: 'Utara' },
    { code: '99.01.02.2001', name: 'C', kecamatan: 'Selatan' },
  ]),
};

describe('of which places sheets can be made', () => {
  it('of all, of one kecamatan, and of the kecamatan themselves', () => {
    const { scopes, districts, district } = sheetScopes(dataset, { shown: null, district: null });
    expect(scopes.map(({ id, n, level }) => [id, n, level])).toEqual([
      ['semua', 3, 'village'],
      ['kecamatan', 1, 'village'],
      ['semua_kecamatan', 2, 'district'],
    ]);
    // By name, as people look for them.
    expect(districts.map(({ label }) => label)).toEqual(['Selatan', 'Utara']);
    expect(scopes[1]!.codes).toEqual(['99.01.02.2001']);
    expect(scopes[1]!.name).toBe(district);
  });

  it('of those that pass a filter, and of the kecamatan that was chosen', () => {
    const { districts } = sheetScopes(dataset, { shown: null, district: null });
    const north = districts.find(({ label }) => label === 'Utara')!.key;
    const { scopes, district } = sheetScopes(dataset, { shown: Uint8Array.of(0, 1, 1), district: north });
    expect(district).toBe(north);
    expect(scopes.find(({ id }) => id === 'tersaring')).toEqual({
      ...{ id: 'tersaring', level: 'village', n: 2, name: 'saring-2-desa' },
      codes: ['99.01.01.2002', '99.01.02.2001'],
    });
    expect(scopes.find(({ id }) => id === 'kecamatan')!.codes).toEqual(['99.01.01.2001', '99.01.01.2002']);
  });
});
