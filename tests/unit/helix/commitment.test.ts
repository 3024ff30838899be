import { describe, expect, it } from 'vitest';
import {
  draftOf,
  EMPTY_DRAFT,
  readAmount,
  typedRupiah,
  readCommitment,
  type CommitmentDraft,
} from '../../../src/helix/commitment';
import { aCommitment, PACK } from './aCommitment';

const HEAD = { id: 'k1', made: '2026-03-02', updated: '2026-03-02', status: 'promised' } as const;
const SOUND: CommitmentDraft = {
  ...EMPTY_DRAFT,
  ...{ actor: 'Pemda', action: 'Perbaikan 12 rumah', codes: ['33.01.01.2001'], amount: '180 juta' },
  ...{ fund: 'APBD Kabupaten', due: '2026-06-30', sector: 'RTLH' },
};
const read = (change: Partial<CommitmentDraft>, head: Partial<Record<keyof typeof HEAD, string>> = {}) =>
  readCommitment(
    { ...SOUND, ...change },
    { pack: PACK, head: { ...HEAD, ...head } as typeof HEAD, language: 'id' },
  );
/** What is wrong, as field and kind. */
const faults = (...asked: Parameters<typeof read>) => {
  const result = read(...asked);
  return result.ok ? [] : result.faults.map(({ field, kind }) => `${field} ${kind}`);
};

describe('a commitment', () => {
  it('is what was typed, the actor by its id', () => {
    expect(read({})).toEqual({ ok: true, value: aCommitment('k1') });
  });

  it('needs no more than somebody who promises something', () => {
    const bare = { ...EMPTY_DRAFT, actor: 'usaha', action: 'Bantuan bibit' };
    expect(readCommitment(bare, { pack: PACK, head: HEAD, language: 'id' })).toEqual({
      ok: true,
      value: {
        ...{ ...HEAD, actorId: 'usaha', actorName: '', action: 'Bantuan bibit' },
        ...{ precision: 'regency', codes: [], amount_rp: null, fund: '', due: '', sector: '' },
      },
    });
  });

  it('names villages or kecamatan, each once, not both', () => {
    const places = (codes: readonly string[]) => {
      const result = read({ codes });
      return result.ok ? [result.value.precision, ...result.value.codes] : result.faults[0]!.kind;
    };
    expect(places(['33.01.02', ' 33.01.01', '33.01.02', ''])).toEqual(['district', '33.01.02', '33.01.01']);
    expect(places(['33.01.01.2002', '33.01.02.2001'])).toEqual(['village', '33.01.01.2002', '33.01.02.2001']);
    expect(places(['33.01.01.2002', '33.01.02'])).toBe('placesMixed');
    expect(places(['33.01.01.2002', '33.09'])).toBe('placeUnknown');
  });

  it('says every fault at once, each at its field', () => {
    expect(faults({ actor: 'LSM Entah', action: ' ', amount: '-5', due: '2026-02-30' })).toEqual([
      'actor actorUnknown',
      'action actionMissing',
      'amount amountNegative',
      'due dueNoDate',
    ]);
    expect(faults({ actor: '' })).toEqual(['actor actorMissing']);
  });

  it('refuses a name that a spreadsheet would run, once', () => {
    expect(faults({ actor: '=Pemkab' })).toEqual(['actor actorFormula']);
    expect(faults({ actorName: '@SUM(1)' })).toEqual(['actorName actorFormula']);
    expect(faults({ actorName: '\uff1d1' })).toEqual(['actorName actorFormula']);
    expect(faults({ action: '+ 20 rumah' })).toEqual([]);
  });

  it('is due on the day of the promise at the earliest, to the day that is told', () => {
    expect(faults({ due: '2026-03-01' })).toEqual(['due dueBeforeMade']);
    expect(faults({ due: '2026-03-02' })).toEqual([]);
    expect(faults({ due: '2026-03' })).toEqual([]);
    expect(faults({ due: '2026-02' })).toEqual(['due dueBeforeMade']);
    expect(faults({ due: 'besok' })).toEqual(['due dueNoDate']);
    expect(faults({}, { made: '2/3/2026' })).toEqual(['made madeNoDate']);
  });

  it('keeps texts in one line and refuses endless ones', () => {
    const result = read({ action: '  Jalan\n desa\u0007  ' });
    expect(result.ok && result.value.action).toBe('Jalan desa');
    expect(faults({ fund: 'x'.repeat(501) })).toEqual(['fund textTooLong']);
    expect(faults({ fund: 'x'.repeat(500) })).toEqual([]);
    expect(faults({}, { id: 'x'.repeat(501) })).toEqual(['id textTooLong']);
  });

  it('shortens what it quotes', () => {
    const result = read({ actor: 'y'.repeat(70) });
    expect(result.ok ? '' : result.faults[0]!.got).toBe(`${'y'.repeat(59)}…`);
  });

  it('becomes a draft that gives it again', () => {
    const one = aCommitment('k1', {
      actorName: 'Dinas A',
      amount_rp: null,
      precision: 'district',
      codes: ['33.01.02'],
    });
    const again = readCommitment(draftOf(one, String), { pack: PACK, head: HEAD, language: 'id' });
    expect(again).toEqual({ ok: true, value: one });
    expect(draftOf(aCommitment('k1'), (rp) => `Rp ${rp}`).amount).toBe('Rp 180000000');
  });
});

describe('typed rupiah', () => {
  it.each([
    ['', null],
    ['1500000', 1_500_000],
    ['1.500.000', 1_500_000],
    ['Rp 1.500.000', 1_500_000],
    ['rp. 0', 0],
    ['2,3 miliar', 2_300_000_000],
    ['-5', -5],
    ['1.500,50', 1500.5],
    ['1.50', 1.5],
    ['sejuta', NaN],
    ['Rp', NaN],
  ])('%j is %s', (typed, amount) => {
    expect(typedRupiah(typed, 'id')).toBe(amount);
  });
});

describe('an amount', () => {
  const amount = (text: string, language: 'id' | 'en' = 'id') => {
    const result = readAmount(text, language);
    return 'kind' in result ? result.kind : result.amount_rp;
  };

  it('is read as it is said and written', () => {
    expect(amount('1500000')).toBe(1_500_000);
    expect(amount('Rp 1.500.000,-')).toBe(1_500_000);
    expect(amount('Rp1.500.000,00')).toBe(1_500_000);
    expect(amount('1,500,000', 'en')).toBe(1_500_000);
    expect(amount('150 juta')).toBe(150_000_000);
    expect(amount('2,3 miliar')).toBe(2_300_000_000);
    expect(amount('2.3 billion', 'en')).toBe(2_300_000_000);
  });

  it('may be blank, which is not zero', () => {
    expect(amount('')).toBeNull();
    expect(amount('0')).toBe(0);
  });

  it('is whole, not negative, and within what a pack takes', () => {
    expect(amount('1500,5')).toBe('amountNotWhole');
    expect(amount('-1')).toBe('amountNegative');
    expect(amount('Rp -1')).toBe('amountNegative');
    expect(amount('-Rp 1')).toBe('amountNegative');
    expect(amount('1001 triliun')).toBe('amountTooLarge');
    expect(amount('1000 triliun')).toBe(1e15);
    expect(amount('banyak')).toBe('amountUnread');
    expect(amount('Rp')).toBe('amountUnread');
  });
});
