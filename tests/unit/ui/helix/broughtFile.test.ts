import { describe, expect, it } from 'vitest';
import { packWorkbook } from '../../../../src/data/export/packWorkbook';
import { formats } from '../../../../src/messages/format';
import { id } from '../../../../src/messages/id';
import { translatorOf } from '../../../../src/messages/translate';
import { readBroughtFile } from '../../../../src/ui/helix/komitmen/broughtFile';
import { commitmentFile } from '../../../../src/ui/helix/komitmen/commitmentFile';
import { aCommitment, PACK } from '../../helix/aCommitment';
import { noWorkers } from '../../state/fakeWorkers';

const words = { t: translatorOf(id, { language: 'id', level: 'village' }), f: formats('id') };
const read = (content: BlobPart, name = 'rapat.csv') =>
  readBroughtFile(new File([content], name), { pack: PACK, today: '2026-11-29' }, words);
const problem = async (...asked: Parameters<typeof read>) => {
  const file = await read(...asked);
  return 'problem' in file ? file.problem : null;
};

describe('a file that somebody brings', () => {
  it('is read again as it was carried away', async () => {
    const commitments = [aCommitment('a'), aCommitment('b', { action: '=1+1', status: 'cancelled' })];
    const origin = { provenance: 'peraga', sourceId: 'peraga' } as const;
    const file = await commitmentFile({ name: 'Rakor Juni!', commitments, origin }, 'csv', noWorkers);
    expect(file.name).toBe('petala-komitmen-rakor-juni.csv');
    expect(await read(file.content)).toEqual({
      import: { rows: 2, taken: commitments, refused: [], unused: [] },
    });
  });

  it('may hold other sheets before the one with commitments', async () => {
    const bytes = packWorkbook([
      { name: 'Sampul', header: null, rows: [['Rakor TKPK']], columns: [] },
      { name: 'Isi', header: ['pelaku', 'judul'], rows: [['pemkab', 'Jalan']], columns: [] },
    ]);
    const file = await read(bytes, 'rapat.xlsx');
    expect('import' in file && file.import.taken.map(({ action }) => action)).toEqual(['Jalan']);
  });

  it('that holds none says why, with its name', async () => {
    expect(await problem('')).toBe('Berkas rapat.csv tidak berisi tabel.');
    expect(await problem('a,"b')).toContain('Berkas rapat.csv, baris 1: ada tanda kutip');
    expect(await problem('nama,judul\nA,B')).toBe(
      'Berkas rapat.csv tidak punya kolom pelaku. Yang ada: nama, judul. Pakai tabel yang diunduh dari bagian ini.',
    );
    expect(await problem('x'.repeat(5_100_000))).toBe('Berkas rapat.csv 5,1 MB, paling besar 5 MB.');
    expect(await problem(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0), 'lama.xls')).toContain(
      'lama.xls dari Excel lama',
    );
  });
});
