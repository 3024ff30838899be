import { describe, expect, it } from 'vitest';
import type { Closing } from '../../../../src/helix/needResponse';
import { formats } from '../../../../src/messages/format';
import { translator } from '../../../../src/messages/translator';
import { closingText } from '../../../../src/ui/helix/needWords';

const ID = { t: translator('id'), f: formats('id') };
const EN = { t: translator('en'), f: formats('en') };
const CLOSING: Closing = {
  villages: 3,
  people: 410,
  villagesWithoutPeople: 1,
  perVillage_rp: 120e6,
  from: 4,
  needed_rp: 360e6,
};

describe('what would close a gap', () => {
  it('is said with its arithmetic, and that it is no plan', () => {
    expect(closingText(CLOSING, ID).replaceAll('\u00a0', ' ')).toBe(
      'Untuk menutupnya: 3 desa × Rp 120 juta (median pagu per desa, dari 4 desa yang pagunya tercatat) = Rp 360 juta. Ini hitungan kasar, bukan rencana. Yang terhitung di sana: 410, tanpa 1 desa yang jumlahnya tidak diketahui.',
    );
  });

  it('says nothing of villages without a number where there are none', () => {
    expect(closingText({ ...CLOSING, villagesWithoutPeople: 0 }, EN)).toMatch(/ Counted there: 410\.$/);
  });

  it('is not made up where no budget is known', () => {
    const unknown = { ...CLOSING, people: null, perVillage_rp: null, from: 0, needed_rp: null };
    expect(closingText(unknown, EN)).toBe(
      'How much money would close the gap in 3 villages cannot be said: no budget of a village is on record.',
    );
  });

  it('is nothing where there is no gap', () => {
    expect(closingText({ ...CLOSING, villages: 0 }, EN)).toBe(
      'Every village in need has an activity on record that has begun.',
    );
  });
});
