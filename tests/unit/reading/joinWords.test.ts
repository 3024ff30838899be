import { describe, expect, it } from 'vitest';
import { id } from '../../../src/messages/id';
import { translatorOf } from '../../../src/messages/translate';
import { outcomeWords } from '../../../src/reading/joinWords';
import { joined, type WrittenRow } from '../studio/join/pekalongan';

const t = translatorOf(id, { language: 'id', level: 'village' });

describe('the words of an outcome', () => {
  it.each<readonly [WrittenRow, string, string]>([
    [[null, 'Mulyorejo', null], 'ganda', 'dua desa bernama sama'],
    [[null, 'Karangsari', null], 'ganda', 'ada desa lain yang namanya hampir sama'],
    [[null, 'Kesesi', null], 'ganda', 'nama desa dan nama kecamatan'],
    [[null, 'Lomeneng', 'Paninggaran'], 'nama mirip', 'ejaan: Lumeneng'],
    [[null, 'Karangsari', 'Bojong'], 'nama mirip', 'bukan Karangsari, Kec. Karanganyar'],
    [[null, 'Klesem', 'Bojong'], 'kecamatan lain', 'ada di Kec. Kandangserang'],
    [['33.26.01.2001', 'Bodas', null], 'kode lawan nama', 'kode ini milik Klesem, Kec. Kandangserang'],
    [['3,32602E+09', 'Klesem', null], 'kode rusak', 'kode dirusak Excel, tidak terbukti'],
    [['33.26.01.2099', 'Qwerty', null], 'kode asing', 'tidak ada desa berkode ini'],
    [['33.26.04.2888', null, null], 'tak cocok', 'bukan desa'],
    [[null, 'Sokorejo', 'Kota Pekalongan'], 'tak cocok', 'di luar kabupaten'],
    [[null, 'Qwerty', 'Bojong'], 'tak cocok', 'tidak ada desa bernama ini'],
    [[null, 'Jumlah', null], 'disisihkan', 'baris jumlah'],
    [['33.26.01', null, null], 'disisihkan', 'baris kecamatan'],
    [['33.26.01.2001', 'KLESEM', null], 'cocok', 'lewat kode'],
    [['33.26.11.2021', 'Karangsari', null], 'cocok', 'lewat kode, ejaan: Karagsari'],
    [['33.26.1.2001', 'Klesem', null], 'cocok', 'nol yang hilang dari kode, dibuktikan nama'],
    [[null, 'Klesem', 'Kandangserang'], 'cocok', 'nama sama di kecamatan itu'],
  ])('of %j are %s, %s', (row, tag, note) => {
    const { outcomes, index } = joined([row]);
    expect(outcomeWords(outcomes[0]!, index, t)).toEqual({ tag, note });
  });

  it('of two rows of one village say so', () => {
    const row: WrittenRow = ['33.26.09.2009', 'Kesesi', 'Kesesi'];
    const { outcomes, index } = joined([row, row]);
    expect(outcomeWords(outcomes[1]!, index, t)).toEqual({
      tag: 'duplikat',
      note: 'desa ini muncul dua kali',
    });
  });
});
