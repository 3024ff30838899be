import { beforeEach, describe, expect, it, vi } from 'vitest';
import { keepOwnVillage, ownVillage } from '../../../../src/state/session/ownVillage';

const stored = new Map<string, string>();
beforeEach(() => {
  stored.clear();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, text: string) => void stored.set(key, text),
    removeItem: (key: string) => void stored.delete(key),
  });
});

describe('the village that a reader calls their own', () => {
  it('is remembered for each pack, and forgotten without a trace', () => {
    keepOwnVillage('pekalongan', '33.26.02.2001');
    keepOwnVillage('contoh', '99.01.01.2004');
    keepOwnVillage('pekalongan', '33.26.15.2014');
    expect(ownVillage('pekalongan')).toBe('33.26.15.2014');
    expect(ownVillage('contoh')).toBe('99.01.01.2004');
    keepOwnVillage('contoh', null);
    expect(ownVillage('contoh')).toBeNull();
    expect(ownVillage('pekalongan')).toBe('33.26.15.2014');
    keepOwnVillage('pekalongan', null);
    expect(stored.size).toBe(0);
  });

  it('is none where the stored text is damaged', () => {
    stored.set('petala.desa-saya', '{"pekalongan": 7');
    expect(ownVillage('pekalongan')).toBeNull();
    stored.set('petala.desa-saya', '{"pekalongan": 7}');
    expect(ownVillage('pekalongan')).toBeNull();
    keepOwnVillage('pekalongan', '33.26.02.2001');
    expect(ownVillage('pekalongan')).toBe('33.26.02.2001');
  });
});
