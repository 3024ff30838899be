import { describe, expect, it } from 'vitest';
import {
  changedDistricts,
  nameDifferences,
  placesWithoutRow,
  rowsToReview,
} from '../../../../src/studio/join/joinLists';
import { joinRows } from '../../../../src/studio/join/joinRows';
import { villageChanges } from '../../../../src/studio/join/splitVillages';
import { joined, PEKALONGAN, placeOf, questionOf, type WrittenRow } from './pekalongan';

describe('lists of a join', () => {
  const result = joined([
    ['33.26.11.2021', 'Karangsari', 'Bojong'],
    ['33.26.01.2001', 'Klesem', 'Bojong'],
    ['33.26.04.2004', 'Yosorejo', 'Petungkriono'],
    ['33.26.01.2002', 'Bodas', 'Kecamatan Seberang'],
    ['33.26.09.2009', 'Kesesi', 'Kesesi'],
    ['33.26.09.2009', 'Kesesi', 'Kesesi'],
    [null, 'Mulyorejo', null],
    [null, 'Jumlah', null],
  ]);

  it('tell spellings, kecamatan that changed, villages without a row and what to review', () => {
    expect(nameDifferences(result)).toMatchObject([{ row: 0, name: { agrees: 'spelling', score: 0.9 } }]);
    expect(changedDistricts(result)).toEqual([
      { row: 1, place: placeOf('33.26.01.2001'), difference: 'other' },
      { row: 2, place: placeOf('33.26.04.2004'), difference: 'spelling' },
      { row: 3, place: placeOf('33.26.01.2002'), difference: 'unknown' },
    ]);
    const missing = placesWithoutRow(result);
    expect(missing).toHaveLength(281);
    expect(missing).toContain(placeOf('33.26.09.2009'));
    // The two rows of Kesesi are one question; a total row is none.
    expect(rowsToReview(result)).toEqual([4, 6]);
  });
});

describe('villages that changed', () => {
  it('by a split: parts of a village that the table has whole', () => {
    const rows: WrittenRow[] = [
      ['33.26.01.2901', 'Klesem Utara', 'Kandangserang'],
      ['33.26.01.2902', 'Klesem Selatan', 'Kandangserang'],
      ['33.26.01.2903', 'Tanpa Induk Utara', 'Kandangserang'],
    ];
    expect(villageChanges(joined(rows))).toEqual([
      { kind: 'split', places: [placeOf('33.26.01.2001')], rows: [0, 1] },
    ]);
  });

  it('by a merger: a whole whose parts the table has', () => {
    const wetan = PEKALONGAN.find(({ name }) => name.replace(' ', '') === 'Wonokertowetan')!;
    const places = PEKALONGAN.map((place) =>
      ['wonokertowetan', 'wonokertokulon'].includes(place.name.toLowerCase().replace(' ', ''))
        ? { ...place, name: `Wonokerto ${place.name.slice(-5)}` }
        : place,
    );
    const result = joinRows(questionOf([[null, 'Wonokerto', wetan.district]], { places }));
    const parts = places.flatMap(({ name }, place) => (name.startsWith('Wonokerto ') ? [place] : []));
    expect(parts).toHaveLength(2);
    // The kecamatan is called Wonokerto too, so that the row would be its sum: the code says that it is a village.
    const coded = joinRows(questionOf([['33.26.19.2099', 'Wonokerto', wetan.district]], { places }));
    expect(result.outcomes[0]!.kind).toBe('total');
    expect(villageChanges(coded)).toEqual([{ kind: 'merged', places: parts, rows: [0] }]);
  });

  it('by a new code under the same name', () => {
    expect(villageChanges(joined([['33.26.01.2098', 'Klesem', 'Kandangserang']]))).toEqual([
      { kind: 'newCode', places: [placeOf('33.26.01.2001')], rows: [0] },
    ]);
  });
});
