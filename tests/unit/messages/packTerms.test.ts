import { describe, expect, it } from 'vitest';
import { packTerm } from '../../../src/messages/packTerms';
import { packRows } from '../../browser/support/packTables';

describe('a term of a pack', () => {
  it('is unchanged in Indonesian', () => {
    expect(packTerm('pegunungan', 'id')).toBe('pegunungan');
    expect(packTerm('campuran (tidak dirinci)', 'id')).toBe('campuran (tidak dirinci)');
  });

  it('is translated to English where it is known, in any case', () => {
    expect(packTerm('pegunungan', 'en')).toBe('mountains');
    expect(packTerm('Pegunungan', 'en')).toBe('mountains');
    expect(packTerm('campuran (tidak dirinci)', 'en')).toBe('mixed (not itemised)');
    expect(packTerm('RTLH', 'en')).toBe('Unfit housing (RTLH)');
  });

  it('is translated part by part in a list, keeping the year after a fund', () => {
    expect(packTerm('APBN-DAK 2021', 'en')).toBe('State budget, special allocation (APBN-DAK) 2021');
    expect(packTerm('APBD Kabupaten; CSR; Dana Desa', 'en')).toBe(
      'Regency budget (APBD); CSR; Village Fund (Dana Desa)',
    );
  });

  it('is unchanged where it is unknown or empty', () => {
    expect(packTerm('Dana abadi 2021', 'en')).toBe('Dana abadi 2021');
    expect(packTerm('', 'en')).toBe('');
  });

  it.each(['pekalongan', 'contoh'] as const)('includes every typology of %s', (pack) => {
    const typologies = new Set(
      packRows(pack, 'desa')
        .map(({ tipologi }) => tipologi ?? '')
        .filter(Boolean),
    );
    expect(typologies.size).toBeGreaterThan(2);
    expect([...typologies].filter((one) => packTerm(one, 'en') === one)).toEqual([]);
  });
});
