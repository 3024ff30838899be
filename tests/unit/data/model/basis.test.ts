import { describe, expect, it } from 'vitest';
import { basisOf, basisSpans } from '../../../../src/data/model/basis';

const years = [2015, 2018, 2020, 2021, 2024];

describe('the data bases of an indicator', () => {
  it('are ranges of years where the catalogue names them, with any dash', () => {
    const spans = [
      { label: 'BDT 2015–2020', from: 2015, to: 2020 },
      { label: 'DTSEN 2021-2024', from: 2021, to: 2024 },
    ];
    expect(basisSpans({ basis: 'BDT 2015–2020; DTSEN 2021-2024', years })).toEqual(spans);
    expect(basisSpans({ basis: 'DTSEN 2021-2024; BDT 2015–2020', years })).toEqual(spans);
  });

  it('may be single years', () => {
    const basis = 'SP2020; Dukcapil 2024';
    expect(
      basisSpans({ basis, years: [2020, 2024] }).map(({ label, from, to }) => [label, from, to]),
    ).toEqual([
      ['SP2020', 2020, 2020],
      ['Dukcapil 2024', 2024, 2024],
    ]);
  });

  it.each(['Survei peraga', 'BDT 2015–2018; DTSEN 2021–2024', 'A 2015–2021; B 2021–2024', 'A; B 2021–2024'])(
    'are one, %j, where it does not give every year exactly one',
    (basis) => {
      expect(basisSpans({ basis, years })).toEqual([{ label: basis, from: 2015, to: 2024 }]);
    },
  );

  it('are one for a single year, even if the text lists several sources', () => {
    expect(basisSpans({ basis: 'Data sekolah 2019; SP2020', years: [2019] })).toEqual([
      { label: 'Data sekolah 2019; SP2020', from: 2019, to: 2019 },
    ]);
  });

  it('belong to a year, and to none outside', () => {
    const indicator = { basis: 'BDT 2015–2020; DTSEN 2021–2024', years };
    expect([2014, 2015, 2019, 2021, 2025].map((year) => basisOf(indicator, year)?.label)).toEqual([
      undefined,
      'BDT 2015–2020',
      'BDT 2015–2020',
      'DTSEN 2021–2024',
      undefined,
    ]);
  });
});
