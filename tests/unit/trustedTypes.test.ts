import { describe, expect, test } from 'vitest';
import { isWorkerOfThisBuild } from '../../src/trustedTypes.ts';

const PAGE = 'https://data.example.go.id/petala/index.html#/peta';

describe('isWorkerOfThisBuild', () => {
  test.each([
    './assets/worker-maplibre-gl-worker-DX6FIJ71.js',
    '/petala/assets/worker-aggregate-a_b-1.mjs',
    'https://data.example.go.id/petala/assets/worker-x.js',
    'https://data.example.go.id/petala/sw.js',
  ])('admits %s', (url) => {
    expect(isWorkerOfThisBuild(url, PAGE)).toBe(true);
  });

  test.each([
    'https://evil.example/petala/assets/worker-x.js',
    '//evil.example/petala/assets/worker-x.js',
    'http://data.example.go.id/petala/assets/worker-x.js',
    '/assets/worker-x.js',
    '/sw.js',
    './assets/sw.js',
    './sw.js?baru',
    './sw-off.js',
    './assets/index-x.js',
    './assets/worker-x.js?v=1',
    './assets/worker-x.js#a',
    './assets/../geojson/worker-x.js',
    './assets/worker-/../../x.js',
    './geojson/pekalongan/worker-x.js',
    'data:text/javascript,alert(1)',
    'blob:https://data.example.go.id/petala/assets/worker-x.js',
    'https://[',
    '',
  ])('refuses %s', (url) => {
    expect(isWorkerOfThisBuild(url, PAGE)).toBe(false);
  });
});
