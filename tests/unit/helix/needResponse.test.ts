import { describe, expect, it } from 'vitest';
import type { Indicator, IndicatorYear } from '../../../src/data/model/dataset';
import { MARK } from '../../../src/data/model/mark';
import type { Finding } from '../../../src/data/model/programme';
import { NEED, needByFindings, needByIndicator, type Need } from '../../../src/helix/need';
import { needResponse } from '../../../src/helix/needResponse';
import { activity, cubeOf, HILIR, HULU, portions, shared } from './helixWorld';

function columnOf(values: readonly (number | null)[], numerator?: readonly number[]): IndicatorYear {
  return {
    indicatorId: 'x',
    year: 2024,
    value: Float64Array.from(values, (value) => value ?? Number.NaN),
    mark: Uint8Array.from(values, (value) => (value === null ? MARK.missing : MARK.present)),
    numerator: numerator ? Float64Array.from(numerator) : null,
    denominator: null,
    standardError: null,
  };
}
const indicator = (kind: Indicator['kind'], worse: Indicator['worse']) => ({ kind, worse }) as Indicator;

describe('need by an indicator', () => {
  it('is the worst share of the villages with a number, ties at the border included', () => {
    const column = columnOf([30, 10, null, 20, 20], [300, 100, 0, 210, 190]);
    const need = needByIndicator({ indicator: indicator('ratio', 'high'), column }, 0.5);
    expect([...need.state]).toEqual([NEED.some, NEED.none, NEED.unknown, NEED.some, NEED.some]);
    expect([...need.place]).toEqual([1, 4, 0, 2, 2]);
    expect([...need.people]).toEqual([300, 100, Number.NaN, 210, 190]);
    expect([need.needy, need.unknown]).toEqual([3, 1]);
  });

  it('is at the low end where low is worse, and tells of no people where the figure counts none', () => {
    const column = columnOf([0.5, 0.7, 0.4, 0.9, 0.8]);
    const need = needByIndicator({ indicator: indicator('index', 'low'), column }, 0.4);
    expect([...need.state]).toEqual([NEED.some, NEED.none, NEED.some, NEED.none, NEED.none]);
    expect([...need.people].every(Number.isNaN)).toBe(true);
  });
});

const said = (row: number, label: string, rank: number | null): Finding => ({
  ...{ row, hamlet: '', kind: 'problemRank', label, rank, score: null, families: null, date: '2022' },
});

describe('need by what the poor ranked', () => {
  const findings = [
    said(0, 'Air bersih  jauh', 1),
    said(0, 'Jalan rusak', 2),
    said(1, 'Jalan rusak', 1),
    said(1, 'air bersih jauh', 4),
    said(3, 'Jalan rusak', 3),
    { ...said(4, 'Air bersih jauh', 1), kind: 'cause' as const },
  ];

  it('is where the problem is among the first, and unknown where nobody asked', () => {
    const need = needByFindings({ findings, problem: { labels: ['Air bersih jauh'] }, n: 5 }, 2);
    expect([...need.state]).toEqual([NEED.some, NEED.none, NEED.unknown, NEED.none, NEED.unknown]);
    expect([...need.place]).toEqual([1, 4, 0, 0, 0]);
    expect([need.needy, need.unknown]).toEqual([1, 2]);
  });

  it('takes the best rank of several dusun', () => {
    const twice = [said(2, 'Jalan rusak', 3), said(2, 'Jalan rusak', 1), said(2, 'Jalan rusak', 2)];
    const need = needByFindings({ findings: twice, problem: { labels: ['Jalan rusak'] }, n: 5 }, 1);
    expect([need.place[2], need.state[2]]).toEqual([1, NEED.some]);
  });
});

/** Need in villages 0, 2 and 3, the neediest first in the order 3, 0, 2; of village 2 nobody knows how many. */
const NEEDY: Need = {
  state: Uint8Array.of(NEED.some, NEED.none, NEED.some, NEED.some, NEED.unknown),
  place: Uint32Array.of(2, 4, 3, 1, 0),
  people: Float64Array.of(40, 5, Number.NaN, 90, Number.NaN),
  needy: 3,
  unknown: 1,
};
const air = (id: string, change: Parameters<typeof activity>[1]) =>
  activity(id, { sector: 'air', ...change });

describe('need against response', () => {
  const cube = cubeOf(
    air('one', { places: portions(0), money: { pagu: 70 } }),
    air('shared', { places: shared([0, 0.25], [1, 0.75]), actors: portions('usaha'), money: { pagu: 400 } }),
    air('plan', { places: portions(2), stage: 'planned' }),
    air('wide', { places: portions(HULU) }),
    air('wide plan', { places: portions(HULU), stage: 'planned' }),
    air('nowhere', { places: [], stage: 'done' }),
    activity('house', { places: portions(3), money: { pagu: 9000 } }),
  );
  const answer = needResponse({ cube, need: NEEDY, sectors: ['air'] });

  it('lists villages with need and nothing begun, the neediest first', () => {
    expect(answer.unserved.map(({ row }) => row)).toEqual([3, 2]);
    expect(answer.unserved[1]).toEqual({
      ...{ row: 2, begun: 0, planned: 1, same: 0, sameSector: '', sameActors: 0 },
      ...{ pagu_rp: null, around: 1, need: NEED.some, place: 3, people: null },
    });
    expect(answer.served.map(({ row, pagu_rp }) => [row, pagu_rp])).toEqual([[0, 170]]);
  });

  it('lists villages in which several do the same, with how many actors', () => {
    expect(
      answer.crowded.map(({ row, same, sameSector, sameActors }) => ({ row, same, sameSector, sameActors })),
    ).toEqual([{ row: 0, same: 2, sameSector: 'air', sameActors: 2 }]);
  });

  it('does not take two activities of different sectors for the same', () => {
    const two = cubeOf(air('a', { places: portions(1) }), activity('b', { places: portions(1) }));
    expect(needResponse({ cube: two, need: NEEDY, sectors: [] }).crowded).toEqual([]);
  });

  it('tells what no village can be told of', () => {
    expect([answer.unknown, answer.districtWide, answer.withoutPlace]).toEqual([1, 1, 1]);
  });

  it('says what would close the gap, with its arithmetic', () => {
    // Budgets known: village 0 has 70 + 100, village 1 has 300; the median is 235, and two villages are without.
    expect(answer.closing).toEqual({
      ...{ villages: 2, people: 90, villagesWithoutPeople: 1 },
      ...{ perVillage_rp: 235, from: 2, needed_rp: 470 },
    });
    const odd = cubeOf(
      air('a', { places: portions(0), money: { pagu: 10 } }),
      air('b', { places: portions(1), money: { pagu: 50 } }),
      air('c', { places: portions(4), money: { pagu: 20 } }),
    );
    expect(needResponse({ cube: odd, need: NEEDY, sectors: ['air'] }).closing.perVillage_rp).toBe(20);
  });

  it('says no sum where no budget is known', () => {
    const silent = cubeOf(air('a', { places: portions(0), money: { pagu: null } }));
    const { closing } = needResponse({ cube: silent, need: NEEDY, sectors: ['air'] });
    expect(closing).toMatchObject({ villages: 2, perVillage_rp: null, from: 0, needed_rp: null });
  });

  it('of some villages leaves the others out, but not what is known for their kecamatan', () => {
    const villages = Uint8Array.of(0, 0, 1, 0, 0);
    const narrow = needResponse({ cube, need: NEEDY, sectors: ['air'], filter: { villages } });
    expect(narrow.unserved.map(({ row, around }) => [row, around])).toEqual([[2, 1]]);
    expect([narrow.served, narrow.crowded, narrow.districtWide]).toEqual([[], [], 1]);
    const hilir = Uint8Array.of(1, 1, 0, 0, 0);
    expect(
      needResponse({ cube, need: NEEDY, sectors: ['air'], filter: { villages: hilir } }).districtWide,
    ).toBe(0);
  });

  it('takes a kecamatan as a whole for no answer in its villages', () => {
    const wide = cubeOf(air('a', { places: portions(HILIR) }));
    const { unserved } = needResponse({ cube: wide, need: NEEDY, sectors: ['air'] });
    expect(unserved.map(({ row, around }) => [row, around])).toEqual([
      [3, 0],
      [0, 1],
      [2, 0],
    ]);
  });
});
