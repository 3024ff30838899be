import { describe, expect, it } from 'vitest';
import { shapeText } from '../../../../src/aggregate/regions/regionText';
import { regionEntry } from '../../../../src/state/calculations/regionEntry';
import { done, refused } from '../../../../src/state/documents/documentFault';

const CODES = shapeText({ kind: 'villages', codes: ['99.01.01.2001'] });

describe('a region of a link', () => {
  it('has the name after the star, and the shape that was found', () => {
    expect(regionEntry(`${CODES}*Lereng *utara`, 2, done(CODES))).toEqual({
      number: 2,
      name: 'Lereng *utara',
      shape: { kind: 'villages', codes: ['99.01.01.2001'] },
      key: CODES,
      absent: null,
      fault: null,
    });
  });

  it('has no shape while that is on its way, which is no fault', () => {
    const entry = regionEntry('~abc*Hulu', 1, null);
    expect(entry).toEqual({ number: 1, name: 'Hulu', shape: null, key: null, absent: null, fault: null });
  });

  it('is elsewhere where its document is not in this browser', () => {
    const { absent, fault } = regionEntry('~abc', 1, refused({ reason: 'absent', id: 'abc' }));
    expect([absent, fault]).toEqual(['elsewhere', null]);
  });

  it('is unreadable where its document or its shape is not understood, and says why where that is known', () => {
    const damaged = { reason: 'damaged', name: '', where: '' } as const;
    const { absent, fault } = regionEntry('.xyz', 1, refused(damaged));
    expect([absent, fault]).toEqual(['unreadable', damaged]);
    const other = regionEntry('?', 1, done('?'));
    expect([other.absent, other.fault, other.key]).toEqual(['unreadable', null, null]);
  });
});
