import { describe, expect, it } from 'vitest';
import { ALL_INTERVENTIONS } from '../../../src/aggregate/programme/interventionsInView';
import { UNTOLD, type Dimension, type HelixCube } from '../../../src/helix/cube';
import {
  activitiesIn,
  cellAt,
  cut,
  placesOf,
  shownGroups,
  within,
  type CutQuestion,
} from '../../../src/helix/cut';
import type { HelixFilter } from '../../../src/helix/helixFilter';
import { countOf, figuresOf } from '../../../src/helix/sums';
import { activity, cubeOf, HILIR, HULU, portions, shared } from './helixWorld';

/** Budgets by the keys of a dimension, of groups in which there is an activity. */
function pagu(cube: HelixCube, rows: Dimension, filter: HelixFilter = {}): Record<string, number | null> {
  const { rows: axis, rowSums } = cut(cube, { rows, columns: 'stage', filter });
  return Object.fromEntries(
    axis.keys.flatMap((key, i) => {
      const { count, amount } = figuresOf(rowSums, i);
      return count === 0 ? [] : [[key, amount.pagu]];
    }),
  );
}

function count(cube: HelixCube, rows: Dimension, filter: HelixFilter = {}): Record<string, number> {
  const { rows: axis, rowSums } = cut(cube, { rows, columns: 'stage', filter });
  return Object.fromEntries(
    axis.keys.map((key, i) => [key, countOf(rowSums, i)] as const).filter(([, n]) => n > 0),
  );
}

const joint = activity('joint', {
  actors: portions('pemkab', 'usaha'),
  funds: shared(['APBD', 0.75], ['CSR', 0.25]),
  places: shared([1, 0.2], [3, 0.8]),
  money: { pagu: 1000, realisasi: 400 },
});

describe('an activity of several actors, funds and places', () => {
  it('shares its money equally among actors where nothing is stated, and by stated shares elsewhere', () => {
    const cube = cubeOf(joint);
    expect(pagu(cube, 'actor')).toEqual({ pemkab: 500, usaha: 500 });
    expect(pagu(cube, 'fund')).toEqual({ APBD: 750, CSR: 250 });
    expect(pagu(cube, 'village')).toEqual({ v1: 200, v3: 800 });
    expect(pagu(cube, 'district')).toEqual({ '01': 200, '02': 800 });
    expect(pagu(cube, 'typology')).toEqual({ pesisir: 200, gunung: 800 });
  });

  it('counts once in every row, once in the total, and the facts say how the two differ', () => {
    const question: CutQuestion = { rows: 'actor', columns: 'district' };
    const { facts, total, rowSums, rows } = cut(cubeOf(joint, activity('own')), question);
    expect(total.count).toBe(2);
    expect(rows.keys.map((_, i) => countOf(rowSums, i))).toEqual([2, 0, 1, 0]);
    expect(facts).toMatchObject({ jointRows: 1, jointColumns: 1, sumOfRowCounts: 3, sumOfColumnCounts: 3 });
  });

  it('of one kind counts once there, with the money of both', () => {
    const cube = cubeOf(
      activity('a', { actors: portions('pemkab', 'pemdes', 'usaha'), money: { pagu: 90 } }),
    );
    expect(count(cube, 'kind')).toEqual({ pemerintah: 1, swasta: 1 });
    expect(pagu(cube, 'kind')).toEqual({ pemerintah: 60, swasta: 30 });
  });

  it('is marked as assumed only where an assumed share bears on the cut', () => {
    const cube = cubeOf(joint);
    const assumed = (question: CutQuestion) => cut(cube, question).facts.assumed;
    expect(assumed({ rows: 'actor', columns: 'sector' })).toBe(1);
    expect(assumed({ rows: 'fund', columns: 'village' })).toBe(0);
    expect(assumed({ rows: 'sector', columns: 'year', filter: { keys: { kind: ['swasta'] } } })).toBe(1);
  });
});

describe('a place', () => {
  it('that is a kecamatan as a whole is told by kecamatan and untold by village', () => {
    const cube = cubeOf(activity('a', { places: portions(HULU) }));
    expect(pagu(cube, 'district')).toEqual({ '02': 100 });
    expect(pagu(cube, 'village')).toEqual({ [UNTOLD]: 100 });
    expect(pagu(cube, 'typology')).toEqual({ [UNTOLD]: 100 });
    const { facts } = cut(cube, { rows: 'village', columns: 'actor' });
    expect(facts).toMatchObject({ districtWide: 1, withoutPlace: 0 });
  });

  it('that nobody states stands in the column of what is untold', () => {
    const cube = cubeOf(activity('a', { places: [] }), activity('b'));
    expect(pagu(cube, 'district')).toEqual({ '01': 100, [UNTOLD]: 100 });
    const { facts } = cut(cube, { rows: 'sector', columns: 'actor' });
    expect(facts).toMatchObject({ districtWide: 0, withoutPlace: 1 });
  });

  it('without all of the money leaves the rest untold', () => {
    const cube = cubeOf(activity('a', { places: shared([2, 0.4]) }));
    expect(pagu(cube, 'village')).toEqual({ v2: 40, [UNTOLD]: 60 });
  });

  it.each([
    ['more than all', shared([1, 0.7], [2, 0.6]), 'moreThanAll', 1.3],
    ['below nothing', shared([1, -0.2], [2, 1.2]), 'negative', 1],
  ])('with shares that are %s is a fault, and no money is lost', (_, places, kind, sum) => {
    const cube = cubeOf(activity('wrong', { places }));
    expect(cube.faults).toEqual([{ id: 'wrong', of: 'place', kind, sum: expect.closeTo(sum, 9) }]);
    expect(pagu(cube, 'village')).toEqual({ [UNTOLD]: 100 });
  });

  it('always has a line for what is untold; actors only where something is', () => {
    const shown = (cube: HelixCube, rows: Dimension) => {
      const matrix = cut(cube, { rows, columns: 'sector' });
      return shownGroups(matrix.rows, matrix.rowSums).map((i) => matrix.rows.keys[i]);
    };
    expect(shown(cubeOf(activity('a')), 'district')).toEqual(['01', '02', UNTOLD]);
    expect(shown(cubeOf(activity('a')), 'actor')).toEqual(['pemkab', 'pemdes', 'usaha']);
    expect(shown(cubeOf(activity('a', { actors: [] })), 'actor')).toEqual([
      'pemkab',
      'pemdes',
      'usaha',
      UNTOLD,
    ]);
  });
});

describe('money that is not known', () => {
  const unknown = activity('u', { actors: portions('usaha'), money: { komitmen: 300, pagu: null } });
  const nothing = activity('z', { actors: portions('pemdes'), money: { pagu: 0, realisasi: 0 } });

  it('is null where nothing in a sum is known, and 0 where nothing was given', () => {
    const cube = cubeOf(unknown, nothing, activity('a'));
    expect(pagu(cube, 'actor')).toEqual({ usaha: null, pemdes: 0, pemkab: 100 });
  });

  it('does not swallow what is known beside it, and is counted', () => {
    const { total } = cut(cubeOf(unknown, activity('a')), { rows: 'actor', columns: 'sector' });
    expect([total.amount.pagu, total.known.pagu, total.unknown.pagu]).toEqual([100, 1, 1]);
  });

  it('never mixes one state of money with another', () => {
    const { total } = cut(cubeOf(unknown, nothing), { rows: 'actor', columns: 'sector' });
    expect(total.amount).toEqual({ komitmen: 300, pagu: 0, realisasi: 0 });
    expect(total.unknown).toEqual({ komitmen: 0, pagu: 1, realisasi: 0 });
    expect(total.noAmount).toBe(0);
    const silent = cut(cubeOf(activity('s', { money: { pagu: null } })), { rows: 'actor', columns: 'fund' });
    expect(silent.total.amount).toEqual({ komitmen: null, pagu: null, realisasi: null });
    expect(silent.total.noAmount).toBe(1);
  });

  it('is left out where spent is set against budgeted, and more than all of it is flagged', () => {
    const rows = [
      activity('over', { money: { pagu: 100, realisasi: 160 } }),
      activity('all', { money: { pagu: 300, realisasi: 300 } }),
      activity('blank', { money: { pagu: null, realisasi: 5000 } }),
      activity('unspent', { money: { pagu: 7000, realisasi: null } }),
      activity('from nothing', { money: { pagu: 0, realisasi: 5 } }),
    ];
    const { total, facts } = cut(cubeOf(...rows), { rows: 'sector', columns: 'actor' });
    expect(total.spentShare).toBeCloseTo(465 / 400, 12);
    expect([total.overspent, facts.overspent]).toEqual([2, [0, 4]]);
  });
});

describe('a cell', () => {
  const cube = cubeOf(
    joint,
    activity('plan', { stage: 'planned', sector: 'air', actors: portions('usaha'), places: portions(4) }),
    activity('end', { stage: 'done', actors: portions('usaha') }),
  );

  it('has its activities, their stages and its money', () => {
    const matrix = cut(cube, { rows: 'sector', columns: 'actor' });
    const at = (sector: string, actor: string) =>
      cellAt(matrix, matrix.rows.keys.indexOf(sector), matrix.columns.keys.indexOf(actor));
    expect(at('rumah', 'usaha')).toMatchObject({
      count: 2,
      stages: { planned: 0, running: 1, done: 1 },
      amount: { pagu: 600 },
    });
    expect(at('air', 'usaha')).toMatchObject({ count: 1, stages: { planned: 1 } });
    expect(at('air', 'pemkab')).toBeNull();
    expect(activitiesIn(cube, within({}, { sector: 'rumah', actor: 'usaha' }))).toEqual([0, 2]);
    expect(activitiesIn(cube, within({}, { sector: 'air', actor: 'pemkab' }))).toEqual([]);
    expect(activitiesIn(cube, within({ keys: { actor: ['usaha'] } }, { actor: 'pemkab' }))).toEqual([]);
  });

  it('that is empty is counted among the pairs of what is told', () => {
    // Two sectors by three actors; rumah by pemkab and usaha, air by usaha.
    const { facts } = cut(cube, { rows: 'sector', columns: 'actor' });
    expect([facts.pairs, facts.emptyPairs]).toEqual([6, 3]);
  });

  it('lights its villages and kecamatan', () => {
    const wide = cubeOf(joint, activity('wide', { places: portions(HILIR, 4) }));
    expect(placesOf(wide, { keys: { actor: ['pemkab'], sector: ['rumah'] } })).toEqual({
      villages: [1, 3, 4],
      districts: [0],
    });
    expect(placesOf(wide, { keys: { actor: ['usaha'] } })).toEqual({ villages: [1, 3], districts: [] });
    expect(placesOf(wide, { keys: { actor: ['pemdes'] } })).toEqual({ villages: [], districts: [] });
  });
});

describe('a filter', () => {
  const cube = cubeOf(
    joint,
    activity('old', { year: 2018, lastYear: 2020, stage: 'done', sector: 'air' }),
    activity('on', { year: 2021, lastYear: Infinity, actors: portions('usaha') }),
  );
  const asking = (change: Partial<typeof ALL_INTERVENTIONS>): HelixFilter => ({
    interventions: { ...ALL_INTERVENTIONS, ...change },
  });

  it('takes of a joint activity the wanted actor and fund alone', () => {
    expect(pagu(cube, 'fund', asking({ actorIds: ['usaha'] }))).toEqual({ APBD: 475, CSR: 125 });
    expect(pagu(cube, 'actor', asking({ funds: ['CSR'] }))).toEqual({ pemkab: 125, usaha: 125 });
  });

  it('takes what runs in the wanted years, and the wanted stages and sectors', () => {
    expect(count(cube, 'year', asking({ years: { from: 2020, to: 2021 } }))).toEqual({
      '2018': 1,
      '2021': 1,
    });
    expect(count(cube, 'year', asking({ years: { from: 2024, to: 2030 } }))).toEqual({
      '2021': 1,
      '2024': 1,
    });
    expect(count(cube, 'sector', asking({ stages: ['done'] }))).toEqual({ air: 1 });
    expect(count(cube, 'stage', asking({ sectors: ['rumah'] }))).toEqual({ running: 2 });
  });

  it('of two lists that have nothing in common takes nothing', () => {
    expect(count(cube, 'sector', { ...asking({ sectors: ['rumah'] }), keys: { sector: ['air'] } })).toEqual(
      {},
    );
  });

  it('by villages takes what is there, and tells of what nobody knows the village', () => {
    const places = cubeOf(
      activity('in', { places: portions(2) }),
      activity('part', { places: shared([2, 0.3], [0, 0.7]) }),
      activity('all of Hilir', { places: portions(HILIR) }),
      activity('some of Hulu', { places: portions(HULU) }),
      activity('anywhere', { places: [] }),
    );
    const inside = (...bytes: number[]) => {
      const filter = { villages: Uint8Array.from(bytes) };
      const { total, facts } = cut(places, { rows: 'sector', columns: 'actor', filter });
      return [total.count, total.amount.pagu, facts.undecided];
    };
    expect(inside(1, 1, 1, 0, 0)).toEqual([3, 300, [3, 4]]);
    expect(inside(0, 0, 1, 0, 0)).toEqual([2, 130, [3, 4]]);
    expect(inside(1, 0, 0, 0, 0)).toEqual([1, 70, [2, 4]]);
    expect(inside(1, 1, 1, 1, 1)).toEqual([5, 500, []]);
  });
});

describe('axes', () => {
  it('begin with the actors of the pack, then those it does not know, and end with what is untold', () => {
    const { axes } = cubeOf(
      activity('a', { actors: portions('zakat') }),
      activity('b', { actors: portions('lsm') }),
    );
    expect(axes.actor.keys).toEqual(['pemkab', 'pemdes', 'usaha', 'lsm', 'zakat', UNTOLD]);
    expect(axes.actor.labels).toEqual(['Pemkab', 'Pemdes', 'Dunia usaha', 'lsm', 'zakat', UNTOLD]);
    expect(axes.kind.keys).toEqual(['pemerintah', 'swasta', UNTOLD]);
  });

  it('order years as numbers, and know agencies, programmes and villages', () => {
    const { axes } = cubeOf(
      activity('a', { year: 2024, owner: 'Dinas B', programme: 'KUDU sekolah' }),
      activity('b', { year: 2019, owner: 'Dinas A' }),
    );
    expect(axes.year.keys).toEqual(['2019', '2024', UNTOLD]);
    expect(axes.owner.keys).toEqual(['Dinas A', 'Dinas B', UNTOLD]);
    expect(axes.programme.keys).toEqual(['KUDU sekolah', UNTOLD]);
    expect(axes.village.labels).toEqual(['Asem', 'Beringin', 'Cemara', 'Durian', 'Embacang', UNTOLD]);
  });

  it('say how many run on beyond the year in which their money stands', () => {
    const rows = [activity('a', { lastYear: 2026 }), activity('b'), activity('c', { lastYear: Infinity })];
    expect(cut(cubeOf(...rows), { rows: 'year', columns: 'actor' }).facts.beyondYear).toBe(2);
  });

  it('of no activities at all are there, and everything is empty', () => {
    const { total, facts, rows } = cut(cubeOf(), { rows: 'actor', columns: 'district' });
    expect([total.count, total.amount.pagu]).toEqual([0, null]);
    expect([facts.pairs, facts.emptyPairs, rows.keys.length]).toEqual([6, 6, 4]);
  });
});
