import { describe, expect, it } from 'vitest';
import { fileStem, safeFileName } from '../../../../src/data/export/fileName';

describe('a file name', () => {
  it('stays as it is where every system takes it', () => {
    expect(safeFileName('pekalongan-idm-2024-v1.0.0.csv')).toBe('pekalongan-idm-2024-v1.0.0.csv');
  });

  it('loses emoji, letters written from right to left, signs that turn a text, and folders', () => {
    expect(safeFileName('desa-🌾-padi.csv')).toBe('desa-padi.csv');
    expect(safeFileName('قرية-2024.xlsx')).toBe('2024.xlsx');
    expect(safeFileName('laporan\u202efdp.exe.csv')).toBe('laporan-fdp.exe.csv');
    expect(safeFileName('../../etc/Ünï.txt')).toBe('etc-Uni.txt');
  });

  it('is never empty, never one of a device, never longer than systems take', () => {
    expect(safeFileName('🌾.png')).toBe('petala.png');
    expect(safeFileName('con.csv')).toBe('petala-con.csv');
    expect(safeFileName(`${'a'.repeat(200)}.geojson`)).toBe(`${'a'.repeat(120)}.geojson`);
  });
});

describe('a name that a reader wrote, as a part of a file name', () => {
  it('keeps its letters without accents and its digits, joined by hyphens', () => {
    expect(fileStem('Replikasi 2027: “désa”', 'rencana')).toBe('replikasi-2027-desa');
  });

  it('is the word for the nameless where nothing is left of it', () => {
    expect(fileStem('///', 'rencana')).toBe('rencana');
    expect(fileStem('قرية', 'tanpa-nama')).toBe('tanpa-nama');
  });

  it('has at most 60 characters and does not end in a hyphen', () => {
    expect(fileStem(`${'a'.repeat(70)}`, 'x')).toBe('a'.repeat(60));
    expect(fileStem(`${'a'.repeat(59)} bc`, 'x')).toBe('a'.repeat(59));
  });
});
