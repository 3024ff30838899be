import { describe, expect, it } from 'vitest';
import { middleOf, moneyArcs } from '../../../src/helix/moneyArcs';
import { activity, cubeOf, HULU, portions, shared } from './helixWorld';

/** 300 for Hilir and 100 for Hulu by the regency; 60 for Hulu by business; 7 for nowhere, 5 by nobody; one without an amount. */
const cube = cubeOf(
  activity('a', { places: shared([0, 0.75], [2, 0.25]), money: { pagu: 400, realisasi: 40 } }),
  activity('b', { actors: portions('usaha'), places: portions(HULU), money: { pagu: 60 } }),
  activity('c', { places: [], money: { pagu: 7 } }),
  activity('d', { actors: [], money: { pagu: 5 } }),
  activity('e', { actors: portions('pemdes'), money: { pagu: null } }),
);
const arc = (actor: string, district: string, districtLabel: string, value_rp: number) => ({
  ...{ actor, district, districtLabel, value_rp },
});

describe('arcs of money from actor to kecamatan', () => {
  it('are the strongest first, with what has no place or no actor beside them', () => {
    expect(moneyArcs(cube, { measure: 'pagu', most: 9 })).toEqual({
      arcs: [
        arc('pemkab', '01', 'Hilir', 300),
        arc('pemkab', '02', 'Hulu', 100),
        arc('usaha', '02', 'Hulu', 60),
      ],
      others: { arcs: 0, value_rp: 0 },
      untold_rp: 12,
      total_rp: 472,
    });
  });

  it('are as many as are asked for, the others summed', () => {
    const { arcs, others, untold_rp, total_rp } = moneyArcs(cube, { measure: 'pagu', most: 1 });
    expect(arcs).toEqual([arc('pemkab', '01', 'Hilir', 300)]);
    expect(others).toEqual({ arcs: 2, value_rp: 160 });
    expect(300 + others.value_rp + untold_rp).toBe(total_rp);
  });

  it('are of one measure, and of what passes the filter', () => {
    expect(moneyArcs(cube, { measure: 'realisasi', most: 9 }).arcs.map(({ value_rp }) => value_rp)).toEqual([
      30, 10,
    ]);
    const filter = { keys: { actor: ['usaha'] } };
    expect(moneyArcs(cube, { measure: 'pagu', filter, most: 9 })).toMatchObject({
      arcs: [{ actor: 'usaha' }],
      total_rp: 60,
    });
    expect(moneyArcs(cube, { measure: 'komitmen', most: 9 })).toMatchObject({ arcs: [], total_rp: 0 });
  });
});

describe('the middle of points', () => {
  it('is their mean, and of none there is none', () => {
    expect(
      middleOf([
        [110, -7],
        [111, -6],
        [112, -6.5],
      ]),
    ).toEqual([111, -6.5]);
    expect(middleOf([])).toBeNull();
  });
});
