import { describe, expect, it } from 'vitest';
import { isAboutSchooling, programmesOf } from '../../../src/helix/programmes';
import { anIntervention } from './anIntervention';

const ACTORS = [
  { id: 'pemkab', kind: 'pemkab' },
  { id: 'pt', kind: 'pt' },
  { id: 'undip', kind: 'pt' },
];
const titled = (id: string) => ({ title: { id, en: id } });

describe('programmes', () => {
  const kudu = anIntervention('kudu', {
    ...{ programme: 'KUDU sekolah (peraga)', rows: [4, 2], actorIds: ['pemkab', 'pt'] },
    actorName: 'Dinas B, Universitas A',
  });
  const drive = anIntervention('drive', {
    ...titled('Gerakan KUDU Sekolah'),
    rows: [],
    actorIds: ['pemkab'],
  });
  const named = anIntervention('kkn', {
    ...titled('KKN Undip: biopori'),
    ...{ rows: [7, 2], actorIds: ['undip'], actorName: 'Undip' },
  });
  const wide = anIntervention('kkn2', {
    ...titled('KKN Undip Tim I'),
    ...{ rows: [], districts: [1, 3], actorIds: ['undip'], actorName: 'Undip' },
  });
  const vague = anIntervention('kkn3', {
    ...titled('KKN tematik'),
    ...{ rows: [7], actorIds: ['pemkab', 'pt'], actorName: 'Beberapa kampus' },
  });
  const market = anIntervention('market', { programme: 'Pasar murah', rows: [1] });
  const plain = anIntervention('plain');

  it('gather what names them, or whose title does, and say which', () => {
    const [school, service, ...others] = programmesOf(
      [kudu, drive, named, wide, vague, market, plain],
      ACTORS,
    );
    expect(school).toEqual({
      ...{ id: 'kudu', name: '', interventions: [kudu, drive], byTitle: 1, rows: [2, 4] },
      ...{ districtWide: 0, regencyWide: 1, universities: ['Universitas A'] },
    });
    expect(service).toEqual({
      ...{ id: 'kkn', name: '', interventions: [named, wide, vague], byTitle: 3, rows: [2, 7] },
      ...{ districtWide: 1, regencyWide: 0, universities: ['Undip'] },
    });
    expect(others).toEqual([
      {
        ...{ id: null, name: 'Pasar murah', interventions: [market], byTitle: 0, rows: [1] },
        ...{ districtWide: 0, regencyWide: 0, universities: [] },
      },
    ]);
  });

  it('that the collaboration names are there without a record too', () => {
    expect(programmesOf([plain], ACTORS).map(({ id, rows }) => [id, rows.length])).toEqual([
      ['kudu', 0],
      ['kkn', 0],
    ]);
  });
});

describe('what is about schooling', () => {
  it('is told by its Indonesian name', () => {
    expect(
      ['Anak tidak sekolah', 'Angka partisipasi murid SD', 'Jumlah keluarga'].map(isAboutSchooling),
    ).toEqual([true, true, false]);
  });
});
