import { describe, expect, it } from 'vitest';
import { hierarchyOf } from '../../../../src/data/disclosure/hierarchy';
import { DEFAULT_DISCLOSURE, readDisclosureSettings } from '../../../../src/data/disclosure/settings';

describe('the settings of disclosure control', () => {
  it('default to T = 5 and a minimum denominator of 20', () => {
    expect(readDisclosureSettings(undefined)).toEqual(DEFAULT_DISCLOSURE);
    expect(readDisclosureSettings({ threshold: 10 })).toMatchObject({
      threshold: 10,
      minDenominator: 20,
      exempt: [],
    });
  });

  it.each([
    [{ threshold: 1 }, 'disclosure.threshold: ada 1; seharusnya bilangan bulat 2–100'],
    [{ threshold: 5.5 }, 'disclosure.threshold'],
    [{ threshold: '5' }, 'disclosure.threshold: ada "5"'],
    [{ threshold: Number.NaN }, 'disclosure.threshold'],
    [{ minDenominator: Number.POSITIVE_INFINITY }, 'disclosure.minDenominator'],
    [{ threshold: 30 }, 'disclosure.minDenominator: ada 20, di bawah ambang 30'],
    [{ exempt: [{ indicator: 'sekolah', reason: '' }] }, 'alasan tidak kosong'],
    [{ linked: [{ total: 'a b', parts: ['c'] }] }, 'disclosure.linked'],
    [{ subsets: [{ part: 'a' }] }, 'disclosure.subsets'],
    [{ ambang: 5 }, 'hanya threshold, minDenominator, exempt, linked, subsets'],
    ['lima', 'disclosure'],
  ])('are refused with a message: %j', (raw, words) => {
    expect(readDisclosureSettings(raw)).toContain(words);
  });
});

describe('a hierarchy', () => {
  it('is derived from the codes of the kecamatan', () => {
    const hierarchy = hierarchyOf(['99.02.01', '99.01.02', '99.01.01', '99.01.02']);
    expect(hierarchy).toMatchObject({
      districtCodes: ['99.01.01', '99.01.02', '99.02.01'],
      regencyCodes: ['99.01', '99.02'],
      rowsOf: [[2], [1, 3], [0]],
      districtsOf: [[0, 1], [2]],
    });
  });

  it('does not exist where a village has no kecamatan', () => {
    expect(hierarchyOf(['99.01.01', 'Utara'])).toMatch(/baris 3: kode kecamatan "Utara".*tanpa hierarki/);
  });
});
