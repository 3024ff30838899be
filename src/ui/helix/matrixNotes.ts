import type { Matrix } from '../../helix/cut';
import type { HelixMeasure } from '../../helix/helixChoice';
import type { Words } from './helixWords';

type CountedNote =
  'helix.dibagi_rata' | 'helix.tanpa_tempat' | 'helix.sekecamatan' | 'helix.ragu' | 'helix.lebih_pagu';

/** Sentences under the matrix: how rows and columns add up to the total, then what was assumed or is not known. */
export function matrixNotes(
  { facts, total }: Pick<Matrix, 'facts' | 'total'>,
  measure: HelixMeasure,
  { t, f }: Pick<Words, 't' | 'f'>,
): string[] {
  if (total.count === 0 && facts.undecided.length === 0) return [];
  return measure === 'count'
    ? [sumOfCounts(facts, total.count, { t, f }), ...factNotes({ ...facts, assumed: 0 }, { t, f })]
    : [sumOfMoney(total, measure, { t, f }), ...factNotes(facts, { t, f })];
}

/** What was assumed or is not known. */
export function factNotes(facts: Matrix['facts'], { t, f }: Pick<Words, 't' | 'f'>): string[] {
  const counted = (key: CountedNote, n: number) => (n > 0 ? [t(key, { n: f.number(n) })] : []);
  return [
    ...counted('helix.dibagi_rata', facts.assumed),
    ...counted('helix.tanpa_tempat', facts.withoutPlace),
    ...counted('helix.sekecamatan', facts.districtWide),
    ...counted('helix.ragu', facts.undecided.length),
    ...counted('helix.lebih_pagu', facts.overspent.length),
  ];
}

function sumOfCounts(facts: Matrix['facts'], total: number, { t, f }: Pick<Words, 't' | 'f'>): string {
  const joint = facts.sumOfRowCounts !== total || facts.sumOfColumnCounts !== total;
  if (!joint) return t('helix.jumlah_cocok', { n: f.number(total) });
  return t('helix.jumlah_bersama', {
    baris: f.number(facts.sumOfRowCounts),
    lajur: f.number(facts.sumOfColumnCounts),
    n: f.number(total),
    a: f.number(facts.jointRows),
    b: f.number(facts.jointColumns),
  });
}

function sumOfMoney(
  total: Matrix['total'],
  measure: Exclude<HelixMeasure, 'count'>,
  { t, f }: Pick<Words, 't' | 'f'>,
): string {
  const amount = total.amount[measure];
  if (amount === null) {
    return t('helix.uang_tak_ada', {
      besaran: t(`helix.besaran.${measure}`).toLowerCase(),
      n: f.number(total.count),
    });
  }
  return t('helix.uang_cocok', {
    rp: f.rupiah(amount),
    ada: f.number(total.known[measure]),
    tanpa: f.number(total.count - total.known[measure]),
  });
}
