import { describe, expect, it } from 'vitest';
import type { JoinDecision } from '../../../../src/studio/join/joinDecision';
import { takenRows } from '../../../../src/studio/mapping/takenRows';
import { guessMapping } from '../../../../src/studio/tables/guessTable';
import { mappedTable } from '../../../../src/studio/tables/mappedTable';
import type { ImportedPart } from '../../../../src/data/import/imported';
import { partOf } from '../mapping/partOf';

const district = { districtCode: '33.26.01', district: 'Kandangserang' };
const PLACES = [
  { code: '33.26.01.2001', bpsCode: '', name: 'Klesem', ...district },
  { code: '33.26.01.2002', bpsCode: '', name: 'Bodas', ...district },
  { code: '33.26.02.2001', bpsCode: '', name: 'Lambur', districtCode: '33.26.02', district: 'Paninggaran' },
];
const CONTEXT = { places: PLACES, decisions: [] as readonly JoinDecision[], formats: {} };
const cellsOf = (part: ImportedPart, name: string) => part.columns.find((one) => one.name === name)?.cells;

const LIST = partOf({
  Kegiatan: ['Air', 'Jalan', 'Rumah', 'Pasar', 'Bibit', 'Listrik', 'Air'],
  Desa: ['Klesem', 'Klesem, Bodas', 'Semua desa', 'Bodass', '-', 'Lambur', 'Klesem'],
  Kecamatan: ['Kandangserang', 'Kandangserang', 'Paninggaran', 'Kandangserang', '-', '', 'Kandangserang'],
  Tahun: ['TA 2024', '2024–2026', '2025', '2025', '2025', '2025', 'TA 2024'],
  'Pagu (juta Rp)': ['1,5', '20', '-', '3', '4', 'banyak', '2'],
  Status: ['Selesai', 'SEDANG BERJALAN', 'Beres', 'selesai', 'rencana', 'selesai', 'selesai'],
  Lintang: ['-7,03', '', '', '', '', '-7,1', ''],
  Bujur: ['109,60', '', '', '', '', '109,5', ''],
});

describe('a project list', () => {
  const mapping = {
    ...guessMapping(LIST, 'intervensi'),
    fixed: { sektor: 'RTLH', asal: 'resmi', sumber: 'apbd' },
  };
  const { part, left } = mappedTable(LIST, mapping, CONTEXT);

  it('has the places that its rows name: a village, several, a whole kecamatan, none', () => {
    expect(cellsOf(part, 'kode')).toEqual([
      ...['33.26.01.2001', '33.26.01.2001;33.26.01.2002', '33.26.02', null, '33.26.02.2001', '33.26.01.2001'],
    ]);
    expect(cellsOf(part, 'presisi_lokasi')).toEqual([
      ...['titik', 'desa', 'kecamatan', 'kabupaten', 'titik', 'desa'],
    ]);
    expect(left).toEqual([{ row: 5, column: 'desa', reason: 'village', cell: 'Bodass, Kandangserang' }]);
  });

  it('has amounts, years and words as the pack writes them; what cannot be read stays as it is', () => {
    expect(cellsOf(part, 'pagu_rp')).toEqual([1_500_000, 20_000_000, null, 4_000_000, 'banyak', 2_000_000]);
    expect(cellsOf(part, 'tahun_mulai')).toEqual([2024, 2024, 2025, 2025, 2025, 2024]);
    expect(cellsOf(part, 'tahun_selesai')).toEqual([null, 2026, null, null, null, null]);
    expect(cellsOf(part, 'status')).toEqual([
      'selesai',
      'berjalan',
      'Beres',
      'rencana',
      'selesai',
      'selesai',
    ]);
    expect(cellsOf(part, 'sumber')).toEqual(new Array(6).fill('apbd'));
  });

  it('has ids that follow from title, place and year, the second of two alike told apart', () => {
    const ids = cellsOf(part, 'id')!;
    expect(ids[0]).toBe('air-3326012001-2024');
    expect(ids[2]).toBe('rumah-332602-2025');
    expect(ids[5]).toBe('air-3326012001-2024-2');
  });

  it('tells the rows whose cells do not fit, and takes them once their words are known', () => {
    const told = takenRows(part, 'intervensi', new Set());
    expect(told.left).toEqual([
      { row: 4, column: 'status', reason: 'word', cell: 'Beres' },
      { row: 7, column: 'pagu_rp', reason: 'number', cell: 'banyak' },
    ]);
    const known = mappedTable(
      LIST,
      { ...mapping, words: { ...mapping.words, status: { ...mapping.words['status'], Beres: 'selesai' } } },
      CONTEXT,
    );
    expect(takenRows(known.part, 'intervensi', new Set()).left.map(({ row }) => row)).toEqual([7]);
  });

  it('uses a village that a person decided, and leaves out what they left out', () => {
    const signed = { who: 'Petugas', when: '2026-01-10T08:00:00.000Z', why: '' };
    const print = { code: '', name: 'Bodass', district: 'Kandangserang' };
    const decide = (more: object) => [{ about: 'row', print, was: 'similar', ...signed, ...more }] as never;
    const accepted = mappedTable(LIST, mapping, {
      ...CONTEXT,
      decisions: decide({ action: 'accept', village: { code: '33.26.01.2002', name: 'Bodas' } }),
    });
    expect(accepted.left).toEqual([]);
    expect(cellsOf(accepted.part, 'kode')![3]).toBe('33.26.01.2002');
    const without = mappedTable(LIST, mapping, { ...CONTEXT, decisions: decide({ action: 'leaveOut' }) });
    expect(without.left).toEqual([{ row: 5, column: 'desa', reason: 'leftOut', cell: '' }]);
  });
});

it('makes what a list of actors lacks of their names and kinds', () => {
  const list = partOf({
    Lembaga: ['Universitas Contoh', 'PKK'],
    Unsur: ['Perguruan Tinggi', 'Karang taruna'],
  });
  const { part } = mappedTable(list, guessMapping(list, 'pelaku'), CONTEXT);
  const { rows, left } = takenRows(part, 'pelaku', new Set());
  expect(left).toEqual([]);
  expect(rows).toEqual([
    {
      ...{ id: 'universitas-contoh', jenis: 'pt', nama: 'Universitas Contoh', nama_en: 'Universitas Contoh' },
      ...{ warna: '#d07fae', simbol: 'UC' },
    },
    { id: 'pkk', jenis: 'Karang taruna', nama: 'PKK', nama_en: 'PKK', warna: '#6b6b6b', simbol: 'PK' },
  ]);
});

it('reads days of events as offices write them, and sets apart what is none', () => {
  const list = partOf({
    'Nama Desa': ['Klesem', 'Bodas', 'Lambur'],
    'Status Desa': ['Merah', 'laboratorium', 'Hijau'],
    Tanggal: ['5 Agustus 2024', '03/2024', 'tahun lalu'],
  });
  const mapping = { ...guessMapping(list, 'program'), fixed: { asal: 'resmi', sumber: 'sk' } };
  const { part, left } = mappedTable(list, mapping, CONTEXT);
  expect(left).toEqual([]);
  const taken = takenRows(part, 'program', new Set(PLACES.map(({ code }) => code)));
  expect(taken.rows.map(({ kode, status, tanggal }) => [kode, status, tanggal])).toEqual([
    ['33.26.01.2001', 'merah', '2024-08-05'],
    ['33.26.01.2002', 'laboratorium', '2024-03'],
  ]);
  expect(taken.left).toEqual([{ row: 4, column: 'tanggal', reason: 'date', cell: 'tahun lalu' }]);
});

it('takes no heading of an office for the pack’s sources, and writes codes of other villages as the pack does', () => {
  const list = partOf({
    'Kode Desa': ['3326012001'],
    Status: ['replikasi'],
    Tanggal: ['2024'],
    'Kode Desa Induk': ['3326012002'],
    Sumber: ['APBD'],
  });
  const guessed = guessMapping(list, 'program');
  expect(guessed.columns).toEqual({
    ...{ kode: 'Kode Desa', status: 'Status', tanggal: 'Tanggal', induk: 'Kode Desa Induk' },
  });
  const { part } = mappedTable(list, guessed, CONTEXT);
  expect(['kode', 'induk'].map((name) => cellsOf(part, name))).toEqual([
    ['33.26.01.2001'],
    ['33.26.01.2002'],
  ]);
});
