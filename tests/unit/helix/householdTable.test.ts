import { describe, expect, it } from 'vitest';
import type { IndicatorYear } from '../../../src/data/model/dataset';
import { MARK } from '../../../src/data/model/mark';
import { householdTable } from '../../../src/helix/householdTable';
import { activity, cubeOf, PLACES } from './helixWorld';

/** Hilir 10 + 20, Hulu 40 + hidden + 100; the last village of Hulu states no typology. */
const column: IndicatorYear = {
  ...{ indicatorId: 'miskin', year: 2024, numerator: null, denominator: null, standardError: null },
  value: Float64Array.of(10, 20, 40, Number.NaN, 100),
  mark: Uint8Array.of(MARK.present, MARK.present, MARK.present, MARK.suppressed, MARK.present),
};
const { axes } = cubeOf(activity('a'));
const villages = { kecamatan: PLACES.kecamatan, typology: PLACES.typology };
const question = { villages, column, isRatio: false, wanted: null };
const at = (axis: { readonly keys: readonly string[] }, key: string) => axis.keys.indexOf(key);

describe('the poor households by which the money of a matrix is divided', () => {
  it('are those of all villages where neither side stands for places', () => {
    const table = householdTable({ ...question, rows: axes.sector, columns: axes.actor });
    for (const [row, col] of [
      [null, null],
      [0, null],
      [0, 2],
    ] as const) {
      expect(table.at(row, col)).toEqual({ count: 170, standardError: null, villagesWithout: 1 });
    }
  });

  it('are those of the place where one side stands for places', () => {
    const table = householdTable({ ...question, rows: axes.sector, columns: axes.district });
    expect(table.at(0, at(axes.district, '01'))?.count).toBe(30);
    expect(table.at(0, at(axes.district, '02'))).toMatchObject({ count: 140, villagesWithout: 1 });
    expect(table.at(null, at(axes.district, '02'))?.count).toBe(140);
    expect(table.at(0, null)?.count).toBe(170);
  });

  it('are those of both places where both sides are', () => {
    const table = householdTable({ ...question, rows: axes.typology, columns: axes.district });
    const coast = at(axes.typology, 'pesisir');
    const mountain = at(axes.typology, 'gunung');
    expect(table.at(coast, at(axes.district, '01'))?.count).toBe(30);
    expect(table.at(coast, at(axes.district, '02'))).toBeNull();
    expect(table.at(mountain, at(axes.district, '02'))).toMatchObject({ count: 40, villagesWithout: 1 });
    expect(table.at(mountain, null)?.count).toBe(40);
  });

  it('are not known for money of which nobody says where it is', () => {
    const table = householdTable({ ...question, rows: axes.typology, columns: axes.actor });
    expect(table.at(axes.typology.keys.length - 1, 0)).toBeNull();
  });

  it('are those of the wanted villages alone', () => {
    const wanted = Uint8Array.of(0, 1, 1, 1, 0);
    const table = householdTable({ ...question, wanted, rows: axes.district, columns: axes.actor });
    expect(table.at(null, null)).toMatchObject({ count: 60, villagesWithout: 1 });
    expect(table.at(at(axes.district, '01'), 1)?.count).toBe(20);
  });
});
