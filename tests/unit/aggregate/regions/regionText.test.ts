import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { regionName, type RegionShape } from '../../../../src/aggregate/regions/regionShape';
import { readRegionText, regionText, shapeText } from '../../../../src/aggregate/regions/regionText';
import { decodeState, encodeState } from '../../../../src/state/url/urlCodec';
import { DEFAULT_STATE } from '../../../../src/state/url/appState';

const code = fc.stringMatching(/^\d{2}\.\d{2}\.\d{2}\.\d{4}$/);
const codes = fc.uniqueArray(code, { minLength: 1, maxLength: 12 }).map((list) => [...list].sort());
const by = fc.constantFrom('area' as const, 'point' as const);
const degrees = (most: number) =>
  fc.integer({ min: -most * 1e5, max: most * 1e5 }).map((steps) => steps / 1e5);
const position = fc.tuple(degrees(180), degrees(90));
/** Open, as the text has it: a ring whose last position is its first would come back without it. */
const ring = fc.uniqueArray(position, { minLength: 3, maxLength: 9, selector: String });
const parts = fc.array(fc.array(ring, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 3 });
const shape: fc.Arbitrary<RegionShape> = fc.oneof(
  fc.record({ kind: fc.constant('drawn' as const), by, parts }),
  fc.record({ kind: fc.constant('villages' as const), codes }),
  fc.record({ kind: fc.constant('around' as const), code, steps: fc.integer({ min: 0, max: 9 }) }),
  fc.record({
    kind: fc.constant('buffer' as const),
    by,
    distance_m: fc.integer({ min: 0, max: 1_000_000 }),
    of: fc.oneof(
      fc.record({ kind: fc.constant('villages' as const), codes }),
      fc.constant({ kind: 'interventions' as const }),
      fc.record({ kind: fc.constant('point' as const), lon: degrees(180), lat: degrees(90) }),
    ),
  }),
);

describe('a region as text', () => {
  it('encodes a rectangle in steps of about a metre, without the closing vertex', () => {
    const drawn: RegionShape = {
      kind: 'drawn',
      by: 'area',
      parts: [
        [
          [
            [109.5, -7],
            [109.52, -7],
            [109.52, -7.01],
            [109.5, -7.01],
            [109.5, -7],
          ],
        ],
      ],
    };
    // 10,950,000 and −700,000; 2,000 east; 1,000 south; 2,000 west, in base 36.
    expect(shapeText(drawn)).toBe('gl.6ip2o.-f04g.1jk.0.0.-rs.-1jk.0');
  });

  it('encodes villages by kecamatan, without duplicates', () => {
    const picked: RegionShape = {
      kind: 'villages',
      codes: ['33.26.16.2001', '33.26.15.2014', '33.26.15.2002', '33.26.15.2014'],
    };
    expect(shapeText(picked)).toBe('d.332615-2002-2014_332616-2001');
  });

  it.each([
    [{ kind: 'around', code: '33.26.15.2014', steps: 2 }, 's2.3326152014'],
    [{ kind: 'buffer', by: 'point', of: { kind: 'interventions' }, distance_m: 750 }, 'bt750.i'],
    [
      { kind: 'buffer', by: 'area', of: { kind: 'point', lon: 109.5, lat: -7 }, distance_m: 1000 },
      'bl1000.p.6ip2o.-f04g',
    ],
  ] as [RegionShape, string][])('writes %o', (asked, text) => {
    expect(shapeText(asked)).toBe(text);
    expect(readRegionText(text)?.shape).toEqual(asked);
  });

  it('is decoded to the fifth decimal for every region, also through a link', () => {
    fc.assert(
      fc.property(shape, fc.string({ maxLength: 80 }), (asked, name) => {
        const text = regionText({ name, shape: asked });
        expect(readRegionText(text)).toEqual({ name: regionName(name), shape: asked });
        const link = encodeState({ ...DEFAULT_STATE, regions: [text] });
        if (text.length <= 3000)
          expect(decodeState(link)).toMatchObject({ understood: true, state: { regions: [text] } });
      }),
    );
  });

  it.each([
    '',
    'x.1',
    'gl',
    'gl.',
    'gl.6ip2o',
    'g.6ip2o.-f04g',
    'gl500.6ip2o.-f04g',
    'gl.zzzzzz.0.1.1',
    'bl.i',
    'bl10.q',
    'bl10.p.1',
    'bl10.p.zzzzzz.0',
    's.3326152014',
    's2.33261520',
    'd.',
    'd.332615',
    'd.332615-20',
    'dl.332615-2001',
  ])('rejects %o', (text) => {
    expect(readRegionText(text)).toBeNull();
  });

  it('normalises a name to one line without reserved characters', () => {
    expect(regionName('  Utara!\n*pesisir ')).toBe('Utara pesisir');
    expect(regionName('a'.repeat(99))).toHaveLength(60);
    expect(regionName(' !* ')).toBe('');
  });
});
