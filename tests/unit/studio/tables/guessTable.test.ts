import { describe, expect, it } from 'vitest';
import { guessMapping, likelyTable } from '../../../../src/studio/tables/guessTable';
import { headingLikeness } from '../../../../src/studio/tables/headingLikeness';
import { carriedMapping } from '../../../../src/studio/tables/tableMapping';
import { TEMPLATES } from '../../../../src/studio/templates/templates';
import { partOf } from '../mapping/partOf';

/** A project list of an office, with the columns that confuse: two places, two amounts, a share, a number of the row. */
const OFFICE = {
  No: [1, 2, 3],
  'Nama Kegiatan': ['Sambungan air', 'Jalan usaha tani', 'Rehab rumah'],
  'Nama Desa Asal': ['Bodas', 'Klesem', 'Bodas'],
  Desa: ['Klesem', 'Bodas', 'Gembong'],
  Kecamatan: ['Kandangserang', 'Kandangserang', 'Kandangserang'],
  'Tahun Anggaran': [2024, 2025, 2025],
  Anggaran: ['Rp 250.000.000', '75.500.000', '1.200.000.000'],
  Realisasi: ['Rp 240.000.000', '0', '-'],
  'Realisasi Fisik (%)': ['96', '0', '12,5'],
  OPD: ['DPUPR', 'Dinas Pertanian', 'Dinperkim'],
  'Sumber Dana': ['DAK', 'Dana Desa', 'APBD'],
  Bidang: ['Air bersih', 'Pertanian', 'Perumahan'],
  'Status Kegiatan': ['Sudah selesai', 'Sedang dikerjakan', 'Belum mulai'],
  Lintang: ['7°01\'56" LS', '-7,03', '-7.05'],
  Bujur: ['109°36\'23" BT', '109,61', '109.62'],
};

describe('a heading', () => {
  it('is as like a name as they share words, and less where it speaks of something else', () => {
    expect(headingLikeness('Pagu (Rp)', 'pagu')).toBe(1);
    expect(headingLikeness('PAGU ANGGARAN TA 2025', 'pagu anggaran')).toBeCloseTo(2 / 3);
    expect(headingLikeness('Nama Desa', 'desa')).toBe(0.5);
    expect(headingLikeness('Nama Desa Asal', 'nama desa')).toBeCloseTo(2 / 9);
    expect(headingLikeness('Desa', 'nama desa')).toBe(0);
  });
});

describe('a project list', () => {
  it('is known, each column once, with what tells of something else left open', () => {
    const mapping = likelyTable(partOf(OFFICE))!;
    expect(mapping.table).toBe('intervensi');
    expect(mapping.columns).toEqual({
      judul: 'Nama Kegiatan',
      desa: 'Desa',
      kecamatan: 'Kecamatan',
      tahun_mulai: 'Tahun Anggaran',
      pagu_rp: 'Anggaran',
      realisasi_rp: 'Realisasi',
      opd: 'OPD',
      sumber_dana: 'Sumber Dana',
      sektor: 'Bidang',
      status: 'Status Kegiatan',
      lat: 'Lintang',
      lon: 'Bujur',
    });
    expect(mapping.words).toEqual({
      status: { 'Sudah selesai': 'selesai', 'Sedang dikerjakan': 'berjalan', 'Belum mulai': 'rencana' },
    });
  });

  it('takes one column for one thing: realised money is not the budget, a year is no amount', () => {
    const { columns } = guessMapping(
      partOf({
        Kegiatan: ['Jalan', 'Pipa'],
        'Realisasi Anggaran (Rp)': ['10.000.000', '20.000.000'],
        'Tahun Anggaran': ['2024', '2025'],
      }),
      'intervensi',
    );
    expect(columns).toEqual({
      judul: 'Kegiatan',
      realisasi_rp: 'Realisasi Anggaran (Rp)',
      tahun_mulai: 'Tahun Anggaran',
    });
  });

  it('reads English headings, a code by its cells, and a position that stands in one column', () => {
    const { columns } = guessMapping(
      partOf({
        Project: ['Road', 'Pipe'],
        Budget: [1000, 2000],
        'Start year': [2024, 2025],
        Where: ['33.26.01.2001', '3326012002'],
        Location: ['-7.03, 109.60', "7°2' LS 109°36' BT"],
      }),
      'intervensi',
    );
    expect(columns).toEqual({
      judul: 'Project',
      pagu_rp: 'Budget',
      tahun_mulai: 'Start year',
      kode: 'Where',
      koordinat: 'Location',
    });
  });

  it('takes no half of a position, and no account number for a village', () => {
    const { columns } = guessMapping(
      partOf({ Kegiatan: ['Jalan', 'Pipa'], Kode: ['5.02.01', '5.02.02'], Lintang: ['-7,1', '-7,2'] }),
      'intervensi',
    );
    expect(columns).toEqual({ judul: 'Kegiatan' });
  });

  it('leaves positions to the features of a layer', () => {
    const point = { kind: 'point' as const, parts: [[Float64Array.of(109.6, -7)]] };
    const part = partOf({ Kegiatan: ['Jalan'], Lintang: ['-7'], Bujur: ['109,6'] }, { shapes: [point] });
    expect(likelyTable(part)?.columns).toEqual({ judul: 'Kegiatan' });
  });
});

describe('the other tables', () => {
  it('are told by the words in them', () => {
    const events = partOf({
      'Nama Desa': ['Klesem', 'Bodas'],
      Kecamatan: ['Kandangserang', 'Kandangserang'],
      'Status Desa': ['Desa Merah', 'Keluar dari daftar merah'],
      'Tanggal Penetapan': ['15 Maret 2024', '2024'],
    });
    expect(likelyTable(events)).toMatchObject({
      table: 'program',
      columns: {
        desa: 'Nama Desa',
        kecamatan: 'Kecamatan',
        status: 'Status Desa',
        tanggal: 'Tanggal Penetapan',
      },
      words: { status: { 'Desa Merah': 'merah', 'Keluar dari daftar merah': 'keluar_merah' } },
    });
    const findings = partOf({
      Desa: ['Klesem', 'Bodas'],
      Dusun: ['Krajan', 'Sigong'],
      'Jenis Temuan': ['Masalah', 'Potensi desa'],
      Uraian: ['Air bersih jauh', 'Gula aren'],
      Prioritas: [1, null],
      'Jumlah KK': [35, 12],
      'Tanggal Musyawarah': ['03/2024', '03/2024'],
    });
    expect(likelyTable(findings)?.columns).toEqual({
      ...{ desa: 'Desa', dusun: 'Dusun', jenis: 'Jenis Temuan', label: 'Uraian', peringkat: 'Prioritas' },
      ...{ n_keluarga: 'Jumlah KK', tanggal: 'Tanggal Musyawarah' },
    });
    const actors = partOf({
      'Nama Lembaga': ['Universitas Contoh', 'Bank Contoh'],
      Unsur: ['Perguruan Tinggi', 'Dunia usaha'],
      Singkatan: ['UC', 'BC'],
    });
    expect(likelyTable(actors)).toMatchObject({
      table: 'pelaku',
      columns: { nama: 'Nama Lembaga', jenis: 'Unsur', alias: 'Singkatan' },
      words: { jenis: { 'Perguruan Tinggi': 'pt', 'Dunia usaha': 'usaha' } },
    });
  });

  it('know the templates by their own names, and no table of numbers', () => {
    for (const id of ['intervensi', 'program', 'ppa', 'pelaku'] as const) {
      const { columns, examples } = TEMPLATES[id];
      const cells = columns.map(({ name }, i) => [name, examples.map((row) => row[i] ?? null)] as const);
      const mapping = likelyTable(partOf(Object.fromEntries(cells) as never));
      expect(mapping?.table).toBe(id);
      const own = Object.entries(mapping!.columns).filter(([name, heading]) => name === heading);
      expect(own.map(([name]) => name).toSorted()).toEqual(columns.map(({ name }) => name).toSorted());
    }
    const numbers = partOf({
      'Kode Desa': ['33.26.01.2001', '33.26.01.2002'],
      'Nama Desa': ['Klesem', 'Bodas'],
      'Jumlah Kegiatan 2024': [3, 4],
      'Anggaran 2024': [1000, 2000],
    });
    expect(likelyTable(numbers)).toBeNull();
  });
});

it('carries what was chosen to a file with the same headings, and guesses again what is gone', () => {
  const chosen = {
    ...{ table: 'intervensi' as const, fixed: { asal: 'resmi' } },
    columns: { judul: 'Kegiatan', pagu_rp: 'Pagu', status: 'Tahap' },
    words: { status: { Beres: 'selesai' } },
  };
  const next = partOf({
    Kegiatan: ['Jalan', 'Pipa'],
    'Pagu Anggaran': ['1.000', '2.000'],
    Tahap: ['Beres', 'Sedang proses'],
  });
  const headings = new Set(next.columns.map(({ name }) => name));
  expect(carriedMapping(chosen, guessMapping(next, 'intervensi'), headings)).toEqual({
    ...chosen,
    columns: { judul: 'Kegiatan', pagu_rp: 'Pagu Anggaran', status: 'Tahap' },
    words: { status: { Beres: 'selesai', 'Sedang proses': 'berjalan' } },
  });
});
