import { describe, expect, it } from 'vitest';
import { cellAt, cut } from '../../../../src/helix/cut';
import { formats } from '../../../../src/messages/format';
import { translator } from '../../../../src/messages/translator';
import { groupName } from '../../../../src/ui/figures/matrixNames';
import { cellLabel, stagesText, yearsText } from '../../../../src/ui/helix/helixWords';
import { matrixNotes } from '../../../../src/ui/helix/matrixNotes';
import { activity, cubeOf, HULU, portions } from '../../helix/helixWorld';

const ID = { t: translator('id'), f: formats('id'), language: 'id' } as const;
const EN = { t: translator('en'), f: formats('en'), language: 'en' } as const;
const NAME = { id: 'Pemkab', en: 'Regency government' };
const ACTORS = [{ id: 'pemkab', name: NAME, symbol: 'Kb', color: '#26337f', kind: 'pemkab', aliases: [] }];

/** Two joint house activities, one of them finished and unpaid; water by business, of a kecamatan as a whole. */
const CUBE = cubeOf(
  activity('a', { actors: portions('pemkab', 'usaha'), money: { pagu: 900, realisasi: 990 } }),
  activity('b', { actors: portions('pemkab', 'usaha'), stage: 'done', money: { pagu: null } }),
  activity('c', {
    sector: 'Air bersih',
    actors: portions('usaha'),
    stage: 'planned',
    places: portions(HULU),
  }),
  activity('d', { sector: 'Air bersih', actors: [], funds: [], places: [], money: { komitmen: 70 } }),
);
const matrix = cut(CUBE, { rows: 'sector', columns: 'actor' });
const figures = (row: string, column: string) =>
  cellAt(matrix, matrix.rows.keys.indexOf(row), matrix.columns.keys.indexOf(column));

describe('the words of the matrix', () => {
  it('name an actor as the pack does, a sector in the language, and what is told apart by nothing', () => {
    const name = (axis: 'rows' | 'columns', key: string, words: typeof ID | typeof EN) =>
      groupName(matrix[axis], matrix[axis].keys.indexOf(key), { ...words, actors: ACTORS });
    expect(name('columns', 'pemkab', EN)).toBe('Regency government');
    expect(name('rows', 'Air bersih', ID)).toBe('Air bersih');
    expect(name('rows', 'Air bersih', EN)).toBe('Clean water');
    expect(name('columns', '', ID)).toBe('tidak dirinci');
  });

  it('list the stages that occur, the finished first', () => {
    expect(stagesText(figures('rumah', 'pemkab')!, ID)).toBe('1 selesai, 1 berjalan');
    expect(stagesText(figures('Air bersih', 'usaha')!, EN)).toBe('1 planned');
  });

  it('say of a cell how many it holds, or that nothing is recorded', () => {
    const names = { row: 'Rumah', column: 'Pemkab' };
    expect(cellLabel(figures('rumah', 'pemkab'), { ...names, measure: 'count' }, ID)).toBe(
      'Rumah, Pemkab: 2 intervensi, 1 selesai, 1 berjalan',
    );
    expect(cellLabel(null, { ...names, measure: 'pagu' }, ID)).toBe('Rumah, Pemkab: belum ada catatan');
  });

  it('say the money of a cell with what has none, and never a zero for what is not known', () => {
    const names = { row: 'Rumah', column: 'Pemkab' };
    expect(cellLabel(figures('rumah', 'pemkab'), { ...names, measure: 'pagu' }, ID)).toBe(
      'Rumah, Pemkab: Pagu Rp\u00a0450 dari 2 intervensi; 1 belum ada nilainya',
    );
    expect(cellLabel(figures('rumah', 'pemkab'), { ...names, measure: 'komitmen' }, ID)).toBe(
      'Rumah, Pemkab: Komitmen belum ada nilainya dari 2 intervensi; 2 belum ada nilainya',
    );
  });

  it('give the years of some interventions, and nothing where there are none', () => {
    const two = [
      { startYear: 2019, endYear: null },
      { startYear: 2017, endYear: 2025 },
    ];
    expect(yearsText(two)).toBe('2017–2025');
    expect(yearsText([{ startYear: 2019, endYear: 2019 }])).toBe('2019');
    expect(yearsText([])).toBe('');
  });
});

describe('the notes under the matrix', () => {
  it('say why counts of columns are more than the total, and what is not told', () => {
    expect(matrixNotes(matrix, 'count', ID)).toEqual([
      'Jumlah baris 4, jumlah lajur 6, total 4: 0 intervensi berada di lebih dari satu baris dan 2 di lebih dari satu lajur; masing-masing dihitung sekali dalam total.',
      '1 intervensi tidak menyebut desa atau kecamatan.',
      '1 intervensi hanya diketahui kecamatannya.',
      '1 intervensi membelanjakan lebih dari pagunya.',
    ]);
  });

  it('say that each counts once where none is joint', () => {
    const plain = cut(CUBE, { rows: 'sector', columns: 'year' });
    expect(matrixNotes(plain, 'count', ID)[0]).toBe('Tiap intervensi dihitung sekali dalam total 4.');
  });

  it('say that money adds up, how much of it is known, and what was shared equally', () => {
    expect(matrixNotes(matrix, 'pagu', EN).slice(0, 2)).toEqual([
      'All rows and all columns add up to the total of Rp1,000, from 2 interventions with an amount on record; 2 others have none yet.',
      '2 interventions are shared equally (assumption), because no shares are stated.',
    ]);
  });

  it('say that blank is not zero where no amount is known', () => {
    const unpaid = cut(cubeOf(activity('b', { money: { pagu: null } })), {
      rows: 'sector',
      columns: 'actor',
    });
    expect(matrixNotes(unpaid, 'pagu', ID)[0]).toBe(
      'Belum ada pagu yang tercatat pada 1 intervensi ini. Kosong bukan berarti nol rupiah.',
    );
  });

  it('say nothing of nothing', () => {
    expect(matrixNotes(cut(cubeOf(), { rows: 'sector', columns: 'actor' }), 'count', ID)).toEqual([]);
  });
});
