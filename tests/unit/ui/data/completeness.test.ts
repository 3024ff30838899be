import { describe, expect, it } from 'vitest';
import { columnKey } from '../../../../src/data/model/dataset';
import { completenessOf } from '../../../../src/ui/data/completeness';
import { column, indicator, villages } from '../../aggregate/sample';

describe('the completeness of an indicator', () => {
  const rows = ['2001', '2002', '2003', '2004', '2005'].map((end) => ({
    code: `99.01.01.${end}`,
    name: end,
    kecamatan: 'U',
  }));
  const indicators = [
    indicator({ id: 'idm', years: [2020, 2024] }),
    indicator({ id: 'jauh' }),
    indicator({ id: 'p0', level: 'regency' }),
  ];
  const columns = new Map([
    [columnKey('idm', 2024), column([0, 1, 'missing', 'suppressed', 'notApplicable'])],
  ]);
  const lines = completenessOf({ indicators, villages: villages(rows) }, (key) => columns.get(key) ?? null);

  it('counts zero as a number and leaves out what does not apply', () => {
    expect(lines[0]).toMatchObject({
      year: 2024,
      present: 2,
      missing: 1,
      suppressed: 1,
      notApplicable: 1,
      applicable: 4,
      known: true,
    });
  });

  it('is unknown, not nought, while the column has not been read', () => {
    expect(lines[1]?.known).toBe(false);
  });

  it('is given for village indicators only', () => {
    expect(lines).toHaveLength(2);
  });
});
