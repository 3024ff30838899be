import { describe, expect, it } from 'vitest';
import { documentText } from '../../../../src/state/documents/documentText';
import { shapeInLink } from '../../../../src/state/documents/packedRegion';
import { REGION, regionReference } from '../../../../src/state/documents/regionKind';

describe('a region as a document', () => {
  it.each(['d.990101-2001', 'gl.6hqco.-f7u8.7ps.0.0.7ps.-7ps.0', 's2.9901012001'])(
    'holds the shape %s',
    (shape) => {
      expect(REGION.read({ shape, other: 1 })).toEqual({ ok: true, value: { shape } });
    },
  );

  it.each([
    null,
    [],
    {},
    { shape: 5 },
    { shape: '' },
    { shape: 'x.1' },
    // A name is the document's.
    { shape: 'd.990101-2001*Nama' },
    { shape: `gl.${'1.1.'.repeat(100_001)}1.1` },
  ])('is damaged as case %#', (body) => {
    expect(REGION.read(body)).toEqual({ ok: false, where: 'shape' });
  });
});

describe('a region of a link', () => {
  it('is its shape, its document or its id, each with a name', () => {
    expect(regionReference('d.990101-2001*Nama')).toBeNull();
    expect(regionReference('~a1*Dua kata')).toEqual({ reference: { by: 'id', id: 'a1' }, name: 'Dua kata' });
    expect(regionReference('.ab-_')).toEqual({ reference: { by: 'text', text: 'ab-_' }, name: '' });
  });

  it('gives its shape where the link carries it', () => {
    const carried = { name: 'N', pack: 'p', value: { shape: 'd.990101-2001' } };
    const text = documentText(REGION, carried);
    expect(shapeInLink(`.${text}*N`)).toBe('d.990101-2001');
    expect(shapeInLink('d.990101-2001*N')).toBe('d.990101-2001*N');
    expect(shapeInLink('~a1*N')).toBeNull();
    expect(shapeInLink(`.${text.slice(1)}*N`)).toBeNull();
    const other = documentText({ ...REGION, kind: 'skenario' }, carried);
    expect(shapeInLink(`.${other}*N`)).toBeNull();
  });
});
