import { describe, expect, test } from 'vitest';
import {
  appCacheName,
  buildOfCache,
  packCacheName,
  packOfCache,
  pathInScope,
} from '../../../src/offline/appFiles.ts';

const SCOPE = 'https://data.example.go.id/petala/';

describe('names of caches', () => {
  test('tell builds and packs apart, and the Petala of another folder from this one', () => {
    const app = appCacheName(SCOPE, 'abc123');
    expect(buildOfCache(SCOPE, app)).toBe('abc123');
    expect(packOfCache(SCOPE, app)).toBeNull();
    expect(packOfCache(SCOPE, packCacheName(SCOPE, 'contoh'))).toBe('contoh');
    expect(buildOfCache('https://data.example.go.id/', app)).toBeNull();
    expect(buildOfCache('https://data.example.go.id/petala/lama/', app)).toBeNull();
    expect(buildOfCache(SCOPE, 'workbox-precache-v2-https://data.example.go.id/petala/')).toBeNull();
  });
});

describe('pathInScope', () => {
  test.each([
    ['https://data.example.go.id/petala/', 'index.html'],
    ['https://data.example.go.id/petala/?bingkai#/peta', 'index.html'],
    ['https://data.example.go.id/petala/assets/a-1.js', 'assets/a-1.js'],
    ['https://data.example.go.id/petala/bingkai.html?bagian=judul', 'bingkai.html'],
    ['https://data.example.go.id/lain/assets/a-1.js', null],
    ['https://data.example.go.id/petalaku/', null],
    ['https://lain.example.go.id/petala/assets/a-1.js', null],
  ])('%s is %s', (address, path) => {
    expect(pathInScope(SCOPE, address)).toBe(path);
  });
});
