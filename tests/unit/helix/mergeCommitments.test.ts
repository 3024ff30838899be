import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RecordedCommitment } from '../../../src/helix/commitment';
import {
  contentDigits,
  differences,
  mergeCommitments,
  mergedCommitments,
  type Keeping,
} from '../../../src/helix/mergeCommitments';
import { aCommitment, ANY_LIST } from './aCommitment';

const MINE = [aCommitment('a'), aCommitment('b', { amount_rp: 7 }), aCommitment('c')];
const THEIRS = [
  aCommitment('d', { action: 'Lain' }),
  aCommitment('b', { amount_rp: 9, status: 'running', updated: '2026-05-01' }),
  aCommitment('a', { updated: '2026-04-01' }),
];
const ids = (list: readonly RecordedCommitment[]) => list.map(({ id }) => id);
const keep = (...pairs: readonly (readonly [string, Keeping])[]) => new Map(pairs);

describe('two lists side by side', () => {
  const merge = mergeCommitments(MINE, THEIRS);

  it('are what both say alike, what one has alone, and what they say differently', () => {
    expect(ids(merge.same)).toEqual(['a']);
    expect(ids(merge.onlyMine)).toEqual(['c']);
    expect(ids(merge.onlyTheirs)).toEqual(['d']);
    expect(merge.conflicts).toEqual([{ mine: MINE[1], theirs: THEIRS[1], fields: ['status', 'amount_rp'] }]);
  });

  it('give mine, theirs or both of a conflict; both where nobody has decided', () => {
    expect(mergedCommitments(merge, keep(['b', 'mine']))).toEqual([...MINE, THEIRS[0]]);
    expect(mergedCommitments(merge, keep(['b', 'theirs']))).toEqual([MINE[0], THEIRS[1], MINE[2], THEIRS[0]]);
    const both = mergedCommitments(merge);
    expect(both.slice(0, 4)).toEqual([...MINE, THEIRS[0]]);
    expect(both[4]).toEqual({ ...THEIRS[1], id: `b-${contentDigits(THEIRS[1]!)}` });
    expect(mergedCommitments(merge, keep(['b', 'both']))).toEqual(both);
  });

  it('do not ask again where both were kept', () => {
    const again = mergeCommitments(mergedCommitments(merge), THEIRS);
    expect(again.conflicts).toEqual([]);
    expect(again.onlyTheirs).toEqual([]);
    expect(mergedCommitments(again)).toEqual(mergedCommitments(merge));
  });
});

describe('what a commitment says', () => {
  it('differs by every field but the day of its last change', () => {
    expect(differences(aCommitment('a'), aCommitment('z', { updated: '2027-01-01' }))).toEqual([]);
    expect(differences(aCommitment('a'), aCommitment('a', { codes: ['33.01.01.2002'], due: '' }))).toEqual([
      'codes',
      'due',
    ]);
  });

  it('is told by the same digits whoever recorded it', () => {
    expect(contentDigits(aCommitment('a'))).toBe(contentDigits(aCommitment('b', { updated: '2030-01-01' })));
    expect(contentDigits(aCommitment('a'))).not.toBe(
      contentDigits(aCommitment('a', { sector: 'Air bersih' })),
    );
    expect(contentDigits(aCommitment('a'))).toMatch(/^[\da-f]{12}$/);
  });
});

describe('any two lists', () => {
  const KEEPING = fc.dictionary(
    fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    fc.constantFrom<Keeping>('mine', 'theirs', 'both'),
  );

  it('one merged with itself is unchanged', () => {
    fc.assert(
      fc.property(ANY_LIST, (list) => {
        const merge = mergeCommitments(list, list);
        expect(merge.conflicts).toEqual([]);
        expect(mergedCommitments(merge)).toEqual(list);
      }),
    );
  });

  it('every commitment of either is in the result or in a conflict, whatever is kept', () => {
    fc.assert(
      fc.property(ANY_LIST, ANY_LIST, KEEPING, (mine, theirs, keeping) => {
        const merge = mergeCommitments(mine, theirs);
        const result = mergedCommitments(merge, new Map(Object.entries(keeping)));
        const there = new Set(
          [...result, ...merge.conflicts.flatMap((one) => [one.mine, one.theirs])].map(contentDigits),
        );
        for (const one of [...mine, ...theirs]) expect(there).toContain(contentDigits(one));
        expect(new Set(ids(result)).size).toBe(result.length);
      }),
    );
  });

  it('nothing said is lost where nobody decides, and merging again changes nothing', () => {
    fc.assert(
      fc.property(ANY_LIST, ANY_LIST, (mine, theirs) => {
        const result = mergedCommitments(mergeCommitments(mine, theirs));
        const said = new Set(result.map(contentDigits));
        for (const one of [...mine, ...theirs]) expect(said).toContain(contentDigits(one));
        expect(mergedCommitments(mergeCommitments(result, theirs))).toEqual(result);
      }),
    );
  });

  it('the four parts count each commitment once', () => {
    fc.assert(
      fc.property(ANY_LIST, ANY_LIST, (mine, theirs) => {
        const { same, onlyMine, onlyTheirs, conflicts } = mergeCommitments(mine, theirs);
        expect(same.length + onlyMine.length + conflicts.length).toBe(mine.length);
        expect(same.length + onlyTheirs.length + conflicts.length).toBe(theirs.length);
      }),
    );
  });
});
