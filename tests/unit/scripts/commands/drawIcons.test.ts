import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { icons, maskable } from '../../../../scripts/commands/drawIcons.ts';

const svg = readFileSync('public/petala.svg', 'utf8');
/** Width and height as a PNG's head tells them. */
const sizeOf = (png: Uint8Array) => {
  const head = new DataView(png.buffer, png.byteOffset);
  return [head.getUint32(16), head.getUint32(20)];
};

describe('the icons of the installed app', () => {
  test('are those that petala.svg gives', () => {
    for (const [name, png] of icons(svg)) {
      expect(Buffer.compare(readFileSync(`public/ikon/${name}`), png), name).toBe(0);
    }
  });

  test('have the sizes and files that the manifest names, and its addresses are relative', () => {
    const manifest = JSON.parse(readFileSync('public/petala.webmanifest', 'utf8')) as {
      icons: { src: string; sizes: string; purpose?: string }[];
      start_url: string;
      scope: string;
      id: string;
    };
    expect([manifest.start_url, manifest.scope]).toEqual(['./', './']);
    for (const { src, sizes } of manifest.icons) {
      expect(existsSync(`public/${src}`), src).toBe(true);
      if (src.endsWith('.png')) expect(sizeOf(readFileSync(`public/${src}`)).join('x')).toBe(sizes);
    }
    expect(manifest.icons.map(({ purpose }) => purpose)).toContain('maskable');
  });

  test('the maskable one fills its square and keeps the sign within the circle that devices cut', () => {
    expect(maskable(svg)).not.toContain('rx="14"');
    expect(maskable(svg)).toContain('translate(32 33.5) scale(0.82)');
    // The tips lie 27 of 64 from the middle of the sign, whose middle is 1.5 below that of the square.
    expect((27 * 0.82 + 1.5) / 64).toBeLessThan(0.4);
  });
});
