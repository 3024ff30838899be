import { describe, expect, it } from 'vitest';
import { areaCatalogue, ROW_KEYS } from '../../../src/messages/areaCatalogue';
import { en } from '../../../src/messages/en';
import { id } from '../../../src/messages/id';

describe('texts for rows that are areas', () => {
  it.each(ROW_KEYS)(
    '%s speaks of desa and of villages in both languages, so that there is a word to put',
    (key) => {
      expect(id[key]).toMatch(/(?<!\{)\bdesa\b(?!\})/i);
      expect(en[key]).toMatch(/\bvillages?\b/i);
    },
  );

  it('name kecamatan and regencies instead of villages, with unchanged parameters', () => {
    const words = areaCatalogue(id, { language: 'id', level: 'district' });
    expect(words['tabel.n_desa']).toBe('{n} kecamatan');
    expect(words['profil.angka']).toBe('Angka kecamatan');
    expect(words['desa.named']).toBe('{nama}');
    expect(areaCatalogue(en, { language: 'en', level: 'regency' })['tabel.n_desa']).toBe(
      '{n} {n:regency|regencies}',
    );
    for (const key of ROW_KEYS) expect(words[key], key).not.toMatch(/(?<!\{)\bdesa\b(?!\})/);
  });

  it('leave all other texts unchanged, and are memoised', () => {
    const words = areaCatalogue(id, { language: 'id', level: 'district' });
    expect(words['intervensi.presisi_desa']).toBe(id['intervensi.presisi_desa']);
    expect(areaCatalogue(id, { language: 'id', level: 'district' })).toBe(words);
    expect(areaCatalogue(id, { language: 'id', level: 'regency' })).not.toBe(words);
  });
});
