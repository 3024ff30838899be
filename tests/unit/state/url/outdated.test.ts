import { describe, expect, it } from 'vitest';
import { outdatedIn, type Known } from '../../../../src/state/url/outdated';

const known: Known = {
  choices: [{ id: 'idm' }, { id: 'miskin' }],
  indicator: { id: 'idm' },
  year: 2024,
  rowOf: (code) => ({ '33.26.01.2001': 0, '33.26.02.2008': 1 })[code] ?? null,
};
const link = { indicatorId: 'idm', year: 2024, selected: null, compared: [], proportionalSymbols: null };

describe('parts of a link that a pack does not have', () => {
  it('are empty where the pack has all of them, or the link names none', () => {
    expect(outdatedIn(link, known)).toEqual({});
    expect(outdatedIn({ ...link, indicatorId: null, year: null }, known)).toEqual({});
  });

  it('include an unknown indicator, year, circles and village', () => {
    const old = {
      ...link,
      indicatorId: 'ipm',
      year: 2015,
      proportionalSymbols: 'rtlh',
      selected: '33.75.01.1001',
    };
    expect(outdatedIn(old, known)).toEqual({
      indicatorId: null,
      year: null,
      proportionalSymbols: null,
      selected: null,
    });
    expect(outdatedIn({ ...link, proportionalSymbols: 'miskin', selected: '33.26.02.2008' }, known)).toEqual(
      {},
    );
  });

  it('keep the compared villages that exist, in their order', () => {
    const compared = ['33.26.02.2008', '99.01.01.2001', '33.26.01.2001'];
    expect(outdatedIn({ ...link, compared }, known)).toEqual({
      compared: ['33.26.02.2008', '33.26.01.2001'],
    });
  });
});
