import { describe, expect, it } from 'vitest';
import { readBody } from '../../../../src/state/documents/documentKind';
import { COMMITMENT_KIND } from '../../../../src/state/helix/commitmentKind';
import { aCommitment } from '../../helix/aCommitment';

const read = (body: unknown, version = 1) => readBody(COMMITMENT_KIND, { name: 'Rakor', version, body });
/** Where a list is wrong of which one commitment was changed. */
const wrongAt = (change: object) => {
  const result = read({ commitments: [aCommitment('a'), { ...aCommitment('b'), ...change }] });
  return !result.ok && result.fault.reason === 'damaged' ? result.fault.where : null;
};

describe('a list of commitments among the documents', () => {
  it('is read as it was written', () => {
    const list = {
      commitments: [aCommitment('a'), aCommitment('b', { amount_rp: null, due: '', codes: [] })],
    };
    expect(read(JSON.parse(JSON.stringify(list)))).toEqual({ ok: true, value: list });
    expect(read({ commitments: [] })).toEqual({ ok: true, value: { commitments: [] } });
  });

  it('names what does not fit', () => {
    expect(wrongAt({ amount_rp: -1 })).toBe('commitments.1.amount_rp');
    expect(wrongAt({ amount_rp: 1.5 })).toBe('commitments.1.amount_rp');
    expect(wrongAt({ due: '2026-02-30' })).toBe('commitments.1.due');
    expect(wrongAt({ made: '' })).toBe('commitments.1.made');
    expect(wrongAt({ status: 'mungkin' })).toBe('commitments.1.status');
    expect(wrongAt({ action: '' })).toBe('commitments.1.action');
    expect(wrongAt({ codes: [''] })).toBe('commitments.1.codes.0');
    expect(read(null)).toMatchObject({ ok: false, fault: { reason: 'damaged', where: '' } });
  });

  it('has no id twice', () => {
    const twice = { commitments: [aCommitment('a'), aCommitment('a')] };
    expect(read(twice)).toMatchObject({ ok: false, fault: { reason: 'damaged', where: 'commitments' } });
  });

  it('of a newer Petala is refused and not guessed at', () => {
    expect(read({ lists: [] }, 2)).toMatchObject({ ok: false, fault: { reason: 'newer', known: 1 } });
  });
});
