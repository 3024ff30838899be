import { describe, expect, it } from 'vitest';
import { programmeStandings } from '../../../../src/aggregate/programme/programmeStatus';
import type { ProgrammeEvent } from '../../../../src/data/model/programme';
import { formats } from '../../../../src/messages/format';
import { translator } from '../../../../src/messages/translator';
import type { EvaluationRefusal } from '../../../../src/planner/evaluation/refusal';
import { movedBefore } from '../../../../src/planner/evaluation/movedBefore';
import { neverRows, treatedRows } from '../../../../src/planner/evaluation/sides';
import { neverTreated } from '../../../../src/ui/evaluasi/answeredParts';
import {
  endsText,
  groupText,
  pointsText,
  villageOfCode,
  villageText,
} from '../../../../src/ui/evaluasi/evaluationWords';
import { problemText, refusalText } from '../../../../src/ui/evaluasi/refusalWords';
import { groupKey, groupOfKey, offeredGroups, villagesOf } from '../../../../src/ui/evaluasi/treatedGroups';
import { villages } from '../../aggregate/sample';

const ID = { t: translator('id'), f: formats('id') };
const EN = { t: translator('en'), f: formats('en') };
const TWO = { decimals: 2 };

describe('the words of an answer', () => {
  it('write a difference in points with its sign', () => {
    expect(pointsText(-3.5449, TWO, ID)).toBe('−3,54 poin');
    expect(pointsText(0.3, TWO, EN)).toBe('+0.30 points');
  });

  it('write both ends of an interval, or nothing where there is none', () => {
    expect(endsText([-4.168, -2.9], TWO, ID)).toEqual({ a: '−4,17', b: '−2,90' });
    expect(endsText([Number.NaN, Number.NaN], TWO, ID)).toBeNull();
    expect(endsText(null, TWO, ID)).toBeNull();
  });

  it('name the group', () => {
    const of = (group: Parameters<typeof groupText>[0], n: number, words = ID) =>
      groupText(group, { n, village: (code) => `desa ${code}` }, words);
    expect(of({ kind: 'laboratory' }, 4)).toBe('4 desa laboratorium');
    expect(of({ kind: 'replication', years: [] }, 40)).toBe('40 desa replikasi');
    expect(of({ kind: 'replication', years: [2020, 2021] }, 1, EN)).toBe(
      '1 replication village of 2020, 2021',
    );
    expect(of({ kind: 'village', code: '99' }, 1)).toBe('desa 99');
  });

  it('name a village with its kecamatan', () => {
    const two = villages([
      { code: '33.26.09.2020', name: 'Mulyorejo', kecamatan: 'Kesesi' },
      { code: '33.26.15.2014', name: 'Mulyorejo', kecamatan: 'Tirto' },
    ]);
    expect(villageText(two, 1, ID)).toBe('Mulyorejo, Kec. Tirto');
    const explorer = {
      dataset: { villages: two },
      rowOf: (code: string) => (code === '33.26.15.2014' ? 1 : null),
    };
    const words = { ...ID, explorer } as unknown as Parameters<typeof villageOfCode>[1];
    expect(villageOfCode('33.26.15.2014', words)).toBe('Mulyorejo, Kec. Tirto');
    expect(villageOfCode('33.26.15.2999', words)).toBe('33.26.15.2999');
  });
});

describe('a refusal', () => {
  it.each<[EvaluationRefusal, string]>([
    [{ kind: 'modelled' }, 'P0 adalah hasil model'],
    [{ kind: 'basisChanges', bases: ['BDT', 'DTSEN'] }, 'Dasar data P0 berganti (BDT; DTSEN)'],
    [{ kind: 'chosenByOutcome' }, 'dipilih menurut P0'],
    [{ kind: 'noTreated' }, 'Tidak ada desa program'],
    [{ kind: 'noComparison' }, 'pembanding'],
    [{ kind: 'noYearBefore', cohorts: [2020, 2022] }, 'sebelum program mulai (2020, 2022)'],
    [{ kind: 'noYearAfter', cohorts: [2024] }, 'sesudah program mulai (2024)'],
    [{ kind: 'tooFew', comparisons: 2, needed: 3 }, 'Hanya 2 desa pembanding; perlu sedikitnya 3'],
  ])('is a sentence: %j', (refusal, part) => {
    expect(refusalText(refusal, { ...ID, name: 'P0' })).toContain(part);
  });

  it('names the years and the village that are missing', () => {
    const words = { t: ID.t, name: 'P0' };
    expect(problemText({ kind: 'noYear', id: 'p0', year: 1991, years: [2015, 2016] }, words)).toContain(
      '2015, 2016',
    );
    expect(problemText({ kind: 'noVillage', code: '1.2' }, words)).toContain('1.2');
    expect(problemText({ kind: 'category', id: 'x' }, words)).toContain('tidak dapat dipakai');
  });
});

describe('the groups that a programme offers', () => {
  const event = (row: number, status: ProgrammeEvent['status'], date: string): ProgrammeEvent => {
    const rest = { parentRow: null, provenance: 'peraga', sourceId: 'x', note: { id: '', en: '' } } as const;
    return { row, status, date, basis: '', ...rest };
  };

  it('are laboratories, and replications by their year', () => {
    const standings = programmeStandings([
      event(3, 'laboratory', '2018-12'),
      event(5, 'replication', '2022'),
      event(1, 'replication', '2020-02'),
      event(9, 'replication', '2020-02'),
      event(7, 'candidate', '2024'),
    ]);
    const { laboratories, replications, cohorts } = offeredGroups(standings);
    expect(laboratories).toEqual([{ row: 3, year: 2018 }]);
    expect(replications.map(({ row }) => row)).toEqual([1, 5, 9]);
    expect(cohorts).toEqual([
      { year: 2020, villages: 2 },
      { year: 2022, villages: 1 },
    ]);
  });

  it.each([
    ['laboratory', { kind: 'laboratory' }],
    ['replication', { kind: 'replication', years: [] }],
    ['replication.2020.2022', { kind: 'replication', years: [2020, 2022] }],
    ['99.01.02.2003', { kind: 'village', code: '99.01.02.2003' }],
  ] as const)('are options: %s', (key, group) => {
    expect(groupKey(group)).toBe(key);
    expect(groupOfKey(key)).toEqual(group);
  });

  it.each([
    [4, { kind: 'laboratory' }],
    [3, { kind: 'replication', years: [] }],
    [2, { kind: 'replication', years: [2020, 2022] }],
    [1, { kind: 'village', code: '99.01.02.2003' }],
  ] as const)('have %i villages: %j', (n, group) => {
    const own = (year: number, row: number) => ({ year, row });
    const laboratories = [own(2017, 0), own(2017, 1), own(2018, 2), own(2019, 3)];
    const replications = [own(2020, 4), own(2021, 5), own(2022, 6)];
    expect(villagesOf(group, { laboratories, replications, cohorts: [] })).toBe(n);
  });
});

describe('what an answer is counted by', () => {
  const question = {
    times: [2019, 2021],
    cohort: [2020, null, 2022, null, null],
    values: [
      [1, 2],
      [3, 4],
      [5, 6],
      [NaN, NaN],
      [7, NaN],
    ].map((own) => Float64Array.from(own)),
  } as unknown as Parameters<typeof neverTreated>[0];

  it('are the treated within the years, and the never treated that have a value', () => {
    expect(treatedRows(question)).toEqual([0]);
    expect(neverRows(question)).toEqual([1, 2, 3, 4]);
    expect(neverTreated(question)).toBe(3);
  });

  it('are the years before the start whose interval is clear of zero', () => {
    const event = (at: number, low: number, high: number) => ({ event: at, interval: [low, high] });
    const events = [event(-3, 0.2, 1), event(-2, NaN, NaN), event(-1, -1, 0.4), event(0, -3, -1)];
    const answer = { perVillage: { events } } as unknown as Parameters<typeof movedBefore>[0];
    expect(movedBefore(answer)).toEqual({ moved: 1, of: 2 });
  });
});
