import type { Formula, IndicatorKind, Worse } from '../../../../src/data/model/dataset';
import { describe, expect, test } from 'vitest';
import { THEMES } from '../../../../src/layers/choices';
import { luminanceOf, okLabOf, rgbOf } from '../../../../src/layers/palettes/colour';
import { seenAs } from '../../../../src/layers/palettes/colourVision';
import { MOST_CLASSES, paletteColours, paletteFor } from '../../../../src/layers/palettes/palettes';

const counts = Array.from({ length: MOST_CLASSES }, (_, i) => i + 1);

describe('paletteColours', () => {
  test('returns the published five and seven steps of nila unchanged', () => {
    expect(paletteColours({ palette: 'nila', classCount: 5, worse: 'high', theme: 'terang' })).toEqual([
      '#e5eef7',
      '#9abbed',
      '#6585d4',
      '#454fa8',
      '#2c1b74',
    ]);
    expect(paletteColours({ palette: 'nila', classCount: 7, worse: 'high', theme: 'terang' })[5]).toBe(
      '#35358d',
    );
  });

  test('makes the lowest values darkest where low is worse', () => {
    const low = paletteColours({ palette: 'nila', classCount: 4, worse: 'low', theme: 'terang' });
    expect(low[0]).toBe('#2c1b74');
    expect(low[3]).toBe('#e5eef7');
  });

  test.each(counts.slice(1))('keeps %i steps in order of darkness, light to heavy', (classCount) => {
    for (const palette of ['nila', 'soga'] as const) {
      for (const theme of THEMES) {
        const light = paletteColours({ palette, classCount, worse: 'high', theme }).map(luminanceOf);
        const sign = theme === 'gelap' ? 1 : -1;
        for (let i = 1; i < light.length; i++) expect(sign * (light[i]! - light[i - 1]!)).toBeGreaterThan(0);
      }
    }
  });

  test('runs from improved to worsened in sea blue and brown for either direction', () => {
    const high = paletteColours({ palette: 'perubahan', classCount: 7, worse: 'high', theme: 'terang' });
    expect([high[0], high[3], high[6]]).toEqual(['#00445a', '#f1f0ed', '#7b3618']);
    const low = paletteColours({ palette: 'perubahan', classCount: 7, worse: 'low', theme: 'terang' });
    expect(low).toEqual([...high].reverse());
  });

  test('keeps categories distinct from one another and from red, yellow and green', () => {
    for (const theme of ['terang', 'gelap'] as const) {
      const colours = paletteColours({ palette: 'kategori', classCount: 9, worse: 'neutral', theme });
      const labs = colours.map(okLabOf);
      for (const [i, a] of labs.entries()) {
        for (const b of labs.slice(i + 1))
          expect(Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])).toBeGreaterThan(0.07);
        const hue_deg = ((Math.atan2(a[2], a[1]) * 180) / Math.PI + 360) % 360;
        const strong = Math.hypot(a[1], a[2]) > 0.12;
        // OKLab: red about 15–40°, yellow 90–115°, green 130–165°.
        const status = (hue_deg > 10 && hue_deg < 42) || (hue_deg > 88 && hue_deg < 170);
        expect(strong && status, `${colours[i]} at ${Math.round(hue_deg)}°`).toBe(false);
      }
    }
  });

  test('keeps hot spot classes distinct with every colour vision, and in greyscale', () => {
    for (const theme of THEMES) {
      const colours = paletteColours({ palette: 'kantong', classCount: 5, worse: 'low', theme });
      for (const vision of ['protan', 'deutan', 'tritan', 'abu', null] as const) {
        const labs = colours.map((hex) => okLabOf(vision === null ? hex : seenAs(hex, vision)));
        for (const [i, a] of labs.entries()) {
          for (const [j, b] of labs.slice(i + 1).entries()) {
            const apart = Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
            expect(apart, `${theme} ${vision}: ${i} and ${i + 1 + j}`).toBeGreaterThan(0.075);
          }
        }
      }
    }
  });

  test('makes worse hot spots brown, better ones blue and others pale', () => {
    const of = (classCount: number) =>
      paletteColours({ palette: 'kantong', classCount, worse: 'low', theme: 'terang' });
    expect(of(5)).toEqual(['#6b2c10', '#1a80a1', '#d59a55', '#a5d8ea', '#f1f0ed']);
    expect(of(3)).toEqual(['#6b2c10', '#1a80a1', '#f1f0ed']);
  });

  test('rejects an impossible number of classes', () => {
    expect(() => paletteColours({ palette: 'nila', classCount: 10, worse: 'high', theme: 'terang' })).toThrow(
      '10 classes',
    );
    expect(() =>
      paletteColours({ palette: 'nila', classCount: 2.5, worse: 'high', theme: 'terang' }),
    ).toThrow(RangeError);
  });

  test("returns colours in the renderer's format", () => {
    for (const theme of THEMES) {
      for (const classCount of counts) {
        for (const palette of ['nila', 'soga', 'perubahan', 'kategori'] as const) {
          const colours = paletteColours({ palette, classCount, worse: 'high', theme });
          expect(colours).toHaveLength(classCount);
          expect(() => colours.map(rgbOf)).not.toThrow();
        }
      }
    }
  });
});

const of = (kind: IndicatorKind, worse: Worse, formula: Formula = { kind: 'reported' }) => ({
  kind,
  worse,
  formula,
});

describe('paletteFor', () => {
  test('defaults to a need palette, brown for counts, and hues for unordered categories', () => {
    expect(paletteFor(of('index', 'low'), null)).toBe('nila');
    expect(paletteFor(of('ratio', 'neutral'), null)).toBe('soga');
    expect(paletteFor(of('count', 'high'), null)).toBe('soga');
    expect(paletteFor(of('category', 'neutral'), null)).toBe('kategori');
    expect(paletteFor(of('category', 'low'), null)).toBe('nila');
  });

  test('uses the chosen palette, but no ramp for categories and no hues for ordered values', () => {
    expect(paletteFor(of('index', 'low'), 'perubahan')).toBe('perubahan');
    expect(paletteFor(of('index', 'low'), 'kategori')).toBe('nila');
    expect(paletteFor(of('category', 'neutral'), 'nila')).toBe('kategori');
  });

  test('always uses the diverging palette for changes and the bivariate one for pairs', () => {
    const change = { kind: 'change', input: 'idm', from: 2019, to: 2024 } as const;
    expect(paletteFor(of('index', 'low', change), 'soga')).toBe('perubahan');
    const pair = { kind: 'bivariate', inputs: ['idm', 'p0'], year: 2024 } as const;
    expect(paletteFor(of('category', 'high', pair), 'nila')).toBe('dua');
    const found = { kind: 'hotSpots', input: 'p0', worse: 'high', signs: [] } as const;
    expect(paletteFor(of('category', 'low', found), 'nila')).toBe('kantong');
  });
});
