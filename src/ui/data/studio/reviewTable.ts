import { csvText } from '../../../data/export/exportText';
import type { Villages } from '../../../data/model/dataset';
import { textAt } from '../../../data/model/textColumn';
import type { Words } from '../../../reading/words';
import { placeAt } from '../../../reading/villagePlace';
import type { BoundaryReview, Reviewed } from '../../../studio/shapes/boundaryReview';

/** What was done to a village, in a few words: "tumpang tindih, celah ditutup". */
export function doneWords(kinds: readonly Reviewed[], { t }: Pick<Words, 't'>): string {
  return kinds.map((kind) => t(`studioLihat.tinjau.kata.${kind}`)).join(', ');
}

/** All villages of a review as CSV, areas in m², with the first place of each that was mended. */
export function reviewCsv(review: BoundaryReview, villages: Villages, words: Pick<Words, 't'>): string {
  const heading = [
    'kode',
    'nama',
    'kecamatan',
    'sebelum_m2',
    'sesudah_m2',
    'perubahan_persen',
    'perbaikan',
    'lon',
    'lat',
  ];
  const rows = review.villages.map(({ row, before_m2, after_m2, change, kinds }) => {
    const { name, kecamatan } = placeAt(villages, row);
    const areas = [Math.round(before_m2), Math.round(after_m2), Math.round(1e6 * change) / 1e4];
    const at = review.signs.find(({ rows }) => rows.includes(row))?.at ?? [];
    const place = at.map((degrees) => Math.round(1e6 * degrees) / 1e6);
    return [textAt(villages.code, row), name, kecamatan, ...areas, doneWords(kinds, words), ...place];
  });
  return csvText([heading, ...rows], 'csv');
}
