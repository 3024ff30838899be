import { describe, expect, it } from 'vitest';
import { readDecisions, writeDecisions } from '../../../../src/studio/join/decisionsFile';
import type { DecisionFate, JoinDecision } from '../../../../src/studio/join/joinDecision';
import { joinCounts } from '../../../../src/studio/join/joinCounts';
import { joinRows } from '../../../../src/studio/join/joinRows';
import { decideRow, type RowAct } from '../../../../src/studio/join/makeDecision';
import { codeOf, joined, PEKALONGAN, placeOf, questionOf, type WrittenRow } from './pekalongan';

const SIGNED = { who: 'Sari', when: '2026-02-03T07:30:00.000Z', why: 'dicek dengan kecamatan' };
const LUMENENG = PEKALONGAN.find(({ name }) => name === 'Lumeneng')!.code;

const THIS_YEAR: readonly WrittenRow[] = [
  [null, 'Lomeneng', 'Paninggaran'],
  [null, 'Mulyorejo', null],
  [null, 'Hutan Petungkriyono', 'Petungkriyono'],
  ['33.26.01.2001', 'Klesem', 'Kandangserang'],
];
const result = joined(THIS_YEAR);
const decide = (row: number, act: RowAct) => decideRow(result, row, act, SIGNED);
const ACCEPTED = decide(0, { action: 'accept', place: placeOf(LUMENENG) });
const CHOSEN = decide(1, { action: 'choose', place: placeOf('33.26.15.2014') });
const LEFT_OUT = decide(2, { action: 'leaveOut' });

function fateOf(fate: DecisionFate | undefined): string {
  return fate?.fate === 'unfit' ? fate.because : (fate?.fate ?? 'none');
}

describe('decisions', () => {
  it('apply to the file that they were made for', () => {
    const decided = joined(THIS_YEAR, [ACCEPTED, CHOSEN, LEFT_OUT]);
    expect([0, 1, 2, 3].map((row) => codeOf(decided, row))).toEqual([
      LUMENENG,
      '33.26.15.2014',
      null,
      '33.26.01.2001',
    ]);
    expect(decided.outcomes[2]).toEqual({ kind: 'leftOut' });
    expect(decided.fates.map(fateOf)).toEqual(['applied', 'applied', 'applied']);
    expect(decided.decidedBy.get(0)).toBe(ACCEPTED);
    expect(joinCounts(decided).parts).toMatchObject({ byCode: 1, byDecision: 2, setApart: 1 });
  });

  it('apply to rows that stand elsewhere next year, among others', () => {
    const nextYear: WrittenRow[] = [
      ['33.26.01.2002', 'Bodas', 'Kandangserang'],
      [null, 'Mulyorejo', ''],
      [null, 'Depok', 'Siwalan'],
      [null, 'Lomeneng', 'Paninggaran'],
    ];
    const { fates } = joined(nextYear, [ACCEPTED, CHOSEN, LEFT_OUT]);
    expect(fates.map(fateOf)).toEqual(['applied', 'applied', 'rowGone']);
    expect(fates.map(({ rows }) => rows)).toEqual([[3], [1], []]);
  });

  it('do not apply to a row that is written otherwise, and name it', () => {
    const { fates, outcomes } = joined([[null, 'LOMENENG', 'Paninggaran']], [ACCEPTED]);
    expect(fates).toMatchObject([{ fate: 'unfit', because: 'rowChanged', rows: [0] }]);
    expect(outcomes[0]!.kind).toBe('similar');
  });

  it('do not apply where the village is gone or its code has another name', () => {
    const gone = PEKALONGAN.filter(({ code }) => code !== LUMENENG);
    const without = joinRows(questionOf(THIS_YEAR, { places: gone, decisions: [ACCEPTED] }));
    expect(fateOf(without.fates[0])).toBe('villageGone');
    const renamed = PEKALONGAN.map((place) =>
      place.code === LUMENENG ? { ...place, name: 'Sumberagung' } : place,
    );
    const other = joinRows(questionOf(THIS_YEAR, { places: renamed, decisions: [ACCEPTED] }));
    expect(fateOf(other.fates[0])).toBe('villageRenamed');
    expect(other.rowsOfPlace.flat()).toEqual([3]);
  });

  it('give way to an exact match that was not there before, but stand against one that they were made to overrule', () => {
    const lumeneng = PEKALONGAN.map((place) =>
      place.code === LUMENENG ? { ...place, name: 'Lomeneng' } : place,
    );
    const same = joinRows(questionOf(THIS_YEAR, { places: lumeneng, decisions: [ACCEPTED] }));
    expect(fateOf(same.fates[0])).toBe('notNeeded');
    const added = [
      ...PEKALONGAN,
      { ...PEKALONGAN[placeOf(LUMENENG)]!, code: '33.26.02.2099', bpsCode: '', name: 'Lomeneng' },
    ];
    const better = joinRows(questionOf(THIS_YEAR, { places: added, decisions: [ACCEPTED] }));
    expect(fateOf(better.fates[0])).toBe('betterMatch');
    expect(better.outcomes[0]).toMatchObject({ kind: 'joined', place: 285 });
    const overruled = joined(THIS_YEAR, [decide(3, { action: 'choose', place: placeOf('33.26.01.2002') })]);
    expect(fateOf(overruled.fates[0])).toBe('applied');
    expect(codeOf(overruled, 3)).toBe('33.26.01.2002');
  });

  it('are replaced by later ones about the same row', () => {
    const { fates, outcomes } = joined(THIS_YEAR, [CHOSEN, decide(1, { action: 'leaveOut' })]);
    expect(fates.map(fateOf)).toEqual(['superseded', 'applied']);
    expect(outcomes[1]!.kind).toBe('leftOut');
  });

  it('never make two rows of a village: both wait for a choice between them', () => {
    const rows: WrittenRow[] = [...THIS_YEAR, ['33.26.15.2014', 'Mulyorejo', 'Tirto']];
    const { outcomes } = joined(rows, [CHOSEN]);
    expect([outcomes[1]!.kind, outcomes[4]!.kind]).toEqual(['duplicate', 'duplicate']);
  });
});

describe('the choice among rows of one village', () => {
  const rows: WrittenRow[] = [
    ['33.26.09.2009', 'Kesesi', 'Kesesi'],
    ['33.26.01.2001', 'Klesem', 'Kandangserang'],
    ['33.26.09.2009', 'Kesesi', 'Kesesi'],
  ];
  const contents = ['aaaaaaaaaaaa', 'bbbbbbbbbbbb', 'cccccccccccc'];
  const ask = (of: readonly string[], decisions: readonly JoinDecision[] = []) =>
    joinRows(questionOf(rows, { contentOf: (row) => of[row]!, decisions }));
  const place = placeOf('33.26.09.2009');
  const SECOND = decideRow(ask(contents), 2, { action: 'useRow', place, content: contents[2]! }, SIGNED);

  it('joins that row and leaves the others out', () => {
    const { outcomes, fates } = ask(contents, [SECOND]);
    expect(outcomes.map(({ kind }) => kind)).toEqual(['leftOut', 'joined', 'joined']);
    expect(fates).toMatchObject([{ fate: 'applied', rows: [0, 2] }]);
  });

  it('does not hold when the rows contain something else next year', () => {
    const { outcomes, fates } = ask(['d', 'e', 'f'], [SECOND]);
    expect(fateOf(fates[0])).toBe('rowChanged');
    expect(outcomes[2]!.kind).toBe('duplicate');
  });

  it('is not guessed between rows that nothing tells apart', () => {
    const { fates } = joinRows(questionOf(rows, { decisions: [SECOND] }));
    expect(fateOf(fates[0])).toBe('rowChanged');
  });

  it('is not needed once there is one row', () => {
    const { fates } = joinRows(questionOf(rows.slice(0, 2), { decisions: [SECOND] }));
    expect(fateOf(fates[0])).toBe('notNeeded');
  });
});

describe('the file of decisions', () => {
  const all: readonly JoinDecision[] = [
    ACCEPTED,
    CHOSEN,
    LEFT_OUT,
    decideRow(result, 3, { action: 'useRow', place: 0, content: '0123456789ab' }, SIGNED),
    { about: 'regency', regency: '96.05', action: 'byName', ...SIGNED },
  ];

  it('is read back as it was written', () => {
    expect(readDecisions(writeDecisions(all))).toEqual({ ok: true, decisions: all });
  });

  it('has Indonesian words and states who, when and why', () => {
    expect(JSON.parse(writeDecisions([ACCEPTED]))).toEqual({
      jenis: 'keputusan_pasang',
      versi: 1,
      keputusan: [
        {
          tindakan: 'terima',
          baris: { kode: '', nama: 'Lomeneng', kecamatan: 'Paninggaran' },
          semula: 'nama_mirip',
          desa: { kode: LUMENENG, nama: 'Lumeneng' },
          oleh: 'Sari',
          pada: '2026-02-03T07:30:00.000Z',
          alasan: 'dicek dengan kecamatan',
        },
      ],
    });
  });

  const first = (change: Record<string, unknown>) => {
    const body = JSON.parse(writeDecisions(all)) as { keputusan: Record<string, unknown>[] };
    body.keputusan[0] = { ...body.keputusan[0], ...change };
    return JSON.stringify(body);
  };
  it.each([
    ['no JSON', '{', 'json'],
    ['another kind', '{"jenis":"x","versi":1,"keputusan":[]}', 'jenis'],
    ['a later version', '{"jenis":"keputusan_pasang","versi":2,"keputusan":[]}', 'versi'],
    ['no signature', first({ oleh: '' }), 'keputusan.0.oleh'],
    ['no time', first({ pada: 'kemarin' }), 'keputusan.0.pada'],
    ['no village', first({ desa: { kode: '1', nama: 'x' } }), 'keputusan.0.desa.kode'],
    ['an unknown action', first({ tindakan: 'hapus' }), 'keputusan.0.tindakan'],
    ['more than it knows', first({ lain: 1 }), 'keputusan.0.lain'],
  ])('is refused with %s', (_, text, where) => {
    expect(readDecisions(text)).toEqual({ ok: false, where });
  });
});
