import { describe, expect, it } from 'vitest';
import type { Indicator } from '../../../src/data/model/dataset';
import { groupColumn } from '../../../src/data/model/groupColumn';
import { MARK } from '../../../src/data/model/mark';
import type { Finding } from '../../../src/data/model/programme';
import {
  compareWithOfficial,
  firstRanked,
  problemStandings,
  rankedProblems,
  standingsByTypology,
  wealthClasses,
} from '../../../src/helix/findings';

const finding = (change: Partial<Finding>): Finding => ({
  ...{ row: 0, hamlet: '', kind: 'problemRank', label: '', rank: null, score: null, families: null },
  ...{ date: '2022', ...change },
});
const said = (row: number, label: string, rank: number, hamlet = '') => finding({ row, label, rank, hamlet });

const PROBLEMS = [
  { id: 'air', labels: ['Air bersih jauh', 'Sumur kering'], indicatorId: 'jamban' },
  { id: 'rumah', labels: ['Rumah bocor'], indicatorId: 'rtlh' },
];
const FINDINGS = [
  said(0, 'Air bersih jauh', 1),
  said(0, 'Rumah bocor', 2),
  said(0, 'Jalan rusak', 3),
  said(2, 'Jalan rusak', 1),
  said(2, 'Sumur kering', 3, 'Dusun I'),
  said(2, 'air bersih jauh', 2, 'Dusun II'),
  said(3, 'Air bersih jauh', 1),
  finding({ row: 3, label: 'Rumah bocor' }),
  finding({ row: 4, kind: 'cause', label: 'Air bersih jauh', rank: 1 }),
];
const ranked = rankedProblems(FINDINGS, PROBLEMS);

describe('problems as they were ranked', () => {
  it('are one where the pack knows their words, at the best rank of the dusun', () => {
    expect(ranked.map(({ row, problem, rank }) => [row, problem, rank])).toEqual([
      [0, 'air', 1],
      [0, 'rumah', 2],
      [0, 'Jalan rusak', 3],
      [2, 'Jalan rusak', 1],
      [2, 'air', 2],
      [3, 'air', 1],
    ]);
  });

  it('are compared by how often they came first, then how often they were named', () => {
    const standings = problemStandings(ranked).map(({ problem, villages, first, medianRank }) => ({
      ...{ problem, villages, first, medianRank },
    }));
    expect(standings).toEqual([
      { problem: 'air', villages: 3, first: 2, medianRank: 1 },
      { problem: 'Jalan rusak', villages: 2, first: 1, medianRank: 2 },
      { problem: 'rumah', villages: 1, first: 0, medianRank: 2 },
    ]);
  });

  it('are compared by typology, without those in which nobody was asked', () => {
    const typology = groupColumn(['pesisir', 'pesisir', 'gunung', 'gunung', 'kota']);
    const groups = standingsByTypology(ranked, typology);
    expect(groups.map(({ key, asked, problems }) => [key, asked, problems[0]!.problem])).toEqual([
      ['gunung', 2, 'air'],
      ['pesisir', 1, 'air'],
    ]);
  });
});

describe('the problem that a village put first', () => {
  const ranked = rankedProblems(
    [
      said(0, 'Air bersih jauh', 1),
      said(1, 'Sumur kering', 1),
      said(1, 'Rumah bocor', 2),
      said(2, 'Rumah bocor', 1, 'I'),
      said(2, 'Air bersih jauh', 1, 'II'),
      said(3, 'Jalan rusak', 1),
      said(4, 'Harga jatuh', 1),
      said(5, 'Rumah bocor', 2),
    ],
    PROBLEMS,
  );

  it('groups villages, the most frequent problem first, and those whose hamlets disagree apart', () => {
    expect(firstRanked(ranked, 9)).toEqual([
      { kind: 'problem', problem: 'air', rows: [0, 1] },
      { kind: 'problem', problem: 'Harga jatuh', rows: [4] },
      { kind: 'problem', problem: 'Jalan rusak', rows: [3] },
      { kind: 'several', problem: '', rows: [2] },
    ]);
  });

  it('makes one group of rarer problems', () => {
    expect(firstRanked(ranked, 1)).toEqual([
      { kind: 'problem', problem: 'air', rows: [0, 1] },
      { kind: 'others', problem: '', rows: [4, 3] },
      { kind: 'several', problem: '', rows: [2] },
    ]);
  });

  it('is none where nobody was asked', () => {
    expect(firstRanked([], 3)).toEqual([]);
  });
});

describe('what was said and what is measured', () => {
  const official = (values: readonly (number | null)[]) => ({
    indicator: { worse: 'high' } as Indicator,
    column: {
      ...{ indicatorId: 'x', year: 2024, numerator: null, denominator: null, standardError: null },
      value: Float64Array.from(values, (value) => value ?? Number.NaN),
      mark: Uint8Array.from(values, (value) => (value === null ? MARK.missing : MARK.present)),
    },
  });
  const comparisons = compareWithOfficial({
    ranked,
    problems: PROBLEMS,
    official: new Map([
      ['jamban', official([1, 4, 3, null, 2])],
      ['rtlh', official([40, 10, 5, 30, 20])],
    ]),
  });
  const of = (row: number, problem: string) =>
    comparisons.find((one) => one.row === row && one.problem === problem);

  it('differ where a problem named among the first is officially in the better half', () => {
    expect(of(0, 'air')).toEqual({ row: 0, problem: 'air', rank: 1, place: 4, of: 4, verdict: 'saidOnly' });
  });

  it('agree where it is in the worse half', () => {
    expect(of(0, 'rumah')).toMatchObject({ place: 1, of: 5, verdict: 'agree' });
    expect(of(2, 'air')).toMatchObject({ rank: 2, place: 2, verdict: 'agree' });
  });

  it('differ where the worst quarter was not named', () => {
    const worst = compareWithOfficial({
      ranked,
      problems: PROBLEMS,
      official: new Map([['rtlh', official([1, 2, 3, 50, 4])]]),
    });
    expect(worst.find(({ row, problem }) => row === 3 && problem === 'rumah')).toMatchObject({
      rank: null,
      place: 1,
      verdict: 'measuredOnly',
    });
    expect(of(3, 'rumah')).toMatchObject({ rank: null, place: 2, verdict: 'agree' });
  });

  it('cannot be compared where no figure measures it', () => {
    expect(of(3, 'air')).toMatchObject({ rank: 1, place: null, verdict: 'noFigure' });
    expect(of(2, 'Jalan rusak')).toMatchObject({ rank: 1, of: 0, verdict: 'noFigure' });
  });

  it('are told only of villages that were asked', () => {
    expect([...new Set(comparisons.map(({ row }) => row))]).toEqual([0, 2, 3]);
  });
});

describe('families by wealth class', () => {
  it('stay hidden where they are few, and are shown where there are none', () => {
    const classes = [null, 0, 4, 5].map((families, i) =>
      finding({ row: 1, kind: 'wealthClass', hamlet: 'Dusun I', label: `kelas ${i}`, families }),
    );
    expect(
      wealthClasses([...classes, finding({ kind: 'wealthClass', families: 9 })], 1, 5).map(
        ({ families, isHidden }) => [families, isHidden],
      ),
    ).toEqual([
      [null, false],
      [0, false],
      [null, true],
      [5, false],
    ]);
  });
});
